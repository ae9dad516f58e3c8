#pragma once

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <stdexcept>
#include <vector>
#include <wx/app.h>
#include <wx/config.h>
#include <wx/evtloop.h>
#include <wx/fileconf.h>
#include <wx/stc/stc.h>
#include <wx/uiaction.h>

#include "app/view/main_frame.h"
#include "tests/support/temporary_folder.h"

// What the benchmarks of the window share: from what a person does to what they see.
namespace wederhoor::bench {

using Clock = std::chrono::steady_clock;

inline void dispatch() {
    auto& loop = *wxEventLoopBase::GetActive();
    if (!loop.DispatchTimeout(1)) return;
    wxTheApp->ProcessPendingEvents();
}

inline void settle() {
    for (int i = 0; i < 20; ++i) dispatch();
}

/// Lets the event loop run until `done`.
template <class Done>
void dispatchUntil(const Done& done, const char* otherwise) {
    const auto end = Clock::now() + std::chrono::seconds(30);
    while (!done()) {
        if (Clock::now() > end) throw std::runtime_error(otherwise);
        dispatch();
    }
}

/// Lets the event loop run until a window is painted anew, and with it all around that has to be. What other
/// windows cover all of hears nothing of painting, nor do the desktop's own controls: any part of it counts.
class Painted {
public:
    explicit Painted(wxWindow& window) { listen(window); }
    ~Painted() {
        for (auto* window : m_heard) {
            window->Unbind(wxEVT_PAINT, &Painted::onPaint, this);
            window->Unbind(wxEVT_STC_PAINTED, &Painted::onTextPainted, this);
        }
    }
    Painted(const Painted&) = delete;
    Painted& operator=(const Painted&) = delete;

    void wait() {
        for (auto* window : m_heard) window->Refresh();
        dispatchUntil([this] { return m_isPainted; }, "the window was never painted");
    }

private:
    void listen(wxWindow& window) {
        if (!window.IsShownOnScreen()) return;
        window.Bind(wxEVT_PAINT, &Painted::onPaint, this);
        window.Bind(wxEVT_STC_PAINTED, &Painted::onTextPainted, this);
        m_heard.push_back(&window);
        for (auto* child : window.GetChildren()) listen(*child);
    }
    void onPaint(wxPaintEvent& event) {
        // A text tells itself when it is painted.
        if (!dynamic_cast<wxStyledTextCtrl*>(event.GetEventObject())) m_isPainted = true;
        event.Skip();
    }
    void onTextPainted(wxStyledTextEvent& event) {
        m_isPainted = true;
        event.Skip();
    }
    std::vector<wxWindow*> m_heard;
    bool m_isPainted = false;
};

inline void paint(wxWindow& window) {
    Painted(window).wait();
}

/// When the window last heard of a key. The simulator itself takes 70 ms to press one, which is nobody's
/// wait.
inline Clock::time_point& keyHeard() {
    static Clock::time_point heard;
    return heard;
}

/// Seconds from `act`, or the key that it pressed, until it is `done` and the window was painted after that.
template <class Act, class Done>
double timeOf(wxWindow& window, const Act& act, const Done& done) {
    const auto called = Clock::now();
    auto lastAct = called;
    act();
    dispatchUntil(
        [&] {
            if (done()) return true;
            // On a busy machine without a window manager a key is lost now and then: it is pressed again.
            const bool isLost = keyHeard() < called && Clock::now() > lastAct + std::chrono::seconds(3);
            if (isLost) {
                lastAct = Clock::now();
                act();
            }
            return false;
        },
        "it was never done");
    paint(window);
    const auto begin = std::max(called, keyHeard());
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

inline bool atOnce() {
    return true;
}

/// The program's window, on settings of its own.
class Window {
public:
    Window() {
        wxConfigBase::Set(new wxFileConfig("wederhoor", "", (m_settings / "settings").string()));
        m_frame = new view::MainFrame;
        m_frame->SetSize(0, 0, 1200, 900);
        m_frame->Bind(wxEVT_CHAR_HOOK, [](wxKeyEvent& event) {
            keyHeard() = Clock::now();
            event.Skip();
        });
        m_frame->Show();
        wxUIActionSimulator().MouseMove(m_frame->GetScreenPosition() + wxPoint(600, 400));
        settle();
        made() = m_frame;
    }

    view::MainFrame& frame() { return *m_frame; }
    /// The page that is shown.
    template <class Panel>
    Panel& panel() {
        return dynamic_cast<Panel&>(*m_frame->panel());
    }
    /// The last one made; nullptr before that.
    static view::MainFrame*& made() {
        static view::MainFrame* frame = nullptr;
        return frame;
    }

private:
    tests::TemporaryFolder m_settings;
    view::MainFrame* m_frame;
};

class Application final : public wxApp {
public:
    bool OnInit() override { return true; }
    /// What was refused measures nothing.
    bool OnExceptionInMainLoop() override {
        try {
            throw;
        } catch (const std::exception& trouble) {
            std::cerr << trouble.what() << "\n";
        }
        std::exit(1);
    }
};

/// The main program of a benchmark of the window.
inline int runWindowBenchmarks(int argc, char** argv) {
    wxApp::SetInstance(new Application);
    int none = 0;
    if (!wxEntryStart(none, static_cast<wxChar**>(nullptr)) || !wxTheApp->CallOnInit()) {
        std::cout << "There is no display. Run it under xvfb-run.\n";
        return 77;
    }
    wxTheApp->SetExitOnFrameDelete(false);
    wxGUIEventLoop loop;
    const wxEventLoopActivator active(&loop);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    if (Window::made()) Window::made()->closeStudy();
    std::cout.flush();
    return 0;
}

}  // namespace wederhoor::bench
