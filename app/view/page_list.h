#pragma once

#include <functional>
#include <vector>
#include <wx/dataview.h>

#include "app/present/place.h"

namespace wederhoor::view {

/// The pages of the window, each with its icon, at the left.
class PageList final : public wxDataViewListCtrl {
public:
    /// `chosen`: a person chose another page.
    PageList(wxWindow* parent, std::vector<present::Page> pages, std::function<void(present::Page)> chosen);

    /// Marks the page that is shown; nobody is told.
    void mark(present::Page page);

private:
    /// The icon of a row in the colour that goes with its background.
    void paintIcon(int row, const wxColour& colour);

    std::vector<present::Page> m_pages;
    int m_marked =
        wxNOT_FOUND;  ///< the row whose icon is on the colour of the selection  ///< as in the list
};

}  // namespace wederhoor::view
