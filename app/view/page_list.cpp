#include "app/view/page_list.h"

#include <algorithm>
#include <wx/settings.h>

#include "app/view/icons.h"
#include "app/view/words.h"

namespace wederhoor::view {

namespace {
constexpr int iconSize = 20;
}  // namespace

PageList::PageList(wxWindow* parent, std::vector<present::Page> pages,
                   std::function<void(present::Page)> chosen)
    : wxDataViewListCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_NO_HEADER | wxBORDER_NONE),
      m_pages(std::move(pages)) {
    SetName(tr("Pages"));
    AppendIconTextColumn("");
    SetRowHeight(FromDIP(34));
    int widest = 0;
    for (const auto page : m_pages) {
        wxVector<wxVariant> row;
        const auto title = wide(titleOf(page));
        row.push_back(wxVariant(wxDataViewIconText(title, iconOf(page, iconSize, iconColour()))));
        AppendItem(row);
        widest = std::max(widest, GetTextExtent(title).x);
    }
    SetMinSize(wxSize(widest + FromDIP(iconSize + 40), -1));
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this, chosen = std::move(chosen)](wxDataViewEvent&) {
        const int row = GetSelectedRow();
        if (row == wxNOT_FOUND) return;
        mark(m_pages[static_cast<std::size_t>(row)]);
        chosen(m_pages[static_cast<std::size_t>(row)]);
    });
}

void PageList::paintIcon(int row, const wxColour& colour) {
    if (row == wxNOT_FOUND) return;
    const auto page = m_pages[static_cast<std::size_t>(row)];
    SetValue(wxVariant(wxDataViewIconText(wide(titleOf(page)), iconOf(page, iconSize, colour))),
             static_cast<unsigned>(row), 0);
}

void PageList::mark(present::Page page) {
    const auto found = std::find(m_pages.begin(), m_pages.end(), page);
    if (found == m_pages.end()) return;
    const auto row = static_cast<int>(found - m_pages.begin());
    if (GetSelectedRow() != row) SelectRow(static_cast<unsigned>(row));
    if (row == m_marked) return;
    paintIcon(m_marked, iconColour());
    paintIcon(row, wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHTTEXT));
    m_marked = row;
}

}  // namespace wederhoor::view
