#pragma once

#include "app/view/answer_details.h"
#include "app/view/form_part.h"

namespace wederhoor::view {

/// A question that stands by itself.
class QuestionPart final : public FormPart {
public:
    QuestionPart(wxWindow* parent, const FormContext& context, const forms::PageControl& control);

    void refresh() override;
    void keep() override;
    bool has(const schema::AnswerPath& path) const override { return path == m_control.path; }
    void goTo(const schema::AnswerPath&) override { m_answer->input()->SetFocus(); }
    void openRemark(const schema::AnswerPath&) override;

private:
    forms::PageControl m_control;
    std::unique_ptr<AnswerControl> m_answer;
    AnswerDetails* m_details = nullptr;
    WrappedText* m_label = nullptr;
    WrappedText* m_notes = nullptr;  ///< what was returned; that it is not asked
    std::optional<Messages> m_messages;
};

/// What a person should know about an answer beside its value, in a sentence or two; empty if nothing.
std::string notesOf(const present::FormField& field);
/// What is wrong with an answer: what can't be read first.
std::vector<present::FormField::Message> troublesOf(const present::FormField& field);

}  // namespace wederhoor::view
