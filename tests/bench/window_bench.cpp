// The window on transcripts of three sizes: from what a person does to what they see. Beside it a bare
// Scintilla control with the same text and marks. Needs a display (xvfb-run).

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <wx/app.h>
#include <wx/config.h>
#include <wx/evtloop.h>
#include <wx/fileconf.h>
#include <wx/uiaction.h>

#include "app/view/interviews_panel.h"
#include "app/view/main_frame.h"
#include "app/view/text_places.h"
#include "tests/bench/synthetic_study.h"

using namespace wederhoor;

namespace {
using Clock = std::chrono::steady_clock;

// As in shared measurements of other programs: characters and codings of a transcript.
const std::vector<bench::SyntheticStudy::Content> sizes{{60'000, 200}, {300'000, 2'000}, {2'000'000, 20'000}};

void dispatch() {
    auto& loop = *wxEventLoopBase::GetActive();
    if (!loop.DispatchTimeout(1)) return;
    wxTheApp->ProcessPendingEvents();
}

/// Lets the event loop run until a text is painted anew and nothing waits any more.
class Painted {
public:
    explicit Painted(wxStyledTextCtrl& text) : m_text(text) {
        m_text.Bind(wxEVT_STC_PAINTED, &Painted::onPainted, this);
    }
    ~Painted() { m_text.Unbind(wxEVT_STC_PAINTED, &Painted::onPainted, this); }

