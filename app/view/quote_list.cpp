#include "app/view/quote_list.h"

#include <algorithm>
#include <wx/settings.h>

#include "app/view/words.h"
#include "schema/rules/words.h"

namespace wederhoor::view {

namespace {
enum Column { reference, municipality, audience, speaker, words, themes };
constexpr long ahead = 30;  // lines before the end where the next ones are read

std::string themesOf(const present::ListedQuote& quote) {
    std::string paths;
    for (const auto& theme : quote.themes) paths += (paths.empty() ? "" : "; ") + theme.path;
    return paths;
}

std::string onOneLine(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}
}  // namespace

QuoteList::QuoteList(wxWindow* parent, present::QuotesPresenter& presenter)
    : wxListCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxLC_REPORT | wxLC_VIRTUAL),
      m_presenter(presenter) {
    SetName(tr("Quotes"));
    SetToolTip(tr("⊘: no consent to quote; the report leaves it out"));
    const int letter = GetCharWidth();
    AppendColumn(tr("Quote"), wxLIST_FORMAT_LEFT, 8 * letter);
    AppendColumn(tr("Municipality"), wxLIST_FORMAT_LEFT, 16 * letter);
    AppendColumn(tr("Audience"), wxLIST_FORMAT_LEFT, 14 * letter);
    AppendColumn(tr("Speaker"), wxLIST_FORMAT_LEFT, 14 * letter);
    AppendColumn(tr("Words"), wxLIST_FORMAT_LEFT, 40 * letter);
    AppendColumn(tr("Themes"), wxLIST_FORMAT_LEFT, 34 * letter);
    Bind(wxEVT_LIST_CACHE_HINT, [this](wxListEvent& event) { readOn(event.GetCacheTo()); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fitColumns();
        event.Skip();
    });
}

wxString QuoteList::OnGetItemText(long item, long column) const {
    const auto& quotes = m_presenter.quotes();
    if (item < 0 || static_cast<std::size_t>(item) >= quotes.size()) return "";
    const auto& quote = quotes[static_cast<std::size_t>(item)];
    switch (column) {
        case reference:
            return wide(quote.row.reference.text() + (quote.row.consent ? "" : " ⊘"));
        case municipality:
            return wide(quote.row.municipalityName);
        case audience:
            return wide(inWords(quote.row.audience));
        case speaker:
            return wide(quote.row.speaker);
        case words:
            return wide(onOneLine(quote.row.quote.words));
        case themes:
            return wide(themesOf(quote));
        default:
            return "";
    }
}

wxListItemAttr* QuoteList::OnGetItemAttr(long item) const {
    const auto& quotes = m_presenter.quotes();
    const auto at = static_cast<std::size_t>(item);
    if (item < 0 || at >= quotes.size() || quotes[at].row.consent) return nullptr;
    m_muted.SetTextColour(wxSystemSettings::GetColour(wxSYS_COLOUR_GRAYTEXT));
    return &m_muted;
}

void QuoteList::readOn(long lastShown) {
    if (lastShown + ahead < GetItemCount() || !m_presenter.hasMore()) return;
    // Not while the list asks what to paint.
    CallAfter([this] {
        m_presenter.readMore();
        SetItemCount(static_cast<long>(m_presenter.quotes().size()));
    });
}

void QuoteList::show() {
    SetItemCount(static_cast<long>(m_presenter.quotes().size()));
    const auto chosen = m_presenter.chosenQuote();
    for (const auto index : selected()) {
        if (index != chosen) SetItemState(static_cast<long>(index), 0, wxLIST_STATE_SELECTED);
    }
    if (chosen) {
        constexpr long state = wxLIST_STATE_SELECTED | wxLIST_STATE_FOCUSED;
        SetItemState(static_cast<long>(*chosen), state, state);
        EnsureVisible(static_cast<long>(*chosen));
    }
    Refresh();
}

std::vector<std::size_t> QuoteList::selected() const {
    std::vector<std::size_t> indices;
    for (long at = GetNextItem(-1, wxLIST_NEXT_ALL, wxLIST_STATE_SELECTED); at >= 0;
         at = GetNextItem(at, wxLIST_NEXT_ALL, wxLIST_STATE_SELECTED)) {
        indices.push_back(static_cast<std::size_t>(at));
    }
    return indices;
}

void QuoteList::fitColumns() {
    // What the others leave is for the words, and for the themes half as much.
    int left = GetClientSize().x - wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, this);
    for (const auto column : {reference, municipality, audience, speaker}) left -= GetColumnWidth(column);
    left = std::max(left, 45 * GetCharWidth());
    SetColumnWidth(words, left * 2 / 3);
    SetColumnWidth(themes, left / 3);
}

}  // namespace wederhoor::view
