#pragma once

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

#include "app/present/search_presenter.h"
#include "app/view/step_panel.h"

namespace wederhoor::view {

/// Searches the whole study as one types; a hit leads to where it stands.
class SearchPanel final : public StepPanel {
public:
    SearchPanel(wxWindow* parent, Desk& desk);

    void refresh() override;
    bool find() override;
    std::vector<wxWindow*> panes() override { return {m_words, m_hits}; }
    std::vector<Command> commands() override;

    present::SearchPresenter& presenter() { return m_presenter; }

private:
    void layOut();
    void showHits();
    void openHit();

    present::SearchPresenter m_presenter;
    wxSearchCtrl* m_words;
    wxChoice* m_kind;
    wxStaticText* m_note;
    wxDataViewListCtrl* m_hits;
    wxButton* m_more;
    present::Subscription m_onChanged;
};

}  // namespace wederhoor::view
