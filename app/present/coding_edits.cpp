// What a person does to the open transcript: each command one edit.

#include <algorithm>

#include "app/present/codebook.h"
#include "app/present/coding_presenter.h"
#include "app/present/quote_citations.h"
#include "db/journal/edit.h"
#include "db/store/codings.h"
#include "db/store/quotes.h"
#include "db/store/themes.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

using schema::Refusal;
using schema::say;
using schema::TextSpan;
using schema::ThemeId;

namespace {
/// The quote on that span; made if there is none.
schema::Quote quoteOn(db::Edit& edit, const OpenTranscript& open, TextSpan span) {
    const db::Quotes quotes(edit.study());
    if (auto found = quotes.on(open.interview().id, span)) return std::move(*found);
    return quotes.add(edit, open.interview().id, span, open.transcript().words(span).value_or(""));
}

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

/// Nothing would be left of the quote but its span once its only coding is gone.
bool isBare(const db::Study& study, const OpenTranscript& open, const CodingRow& row) {
    const auto* quote = open.quotesAround(row.span.begin(), row.span.end()).find(row.quote);
    return quote && quote->codings.size() <= 1 && quote->memos.empty() &&
           !quoteCitations(study).contains(row.reference);
}
}  // namespace

TextSpan CodingPresenter::toBeCoded() const {
    opened();
    const auto span = selection();
    if (!span) throw Refusal(say("Select the words first that are to get the theme."));
    return *span;
}

void CodingPresenter::put(const schema::Theme& theme, bool isNew) {
    const auto span = toBeCoded();
    const auto& open = opened();
    m_workspace.change([&](db::Study& study) {
        db::Edit edit(study,
                      say("Put theme '%1' on a quote of interview %2", theme.name, open.interview().number));
        if (isNew) db::Themes(study).add(edit, theme);
        const auto quote = quoteOn(edit, open, span);
        if (!db::Codings(study).put(edit, quote.id, theme.id, m_workspace.researcher(), m_workspace.now())) {
            throw Refusal(say("You put '%1' on these words before.", theme.name));
        }
        edit.commit();
    });
    used(theme.id);
    collapse(span.end());
}

void CodingPresenter::putTheme(ThemeId theme) {
    const auto* found = opened().themes().find(theme);
    if (!found) throw Refusal(say("This theme is no longer in the codebook."));
    put(schema::Theme(*found), false);
}

void CodingPresenter::putTheme(std::string_view name) {
    if (const auto* found = opened().themes().find(name)) {
        put(schema::Theme(*found), false);
        return;
    }
    toBeCoded();
    put(drawnUp(m_workspace.study(), {std::string(name), {}, "", {}}), true);
}

void CodingPresenter::putLastTheme() {
    const auto last = lastTheme();
    if (!last) throw Refusal(say("You used no theme yet. Type a few letters of one, or drag it here."));
    putTheme(*last);
}

void CodingPresenter::putThemeOfKey(int key) {
    const auto theme = themeOfKey(key);
    if (!theme) throw Refusal(say("No theme has the key %1 yet.", key));
    putTheme(*theme);
}

void CodingPresenter::remove() {
    const auto& open = opened();
    const auto* chosen = chosenRow();
    if (!chosen) throw Refusal(say("There is no coding where the caret stands. Go to one first."));
    const auto row = *chosen;
    const bool bare = isBare(m_workspace.study(), open, row);
    if (!row.coding && !bare) {
        throw Refusal(say("Quote %1 has a memo or is cited, so it stays.", row.reference.text()));
    }
    m_workspace.change([&](db::Study& study) {
        db::Edit edit(study, row.coding
                                 ? say("Take theme '%1' off quote %2", row.look.name, row.reference.text())
                                 : say("Remove quote %1", row.reference.text()));
        if (row.coding) db::Codings(study).remove(edit, row.coding->id);
        if (bare) db::Quotes(study).remove(edit, row.quote);
        edit.commit();
    });
}

void CodingPresenter::addMemo(TextSpan span, std::string_view text) {
    const auto& open = opened();
    if (isBlank(text)) throw Refusal(say("Write what is to be noted first."));
    m_workspace.change([&](db::Study& study) {
        db::Edit edit(study, say("Put memo beside a quote of interview %1", open.interview().number));
        const auto quote = quoteOn(edit, open, span);
        db::Codings(study).addMemo(edit, quote.id, m_workspace.researcher(), m_workspace.now(), text);
        edit.commit();
    });
}

void CodingPresenter::changeMemo(const schema::Memo& memo, std::string_view text) {
    if (isBlank(text)) {
        removeMemo(memo.id);
        return;
    }
    if (memo.text == text) return;
    m_workspace.change([&](db::Study& study) {
        db::Edit edit(study, say("Change memo"));
        db::Codings(study).removeMemo(edit, memo.id);
        db::Codings(study).addMemo(edit, memo.quote, memo.researcher, m_workspace.now(), text);
        edit.commit();
    });
}

void CodingPresenter::removeMemo(schema::MemoId memo) {
    m_workspace.change([&](db::Study& study) {
        db::Edit edit(study, say("Remove memo"));
        db::Codings(study).removeMemo(edit, memo);
        edit.commit();
    });
}

TranscriptCorrection CodingPresenter::correct(const std::string& text, VanishedQuotes vanished) {
    const auto interview = opened().interview().id;
    return m_workspace.change(
        [&](db::Study& study) { return correctTranscript(study, interview, text, vanished); });
}

}  // namespace wederhoor::present
