#pragma once

#include <wx/listctrl.h>

#include "app/present/quotes_presenter.h"

namespace wederhoor::view {

/// Quotes a line each, as many as the presenter has read; it reads on when one comes near the end.
class QuoteList final : public wxListCtrl {
public:
    QuoteList(wxWindow* parent, present::QuotesPresenter& presenter);

    /// Shows what the presenter has now, and which one is chosen.
    void show();
    std::vector<std::size_t> selected() const;

private:
    wxString OnGetItemText(long item, long column) const override;
    wxListItemAttr* OnGetItemAttr(long item) const override;
    void readOn(long lastShown);
    void fitColumns();

    present::QuotesPresenter& m_presenter;
    mutable wxListItemAttr m_muted;  ///< of quotes that may not be quoted
};

}  // namespace wederhoor::view
