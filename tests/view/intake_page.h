#pragma once

#include <string>

#include "app/view/intake_panel.h"
#include "tests/view/window.h"

namespace wederhoor::tests {

inline constexpr const char* hasUnit = "Is er een aparte unit voor het wijkgericht werken?";
inline constexpr const char* unitName = "Hoe heet die unit?";

/// The page of the questionnaire, as a person works on it.
class IntakePage {
public:
    explicit IntakePage(Window& window) : m_window(window) {}

    view::IntakePanel& panel() const;
    /// Goes to a question of a municipality and waits until the cursor is in it.
    void goTo(const std::string& municipality, const char* path, const std::string& name);
    bool hasCursor(const std::string& name) const;
    bool isShown(const std::string& name) const;
    /// Says that there is no unit, then that there is one, and gives it a name: the question for that goes
    /// and comes back. Checks what is greyed meanwhile.
    void nameUnit(const std::string& municipality, const std::string& name);
    /// As it stands in the study file.
    schema::Value kept(const std::string& municipality, const char* path) const;

private:
    Window& m_window;
};

/// As it stands in a study.
schema::Value keptIn(const db::Study& study, const std::string& municipality, const char* path);
schema::AnswerPath at(const char* path);

}  // namespace wederhoor::tests
