#include "app/present/quote_matrix.h"

#include <algorithm>

#include "db/store/municipalities.h"
#include "db/store/quotes.h"
#include "forms/csv/csv_writer.h"
#include "schema/base/say.h"
#include "schema/base/utf8.h"
#include "schema/rules/words.h"

namespace wederhoor::present {

using schema::say;

namespace {
std::vector<QuoteMatrix::Column> columnsOf(const db::Study& study, const QuoteCounts& counts,
                                           const QuoteChoice& choice, MatrixAcross across) {
    std::vector<QuoteMatrix::Column> columns;
    if (across == MatrixAcross::audiences) {
        for (const auto audience : counts.audiences()) {
            if (choice.audience && audience != *choice.audience) continue;
            columns.push_back({inWords(audience), audience, std::nullopt});
        }
        return columns;
    }
    for (const auto& municipality : db::Municipalities(study).all()) {
        if (choice.municipality && municipality.id != *choice.municipality) continue;
        columns.push_back({municipality.name, std::nullopt, municipality.id});
    }
    return columns;
}

bool isIn(const QuoteMatrix::Column& column, const schema::Interview& interview) {
    return column.audience ? interview.audience == *column.audience
                           : interview.municipality == column.municipality;
}

class Filling {
public:
    Filling(const db::Study& study, const QuoteCounts& counts, std::size_t most)
        : m_quotes(study), m_counts(counts), m_most(most) {}

    std::vector<QuoteMatrix::Cell> cells(const std::vector<QuoteMatrix::Column>& columns,
                                         const QuoteChoice& choice) const {
        std::vector<QuoteMatrix::Cell> cells(columns.size());
        for (const auto& heard : m_counts.quotes(choice)) {
            const auto* interview = m_counts.interview(heard.interview);
            const auto column = std::find_if(columns.begin(), columns.end(),
                                             [&](const auto& each) { return isIn(each, *interview); });
            if (column == columns.end()) continue;  // of no municipality
            auto& cell = cells[static_cast<std::size_t>(column - columns.begin())];
            if (++cell.quotes > m_most) continue;
            const auto quote = m_quotes.find(heard.quote);
            if (quote) cell.shown.push_back({{interview->number, quote->number}, quote->words});
        }
        return cells;
    }

private:
    const db::Quotes m_quotes;
    const QuoteCounts& m_counts;
    std::size_t m_most;
};

std::string shortened(std::string words, std::size_t longest) {
    if (longest >= schema::codePointCount(words)) return words;
    words.resize(schema::byteOffset(words, longest));
    if (const auto blank = words.rfind(' '); blank != std::string::npos) words.resize(blank);
    return words + "…";
}

std::string wordsOf(const QuoteMatrix::Words& words, std::size_t longest = std::string::npos) {
    return words.reference.text() + " “" + shortened(words.words, longest) + "”";
}
}  // namespace

QuoteMatrix quoteMatrix(const db::Study& study, const schema::ThemeTree& codebook, const QuoteCounts& counts,
                        const QuoteChoice& choice, MatrixAcross across, std::size_t most) {
    QuoteMatrix matrix;
    matrix.columns = columnsOf(study, counts, choice, across);
    const auto wanted = choice.theme ? codebook.below(*choice.theme) : std::vector<schema::ThemeId>();
    const Filling filling(study, counts, most);
    for (const auto& [theme, depth] : codebook.entries()) {
        if (choice.theme && std::find(wanted.begin(), wanted.end(), theme.id) == wanted.end()) continue;
        auto row = choice;
        row.theme = theme.id;
        matrix.rows.push_back({theme.id, theme.name, codebook.path(theme.id), depth, theme.colour,
                               filling.cells(matrix.columns, row)});
    }
    return matrix;
}

std::string cellText(const QuoteMatrix::Cell& cell, std::size_t longest) {
    if (cell.quotes == 0) return {};
    auto text = std::to_string(cell.quotes);
    for (const auto& words : cell.shown) text += "\n" + wordsOf(words, longest);
    if (cell.quotes > cell.shown.size()) text += "\n" + say("and %1 more", cell.quotes - cell.shown.size());
    return text;
}

std::string matrixAsCsv(const QuoteMatrix& matrix) {
    std::vector<std::string> names{"theme"};
    for (const auto& column : matrix.columns) {
        names.push_back(column.audience ? std::string(nameOf(*column.audience)) : column.title);
    }
    forms::CsvWriter csv(names);
    for (const auto& row : matrix.rows) {
        std::vector<std::string> cells{row.path};
        for (const auto& cell : row.cells) cells.push_back(cellText(cell));
        csv.row(cells);
    }
    return csv.text();
}

forms::TablePage matrixPage(const QuoteMatrix& matrix, const std::string& studyTitle,
                            const std::string& chosen, const std::string& language) {
    using Part = forms::TablePage::Part;
    forms::TablePage page;
    page.language = language;
    page.title = say("Quotes by theme");
    page.subtitle = studyTitle;
    page.introduction = {chosen};
    page.columns = {say("Theme")};
    for (const auto& column : matrix.columns) page.columns.push_back(column.title);
    for (const auto& row : matrix.rows) {
        std::vector<forms::TablePage::Cell> cells{{{Part::Kind::plain, {}, row.path}}};
        for (const auto& cell : row.cells) {
            auto& parts = cells.emplace_back();
            if (cell.quotes > 0) parts.push_back({Part::Kind::strong, {}, std::to_string(cell.quotes)});
            for (const auto& words : cell.shown) parts.push_back({Part::Kind::plain, {}, wordsOf(words)});
        }
        page.rows.push_back(std::move(cells));
    }
    page.footer = say("Made from the study %1 with Wederhoor.", studyTitle);
    return page;
}

}  // namespace wederhoor::present
