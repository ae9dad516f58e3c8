#pragma once

#include <wx/listctrl.h>

#include "app/present/journal_presenter.h"
#include "app/view/step_panel.h"

namespace wederhoor::view {

/// Who changed what, newest first.
class JournalPanel final : public StepPanel {
public:
    JournalPanel(wxWindow* parent, Desk& desk);

    void refresh() override { m_presenter.refresh(); }
    std::vector<wxWindow*> panes() override;

private:
    class List;

    present::JournalPresenter m_presenter;
    List* m_list;
    present::Subscription m_onChanged;
};

}  // namespace wederhoor::view
