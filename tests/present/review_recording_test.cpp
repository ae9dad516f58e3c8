#include "app/present/review_recording.h"

#include <boost/test/unit_test.hpp>

#include "app/present/response_views.h"
#include "app/present/review_minutes.h"
#include "db/store/reviews.h"
#include "schema/base/trouble.h"
#include "tests/support/returned_study.h"

using namespace wederhoor;
using schema::Value;

namespace {
/// Hoorn returned a total of 97 %, a don't know and some blanks.
struct ToReview : tests::ReturnedStudy {
    ToReview() {
        take(returned(R"(<answer name="areas" missing="dont-know"/><answer name="fte">4,5</answer>
<answer name="has">yes</answer>
<rows name="staff"><row><answer name="count">1</answer></row></rows>
<rows name="time"><row name="social"><answer name="pct">57</answer></row>
<row name="physical"><answer name="pct">40</answer></row></rows>)"));
    }

    present::RecordedReview record(const std::string& lines) {
        const auto path = folder / ("review-" + std::to_string(++files) + ".csv");
        tests::write(path, "at,action,question,value,text,by\n" + lines);
        return present::recordReview(study, "Hoorn", path);
    }
    /// `reason path` of every item.
    std::vector<std::string> agenda() const {
        std::vector<std::string> items;
        for (const auto& line : present::agendaLines(study, "Hoorn")) {
            items.push_back(std::string(nameOf(line.reason)) + " " + line.path);
        }
        return items;
    }
};

constexpr const char* session =
    "2008-03-05 10:00,plan,,,,Onderzoeker A\n"
    "2008-03-05 10:01,start,,,,Onderzoeker A\n"
    "2008-03-05 10:02,amend,time[social]/pct,60,Typefout,Onderzoeker A\n"
    "2008-03-05 10:03,query,areas,unclear,Weet niemand het?,Onderzoeker A\n"
    "2008-03-05 10:04,answer-query,areas,,\"Toch wel, elf.\",Contactpersoon Hoorn\n"
    "2008-03-05 10:05,amend,areas,11,Opgezocht,Onderzoeker A\n"
    "2008-03-05 10:06,close-query,areas,,Duidelijk,Onderzoeker A\n"
    "2008-03-05 10:07,verify,areas,,,Onderzoeker A\n"
    "2008-03-05 10:08,agree,fte,,,Onderzoeker A\n"
    "2008-03-05 10:09,remark,fte,,Zonder vacature,Onderzoeker A\n"
    "2008-03-05 10:10,query,has,missing-source,Waar staat dat?,Onderzoeker A\n"
    "2008-03-05 10:11,pause,filled,,,Onderzoeker A\n"
    "2008-03-05 11:00,resume,filled,,,Onderzoeker A\n"
    "2008-03-05 11:01,skip,remark,,,Onderzoeker A\n"
    "2008-03-05 11:02,finish,,,,Onderzoeker A\n"
    "2008-03-12 09:00,sign-off,,,,Contactpersoon Hoorn\n";
}  // namespace

BOOST_FIXTURE_TEST_SUITE(review_recording, ToReview)

BOOST_AUTO_TEST_CASE(the_agenda_has_the_proposed_order_and_leaves_out_what_is_hidden_or_worked_out) {
    const std::vector<std::string> expected{"failed-check time[social]/pct",
                                            "missing areas",
                                            "required-blank staff[1]/function",
                                            "blank unit",
                                            "blank filled",
                                            "blank remark",
                                            "rest fte",
                                            "rest has",
                                            "rest staff[1]/count",
                                            "rest time[physical]/pct"};
    BOOST_TEST(agenda() == expected, boost::test_tools::per_element());
    const auto lines = present::agendaLines(study, "Hoorn");
    BOOST_TEST(lines[0].why == "De aandelen tellen niet op tot 100 %.");
    BOOST_TEST(lines[1].why == "weet niet");
    BOOST_TEST(lines[2].why == "verplicht, niet beantwoord");
    BOOST_TEST(lines[3].why == "niet beantwoord");
    BOOST_CHECK_THROW(present::agendaLines(study, "Alkmaar"), schema::Refusal);  // nothing came back
}

BOOST_AUTO_TEST_CASE(a_session_leaves_what_is_open_on_the_agenda) {
    const auto recorded = record(session);
    BOOST_TEST(recorded.findings.empty());
    BOOST_TEST(recorded.steps == 16U);
    BOOST_TEST(recorded.amended == 2U);
    BOOST_TEST(recorded.verified == 1U);
    BOOST_TEST(recorded.discussed == 1U);
    BOOST_TEST(recorded.remarks == 1U);
    BOOST_TEST(recorded.queriesOpened == 2U);
    BOOST_TEST(recorded.queriesClosed == 2U);  // one by a person, one because the total is right now
    const std::vector<std::string> expected{"open-query has",
                                            "required-blank staff[1]/function",
                                            "blank unit",
                                            "blank filled",
                                            "blank remark",
                                            "rest staff[1]/count",
                                            "rest time[physical]/pct"};
    BOOST_TEST(agenda() == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_amendment_keeps_what_was_returned_and_says_who_when_in_which_session_and_why) {
    record(session);
    const auto now = facts();
    const auto& answer = now.answers.at(*schema::AnswerPath::parse("areas"));
    BOOST_TEST(answer.returned.isMissing());
    BOOST_TEST((answer.current == Value(11.0)));
    BOOST_TEST((now.states.at(answer.path) == schema::AnswerState::verified));
    const auto sessions = db::Reviews(study).sessions(schema::MunicipalityId(7));
    BOOST_TEST_REQUIRE(sessions.size() == 1U);
    BOOST_TEST(sessions[0].contact == "Contactpersoon Hoorn");
    bool found = false;
    for (const auto& change : now.changes) {
        if (change.answer != answer.id || change.kind != schema::ChangeKind::amended) continue;
        found = true;
        BOOST_TEST(change.who == "Onderzoeker A");
        BOOST_TEST(change.at.text() == "2008-03-05 10:05");
        BOOST_TEST((change.session == sessions[0].id));
        BOOST_TEST(change.reason == "Opgezocht");
        BOOST_TEST(change.before.isMissing());
    }
    BOOST_TEST(found);
}

BOOST_AUTO_TEST_CASE(checks_follow_the_amendments) {
    record(
        "2008-03-05 10:00,start,,,,A\n"
        "2008-03-05 10:01,amend,time[social]/pct,60,Typefout,A\n");
    BOOST_TEST(openQueries().empty());
    const auto closed = facts().queries.at(0);
    BOOST_TEST(closed.closedBy.empty());
    BOOST_TEST(closed.closedWhy == "De controle klopt nu.");
    BOOST_TEST(closed.closedAt->text() == "2008-03-05 10:01");
    record("2008-03-05 10:02,amend,time[social]/pct,70,Toch,A\n2008-03-05 10:03,amend,areas,500,Fout,A\n");
    const auto queries = facts().queries;
    BOOST_TEST_REQUIRE(queries.size() == 3U);
    BOOST_TEST((queries[1].reopens == closed.id));
    BOOST_TEST(queries[2].text == "Tussen 1 en 100.");
}

BOOST_AUTO_TEST_CASE(a_reopened_query_is_a_new_one_with_a_link) {
    record(session);
    const auto reopened = record("2008-03-13 09:00,reopen-query,areas,,Toch twaalf?,A\n");
    BOOST_TEST(reopened.findings.empty());
    const auto queries = facts().queries;
    BOOST_TEST(queries.back().text == "Toch twaalf?");
    BOOST_TEST((queries.back().kind == schema::QueryKind::unclear));
    BOOST_TEST(queries.back().reopens.has_value());
}

BOOST_AUTO_TEST_CASE(steps_out_of_turn_are_findings_at_their_lines_and_nothing_is_recorded) {
    const auto recorded = record(
        "2008-03-05 10:00,agree,fte,,,A\n"
        "2008-03-05 10:01,start,,,,A\n"
        "2008-03-05 10:02,verify,fte,,,A\n"
        "2008-03-05 10:03,pause,fte,,,A\n"
        "2008-03-05 10:04,amend,fte,5,Meer,A\n"
        "2008-03-05 10:05,sign-off,,,,C\n"
        "2008-03-05 10:04,resume,,,,A\n"
        "2008-03-05 10:06,resume,,,,A\n"
        "2008-03-05 10:07,close-query,fte,,Klaar,A\n");
    std::vector<int> lines;
    for (const auto& finding : recorded.findings) lines.push_back(finding.place.line);
    const std::vector<int> expected{2, 4, 6, 7, 8, 10};
    BOOST_TEST(lines == expected, boost::test_tools::per_element());
    BOOST_TEST(recorded.findings[2].message.find("resume it first") != std::string::npos);
    BOOST_TEST(recorded.findings[3].message.find("finish it first") != std::string::npos);
    BOOST_TEST(db::Reviews(study).sessions(schema::MunicipalityId(7)).empty());
}

BOOST_AUTO_TEST_CASE(questions_and_values_that_can_not_be_are_findings_with_a_remedy) {
    const auto recorded = record(
        "2008-03-05 10:00,start,,,,A\n"
        "2008-03-05 10:01,agree,arreas,,,A\n"
        "2008-03-05 10:02,amend,fte,veel,Waarom,A\n"
        "2008-03-05 10:03,amend,double,4,Waarom,A\n"
        "2008-03-05 10:04,agree,staff[2]/count,,,A\n"
        "2008-03-05 10:05,query,fte,vaag,Wat?,A\n"
        "2008-03-05 10:06,amend,fte,,Waarom,A\n"
        "2008-03-05 10:07,amend,fte,5,,A\n"
        "2008-03-05 10:08,amend,fte,\"4,5\",Zelfde,A\n");
    BOOST_TEST_REQUIRE(recorded.findings.size() == 8U);
    BOOST_TEST(recorded.findings[0].remedy == "Did you mean 'areas'?");
    for (const auto& finding : recorded.findings) BOOST_TEST(!finding.remedy.empty(), finding.message);
    BOOST_TEST((now("fte") == Value(4.5)));
}

BOOST_AUTO_TEST_CASE(the_same_record_twice_does_nothing) {
    const auto path = folder / "once.csv";
    tests::write(path, std::string("at,action,question,value,text,by\n") + session);
    BOOST_TEST(!present::recordReview(study, "Hoorn", path).known);
    BOOST_TEST(present::recordReview(study, "Hoorn", path).known);
    BOOST_TEST(db::Reviews(study).sessions(schema::MunicipalityId(7)).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_new_row_and_a_blank_can_be_amendments) {
    const auto recorded = record(
        "2008-03-05 10:00,start,,,,A\n"
        "2008-03-05 10:01,amend,staff[2]/function,Lid,Vergeten,A\n"
        "2008-03-05 10:02,amend,fte,blank,Niet te zeggen,A\n"
        "2008-03-05 10:03,amend,areas,12,Geteld,A\n"
        "2008-03-05 10:04,amend,areas,dont-know,Toch niet,A\n");
    BOOST_TEST(recorded.findings.empty());
    BOOST_TEST((now("staff[2]/function") == Value("Lid")));
    BOOST_TEST(now("fte").isBlank());
    BOOST_TEST(now("areas").isMissing());
}

BOOST_AUTO_TEST_CASE(minutes_tell_what_happened_in_the_language_of_the_study) {
    record(session);
    const auto minutes = present::reviewMinutes(study, "Hoorn");
    for (const auto* part :
         {"# Doorloop: Hoorn\n", "## 5 maart 2008\n", "- Onderzoeker: Onderzoeker A\n",
          "- Contactpersoon: Contactpersoon Hoorn\n", "### Aangepast\n", "van weet niet naar 11", "Opgezocht",
          "van 57", "### Onduidelijkheden\n", "Weet niemand het?", "Antwoord: Toch wel, elf.",
          "Afgesloten: Duidelijk", "Afgesloten: De controle klopt nu.", "Zonder vacature",
          "### Overgeslagen\n", "## Open punten\n", "Waar staat dat?"}) {
        BOOST_TEST(minutes.find(part) != std::string::npos, part << " is not in " << minutes);
    }
    BOOST_CHECK_THROW(present::reviewMinutes(study, "Alkmaar"), schema::Refusal);
}

BOOST_AUTO_TEST_SUITE_END()
