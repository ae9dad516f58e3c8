// A questionnaire read and understood (errors would be placed, expressions bound and typed, the order of
// working out known), beside its limit: pugixml's bare parse of the same bytes, in the same run. At most six
// times that. Loading ends when the form can be used: freeing it, as freeing pugixml's bare document, is not
// in the times. Freeing what only the loading needs is.
#include <benchmark/benchmark.h>
#include <malloc.h>
#include <pugixml.hpp>
#include <stdexcept>

#include "forms/xml/questionnaire_file.h"
#include "forms/xml/questionnaire_reader.h"
#include "forms/xml/xml_document.h"
#include "tests/bench/synthetic_form.h"

using namespace wederhoor;

namespace {
constexpr std::size_t questions = 3000;

const bench::SyntheticForm& form() {
    static const bench::SyntheticForm form(questions);
    return form;
}

void describe(benchmark::State& state) {
    state.counters["questions"] = static_cast<double>(form().questions());
    state.counters["bytes"] = static_cast<double>(form().xml().size());
}

void formRead(benchmark::State& state) {
    for (auto _ : state) {
        schema::Findings findings;
        auto read = forms::readQuestionnaire(form().xml(), "form.xml", findings);
        if (!read || !findings.empty()) {
            throw std::runtime_error(findings.empty() ? "no form" : findings[0].text());
        }
        benchmark::DoNotOptimize(read.get());
        state.PauseTiming();
        read.reset();
        state.ResumeTiming();
    }
    describe(state);
}
BENCHMARK(formRead)->Unit(benchmark::kMillisecond);

/// The same without understanding it: what compiling takes is the difference.
void formReadWithoutCompiling(benchmark::State& state) {
    for (auto _ : state) {
        schema::Findings findings;
        auto document = forms::XmlDocument::parse(form().xml(), "form.xml", findings);
        forms::XmlNotes notes(*document, findings);
        auto questionnaire = forms::QuestionnaireReader(notes).read();
        benchmark::DoNotOptimize(questionnaire);
        document.reset();
        state.PauseTiming();
        questionnaire.reset();
        state.ResumeTiming();
    }
    describe(state);
}
BENCHMARK(formReadWithoutCompiling)->Unit(benchmark::kMillisecond);

void formReadBare(benchmark::State& state) {
    for (auto _ : state) {
        pugi::xml_document document;
        const auto result = document.load_buffer(form().xml().data(), form().xml().size());
        benchmark::DoNotOptimize(result.status);
        state.PauseTiming();
        document.reset();
        state.ResumeTiming();
    }
    describe(state);
}
BENCHMARK(formReadBare)->Unit(benchmark::kMillisecond);
}  // namespace

int main(int argc, char** argv) {
    // Keeps memory between rounds: else what is measured is how fast the system hands out pages.
    mallopt(M_TRIM_THRESHOLD, 1 << 28);
    mallopt(M_MMAP_THRESHOLD, 1 << 28);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
