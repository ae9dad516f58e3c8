#include <boost/test/unit_test.hpp>

#include "app/present/municipality_import.h"
#include "app/present/person_import.h"
#include "app/present/sending_import.h"
#include "db/store/municipalities.h"
#include "db/store/persons.h"
#include "db/store/sendings.h"
#include "schema/base/trouble.h"
#include "tests/support/new_study.h"

using namespace wederhoor;
using tests::contains;
using tests::sample;
using tests::textOf;

BOOST_FIXTURE_TEST_SUITE(people_import, tests::NewStudy)

BOOST_AUTO_TEST_CASE(the_sample_comes_in_once_however_often_it_is_imported) {
    addQuestionnaire();
    const auto municipalities = present::importMunicipalities(study, sample / "municipalities.csv");
    BOOST_TEST(textOf(municipalities.findings) == "");
    BOOST_TEST(municipalities.added == 7U);  // the seven of methodology.md
    const auto people = present::importPersons(study, sample / "people.csv");
    BOOST_TEST(textOf(people.findings) == "");
    BOOST_TEST(people.added == 82U);  // rows of people.csv
    const auto sendings = present::importSendings(study, sample / "sendings.csv");
    BOOST_TEST(textOf(sendings.findings) == "");
    BOOST_TEST(sendings.added == 7U);

    const auto before = edits();
    BOOST_TEST(present::importMunicipalities(study, sample / "municipalities.csv").unchanged == 7U);
    BOOST_TEST(present::importPersons(study, sample / "people.csv").unchanged == 82U);
    BOOST_TEST(present::importSendings(study, sample / "sendings.csv").unchanged == 7U);
    BOOST_TEST(edits() == before);
    BOOST_TEST(db::Persons(study).all().size() == 82U);
}

BOOST_AUTO_TEST_CASE(importing_again_changes_what_differs_and_leaves_what_the_file_does_not_have) {
    present::importMunicipalities(study, written("a.csv", "name,code,note\nHoorn,GM0405,aan zee\n"));
    const auto again =
        present::importMunicipalities(study, written("b.csv", "name,code\nHoorn,GM9999\nAlkmaar,GM0361\n"));
    BOOST_TEST(again.added == 1U);
    BOOST_TEST(again.changed == 1U);
    const auto hoorn = db::Municipalities(study).named("Hoorn");
    BOOST_TEST(hoorn.code == "GM9999");
    BOOST_TEST(hoorn.note == "aan zee");
}

BOOST_AUTO_TEST_CASE(every_wrong_row_is_named_and_then_nothing_is_changed) {
    present::importMunicipalities(study, written("m.csv", "name\nHoorn\n"));
    const auto before = edits();
    const auto outcome = present::importPersons(study, written("p.csv",
                                                               "name,role,municipality,audience\n"
                                                               "Een,contact,Hoorn,\n"
                                                               "Twee,contcat,Hoorn,\n"
                                                               "Drie,contact,Horn,\n"
                                                               "Vier,contact,,\n"
                                                               "Vijf,researcher,Hoorn,\n"
                                                               "Zes,contact,Hoorn,residents\n"
                                                               "Zeven,participant,Hoorn,bewoners\n"
                                                               ",contact,Hoorn,\n"
                                                               "Een,contact,Hoorn,\n"));
    const auto said = textOf(outcome.findings);
    BOOST_TEST(outcome.findings.size() == 8U, said);
    BOOST_TEST(contains(said, "p.csv:3:6: role can't be contcat. Did you mean contact?"), said);
    BOOST_TEST(contains(said, "p.csv:4:14: There is no municipality 'Horn' in this study. Did you mean"),
               said);
    BOOST_TEST(contains(said, "p.csv:5:14: A contact person belongs to a municipality."), said);
    BOOST_TEST(contains(said, "p.csv:6:17: A researcher belongs to no municipality."), said);
    BOOST_TEST(contains(said, "p.csv:7:19: Only participants belong to an audience."), said);
    BOOST_TEST(contains(said, "p.csv:8:25: audience can't be bewoners. Choose from: residents"), said);
    BOOST_TEST(contains(said, "p.csv:9:1: There is no name."), said);
    BOOST_TEST(contains(said, "p.csv:10:1: The contact person 'Een' is in this file twice."), said);
    BOOST_TEST(outcome.added == 0U);
    BOOST_TEST(db::Persons(study).all().empty());
    BOOST_TEST(edits() == before);
}

