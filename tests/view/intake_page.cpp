#include "tests/view/intake_page.h"

#include "app/present/response_facts.h"
#include "app/present/study_form.h"
#include "db/store/municipalities.h"

namespace wederhoor::tests {

namespace {
bool shownIn(const wxWindow& parent, const std::string& name) {
    for (auto* child : parent.GetChildren()) {
        if (!child->IsShown()) continue;
        if (child->GetName().utf8_string() == name || shownIn(*child, name)) return true;
    }
    return false;
}
}  // namespace

schema::AnswerPath at(const char* path) {
    return *schema::AnswerPath::parse(path);
}

schema::Value keptIn(const db::Study& study, const std::string& municipality, const char* path) {
    return present::evaluationOf(study, present::formOf(study),
                                 db::Municipalities(study).named(municipality).id, schema::Date(2008, 6, 1))
        .given(at(path));
}

view::IntakePanel& IntakePage::panel() const {
    return dynamic_cast<view::IntakePanel&>(*m_window.frame->panel());
}

void IntakePage::goTo(const std::string& municipality, const char* path, const std::string& name) {
    const auto of = db::Municipalities(m_window.frame->workspace().study()).named(municipality);
    m_window.frame->go({present::Page::intake, of.id, at(path)});
    m_window.until([&] { return hasCursor(name); }, "the cursor is in '" + name + "'");
}

bool IntakePage::hasCursor(const std::string& name) const {
    for (const auto* window = wxWindow::FindFocus(); window; window = window->GetParent()) {
        if (window->GetName().utf8_string() == name) return true;
    }
    return false;
}

bool IntakePage::isShown(const std::string& name) const {
    return shownIn(*m_window.frame, name);
}

void IntakePage::nameUnit(const std::string& municipality, const std::string& name) {
    auto& window = m_window;
    goTo(municipality, "has_unit", hasUnit);
    window.click(window.named(std::string(hasUnit) + " Nee"));
    window.until(
        [&] { return kept(municipality, "has_unit") == schema::Value(schema::Value::Choices{"no"}); },
        "the answer is kept");
    window.until([&] { return !window.named(unitName).IsEnabled(); },
                 "what is no longer asked is greyed, and not lost");
    window.click(window.named(std::string(hasUnit) + " Ja"));
    window.until([&] { return window.named(unitName).IsEnabled(); }, "it is asked again");
    // The fields below move when others appear: until that is painted, a click can miss.
    window.until(
        [&] {
            window.click(window.named(unitName));
            return window.named(unitName).HasFocus();
        },
        "the field has the keys");
    window.press("Ctrl+A");
    window.type(name);
    window.press("Tab");
    window.until([&] { return kept(municipality, "unit_name") == schema::Value(name); },
                 "what was typed is kept when the cursor leaves");
}

schema::Value IntakePage::kept(const std::string& municipality, const char* path) const {
    return keptIn(m_window.frame->workspace().study(), municipality, path);
}

}  // namespace wederhoor::tests
