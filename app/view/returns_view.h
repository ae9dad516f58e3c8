#pragma once

#include <functional>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/listctrl.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/present/return_intake.h"
#include "app/view/desk.h"
#include "app/view/wrapped_text.h"

namespace wederhoor::view {

/// What came back: what the last import came to, the returns of the chosen municipality with what each
/// changed, and what was set aside.
class ReturnsView final : public wxPanel {
public:
    using Again = std::function<void(const present::ImportWish&)>;
    /// `takeIn`: asks for files and takes them in. `again`: takes in those of the report, in another way.
    ReturnsView(wxWindow* parent, Desk& desk, present::ReturnIntake& returns, std::function<void()> takeIn,
                Again again);

    void refresh();
    std::vector<wxWindow*> panes();

private:
    class Lines;

    wxSizer* reportBox();
    wxSizer* revisionsBox();
    wxSizer* waitingBox();
    wxSizer* mendingBox();
    void showMending();
    void showSettling();
    void settle(bool drop);

    Desk& m_desk;
    present::ReturnIntake& m_returns;
    std::function<void()> m_takeIn;
    Again m_again;
    wxPanel* m_reportPanel;
    WrappedText* m_summary;
    Lines* m_report;
    wxStaticText* m_unplaced;
    wxChoice* m_whose;
    wxButton* m_place;
    wxButton* m_others;
    wxStaticText* m_empty;
    Lines* m_revisions;
    Lines* m_differences;
    wxPanel* m_waitingPanel;
    Lines* m_waiting;
    wxTextCtrl* m_value;
    wxChoice* m_question;
    wxTextCtrl* m_why;
    wxButton* m_settle;
    wxButton* m_drop;
    std::vector<present::ReturnIntake::Question> m_questions;  ///< as in the choice
    bool m_showing = false;
};

}  // namespace wederhoor::view
