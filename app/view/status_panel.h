#pragma once

#include <wx/choice.h>
#include <wx/grid.h>
#include <wx/stattext.h>

#include "app/present/status_presenter.h"
#include "app/view/empty_state.h"
#include "app/view/step_panel.h"

namespace wederhoor::view {

/// Where every municipality stands: home.
class StatusPanel final : public StepPanel {
public:
    StatusPanel(wxWindow* parent, Desk& desk);

    void refresh() override;
    std::vector<Command> commands() override;
    bool take(const std::vector<std::filesystem::path>& files) override;
    std::vector<wxWindow*> panes() override { return {m_grid}; }

    present::StatusPresenter& presenter() { return m_presenter; }
    wxGrid& grid() { return *m_grid; }

private:
    void layOut();
    void showRows();
    void fitColumns();
    void openCell(int row, int column);
    void showEmpty();
    void add();
    void import();
    void askDay();
    void print();
    void copy();

    present::StatusPresenter m_presenter;
    wxChoice* m_filter;
    wxStaticText* m_day;
    EmptyState* m_empty;
    wxGrid* m_grid;
    present::Subscription m_onChanged;
};

}  // namespace wederhoor::view
