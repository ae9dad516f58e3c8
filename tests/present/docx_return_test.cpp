#include <boost/test/unit_test.hpp>

#include "app/present/response_import.h"
#include "db/store/revisions.h"
#include "forms/docx/fillable_docx.h"
#include "tests/support/findings_text.h"
#include "tests/support/packed_file.h"
#include "tests/support/returned_study.h"

using namespace wederhoor;
using namespace wederhoor::tests;
using schema::Value;

namespace {
schema::AnswerPath path(const std::string& text) {
    return *schema::AnswerPath::parse(text);
}

/// Hoorn's form as it comes back with these answers.
std::string returnedDocx(const ReturnedStudy& sent, std::vector<forms::PrefilledAnswer> answers) {
    forms::OutgoingForm outgoing;
    outgoing.definition = "digest";
    outgoing.municipality = "Hoorn";
    outgoing.language = "nl";
    outgoing.respondent = "Contactpersoon Hoorn";
    outgoing.answers = std::move(answers);
    return forms::fillableDocx(*present::formOf(sent.study), outgoing);
}

std::vector<forms::PrefilledAnswer> someAnswers() {
    return {{path("areas"), Value(11.0), {}, schema::SourceKind::person, "wethouder"},
            {path("fte"), Value(4.5)},
            {path("has"), Value(Value::Choices{"yes"})},
            {path("filled"), Value(schema::Date(2008, 1, 30))},
            {path("staff[1]/count"), Value(1.25)},
            {path("time[social]/pct"), Value(60.0)},
            {path("time[physical]/pct"), Value(40.0)}};
}
}  // namespace

BOOST_FIXTURE_TEST_SUITE(docx_return, ReturnedStudy)

BOOST_AUTO_TEST_CASE(a_filled_in_document_becomes_answers_as_a_file_of_xml_does) {
    const auto file = folder / "Vragenlijst Hoorn (ingevuld).docx";
    write(file, returnedDocx(*this, someAnswers()));
    const auto import = take(file);
    BOOST_TEST(import.findings.empty(), textOf(import.findings));
    BOOST_TEST_REQUIRE(import.returns.size() == 1U);
    BOOST_TEST(import.returns[0].municipality == "Hoorn");
    BOOST_TEST(import.returns[0].answers == 7U);
    BOOST_TEST(import.returns[0].quarantined == 0U);
    BOOST_TEST((now("areas") == Value(11.0)));
    BOOST_TEST((now("has") == Value(Value::Choices{"yes"})));
    BOOST_TEST((now("filled") == Value(schema::Date(2008, 1, 30))));
    BOOST_TEST((now("staff[1]/count") == Value(1.25)));
    const auto answer = facts().answers.at(path("areas"));
    BOOST_TEST((answer.source == schema::SourceKind::person));
    BOOST_TEST(answer.reference == "wethouder");
    BOOST_TEST(db::Revisions(study).latest(schema::MunicipalityId(7))->respondent == "Contactpersoon Hoorn");
    BOOST_TEST(take(file).returns[0].known);
}

BOOST_AUTO_TEST_CASE(a_second_document_is_a_new_revision_and_its_name_does_not_matter) {
    write(folder / "een.docx", returnedDocx(*this, someAnswers()));
    take(folder / "een.docx");
    auto answers = someAnswers();
    answers[0].value = Value(12.0);
    write(folder / "twee.bin", returnedDocx(*this, answers));
    const auto import = take(folder / "twee.bin");
    BOOST_TEST_REQUIRE(import.returns.size() == 1U, textOf(import.findings));
    BOOST_TEST(import.returns[0].revision == 2);
    BOOST_TEST(import.returns[0].changed == 1U);
    BOOST_TEST((now("areas") == Value(12.0)));
}

BOOST_AUTO_TEST_CASE(a_document_that_is_no_form_is_told_apart_with_what_to_do) {
    write(folder / "nota.docx", docx("<w:p><w:r><w:t>Nota</w:t></w:r></w:p>"));
    const auto import = take(folder / "nota.docx");
    BOOST_TEST(import.returns.empty());
    BOOST_TEST(textOf(import.findings).find("does not say which form it is") != std::string::npos,
               textOf(import.findings));
}

BOOST_AUTO_TEST_SUITE_END()
