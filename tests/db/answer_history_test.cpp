#include "db/query/answer_history.h"

#include <boost/test/unit_test.hpp>

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/query/study_facts.h"
#include "tests/support/query_plans.h"
#include "tests/support/temporary_folder.h"

using namespace wederhoor;
using schema::Date;
using schema::Moment;
using schema::Value;

namespace {
const schema::MunicipalityId hoorn(7);

/// One municipality that went through the whole method, with one answer that the review changed.
struct Reviewed {
    tests::TemporaryFolder folder;
    db::Study study = db::Study::create(folder / "a.wederhoor", "Proef", "nl", "Onderzoeker A");

    Reviewed() {
        db::Edit edit(study, "Fill");
        edit.connection().execute(R"(
INSERT INTO municipality (id, name) VALUES (7, 'Hoorn'), (8, 'Alkmaar');
INSERT INTO questionnaire VALUES (1, 'f', 1, 'F', 'nl', '', '');
INSERT INTO sending VALUES (1, 7, 1, '2008-01-14', '2008-02-04', 'Contactpersoon Hoorn'),
                           (2, 7, 1, '2008-02-06', '2008-02-20', 'Contactpersoon Hoorn');
INSERT INTO response_revision VALUES
    (1, 7, 1, 1, '2008-02-18', '2008-02-19', 'Contactpersoon Hoorn', 'nl', 1, 'hoorn.xml', '');
INSERT INTO answer VALUES (1, 7, 'staff[2]/fte', 1, 'number:4', 'number:4.5', '', 'document', 'Formatieplan', 'Stand 1 januari'),
                          (2, 7, 'areas', 1, 'number:11', 'number:11', '', '', '', '');
INSERT INTO review_session (id, municipality_id, researcher, contact) VALUES (1, 7, 'Onderzoeker A', 'Contactpersoon Hoorn');
INSERT INTO review_event VALUES (1, 1, 'started', '2008-03-05 10:00', '', ''), (2, 1, 'finished', '2008-03-05 11:30', '', ''),
                                (3, 1, 'signed-off', '2008-03-06 09:00', '', 'Contactpersoon Hoorn');
INSERT INTO answer_change VALUES
    (1, 1, 'returned', '2008-02-19 00:00', 'Contactpersoon Hoorn', NULL, 1, '', 'number:4', ''),
    (2, 1, 'amended', '2008-03-05 10:20', 'Onderzoeker A', 1, NULL, 'number:4', 'number:4.5', 'Vacature vervuld');
INSERT INTO query (id, municipality_id, path, kind, text, opened_at, opened_by, session_id, answer, answered_at, closed_at, closed_by, reopens_id) VALUES (1, 7, 'staff[2]/fte', 'unclear', 'Inclusief vacature?', '2008-03-01 09:00', 'Onderzoeker A', NULL, 'Ja', '2008-03-05 10:20', '2008-03-05 10:21', 'Onderzoeker A', NULL),
                         (2, 7, 'areas', 'unclear', 'Welke?', '2008-03-01 09:00', 'Onderzoeker A', NULL, '', NULL, NULL, '', NULL);
INSERT INTO remark VALUES (1, 7, 'staff[2]/fte', 1, 'Per wijk een', '2008-03-05 10:22', 'Onderzoeker A');
INSERT INTO document VALUES (1, 7, 'Formatieplan', 'statistics', NULL, NULL, '', '', 'f.txt', '', 'Vier wijkcoordinatoren.');
INSERT INTO passage VALUES (1, 1, 0, 4, 'Vier');
INSERT INTO document_check VALUES (1, 1, 7, 'staff[2]/fte', 'contradicts', 'Oude stand', 'Onderzoeker B', '2008-03-07');
INSERT INTO draft VALUES (1, 7, 1, '2008-05-01', 'Onderzoeker A', '', '', ''), (2, 7, 2, '2008-07-01', 'Onderzoeker A', '', '', '');
INSERT INTO comment_round VALUES (1, 1, '2008-05-02', '2008-05-20', '2008-06-30');
INSERT INTO comment VALUES (1, 1, 1, NULL, 'Contactpersoon Hoorn', 'factual', 'Nee', '', '2008-05-10', 'known', '', ''),
                           (2, 1, 2, NULL, 'Contactpersoon Hoorn', 'wording', 'Nee', '', '2008-05-10', 'known', '', '');
INSERT INTO disposition VALUES (1, 1, 'adopted', '', '', 'Onderzoeker A', '2008-05-21', 2, NULL, NULL);
INSERT INTO interview VALUES (1, 1, 7, 'Bewoners', 'group', 'residents', NULL, '', 'nl', NULL, '', '', '', 0),
                             (2, 2, 7, 'Partners', 'group', 'partners', NULL, '', 'nl', '2008-04-01', '', '', '', 0);
INSERT INTO person (id, name, role) VALUES (1, 'Bewoner A', 'participant'), (2, 'Onderzoeker A', 'researcher');
INSERT INTO interview_participant VALUES (1, 1), (1, 2);
)");
        edit.commit();
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(answer_history, Reviewed)

BOOST_AUTO_TEST_CASE(an_answer_is_told_from_its_return_to_what_documents_say) {
    const auto history = db::answerHistory(study, hoorn, *schema::AnswerPath::parse("staff[2]/fte"));
    BOOST_REQUIRE(history);
    BOOST_TEST((history->returned == Value(4.0)));
    BOOST_TEST((history->current == Value(4.5)));
    BOOST_TEST(history->respondent == "Contactpersoon Hoorn");
    BOOST_REQUIRE(history->steps.size() == 2U);
    BOOST_TEST(history->steps[0].fileName == "hoorn.xml");
    BOOST_TEST(history->steps[1].reason == "Vacature vervuld");
    BOOST_TEST((history->steps[1].session == Moment::parse("2008-03-05 10:00")));
    BOOST_TEST(history->remarks.at(0).text == "Per wijk een");
    BOOST_TEST(history->queries.at(0).answer == "Ja");
    BOOST_TEST((history->checks.at(0).verdict == schema::Verdict::contradicts));
    BOOST_TEST(!db::answerHistory(study, hoorn, *schema::AnswerPath::parse("nothing")));
    BOOST_TEST(!db::answerHistory(study, schema::MunicipalityId(8), *schema::AnswerPath::parse("areas")));
}

BOOST_AUTO_TEST_CASE(remarks_and_contradictions_are_listed_by_municipality) {
    const auto remarks = db::remarksOf(study, hoorn);
    BOOST_REQUIRE(remarks.size() == 2U);
    BOOST_TEST(remarks[0].text == "Stand 1 januari");  // the respondent's own comes first
    BOOST_TEST(!remarks[0].at.has_value());
    BOOST_TEST(remarks[1].who == "Onderzoeker A");
    const auto contradicted = db::contradictionsOf(study, hoorn);
    BOOST_REQUIRE(contradicted.size() == 1U);
    BOOST_TEST(contradicted[0].check.document == "Formatieplan");
    const auto passages = db::passagesOn(study, hoorn);
    BOOST_REQUIRE(passages.size() == 1U);
    BOOST_TEST(passages[0].check.words == contradicted[0].check.words);
    BOOST_TEST(passages[0].path == contradicted[0].path);
}

BOOST_AUTO_TEST_CASE(nothing_about_one_municipality_needs_a_scan) {
    const tests::QueryPlans plans(study);
    db::answerHistory(study, hoorn, *schema::AnswerPath::parse("staff[2]/fte"));
    db::remarksOf(study, hoorn);
    db::contradictionsOf(study, hoorn);
    db::passagesOn(study, hoorn);
    BOOST_TEST(plans.heardCount() > 6U);
    // Sorting the handful that was found is cheap.
    const auto costly =
        plans.costly({"answer", "answer_change", "remark", "query", "document_check", "passage"});
    BOOST_TEST(costly.find("SCAN") == std::string::npos, costly);
}

BOOST_AUTO_TEST_CASE(facts_say_what_was_done_in_each_municipality) {
    const auto facts = db::municipalityFacts(study);
    BOOST_REQUIRE(facts.size() == 2U);
    const auto& alkmaar = facts[0];
    BOOST_TEST(!alkmaar.sentOn.has_value());
    BOOST_TEST(alkmaar.documents == 0);
    const auto& done = facts[1];
    BOOST_TEST(done.municipality.name == "Hoorn");
    BOOST_TEST((done.sentOn == Date(2008, 1, 14)));
    BOOST_TEST((done.deadline == Date(2008, 2, 20)));
    BOOST_TEST((done.returnedOn == Date(2008, 2, 19)));
    BOOST_TEST((done.reviewedOn == Date(2008, 3, 5)));
    BOOST_TEST((done.signedOffOn == Date(2008, 3, 6)));
    BOOST_TEST(done.sessions == 1);
    BOOST_TEST(done.amended == 1);
    BOOST_TEST(done.queries == 2);
    BOOST_TEST(done.openQueries == 1);
    BOOST_TEST(done.checks.at(schema::Verdict::contradicts) == 1);
    BOOST_TEST((done.session->signedOffOn == Date(2008, 3, 6)));
    BOOST_TEST(done.interviews == 2);
    BOOST_TEST(done.groupInterviews.at(schema::Audience::partners) == 1);
    BOOST_TEST(done.codedInterviews == 0);
    BOOST_TEST(done.draft.value() == 2);
    BOOST_TEST((done.roundClosedOn == Date(2008, 6, 30)));
    BOOST_TEST(done.comments == 2);
    BOOST_TEST(done.decisions.at(schema::Decision::adopted) == 1);
}

BOOST_AUTO_TEST_CASE(facts_of_an_earlier_day_leave_out_what_came_later) {
    const auto of = [this](const char* iso) { return db::municipalityFacts(study, *Date::parse(iso)).at(1); };
    BOOST_TEST(!of("2008-01-13").sentOn.has_value());
    BOOST_TEST((of("2008-02-05").deadline == Date(2008, 2, 4)));  // the reminder went out a day later
    BOOST_TEST(!of("2008-02-18").returnedOn.has_value());
    BOOST_TEST((of("2008-02-19").returnedOn == Date(2008, 2, 19)));
    BOOST_TEST(of("2008-03-04").queries == 2);
    BOOST_TEST(of("2008-03-04").openQueries == 2);
    BOOST_TEST(of("2008-03-05").openQueries == 1);
    const auto reviewed = of("2008-03-05");
    BOOST_REQUIRE(reviewed.session);
    BOOST_TEST((reviewed.session->finishedOn == Date(2008, 3, 5)));
    BOOST_TEST(!reviewed.session->signedOffOn.has_value());
    BOOST_TEST(of("2008-03-06").checks.empty());
    const auto commented = of("2008-05-20");
    BOOST_TEST(commented.draft.value() == 1);
    BOOST_TEST(commented.comments == 2);
    BOOST_TEST(commented.decisions.empty());
    BOOST_TEST(!commented.roundClosedOn.has_value());
}

BOOST_AUTO_TEST_CASE(audiences_count_participants_without_the_researcher) {
    const auto facts = db::audienceFacts(study);
    BOOST_REQUIRE(facts.size() == 2U);
    BOOST_TEST((facts[0].audience == schema::Audience::residents));
    BOOST_TEST(facts[0].participants == 1);
    BOOST_TEST(facts[0].withoutConsent == 1);
    BOOST_TEST(facts[1].withoutConsent == 0);
}

BOOST_AUTO_TEST_SUITE_END()
