// The window on transcripts of three sizes: from what a person does to what they see. Beside it a bare
// Scintilla control with the same text and marks. Needs a display (xvfb-run).

#include "app/view/interviews_panel.h"
#include "app/view/text_places.h"
#include "tests/bench/synthetic_study.h"
#include "tests/bench/window.h"

using namespace wederhoor;
using bench::atOnce;
using bench::settle;
using bench::timeOf;

namespace {
// As in shared measurements of other programs: characters and codings of a transcript.
const std::vector<bench::SyntheticStudy::Content> sizes{{60'000, 200}, {300'000, 2'000}, {2'000'000, 20'000}};

/// The window on a study with a transcript of each size, and a short one to come from.
struct Screen {
    bench::SyntheticStudy made{[] {
        auto contents = sizes;
        contents.push_back({2'000, 5});
        return contents;
    }()};
    std::vector<schema::InterviewId> interviews = made.interviews;
    std::vector<schema::ThemeId> themes = made.themes;
    bench::Window window;
    view::InterviewsPanel* panel = nullptr;

    Screen() {
        window.frame().open(std::make_unique<present::Workspace>(std::move(made.study)));
        window.frame().go({present::Page::interviews, {}, {}});
        panel = &window.panel<view::InterviewsPanel>();
        settle();
    }

    static Screen& shared() {
        static Screen screen;
        return screen;
    }

    view::TranscriptText& text() { return panel->codingPanel().text(); }
    present::CodingPresenter& coding() { return panel->codingPanel().coding(); }

    /// How many quotes the open transcript has: each of them has one coding.
    std::size_t codings() { return coding().transcript()->quotes().all().size(); }

    /// Opens a transcript, and has all its quotes read.
    void open(std::size_t size) {
        panel->open(interviews[size]);
        bench::paint(text());
        codings();
    }
    /// Selects words that carry no theme yet in the middle of the transcript.
    void selectSome() {
        const auto middle = coding().transcript()->transcript().length() / 2;
        m_step = (m_step + 31) % 25'000;  // no words twice
        coding().reveal({middle + m_step, middle + m_step + 20});
        text().SetFocus();
        settle();
    }

private:
    std::size_t m_step = 0;
};

void openTranscript(benchmark::State& state) {
    auto& screen = Screen::shared();
    for (auto _ : state) {
        screen.open(sizes.size());
        settle();
        state.SetIterationTime(timeOf(
            screen.text(), [&] { screen.panel->open(screen.interviews[std::size_t(state.range(0))]); },
            atOnce));
    }
}

/// The same until each of its quotes was read as well, which is done while nobody waits.
void openAllOfTranscript(benchmark::State& state) {
    auto& screen = Screen::shared();
    for (auto _ : state) {
        screen.open(sizes.size());
        settle();
        state.SetIterationTime(timeOf(
            screen.text(), [&] { screen.panel->open(screen.interviews[std::size_t(state.range(0))]); },
            [&] { return screen.coding().transcript()->areQuotesRead(); }));
    }
}

/// A key that comes as soon as a transcript is seen, while its quotes are still being read.
void keyWhileReading(benchmark::State& state) {
    auto& screen = Screen::shared();
    for (auto _ : state) {
        screen.open(sizes.size());
        settle();
        screen.panel->open(screen.interviews[std::size_t(state.range(0))]);
        bench::paint(screen.text());
        const int before = screen.text().GetCurrentPos();
        state.SetIterationTime(timeOf(
            screen.text(), [] { wxUIActionSimulator().Char(WXK_DOWN); },
            [&] { return screen.text().GetCurrentPos() != before; }));
    }
}

enum class Marked { everything, whatIsSeen };

void openBare(benchmark::State& state, Marked marked) {
    auto& screen = Screen::shared();
    screen.open(std::size_t(state.range(0)));
    const auto& open = *screen.coding().transcript();
    const auto words = open.transcript().text();
    const view::TextPlaces places(screen.text(), open.transcript());
    std::vector<std::pair<int, int>> marks;
    for (const auto& quote : open.quotes().all()) {
        const bool isSeen = quote.span.begin() < screen.text().seen().second;
        if (marked == Marked::whatIsSeen && !isSeen) break;
        marks.emplace_back(places.byteOf(quote.span.begin()), places.byteOf(quote.span.end()));
    }
    wxFrame frame(nullptr, wxID_ANY, "", wxDefaultPosition, screen.window.frame().GetSize());
    wxStyledTextCtrl bare(&frame, wxID_ANY);
    bare.SetModEventMask(0);
    bare.SetUndoCollection(false);
    bare.SetWrapMode(wxSTC_WRAP_WORD);
    bare.SetLayoutCache(wxSTC_CACHE_PAGE);
    bare.IndicatorSetStyle(8, wxSTC_INDIC_FULLBOX);
    bare.IndicatorSetUnder(8, true);
    frame.Show();
    settle();
    for (auto _ : state) {
        bare.ClearAll();
        settle();
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

void openTranscriptBare(benchmark::State& state) {
    openBare(state, Marked::everything);
}

/// The least that can be done: for its text is never asked, and nothing is marked that is not seen.
void openTranscriptBareAsSeen(benchmark::State& state) {
    openBare(state, Marked::whatIsSeen);
}

void codePassage(benchmark::State& state) {
    auto& screen = Screen::shared();
    screen.open(std::size_t(state.range(0)));
    for (auto _ : state) {
        screen.selectSome();
        bool isCoded = false;  // on a quote of its own, or on one that has these very words
        const auto heard = screen.window.frame().workspace().changed().subscribe([&] { isCoded = true; });
        state.SetIterationTime(timeOf(
            screen.text(), [] { wxUIActionSimulator().Char('1'); }, [&] { return isCoded; }));
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
        settle();
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
        settle();
        bool isRestored = false;  // if the key repeats itself, something else is undone after that
        const auto heard = screen.window.frame().workspace().changed().subscribe([&] { isRestored = true; });
        state.SetIterationTime(timeOf(
            screen.text(), [] { wxUIActionSimulator().Char('Z', wxMOD_CONTROL); },
            [&] { return isRestored; }));
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
BENCHMARK(openAllOfTranscript)->Apply(everySize);
BENCHMARK(keyWhileReading)->Apply(everySize);
BENCHMARK(openTranscriptBare)->Apply(everySize);
BENCHMARK(openTranscriptBareAsSeen)->Apply(everySize);
BENCHMARK(clickTheme)->Apply(everySize);
BENCHMARK(codePassage)->Apply(everySize);
BENCHMARK(removeCoding)->Apply(everySize);
BENCHMARK(restoreCoding)->Apply(everySize);
BENCHMARK(wheelNotch)->Apply(everySize);
}  // namespace

int main(int argc, char** argv) {
    return bench::runWindowBenchmarks(argc, argv);
}
