#include "app/present/entry.h"

#include <charconv>

#include "app/present/csv_file.h"
#include "db/store/municipalities.h"
#include "schema/base/say.h"
#include "schema/base/trimmed.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

using schema::Findings;
using schema::say;
using schema::Severity;
using schema::trimmed;

Entry::Entry(std::initializer_list<std::pair<std::string, std::optional<std::string>>> options) {
    for (const auto& [name, text] : options) {
        if (text) m_texts[name] = {std::string(trimmed(*text)), {}};
    }
}

Entry::Entry(const forms::Row& row, const std::vector<std::string>& columns) : m_place(row.place()) {
    for (const auto& column : columns)
        m_texts[column] = {std::string(trimmed(row[column])), row.place(column)};
}

const std::string& Entry::text(std::string_view name) const {
    static const std::string none;
    const auto found = m_texts.find(name);
    return found == m_texts.end() ? none : found->second.words;
}

schema::Place Entry::place(std::string_view name) const {
    const auto found = m_texts.find(name);
    return found == m_texts.end() ? m_place : found->second.place;
}

std::optional<std::string> Entry::required(std::string_view name, Findings& findings) const {
    if (!text(name).empty()) return text(name);
    wrong(name, say("There is no %1.", name), say("Fill it in."), findings);
    return std::nullopt;
}

std::optional<schema::Date> Entry::date(std::string_view name, Findings& findings) const {
    if (text(name).empty()) return std::nullopt;
    const auto date = schema::Date::parse(text(name));
    if (!date) {
        wrong(name, say("%1 is not a date.", text(name)), say("Write year, month and day, as in 2008-02-18."),
              findings);
    }
    return date;
}

std::optional<int> Entry::number(std::string_view name, Findings& findings) const {
    const auto& digits = text(name);
    if (digits.empty()) return std::nullopt;
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error == std::errc() && end == digits.data() + digits.size() && number >= 1) return number;
    wrong(name, say("%1 is not a whole number from 1.", digits), {}, findings);
    return std::nullopt;
}

std::optional<schema::Municipality> Entry::municipality(std::string_view name, const db::Study& study,
                                                        Findings& findings) const {
    return municipalityNamed(study, text(name), place(name), findings);
}

void Entry::wrong(std::string_view name, std::string message, std::string remedy, Findings& findings) const {
    findings.push_back({Severity::error, place(name), std::move(message), std::move(remedy)});
}

void Entry::wrongName(std::string_view name, const std::vector<std::string>& names,
                      Findings& findings) const {
    wrong(name, say("%1 can't be %2.", name, text(name)), forms::didYouMean(text(name), names), findings);
}

std::vector<Entry> entriesIn(const std::filesystem::path& file, const forms::CsvColumns& columns,
                             Findings& findings) {
    const auto table = readCsvFile(file, columns, findings);
    std::vector<Entry> entries;
    auto present = columns.required;
    for (const auto& column : columns.required) {
        // Reported as one error; without the column every row would be another.
        if (!table.hasColumn(column)) return entries;
    }
    for (const auto& column : columns.optional) {
        if (table.hasColumn(column)) present.push_back(column);
    }
    for (const auto& row : table.rows()) entries.emplace_back(row, present);
    return entries;
}

std::optional<schema::Municipality> municipalityNamed(const db::Study& study, std::string_view name,
                                                      const schema::Place& place, Findings& findings) {
    try {
        return db::Municipalities(study).named(name);
    } catch (const schema::Refusal& refusal) {
        findings.push_back({Severity::error, place, refusal.what(), {}});
        return std::nullopt;
    }
}

}  // namespace wederhoor::present
