#include "app/present/review_presenter.h"

#include <boost/test/unit_test.hpp>

#include "db/store/reviews.h"
#include "schema/base/trouble.h"
#include "tests/support/returned_study.h"

using namespace wederhoor;
using present::ReviewPresenter;
using schema::ReviewAction;
using schema::SessionMark;
using tests::contents;

namespace {
schema::AnswerPath at(const std::string& path) {
    return *schema::AnswerPath::parse(path);
}

/// The workspace of the same study: Hoorn returned a total of 97 %, a don't know and some blanks.
struct Walking {
    tests::ReturnedStudy made;
    std::optional<present::Workspace> workspace;
    std::optional<ReviewPresenter> review;
    int minute = 0;
    int changes = 0;
    present::Subscription heard;

    Walking() {
        made.take(made.returned(R"(<answer name="areas" missing="dont-know"/><answer name="fte">4,5</answer>
<answer name="has">yes</answer>
<rows name="staff"><row><answer name="count">1</answer></row></rows>
<rows name="time"><row name="social"><answer name="pct">57</answer></row>
<row name="physical"><answer name="pct">40</answer></row></rows>)"));
        workspace.emplace(std::move(made.study), [this] {
            return schema::Moment(schema::Date(2050, 3, 5), 10 + unsigned(minute / 60),
                                  unsigned(minute % 60));
        });
        workspace->choose(schema::MunicipalityId(7));
        review.emplace(*workspace);
        heard = review->changed().subscribe([this] { ++changes; });
    }

    /// `path mark` of every row.
    std::vector<std::string> rows() {
        static const char* marks[] = {"open", "done", "queried", "skipped", "not-asked"};
        std::vector<std::string> all;
        for (const auto& row : review->rows()) {
            all.push_back(row.path.text() + " " + marks[static_cast<int>(row.mark)]);
        }
        return all;
    }
    std::string selected() { return review->selected() ? review->selected()->text() : "-"; }
    std::vector<std::string> openQueries() {
        std::vector<std::string> open;
        for (const auto& query : review->openQueries()) open.push_back(query.path.text() + " " + query.text);
        return open;
    }
};

/// The agenda of a return that has both kinds of trouble; its order is tested with schema::reviewAgenda.
const std::vector<std::string> atFirst{"time[social]/pct open",
                                       "areas open",
                                       "staff[1]/function open",
                                       "unit open",
                                       "filled open",
                                       "remark open",
                                       "fte open",
                                       "has open",
                                       "staff[1]/count open",
                                       "time[physical]/pct open"};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(review_presenter, Walking)

BOOST_AUTO_TEST_CASE(a_session_walks_down_the_agenda_and_what_is_dealt_with_stays_in_its_place) {
    BOOST_TEST(rows() == atFirst, boost::test_tools::per_element());
    BOOST_TEST(review->progress() == "10 questions to talk about");
    review->start();
    BOOST_TEST(rows() == atFirst, boost::test_tools::per_element());
    BOOST_TEST(selected() == "time[social]/pct");
    review->amend("60", "Typefout");  // 60 + 40: the check holds, its query closes
    BOOST_TEST(selected() == "areas");
    review->openQuery(schema::QueryKind::unclear, "Weet niemand het?");
    BOOST_TEST(selected() == "staff[1]/function");
    review->skip();
    BOOST_TEST(selected() == "unit");
    review->select(at("fte"));
    review->agree();
    BOOST_TEST(selected() == "has");
    review->amend("no", "Opgeheven");  // then nobody asks what the unit is called
    const std::vector<std::string> expected{"time[social]/pct done",
                                            "areas queried",
                                            "staff[1]/function skipped",
                                            "unit not-asked",
                                            "filled open",
                                            "remark open",
                                            "fte done",
                                            "has done",
                                            "staff[1]/count open",
                                            "time[physical]/pct open"};
    BOOST_TEST(rows() == expected, boost::test_tools::per_element());
    BOOST_TEST(review->progress() == "6 of 10 gone through");
}

BOOST_AUTO_TEST_CASE(the_list_of_a_session_is_the_same_after_the_file_was_opened_anew) {
    review->start();
    review->amend("60", "Typefout");
    review->openQuery(schema::QueryKind::unclear, "Weet niemand het?");
    review->skip();
    review->select(at("remark"));
    review->pause();
    const auto before = rows();
    const std::filesystem::path file = made.file;
    review.reset();
    workspace.reset();
    workspace.emplace(db::Study::open(file, db::Access::write, "Onderzoeker B"));
    workspace->choose(schema::MunicipalityId(7));
    review.emplace(*workspace);
    BOOST_TEST(rows() == before, boost::test_tools::per_element());
    BOOST_TEST(selected() == "remark");  // it was paused there
    BOOST_TEST(review->progress() == "3 of 10 gone through");
}

BOOST_AUTO_TEST_CASE(a_question_shows_all_that_is_known_about_it) {
    review->start();
    review->amend("60", "Typefout");
    review->select(at("time[social]/pct"));
    review->remark("Nagekeken in de begroting");
    const auto& sheet = review->sheet();
    BOOST_TEST(sheet.section == "Meer");
    BOOST_TEST(sheet.returned == "57\u00a0%");
    BOOST_TEST(sheet.current == "60\u00a0%");
    BOOST_TEST(sheet.isChanged);
    BOOST_TEST(sheet.state == "amended");
    BOOST_TEST_REQUIRE(sheet.queries.size() == 1U);
    BOOST_TEST(!sheet.queries[0].isOpen);
    BOOST_TEST(sheet.queries[0].text == "De aandelen tellen niet op tot 100 %.");
    BOOST_TEST_REQUIRE(sheet.remarks.size() == 1U);
    BOOST_TEST(sheet.remarks[0].by == "Onderzoeker A, 2050-03-05 10:00");
    std::vector<std::string> life;
    for (const auto& step : sheet.history) life.push_back(step.what);
    BOOST_TEST((std::find(life.begin(), life.end(), "amended") != life.end()));
    BOOST_TEST((std::find(life.begin(), life.end(), "query closed") != life.end()));
}

BOOST_AUTO_TEST_CASE(checks_that_an_amendment_would_break_are_told_before_it_is_made) {
    review->start();
    review->select(at("time[physical]/pct"));
    BOOST_TEST(review->failuresWith("43").empty());  // 57 + 43
    review->select(at("areas"));
    BOOST_TEST(review->problemWith("elf") != "");
    BOOST_TEST(review->failuresWith("200") == std::vector<std::string>{"Tussen 1 en 100."},
               boost::test_tools::per_element());
    BOOST_CHECK_THROW(review->amend("elf", "Opgezocht"), schema::Refusal);
    BOOST_CHECK_THROW(review->amend("11", ""), schema::Refusal);
    BOOST_CHECK_THROW(review->amend("dont-know", "Nog steeds"), schema::Refusal);  // it is that already
    BOOST_TEST(selected() == "areas");
    const auto field = review->amendField();
    BOOST_TEST(field.typed == "dont-know");
    BOOST_TEST_REQUIRE(field.noAnswer.size() == 2U);
    BOOST_TEST(field.noAnswer[0].label == "weet niet");
}

BOOST_AUTO_TEST_CASE(a_choice_is_amended_among_the_choices_of_the_form_as_it_is) {
    review->select(at("has"));
    const auto field = review->amendField();
    BOOST_TEST((field.kind == present::AmendField::Kind::one));
    BOOST_TEST(field.typed == "yes");
    std::vector<std::string> values;
    for (const auto& option : field.options) values.push_back(option.value);
    BOOST_TEST(values == (std::vector<std::string>{"yes", "no"}),
               boost::test_tools::per_element());  // maybe retired
}

BOOST_AUTO_TEST_CASE(what_can_be_done_follows_from_where_the_session_stands) {
    BOOST_TEST(review->objectionTo(ReviewAction::agree).value() ==
               "The review session has not started: start it first.");
    BOOST_TEST(!review->objectionTo(ReviewAction::remark));
    BOOST_CHECK_THROW(review->agree(), schema::Refusal);
    BOOST_TEST(!workspace->undoable()->empty());
    review->plan();
    review->start();
    BOOST_TEST(!review->objectionTo(ReviewAction::agree));
    BOOST_TEST(review->objectionTo(ReviewAction::verify).has_value());  // nobody has looked at it
    review->pause();
    BOOST_TEST(review->objectionTo(ReviewAction::remark).has_value());
    review->resume();
    review->finish();
    BOOST_TEST(!review->objectionTo(ReviewAction::signOff));
    BOOST_CHECK_THROW(review->signOff(""), schema::Refusal);
    review->signOff("Contactpersoon Hoorn");
    BOOST_TEST(review->contact() == "Contactpersoon Hoorn");
    BOOST_TEST(!review->objectionTo(ReviewAction::start));
}

BOOST_AUTO_TEST_CASE(a_query_is_cleared_up_in_one_go_and_that_is_undone_in_one_go) {
    review->start();
    review->select(at("areas"));
    review->openQuery(schema::QueryKind::unclear, "Een");
    review->select(at("areas"));
    review->openQuery(schema::QueryKind::unclear, "Twee");
    review->select(at("areas"));
    BOOST_TEST_REQUIRE(review->sheet().queries.size() == 2U);
    const auto first = review->sheet().queries[0].id;
    review->settleQuery(first, "Toch wel", "Contactpersoon Hoorn", "Duidelijk");
    const std::vector<std::string> left{"time[social]/pct De aandelen tellen niet op tot 100 %.",
                                        "areas Twee"};
    BOOST_TEST(openQueries() == left, boost::test_tools::per_element());  // the one that was meant is closed
    workspace->undo();
    BOOST_TEST(openQueries().size() == 3U);
    BOOST_TEST(openQueries()[1] == "areas Een");
}

BOOST_AUTO_TEST_CASE(everybody_hears_once_what_became_of_a_command_and_an_undo_shows_it_gone) {
    review->start();
    const auto before = rows();
    changes = 0;
    review->skip();
    BOOST_TEST(changes > 0);
    BOOST_TEST(rows() != before);
    workspace->undo();
    BOOST_TEST(rows() == before, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(all_questions_can_be_looked_up_by_a_few_letters) {
    review->start();
    review->agree();
    BOOST_TEST(review->find("OPMERK"));
    BOOST_TEST(selected() == "remark");
    BOOST_TEST(!review->find("zeppelin"));
    review->show(ReviewPresenter::Shown::everything);
    BOOST_TEST(review->rows().front().path.text() == "areas");  // the form's order
    BOOST_TEST(review->find("dubbel"));                         // worked out, so never on the agenda
    review->show(ReviewPresenter::Shown::agenda);
    review->select(at("double"));
    BOOST_TEST((review->shown() == ReviewPresenter::Shown::everything));
    BOOST_TEST(review->selectedRow().has_value());
}

BOOST_AUTO_TEST_CASE(where_nothing_was_returned_the_screen_says_what_to_do_first) {
    workspace->choose(schema::MunicipalityId(8));
    BOOST_TEST(review->nothing()->sentence ==
               "Alkmaar has not returned the questionnaire yet. Take in what it returned first.");
    BOOST_TEST((review->nothing()->page == present::Page::intake));
    BOOST_TEST(review->rows().empty());
    BOOST_CHECK_THROW(review->start(), schema::Refusal);
    workspace->choose(std::nullopt);
    BOOST_TEST((review->nothing()->page == present::Page::status));
}

BOOST_AUTO_TEST_CASE(the_minutes_are_a_page_or_markdown) {
    BOOST_CHECK_THROW(review->minutesPage(), schema::Refusal);
    review->start();
    review->amend("60", "Typefout");
    review->finish();
    BOOST_TEST((review->minutesPage().find("Typefout") != std::string::npos));
    review->saveMinutes(made.folder / "verslag.md");
    review->saveMinutes(made.folder / "verslag.html");
    BOOST_TEST(contents(made.folder / "verslag.md").starts_with("# "));
    BOOST_TEST(contents(made.folder / "verslag.html").starts_with("<!DOCTYPE html>"));
}

BOOST_AUTO_TEST_SUITE_END()
