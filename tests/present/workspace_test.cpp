#include "app/present/workspace.h"

#include <boost/test/unit_test.hpp>

#include "app/present/codebook.h"
#include "schema/base/trouble.h"
#include "tests/support/coded_study.h"

using namespace wederhoor;

namespace {
struct Opened {
    tests::CodedStudy made;
    present::Workspace workspace{std::move(made.study),
                                 [] { return schema::Moment(schema::Date(2008, 6, 30), 12, 0); }};
    int changes = 0;
    int choices = 0;
    present::Subscription onChange = workspace.changed().subscribe([this] { ++changes; });
    present::Subscription onChoice = workspace.chosen().subscribe([this] { ++choices; });
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(workspace, Opened)

BOOST_AUTO_TEST_CASE(everybody_hears_of_a_change_and_of_its_undo) {
    workspace.change([](db::Study& study) { present::addTheme(study, {"Veiligheid", {}, "", {}}); });
    BOOST_TEST(changes == 1);
    BOOST_TEST(workspace.undoable().has_value());
    workspace.undo();
    BOOST_TEST(changes == 2);
    BOOST_TEST(!present::codebook(workspace.study()).find("Veiligheid"));
    BOOST_TEST(workspace.redoable().has_value());
    workspace.redo();
    BOOST_TEST(changes == 3);
    BOOST_TEST(present::codebook(workspace.study()).find("Veiligheid"));
}

BOOST_AUTO_TEST_CASE(nobody_hears_of_a_change_that_was_refused) {
    const auto taken = [](db::Study& study) { present::addTheme(study, {"Vertrouwen", {}, "", {}}); };
    BOOST_CHECK_THROW(workspace.change(taken), schema::Refusal);
    BOOST_TEST(changes == 0);
}

BOOST_AUTO_TEST_CASE(the_chosen_municipality_is_one_of_the_study) {
    BOOST_TEST(!workspace.municipality());
    workspace.choose(made.hoorn);
    BOOST_TEST(workspace.municipality()->name == "Hoorn");
    workspace.choose(schema::MunicipalityId(99));
    BOOST_TEST(!workspace.municipality());
    BOOST_TEST(choices == 2);
}

BOOST_AUTO_TEST_CASE(a_subscription_that_ended_hears_nothing) {
    onChange.reset();
    workspace.change([](db::Study& study) { present::addTheme(study, {"Veiligheid", {}, "", {}}); });
    BOOST_TEST(changes == 0);
}

BOOST_AUTO_TEST_SUITE_END()
