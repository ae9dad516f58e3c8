#include <boost/test/unit_test.hpp>

#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/municipalities.h"
#include "db/store/persons.h"
#include "schema/base/trouble.h"
#include "tests/support/temporary_folder.h"

using namespace wederhoor;

namespace {
struct EmptyStudy {
    tests::TemporaryFolder folder;
    db::Study study = db::Study::create(folder / "a.wederhoor", "Proef", "nl", "Onderzoeker A");
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(people, EmptyStudy)

BOOST_AUTO_TEST_CASE(a_municipality_is_found_by_name_and_a_wrong_name_by_the_nearest) {
    const db::Municipalities municipalities(study);
    db::Edit edit(study, "Import municipalities");
    municipalities.add(edit, {schema::MunicipalityId::fresh(), "Hoorn", "0405", ""});
    municipalities.add(edit, {schema::MunicipalityId::fresh(), "Alkmaar", "0361", ""});
    edit.commit();
    BOOST_TEST(municipalities.all().front().name == "Alkmaar");
    BOOST_TEST(municipalities.named("Hoorn").code == "0405");
    BOOST_CHECK_EXCEPTION(municipalities.named("Horn"), schema::Refusal, [](const schema::Refusal& refusal) {
        return std::string(refusal.what()).find("Did you mean 'Hoorn'?") != std::string::npos;
    });
    BOOST_CHECK_THROW(municipalities.named("Amsterdam"), schema::Refusal);
}

BOOST_AUTO_TEST_CASE(people_belong_to_a_municipality_or_to_none) {
    const schema::MunicipalityId hoorn(7);
    const db::Persons persons(study);
    db::Edit edit(study, "Import people");
    db::Municipalities(study).add(edit, {hoorn, "Hoorn", "", ""});
    const schema::Person resident{schema::PersonId::fresh(),
                                  "Bewoner A",
                                  schema::Role::participant,
                                  hoorn,
                                  schema::Audience::residents,
                                  "",
                                  "",
                                  ""};
    persons.add(edit, resident);
    persons.add(edit,
                {schema::PersonId::fresh(), "Onderzoeker A", schema::Role::researcher, {}, {}, "", "", ""});
    auto moved = resident;
    moved.function = "voorzitter";
    persons.change(edit, moved);
    edit.commit();
    BOOST_TEST(persons.all().size() == 2U);
    BOOST_TEST_REQUIRE(persons.of(hoorn).size() == 1U);
    BOOST_TEST(persons.of(hoorn)[0].function == "voorzitter");
    BOOST_TEST((persons.of(std::nullopt)[0].role == schema::Role::researcher));
    BOOST_TEST((*persons.find(resident.id)->audience == schema::Audience::residents));
}

BOOST_AUTO_TEST_SUITE_END()
