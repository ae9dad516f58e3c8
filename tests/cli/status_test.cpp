#include <boost/test/unit_test.hpp>

#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/municipalities.h"
#include "tests/support/program.h"

using namespace wederhoor;
using tests::runProgram;

namespace {
/// A study with one municipality, of which nothing is known yet.
struct NewStudy {
    tests::TemporaryFolder folder;
    std::string path = (folder / "a.wederhoor").string();

    NewStudy() {
        auto study = db::Study::create(path, "Proef", "nl", "Onderzoeker A");
        db::Edit edit(study, "Add");
        db::Municipalities(study).add(edit, {schema::MunicipalityId::fresh(), "Den Helder", "", ""});
        edit.commit();
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(status_command, NewStudy)

BOOST_AUTO_TEST_CASE(a_new_study_shows_every_step_as_not_started) {
    const auto text = runProgram({"status", path});
    BOOST_TEST(text.exitCode == 0, text.err);
    BOOST_TEST(text.out.starts_with("Municipality  Questionnaire  Review  Documents"), text.out);
    BOOST_TEST(text.out.find("0 of 2 groups") != std::string::npos, text.out);
    const auto table = runProgram({"status", path, "--format", "csv"});
    BOOST_TEST(table.out.starts_with("municipality,step,stage,on,due,count,expected,days_late\n"
                                     "Den Helder,questionnaire,not-started,,,0,,\n"),
               table.out);
    BOOST_TEST(table.out.find("Den Helder,interviews,not-started,,,0,2,\n") != std::string::npos, table.out);
}

BOOST_AUTO_TEST_CASE(a_day_that_is_not_in_the_calendar_is_wrong_usage) {
    const auto run = runProgram({"status", path, "--on", "2008-02-30"});
    BOOST_TEST(run.exitCode == 2);
    BOOST_TEST(run.err.find("2008-03-05") != std::string::npos, run.err);
}

BOOST_AUTO_TEST_SUITE_END()
