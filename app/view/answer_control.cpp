#include "app/view/answer_control.h"

#include <algorithm>
#include <vector>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/panel.h>
#include <wx/radiobut.h>
#include <wx/sizer.h>

#include "app/view/kept_text.h"
#include "app/view/quiet_choice.h"
#include "app/view/words.h"
#include "app/view/wrapped_text.h"

namespace wederhoor::view {

using forms::PageChoice;
using forms::PageControl;
using present::FormField;
using schema::AnswerPath;

namespace {
bool isChosen(const PageChoice& choice, const schema::Value& value) {
    if (choice.missing) return value == schema::Value(*choice.missing);
    const auto* chosen = value.as<schema::Value::Choices>();
    return chosen && std::find(chosen->begin(), chosen->end(), choice.value) != chosen->end();
}

void hearFocus(wxWindow& input, const FormContext& context, const AnswerPath& path) {
    input.Bind(wxEVT_SET_FOCUS, [&context, path](wxFocusEvent& event) {
        event.Skip();
        context.onFocus(path);
    });
}

class TextAnswer final : public AnswerControl {
public:
    TextAnswer(wxWindow* parent, const FormContext& context, const PageControl& control,
               const AnswerPath& path)
        : m_text(
              new KeptText(parent, wide(control.label), control.rows, control.characters,
                           [&context, path](const std::string& text) { context.entry.type(path, text); })) {
        hearFocus(*m_text, context, path);
    }

    void show(const FormField& field) override {
        m_text->show(field.text);
        m_text->Enable(field.standing == FormField::Standing::asked);
    }
    void keep() override { m_text->keep(); }
    wxWindow* window() override { return m_text; }

private:
    KeptText* m_text;
};

class ResultAnswer final : public AnswerControl {
public:
    ResultAnswer(wxWindow* parent, const PageControl& control) : m_text(new WrappedText(parent)) {
        m_text->SetName(wide(control.label));
        m_text->SetFont(parent->GetFont().Bold());
    }

    void show(const FormField& field) override {
        m_text->setText(field.text.empty() ? wxString::FromUTF8("–") : wide(field.text));
    }
    wxWindow* window() override { return m_text; }

private:
    WrappedText* m_text;
};

/// A choice to be made, without those that are no longer offered unless they were made.
class MenuAnswer final : public AnswerControl {
public:
    MenuAnswer(wxWindow* parent, const FormContext& context, const PageControl& control,
               const AnswerPath& path)
        : m_context(context), m_path(path), m_choices(control.choices), m_menu(new QuietChoice(parent)) {
        m_menu->SetName(wide(control.label));
        hearFocus(*m_menu, context, path);
        m_menu->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) { choose(event.GetSelection()); });
    }

    void show(const FormField& field) override {
        std::vector<std::size_t> offered;
        int selection = 0;
        for (std::size_t i = 0; i < m_choices.size(); ++i) {
            const bool chosen = isChosen(m_choices[i], field.value);
            if (!m_choices[i].offered && !chosen) continue;
            offered.push_back(i);
            if (chosen) selection = static_cast<int>(offered.size());
        }
        if (m_menu->IsEmpty() || offered != m_offered) fill(std::move(offered));
        m_menu->SetSelection(selection);
        m_menu->Enable(field.standing == FormField::Standing::asked);
    }
    wxWindow* window() override { return m_menu; }

private:
    void fill(std::vector<std::size_t> offered) {
        m_offered = std::move(offered);
        m_menu->Clear();
        m_menu->Append("");
        for (const auto index : m_offered) m_menu->Append(wide(m_choices[index].label));
    }

    void choose(int selection) {
        if (selection > 0) {
            const auto& choice = m_choices[m_offered[static_cast<std::size_t>(selection - 1)]];
            m_context.entry.choose(m_path, choice.value, true);
        } else {
            m_context.entry.type(m_path, "");
        }
    }

    const FormContext& m_context;
    AnswerPath m_path;
    std::vector<PageChoice> m_choices;
    std::vector<std::size_t> m_offered;
    QuietChoice* m_menu;
};

