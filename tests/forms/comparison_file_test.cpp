#include "forms/xml/comparison_file.h"

#include <boost/test/unit_test.hpp>

#include "forms/file/file.h"
#include "tests/support/findings_text.h"

using namespace wederhoor;

namespace {
std::optional<schema::Comparison> read(const std::string& text, std::string& findings) {
    schema::Findings found;
    auto comparison = forms::readComparison(text, "c.xml", nullptr, found);
    findings = tests::textOf(found);
    return comparison;
}

std::string wrongWith(const std::string& parts) {
    std::string findings;
    const auto comparison = read(
        "<comparison questionnaire='f' language='nl'><outline><chapter number='1'><title>Een</title>"
        "</chapter></outline>\n" +
            parts + "</comparison>",
        findings);
    BOOST_TEST(comparison.has_value() == findings.empty());
    return findings;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(comparison_file)

BOOST_AUTO_TEST_CASE(the_shipped_comparison_is_read_as_it_stands) {
    std::string findings;
    const auto comparison =
        read(forms::readFile(WEDERHOOR_SOURCE "/forms/library/wijkgericht-werken.comparison.xml"), findings);
    BOOST_TEST(findings == "");
    BOOST_REQUIRE(comparison.has_value());
    BOOST_TEST(comparison->questionnaire == "wijkgericht-werken");
    BOOST_TEST(comparison->outline.size() == 6U);  // the six chapters of the methodology
    BOOST_TEST(comparison->outline[4].sections.size() == 5U);
    BOOST_TEST(comparison->overviews.size() == 5U);  // chapters 2 to 6
    BOOST_TEST(comparison->charts.size() == 2U);
    BOOST_TEST(comparison->chart("conversations")->items.size() == 6U);
    const auto* fte = comparison->indicator("fte_per_10000");
    BOOST_REQUIRE(fte);
    BOOST_TEST(fte->value == "${fte_total} div ${inhabitants} * 10000");
    BOOST_TEST(fte->decimals == 2);
    BOOST_TEST((fte->summary == schema::SummaryKind::mean));
    BOOST_TEST(fte->label.in("en") == "Staffing per 10,000 inhabitants");
}

BOOST_AUTO_TEST_CASE(mistakes_are_listed_together_each_at_its_place) {
    BOOST_TEST(
        wrongWith("<overview chapter='2'><title>T</title>\n"
                  "<indicator name='a' type='number' value='1'><label>A</label></indicator>\n"
                  "<indicator name='a' type='text' decimals='1' value='1'><label>A</label></indicator>\n"
                  "<indicator name='b' type='text' summary='mean'><label>B</label></indicator>\n"
                  "</overview><chart name='c' chapter='1'><titel>C</titel></chart>") ==
        "c.xml:2:20: The outline has no chapter 2. Write one of its 1 chapters.\n"
        "c.xml:3:27: type can't be 'number'. Choose from: integer, decimal, percent, money, text, "
        "boolean, choices, year.\n"
        "c.xml:4:18: The name 'a' is there already. Give one of the two another name.\n"
        "c.xml:4:33: decimals does not fit the type text. "
        "Take it out: it goes with decimal, percent and money.\n"
        "c.xml:5:1: <indicator> has no value. Write value=\"...\" in it.\n"
        "c.xml:5:33: summary does not fit the type text. "
        "Only numbers have a mean or a sum: write count.\n"
        "c.xml:6:12: <chart> has no title. Write <title>...</title> in it.\n"
        "c.xml:6:12: <chart> has no <item> in it. Write at least one.\n"
        "c.xml:6:40: <titel> can't stand in <chart>. Did you mean title?\n");
}

BOOST_AUTO_TEST_CASE(chapters_are_numbered_in_order) {
    std::string findings;
    read(
        "<comparison questionnaire='f' language='nl'><outline><chapter "
        "number='2'><title>Twee</title></chapter>"
        "</outline></comparison>",
        findings);
    BOOST_TEST(findings ==
               "c.xml:1:71: Here chapter 1 is expected, not 2. "
               "Number the chapters of the outline from 1 on, in order.\n");
}

BOOST_AUTO_TEST_SUITE_END()
