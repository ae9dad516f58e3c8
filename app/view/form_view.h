#pragma once

#include <functional>
#include <optional>
#include <vector>
#include <wx/button.h>
#include <wx/gauge.h>
#include <wx/listctrl.h>
#include <wx/panel.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>

#include "app/present/intake_presenter.h"
#include "app/view/form_part.h"

namespace wederhoor::view {

/// The form of the chosen municipality: its sections at the left, the one that is open at the right. Only
/// that one's controls exist.
class FormView final : public wxPanel {
public:
    /// `giveQuestionnaire`: asks for a questionnaire for a study that has none.
    FormView(wxWindow* parent, present::IntakePresenter& presenter, std::function<void()> giveQuestionnaire);

    void refresh();
    void keep();
    void goTo(const schema::AnswerPath& path);
    /// Opens the remark beside the answer under the cursor.
    void openRemark();
    /// Where the cursor is or was last, in the open section.
    const std::optional<schema::AnswerPath>& attended() const { return m_attended; }
    std::vector<wxWindow*> panes();

private:
    class Sections;

    void layOut();
    void makeSection(const forms::PageSection& section);
    void showSections();
    void fitLater();
    void fit();
    /// Scrolls until the input can be seen.
    void reveal(const wxWindow* input);
    FormPart* partOf(const schema::AnswerPath& path) const;

    present::IntakePresenter& m_presenter;
    present::FormEntry& m_entry;
    wxStaticText* m_standing;
    wxStaticText* m_progress;
    wxGauge* m_gauge;
    Sections* m_sections;
    wxScrolledWindow* m_page;
    wxStaticText* m_obstacle;
    wxButton* m_give;
    wxPanel* m_form;
    std::vector<FormPart*> m_parts;
    std::shared_ptr<const forms::FormPage> m_plan;
    const forms::PageSection* m_shown = nullptr;  ///< of m_plan; that m_parts are of
    std::optional<schema::AnswerPath> m_attended;
    bool m_fits = false;  ///< fitLater() was asked for
    int m_width = 0;      ///< of the page, that its texts are broken to
};

}  // namespace wederhoor::view
