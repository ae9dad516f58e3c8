#include <boost/test/unit_test.hpp>

#include "app/present/outgoing_form.h"
#include "db/store/municipalities.h"
#include "db/store/responses.h"
#include "forms/xml/response_file.h"
#include "tests/support/filled_page.h"
#include "tests/support/returned_study.h"
#include "tests/support/sample_study.h"

using namespace wederhoor;
using tests::FilledPage;
using tests::Tool;

namespace {
/// `path value other source reference remark` of every answer of a municipality.
std::vector<std::string> answersOf(const db::Study& study, const std::string& municipality) {
    std::vector<std::string> lines;
    for (const auto& answer :
         db::Responses(study).answers(db::Municipalities(study).named(municipality).id)) {
        lines.push_back(answer.path.text() + " | " + answer.current.stored() + " | " + answer.other + " | " +
                        (answer.source ? std::string(nameOf(*answer.source)) : "") + " | " +
                        answer.reference + " | " + answer.respondentRemark);
    }
    return lines;
}

forms::ResponseFile returnOf(const std::string& name) {
    schema::Findings findings;
    const auto path = WEDERHOOR_SOURCE "/forms/library/noord-holland-2008/returns/" + name + ".xml";
    return forms::readResponse(tests::contents(path), path, findings).value();
}
}  // namespace

BOOST_AUTO_TEST_SUITE(fillable_form, *boost::unit_test::precondition(Tool("chromium", "chromium")))

BOOST_AUTO_TEST_CASE(the_shipped_questionnaire_filled_in_in_a_browser_comes_back_as_what_was_filled_in) {
    tests::SampleStudy filled;
    tests::SampleStudy original;
    const tests::TemporaryFolder folder;
    present::writeOutgoingForm(filled.study, "Alkmaar", {}, folder / "form.html");
    FilledPage page(folder / "form.html");
    const auto response = returnOf("alkmaar");
    page.fillIn(response);
    const auto saved = page.save("Alkmaar-answers.xml");
    BOOST_TEST(page.browser.troubles() == std::vector<std::string>(), boost::test_tools::per_element());

    tests::write(folder / "back.xml", saved);
    schema::NoProgress progress;
    const auto import = present::importResponses(filled.study, {folder / "back.xml"}, {}, progress);
    for (const auto& finding : import.findings) BOOST_ERROR(finding.text());
    BOOST_TEST_REQUIRE(import.returns.size() == 1U);
    present::importResponses(original.study, {original.sample / "returns" / "alkmaar.xml"}, {}, progress);
    BOOST_TEST(answersOf(filled.study, "Alkmaar").size() >= response.answers.size());
    BOOST_TEST(answersOf(filled.study, "Alkmaar") == answersOf(original.study, "Alkmaar"),
               boost::test_tools::per_element());
    schema::Findings findings;
    const auto back = forms::readResponse(saved, "back.xml", findings).value();
    BOOST_TEST(back.respondent == response.respondent);
    BOOST_TEST(back.respondentFunction == response.respondentFunction);
    BOOST_TEST(back.respondentEmail == response.respondentEmail);
    BOOST_TEST(back.definition == "digest");  // of the form that the sample study keeps

    // To go on another day: a fresh page with the file opened in it saves the same.
    FilledPage again(folder / "form.html");
    const auto said = again.load(folder / "back.xml");
    BOOST_TEST(said.find("back.xml") != std::string::npos, said);
    BOOST_TEST(again.save("Alkmaar-answers.xml") == saved);
}

BOOST_AUTO_TEST_SUITE_END()
