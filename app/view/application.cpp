#include "app/view/application.h"

#include <cstdlib>
#include <iostream>
#include <wx/config.h>
#include <wx/stdpaths.h>

#include "app/view/appearance.h"
#include "app/view/main_frame.h"
#include "app/view/preferences.h"
#include "app/view/speech.h"
#include "schema/base/say.h"

namespace wederhoor::view {

namespace {
bool hasDisplay() {
    for (const char* variable : {"DISPLAY", "WAYLAND_DISPLAY"}) {
        const char* value = std::getenv(variable);
        if (value && *value) return true;
    }
    return false;
}

void place(MainFrame& frame, const WindowState& state) {
    if (state.place.width > 0 && state.place.height > 0) frame.SetSize(state.place);
    if (state.maximised) frame.Maximize();
}
}  // namespace

bool Application::OnInit() {
    SetAppName("wederhoor");
    SetClassName("wederhoor");
    wxStandardPaths::Get().SetFileLayout(wxStandardPaths::FileLayout_XDG);
    applyPreferences();
    m_frame = new MainFrame(nullptr, [this] { CallAfter([this] { makeAnew(); }); });
    place(*m_frame, WindowState::load());
    m_frame->Show();
    try {
        if (m_study) {
            m_frame->open(*m_study);
        } else {
            m_frame->resume();
        }
    } catch (...) {
        m_frame->showTrouble(std::current_exception());
    }
    return true;
}

void Application::applyPreferences() {
    const auto preferences = Preferences::load();
    speak(preferences.language);
    useAppearance(preferences.appearance);
}

void Application::makeAnew() {
    applyPreferences();
    auto* old = m_frame;
    m_frame = new MainFrame(nullptr, [this] { CallAfter([this] { makeAnew(); }); });
    m_frame->SetSize(old->GetRect());
    if (old->IsMaximized()) m_frame->Maximize();
    const auto page = old->page();
    if (auto workspace = old->release()) {
        m_frame->open(std::move(workspace));
        m_frame->go({page, {}, {}});
    }
    m_frame->Show();
    old->Destroy();
}

bool Application::OnExceptionInMainLoop() {
    m_frame->showTrouble(std::current_exception());
    return true;
}

int run(int argc, char** argv, const std::optional<std::filesystem::path>& study) {
    if (!hasDisplay()) {
        std::cerr << schema::say(
                         "There is no display to open a window on. 'wederhoor help' lists what can be done "
                         "without.")
                  << "\n";
        return 2;
    }
    wxApp::SetInstance(new Application(study));
    int kept = 1;  // wxWidgets would take the study for an argument of its own
    (void)argc;
    return wxEntry(kept, argv);
}

}  // namespace wederhoor::view