BOOST_AUTO_TEST_CASE(a_missing_column_is_one_finding_however_many_rows_there_are) {
    const auto outcome =
        present::importPersons(study, written("p.csv", "name,email\nEen,a@b.example\nTwee,c@d.example\n"));
    BOOST_TEST(schema::hasErrors(outcome.findings));
    BOOST_TEST(outcome.findings.size() == 1U, textOf(outcome.findings));
}

BOOST_AUTO_TEST_CASE(a_person_of_the_same_name_elsewhere_is_another_person) {
    present::importMunicipalities(study, written("m.csv", "name\nHoorn\nAlkmaar\n"));
    const auto outcome = present::importPersons(study, written("p.csv",
                                                               "name,role,municipality,audience\n"
                                                               "Bewoner A,participant,Hoorn,residents\n"
                                                               "Bewoner A,participant,Alkmaar,residents\n"));
    BOOST_TEST(outcome.added == 2U);
    const auto changed = present::importPersons(
        study, written("q.csv", "name,role,municipality,function\nBewoner A,participant,Hoorn,voorzitter\n"));
    BOOST_TEST(changed.changed == 1U);
    const auto person = db::Persons(study).of(db::Municipalities(study).named("Hoorn").id).at(0);
    BOOST_TEST(person.function == "voorzitter");
    BOOST_TEST((person.audience == schema::Audience::residents));
}

BOOST_AUTO_TEST_CASE(what_is_there_already_is_not_added_a_second_time) {
    const present::Entry hoorn({{"name", "Hoorn"}});
    BOOST_TEST(present::addMunicipality(study, hoorn).added == 1U);
    BOOST_TEST(schema::hasErrors(present::addMunicipality(study, hoorn).findings));
    const present::Entry contact({{"name", "Een"}, {"role", "contact"}, {"municipality", "Hoorn"}});
    BOOST_TEST(present::addPerson(study, contact).added == 1U);
    BOOST_TEST(schema::hasErrors(present::addPerson(study, contact).findings));
}

BOOST_AUTO_TEST_CASE(a_sending_needs_a_questionnaire_and_an_order_of_dates) {
    present::importMunicipalities(study, written("m.csv", "name\nHoorn\n"));
    const auto sendings = written("s.csv", "municipality,sent,deadline,to\nHoorn,2008-01-14,2008-02-04,\n");
    BOOST_CHECK_THROW(present::importSendings(study, sendings), schema::Refusal);
    addQuestionnaire();
    BOOST_TEST(present::importSendings(study, sendings).added == 1U);
    const auto wrong = present::importSendings(
        study, written("t.csv", "municipality,sent,deadline\nHoorn,2008-01-14,2008-01-04\nHoorn,14-1,\n"));
    BOOST_TEST(contains(textOf(wrong.findings), "t.csv:2:18: The deadline 2008-01-04 is before"));
    BOOST_TEST(contains(textOf(wrong.findings), "t.csv:3:7: 14-1 is not a date."));
    const auto later = present::importSendings(
        study, written("u.csv", "municipality,sent,deadline,to\nHoorn,2008-01-14,2008-02-11,Jansen\n"));
    BOOST_TEST(later.changed == 1U);
    BOOST_TEST(contains(textOf(later.findings), "Jansen is not a contact person of Hoorn"));
    const auto kept = db::Sendings(study).all();
    BOOST_TEST_REQUIRE(kept.size() == 1U);
    BOOST_TEST(kept[0].deadline->iso() == "2008-02-11");
    BOOST_TEST(kept[0].addressee == "Jansen");
}

BOOST_AUTO_TEST_SUITE_END()
