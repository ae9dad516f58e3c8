#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/base/date.h"
#include "schema/base/finding.h"

namespace wederhoor::forms {

/// Which keys the header of a text file has.
struct HeaderKeys {
    std::vector<std::string> required;
    std::vector<std::string> optional = {};
};

/// A text file with a header: lines `Key: value` up to the first blank line, and below that the body.
///
/// The values are asked for by key, and each question adds an error with its place to the findings where the
/// value is not of the kind asked for; an empty value counts as absent.
class HeaderText {
public:
    /// Trimmed; empty if the header does not have the key. Throws std::logic_error for a key that was not
    /// announced.
    const std::string& text(std::string_view key) const;
    std::optional<schema::Date> date(std::string_view key, schema::Findings& findings) const;
    /// A whole number from 1.
    std::optional<int> number(std::string_view key, schema::Findings& findings) const;
    /// One of `names`.
    std::optional<std::string> oneOf(std::string_view key, const std::vector<std::string>& names,
                                     schema::Findings& findings) const;

    /// Where the value stands; of a key that the header lacks: the file.
    schema::Place place(std::string_view key) const;

    const std::string& body() const { return m_body; }  ///< verbatim, with LF line ends
    int bodyLine() const { return m_bodyLine; }         ///< line of the file that the body starts on
    const std::string& file() const { return m_file; }

private:
    friend std::optional<HeaderText> readHeaderText(std::string_view, const std::string&, const HeaderKeys&,
                                                    schema::Findings&);
    struct Field {
        std::string value;
        schema::Place place;
    };
    void readLine(std::string_view line, int number, const HeaderKeys& keys, schema::Findings& findings);

    std::string m_file;
    std::map<std::string, Field, std::less<>> m_fields;
    std::string m_body;
    int m_bodyLine = 1;
};

/// nullopt only if the file is no UTF-8 text. A line without a colon, a key given twice and a required key
/// that is missing or empty are errors; a key that is not known is a warning.
std::optional<HeaderText> readHeaderText(std::string_view bytes, const std::string& file,
                                         const HeaderKeys& keys, schema::Findings& findings);

}  // namespace wederhoor::forms
