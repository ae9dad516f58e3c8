#pragma once

#include <memory>
#include <wx/notebook.h>

#include "app/view/form_view.h"
#include "app/view/register_view.h"
#include "app/view/returns_view.h"
#include "app/view/step_panel.h"

namespace wederhoor::view {

/// The page of the questionnaire: the register, the form, and what came back.
class IntakePanel final : public StepPanel {
public:
    IntakePanel(wxWindow* parent, Desk& desk);

    void refresh() override { later(); }
    void arrive(const present::Place& place) override { m_presenter.arrive(place); }
    void keepTyped() override { m_form->keep(); }
    std::vector<Command> commands() override;
    bool take(const std::vector<std::filesystem::path>& files) override;
    std::vector<wxWindow*> panes() override;

    present::IntakePresenter& presenter() { return m_presenter; }

private:
    void later();
    void update();
    void askFiles();
    void askFolder();
    void askQuestionnaire();
    /// `before`: the report that this goes on from.
    void takeIn(const std::vector<std::filesystem::path>& files, const present::ImportWish& wish,
                std::shared_ptr<const present::IntakeReport> before);
    /// `making`: with questionnaires and mails.
    void begin(RegisterView::Kind kind, bool making);
    /// The next section (1) or the one before (-1).
    void openSection(int step);

    present::IntakePresenter m_presenter;
    wxNotebook* m_book;
    RegisterView* m_register;
    FormView* m_form;
    ReturnsView* m_returns;
    bool m_waits = false;  ///< an update is on its way
    std::vector<present::Subscription> m_subscriptions;
};

}  // namespace wederhoor::view
