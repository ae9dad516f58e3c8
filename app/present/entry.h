#pragma once

#include <filesystem>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "forms/csv/csv_reader.h"
#include "forms/file/hints.h"
#include "schema/base/date.h"
#include "schema/base/finding.h"
#include "schema/study/municipality.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// What a person gave about one thing, by name: a row of a CSV file, or the options of a command.
///
/// The values are asked for by name. Each question adds an error, with its place in the file, to the findings
/// where the text is not of the kind asked for; an empty text counts as absent.
class Entry {
public:
    /// From options; nullopt: not given.
    Entry(std::initializer_list<std::pair<std::string, std::optional<std::string>>> options);
    /// From a row, with those of `columns` that its table has.
    Entry(const forms::Row& row, const std::vector<std::string>& columns);

    /// It was given, even if empty: what was not given stays as it is when something is changed.
    bool has(std::string_view name) const { return m_texts.contains(name); }
    /// Without the blanks around it; empty if it was not given.
    const std::string& text(std::string_view name) const;
    /// nullopt, with an error, if it is empty.
    std::optional<std::string> required(std::string_view name, schema::Findings& findings) const;
    /// An ISO date.
    std::optional<schema::Date> date(std::string_view name, schema::Findings& findings) const;
    /// A whole number from 1.
    std::optional<int> number(std::string_view name, schema::Findings& findings) const;
    /// A value of an enumeration: `parse` finds it by its name, `last` is the last one that there is.
    template <class Value>
    std::optional<Value> oneOf(std::string_view name, std::optional<Value> (*parse)(std::string_view),
                               Value last, schema::Findings& findings) const {
        if (text(name).empty()) return std::nullopt;
        const auto value = parse(text(name));
        if (!value) wrongName(name, forms::namesUpTo(last), findings);
        return value;
    }
    /// The municipality of the study with that name.
    std::optional<schema::Municipality> municipality(std::string_view name, const db::Study& study,
                                                     schema::Findings& findings) const;

    /// Where the text stands; without a file, nowhere.
    schema::Place place(std::string_view name) const;
    /// Adds an error about the text of that name.
    void wrong(std::string_view name, std::string message, std::string remedy,
               schema::Findings& findings) const;

private:
    struct Text {
        std::string words;
        schema::Place place;
    };
    void wrongName(std::string_view name, const std::vector<std::string>& names,
                   schema::Findings& findings) const;

    std::map<std::string, Text, std::less<>> m_texts;
    schema::Place m_place;
};

/// The rows of a CSV file. Throws schema::FileTrouble if it can't be read.
std::vector<Entry> entriesIn(const std::filesystem::path& file, const forms::CsvColumns& columns,
                             schema::Findings& findings);

/// The municipality of the study with that name; nullopt, with an error at `place`, if there is none.
std::optional<schema::Municipality> municipalityNamed(const db::Study& study, std::string_view name,
                                                      const schema::Place& place, schema::Findings& findings);

}  // namespace wederhoor::present
