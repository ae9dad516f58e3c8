#pragma once

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/listctrl.h>
#include <wx/stattext.h>

#include "app/present/report_presenter.h"
#include "app/view/empty_state.h"
#include "app/view/step_panel.h"

namespace wederhoor::view {

/// The report: what it will hold, what a reader would miss, and the button that makes it.
class ReportPanel final : public StepPanel {
public:
    ReportPanel(wxWindow* parent, Desk& desk);

    void refresh() override;
    std::vector<Command> commands() override;
    std::vector<wxWindow*> panes() override { return {m_parts, m_lacks}; }

    present::ReportPresenter& presenter() { return m_presenter; }

private:
    wxSizer* layOutBar();
    wxListCtrl* layOutParts();
    void show();
    void showPlan();
    void showResult();
    void make();
    void openInBrowser();
    void goToLack(std::size_t lack);

    present::ReportPresenter m_presenter;
    bool m_stale = true;  ///< something changed since it was shown
    EmptyState* m_obstacle;
    wxChoice* m_language;
    wxButton* m_make;
    wxButton* m_open;
    wxStaticText* m_result;
    wxStaticText* m_lacksTitle;
    wxListCtrl* m_parts;
    wxListCtrl* m_lacks;
    present::Subscription m_onChanged;
};

}  // namespace wederhoor::view