    void wait() {
        const auto end = Clock::now() + std::chrono::seconds(30);
        while (m_count == 0 && Clock::now() < end) dispatch();
        if (m_count == 0) throw std::runtime_error("the text was never painted");
    }

private:
    void onPainted(wxStyledTextEvent& event) {
        ++m_count;
        event.Skip();
    }
    wxStyledTextCtrl& m_text;
    int m_count = 0;
};

/// When the window last heard of a key. The simulator itself takes 70 ms to press one, which is nobody's
/// wait.
Clock::time_point& keyHeard() {
    static Clock::time_point heard;
    return heard;
}

/// The program's window on a study with a transcript of each size, and a short one to come from.
struct Screen {
    tests::TemporaryFolder settings;
    bench::SyntheticStudy made{[] {
        auto contents = sizes;
        contents.push_back({2'000, 5});
        return contents;
    }()};
    std::vector<schema::InterviewId> interviews = made.interviews;
    std::vector<schema::ThemeId> themes = made.themes;
    view::MainFrame* frame = nullptr;
    view::InterviewsPanel* panel = nullptr;

    Screen() {
        wxConfigBase::Set(new wxFileConfig("wederhoor", "", (settings / "settings").string()));
        frame = new view::MainFrame;
        frame->SetSize(0, 0, 1200, 900);
        frame->Bind(wxEVT_CHAR_HOOK, [](wxKeyEvent& event) {
            keyHeard() = Clock::now();
            event.Skip();
        });
        frame->Show();
        frame->open(std::make_unique<present::Workspace>(std::move(made.study)));
        frame->go({present::Page::interviews, {}, {}});
        panel = dynamic_cast<view::InterviewsPanel*>(frame->panel());
        wxUIActionSimulator().MouseMove(frame->GetScreenPosition() + wxPoint(600, 400));
        settle();
    }

    static Screen& shared() {
        static Screen screen;
        return screen;
    }
    static void settle() {
        for (int i = 0; i < 20; ++i) dispatch();
    }

    view::TranscriptText& text() { return panel->codingPanel().text(); }
    present::CodingPresenter& coding() { return panel->codingPanel().coding(); }

    /// How many quotes the open transcript has: each of them has one coding.
    std::size_t codings() { return coding().transcript()->quotes().all().size(); }

    void open(std::size_t size) {
        Painted painted(text());
        panel->open(interviews[size]);
        painted.wait();
    }
    /// Selects words that carry no theme yet in the middle of the transcript.
    void selectSome() {
        const auto middle = coding().transcript()->transcript().length() / 2;
        m_step = (m_step + 31) % 900;
        coding().reveal({middle + m_step, middle + m_step + 20});
        settle();
    }

private:
    std::size_t m_step = 0;
};

/// Seconds from `act`, or the key that it pressed, until it is `done` and the text was painted after that.
template <class Act, class Done>
double timeOf(wxStyledTextCtrl& text, const Act& act, const Done& done) {
    const auto called = Clock::now();
    act();
    while (!done() && Clock::now() < called + std::chrono::seconds(30)) dispatch();
    Painted painted(text);
    text.Refresh();
    painted.wait();
    const auto begin = std::max(called, keyHeard());
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

bool atOnce() {
    return true;
}

void openTranscript(benchmark::State& state) {
    auto& screen = Screen::shared();
    for (auto _ : state) {
        screen.open(sizes.size());
        Screen::settle();
        state.SetIterationTime(timeOf(
            screen.text(), [&] { screen.panel->open(screen.interviews[std::size_t(state.range(0))]); },
            atOnce));
    }
}

void openTranscriptBare(benchmark::State& state) {
    auto& screen = Screen::shared();
    screen.open(std::size_t(state.range(0)));
    const auto& open = *screen.coding().transcript();
    const auto words = open.transcript().text();
    const view::TextPlaces places(screen.text(), open.transcript());
    std::vector<std::pair<int, int>> marks;
    for (const auto& quote : open.quotes().all()) {
        marks.emplace_back(places.byteOf(quote.span.begin()), places.byteOf(quote.span.end()));
    }
    wxFrame frame(nullptr, wxID_ANY, "", wxDefaultPosition, screen.frame->GetSize());
    wxStyledTextCtrl bare(&frame, wxID_ANY);
    bare.SetModEventMask(0);
    bare.SetUndoCollection(false);
    bare.SetWrapMode(wxSTC_WRAP_WORD);
    bare.SetLayoutCache(wxSTC_CACHE_PAGE);
    bare.IndicatorSetStyle(8, wxSTC_INDIC_FULLBOX);
    bare.IndicatorSetUnder(8, true);
    frame.Show();
    Screen::settle();
    for (auto _ : state) {
        bare.ClearAll();
        Screen::settle();
        state.SetIterationTime(timeOf(
            bare,
            [&] {
                bare.AddTextRaw(words.data(), int(words.size()));
                bare.SetFirstVisibleLine(0);
                bare.SetIndicatorCurrent(8);
                for (const auto& [begin, end] : marks) bare.IndicatorFillRange(begin, end - begin);
            },
            atOnce));
    }
}

void codePassage(benchmark::State& state) {
    auto& screen = Screen::shared();
    screen.open(std::size_t(state.range(0)));
    for (auto _ : state) {
        screen.selectSome();
        const auto before = screen.codings();
        state.SetIterationTime(timeOf(
            screen.text(), [] { wxUIActionSimulator().Char('1'); },
            [&] { return screen.codings() > before; }));
    }
}

void clickTheme(benchmark::State& state) {
    auto& screen = Screen::shared();
    screen.open(std::size_t(state.range(0)));
    std::size_t at = 0;
    for (auto _ : state) {
        at = (at + 1) % screen.themes.size();
        state.SetIterationTime(timeOf(
            screen.text(), [&] { screen.panel->codingPanel().codebook().choose(screen.themes[at]); },
            atOnce));
    }
    screen.panel->codingPanel().codebook().choose(std::nullopt);
}

void removeCoding(benchmark::State& state) {
    auto& screen = Screen::shared();
    screen.open(std::size_t(state.range(0)));
    for (auto _ : state) {
        screen.selectSome();
        screen.coding().putThemeOfKey(1);
        Screen::settle();
        const auto before = screen.codings();
        state.SetIterationTime(timeOf(
            screen.text(), [] { wxUIActionSimulator().Char(WXK_DELETE); },
            [&] { return screen.codings() < before; }));
    }
}

void restoreCoding(benchmark::State& state) {
    auto& screen = Screen::shared();
    screen.open(std::size_t(state.range(0)));
    for (auto _ : state) {
        screen.selectSome();
        screen.coding().putThemeOfKey(1);
        screen.coding().remove();
        Screen::settle();
        const auto before = screen.codings();
        state.SetIterationTime(timeOf(
            screen.text(), [] { wxUIActionSimulator().Char('Z', wxMOD_CONTROL); },
            [&] { return screen.codings() > before; }));
    }
}

void wheelNotch(benchmark::State& state) {
    auto& screen = Screen::shared();
    screen.open(std::size_t(state.range(0)));
    for (auto _ : state) {
        wxMouseEvent notch(wxEVT_MOUSEWHEEL);
        notch.m_wheelRotation = -120;
        notch.m_wheelDelta = 120;
        notch.m_linesPerAction = 3;
        notch.SetEventObject(&screen.text());
        state.SetIterationTime(timeOf(
            screen.text(), [&] { screen.text().GetEventHandler()->ProcessEvent(notch); }, atOnce));
    }
}

void everySize(benchmark::internal::Benchmark* bench) {
    bench->ArgName("size")->DenseRange(0, 2)->UseManualTime()->Iterations(5)->Unit(benchmark::kMillisecond);
}
BENCHMARK(openTranscript)->Apply(everySize);
BENCHMARK(openTranscriptBare)->Apply(everySize);
BENCHMARK(clickTheme)->Apply(everySize);
BENCHMARK(codePassage)->Apply(everySize);
BENCHMARK(removeCoding)->Apply(everySize);
BENCHMARK(restoreCoding)->Apply(everySize);
BENCHMARK(wheelNotch)->Apply(everySize);

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
}  // namespace

int main(int argc, char** argv) {
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
    Screen::shared().frame->closeStudy();
    std::cout.flush();
    return 0;
}
