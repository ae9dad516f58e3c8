// The window on a large study, 300 transcripts of 60,000 characters with 100,000 codings: from what a person
// does to what they see. Needs a display (xvfb-run).

#include "app/present/codebook.h"
#include "app/view/interviews_panel.h"
#include "app/view/quotes_panel.h"
#include "app/view/search_panel.h"
#include "app/view/status_panel.h"
#include "tests/bench/synthetic_study.h"
#include "tests/bench/window.h"

using namespace wederhoor;
using bench::atOnce;
using bench::settle;
using bench::timeOf;
using present::Page;

namespace {
constexpr int municipalityCount = 30;

/// The window on the large study.
struct Screen {
    bench::SyntheticStudy made{bench::sizeB};
    std::filesystem::path file = made.study.file();
    bench::Window window;

    Screen() {
        spread();
        window.frame().open(std::make_unique<present::Workspace>(std::move(made.study)));
        settle();
    }
    static Screen& shared() {
        static Screen screen;
        return screen;
    }

    void go(Page page) { window.frame().go({page, {}, {}}); }
    /// From another page to this one, seen.
    void show(Page page) {
        go(page);
        bench::paint(*window.frame().panel());
        settle();
    }

    view::InterviewsPanel& interviews() { return window.panel<view::InterviewsPanel>(); }
    view::QuotesPanel& quotes() { return window.panel<view::QuotesPanel>(); }
    view::TranscriptText& text() { return interviews().codingPanel().text(); }
    present::CodingPresenter& coding() { return interviews().codingPanel().coding(); }
    std::size_t codings() { return coding().transcript()->quotes().all().size(); }

    /// All interviews.
    void showList() {
        show(Page::interviews);
        interviews().codingPanel().close();
        interviews().refresh();
        for (auto* child : interviews().list().GetChildren()) {
            auto* all = dynamic_cast<wxCheckBox*>(child);
            if (!all || all->IsChecked()) continue;
            all->SetValue(true);
            wxCommandEvent event(wxEVT_CHECKBOX, all->GetId());
            event.SetEventObject(all);
            event.SetInt(1);
            all->ProcessWindowEvent(event);
        }
        settle();
    }

    /// Another transcript than the last time.
    schema::InterviewId next() {
        m_at = (m_at + 37) % made.interviews.size();
        return made.interviews[m_at];
    }
    /// Selects words that carry no theme yet in an open transcript.
    void selectSome() {
        const auto middle = coding().transcript()->transcript().length() / 2;
        m_step = (m_step + 31) % 25'000;  // no words twice
        coding().reveal({middle + m_step, middle + m_step + 20});
        text().SetFocus();
        settle();
    }
    void code() {
        show(Page::interviews);
        if (!coding().transcript()) interviews().open(next());
        selectSome();
        coding().putThemeOfKey(1);
        settle();
    }

private:
    /// Spreads the interviews over municipalities and audiences.
    void spread() {
        db::Edit edit(made.study, "Import");
        auto& connection = edit.connection();
        for (int id = 2; id <= municipalityCount; ++id) {
            connection.run("INSERT INTO municipality (id, name) VALUES (?, ?)", id,
                           "Gemeente " + std::to_string(id));
        }
        for (std::size_t i = 0; i < made.interviews.size(); ++i) {
            const auto audience = static_cast<schema::Audience>(i / municipalityCount % 6);
            connection.run("UPDATE interview SET municipality_id = ?, audience = ? WHERE id = ?",
                           1 + i % municipalityCount, schema::nameOf(audience), made.interviews[i]);
        }
        edit.commit();
    }

