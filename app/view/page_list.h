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
    std::vector<present::Page> m_pages;  ///< as in the list
};

}  // namespace wederhoor::view
