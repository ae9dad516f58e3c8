#include "app/present/journal_presenter.h"

#include <boost/test/unit_test.hpp>

#include "app/present/codebook.h"
#include "app/present/municipality_import.h"
#include "tests/support/coded_study.h"

using namespace wederhoor;

namespace {
struct Working {
    tests::CodedStudy made;
    present::Workspace workspace{std::move(made.study)};
    present::JournalPresenter journal{workspace};

    void addTheme(const std::string& name) {
        workspace.change([&](db::Study& study) { present::addTheme(study, {name, {}, "", {}}); });
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(journal_presenter, Working)

BOOST_AUTO_TEST_CASE(the_newest_change_stands_first_with_who_made_it) {
    addTheme("Veiligheid");
    workspace.undo();
    journal.refresh();
    BOOST_TEST(journal.rows()[0].what == "Undone: " + journal.rows()[1].what);
    BOOST_TEST(journal.rows()[0].researcher == "Onderzoeker A");
    BOOST_TEST(!journal.hasMore());
}

BOOST_AUTO_TEST_CASE(a_long_journal_is_read_as_far_as_one_looks) {
    for (int theme = 0; theme < 250; ++theme) addTheme("Thema " + std::to_string(theme));
    journal.refresh();
    BOOST_TEST(journal.rows().size() == 200U);  // a page
    BOOST_TEST(journal.hasMore());
    journal.more();
    BOOST_TEST(journal.rows().size() == 252U);  // the study was made, its contents came in, 250 themes
    BOOST_TEST(!journal.hasMore());
}

BOOST_AUTO_TEST_CASE(pasted_municipalities_come_in_as_one_edit) {
    const auto outcome = workspace.change([](db::Study& study) {
        return present::addMunicipalities(study, "Heemskerk\n\n  Den Helder ;0400;aan zee\r\nHoorn\n");
    });
    BOOST_TEST(outcome.added == 2U);
    BOOST_TEST(outcome.unchanged == 1U);  // Hoorn was there
    const auto all = workspace.municipalities();
    BOOST_TEST(all[1].name == "Den Helder");
    BOOST_TEST(all[1].code == "0400");
    BOOST_TEST(all[1].note == "aan zee");
    workspace.undo();
    BOOST_TEST(workspace.municipalities().size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_municipality_that_is_pasted_twice_changes_nothing) {
    const auto outcome = workspace.change(
        [](db::Study& study) { return present::addMunicipalities(study, "Heemskerk\nHeemskerk"); });
    BOOST_TEST(schema::hasErrors(outcome.findings));
    BOOST_TEST(workspace.municipalities().size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
