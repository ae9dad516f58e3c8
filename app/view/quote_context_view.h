#pragma once

#include <wx/textctrl.h>

#include "app/present/quotes_presenter.h"

namespace wederhoor::view {

/// The chosen quote in what was said around it, and what was made of it: to read and to copy from.
class QuoteContextView final : public wxTextCtrl {
public:
    QuoteContextView(wxWindow* parent, present::QuotesPresenter& presenter);

    void show();

private:
    void write(const std::string& text, const wxTextAttr& style);
    wxTextAttr markStyle() const;

    present::QuotesPresenter& m_presenter;
};

}  // namespace wederhoor::view
