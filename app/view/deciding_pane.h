#pragma once

#include <functional>
#include <vector>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/radiobut.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/present/rounds_presenter.h"
#include "app/view/difference_text.h"

namespace wederhoor::view {

/// One comment: the paragraph that it is about and what came of that, what it says, and how it is dealt
/// with.
class DecidingPane final : public wxPanel {
public:
    struct Wishes {
        std::function<void()> save;
        std::function<void()> next;  ///< to the next comment that nobody decided
    };
    /// The presenter must outlive this.
    DecidingPane(wxWindow* parent, present::RoundsPresenter& presenter, Wishes wishes);

    /// Shows what the presenter holds now.
    void synchronise();
    void focusReason() { m_reason->SetFocus(); }
    wxTextCtrl& reason() { return *m_reason; }
    wxTextCtrl& reply() { return *m_reply; }
    DifferenceText& paragraph() { return *m_paragraph; }
    wxChoice& about() { return *m_about; }
    wxChoice& kind() { return *m_kind; }

private:
    void layOut();
    wxSizer* makeAbout();
    wxSizer* makeDecision();
    wxSizer* makeFollowUp();
    void showParagraph();
    void showComment();
    void showAbout();
    void showDeciding();
    void showObjections();
    void forward();
    present::RoundsPresenter::Deciding written() const;

    present::RoundsPresenter& m_presenter;
    Wishes m_wishes;
    wxPanel* m_deciding;  ///< nothing to decide about a paragraph by itself
    DifferenceText* m_paragraph;
    wxTextCtrl* m_comment;
    wxChoice* m_about;
    std::vector<schema::ParagraphNumber> m_paragraphs;  ///< in m_about, behind the whole draft
    wxChoice* m_kind;
    wxStaticText* m_doubt;
    std::vector<wxRadioButton*> m_decisions;  ///< as schema::Decision
    wxRadioButton* m_undecided;               ///< out of sight: none of them
    wxTextCtrl* m_reason;
    wxTextCtrl* m_reply;
    wxChoice* m_applied;
    std::vector<int> m_versions;  ///< in m_applied, behind "nowhere yet"
    wxTextCtrl* m_told;
    wxChoice* m_outcome;
    wxStaticText* m_objections;
    wxButton* m_save;
    wxButton* m_next;
    bool m_showing = false;
};

}  // namespace wederhoor::view
