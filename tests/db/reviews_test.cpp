#include "db/store/reviews.h"

#include <boost/test/unit_test.hpp>

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/queries.h"
#include "db/store/responses.h"
#include "db/store/revisions.h"
#include "tests/support/query_plans.h"
#include "tests/support/temporary_folder.h"

using namespace wederhoor;
using schema::AnswerPath;
using schema::Date;
using schema::Moment;
using schema::Value;

namespace {
const schema::MunicipalityId hoorn(7);
const Moment morning(Date(2008, 3, 5), 10, 0);
const Moment later(Date(2008, 3, 5), 10, 20);
const AnswerPath fte{"staff", "2", "fte"};

/// One return of Hoorn with one answer that a session amended.
struct Reviewed {
    tests::TemporaryFolder folder;
    db::Study study = db::Study::create(folder / "a.wederhoor", "Proef", "nl", "Onderzoeker A");
    schema::Revision revision{schema::RevisionId(1),
                              hoorn,
                              schema::QuestionnaireId(1),
                              1,
                              Date(2008, 2, 18),
                              Date(2008, 2, 19),
                              "Contactpersoon Hoorn",
                              "nl",
                              1,
                              "hoorn.xml",
                              "abc"};
    schema::Answer answer{schema::AnswerId(1), hoorn,          fte,      revision.id,
                          Value(4.0),          Value(4.5),     "anders", schema::SourceKind::records,
                          "Formatiestaat",     "Per 1 januari"};
    schema::ReviewSession session{schema::ReviewSessionId(1), hoorn, "Onderzoeker A", "", "hoorn.csv", "def"};

