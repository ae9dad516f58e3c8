// What researchers do with transcripts all day, each beside its limit: a bare SQLite loop that does the same
// through the C interface, in the same run, on the same file.
#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include "db/query/interview_list.h"
#include "db/query/quote_pages.h"
#include "db/query/text_search.h"
#include "tests/bench/bare.h"
#include "tests/bench/synthetic_study.h"

using namespace wederhoor;
using bench::Bare;
using bench::execute;
using bench::Prose;
using bench::Size;
using bench::SyntheticStudy;

namespace {
Size sizeOf(const benchmark::State& state) {
    return state.range(0) == 0 ? bench::sizeA : bench::sizeB;
}

SyntheticStudy& studyOf(const benchmark::State& state) {
    return *SyntheticStudy::shared(sizeOf(state));
}

void bothSizes(benchmark::internal::Benchmark* benchmark) {
    benchmark->ArgName("B")->Arg(0)->Arg(1)->Unit(benchmark::kMicrosecond);
}

// --- Import

/// A new study with the speakers in it, and the transcripts to import.
struct Import {
    tests::TemporaryFolder folder;
    db::Study study = db::Study::create(folder / "import.wederhoor", "Proef", "nl", "Onderzoeker A");
    std::vector<schema::Speaker> speakers;

    Import() {
        db::Edit edit(study, "People");
        speakers = SyntheticStudy::addPeople(edit);
        edit.commit();
    }
    static const std::vector<std::string>& texts(Size size) {
        static std::map<std::size_t, std::vector<std::string>> made;
        auto& texts = made[size.transcripts];
        Prose prose(7);
        while (texts.size() < size.transcripts) texts.push_back(prose.transcript());
        return texts;
    }
};

void importTranscripts(benchmark::State& state) {
    const auto& texts = Import::texts(sizeOf(state));
    for (auto _ : state) {
        state.PauseTiming();
        auto import = std::make_unique<Import>();
        state.ResumeTiming();
        db::Edit edit(import->study, "Import transcripts");
        int number = 0;
        for (const auto& text : texts) {
            db::Interviews(import->study)
                .add(edit, SyntheticStudy::interviewNumbered(++number), {},
                     schema::Transcript(text, import->speakers), "");
        }
        edit.commit();
        state.PauseTiming();
        import.reset();
        state.ResumeTiming();
    }
}
BENCHMARK(importTranscripts)->Apply(bothSizes)->Repetitions(3);

void importTranscriptsBare(benchmark::State& state) {
    std::vector<schema::Transcript> transcripts;
    for (auto _ : state) {
        state.PauseTiming();
        auto import = std::make_unique<Import>();
        transcripts.clear();  // cutting them into lines is the reader's work, not SQLite's
        for (const auto& text : Import::texts(sizeOf(state)))
            transcripts.emplace_back(text, import->speakers);
        auto* database = import->study.connection().handle();
        state.ResumeTiming();
        execute(database, "BEGIN IMMEDIATE");
        {
            Bare interview(
                database,
                "INSERT INTO interview (id, number, municipality_id, title, kind, audience, language) "
                "VALUES (?, ?, 1, 'Bewoners', 'group', 'residents', 'nl')");
            Bare turn(database,
                      "INSERT INTO turn (id, interview_id, begins_at, speaker_id, spoken_from, length, text) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?)");
            std::int64_t number = 0;
            for (const auto& transcript : transcripts) {
                const auto id = schema::freshIdNumber();
                interview.with(1, id).with(2, ++number).run();
                for (std::size_t i = 0; i < transcript.turns().size(); ++i) {
                    const auto& line = transcript.turns()[i];
                    turn.with(1, schema::freshIdNumber())
                        .with(2, id)
                        .with(3, std::int64_t(transcript.begin(i)));
                    turn.with(4, line.speaker ? line.speaker->number() : 65);
                    turn.with(5, std::int64_t(line.spokenFrom)).with(6, std::int64_t(line.length));
                    turn.with(7, line.text).run();
                }
            }
        }
        execute(database, "COMMIT");
        state.PauseTiming();
        import.reset();
        state.ResumeTiming();
    }
}
BENCHMARK(importTranscriptsBare)->Apply(bothSizes)->Repetitions(3);

// --- Code one quote

void codeOneQuote(benchmark::State& state) {
    auto& made = studyOf(state);
    std::size_t begin = 0;
    for (auto _ : state) {
        begin = (begin + 7) % 50'000;
        db::Edit edit(made.study, "Put theme on quote");
        const auto quote = db::Quotes(made.study)
                               .add(edit, made.interviews[0], {begin, begin + 40},
                                    "we hebben er samen met de buurt een afspraak over");
        db::Codings(made.study).put(edit, quote.id, made.themes[1], "Onderzoeker A", made.at);
        edit.commit();
    }
}
BENCHMARK(codeOneQuote)->Apply(bothSizes);

void codeOneQuoteBare(benchmark::State& state) {
    auto& made = studyOf(state);
    auto* database = made.study.connection().handle();
    Bare number(database,
                "UPDATE interview SET last_quote = last_quote + 1 WHERE id = ? RETURNING last_quote");
    Bare quote(
        database,
        "INSERT INTO quote (id, interview_id, number, span_begin, span_end, words) VALUES (?, ?, ?, ?, ?, "
        "'we hebben er samen met de buurt een afspraak over')");
    Bare coding(
        database,
        "INSERT INTO coding (id, quote_id, theme_id, researcher, made_at) VALUES (?, ?, ?, 'Onderzoeker "
        "A', '2008-05-06 10:00')");
    std::int64_t begin = 0;
    for (auto _ : state) {
        begin = (begin + 7) % 50'000;
        execute(database, "BEGIN IMMEDIATE");
        number.with(1, made.interviews[1].number()).step();
        const auto next = number.number(0);
        number.reset();
        const auto id = schema::freshIdNumber();
        quote.with(1, id)
            .with(2, made.interviews[1].number())
            .with(3, next)
            .with(4, begin)
            .with(5, begin + 40);
        quote.run();
        coding.with(1, schema::freshIdNumber()).with(2, id).with(3, made.themes[1].number()).run();
        execute(database, "COMMIT");
    }
}
BENCHMARK(codeOneQuoteBare)->Apply(bothSizes);

// --- Quotes of a theme

void quotesOfTheme(benchmark::State& state) {
    auto& made = studyOf(state);
    std::size_t rows = 0;
    for (auto _ : state) {
        const auto quotes = db::allQuotes(made.study, {{made.themes[5]}, {}, {}, {}, {}});
        benchmark::DoNotOptimize(rows = quotes.size());
    }
    state.counters["quotes"] = double(rows);
}
BENCHMARK(quotesOfTheme)->Apply(bothSizes);

void firstPageOfTheme(benchmark::State& state) {
    auto& made = studyOf(state);
    for (auto _ : state) {
        auto page = db::quotePage(made.study, {{made.themes[5]}, {}, {}, {}, {}}, std::nullopt, 50);
        benchmark::DoNotOptimize(page.rows.data());
    }
}
BENCHMARK(firstPageOfTheme)->Apply(bothSizes);

void firstPageOfEverything(benchmark::State& state) {
    auto& made = studyOf(state);
    for (auto _ : state) {
        auto page = db::quotePage(made.study, {}, std::nullopt, 50);
        benchmark::DoNotOptimize(page.rows.data());
    }
}
BENCHMARK(firstPageOfEverything)->Apply(bothSizes);

/// The same rows into the same values, by loops over the indexes that are ideal for it.
std::vector<db::QuoteRow> bareQuotes(sqlite3* database, std::int64_t theme, std::int64_t limit) {
    Bare quotes(
        database,
        "SELECT quote.id, interview_id, quote.number, span_begin, span_end, words, interview.number, "
        "municipality_id, name, title, held_on, consent_on, audience, (SELECT person.name FROM turn JOIN "
        "person ON person.id = "
        "speaker_id WHERE turn.interview_id = quote.interview_id AND begins_at <= span_begin ORDER BY "
        "begins_at DESC LIMIT 1) FROM coding CROSS JOIN quote ON quote.id = quote_id JOIN interview ON "
        "interview.id = interview_id JOIN municipality ON municipality.id = municipality_id WHERE "
        "theme_id = ? ORDER BY quote_id LIMIT ?");
    Bare codings(database, "SELECT id, theme_id, researcher, made_at FROM coding WHERE quote_id = ?");
    Bare memos(database, "SELECT id, researcher, at, text FROM memo WHERE quote_id = ?");
    std::vector<db::QuoteRow> rows;
    quotes.with(1, theme).with(2, limit);
    while (quotes.step()) {
        const schema::QuoteId id(quotes.number(0));
        db::QuoteRow row{{id,
                          schema::InterviewId(quotes.number(1)),
                          int(quotes.number(2)),
                          {std::size_t(quotes.number(3)), std::size_t(quotes.number(4))},
                          quotes.text(5)},
                         {int(quotes.number(6)), int(quotes.number(2))},
                         schema::MunicipalityId(quotes.number(7)),
                         quotes.text(8),
                         quotes.text(9),
                         schema::Date::parse(quotes.text(10)),
                         !quotes.text(11).empty(),
                         *schema::audienceOf(quotes.text(12)),
                         quotes.text(13),
                         {},
                         {}};
        codings.with(1, id.number());
        while (codings.step()) {
            row.codings.push_back({schema::CodingId(codings.number(0)), id,
                                   schema::ThemeId(codings.number(1)), codings.text(2),
                                   *schema::Moment::parse(codings.text(3))});
        }
        codings.reset();
        memos.with(1, id.number());
        while (memos.step()) {
            row.memos.push_back({schema::MemoId(memos.number(0)), id, memos.text(1),
                                 *schema::Moment::parse(memos.text(2)), memos.text(3)});
        }
        memos.reset();
        rows.push_back(std::move(row));
    }
    return rows;
}

void quotesOfThemeBare(benchmark::State& state) {
    auto& made = studyOf(state);
    for (auto _ : state) {
        auto rows = bareQuotes(made.study.connection().handle(), made.themes[5].number(), -1);
        benchmark::DoNotOptimize(rows.data());
    }
}
BENCHMARK(quotesOfThemeBare)->Apply(bothSizes);

void firstPageOfThemeBare(benchmark::State& state) {
    auto& made = studyOf(state);
    for (auto _ : state) {
        auto rows = bareQuotes(made.study.connection().handle(), made.themes[5].number(), 50);
        benchmark::DoNotOptimize(rows.data());
    }
}
BENCHMARK(firstPageOfThemeBare)->Apply(bothSizes);

// --- Open a transcript, list them

void openTranscript(benchmark::State& state) {
    auto& made = studyOf(state);
    for (auto _ : state) {
        auto transcript = db::Interviews(made.study).transcript(made.interviews[7]);
        auto quotes = db::Quotes(made.study).of(made.interviews[7]);
        auto codings = db::Codings(made.study).of(made.interviews[7]);
        benchmark::DoNotOptimize(transcript.turns().data());
        benchmark::DoNotOptimize(quotes.data());
        benchmark::DoNotOptimize(codings.data());
    }
}
BENCHMARK(openTranscript)->Apply(bothSizes);

void openTranscriptBare(benchmark::State& state) {
    auto& made = studyOf(state);
    auto* database = made.study.connection().handle();
    const auto interview = made.interviews[7].number();
    for (auto _ : state) {
        Bare turns(database,
                   "SELECT speaker_id, spoken_from, length, text FROM turn WHERE interview_id = ? ORDER BY "
                   "begins_at");
        Bare quotes(
            database,
            "SELECT id, number, span_begin, span_end, words FROM quote WHERE interview_id = ? ORDER BY "
            "span_begin, span_end");
        Bare codings(
            database,
            "SELECT coding.id, quote_id, theme_id, researcher, made_at FROM quote CROSS JOIN coding ON "
            "quote_id = quote.id WHERE interview_id = ?");
        turns.with(1, interview);
        std::vector<schema::Turn> lines;
        while (turns.step()) {
            std::optional<schema::PersonId> speaker;
            if (turns.number(0) > 0) speaker = schema::PersonId(turns.number(0));
            lines.push_back(
                {speaker, std::size_t(turns.number(1)), std::size_t(turns.number(2)), turns.text(3)});
        }
        quotes.with(1, interview);
        std::vector<schema::Quote> marked;
        while (quotes.step()) {
            marked.push_back({schema::QuoteId(quotes.number(0)),
                              made.interviews[7],
                              int(quotes.number(1)),
                              {std::size_t(quotes.number(2)), std::size_t(quotes.number(3))},
                              quotes.text(4)});
        }
        codings.with(1, interview);
        std::vector<schema::Coding> put;
        while (codings.step()) {
            put.push_back({schema::CodingId(codings.number(0)), schema::QuoteId(codings.number(1)),
                           schema::ThemeId(codings.number(2)), codings.text(3),
                           *schema::Moment::parse(codings.text(4))});
        }
        benchmark::DoNotOptimize(lines.data());
        benchmark::DoNotOptimize(marked.data());
        benchmark::DoNotOptimize(put.data());
    }
}
BENCHMARK(openTranscriptBare)->Apply(bothSizes);

void listWithCounts(benchmark::State& state) {
    auto& made = studyOf(state);
    for (auto _ : state) {
        auto rows = db::interviewList(made.study);
        benchmark::DoNotOptimize(rows.data());
    }
}
BENCHMARK(listWithCounts)->Apply(bothSizes);

void listWithCountsBare(benchmark::State& state) {
    auto& made = studyOf(state);
    for (auto _ : state) {
        Bare rows(
            made.study.connection().handle(),
            "SELECT number, title, count(DISTINCT quote.id), count(coding.id) FROM interview LEFT JOIN "
            "(SELECT id, interview_id FROM quote) AS quote ON interview_id = interview.id LEFT JOIN coding "
            "ON quote_id = quote.id GROUP BY interview.id");
        std::size_t seen = 0;
        while (rows.step()) benchmark::DoNotOptimize(seen += rows.text(1).size());
    }
}
BENCHMARK(listWithCountsBare)->Apply(bothSizes);

// --- Search

void searchFirstPage(benchmark::State& state, const char* typed) {
    auto& made = studyOf(state);
    for (auto _ : state) {
        auto hits = db::searchText(made.study, db::Searched::transcripts, typed, 0, 20);
        benchmark::DoNotOptimize(hits.data());
    }
}
BENCHMARK_CAPTURE(searchFirstPage, common, "vertrouwen")->Apply(bothSizes);
BENCHMARK_CAPTURE(searchFirstPage, two, "agent overlast")->Apply(bothSizes);
BENCHMARK_CAPTURE(searchFirstPage, phrase, "\"de wijk\"")->Apply(bothSizes);

void searchFirstPageBare(benchmark::State& state, const char* match) {
    auto& made = studyOf(state);
    for (auto _ : state) {
        Bare hits(
            made.study.connection().handle(),
            "SELECT rowid, highlight(turn_search, 0, '[', ']') FROM turn_search WHERE turn_search MATCH ? "
            "ORDER BY rowid LIMIT 20");
        hits.with(1, std::string_view(match));
        std::size_t seen = 0;
        while (hits.step()) benchmark::DoNotOptimize(seen += hits.text(1).size());
    }
}
BENCHMARK_CAPTURE(searchFirstPageBare, common, "vertrouwen")->Apply(bothSizes);
BENCHMARK_CAPTURE(searchFirstPageBare, two, "agent overlast")->Apply(bothSizes);
BENCHMARK_CAPTURE(searchFirstPageBare, phrase, "\"de wijk\"")->Apply(bothSizes);
}  // namespace

BENCHMARK_MAIN();
