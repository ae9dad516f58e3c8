#include "tests/view/window.h"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <iostream>
#include <unistd.h>
#include <wx/app.h>
#include <wx/config.h>
#include <wx/fileconf.h>

#include "app/present/demo.h"
#include "app/view/words.h"
#include "schema/base/progress.h"
#include "tests/view/pointer.h"
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

std::optional<std::string> PreparedAsk::lines(const std::string& question) {
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

Window::Window(Answers answers) : m_answers(answers) {
    // Settings of its own: nobody's preferences decide a test.
    wxConfigBase::Set(new wxFileConfig("wederhoor", "", view::wide((folder / "settings").string())));
    makeFrame();
}

void Window::makeFrame() {
    auto prepared = m_answers == Answers::prepared ? std::make_unique<PreparedAsk>() : nullptr;
    ask = prepared.get();
    frame = new view::MainFrame(std::move(prepared));
    frame->SetSize(0, 0, 1200, 800);
    m_alive = frame;
    wxTheApp->SetTopWindow(frame);
    frame->Show();
    until([this] { return frame->IsShownOnScreen(); }, "the window is on the screen");
    // Without a window manager the pointer decides who hears the keys.
    pointAt(frame->GetScreenPosition() + wxPoint(300, 400));
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
        if (std::chrono::steady_clock::now() > end) BOOST_FAIL("never so: " + what);
        waitABit();
    }
}

wxWindow& Window::named(const std::string& name) {
    return named(name, *frame);
}

wxWindow& Window::named(const std::string& name, wxWindow& in) {
    auto* found = findNamed(in, view::wide(name));
    if (!found) BOOST_FAIL("there is no '" + name + "' in the window");
    return *found;
}

void Window::shoot(const std::filesystem::path& file) {
    tests::shoot(file);
}

}  // namespace wederhoor::tests
