#pragma once

#include <optional>
#include <wx/panel.h>
#include <wx/stattext.h>

#include "app/view/answer_control.h"
#include "app/view/kept_text.h"
#include "app/view/quiet_choice.h"

namespace wederhoor::view {

/// What is said beside an answer: what "other" stands for, why there is none, where it comes from, what the
/// respondent noted. Only what there is to say is shown; nothing at all: the panel is hidden.
class AnswerDetails final : public wxPanel {
public:
    AnswerDetails(wxWindow* parent, const FormContext& context);

    /// Of this answer from now on; of the one before it everything is kept first.
    void setAnswer(const forms::PageControl& control, const schema::AnswerPath& path);
    void show(const present::FormField& field);
    /// Shows the field for a remark, also if there is none yet, and puts the cursor in it.
    void openRemark();
    void keep();

private:
    void layOut();
    void tellCitation();

    const FormContext& m_context;
    std::optional<forms::PageControl> m_control;
    schema::AnswerPath m_path;
    bool m_remarkOpen = false;
    wxStaticText* m_otherLabel;
    KeptText* m_other;
    QuietChoice* m_reason;
    wxStaticText* m_sourceLabel;
    QuietChoice* m_source;
    KeptText* m_reference;
    wxStaticText* m_remarkLabel;
    KeptText* m_remark;
};

}  // namespace wederhoor::view
