#pragma once

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/listctrl.h>
#include <wx/notebook.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

#include "app/present/review_presenter.h"
#include "app/view/review_entry.h"
#include "app/view/step_panel.h"
#include "app/view/styled_text.h"

namespace wederhoor::view {

/// The agenda of a review, as long as it is.
class AgendaList final : public wxListCtrl {
public:
    AgendaList(wxWindow* parent, present::ReviewPresenter& presenter);
    /// The rows are others now, or another one is selected.
    void follow();

private:
    wxString OnGetItemText(long row, long column) const override;
    wxListItemAttr* OnGetItemAttr(long row) const override;

    present::ReviewPresenter& m_presenter;
    mutable wxListItemAttr m_dealtWith;
};

/// Walking through a response: the agenda at the left, the question at the right, and below it what is known
/// about it.
class ReviewPanel final : public StepPanel {
public:
    ReviewPanel(wxWindow* parent, Desk& desk);

    void refresh() override;
    void arrive(const present::Place& place) override;
    void keepTyped() override;
    std::vector<Command> commands() override;
    bool find() override;
    std::vector<wxWindow*> panes() override;

    present::ReviewPresenter& presenter() { return m_presenter; }
    ReviewEntry& entry() { return *m_entry; }
    StyledText& sheet() { return *m_sheet; }

private:
    void layOut();
    wxWindow* makeAgenda(wxWindow* parent);
    wxWindow* makeQuestion(wxWindow* parent);
    wxWindow* makeKnown(wxWindow* parent);
    wxSizer* makeBar();
    wxSizer* makeButtons(wxWindow* parent);

    /// Shows how things are, once whatever goes on is done.
    void later();
    void show();
    void showSession();
    void showSheet();
    void showKnown();
    void showLists(const present::ReviewSheet& sheet);

    void open(ReviewEntry::Kind kind);
    void settle();
    void reopen();
    void signOff();
    void saveMinutes();
    void printMinutes();
    bool can(schema::ReviewAction action);
    bool hasQuestion();
    std::optional<schema::QueryId> chosenQuery(bool isOpen);

    present::ReviewPresenter m_presenter;
    wxStaticText* m_session;
    wxStaticText* m_progress;
    wxButton* m_main;  ///< what a session needs next: start, resume, finish, sign off
    wxPanel* m_nothing;
    wxStaticText* m_nothingText;
    wxButton* m_nothingButton;
    wxWindow* m_work;
    wxSearchCtrl* m_search;
    wxChoice* m_shown;
    AgendaList* m_agenda;
    StyledText* m_sheet;
    ReviewEntry* m_entry;
    std::vector<std::pair<wxButton*, schema::ReviewAction>> m_buttons;
    wxNotebook* m_known;
    StyledText* m_history;
    wxListCtrl* m_queries;
    wxListCtrl* m_documents;
    wxListCtrl* m_open;
    std::optional<schema::ReviewAction> m_next;  ///< what m_main does
    bool m_showing = false;
    bool m_later = false;
    present::Subscription m_onChanged;
};

}  // namespace wederhoor::view
