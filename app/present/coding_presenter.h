#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/present/interview_correction.h"
#include "app/present/open_transcript.h"
#include "app/present/signal.h"
#include "app/present/stripes.h"
#include "app/present/theme_finder.h"
#include "app/present/theme_tints.h"
#include "app/present/workspace.h"
#include "schema/rules/coding_differences.h"

namespace wederhoor::present {

/// A coding where the caret stands, or a quote there that carries no theme.
struct CodingRow {
    schema::QuoteId quote;
    schema::QuoteReference reference;
    schema::TextSpan span;
    std::optional<schema::Coding> coding;
    ThemeLook look;  ///< without a coding: a sentence that says so
    int memos;       ///< beside the quote
};

/// Two researchers, held against each other in the open transcript.
struct CodingComparison {
    std::string researcher;
    std::string other;
    std::vector<schema::CodingDifference> differences;
};

/// Coding a transcript: what is open, what is selected, what lies at the caret, and everything that can be
/// done to it. Positions count code points from the start of the transcript.
class CodingPresenter {
public:
    static constexpr int keyCount = 9;

    explicit CodingPresenter(Workspace& workspace);

    /// Opens a transcript, at `spot` if that is given. Throws schema::Refusal if it is not in the study.
    void open(schema::InterviewId interview, std::optional<schema::TextSpan> spot = {});
    void close();
    /// nullptr: none is open.
    const OpenTranscript* transcript() const { return m_open ? &*m_open : nullptr; }

    /// Reads some more of the transcript's quotes, in a few milliseconds, so that later commands need not
    /// wait for them: for when nobody waits. Done if it returns false.
    bool readOn();

    /// Anything that is shown may have changed.
    Signal& changed() { return m_changed; }
    /// spot() is to be brought into view.
    Signal& revealed() { return m_revealed; }
    std::optional<schema::TextSpan> spot() const { return m_spot; }

    /// What lies in [begin, end) of the text.
    std::vector<Stripe> stripes(std::size_t begin, std::size_t end) const;
    std::vector<schema::TextSpan> quotesWithoutTheme(std::size_t begin, std::size_t end) const;
    std::vector<schema::TextSpan> quotesOfChosenTheme(std::size_t begin, std::size_t end) const;
    std::vector<schema::TextSpan> differing(std::size_t begin, std::size_t end) const;

    /// The caret stands at `end`; begin == end: nothing is selected.
    void select(std::size_t begin, std::size_t end);
    std::size_t selectionBegin() const { return m_begin; }
    std::size_t selectionEnd() const { return m_end; }
    /// What would be coded: the selection without the blanks at its ends; nullopt if nothing is left.
    std::optional<schema::TextSpan> selection() const;

    /// The codings where the caret stands, or in the selection; the shortest quote first.
    const std::vector<CodingRow>& atCaret() const { return m_rows; }
    /// The row that remove() and the memos are about; nullptr if there is none.
    const CodingRow* chosenRow() const;
    void chooseRow(std::size_t row);
    /// Selects the words of the chosen row's quote, to put another theme on them.
    void selectQuote();
    /// Of the chosen row's quote, oldest first.
    std::vector<schema::Memo> memos() const;
    /// What a memo would be about: the chosen row's quote, else the selection.
    std::optional<schema::TextSpan> memoSpan() const;

    // Each is one edit that can be undone. They throw schema::Refusal, and change nothing, where there is
    // nothing to do it to. Afterwards nothing is selected, so that no second theme is put on unseen.

    void putTheme(schema::ThemeId theme);
    /// The theme of that name; a new one at the top of the codebook if there is none.
    void putTheme(std::string_view name);
    void putLastTheme();
    /// `key` from 1 to keyCount: see themeOfKey().
    void putThemeOfKey(int key);
    /// Takes the chosen row's theme off its quote; the quote goes as well if nothing else hangs on it.
    void remove();
    /// Beside the quote on that span, which is made if there is none.
    void addMemo(schema::TextSpan span, std::string_view text);
    void changeMemo(const schema::Memo& memo, std::string_view text);
    void removeMemo(schema::MemoId memo);
    TranscriptCorrection correct(const std::string& text, VanishedQuotes vanished);

    /// The nine themes that were used most, and then those used first, keep a key for as long as the study is
    /// open.
    std::optional<schema::ThemeId> themeOfKey(int key) const;
    void giveKey(int key, schema::ThemeId theme);
    std::optional<int> keyOf(schema::ThemeId theme) const;
    std::optional<schema::ThemeId> lastTheme() const;
    std::vector<ThemeMatch> matches(std::string_view typed) const;

    /// The theme whose quotes stand out in the text.
    std::optional<schema::ThemeId> chosenTheme() const { return m_theme; }
    void chooseTheme(std::optional<schema::ThemeId> theme);
    /// To the next or previous difference while researchers are compared, else quote (of the chosen theme).
    /// False if there is none that way.
    bool goNext();
    bool goPrevious();

    /// Compares the two researchers who coded most in this transcript, of whom one is who works here if that
    /// is one of those who coded; or ends it. Throws schema::Refusal if less than two did.
    void toggleComparison();
    const CodingComparison* comparison() const { return m_comparison ? &*m_comparison : nullptr; }
    void reveal(schema::TextSpan span);

private:
    const OpenTranscript& opened() const;
    schema::TextSpan toBeCoded() const;
    void refresh();
    void readRows();
    void readDifferences();
    void fillKeys();
    void used(schema::ThemeId theme);
    void collapse(std::size_t caret);
    void put(const schema::Theme& theme, bool isNew);
    std::vector<schema::TextSpan> stops() const;

    Workspace& m_workspace;
    Subscription m_onChange;
    std::optional<OpenTranscript> m_open;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::vector<CodingRow> m_rows;
    std::size_t m_chosenRow = 0;
    std::array<std::optional<schema::ThemeId>, keyCount> m_keys;
    bool m_keysFilled = false;
    std::vector<schema::ThemeId> m_recent;  ///< last used first
    std::optional<schema::ThemeId> m_theme;
    std::optional<CodingComparison> m_comparison;
    std::optional<schema::TextSpan> m_spot;
    Signal m_changed;
    Signal m_revealed;
};

}  // namespace wederhoor::present
