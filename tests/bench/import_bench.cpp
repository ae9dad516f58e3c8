// 400 returns of the shipped questionnaire taken in as a folder: read, understood, kept with their history,
// checks made queries. Beside it pugixml's bare parse of the same bytes, in the same run.
#include <benchmark/benchmark.h>
#include <filesystem>
#include <pugixml.hpp>
#include <stdexcept>
#include <vector>

#include "app/present/form_reading.h"
#include "app/present/response_import.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/municipalities.h"
#include "db/store/questionnaires.h"
#include "forms/file/file.h"
#include "tests/support/temporary_folder.h"

using namespace wederhoor;
namespace fs = std::filesystem;

namespace {
constexpr int municipalities = 400;
const fs::path library = WEDERHOOR_SOURCE "/forms/library";

std::string nameOf(int number) {
    return "Gemeente " + std::to_string(number);
}

/// The fullest return of the sample, in the names of 400 municipalities.
struct Returns {
    tests::TemporaryFolder folder;
    std::vector<std::string> texts;

    Returns() {
        const auto one = forms::readFile(library / "noord-holland-2008" / "returns" / "hoorn.xml");
        const std::string from = "municipality=\"Hoorn\"";
        for (int number = 0; number < municipalities; ++number) {
            texts.push_back(one);
            texts.back().replace(one.find(from), from.size(), "municipality=\"" + nameOf(number) + "\"");
            forms::writeFileAside(folder / (nameOf(number) + ".xml"), texts.back());
        }
    }
};

const Returns& returns() {
    static const Returns made;
    return made;
}

db::Study studyIn(const fs::path& file) {
    auto study = db::Study::create(file, "Proef", "nl", "Onderzoeker A");
    schema::Findings findings;
    db::Edit edit(study, "Begin");
    db::Questionnaires(study).add(
        edit, present::readForm(library / "wijkgericht-werken.xml", findings).value().kept);
    for (int number = 0; number < municipalities; ++number) {
        db::Municipalities(study).add(edit, {schema::MunicipalityId(number + 1), nameOf(number), "", ""});
    }
    edit.commit();
    return study;
}

void importReturns(benchmark::State& state) {
    for (auto _ : state) {
        state.PauseTiming();
        const tests::TemporaryFolder folder;
        auto study = studyIn(folder / "a.wederhoor");
        schema::NoProgress progress;
        returns();
        state.ResumeTiming();
        const auto import = present::importResponses(study, {returns().folder.path()}, {}, progress);
        if (import.returns.size() != municipalities) throw std::runtime_error("not all were taken in");
    }
    state.counters["returns"] = municipalities;
}
BENCHMARK(importReturns)->Unit(benchmark::kMillisecond)->Iterations(1);

void importReturnsBare(benchmark::State& state) {
    for (auto _ : state) {
        for (const auto& text : returns().texts) {
            pugi::xml_document document;
            if (!document.load_buffer(text.data(), text.size())) throw std::runtime_error("no XML");
            benchmark::DoNotOptimize(document);
        }
    }
}
BENCHMARK(importReturnsBare)->Unit(benchmark::kMillisecond);
}  // namespace

BENCHMARK_MAIN();
