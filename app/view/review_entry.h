#pragma once

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>
#include <wx/checklst.h>
#include <wx/choice.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/present/review_presenter.h"

namespace wederhoor::view {

/// Where a remark, a query, an amendment or what cleared up a query is typed; hidden until it is asked for.
/// Enter keeps it, Esc puts it away; what was typed and not kept is there again when it is opened for the
/// same question.
class ReviewEntry final : public wxPanel {
public:
    enum class Kind { remark, query, amend, settle };

    /// `onDone`: it was put away, kept or not.
    ReviewEntry(wxWindow* parent, present::ReviewPresenter& presenter, std::function<void()> onDone);

    /// For the selected question. `query`: that is cleared up.
    void open(Kind kind, std::optional<schema::QueryId> query = {});
    bool isOpen() const { return IsShown(); }
    /// Throws schema::Refusal, and stays open, if what was typed won't do.
    void keep();
    void putAway();
    /// The question that it was opened for is not the selected one any more.
    void followSelection();

private:
    using Key = std::pair<std::string, Kind>;

    void build();
    void buildAmend(wxSizer& sizer);
    wxTextCtrl* addText(wxSizer& sizer, const wxString& label, const wxString& name,
                        const std::string& words);
    wxSizer* buttons();
    void checkTyped();
    std::string typed() const;
    std::string wordsOf(const wxTextCtrl* field) const;
    Key key() const { return {m_path.text(), m_kind}; }

    present::ReviewPresenter& m_presenter;
    std::function<void()> m_onDone;
    Kind m_kind = Kind::remark;
    schema::AnswerPath m_path;
    std::optional<schema::QueryId> m_query;
    present::AmendField m_field;
    std::map<Key, std::vector<std::string>> m_unkept;

    std::vector<wxTextCtrl*> m_texts;  ///< what is typed, in order
    wxTextCtrl* m_value = nullptr;     ///< of an amendment that is typed
    wxChoice* m_choice = nullptr;      ///< the kind of query, the one choice, or the reason for no answer
    wxCheckListBox* m_several = nullptr;
    wxStaticText* m_hint = nullptr;
};

}  // namespace wederhoor::view
