#pragma once

#include <wx/listctrl.h>

#include "app/present/coding_presenter.h"

namespace wederhoor::view {

/// Where two researchers differ in the open transcript, a passage each line; out of sight while they are not
/// compared. Choosing a line shows the passage in the text.
class DifferenceList final : public wxListCtrl {
public:
    /// The presenter must outlive this.
    DifferenceList(wxWindow* parent, present::CodingPresenter& presenter);

    /// Shows what the presenter holds now. Returns whether it came into sight or went out of it.
    bool synchronise();

private:
    wxString OnGetItemText(long row, long column) const override;
    int OnGetItemImage(long row) const override { return static_cast<int>(row); }
    void showImages();
    void followSpot();
    void fitColumns();

    present::CodingPresenter& m_presenter;
    std::vector<schema::CodingDifference> m_shown;
    bool m_synchronising = false;
};

}  // namespace wederhoor::view
