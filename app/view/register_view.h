#pragma once

#include <wx/button.h>
#include <wx/checkbox.h>
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
    /// `making`: with questionnaires and mails, for all that are shown.
    void begin(Kind kind, bool making);
    static present::MailKind mailOf(Kind kind) {
        return kind == Kind::reminder ? present::MailKind::reminder : present::MailKind::sending;
    }

private:
    class Rows;

    void layOut();
    present::ReturnRegister::Chosen chosen() const;
    void propose();
    void registerIt();
    /// Asks for a folder, and makes what goes out in it.
    void make(present::FormFormat format, const present::SendingWish& wish);
    void showMaking();
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
    wxChoice* m_make;
    wxCheckBox* m_prefill;
    wxCheckBox* m_mails;
    wxButton* m_do;
    bool m_showing = false;
};

}  // namespace wederhoor::view
