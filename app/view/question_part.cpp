#include "app/view/question_part.h"

#include "app/view/appearance.h"
#include "app/view/words.h"

namespace wederhoor::view {

using forms::PageControl;
using present::FormField;
using schema::say;

std::string notesOf(const FormField& field) {
    std::string notes;
    if (field.standing == FormField::Standing::kept) {
        notes = say("This is not asked now. The answer is kept, and left out of everything.");
    }
    if (!field.returned.empty()) {
        notes += (notes.empty() ? "" : " ") + say("Came back as: %1.", field.returned);
    }
    return notes;
}

std::vector<FormField::Message> troublesOf(const FormField& field) {
    auto messages = field.messages;
    if (!field.problem.empty()) {
        messages.insert(messages.begin(), {schema::Severity::error, field.problem});
    }
    return messages;
}

QuestionPart::QuestionPart(wxWindow* parent, const FormContext& context, const PageControl& control)
    : FormPart(parent, context), m_control(control) {
    const int gap = FromDIP(6);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    m_label = addText(*sizer, control.required ? control.label + " *" : control.label);
    if (control.required) m_label->SetToolTip(tr("This question must be answered."));
    addMuted(*sizer, control.hint);
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    const auto beside = [&](const std::string& text) {
        if (text.empty()) return;
        line->Add(new wxStaticText(this, wxID_ANY, wide(text)),
                  wxSizerFlags().CentreVertical().Border(wxRIGHT, gap));
    };
    beside(control.before);
    m_answer = makeAnswerControl(this, this->context(), control, control.path);
    m_details = new AnswerDetails(this, this->context());
    m_details->setAnswer(control, control.path);
    const bool isText = control.kind == PageControl::Kind::line || control.kind == PageControl::Kind::file ||
                        control.kind == PageControl::Kind::paragraph;
    line->Add(m_answer->window(), wxSizerFlags(isText ? 1 : 0).CentreVertical().Border(wxRIGHT, gap));
    beside(control.after);
    // What is said beside a number goes beside it.
    if (control.characters > 0) line->Add(m_details, wxSizerFlags(1).Top().Border(wxLEFT, gap));
    sizer->Add(line, wxSizerFlags().Expand());
    if (control.characters == 0) sizer->Add(m_details, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
    m_notes = addMuted(*sizer);
    m_messages.emplace(*this, *sizer);
    SetSizer(sizer);
}

void QuestionPart::refresh() {
    const auto field = entry().field(m_control.path);
    const bool isShown = field.standing != FormField::Standing::hidden;
    Show(isShown);
    if (!isShown) return;
    m_answer->show(field);
    m_details->show(field);
    m_notes->setText(wide(notesOf(field)));
    m_messages->show(troublesOf(field));
    m_label->SetForegroundColour(field.standing == FormField::Standing::asked ? wxNullColour : mutedColour());
}

void QuestionPart::keep() {
    m_answer->keep();
    m_details->keep();
}

void QuestionPart::openRemark(const schema::AnswerPath&) {
    m_details->openRemark();
}

}  // namespace wederhoor::view
