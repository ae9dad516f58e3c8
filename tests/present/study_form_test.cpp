#include "app/present/study_form.h"

#include <boost/test/unit_test.hpp>

#include "app/present/study_setup.h"
#include "schema/base/trouble.h"
#include "tests/support/new_study.h"

using namespace wederhoor;

namespace {
const schema::MunicipalityId hoorn(7);

/// A study in which Hoorn has returned a form of two questions.
struct Returned : tests::NewStudy {
    Returned() {
        const auto form = written(
            "form.xml",
            "<questionnaire id='proef' version='1' language='nl'><title>Proef</title><section "
            "name='s'><label>S</label>"
            "<question name='fte' type='decimal'><label>F</label></question>"
            "<question name='hours' type='decimal' calculate='${fte} * 36'><label>H</label></question>"
            "</section></questionnaire>");
        const auto comparison = written(
            "comparison.xml",
            "<comparison questionnaire='proef' language='nl'><outline><chapter number='1'><title>Een</title>"
            "</chapter></outline><overview chapter='1'><title>O</title><indicator name='hours' "
            "type='decimal' "
            "value='${hours}'><label>Uren</label></indicator></overview></comparison>");
        BOOST_REQUIRE(!schema::hasErrors(present::useForm(study, form, comparison).findings));
        db::Edit edit(study, "Fill");
        edit.connection().execute(
            "INSERT INTO municipality (id, name) VALUES (7, 'Hoorn');"
            "INSERT INTO answer (id, municipality_id, path, returned, current) VALUES"
            "(1, 7, 'fte', 'number:2', 'number:4')");
        edit.commit();
    }
};
}  // namespace

BOOST_AUTO_TEST_SUITE(study_form)

BOOST_FIXTURE_TEST_CASE(answers_are_worked_out_as_they_are_now, Returned) {
    const auto form = present::formOf(study);
    const auto evaluation = present::evaluationOf(study, form, hoorn, schema::Date(2008, 3, 5));
    BOOST_TEST(*evaluation.value(*schema::AnswerPath::parse("hours")).as<double>() == 144);  // 4 * 36
    BOOST_TEST(present::comparisonOf(study).indicator("hours")->value == "${hours}");
}

BOOST_FIXTURE_TEST_CASE(a_study_without_a_questionnaire_says_what_to_do, tests::NewStudy) {
    const auto namesTheCommand = [](const schema::Refusal& refusal) {
        return tests::contains(refusal.what(), "wederhoor form use");
    };
    BOOST_CHECK_EXCEPTION(present::formOf(study), schema::Refusal, namesTheCommand);
    BOOST_CHECK_EXCEPTION(present::comparisonOf(study), schema::Refusal, namesTheCommand);
}

BOOST_FIXTURE_TEST_CASE(a_comparison_that_no_longer_fits_keeps_the_new_form_out, Returned) {
    const auto newer = written("newer.xml",
                               "<questionnaire id='proef' version='2' language='nl'><title>Proef</title>"
                               "<section name='s'><label>S</label><question name='fte' type='decimal'>"
                               "<label>F</label></question></section></questionnaire>");
    const auto before = edits();
    const auto outcome = present::useForm(study, newer, std::nullopt);
    BOOST_TEST(schema::hasErrors(outcome.findings));
    BOOST_TEST(tests::contains(tests::textOf(outcome.findings), "The form has no hours."));
    BOOST_TEST(edits() == before);
    BOOST_TEST(present::formOf(study)->questionnaire().version == 1);
}

BOOST_AUTO_TEST_SUITE_END()
