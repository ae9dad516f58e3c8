#include "forms/text/header_text.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "forms/file/hints.h"
#include "forms/file/plain_text.h"
#include "schema/base/say.h"
#include "schema/base/utf8.h"

namespace wederhoor::forms {

using schema::Findings;
using schema::Place;
using schema::say;
using schema::Severity;

namespace {
constexpr std::string_view blanks = " \t";

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

std::vector<std::string> known(const HeaderKeys& keys) {
    auto names = keys.required;
    names.insert(names.end(), keys.optional.begin(), keys.optional.end());
    return names;
}
}  // namespace

const std::string& HeaderText::text(std::string_view key) const {
    const auto found = m_fields.find(key);
    if (found == m_fields.end()) throw std::logic_error("no such key was announced");
    return found->second.value;
}

schema::Place HeaderText::place(std::string_view key) const {
    const auto found = m_fields.find(key);
    return found == m_fields.end() ? Place{m_file} : found->second.place;
}

std::optional<schema::Date> HeaderText::date(std::string_view key, Findings& findings) const {
    const auto& value = text(key);
    if (value.empty()) return std::nullopt;
    const auto date = schema::Date::parse(value);
    if (!date) {
        findings.push_back({Severity::error, place(key), say("%1 is not a date.", value),
                            say("Write year, month and day, as in 2008-02-18.")});
    }
    return date;
}

std::optional<int> HeaderText::number(std::string_view key, Findings& findings) const {
    const auto& value = text(key);
    if (value.empty()) return std::nullopt;
    int number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error == std::errc() && end == value.data() + value.size() && number >= 1) return number;
    findings.push_back({Severity::error, place(key), say("%1 is not a whole number from 1.", value), {}});
    return std::nullopt;
}

std::optional<std::string> HeaderText::oneOf(std::string_view key, const std::vector<std::string>& names,
                                             Findings& findings) const {
    const auto& value = text(key);
    if (value.empty()) return std::nullopt;
    if (std::find(names.begin(), names.end(), value) != names.end()) return value;
    findings.push_back(
        {Severity::error, place(key), say("%1 can't be %2.", key, value), didYouMean(value, names)});
    return std::nullopt;
}

void HeaderText::readLine(std::string_view line, int number, const HeaderKeys& keys, Findings& findings) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) {
        findings.push_back({Severity::error,
                            {m_file, number, 1},
                            say("This line of the header has no colon."),
                            say("Write Key: value, and leave a blank line between header and text.")});
        return;
    }
    const auto key = trimmed(line.substr(0, colon));
    const auto found = m_fields.find(key);
    if (found == m_fields.end()) {
        findings.push_back({Severity::warning,
                            {m_file, number, 1},
                            say("The key %1 is not known and is left out.", key),
                            didYouMean(key, known(keys))});
        return;
    }
    if (found->second.place.line > 0) {
        findings.push_back({Severity::error,
                            {m_file, number, 1},
                            say("The key %1 is given twice.", key),
                            say("Take one of the two out.")});
        return;
    }
    const auto value = trimmed(line.substr(colon + 1));
    const auto before = value.empty() ? line : line.substr(0, line.find(value, colon + 1));
    const auto column = static_cast<int>(schema::codePointCount(before)) + 1;
    found->second = {std::string(value), {m_file, number, column}};
}

std::optional<HeaderText> readHeaderText(std::string_view bytes, const std::string& file,
                                         const HeaderKeys& keys, Findings& findings) {
    const auto whole = plainText(bytes, file, findings);
    if (!whole) return std::nullopt;
    HeaderText result;
    result.m_file = file;
    for (const auto& key : known(keys)) result.m_fields[key].place = {file};

    std::string_view rest = *whole;
    for (int number = 1; !rest.empty(); ++number) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const auto line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        result.m_bodyLine = number + 1;
        if (trimmed(line).empty()) break;
        result.readLine(line, number, keys, findings);
    }
    result.m_body = rest;
    for (const auto& key : keys.required) {
        const auto& field = result.m_fields[key];
        if (!field.value.empty()) continue;
        findings.push_back({Severity::error, field.place,
                            field.place.line > 0 ? say("The key %1 has no value.", key)
                                                 : say("The header has no key %1.", key),
                            say("Write it above the first blank line, as in %1: value.", key)});
    }
    return result;
}

}  // namespace wederhoor::forms