    Reviewed() {
        db::Edit edit(study, "Fill");
        edit.connection().execute(
            "INSERT INTO questionnaire VALUES (1, 'f', 1, 'F', 'nl', '', '');"
            "INSERT INTO municipality (id, name) VALUES (7, 'Hoorn'), (8, 'Alkmaar')");
        db::Revisions(study).add(edit, revision);
        db::Responses(study).add(edit, answer);
        db::Reviews(study).add(edit, session);
        edit.commit();
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(reviews, Reviewed)

BOOST_AUTO_TEST_CASE(a_return_reads_back_with_what_was_set_aside) {
    const db::Revisions revisions(study);
    auto second = revision;
    second.id = schema::RevisionId(2);
    second.number = 2;
    second.filledOn = std::nullopt;
    db::Edit edit(study, "Second");
    revisions.add(edit, second);
    revisions.quarantine(edit, {schema::QuarantineId(1), second.id, "areass", "elf", "No such question.", 12,
                                std::nullopt, ""});
    edit.commit();
    BOOST_TEST(revisions.of(hoorn).size() == 2U);
    BOOST_TEST(revisions.latest(hoorn)->number == 2);
    BOOST_TEST(!revisions.latest(hoorn)->filledOn.has_value());
    BOOST_TEST((revisions.of(hoorn)[0].filledOn == Date(2008, 2, 18)));
    BOOST_TEST(!revisions.latest(schema::MunicipalityId(8)).has_value());
    const auto items = revisions.quarantine(hoorn);
    BOOST_TEST_REQUIRE(items.size() == 1U);
    BOOST_TEST(items[0].raw == "elf");
    BOOST_TEST(items[0].line == 12);
    db::Edit settling(study, "Settle");
    revisions.settle(settling, items[0].id, Date(2008, 3, 5), "Is areas");
    settling.commit();
    BOOST_TEST((revisions.quarantine(hoorn)[0].settledOn == Date(2008, 3, 5)));
    BOOST_TEST(revisions.quarantine(hoorn)[0].settledHow == "Is areas");
}

BOOST_AUTO_TEST_CASE(an_answer_reads_back_and_changes) {
    const db::Responses responses(study);
    const auto kept = responses.answer(hoorn, fte);
    BOOST_TEST((kept->returned == Value(4.0)));
    BOOST_TEST((kept->source == schema::SourceKind::records));
    BOOST_TEST(kept->other == "anders");
    auto changed = *kept;
    changed.current = Value(5.0);
    changed.source = std::nullopt;
    db::Edit edit(study, "Amend");
    responses.change(edit, changed);
    edit.commit();
    BOOST_TEST((responses.answer(hoorn, fte)->current == Value(5.0)));
    BOOST_TEST(!responses.answer(hoorn, fte)->source.has_value());
}

BOOST_AUTO_TEST_CASE(sessions_events_changes_and_remarks_read_back_oldest_first) {
    const db::Reviews reviews(study);
    db::Edit edit(study, "Session");
    reviews.add(edit,
                {schema::ReviewEventId(2), session.id, schema::SessionEventKind::paused, later, fte, "A"});
    reviews.add(edit,
                {schema::ReviewEventId(1), session.id, schema::SessionEventKind::started, morning, {}, "A"});
    reviews.add(edit, {schema::AnswerChangeId(1),
                       answer.id,
                       schema::ChangeKind::amended,
                       later,
                       "A",
                       session.id,
                       {},
                       Value(4.0),
                       Value(4.5),
                       "Vacature vervuld"});
    reviews.add(edit, {schema::AnswerChangeId(2),
                       answer.id,
                       schema::ChangeKind::returned,
                       morning,
                       "C",
                       {},
                       revision.id,
                       Value(),
                       Value(4.0),
                       ""});
    reviews.add(edit, {schema::RemarkId(1), hoorn, fte, session.id, "Per wijk een", later, "A"});
    reviews.setContact(edit, session.id, "Contactpersoon Hoorn");
    edit.commit();
    BOOST_TEST(reviews.sessions(hoorn).at(0).contact == "Contactpersoon Hoorn");
    BOOST_TEST(reviews.sessions(hoorn).at(0).digest == "def");
    const auto events = reviews.events(session.id);
    BOOST_TEST_REQUIRE(events.size() == 2U);
    BOOST_TEST((events[0].kind == schema::SessionEventKind::started));
    BOOST_TEST((events[1].path == fte));
    const auto changes = reviews.changes(hoorn);
    BOOST_TEST_REQUIRE(changes.size() == 2U);
    BOOST_TEST((changes[0].kind == schema::ChangeKind::returned));
    BOOST_TEST(changes[1].reason == "Vacature vervuld");
    BOOST_TEST((changes[1].session == session.id));
    BOOST_TEST(reviews.remarks(hoorn).at(0).text == "Per wijk een");
    BOOST_TEST(reviews.remarks(schema::MunicipalityId(8)).empty());
}

BOOST_AUTO_TEST_CASE(a_query_is_open_until_it_is_closed) {
    const db::Queries queries(study);
    schema::Query query{schema::QueryId(1),
                        hoorn,
                        fte,
                        schema::QueryKind::unclear,
                        "Welke?",
                        morning,
                        "A",
                        session.id,
                        "",
                        {},
                        {},
                        "",
                        {},
                        "",
                        ""};
    db::Edit edit(study, "Ask");
    queries.add(edit, query);
    edit.commit();
    BOOST_TEST(queries.open(hoorn).size() == 1U);
    query.answer = "Deze";
    query.answeredAt = later;
    query.answeredBy = "Contactpersoon Hoorn";
    query.closedAt = later;
    query.closedBy = "A";
    query.closedWhy = "Duidelijk";
    db::Edit closing(study, "Close");
    queries.change(closing, query);
    closing.commit();
    BOOST_TEST(queries.open(hoorn).empty());
    const auto kept = queries.of(hoorn).at(0);
    BOOST_TEST(kept.answer == "Deze");
    BOOST_TEST(kept.answeredBy == "Contactpersoon Hoorn");
    BOOST_TEST(kept.closedWhy == "Duidelijk");
    BOOST_TEST((kept.closedAt == later));
    BOOST_TEST((kept.session == session.id));
}

BOOST_AUTO_TEST_CASE(what_the_screens_ask_about_one_municipality_needs_no_scan) {
    const tests::QueryPlans plans(study);
    db::Responses(study).answers(hoorn);
    db::Reviews(study).sessions(hoorn);
    db::Reviews(study).events(session.id);
    db::Reviews(study).changes(hoorn);
    db::Reviews(study).remarks(hoorn);
    db::Queries(study).of(hoorn);
    db::Queries(study).open(hoorn);
    db::Revisions(study).of(hoorn);
    db::Revisions(study).latest(hoorn);
    db::Revisions(study).quarantine(hoorn);
    BOOST_TEST(plans.heardCount() == 10U);
    // Sorting the rows of one municipality is cheap.
    const auto costly = plans.costly({"answer", "answer_change", "remark", "query", "review_session",
                                      "review_event", "response_revision", "quarantine"});
    BOOST_TEST(costly.find("SCAN") == std::string::npos, costly);
}

BOOST_AUTO_TEST_SUITE_END()
