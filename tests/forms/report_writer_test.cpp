#include "forms/html/report_writer.h"

#include <boost/test/unit_test.hpp>
#include <pugixml.hpp>

#include "forms/html/markdown.h"

using namespace wederhoor::forms;

namespace {
const std::string hostile =
    "</p><script src=\"https://example.org/x.js\">alert('x')</script><img src=x onerror=y>";

/// Hostile words wherever a report takes words.
Report hostileReport() {
    using Kind = ReportRun::Kind;
    ReportRuns runs;
    for (const auto kind : {Kind::plain, Kind::strong, Kind::muted, Kind::figure, Kind::quote, Kind::link}) {
        runs.push_back({kind, hostile, hostile});
    }
    Report report{"nl\" onload=\"x", hostile, hostile, hostile, hostile, {}};
    report.chapters.push_back(
        {hostile,
         hostile,
         {ReportHeading{2, hostile}, ReportParagraph{runs, hostile},
          ReportProse{
              hostile + insertionMark(0), {{Kind::figure, hostile, hostile}}, hostile, hostile, {hostile}},
          ReportQuotation{runs}, ReportList{{runs}}, ReportStatement{hostile, hostile, hostile, {runs}},
          ReportTable{hostile, {{hostile, {}}}, {{{runs, hostile}}}, true},
          ReportChart{{hostile, {hostile}, {{hostile, {{1.0, hostile}}}}}, hostile}}});
    return report;
}

std::size_t count(const std::string& text, const std::string& words) {
    std::size_t found = 0;
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++found;
    return found;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(report_writer)

BOOST_AUTO_TEST_CASE(hostile_words_show_as_text_everywhere) {
    const auto html = htmlOf(hostileReport());
    BOOST_TEST(html.find("<script") == std::string::npos);
    BOOST_TEST(html.find("<img") == std::string::npos);
    BOOST_TEST(html.find("onload=\"") == std::string::npos);
    BOOST_TEST(count(html, "&lt;script src=") > 20U);
    // Nothing is loaded: no element that could, and a policy that would forbid it.
    for (const auto* loads : {"<link", "<iframe", "@import", "url(", " src=\"", "<object", "<base"}) {
        BOOST_TEST(html.find(loads) == std::string::npos, loads);
    }
    BOOST_TEST(html.find("default-src &#39;none&#39;") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(links_lead_only_to_what_stands_in_the_report) {
    Report report{"nl", "T", "", "", "", {}};
    report.chapters.push_back({"1",
                               "Een",
                               {ReportParagraph{{{ReportRun::Kind::link, "there", "fte@Den Helder"},
                                                 {ReportRun::Kind::link, "gone", "x@Hoorn"}},
                                                ""},
                                ReportTable{"",
                                            {{"", {}}, {"Den Helder", ReportTable::Kind::number}},
                                            {{{{{ReportRun::Kind::plain, "FTE", ""}}, "fte"},
                                              {{{ReportRun::Kind::plain, "2", ""}}, "fte@Den Helder"}}}}}});
    const auto html = htmlOf(report);
    const auto id = anchorOf("fte@Den Helder");
    BOOST_TEST(html.find("href=\"#" + id + "\"") != std::string::npos);
    BOOST_TEST(count(html, "id=\"" + id + "\"") == 1U);
    BOOST_TEST(html.find("<span class=\"ref\">gone</span>") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_id_stands_once_even_if_the_words_are_repeated) {
    Report report{"nl", "T", "", "", "", {}};
    const ReportParagraph paragraph{{{ReportRun::Kind::figure, "2", "fte@Hoorn"}}, ""};
    report.chapters.push_back({"1", "Een", {paragraph, paragraph}});
    BOOST_TEST(count(htmlOf(report), "id=\"" + anchorOf("fte@Hoorn") + "\"") == 1U);
}

BOOST_AUTO_TEST_CASE(different_references_have_different_anchors) {
    BOOST_TEST(anchorOf("a b") != anchorOf("a-b"));
    BOOST_TEST(anchorOf("a-20b") != anchorOf("a b"));
    BOOST_TEST(anchorOf("fte_per_10000@Alkmaar") == "fte_per_10000-40Alkmaar");
}

BOOST_AUTO_TEST_SUITE_END()
