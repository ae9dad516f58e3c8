#include <boost/test/unit_test.hpp>

#include "app/present/comparison_presenter.h"
#include "app/present/documents_presenter.h"
#include "app/present/drafts_presenter.h"
#include "app/present/intake_presenter.h"
#include "app/present/interviews_presenter.h"
#include "app/present/observations_presenter.h"
#include "app/present/review_presenter.h"
#include "app/present/rounds_presenter.h"
#include "app/present/status_presenter.h"
#include "tests/support/demo_study.h"
#include "tests/support/query_plans.h"

using namespace wederhoor;

namespace {
using Tables = std::set<std::string>;

// What a study has thousands of; lists of municipalities, documents, interviews, themes, drafts, rounds or
// observations may be read as a whole.
const Tables big{"answer",     "answer_change", "review_event",   "query",  "remark",
                 "quarantine", "passage",       "document_check", "turn",   "draft_paragraph",
                 "comment",    "disposition",   "quote",          "coding", "memo"};

// What the status board says follows from the facts of all municipalities; those of codings are kept.
const Tables onTheBoard{"answer_change", "review_event", "query", "comment", "document_check"};

/// The sample study, in the middle of all its steps, at the work of one municipality.
struct Page {
    tests::DemoStudy made;
    present::Workspace workspace{std::move(made.study)};
    tests::QueryPlans plans{workspace.study()};

    Page() {
        for (const auto& municipality : workspace.municipalities()) {
            if (municipality.name == "Hoorn") workspace.choose(municipality.id);
        }
    }
    /// `counted`: tables that are counted whole, for all municipalities at once.
    void check(const Tables& counted = {}) {
        auto tables = big;
        for (const auto& table : counted) tables.erase(table);
        BOOST_TEST(plans.heardCount() > 3U);
        BOOST_TEST(plans.scans(tables) == "");
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(page_plans, Page)

BOOST_AUTO_TEST_CASE(the_status_board_reads_no_big_table_whole) {
    present::StatusPresenter page(workspace);
    page.refresh();
    BOOST_TEST(page.rows().size() == 7U);
    check(onTheBoard);
}

BOOST_AUTO_TEST_CASE(intake_reads_no_big_table_whole) {
    present::IntakePresenter page(workspace);
    for (const auto part : {present::IntakePresenter::Part::overview, present::IntakePresenter::Part::form,
                            present::IntakePresenter::Part::returns}) {
        page.show(part);
    }
    page.goToNextBlank({});
    check();
}

BOOST_AUTO_TEST_CASE(review_reads_no_big_table_whole) {
    present::ReviewPresenter page(workspace);
    page.show(present::ReviewPresenter::Shown::everything);
    BOOST_TEST_REQUIRE(!page.rows().empty());
    page.select(page.rows().front().path);
    page.sheet();
    page.progress();
    page.sessionSentence();
    page.plan();
    page.start();
    page.remark("Zo staat het er.");
    page.agree();
    check();
}

BOOST_AUTO_TEST_CASE(documents_read_no_big_table_whole) {
    present::DocumentsPresenter page(workspace);
    page.show(present::DocumentsPresenter::Shown::all);
    BOOST_TEST_REQUIRE(!page.rows().empty());
    page.select(page.rows().front().document.id);
    page.details();
    page.text();
    page.marks();
    page.checks();
    page.findAnswers("wijk");
    check({"passage", "document_check"});  // the list tells how many answers each document confirms
}

BOOST_AUTO_TEST_CASE(interviews_read_no_big_table_whole) {
    present::InterviewsPresenter page(workspace);
    page.setScope(present::InterviewsPresenter::Scope::study);
    BOOST_TEST(!page.rows().empty());
    page.coverage();
    check();
}

BOOST_AUTO_TEST_CASE(drafts_read_no_big_table_whole) {
    present::DraftsPresenter page(workspace);
    BOOST_TEST_REQUIRE(!page.versions().empty());
    for (const auto& part : page.parts()) page.showSection(part.number);
    page.text();
    page.marks();
    page.reading();
    page.evidence().items();
    page.compareWith(1);
    page.differences();
    page.startVersion("");
    page.write("Hoorn is een stad aan het water.");
    page.save();
    check();
}

BOOST_AUTO_TEST_CASE(comment_rounds_read_no_big_table_whole) {
    present::RoundsPresenter page(workspace);
    BOOST_TEST_REQUIRE(!page.rounds().empty());
    page.show(present::RoundsPresenter::Shown::everything);
    for (std::size_t line = 0; line < page.lines().size(); ++line) {
        page.chooseLine(line);
        page.comment();
        page.paragraphText();
        page.change();
        page.deciding();
    }
    page.progress();
    page.objectionToOpening();
    page.objectionToClosing();
    check();
}

BOOST_AUTO_TEST_CASE(the_comparison_and_what_a_figure_rests_on_read_no_big_table_whole) {
    present::ComparisonPresenter page(workspace);
    present::ObservationsPresenter observations(workspace, page);
    BOOST_TEST_REQUIRE(!page.chapters().empty());
    page.table();
    page.drillDown(0, 0);
    page.trace();
    page.charts(400);
    BOOST_TEST_REQUIRE(!observations.observations().empty());
    for (const auto& observation : observations.observations()) {
        observations.openObservation(observation.number);
        for (const auto& reference : observation.evidence) observations.wordsOf(reference.text());
    }
    check();
}

BOOST_AUTO_TEST_SUITE_END()
