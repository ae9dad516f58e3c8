#pragma once

#include <functional>
#include <optional>
#include <vector>
#include <wx/choice.h>
#include <wx/combobox.h>
#include <wx/panel.h>
#include <wx/textctrl.h>

#include "app/present/rounds_presenter.h"

namespace wederhoor::view {

/// The fields of a comment that is taken in by hand.
class CommentEntry final : public wxPanel {
public:
    /// The presenter must outlive this. `add`: it is complete; `cancel`: they thought better of it.
    CommentEntry(wxWindow* parent, present::RoundsPresenter& presenter, std::function<void()> add,
                 std::function<void()> cancel);

    /// Starts anew, for the paragraph with the cursor on it.
    void start();
    /// What was filled in. Throws schema::Refusal for a day that is none.
    present::RoundsPresenter::NewComment written() const;
    wxTextCtrl& words() { return *m_text; }

private:
    void layOut();

    present::RoundsPresenter& m_presenter;
    wxChoice* m_paragraph;
    std::vector<schema::ParagraphNumber> m_paragraphs;  ///< in the choice, behind "the whole description"
    wxComboBox* m_commenter;
    wxChoice* m_kind;
    wxTextCtrl* m_text;
    wxTextCtrl* m_proposal;
    wxTextCtrl* m_received;
    std::function<void()> m_add;
    std::function<void()> m_cancel;
};

}  // namespace wederhoor::view
