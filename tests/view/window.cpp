#include "tests/view/window.h"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <iostream>
#include <unistd.h>
#include <wx/app.h>
#include <wx/config.h>
#include <wx/fileconf.h>
#include <wx/uiaction.h>

#include "app/present/demo.h"
#include "app/view/words.h"
#include "schema/base/progress.h"
#include "tests/view/screen.h"

namespace wederhoor::tests {

namespace {
/// Without a display there is nothing to test: CTest is told so.
struct Started {
    Started() {
        if (screen.open()) return;
        std::cout << "Skipped: there is no display. Run it under xvfb-run.\n" << std::flush;
        _exit(77);
    }
    Screen screen;
};
BOOST_TEST_GLOBAL_FIXTURE(Started);

/// The sample study, made once for all tests.
const std::filesystem::path& madeSample() {
    static const TemporaryFolder folder;
    static const auto study = [] {
        schema::NoProgress progress;
        return present::makeDemo(
                   WEDERHOOR_SOURCE "/forms/library", folder.path(), [](const auto&) {}, progress)
            .study;
    }();
    return study;
}

int keyCode(const std::string& name) {
    static const std::map<std::string, int> named{
        {"Return", WXK_RETURN}, {"Escape", WXK_ESCAPE}, {"Tab", WXK_TAB},          {"Del", WXK_DELETE},
        {"Up", WXK_UP},         {"Down", WXK_DOWN},     {"Left", WXK_LEFT},        {"Right", WXK_RIGHT},
        {"Home", WXK_HOME},     {"End", WXK_END},       {"PgUp", WXK_PAGEUP},      {"PgDn", WXK_PAGEDOWN},
        {"Space", WXK_SPACE},   {"Back", WXK_BACK},     {"Menu", WXK_WINDOWS_MENU}};
    if (name.size() == 1) return std::toupper(static_cast<unsigned char>(name[0]));
    if (name[0] == 'F') return WXK_F1 + std::stoi(name.substr(1)) - 1;
    return named.at(name);
}

wxWindow* findNamed(wxWindow& parent, const wxString& name) {
    for (auto* child : parent.GetChildren()) {
        if (!child->IsShown()) continue;
        if (child->GetName() == name) return child;
        if (auto* found = findNamed(*child, name)) return found;
    }
    return nullptr;
}
}  // namespace

bool PreparedAsk::confirm(const std::string& question, const std::string&) {
    questions.push_back(question);
    return yes;
}

std::optional<std::string> PreparedAsk::text(const std::string& question, const std::string&) {
    questions.push_back(question);
    return words;
}

std::vector<std::filesystem::path> PreparedAsk::openFiles(const std::string& title, const view::FileKind&) {
    questions.push_back(title);
    return files;
}

std::optional<std::filesystem::path> PreparedAsk::openFile(const std::string& title, const view::FileKind&) {
    questions.push_back(title);
    return files.empty() ? std::nullopt : std::optional(files.front());
}

std::optional<std::filesystem::path> PreparedAsk::saveFile(const std::string& title, const std::string&,
                                                           const view::FileKind&) {
    questions.push_back(title);
    return saveAs;
}

std::optional<std::filesystem::path> PreparedAsk::folder(const std::string& title) {
    questions.push_back(title);
    return saveAs;
}

Window::Window() {
    // Settings of its own: nobody's preferences decide a test.
    wxConfigBase::Set(new wxFileConfig("wederhoor", "", view::wide((folder / "settings").string())));
    auto prepared = std::make_unique<PreparedAsk>();
    ask = prepared.get();
    frame = new view::MainFrame(std::move(prepared));
    frame->SetSize(0, 0, 1200, 800);
    m_alive = frame;
    wxTheApp->SetTopWindow(frame);
    frame->Show();
    until([this] { return frame->IsShownOnScreen(); }, "the window is on the screen");
    // Without a window manager the pointer decides who hears the keys.
    wxUIActionSimulator().MouseMove(frame->GetScreenPosition() + wxPoint(300, 400));
    settle();
}

Window::~Window() {
    if (m_alive) {
        frame->closeStudy();
        frame->Destroy();
        settle();
    }
    delete wxConfigBase::Set(nullptr);
}

std::filesystem::path Window::sample() {
    const auto copy = folder / "sample.wederhoor";
    std::filesystem::copy_file(madeSample(), copy);
    return copy;
}

void Window::open(const std::filesystem::path& study) {
    frame->open(study);
    settle();
}

void Window::settle() {
    tests::settle();
}

void Window::until(const std::function<bool()>& so, const std::string& what) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    settle();
    while (!so()) {
        if (std::chrono::steady_clock::now() > end) {
            BOOST_FAIL("never so: " + what);
        }
        waitABit();
    }
}

void Window::press(const std::string& key) {
    int modifiers = wxMOD_NONE;
    std::string rest = key;
    for (const auto& [name, modifier] : std::initializer_list<std::pair<std::string, int>>{
             {"Ctrl+", wxMOD_CONTROL}, {"Shift+", wxMOD_SHIFT}, {"Alt+", wxMOD_ALT}}) {
        if (const auto at = rest.find(name); at != std::string::npos) {
            rest.erase(at, name.size());
            modifiers |= modifier;
        }
    }
    wxUIActionSimulator().Char(keyCode(rest), modifiers);
    settle();
}

void Window::type(const std::string& letters) {
    wxUIActionSimulator().Text(letters.c_str());
    settle();
}

void Window::click(const wxWindow& window) {
    const auto size = window.GetSize();
    click(window, {size.x / 2, size.y / 2});
}

void Window::click(const wxWindow& window, wxPoint at) {
    wxUIActionSimulator simulator;
    simulator.MouseMove(window.ClientToScreen(at));
    settle();
    simulator.MouseClick();
    settle();
}

void Window::doubleClick(const wxWindow& window, wxPoint at) {
    wxUIActionSimulator simulator;
    simulator.MouseMove(window.ClientToScreen(at));
    settle();
    simulator.MouseDblClick();
    settle();
}

void Window::drag(const wxWindow& from, wxPoint begin, const wxWindow& to, wxPoint end) {
    wxUIActionSimulator simulator;
    simulator.MouseMove(from.ClientToScreen(begin));
    settle();
    simulator.MouseDown();
    settle();
    const auto start = from.ClientToScreen(begin);
    const auto stop = to.ClientToScreen(end);
    constexpr int steps = 8;
    for (int step = 1; step <= steps; ++step) {
        simulator.MouseMove(start + (stop - start) * step / steps);
        settle();
    }
    simulator.MouseUp();
    settle();
}

wxWindow& Window::named(const std::string& name) {
    auto* found = findNamed(*frame, view::wide(name));
    if (!found) BOOST_FAIL("there is no '" + name + "' in the window");
    return *found;
}

void Window::shoot(const std::filesystem::path& file) {
    tests::shoot(file);
}

}  // namespace wederhoor::tests
