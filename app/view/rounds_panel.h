#pragma once

#include <vector>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/gauge.h>
#include <wx/simplebook.h>
#include <wx/stattext.h>

#include "app/present/rounds_presenter.h"
#include "app/view/comment_entry.h"
#include "app/view/comment_list.h"
#include "app/view/deciding_pane.h"
#include "app/view/step_panel.h"

namespace wederhoor::view {

/// The comment rounds of a municipality: paragraphs with their comments at the left, the comment and how it
/// is dealt with at the right, above how far the round is.
class RoundsPanel final : public StepPanel {
public:
    RoundsPanel(wxWindow* parent, Desk& desk);

    void refresh() override;
    void arrive(const present::Place& place) override;
    void keepTyped() override { m_presenter.leave(); }
    std::vector<Command> commands() override;
    bool take(const std::vector<std::filesystem::path>& files) override;
    std::vector<wxWindow*> panes() override { return {m_list, &m_deciding->reason()}; }

    present::RoundsPresenter& presenter() { return m_presenter; }
    CommentList& list() { return *m_list; }
    DecidingPane& deciding() { return *m_deciding; }
    CommentEntry& entry() { return *m_entry; }
    wxButton& openButton() { return *m_open; }
    wxButton& closeButton() { return *m_close; }
    wxButton& saveDraftButton() { return *m_saveDraft; }
    wxButton& takeInButton() { return *m_takeIn; }

private:
    void layOut();
    wxWindow* makeHead();
    wxWindow* makeBody();
    void showAll();
    void showRounds();
    void showEmpty();
    void decide(schema::Decision decision);
    void save();
    void goOn();
    void noteApplied();
    void noteTold();
    void open();
    void close();
    void startComment();
    void addComment();
    void showComments();
    void importByDialog();
    void import(const std::vector<std::filesystem::path>& files);
    void saveDraft(const std::optional<std::filesystem::path>& house = {});
    void saveInHouseStyle();
    void saveTable();
    void copyTable();

    present::RoundsPresenter m_presenter;
    wxChoice* m_round;
    wxGauge* m_gauge;
    wxStaticText* m_progress;
    wxButton* m_open;
    wxButton* m_saveDraft;
    wxButton* m_takeIn;
    wxButton* m_close;
    wxChoice* m_shown;
    wxStaticText* m_empty;
    wxButton* m_write;  ///< while there is nothing to send out
    wxWindow* m_body;
    CommentList* m_list;
    wxSimplebook* m_right;  ///< the comment with the cursor on it, or one that is being taken in
    DecidingPane* m_deciding;
    CommentEntry* m_entry;
    bool m_stale = true;
    present::Subscription m_onChanged;
};

}  // namespace wederhoor::view
