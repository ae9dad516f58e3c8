#include "app/view/form_part.h"

#include "app/view/answer_table.h"
#include "app/view/appearance.h"
#include "app/view/question_part.h"
#include "app/view/words.h"

namespace wederhoor::view {

namespace {
/// Said by a sign too, for those who don't see the colour.
wxString signOf(schema::Severity severity) {
    switch (severity) {
        case schema::Severity::error:
            return wxString::FromUTF8("✗ ");
        case schema::Severity::warning:
            return "! ";
        case schema::Severity::info:
            return wxString::FromUTF8("i ");
    }
    return "";
}

class NotePart final : public TextPart {
public:
    NotePart(wxWindow* parent, const FormContext& context, const forms::PageNote& note)
        : TextPart(parent, context, note.words), m_note(note) {}
    void refresh() override { Show(entry().isShown(m_note)); }

private:
    forms::PageNote m_note;
};
}  // namespace

TextPart::TextPart(wxWindow* parent, const FormContext& context, const std::string& words)
    : FormPart(parent, context) {
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    addText(*sizer, words);
    SetSizer(sizer);
}

void FormPart::wrapTo(int width) {
    m_width = width;
    for (auto* text : m_texts) text->wrapTo(width);
}

WrappedText* FormPart::addText(wxSizer& sizer, const std::string& text) {
    auto* line = new WrappedText(this, wide(text));
    if (m_width > 0) line->wrapTo(m_width);
    m_texts.push_back(line);
    sizer.Add(line, wxSizerFlags().Border(wxBOTTOM, FromDIP(3)));
    return line;
}

WrappedText* FormPart::addMuted(wxSizer& sizer, const std::string& text) {
    auto* line = addText(sizer, text);
    line->SetForegroundColour(mutedColour());
    return line;
}

void FormPart::Messages::show(const std::vector<present::FormField::Message>& messages) {
    while (m_lines.size() < messages.size()) m_lines.push_back(m_part.addText(m_sizer));
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (i >= messages.size()) {
            m_lines[i]->setText("");
            continue;
        }
        m_lines[i]->SetForegroundColour(colourOf(messages[i].severity));
        m_lines[i]->setText(signOf(messages[i].severity) + wide(messages[i].text));
    }
}

FormPart* makeFormPart(wxWindow* parent, const FormContext& context, const forms::PagePart& part) {
    struct Make {
        wxWindow* parent;
        const FormContext& context;
        FormPart* operator()(const forms::PageControl& control) const {
            return new QuestionPart(parent, context, control);
        }
        FormPart* operator()(const forms::PageNote& note) const {
            return new NotePart(parent, context, note);
        }
        FormPart* operator()(const forms::PageRepeat& repeat) const {
            return new RepeatPart(parent, context, repeat);
        }
        FormPart* operator()(const forms::PageTable& table) const {
            return new TablePart(parent, context, table);
        }
    };
    return std::visit(Make{parent, context}, part);
}

}  // namespace wederhoor::view
