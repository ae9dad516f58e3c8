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
    std::vector<std::size_t> widths;
    for (const auto& column : m_columns) widths.push_back(schema::codePointCount(column.heading));
    for (const auto& row : m_rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], schema::codePointCount(row[i]));
        }
    }
    const auto line = [&](const auto& cellAt) {
        std::string text;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const std::string cell = oneLine(cellAt(i));
            const std::string padding(widths[i] - schema::codePointCount(cell), ' ');
            const bool right = m_columns[i].kind == Kind::number;
            text += right ? padding + cell : cell + padding;
            text += "  ";
        }
        text.erase(text.find_last_not_of(' ') + 1);
        return text + "\n";
    };
    std::string text = line([&](std::size_t i) { return m_columns[i].heading; });
    for (const auto& row : m_rows) text += line([&](std::size_t i) { return row[i]; });
    return text;
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
