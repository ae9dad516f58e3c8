#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/present/place.h"
#include "app/present/quote_choice.h"
#include "app/present/quote_context.h"
#include "app/present/quote_counts.h"
#include "app/present/quote_list.h"
#include "app/present/quote_matrix.h"
#include "app/present/workspace.h"

namespace wederhoor::present {

/// What was said, by theme, municipality, audience and words: as a list that grows while one goes down it,
/// and as a matrix. Nothing is read before it is asked for; the first quotes cost the same however many there
/// are.
class QuotesPresenter {
public:
    explicit QuotesPresenter(Workspace& workspace);

    /// Something on the page is not what it was.
    Signal& changed() { return m_changed; }

    // What can be chosen from, the first of each being not to choose.
    /// `quotes`: how many there would be with this one chosen besides the rest; nullopt as long as nobody
    /// asked for counts().
    template <class Value>
    struct Option {
        std::optional<Value> value;
        std::string title;
        int depth = 0;  ///< of a theme below others
        std::optional<std::size_t> quotes = std::nullopt;
    };
    std::vector<Option<schema::ThemeId>> themes();
    std::vector<Option<schema::Audience>> audiences();
    std::vector<Option<schema::MunicipalityId>> municipalities();

    // What is chosen. A theme or municipality that is gone is no longer chosen.
    const QuoteChoice& choice();
    void choose(const QuoteChoice& choice);
    /// Which quotes are shown, in words: `Theme Vertrouwen; residents; Hoorn`.
    std::string chosenWords();

    // The list.
    const std::vector<ListedQuote>& quotes();
    bool hasMore();
    /// Reads the next ones.
    void readMore();
    /// How many there are, read or not; counts() costs a look at all codings, and after each change one at
    /// those of the themes that changed.
    std::size_t count();
    const QuoteCounts& counts();
    bool areCounted() const { return m_counted; }
    /// Why nothing is shown, and what to do; empty while something is.
    std::string emptySentence();

    // The quote with the cursor on it.
    std::optional<std::size_t> chosenQuote();
    void chooseQuote(std::optional<std::size_t> index);
    /// nullopt while none is chosen.
    const std::optional<QuoteContext>& context();
    /// What was made of it, a line each: its themes with who put them there, that it may not be quoted, and
    /// the memos beside it.
    std::vector<std::string> notes();
    /// Of its first theme: to mark it with.
    schema::Colour markColour();
    Place source(std::size_t index);
    /// Citations of some of the list, a line each.
    std::string citations(const std::vector<std::size_t>& indices);

    // The matrix.
    MatrixAcross across() const { return m_across; }
    void showAcross(MatrixAcross across);
    const QuoteMatrix& matrix();
    /// Limits the list to the quotes of a cell.
    void chooseCell(std::size_t row, std::size_t column);

    /// All quotes that are chosen, one row each, or the matrix with all its words: as HTML where the file's
    /// name says so, else as CSV. Returns how many quotes (for the matrix: themes) went into it. Throws
    /// schema::FileTrouble.
    std::size_t exportQuotes(const std::filesystem::path& file);
    std::size_t exportMatrix(const std::filesystem::path& file);

private:
    void forget();
    void restart();
    void readPage(std::size_t limit);
    const db::Study& study() const { return m_workspace.study(); }
    const schema::ThemeTree& codebook();
    db::QuoteFilter filter();
    template <class Value>
    void addCounts(std::vector<Option<Value>>& options, std::optional<Value> QuoteChoice::*chosen);

    Workspace& m_workspace;
    Signal m_changed;
    Subscription m_onChange;

    std::optional<schema::ThemeTree> m_codebook;
    std::optional<QuoteCounts> m_counts;
    bool m_counted = false;  ///< m_counts are of now
    QuoteChoice m_choice;
    std::string m_objection;  ///< why these words can't be searched for

    bool m_started = false;
    std::vector<ListedQuote> m_quotes;
    std::optional<db::QuotePageKey> m_next;
    std::optional<schema::QuoteId> m_chosen;
    std::optional<QuoteContext> m_context;

    MatrixAcross m_across = MatrixAcross::audiences;
    std::optional<QuoteMatrix> m_matrix;
};

}  // namespace wederhoor::present
