#include "db/store/questionnaires.h"

#include <boost/test/unit_test.hpp>

#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "tests/support/temporary_folder.h"

using namespace wederhoor;
using Kept = db::Questionnaires::Kept;

namespace {
struct EmptyStudy {
    tests::TemporaryFolder folder;
    db::Study study = db::Study::create(folder / "a.wederhoor", "Proef", "nl", "Onderzoeker A");
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(questionnaires, EmptyStudy)

BOOST_AUTO_TEST_CASE(the_newest_version_is_in_use_and_earlier_ones_stay_readable) {
    const db::Questionnaires kept(study);
    BOOST_TEST(!kept.current().has_value());
    const Kept second{schema::QuestionnaireId::fresh(), "wijken", 2, "Wijken", "nl", "b", "<second/>"};
    const Kept first{schema::QuestionnaireId::fresh(), "wijken", 1, "Wijken", "nl", "a", "<first/>"};
    db::Edit edit(study, "Use questionnaire");
    kept.add(edit, second);
    kept.add(edit, first);
    edit.commit();
    BOOST_TEST(kept.current()->xml == "<second/>");
    BOOST_TEST(kept.version(1)->xml == "<first/>");
    BOOST_TEST(kept.find(second.id)->digest == "b");
    BOOST_TEST(!kept.version(3).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
