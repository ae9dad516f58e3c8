#pragma once

#include <functional>
#include <string>
#include <wx/checkbox.h>
#include <wx/listctrl.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/present/interviews_presenter.h"

namespace wederhoor::view {

/// The interviews of a study, and above them whose voices a municipality has and lacks.
class InterviewList final : public wxPanel {
public:
    struct Wishes {
        std::function<void(schema::InterviewId)> open;
        std::function<void()> import;
    };
    /// The presenter must outlive this.
    InterviewList(wxWindow* parent, present::InterviewsPresenter& presenter, Wishes wishes);

    void synchronise();
    void openChosen();
    /// What there is to know of files that were taken in; empty: nothing, and it goes out of sight.
    void showReport(const std::string& report);
    wxListCtrl& list() { return *m_list; }

private:
    class Rows;

    void layOut();
    wxString coverageText() const;

    present::InterviewsPresenter& m_presenter;
    Wishes m_wishes;
    wxStaticText* m_coverage;
    wxCheckBox* m_all;
    wxListCtrl* m_list;
    wxPanel* m_empty;
    wxTextCtrl* m_report;
};

}  // namespace wederhoor::view
