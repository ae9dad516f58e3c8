#include "db/store/responses.h"

#include <boost/test/unit_test.hpp>

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "schema/base/trouble.h"
#include "tests/support/temporary_folder.h"

using namespace wederhoor;

namespace {
const schema::MunicipalityId hoorn(7);

struct Returned {
    tests::TemporaryFolder folder;
    db::Study study = db::Study::create(folder / "a.wederhoor", "Proef", "nl", "Onderzoeker A");

    Returned() {
        fill(
            "INSERT INTO municipality (id, name) VALUES (7, 'Hoorn'), (8, 'Alkmaar');"
            "INSERT INTO answer VALUES"
            "(1, 7, 'staff[2]/fte', NULL, 'number:4', 'number:4.5', '', 'document', 'Formatieplan', 'Per "
            "1 januari'),"
            "(2, 7, 'areas', NULL, 'missing:dont-know', 'number:11', '', '', '', ''),"
            "(3, 8, 'areas', NULL, 'number:8', 'number:8', '', '', '', '');");
    }
    void fill(const std::string& sql) {
        db::Edit edit(study, "Fill");
        edit.connection().execute(sql);
        edit.commit();
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(responses, Returned)

BOOST_AUTO_TEST_CASE(a_municipality_has_its_own_answers_as_returned_and_as_they_are_now) {
    const auto answers = db::Responses(study).answers(hoorn);
    BOOST_TEST_REQUIRE(answers.size() == 2U);
    BOOST_TEST(answers[0].path.text() == "areas");
    BOOST_TEST(answers[0].returned.isMissing());
    BOOST_TEST(*answers[0].current.as<double>() == 11);
    BOOST_TEST(!answers[0].source.has_value());
    BOOST_TEST(answers[1].path.row == "2");
    BOOST_TEST((*answers[1].source == schema::SourceKind::document));
    BOOST_TEST(answers[1].reference == "Formatieplan");
    BOOST_TEST(answers[1].respondentRemark == "Per 1 januari");
}

BOOST_AUTO_TEST_CASE(one_answer_is_found_by_its_path) {
    const db::Responses responses(study);
    BOOST_TEST(*responses.answer(hoorn, {"staff", "2", "fte"})->current.as<double>() == 4.5);
    BOOST_TEST(!responses.answer(hoorn, {"staff", "1", "fte"}).has_value());
}

BOOST_AUTO_TEST_CASE(a_value_of_a_kind_that_nobody_knows_is_no_answer_but_trouble) {
    fill("UPDATE answer SET current = 'colour:red' WHERE id = 2");
    BOOST_CHECK_THROW(db::Responses(study).answers(hoorn), schema::FileTrouble);
}

BOOST_AUTO_TEST_SUITE_END()
