#pragma once

#include <functional>
#include <vector>
#include <wx/listbox.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/present/documents_presenter.h"

namespace wederhoor::view {

/// Where the answer is found that the selected words of a document are held against; hidden until it is
/// asked for. Typing finds, Up and Down choose, Enter keeps, Esc puts it away.
class CheckEntry final : public wxPanel {
public:
    /// `onDone`: it was put away, kept or not.
    CheckEntry(wxWindow* parent, present::DocumentsPresenter& presenter, std::function<void()> onDone);

    /// Throws schema::Refusal if the selection can't be held against anything.
    void open(schema::Verdict verdict);
    bool isOpen() const { return IsShown(); }
    void keep();
    void putAway();

private:
    void find();
    void onKey(wxKeyEvent& event);

    present::DocumentsPresenter& m_presenter;
    std::function<void()> m_onDone;
    schema::Verdict m_verdict = schema::Verdict::confirms;
    std::vector<present::AnswerFinder::Found> m_found;
    wxStaticText* m_title;
    wxTextCtrl* m_typed;
    wxListBox* m_list;
    wxTextCtrl* m_note;
};

}  // namespace wederhoor::view
