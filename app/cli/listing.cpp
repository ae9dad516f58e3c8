#include "app/cli/listing.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "schema/base/utf8.h"

namespace wederhoor::cli {

namespace {
std::string quoted(const std::string& cell) {
    if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
    std::string text = "\"";
    for (const char c : cell) {
        if (c == '"') text += '"';
        text += c;
    }
    return text + "\"";
}

nlohmann::ordered_json jsonOf(const std::string& cell, Listing::Kind kind) {
    if (kind == Listing::Kind::text) return cell;
    if (cell.empty()) return nullptr;
    return nlohmann::ordered_json::parse(cell);
}

std::string oneLine(std::string cell) {
    std::replace(cell.begin(), cell.end(), '\n', ' ');
    return cell;
}

/// Broken between words; a word that is too long stands on a line of its own. Blanks at the start are kept:
/// they show how deep in a tree a line stands.
std::vector<std::string> inLines(const std::string& text, std::size_t width) {
    if (schema::codePointCount(text) <= width) return {text};
    const auto indent = text.find_first_not_of(' ');
    if (indent == std::string::npos) return {""};
    std::vector<std::string> lines{""};
    for (std::size_t begin = indent; begin < text.size();) {
        const auto end = std::min(text.find(' ', begin), text.size());
        const auto word = text.substr(begin, end - begin);
        auto& line = lines.back();
        if (line.empty()) {
            line = word;
        } else if (schema::codePointCount(line) + 1 + schema::codePointCount(word) <= width) {
            line += " " + word;
        } else {
            lines.push_back(word);
        }
        begin = end + 1;
    }
    lines[0].insert(0, indent, ' ');
    return lines;
}
}  // namespace

std::optional<Format> formatOf(std::string_view name) {
    if (name == "text") return Format::text;
    if (name == "csv") return Format::csv;
    if (name == "json") return Format::json;
    return std::nullopt;
}

void Listing::add(std::vector<std::string> cells) {
    if (cells.size() != m_columns.size()) throw std::logic_error("a row has one cell a column");
    m_rows.push_back(std::move(cells));
}

std::string Listing::text(Format format) const {
    switch (format) {
        case Format::csv:
            return csv();
        case Format::json:
            return json();
        case Format::text:
            break;
    }
    return aligned();
}

std::string Listing::aligned() const {
    std::vector<std::string> headings;
    for (const auto& column : m_columns) headings.push_back(column.heading);
    std::vector<Wrapped> rows{wrapped(headings)};
    for (const auto& row : m_rows) rows.push_back(wrapped(row));

    std::vector<std::size_t> widths(m_columns.size(), 0);
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            for (const auto& line : row[i]) widths[i] = std::max(widths[i], schema::codePointCount(line));
        }
    }
    std::string text;
    for (const auto& row : rows) {
        std::size_t height = 1;
        for (const auto& cell : row) height = std::max(height, cell.size());
        for (std::size_t line = 0; line < height; ++line) text += lineOf(row, line, widths);
    }
    return text;
}

Listing::Wrapped Listing::wrapped(const std::vector<std::string>& cells) const {
    Wrapped lines;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        lines.push_back(inLines(oneLine(cells[i]), m_columns[i].width));
    }
    return lines;
}

std::string Listing::lineOf(const Wrapped& row, std::size_t line,
                            const std::vector<std::size_t>& widths) const {
    std::string text;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string cell = line < row[i].size() ? row[i][line] : std::string();
        const std::string padding(widths[i] - schema::codePointCount(cell), ' ');
        text += m_columns[i].kind == Kind::number ? padding + cell : cell + padding;
        text += "  ";
    }
    text.erase(text.find_last_not_of(' ') + 1);
    return text + "\n";
}

std::string Listing::csv() const {
    std::string text;
    for (std::size_t i = 0; i < m_columns.size(); ++i) text += (i ? "," : "") + quoted(m_columns[i].name);
    text += "\n";
    for (const auto& row : m_rows) {
        for (std::size_t i = 0; i < row.size(); ++i) text += (i ? "," : "") + quoted(row[i]);
        text += "\n";
    }
    return text;
}

std::string Listing::json() const {
    auto rows = nlohmann::ordered_json::array();
    for (const auto& row : m_rows) {
        auto object = nlohmann::ordered_json::object();
        for (std::size_t i = 0; i < row.size(); ++i) {
            object[m_columns[i].name] = jsonOf(row[i], m_columns[i].kind);
        }
        rows.push_back(std::move(object));
    }
    return rows.dump(2) + "\n";
}

}  // namespace wederhoor::cli
