// The shipped questionnaire on its way out and back: written as a page to fill in, beside understanding it in
// the first place, and a full return of it read, beside pugixml's bare parse of the same bytes; as a Word
// document too, beside unpacking it and pugixml's bare parse.
#include <benchmark/benchmark.h>
#include <pugixml.hpp>
#include <stdexcept>

#include "forms/docx/fillable_docx.h"
#include "forms/file/file.h"
#include "forms/html/fillable_form.h"
#include "forms/xml/questionnaire_file.h"
#include "forms/xml/response_file.h"
#include "forms/zip/zip_archive.h"

using namespace wederhoor;

namespace {
const std::string& questionnaire() {
    static const std::string bytes =
        forms::readFile(WEDERHOOR_SOURCE "/forms/library/wijkgericht-werken.xml");
    return bytes;
}
const std::string& returned() {
    static const std::string bytes =
        forms::readFile(WEDERHOOR_SOURCE "/forms/library/noord-holland-2008/returns/alkmaar.xml");
    return bytes;
}

std::shared_ptr<const schema::Form> understood() {
    schema::Findings findings;
    auto form = forms::readQuestionnaire(questionnaire(), "form.xml", findings);
    if (!form) throw std::runtime_error("no form");
    return form;
}

void shippedFormUnderstood(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(understood());
}
BENCHMARK(shippedFormUnderstood)->Unit(benchmark::kMillisecond);

void fillableFormWritten(benchmark::State& state) {
    const auto form = understood();
    const forms::OutgoingForm outgoing{"", "Alkmaar", "Noord-Holland 2008", "nl"};
    std::size_t bytes = 0;
    for (auto _ : state) bytes = forms::fillableHtml(*form, outgoing).size();
    state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK(fillableFormWritten)->Unit(benchmark::kMillisecond);

void returnRead(benchmark::State& state) {
    for (auto _ : state) {
        schema::Findings findings;
        auto response = forms::readResponse(returned(), "return.xml", findings);
        if (!response) throw std::runtime_error("no response");
        benchmark::DoNotOptimize(response);
    }
}
BENCHMARK(returnRead)->Unit(benchmark::kMillisecond);

void returnReadBare(benchmark::State& state) {
    for (auto _ : state) {
        pugi::xml_document document;
        benchmark::DoNotOptimize(document.load_buffer(returned().data(), returned().size()));
    }
}
BENCHMARK(returnReadBare)->Unit(benchmark::kMillisecond);

const forms::OutgoingForm& documentToFill() {
    static const forms::OutgoingForm outgoing{"", "Alkmaar", "Noord-Holland 2008", "nl"};
    return outgoing;
}

void documentFormWritten(benchmark::State& state) {
    const auto form = understood();
    std::size_t bytes = 0;
    for (auto _ : state) bytes = forms::fillableDocx(*form, documentToFill()).size();
    state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK(documentFormWritten)->Unit(benchmark::kMillisecond);

void documentFormRead(benchmark::State& state) {
    const auto form = understood();
    const auto bytes = forms::fillableDocx(*form, documentToFill());
    for (auto _ : state) {
        schema::Findings findings;
        auto response = forms::readFillableDocx(bytes, "return.docx", *form, findings);
        if (!response || !findings.empty()) throw std::runtime_error("no response");
        benchmark::DoNotOptimize(response);
    }
}
BENCHMARK(documentFormRead)->Unit(benchmark::kMillisecond);

void documentFormReadBare(benchmark::State& state) {
    const auto bytes = forms::fillableDocx(*understood(), documentToFill());
    for (auto _ : state) {
        schema::Findings findings;
        const auto archive = forms::ZipArchive::open(bytes, "return.docx", findings);
        const auto text = archive->read("word/document.xml", findings);
        pugi::xml_document document;
        benchmark::DoNotOptimize(document.load_buffer(text->data(), text->size()));
    }
}
BENCHMARK(documentFormReadBare)->Unit(benchmark::kMillisecond);
}  // namespace

BENCHMARK_MAIN();
