#pragma once

#include <wx/simplebook.h>

#include "app/present/interviews_presenter.h"
#include "app/view/coding_panel.h"
#include "app/view/interview_list.h"
#include "app/view/step_panel.h"

namespace wederhoor::view {

/// Interviews: the list of them, and the transcript that is opened from it.
class InterviewsPanel final : public StepPanel {
public:
    InterviewsPanel(wxWindow* parent, Desk& desk);

    void refresh() override;
    void arrive(const present::Place& place) override;
    void keepTyped() override { m_coding->keepTyped(); }
    std::vector<Command> commands() override;
    bool find() override;
    bool take(const std::vector<std::filesystem::path>& files) override;
    std::vector<wxWindow*> panes() override;

    void open(schema::InterviewId interview, std::optional<schema::TextSpan> spot = {});
    InterviewList& list() { return *m_list; }
    CodingPanel& codingPanel() { return *m_coding; }

private:
    bool isCoding() const { return m_book->GetSelection() == 1; }
    void showList();
    void import();
    void importFiles(const std::vector<std::filesystem::path>& files);

    present::InterviewsPresenter m_interviews;
    wxSimplebook* m_book;
    InterviewList* m_list;
    CodingPanel* m_coding;
    present::Subscription m_onList;
    present::Subscription m_onChoice;
};

}  // namespace wederhoor::view
