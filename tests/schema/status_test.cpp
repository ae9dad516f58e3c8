#include "schema/rules/status.h"

#include <boost/test/unit_test.hpp>
#include <functional>

using namespace wederhoor::schema;

namespace {
Date day(const char* iso) {
    return *Date::parse(iso);
}

/// What is known, and what follows from it on a day.
struct Case {
    const char* name;
    std::function<void(MunicipalityFacts&)> facts;
    const char* today;
    const char* stage;
    const char* words;
};

void check(StudyStep step, const std::vector<Case>& cases) {
    for (const auto& each : cases) {
        BOOST_TEST_CONTEXT(nameOf(step) << ": " << each.name) {
            MunicipalityFacts facts({MunicipalityId(7), "Hoorn", "", ""});
            each.facts(facts);
            const auto status = statusOf(facts, step, day(each.today));
            BOOST_TEST((status.step == step));
            BOOST_TEST(nameOf(status.stage) == each.stage);
            BOOST_TEST(inWords(status) == each.words);
        }
    }
}

void sent(MunicipalityFacts& facts) {
    facts.sentOn = day("2008-01-14");
    facts.deadline = day("2008-02-04");
}

MunicipalityFacts::Session& session(MunicipalityFacts& facts) {
    facts.session.emplace();
    facts.session->plannedOn = day("2008-03-05");
    return *facts.session;
}

void commented(MunicipalityFacts& facts, int comments, int decided) {
    facts.roundOpenedOn = day("2008-06-09");
    facts.roundDeadline = day("2008-06-25");
    facts.comments = comments;
    if (decided > 0) facts.decisions[Decision::adopted] = decided;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(status)

BOOST_AUTO_TEST_CASE(a_questionnaire_is_overdue_from_the_day_after_its_deadline) {
    using Facts = MunicipalityFacts;
    check(StudyStep::questionnaire,
          {{"nothing", [](Facts&) {}, "2008-02-01", "not-started", "-"},
           {"out", sent, "2008-02-01", "sent", "sent 2008-01-14, due 2008-02-04"},
           {"last day", sent, "2008-02-04", "sent", "sent 2008-01-14, due 2008-02-04"},
           {"a day late", sent, "2008-02-05", "overdue", "overdue since 2008-02-04 (1 day)"},
           {"late", sent, "2008-02-16", "overdue", "overdue since 2008-02-04 (12 days)"},
           {"no deadline", [](Facts& facts) { facts.sentOn = day("2008-01-14"); }, "2009-01-01", "sent",
            "sent 2008-01-14"},
           {"back in time",
            [](Facts& facts) {
                sent(facts);
                facts.returnedOn = day("2008-02-04");
            },
            "2009-01-01", "returned", "returned 2008-02-04"},
           {"back late",
            [](Facts& facts) {
                sent(facts);
                facts.returnedOn = day("2008-02-18");
            },
            "2009-01-01", "returned", "returned 2008-02-18, 14 days late"}});
}

BOOST_AUTO_TEST_CASE(a_review_follows_its_latest_session) {
    using Facts = MunicipalityFacts;
    check(StudyStep::review, {{"nothing", [](Facts&) {}, "2008-03-05", "not-started", "-"},
                              {"planned", [](Facts& facts) { session(facts); }, "2008-03-05", "planned",
                               "planned for 2008-03-05"},
                              {"not started", [](Facts& facts) { session(facts); }, "2008-03-07", "overdue",
                               "overdue: planned for 2008-03-05 (2 days ago)"},
                              {"running", [](Facts& facts) { session(facts).startedOn = day("2008-03-05"); },
                               "2008-03-09", "running", "running since 2008-03-05"},
                              {"paused",
                               [](Facts& facts) {
                                   session(facts).startedOn = day("2008-03-05");
                                   facts.session->pausedOn = day("2008-03-06");
                                   facts.openQueries = 1;
                               },
                               "2008-03-09", "paused", "paused 2008-03-06, 1 query open"},
                              {"finished",
                               [](Facts& facts) {
                                   session(facts).finishedOn = day("2008-03-06");
                                   facts.openQueries = 3;
                               },
                               "2008-03-09", "reviewed", "reviewed 2008-03-06, 3 queries open"},
                              {"signed", [](Facts& facts) { session(facts).signedOffOn = day("2008-03-12"); },
                               "2008-03-30", "signed-off", "signed off 2008-03-12"}});
}

BOOST_AUTO_TEST_CASE(documents_are_received_until_one_is_held_against_an_answer) {
    using Facts = MunicipalityFacts;
    check(StudyStep::documents, {{"nothing", [](Facts&) {}, "2008-03-05", "not-started", "-"},
                                 {"received", [](Facts& facts) { facts.documents = 1; }, "2008-03-05",
                                  "received", "1 document, not checked yet"},
                                 {"checked",
                                  [](Facts& facts) {
                                      facts.documents = 2;
                                      facts.checks[Verdict::contradicts] = 1;
                                  },
                                  "2008-03-05", "checked", "2 documents, checked"}});
}

BOOST_AUTO_TEST_CASE(interviews_are_complete_with_one_group_of_residents_and_one_of_partners) {
    using Facts = MunicipalityFacts;
    check(StudyStep::interviews,
          {{"nothing", [](Facts&) {}, "2008-05-01", "not-started", "0 of 2 groups"},
           {"an alderman alone", [](Facts& facts) { facts.interviews = 1; }, "2008-05-01", "partly",
            "0 of 2 groups"},
           {"residents twice",
            [](Facts& facts) {
                facts.interviews = 2;
                facts.groupInterviews[Audience::residents] = 2;
            },
            "2008-05-01", "partly", "1 of 2 groups"},
           {"both",
            [](Facts& facts) {
                facts.interviews = 2;
                facts.groupInterviews = {{Audience::residents, 1}, {Audience::partners, 1}};
                facts.interviewedOn = day("2008-04-23");
            },
            "2008-05-01", "complete", "2 of 2 groups, last 2008-04-23"}});
}

BOOST_AUTO_TEST_CASE(coding_is_complete_when_every_interview_held_is_coded) {
    using Facts = MunicipalityFacts;
    const auto coded = [](int interviews, int done) {
        return [=](Facts& facts) {
            facts.interviews = interviews;
            facts.codedInterviews = done;
        };
    };
    check(StudyStep::coding, {{"nothing held", coded(0, 0), "2008-05-01", "not-started", "-"},
                              {"none coded", coded(2, 0), "2008-05-01", "not-started", "0 of 2 interviews"},
                              {"one coded", coded(2, 1), "2008-05-01", "partly", "1 of 2 interviews"},
                              {"all coded", coded(2, 2), "2008-05-01", "complete", "2 of 2 interviews"}});
}

BOOST_AUTO_TEST_CASE(a_draft_is_its_latest_version) {
    using Facts = MunicipalityFacts;
    check(StudyStep::draft, {{"nothing", [](Facts&) {}, "2008-07-01", "not-started", "-"},
                             {"written",
                              [](Facts& facts) {
                                  facts.draft = 2;
                                  facts.draftedOn = day("2008-07-07");
                              },
                              "2008-07-10", "drafted", "version 2, 2008-07-07"}});
}

BOOST_AUTO_TEST_CASE(a_comment_round_is_settled_only_when_it_is_closed) {
    using Facts = MunicipalityFacts;
    const auto round = [](int comments, int decided) {
        return [=](Facts& facts) { commented(facts, comments, decided); };
    };
    check(StudyStep::comments,
          {{"nothing", [](Facts&) {}, "2008-07-01", "not-started", "-"},
           {"out", round(3, 1), "2008-06-25", "out-for-comment", "out until 2008-06-25, 3 comments"},
           {"silence", round(0, 0), "2008-06-27", "overdue",
            "overdue: no comments by 2008-06-25 (2 days late)"},
           {"to decide", round(8, 3), "2008-06-26", "undecided", "3 of 8 comments decided"},
           {"decided", round(8, 8), "2008-06-26", "decided", "all 8 comments decided"},
           {"closed",
            [](Facts& facts) {
                commented(facts, 8, 8);
                facts.roundClosedOn = day("2008-07-16");
            },
            "2009-01-01", "settled", "settled 2008-07-16, 8 comments"}});
}

BOOST_AUTO_TEST_CASE(what_is_late_is_urgent_and_what_is_settled_is_done) {
    BOOST_TEST((urgencyOf(Stage::overdue) == Urgency::late));
    BOOST_TEST((urgencyOf(Stage::undecided) == Urgency::late));
    BOOST_TEST((urgencyOf(Stage::settled) == Urgency::done));
    BOOST_TEST((urgencyOf(Stage::sent) == Urgency::busy));
    BOOST_TEST((urgencyOf(Stage::notStarted) == Urgency::idle));
}

BOOST_AUTO_TEST_SUITE_END()
