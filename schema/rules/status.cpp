#include "schema/rules/status.h"

#include <algorithm>

#include "schema/base/names.h"

namespace wederhoor::schema {

namespace {
constexpr Names<StudyStep, 7> steps{{{{StudyStep::questionnaire, "questionnaire"},
                                      {StudyStep::review, "review"},
                                      {StudyStep::documents, "documents"},
                                      {StudyStep::interviews, "interviews"},
                                      {StudyStep::coding, "coding"},
                                      {StudyStep::draft, "draft"},
                                      {StudyStep::comments, "comments"}}}};

constexpr Names<Stage, 18> stages{{{{Stage::notStarted, "not-started"},
                                    {Stage::sent, "sent"},
                                    {Stage::overdue, "overdue"},
                                    {Stage::returned, "returned"},
                                    {Stage::planned, "planned"},
                                    {Stage::running, "running"},
                                    {Stage::paused, "paused"},
                                    {Stage::reviewed, "reviewed"},
                                    {Stage::signedOff, "signed-off"},
                                    {Stage::received, "received"},
                                    {Stage::checked, "checked"},
                                    {Stage::partly, "partly"},
                                    {Stage::complete, "complete"},
                                    {Stage::drafted, "drafted"},
                                    {Stage::outForComment, "out-for-comment"},
                                    {Stage::undecided, "undecided"},
                                    {Stage::decided, "decided"},
                                    {Stage::settled, "settled"}}}};

int daysBehind(std::optional<Date> deadline, Date day) {
    return deadline ? std::max(0, deadline->daysUntil(day)) : 0;
}

Status questionnaire(const MunicipalityFacts& facts, Date today) {
    Status status;
    status.due = facts.deadline;
    if (facts.returnedOn) {
        status.stage = Stage::returned;
        status.on = facts.returnedOn;
        status.daysLate = daysBehind(facts.deadline, *facts.returnedOn);
    } else if (facts.sentOn) {
        status.daysLate = daysBehind(facts.deadline, today);
        status.stage = status.daysLate > 0 ? Stage::overdue : Stage::sent;
        status.on = facts.sentOn;
    }
    status.count = facts.revisions;
    return status;
}

Status review(const MunicipalityFacts& facts, Date today) {
    Status status;
    status.count = facts.openQueries;
    if (!facts.session) return status;
    const auto& session = *facts.session;
    const auto reached = [&status](Stage stage, std::optional<Date> on) {
        status.stage = stage;
        status.on = on;
        return status;
    };
    if (session.signedOffOn) return reached(Stage::signedOff, session.signedOffOn);
    if (session.finishedOn) return reached(Stage::reviewed, session.finishedOn);
    if (session.pausedOn) return reached(Stage::paused, session.pausedOn);
    if (session.startedOn) return reached(Stage::running, session.startedOn);
    status.due = session.plannedOn;
    status.daysLate = daysBehind(session.plannedOn, today);
    return reached(status.daysLate > 0 ? Stage::overdue : Stage::planned, session.plannedOn);
}

Status documents(const MunicipalityFacts& facts) {
    Status status;
    status.count = facts.documents;
    status.on = facts.documentOn;
    if (facts.documents > 0) status.stage = facts.checks.empty() ? Stage::received : Stage::checked;
    return status;
}

/// Two conversations with residents don't make up for the one with partners that is missing.
int groupsHeard(const MunicipalityFacts& facts) {
    return int(facts.groupInterviews.contains(Audience::residents)) +
           int(facts.groupInterviews.contains(Audience::partners));
}

Stage shareOf(int count, int expected) {
    if (count <= 0) return Stage::notStarted;
    return count < expected ? Stage::partly : Stage::complete;
}

Status interviews(const MunicipalityFacts& facts) {
    Status status;
    status.count = groupsHeard(facts);
    status.expected = expectedGroupInterviews;
    status.stage = shareOf(status.count, status.expected);
    if (status.stage == Stage::notStarted && facts.interviews > 0) status.stage = Stage::partly;
    status.on = facts.interviewedOn;
    return status;
}

Status coding(const MunicipalityFacts& facts) {
    Status status;
    status.count = facts.codedInterviews;
    status.expected = facts.interviews;
    status.stage = shareOf(status.count, status.expected);
    return status;
}

Status draft(const MunicipalityFacts& facts) {
    Status status;
    if (!facts.draft) return status;
    status.stage = Stage::drafted;
    status.on = facts.draftedOn;
    status.count = *facts.draft;
    return status;
}

Status comments(const MunicipalityFacts& facts, Date today) {
    Status status;
    if (!facts.roundOpenedOn) return status;
    int decided = 0;
    for (const auto& decision : facts.decisions) decided += decision.second;
    status.on = facts.roundOpenedOn;
    status.due = facts.roundDeadline;
    status.count = decided;
    status.expected = facts.comments;
    if (facts.roundClosedOn) {
        status.stage = Stage::settled;
        status.on = facts.roundClosedOn;
        return status;
    }
    const int late = daysBehind(facts.roundDeadline, today);
    if (late == 0) {
        status.stage = Stage::outForComment;
    } else if (facts.comments == 0) {
        status.stage = Stage::overdue;
        status.daysLate = late;
    } else {
        status.stage = decided < facts.comments ? Stage::undecided : Stage::decided;
    }
    return status;
}

}  // namespace

std::string_view nameOf(StudyStep step) {
    return steps.nameOf(step);
}

std::string_view nameOf(Stage stage) {
    return stages.nameOf(stage);
}

Urgency urgencyOf(Stage stage) {
    switch (stage) {
        case Stage::notStarted:
            return Urgency::idle;
        case Stage::overdue:
        case Stage::undecided:
            return Urgency::late;
        case Stage::returned:
        case Stage::signedOff:
        case Stage::checked:
        case Stage::complete:
        case Stage::drafted:
        case Stage::settled:
            return Urgency::done;
        default:
            return Urgency::busy;
    }
}

Status statusOf(const MunicipalityFacts& facts, StudyStep step, Date today) {
    const auto status = [&] {
        switch (step) {
            case StudyStep::questionnaire:
                return questionnaire(facts, today);
            case StudyStep::review:
                return review(facts, today);
            case StudyStep::documents:
                return documents(facts);
            case StudyStep::interviews:
                return interviews(facts);
            case StudyStep::coding:
                return coding(facts);
            case StudyStep::draft:
                return draft(facts);
            case StudyStep::comments:
                return comments(facts, today);
        }
        return Status();
    };
    auto found = status();
    found.step = step;
    return found;
}

}  // namespace wederhoor::schema
