#include "app/view/difference_list.h"

#include <algorithm>
#include <wx/imaglist.h>
#include <wx/settings.h>

#include "app/present/difference_row.h"
#include "app/view/theme_colours.h"
#include "app/view/words.h"

namespace wederhoor::view {

using schema::CodingDifference;

namespace {
enum Column { theme, by, words };

bool same(const CodingDifference& one, const CodingDifference& other) {
    return one.span == other.span && one.theme == other.theme && one.onlyBy == other.onlyBy;
}
}  // namespace

DifferenceList::DifferenceList(wxWindow* parent, present::CodingPresenter& presenter)
    : wxListCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                 wxLC_REPORT | wxLC_VIRTUAL | wxLC_SINGLE_SEL),
      m_presenter(presenter) {
    SetName(tr("Where two researchers differ"));
    AppendColumn(tr("Theme"), wxLIST_FORMAT_LEFT, FromDIP(250));
    AppendColumn(tr("Put by"), wxLIST_FORMAT_LEFT, FromDIP(170));
    AppendColumn(tr("Passage"), wxLIST_FORMAT_LEFT, FromDIP(300));
    SetMinSize(wxSize(-1, 9 * GetCharHeight()));
    Bind(wxEVT_LIST_ITEM_SELECTED, [this](wxListEvent& event) {
        if (!m_synchronising) m_presenter.reveal(m_shown[static_cast<std::size_t>(event.GetIndex())].span);
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fitColumns();
        event.Skip();
    });
    Hide();
}

bool DifferenceList::synchronise() {
    const auto* comparison = m_presenter.comparison();
    const std::vector<CodingDifference> none;
    const auto& differences = comparison ? comparison->differences : none;
    m_synchronising = true;
    if (!std::equal(m_shown.begin(), m_shown.end(), differences.begin(), differences.end(), same)) {
        m_shown = differences;
        showImages();
        SetItemCount(static_cast<long>(m_shown.size()));
        Refresh();
    }
    followSpot();
    m_synchronising = false;
    if (IsShown() != m_shown.empty()) return false;
    Show(!m_shown.empty());
    return true;
}

void DifferenceList::showImages() {
    const auto side = swatch({0, 0, 0}, *this).GetSize();
    auto* images = new wxImageList(side.x, side.y, false);
    for (const auto& difference : m_shown) {
        images->Add(swatch(m_presenter.transcript()->look(difference.theme).colour, *this));
    }
    AssignImageList(images, wxIMAGE_LIST_SMALL);
}

/// Marks the line of the passage that is shown in the text.
void DifferenceList::followSpot() {
    const auto spot = m_presenter.spot();
    const auto here = [&](const CodingDifference& difference) { return spot == difference.span; };
    const auto chosen = GetNextItem(-1, wxLIST_NEXT_ALL, wxLIST_STATE_SELECTED);
    const auto count = static_cast<long>(m_shown.size());
    if (chosen >= 0 && chosen < count && here(m_shown[static_cast<std::size_t>(chosen)])) return;
    const auto found = std::find_if(m_shown.begin(), m_shown.end(), here);
    if (found == m_shown.end()) return;
    const auto row = static_cast<long>(found - m_shown.begin());
    constexpr long state = wxLIST_STATE_SELECTED | wxLIST_STATE_FOCUSED;
    SetItemState(row, state, state);
    EnsureVisible(row);
}

wxString DifferenceList::OnGetItemText(long row, long column) const {
    const auto at = static_cast<std::size_t>(row);
    if (!m_presenter.transcript() || at >= m_shown.size()) return "";
    const auto shown = present::differenceRow(*m_presenter.transcript(), m_shown[at]);
    switch (column) {
        case theme:
            return wide(shown.theme.path);
        case by:
            return wide(shown.by);
        case words:
            return wide(shown.words);
        default:
            return "";
    }
}

void DifferenceList::fitColumns() {
    const int left = GetClientSize().x - GetColumnWidth(theme) - GetColumnWidth(by);
    SetColumnWidth(words, std::max(left, FromDIP(200)));
}

}  // namespace wederhoor::view
