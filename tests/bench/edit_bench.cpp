// One edit as people make them (put a theme on a quote, amend an answer), committed to the disk with its
// entry in the journal; beside it the same statements in a bare transaction, on the same file, equally
// synchronous.
#include <benchmark/benchmark.h>

#include "db/store/responses.h"
#include "db/store/reviews.h"
#include "tests/bench/bare.h"
#include "tests/bench/synthetic_study.h"

using namespace wederhoor;
using bench::Bare;
using bench::execute;
using bench::SyntheticStudy;

namespace {
/// Syncing to a disk takes now this long, now that long: medians, and each pair measured in turns.
void inTurns(benchmark::internal::Benchmark* benchmark) {
    benchmark->Unit(benchmark::kMicrosecond)
        ->UseRealTime()
        ->MinTime(0.1)
        ->Repetitions(15)
        ->ReportAggregatesOnly();
}

/// A study with codings, and quotes to put more on, and answers to amend.
struct Edited {
    SyntheticStudy& made = *SyntheticStudy::shared(bench::sizeA);
    std::vector<schema::QuoteId> quotes;
    std::vector<schema::Answer> answers;
    std::size_t next = 0;

    Edited() {
        auto all = made.study.connection().query("SELECT id FROM quote ORDER BY id");
        while (all.next()) quotes.push_back(all.id<schema::Quote>(0));
        db::Edit edit(made.study, "Take in responses");
        for (int i = 0; i < 700; ++i) {  // seven returns of a hundred questions
            answers.push_back({schema::AnswerId::fresh(),
                               schema::MunicipalityId(1),
                               *schema::AnswerPath::parse("question_" + std::to_string(i)),
                               {},
                               schema::Value(4.9),
                               schema::Value(4.9),
                               "",
                               {},
                               "",
                               ""});
            db::Responses(made.study).add(edit, answers.back());
        }
        edit.commit();
    }
    static Edited& shared() {
        static Edited edited;
        return edited;
    }
    schema::QuoteId nextQuote() { return quotes[++next % quotes.size()]; }
    schema::Answer& nextAnswer() { return answers[++next % answers.size()]; }
    /// One that nobody used on these quotes before.
    std::string nextResearcher() const { return "Onderzoeker " + std::to_string(next / quotes.size()); }
};

void putThemeOnQuote(benchmark::State& state) {
    auto& edited = Edited::shared();
    auto& made = edited.made;
    for (auto _ : state) {
        db::Edit edit(made.study, "Put theme on quote");
        db::Codings(made.study)
            .put(edit, edited.nextQuote(), made.themes[1], edited.nextResearcher(), made.at);
        edit.commit();
    }
}
BENCHMARK(putThemeOnQuote)->Apply(inTurns);

void putThemeOnQuoteBare(benchmark::State& state) {
    auto& edited = Edited::shared();
    auto* database = edited.made.study.connection().handle();
    Bare coding(
        database,
        "INSERT INTO coding (id, quote_id, theme_id, researcher, made_at) SELECT ?1, ?2, ?3, ?4, "
        "'2008-05-06 10:00' WHERE NOT EXISTS (SELECT 1 FROM coding WHERE quote_id = ?2 AND theme_id = ?3 "
        "AND researcher = ?4)");
    for (auto _ : state) {
        execute(database, "BEGIN IMMEDIATE");
        coding.with(1, schema::freshIdNumber()).with(2, edited.nextQuote().number());
        coding.with(3, edited.made.themes[1].number());
        const auto researcher = edited.nextResearcher();
        coding.with(4, std::string_view(researcher)).run();
        execute(database, "COMMIT");
    }
}
BENCHMARK(putThemeOnQuoteBare)->Apply(inTurns);

void amendAnswer(benchmark::State& state) {
    auto& edited = Edited::shared();
    auto& study = edited.made.study;
    for (auto _ : state) {
        auto& answer = edited.nextAnswer();
        const auto before = answer.current;
        answer.current = schema::Value(static_cast<double>(edited.next));
        db::Edit edit(study, "Amend answer");
        db::Responses(study).change(edit, answer);
        db::Reviews(study).add(edit, schema::AnswerChange{schema::AnswerChangeId::fresh(),
                                                          answer.id,
                                                          schema::ChangeKind::amended,
                                                          edited.made.at,
                                                          "Onderzoeker A",
                                                          {},
                                                          {},
                                                          before,
                                                          answer.current,
                                                          "Op papier stond iets anders"});
        edit.commit();
    }
}
BENCHMARK(amendAnswer)->Apply(inTurns);

void amendAnswerBare(benchmark::State& state) {
    auto& edited = Edited::shared();
    auto* database = edited.made.study.connection().handle();
    Bare answer(
        database,
        "UPDATE answer SET revision_id = NULL, returned = 'number:4.9', current = ?2, other = '', source = "
        "'', reference = '', respondent_remark = '' WHERE id = ?1");
    Bare change(
        database,
        "INSERT INTO answer_change (id, answer_id, kind, at, who, session_id, revision_id, before, after, "
        "reason) VALUES (?, ?, 'amended', '2008-05-06 10:00', 'Onderzoeker A', NULL, NULL, ?, ?, 'Op papier "
        "stond iets anders')");
    for (auto _ : state) {
        auto& amended = edited.nextAnswer();
        const auto before = amended.current.stored();
        amended.current = schema::Value(static_cast<double>(edited.next));
        const auto after = amended.current.stored();
        execute(database, "BEGIN IMMEDIATE");
        answer.with(1, amended.id.number()).with(2, std::string_view(after)).run();
        change.with(1, schema::freshIdNumber()).with(2, amended.id.number());
        change.with(3, std::string_view(before)).with(4, std::string_view(after)).run();
        execute(database, "COMMIT");
    }
}
BENCHMARK(amendAnswerBare)->Apply(inTurns);
}  // namespace

int main(int argc, char** argv) {
    std::vector<char*> arguments(argv, argv + argc);
    std::string inTurns = "--benchmark_enable_random_interleaving=true";
    arguments.insert(arguments.begin() + 1, inTurns.data());
    int count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