/// Radio buttons or check boxes, below each other.
template <class Button>
class ButtonsAnswer final : public AnswerControl {
public:
    ButtonsAnswer(wxWindow* parent, const FormContext& context, const PageControl& control,
                  const AnswerPath& path)
        : m_context(context), m_path(path), m_choices(control.choices), m_panel(new wxPanel(parent)) {
        constexpr std::size_t mostInAColumn = 8;
        auto* sizer = new wxFlexGridSizer(m_choices.size() > mostInAColumn ? 2 : 1, 0, m_panel->FromDIP(24));
        // Of a group of radio buttons GTK always has one on: here one that nobody sees, for no answer.
        if constexpr (isRadio) m_none = makeButton("", wxRB_GROUP);
        if (m_none) m_none->Hide();
        for (std::size_t i = 0; i < m_choices.size(); ++i) {
            auto* button = makeButton(wide(m_choices[i].label), 0);
            m_buttons.push_back(button);
            sizer->Add(button);
            button->SetName(wide(control.label + " " + m_choices[i].label));
            hearFocus(*button, context, path);
            button->Bind(event(), [this, i, button](wxCommandEvent&) {
                m_context.entry.choose(m_path, m_choices[i].value, button->GetValue());
            });
            button->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
                const bool clears = event.GetKeyCode() == WXK_DELETE || event.GetKeyCode() == WXK_BACK;
                if (clears) m_context.entry.type(m_path, "");
                event.Skip(!clears);
            });
        }
        m_panel->SetSizer(sizer);
        m_panel->SetName(wide(control.label));
    }

    void show(const FormField& field) override {
        bool any = false;
        for (std::size_t i = 0; i < m_buttons.size(); ++i) {
            const bool chosen = isChosen(m_choices[i], field.value);
            any |= chosen;
            if (m_buttons[i]->GetValue() != chosen && (!isRadio || chosen)) m_buttons[i]->SetValue(chosen);
            m_buttons[i]->Show(m_choices[i].offered || chosen);
            m_buttons[i]->Enable(field.standing == FormField::Standing::asked);
        }
        if constexpr (isRadio) {
            if (!any) m_none->SetValue(true);
        }
    }
    wxWindow* window() override { return m_panel; }
    wxWindow* input() override {
        for (auto* button : m_buttons) {
            if (isRadio && button->GetValue()) return button;
        }
        return m_buttons.empty() ? m_panel : static_cast<wxWindow*>(m_buttons.front());
    }

private:
    static constexpr bool isRadio = std::is_same_v<Button, wxRadioButton>;
    static auto event() {
        if constexpr (isRadio) {
            return wxEVT_RADIOBUTTON;
        } else {
            return wxEVT_CHECKBOX;
        }
    }
    Button* makeButton(const wxString& label, long style) {
        return new Button(m_panel, wxID_ANY, wxControl::EscapeMnemonics(label), wxDefaultPosition,
                          wxDefaultSize, style);
    }

    const FormContext& m_context;
    AnswerPath m_path;
    std::vector<PageChoice> m_choices;
    wxPanel* m_panel;
    Button* m_none = nullptr;
    std::vector<Button*> m_buttons;
};
}  // namespace

std::unique_ptr<AnswerControl> makeAnswerControl(wxWindow* parent, const FormContext& context,
                                                 const PageControl& control, const AnswerPath& path) {
    switch (control.kind) {
        case PageControl::Kind::radios:
            return std::make_unique<ButtonsAnswer<wxRadioButton>>(parent, context, control, path);
        case PageControl::Kind::checks:
            return std::make_unique<ButtonsAnswer<wxCheckBox>>(parent, context, control, path);
        case PageControl::Kind::menu:
            return std::make_unique<MenuAnswer>(parent, context, control, path);
        case PageControl::Kind::result:
            return std::make_unique<ResultAnswer>(parent, control);
        default:
            return std::make_unique<TextAnswer>(parent, context, control, path);
    }
}

}  // namespace wederhoor::view
