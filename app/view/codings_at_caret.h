#pragma once

#include <optional>
#include <vector>
#include <wx/listctrl.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

#include "app/present/coding_presenter.h"

namespace wederhoor::view {

/// What lies where the caret stands in a transcript: theme, researcher and quote of each coding, and the memo
/// of who works here beside the quote that is chosen, with what others noted.
class CodingsAtCaret final : public wxPanel {
public:
    /// The presenter must outlive this.
    CodingsAtCaret(wxWindow* parent, present::CodingPresenter& presenter, const std::string& researcher);

    void synchronise();
    /// Brings the keys to the memo.
    void writeMemo();
    /// Keeps the memo that is being typed; that happens by itself when typing rests or the memo is left.
    void keepTyped();
    wxListCtrl& list() { return *m_list; }
    wxTextCtrl& memo() { return *m_memo; }

private:
    void showRows();
    void showMemos();

    present::CodingPresenter& m_presenter;
    std::string m_researcher;
    wxListView* m_list;
    wxStaticText* m_others;
    wxTextCtrl* m_memo;
    wxTimer m_rest;                          ///< runs from the last letter that was typed
    std::vector<present::CodingRow> m_rows;  ///< that are shown
    std::optional<schema::TextSpan> m_span;  ///< that the memo is about
    std::optional<schema::Memo> m_mine;      ///< that is shown
    bool m_synchronising = false;
};

}  // namespace wederhoor::view
