// The sample study compared, traced and reported. Beside each, in the same run, what it can't do without: all
// answers read through the stores and worked out, once a municipality.
#include <benchmark/benchmark.h>

#include "app/present/comparison_values.h"
#include "app/present/demo.h"
#include "app/present/report.h"
#include "app/present/status_board.h"
#include "app/present/study_form.h"
#include "app/present/trace.h"
#include "db/file/connection.h"
#include "db/journal/edit.h"
#include "db/store/municipalities.h"
#include "db/store/responses.h"
#include "forms/html/report_writer.h"
#include "tests/support/temporary_folder.h"

using namespace wederhoor;

namespace {
const schema::Date today(2008, 8, 1);

/// The sample study, made once.
struct Sample {
    tests::TemporaryFolder folder;
    schema::NoProgress progress;
    db::Study study;

    Sample() : study(made()) {}
    static Sample& shared() {
        static Sample sample;
        return sample;
    }

private:
    db::Study made() {
        const auto demo = present::makeDemo(
            std::filesystem::path(WEDERHOOR_SOURCE) / "forms/library", folder / "demo", [](const auto&) {},
            progress);
        return db::Study::open(demo.study, db::Access::read, "Onderzoeker A");
    }
};

void answersWorkedOut(benchmark::State& state) {
    auto& sample = Sample::shared();
    const auto municipalities = db::Municipalities(sample.study).all();
    for (auto _ : state) {
        const auto form = present::formOf(sample.study);
        for (const auto& municipality : municipalities) {
            benchmark::DoNotOptimize(present::evaluationOf(sample.study, form, municipality.id, today));
        }
    }
}
BENCHMARK(answersWorkedOut)->Unit(benchmark::kMillisecond);

void compare(benchmark::State& state) {
    auto& sample = Sample::shared();
    for (auto _ : state) {
        const present::ComparisonValues values(sample.study, sample.progress);
        for (const auto& overview : values.comparison().overviews) {
            benchmark::DoNotOptimize(values.table(overview, "nl"));
        }
    }
}
BENCHMARK(compare)->Unit(benchmark::kMillisecond);

/// The sample study with its municipalities and their answers over and over, to 300.
struct Many {
    Sample sample;
    db::Study study;

    Many() : study(made()) {}
    static Many& shared() {
        static Many many;
        return many;
    }

private:
    db::Study made() {
        auto study = db::Study::open(sample.folder / "demo" / sample.study.file().filename(),
                                     db::Access::write, "Onderzoeker A");
        db::Edit edit(study, "Many");
        auto& connection = edit.connection();
        const auto originals = db::Municipalities(study).all();
        for (std::size_t at = originals.size(); at < 300; ++at) {
            const auto& original = originals[at % originals.size()];
            const auto id = schema::MunicipalityId::fresh();
            connection.run("INSERT INTO municipality (id, name) VALUES (?, ?)", id,
                           original.name + " " + std::to_string(at));
            connection.run(
                "INSERT INTO answer SELECT id + ?, ?, path, NULL, returned, current, other, source, "
                "reference, respondent_remark FROM answer WHERE municipality_id = ?",
                static_cast<std::int64_t>(at) << 20U, id, original.id);
        }
        edit.commit();
        return study;
    }
};

void compareMany(benchmark::State& state) {
    auto& many = Many::shared();
    for (auto _ : state) {
        const present::ComparisonValues values(many.study, many.sample.progress);
        benchmark::DoNotOptimize(values.table(values.comparison().overviews.front(), "nl"));
    }
}
BENCHMARK(compareMany)->Unit(benchmark::kMillisecond);

void compareManyAgain(benchmark::State& state) {
    auto& many = Many::shared();
    present::ComparisonValues values(many.study, many.sample.progress);
    const db::Responses responses(many.study);
    auto answer = responses.answers(values.municipalities().front().id).front();
    for (auto _ : state) {
        state.PauseTiming();
        db::Edit edit(many.study, "Amend");
        answer.respondentRemark += ".";
        responses.change(edit, answer);
        edit.commit();
        state.ResumeTiming();
        if (!values.refresh()) throw std::logic_error("everything was worked out anew");
        benchmark::DoNotOptimize(values.table(values.comparison().overviews.front(), "nl"));
    }
}
BENCHMARK(compareManyAgain)->Unit(benchmark::kMillisecond);

void traceOfAFigure(benchmark::State& state) {
    auto& sample = Sample::shared();
    for (auto _ : state) {
        benchmark::DoNotOptimize(present::traceOf(sample.study, "fte_per_10000", sample.progress));
    }
}
BENCHMARK(traceOfAFigure)->Unit(benchmark::kMillisecond);

void reportAsHtml(benchmark::State& state) {
    auto& sample = Sample::shared();
    for (auto _ : state) {
        const auto report = present::reportOf(sample.study, "nl", today, sample.progress);
        benchmark::DoNotOptimize(forms::htmlOf(*report));
    }
}
BENCHMARK(reportAsHtml)->Unit(benchmark::kMillisecond);

void statusBoard(benchmark::State& state) {
    auto& sample = Sample::shared();
    for (auto _ : state) benchmark::DoNotOptimize(present::statusBoard(sample.study, today));
}
BENCHMARK(statusBoard)->Unit(benchmark::kMillisecond);
}  // namespace

BENCHMARK_MAIN();
