#pragma once

#include <wx/button.h>
#include <wx/listbox.h>
#include <wx/notebook.h>
#include <wx/stattext.h>

#include "app/present/comparison_presenter.h"
#include "app/present/observations_presenter.h"
#include "app/view/chart_view.h"
#include "app/view/empty_state.h"
#include "app/view/observations_view.h"
#include "app/view/overview_grid.h"
#include "app/view/questions_view.h"
#include "app/view/step_panel.h"
#include "app/view/trace_view.h"

namespace wederhoor::view {

/// The municipalities beside each other: overviews with what their figures rest on, charts, observations and
/// learning questions.
class ComparisonPanel final : public StepPanel {
public:
    ComparisonPanel(wxWindow* parent, Desk& desk);
    ~ComparisonPanel() override;

    void refresh() override;
    void arrive(const present::Place& place) override;
    void keepTyped() override;
    std::vector<Command> commands() override;
    std::vector<wxWindow*> panes() override;

    present::ComparisonPresenter& presenter() { return m_presenter; }
    present::ObservationsPresenter& observations() { return m_observations; }
    OverviewGrid& grid() { return *m_grid; }
    TraceView& trace() { return *m_trace; }

private:
    enum Tab { overviewTab, chartsTab, observationsTab, questionsTab };
    Tab tab() const { return Tab(m_book->GetSelection()); }
    wxWindow* overviewPage();
    void show();
    void showObstacle();
    void showChapters();
    void goToStep(std::size_t step);
    void goToStep();
    void useAsEvidence();

    present::ComparisonPresenter m_presenter;
    present::ObservationsPresenter m_observations;
    bool m_stale = true;  ///< something changed since it was shown
    EmptyState* m_obstacle;
    wxNotebook* m_book;
    wxListBox* m_chapters;
    OverviewGrid* m_grid;
    TraceView* m_trace;
    wxStaticText* m_hint;
    wxButton* m_go;
    wxButton* m_use;
    ChartView* m_charts;
    ObservationsView* m_observed;
    QuestionsView* m_questions;
    present::Subscription m_onChanged;
    present::Subscription m_onObserved;
};

}  // namespace wederhoor::view
