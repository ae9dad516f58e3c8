#include "forms/xml/response_file.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "tests/support/program.h"

using namespace wederhoor;
using forms::readResponse;

namespace {
constexpr const char* small = R"(<?xml version="1.0" encoding="UTF-8"?>
<response questionnaire="f" version="2" definition="0af3" municipality="Hoorn" language="nl" filled="2008-01-30">
  <respondent name="Contactpersoon Hoorn" function="hoofd" email="c@hoorn.example"/>
  <answer name="areas" source="person" reference="Wijkzaken"><remark>Ruim &amp; rond.</remark>11</answer>
  <answer name="budget" missing="dont-know"/>
  <answer name="roles" other="opjager">director other</answer>
  <rows name="staff">
    <row><answer name="function">Hoofd</answer><answer name="fte">1,5</answer></row>
    <row/>
    <row><answer name="function">Lid</answer></row>
  </rows>
  <rows name="time"><row name="social"><answer name="pct">40</answer></row></rows>
  <attachment answer="note" name="nota.pdf" size="6" sha256="4E1F"/>
</response>
)";

std::vector<std::string> paths(const forms::ResponseFile& response) {
    std::vector<std::string> texts;
    for (const auto& answer : response.answers) texts.push_back(answer.path.text());
    return texts;
}

schema::Finding refused(std::string_view bytes) {
    schema::Findings findings;
    BOOST_TEST(!readResponse(bytes, "hoorn.xml", findings).has_value());
    BOOST_TEST_REQUIRE(findings.size() == 1U);
    BOOST_TEST(!findings[0].remedy.empty());
    return findings[0];
}
}  // namespace

BOOST_AUTO_TEST_SUITE(response_file)

BOOST_AUTO_TEST_CASE(a_return_is_read_with_the_place_of_every_answer) {
    schema::Findings findings;
    const auto response = readResponse(small, "hoorn.xml", findings);
    BOOST_TEST_REQUIRE(response.has_value());
    BOOST_TEST(findings.empty());
    BOOST_TEST(response->version == 2);
    BOOST_TEST(response->definition == "0af3");
    BOOST_TEST(response->municipality == "Hoorn");
    BOOST_TEST((response->filledOn == schema::Date(2008, 1, 30)));
    BOOST_TEST(response->respondent == "Contactpersoon Hoorn");
    const std::vector<std::string> expected{
        "areas",           "budget", "roles", "staff[1]/function", "staff[1]/fte", "staff[3]/function",
        "time[social]/pct"};
    BOOST_TEST(paths(*response) == expected, boost::test_tools::per_element());
    const auto& areas = response->answers[0];
    BOOST_TEST(areas.text == "11");
    BOOST_TEST(areas.remark == "Ruim & rond.");
    BOOST_TEST(areas.source == "person");
    BOOST_TEST(areas.reference == "Wijkzaken");
    BOOST_TEST(areas.place.line == 4);
    BOOST_TEST(areas.place.column == 3);
    BOOST_TEST(response->answers[1].missing == "dont-know");
    BOOST_TEST(response->answers[2].other == "opjager");
}

BOOST_AUTO_TEST_CASE(what_is_written_reads_back) {
    schema::Findings findings;
    auto response = *readResponse(small, "hoorn.xml", findings);
    response.answers.push_back({.path = {"", "", "note"}, .text = "Twee regels,\n  <en> \"tekens\" & é 𝄞"});
    const auto text = forms::writeResponse(response);
    const auto again = readResponse(text, "again.xml", findings);
    BOOST_TEST_REQUIRE(again.has_value());
    BOOST_TEST(forms::writeResponse(*again) == text);
    BOOST_TEST(paths(*again) == paths(response), boost::test_tools::per_element());
    BOOST_TEST(again->answers.back().text == response.answers.back().text);
    BOOST_TEST(again->answers[0].remark == "Ruim & rond.");
    BOOST_TEST(again->respondentEmail == "c@hoorn.example");
    BOOST_TEST((again->filledOn == response.filledOn));
}

BOOST_AUTO_TEST_CASE(files_that_go_along_are_known_by_name_size_and_digest) {
    schema::Findings findings;
    const auto response = readResponse(small, "hoorn.xml", findings);
    BOOST_TEST_REQUIRE(response->attachments.size() == 1U);
    const auto& attachment = response->attachments[0];
    BOOST_TEST(attachment.answer.text() == "note");
    BOOST_TEST(attachment.name == "nota.pdf");
    BOOST_TEST(attachment.size == 6U);
    BOOST_TEST(attachment.digest == "4e1f");
    const auto nameless =
        readResponse("<response questionnaire='f'><attachment answer='note'/></response>", "a.xml", findings);
    BOOST_TEST(nameless->attachments.empty());
    BOOST_TEST(nameless->answers.at(0).path.question == "<attachment>");
}

