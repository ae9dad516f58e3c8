#pragma once

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/listctrl.h>
#include <wx/panel.h>
#include <wx/stattext.h>

#include "app/present/intake_presenter.h"
#include "app/view/desk.h"

namespace wederhoor::view {

/// Where the questionnaire of each municipality is, and what can be registered about it.
class RegisterView final : public wxPanel {
public:
    RegisterView(wxWindow* parent, Desk& desk, present::IntakePresenter& presenter);

    void refresh();
    wxListView& list() { return *m_list; }
    /// Puts the cursor where something is registered: a sending, reminder or return.
    enum class Kind { sending, reminder, paper };
    void begin(Kind kind);

private:
    class Rows;

    void layOut();
    present::ReturnRegister::Chosen chosen() const;
    void propose();
    void registerIt();
    void openRow(long item);

    Desk& m_desk;
    present::IntakePresenter& m_presenter;
    present::ReturnRegister& m_register;
    wxChoice* m_show;
    wxListView* m_list;
    wxStaticText* m_empty;
    wxStaticText* m_of;
    wxChoice* m_kind;
    wxStaticText* m_onLabel;
    wxTextCtrl* m_on;
    wxStaticText* m_deadlineLabel;
    wxTextCtrl* m_deadline;
    wxStaticText* m_whoLabel;
    wxTextCtrl* m_who;
    wxButton* m_do;
    bool m_showing = false;
};

}  // namespace wederhoor::view
