#pragma once

#include <wx/listctrl.h>

#include "app/present/rounds_presenter.h"

namespace wederhoor::view {

/// The paragraphs that went out with the comments on them.
class CommentList final : public wxListView {
public:
    /// The presenter must outlive this.
    CommentList(wxWindow* parent, present::RoundsPresenter& presenter);

    /// Shows what the presenter holds now.
    void synchronise();

private:
    wxString OnGetItemText(long row, long column) const override;
    wxItemAttr* OnGetItemAttr(long row) const override;

    present::RoundsPresenter& m_presenter;
    mutable wxItemAttr m_paragraph;
    bool m_showing = false;
};

}  // namespace wederhoor::view
