#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/present/quote_counts.h"
#include "forms/page/table_page.h"
#include "schema/rules/theme_tree.h"
#include "schema/study/quote.h"

namespace wederhoor::present {

enum class MatrixAcross { audiences, municipalities };

/// Themes down, audiences or municipalities across, and the words in the cells.
struct QuoteMatrix {
    struct Column {
        std::string title;
        std::optional<schema::Audience> audience;
        std::optional<schema::MunicipalityId> municipality;
    };
    struct Words {
        schema::QuoteReference reference;
        std::string words;
    };
    struct Cell {
        std::size_t quotes = 0;    ///< that carry the theme or one below it
        std::vector<Words> shown;  ///< the first of them
    };
    struct Row {
        schema::ThemeId theme;
        std::string name;
        std::string path;  ///< `Samenwerking / Vertrouwen`
        int depth;         ///< 0 at the top
        schema::Colour colour;
        std::vector<Cell> cells;  ///< one a column
    };
    std::vector<Column> columns;  ///< those where something was heard or could have been
    std::vector<Row> rows;        ///< in the codebook's order
};

/// The matrix of the quotes that answer to `choice`: its theme with those below it, or all. At most `most`
/// quotes are read for a cell. Throws schema::Refusal when nothing in the words can be searched for.
QuoteMatrix quoteMatrix(const db::Study& study, const schema::ThemeTree& codebook, const QuoteCounts& counts,
                        const QuoteChoice& choice, MatrixAcross across, std::size_t most);

/// `12`, then the shown quotes with their references, a line each, and how many more there are; empty for
/// none. Words of more than `longest` characters are cut, between words.
std::string cellText(const QuoteMatrix::Cell& cell, std::size_t longest = std::string::npos);

std::string matrixAsCsv(const QuoteMatrix& matrix);
/// `chosen`: which quotes these are, in words.
forms::TablePage matrixPage(const QuoteMatrix& matrix, const std::string& studyTitle,
                            const std::string& chosen, const std::string& language);

}  // namespace wederhoor::present