    std::size_t m_at = 0;
    std::size_t m_step = 0;
};

void turnWheel(wxWindow& window) {
    wxMouseEvent notch(wxEVT_MOUSEWHEEL);
    notch.m_wheelRotation = -120;
    notch.m_wheelDelta = 120;
    notch.m_linesPerAction = 3;
    notch.SetEventObject(&window);
    window.GetEventHandler()->ProcessEvent(notch);
}

/// Comes to a page from another one.
void page(benchmark::State& state, Page from, Page to) {
    auto& screen = Screen::shared();
    screen.show(to);
    for (auto _ : state) {
        screen.show(from);
        state.SetIterationTime(timeOf(
            screen.window.frame(), [&] { screen.go(to); }, atOnce));
    }
}

void boardShown(benchmark::State& state) {
    page(state, Page::interviews, Page::status);
}
void interviewsShown(benchmark::State& state) {
    Screen::shared().showList();
    page(state, Page::status, Page::interviews);
}
void quotesShown(benchmark::State& state) {
    page(state, Page::status, Page::quotes);
}
void searchShown(benchmark::State& state) {
    page(state, Page::status, Page::search);
}

/// Until the board is seen.
void studyOpened(benchmark::State& state) {
    auto& screen = Screen::shared();
    auto& frame = screen.window.frame();
    for (auto _ : state) {
        frame.closeStudy();
        settle();
        const auto begin = bench::Clock::now();
        frame.open(screen.file);
        bench::paint(*frame.panel());
        state.SetIterationTime(std::chrono::duration<double>(bench::Clock::now() - begin).count());
        settle();
    }
}

void interviewsScrolled(benchmark::State& state) {
    auto& screen = Screen::shared();
    screen.showList();
    auto& list = screen.interviews().list().list();
    for (auto _ : state) {
        list.ScrollList(0, -100'000);
        settle();
        state.SetIterationTime(timeOf(
            list, [&] { list.ScrollList(0, 300); }, atOnce));
    }
}

void transcriptOpened(benchmark::State& state) {
    auto& screen = Screen::shared();
    screen.show(Page::interviews);
    for (auto _ : state) {
        settle();
        state.SetIterationTime(timeOf(
            screen.text(), [&] { screen.interviews().open(screen.next()); }, atOnce));
    }
}

void transcriptScrolled(benchmark::State& state) {
    auto& screen = Screen::shared();
    screen.show(Page::interviews);
    screen.interviews().open(screen.next());
    settle();
    for (auto _ : state) {
        state.SetIterationTime(timeOf(
            screen.text(), [&] { turnWheel(screen.text()); }, atOnce));
    }
}

void passageCoded(benchmark::State& state) {
    auto& screen = Screen::shared();
    screen.show(Page::interviews);
    screen.interviews().open(screen.next());
    for (auto _ : state) {
        screen.selectSome();
        const auto before = screen.codings();
        state.SetIterationTime(timeOf(
            screen.text(), [] { wxUIActionSimulator().Char('1'); },
            [&] { return screen.codings() > before; }));
    }
}

/// A letter typed in the search of the whole study, until its hits are seen.
void wordSearched(benchmark::State& state) {
    auto& screen = Screen::shared();
    screen.show(Page::search);
    auto& panel = screen.window.panel<view::SearchPanel>();
    for (auto _ : state) {
        panel.find();
        panel.presenter().look("bewoner");
        settle();
        state.SetIterationTime(timeOf(
            panel, [&] { panel.presenter().look("bewoners"); }, atOnce));
    }
}

/// The quotes of another theme, until they are listed.
void themeOfQuotesChosen(benchmark::State& state) {
    auto& screen = Screen::shared();
    screen.show(Page::quotes);
    auto& presenter = screen.quotes().presenter();
    std::size_t at = 0;
    for (auto _ : state) {
        at = (at + 1) % screen.made.themes.size();
        settle();
        state.SetIterationTime(timeOf(
            screen.quotes(),
            [&] {
                presenter.choose({screen.made.themes[at], {}, {}, ""});
            },
            [&] { return presenter.areCounted(); }));
    }
    presenter.choose({});
}

/// Words typed above the quotes, until these are listed and counted.
void wordsOfQuotesTyped(benchmark::State& state) {
    auto& screen = Screen::shared();
    screen.show(Page::quotes);
    auto& presenter = screen.quotes().presenter();
    for (auto _ : state) {
        presenter.choose({{}, {}, {}, "wijk"});
        settle();
        state.SetIterationTime(timeOf(
            screen.quotes(),
            [&] {
                presenter.choose({{}, {}, {}, "bewoners"});
            },
            [&] { return presenter.areCounted(); }));
    }
    presenter.choose({});
}

/// After a passage was coded: the page of quotes, with all its counts.
void quotesCountedAgain(benchmark::State& state) {
    auto& screen = Screen::shared();
    screen.show(Page::quotes);
    for (auto _ : state) {
        screen.code();
        const auto begin = bench::Clock::now();
        screen.go(Page::quotes);
        bench::dispatchUntil([&] { return screen.quotes().presenter().areCounted(); },
                             "it was never counted");
        bench::paint(screen.quotes());
        state.SetIterationTime(std::chrono::duration<double>(bench::Clock::now() - begin).count());
    }
}

/// What counting costs the first time, behind the quotes that are seen.
void quotesCountedFirst(benchmark::State& state) {
    auto& screen = Screen::shared();
    const auto& study = screen.window.frame().workspace().study();
    const auto codebook = present::codebook(study);
    for (auto _ : state) benchmark::DoNotOptimize(present::QuoteCounts(study, codebook));
}

void matrixShown(benchmark::State& state, present::MatrixAcross across) {
    auto& screen = Screen::shared();
    screen.show(Page::quotes);
    auto& book = dynamic_cast<wxBookCtrlBase&>(*screen.quotes().list().GetGrandParent()->GetParent());
    auto& presenter = screen.quotes().presenter();
    presenter.showAcross(across);
    for (auto _ : state) {
        book.SetSelection(0);
        presenter.choose({{}, {}, {}, "wijk"});
        presenter.choose({});
        settle();
        state.SetIterationTime(timeOf(
            screen.quotes(), [&] { book.SetSelection(1); }, atOnce));
    }
    book.SetSelection(0);
}
void matrixByAudience(benchmark::State& state) {
    matrixShown(state, present::MatrixAcross::audiences);
}
void matrixByMunicipality(benchmark::State& state) {
    matrixShown(state, present::MatrixAcross::municipalities);
}

void often(benchmark::internal::Benchmark* bench) {
    bench->UseManualTime()->Iterations(5)->Unit(benchmark::kMillisecond);
}
BENCHMARK(studyOpened)->Apply(often);
BENCHMARK(boardShown)->Apply(often);
BENCHMARK(interviewsShown)->Apply(often);
BENCHMARK(interviewsScrolled)->Apply(often);
BENCHMARK(transcriptOpened)->Apply(often);
BENCHMARK(transcriptScrolled)->Apply(often);
BENCHMARK(passageCoded)->Apply(often);
BENCHMARK(searchShown)->Apply(often);
BENCHMARK(wordSearched)->Apply(often);
BENCHMARK(quotesShown)->Apply(often);
BENCHMARK(themeOfQuotesChosen)->Apply(often);
BENCHMARK(wordsOfQuotesTyped)->Apply(often);
BENCHMARK(quotesCountedAgain)->Apply(often);
BENCHMARK(quotesCountedFirst)->Unit(benchmark::kMillisecond);
BENCHMARK(matrixByAudience)->Apply(often);
BENCHMARK(matrixByMunicipality)->Apply(often);
}  // namespace

int main(int argc, char** argv) {
    return bench::runWindowBenchmarks(argc, argv);
}
