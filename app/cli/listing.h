#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wederhoor::cli {

enum class Format { text, csv, json };

/// `text`, `csv` or `json`.
std::optional<Format> formatOf(std::string_view name);

/// A table that a command prints. Machine names of columns are never translated; headings are for people.
class Listing {
public:
    enum class Kind { text, number };
    struct Column {
        std::string name;     ///< in CSV and JSON
        std::string heading;  ///< in text
        Kind kind = Kind::text;
        std::size_t width = 40;  ///< of text: where longer cells break into lines, between words
    };

    explicit Listing(std::vector<Column> columns) : m_columns(std::move(columns)) {}

    /// One cell a column; an empty cell of a number column becomes null in JSON. Numbers are spelled with a
    /// point and no thousands separator.
    void add(std::vector<std::string> cells);
    bool empty() const { return m_rows.empty(); }

    /// The whole listing, ending in a line end. Text is aligned by code points; nothing of a cell is left
    /// out.
    std::string text(Format format) const;

private:
    using Wrapped = std::vector<std::vector<std::string>>;  ///< lines of each cell

    std::string aligned() const;
    Wrapped wrapped(const std::vector<std::string>& cells) const;
    std::string lineOf(const Wrapped& row, std::size_t line, const std::vector<std::size_t>& widths) const;
    std::string csv() const;
    std::string json() const;

    std::vector<Column> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

}  // namespace wederhoor::cli
