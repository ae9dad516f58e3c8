#pragma once

#include <vector>
#include <wx/panel.h>
#include <wx/sizer.h>

#include "app/view/answer_control.h"
#include "app/view/wrapped_text.h"

namespace wederhoor::view {

/// A part of a form on the page: a question, a note, a table. Hides itself when there is nothing to show.
class FormPart : public wxPanel {
public:
    FormPart(wxWindow* parent, const FormContext& context) : wxPanel(parent), m_context(context) {}

    /// Shows how the answers are now.
    virtual void refresh() = 0;
    virtual void keep() {}
    /// The answer is in this part.
    virtual bool has(const schema::AnswerPath&) const { return false; }
    /// Puts the cursor in its input.
    virtual void goTo(const schema::AnswerPath&) {}
    /// Opens the remark beside an answer of this part.
    virtual void openRemark(const schema::AnswerPath&) {}
    /// The cursor came to this answer of it; true if the part has another size now.
    virtual bool attend(const schema::AnswerPath&) { return false; }

    /// Breaks its texts to a width in pixels.
    void wrapTo(int width);

protected:
    const FormContext& context() const { return m_context; }
    present::FormEntry& entry() const { return m_context.entry; }
    /// A text that is broken with the part; hidden while empty.
    WrappedText* addText(wxSizer& sizer, const std::string& text = {});
    WrappedText* addMuted(wxSizer& sizer, const std::string& text = {});

    /// Lines about what fails, made as they are needed.
    class Messages {
    public:
        Messages(FormPart& part, wxSizer& sizer) : m_part(part), m_sizer(sizer) {}
        void show(const std::vector<present::FormField::Message>& messages);

    private:
        FormPart& m_part;
        wxSizer& m_sizer;
        std::vector<WrappedText*> m_lines;
    };

private:
    FormContext m_context;
    std::vector<WrappedText*> m_texts;
    int m_width = 0;
};

/// A text that is always there.
class TextPart : public FormPart {
public:
    TextPart(wxWindow* parent, const FormContext& context, const std::string& words);
    void refresh() override {}
};

FormPart* makeFormPart(wxWindow* parent, const FormContext& context, const forms::PagePart& part);

}  // namespace wederhoor::view
