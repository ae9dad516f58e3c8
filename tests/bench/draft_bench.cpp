// A draft of 300 pages that comes back with 2,000 comments: written as a document, and read with its comments
// and tracked changes, each beside unpacking and parsing the same bytes and nothing more.
#include <benchmark/benchmark.h>
#include <pugixml.hpp>
#include <stdexcept>

#include "forms/docx/commented_document.h"
#include "forms/docx/docx_writer.h"
#include "forms/docx/draft_document.h"
#include "forms/zip/zip_writer.h"

using namespace wederhoor;

namespace {
constexpr int paragraphs = 2400;  // eight a page, of 60 words
constexpr int comments = 2000;

const forms::DraftPage& draft() {
    static const forms::DraftPage made = [] {
        forms::DraftPage page;
        page.identity = {"1", "Bench", "Hoorn", 1};
        page.language = "nl";
        page.title = "Hoorn";
        page.author = "A";
        std::string words;
        for (int word = 0; word < 58; ++word) words += "woord" + std::to_string(word % 17) + " ";
        for (int at = 1; at <= paragraphs; ++at) {
            forms::DraftPage::Paragraph paragraph;
            paragraph.prose.number = std::to_string(at / 100 + 1) + "." + std::to_string(at % 100 + 1);
            paragraph.prose.markdown = "Alinea *" + std::to_string(at) + "* " + words;
            page.blocks.emplace_back(std::move(paragraph));
        }
        return page;
    }();
    return made;
}

void replace(std::string& text, std::size_t& at, const std::string& old, const std::string& with) {
    at = text.find(old, at);
    if (at == std::string::npos) throw std::runtime_error("the draft has no " + old);
    text.replace(at, old.size(), with);
    at += with.size();
}

/// The draft with a comment at most of its paragraphs and a word replaced in each.
const std::string& commented() {
    static const std::string bytes = [] {
        const auto sent = forms::docxOf(forms::draftDocument(draft()));
        schema::Findings findings;
        const auto archive = forms::ZipArchive::open(sent, "a", findings);
        auto body = archive->read("word/document.xml", findings).value();
        std::string notes =
            "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";
        std::size_t at = 0;
        for (int number = 0; number < comments; ++number) {
            const auto id = "w:id=\"" + std::to_string(number) + "\"";
            replace(body, at, "</w:pPr>", "</w:pPr><w:commentRangeStart " + id + "/>");
            replace(body, at, "</w:p>",
                    "<w:ins " + id +
                        " w:author=\"Bea\" w:date=\"2008-06-12T10:00:00Z\"><w:r><w:t>erbij</w:t></w:r>"
                        "</w:ins><w:commentRangeEnd " +
                        id + "/><w:r><w:commentReference " + id + "/></w:r></w:p>");
            notes += "<w:comment " + id +
                     " w:author=\"Bea\" w:date=\"2008-06-12T10:00:00Z\"><w:p><w:r><w:t>Dit klopt "
                     "niet helemaal, kijk er nog eens naar.</w:t></w:r></w:p></w:comment>";
        }
        const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        const auto relations = [&](const std::string& type, const std::string& target) {
            return "<Relationships><Relationship Id=\"a\" Type=\"" + office + type + "\" Target=\"" + target +
                   "\"/></Relationships>";
        };
        return forms::zipOf({{"_rels/.rels", relations("officeDocument", "word/document.xml")},
                             {"word/_rels/document.xml.rels", relations("comments", "comments.xml")},
                             {"word/document.xml", body},
                             {"word/comments.xml", notes + "</w:comments>"}});
    }();
    return bytes;
}

void draftWritten(benchmark::State& state) {
    std::size_t bytes = 0;
    for (auto _ : state) bytes = forms::docxOf(forms::draftDocument(draft())).size();
    state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK(draftWritten)->Unit(benchmark::kMillisecond);

void commentsRead(benchmark::State& state) {
    for (auto _ : state) {
        schema::Findings findings;
        const auto archive = forms::ZipArchive::open(commented(), "a", findings);
        const auto document = forms::readCommentedDocument(*archive, findings);
        if (!document || document->comments.size() != comments) throw std::runtime_error("not all comments");
        benchmark::DoNotOptimize(document);
    }
}
BENCHMARK(commentsRead)->Unit(benchmark::kMillisecond);

void commentsReadBare(benchmark::State& state) {
    for (auto _ : state) {
        schema::Findings findings;
        const auto archive = forms::ZipArchive::open(commented(), "a", findings);
        for (const auto* entry : {"word/document.xml", "word/comments.xml"}) {
            benchmark::DoNotOptimize(archive->readXml(entry, findings));
        }
    }
}
BENCHMARK(commentsReadBare)->Unit(benchmark::kMillisecond);
}  // namespace

BENCHMARK_MAIN();
