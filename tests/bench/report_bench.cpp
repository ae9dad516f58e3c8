// The sample study compared, traced and reported. Beside each, in the same run, what it can't do without: all
// answers read through the stores and worked out, once a municipality.
#include <benchmark/benchmark.h>

#include "app/present/comparison_values.h"
#include "app/present/demo.h"
#include "app/present/report.h"
#include "app/present/status_board.h"
#include "app/present/study_form.h"
#include "app/present/trace.h"
#include "db/store/municipalities.h"
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