BOOST_AUTO_TEST_CASE(every_return_of_the_sample_survives_being_written) {
    const std::filesystem::path returns = WEDERHOOR_SOURCE "/forms/library/noord-holland-2008/returns";
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(returns)) {
        schema::Findings findings;
        const auto response = readResponse(tests::contents(entry.path()), "a.xml", findings);
        BOOST_TEST_REQUIRE(response.has_value());
        const auto again = readResponse(forms::writeResponse(*response), "b.xml", findings);
        BOOST_TEST_REQUIRE(again.has_value());
        BOOST_TEST(findings.empty());
        BOOST_TEST_REQUIRE(again->answers.size() == response->answers.size());
        for (std::size_t i = 0; i < again->answers.size(); ++i) {
            BOOST_TEST(again->answers[i].path.text() == response->answers[i].path.text());
            BOOST_TEST(again->answers[i].text == response->answers[i].text);
            BOOST_TEST(again->answers[i].remark == response->answers[i].remark);
            BOOST_TEST(again->answers[i].source == response->answers[i].source);
        }
        ++files;
    }
    BOOST_TEST(files == 7);  // one a municipality
}

BOOST_AUTO_TEST_CASE(what_nobody_knows_in_a_return_is_kept_under_its_own_name) {
    schema::Findings findings;
    const auto response = readResponse(
        "<response questionnaire='f' municipality='H'><vraag>ja</vraag><answer>elf</answer>"
        "<rows name='r'><regel>x</regel></rows></response>",
        "a.xml", findings);
    BOOST_TEST_REQUIRE(response.has_value());
    BOOST_TEST_REQUIRE(response->answers.size() == 3U);
    BOOST_TEST(response->answers[0].path.question == "<vraag>");
    BOOST_TEST(response->answers[0].text == "ja");
    BOOST_TEST(response->answers[1].text == "elf");
    BOOST_TEST(response->answers[2].path.container == "r");
}

BOOST_AUTO_TEST_CASE(what_stood_in_no_row_is_not_written_into_anothers) {
    const auto answers = [](const std::string& bytes) {
        schema::Findings findings;
        const auto response = readResponse(bytes, "a.xml", findings);
        std::string text;
        for (const auto& answer : response.value().answers) {
            text += answer.path.container + "," + answer.path.row + "," + answer.path.question + "=" +
                    answer.text + " ";
        }
        return std::pair(text, forms::writeResponse(*response));
    };
    const auto [read, written] = answers(
        "<response questionnaire='f' municipality='H'><rows name='a'><row><answer name='x'>1</answer></row>"
        "</rows><rows name='b'><regel>y</regel><row><answer name='z'>2</answer></row></rows></response>");
    BOOST_TEST(read == "a,1,x=1 b,,<regel>=y b,1,z=2 ");
    BOOST_TEST(answers(written).first == read);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_response_is_refused_with_what_to_do) {
    BOOST_TEST(refused("<questionnaire id='f'/>").message == "This is a 'questionnaire', not a response.");
    BOOST_TEST(refused("<response municipality='Hoorn'/>").message.find("questionnaire") !=
               std::string::npos);
    BOOST_TEST(refused("<response questionnaire='f' municipality='H' version='twee'/>").message ==
               "'twee' is not a version of a questionnaire.");
    BOOST_TEST(refused("<response questionnaire='f' municipality='H' filled='30 januari'/>").remedy ==
               "Write it like 2008-02-18.");
}

BOOST_AUTO_TEST_CASE(hostile_files_are_refused) {
    const std::string whole = small;
    const auto truncated = refused(std::string_view(whole).substr(0, whole.size() / 2));
    BOOST_TEST(truncated.place.line > 1);
    refused("");
    refused("PK\x03\x04");
    refused("<response questionnaire='f' municipality='H'><answer name='a'>\xff\xfe</answer></response>");
    refused("<!DOCTYPE response [<!ENTITY a 'b'>]><response questionnaire='f' municipality='H'/>");
    std::string deep = "<response questionnaire='f' municipality='H'>";
    for (int i = 0; i < 100'000; ++i) deep += "<a>";
    for (int i = 0; i < 100'000; ++i) deep += "</a>";
    refused(deep + "</response>");
}

BOOST_AUTO_TEST_SUITE_END()
