#include "schema/base/say.h"
#include "schema/rules/status.h"

namespace wederhoor::schema {

namespace {
std::string dayOf(const std::optional<Date>& date) {
    return date ? date->iso() : std::string("?");
}

std::string overdueInWords(const Status& status) {
    const auto due = dayOf(status.due);
    const int days = status.daysLate;
    switch (status.step) {
        case StudyStep::review:
            return days == 1 ? say("overdue: planned for %1 (yesterday)", due)
                             : say("overdue: planned for %1 (%2 days ago)", due, days);
        case StudyStep::comments:
            return days == 1 ? say("overdue: no comments by %1 (1 day late)", due)
                             : say("overdue: no comments by %1 (%2 days late)", due, days);
        default:
            return days == 1 ? say("overdue since %1 (1 day)", due)
                             : say("overdue since %1 (%2 days)", due, days);
    }
}

std::string returnedInWords(const Status& status) {
    if (status.daysLate == 0) return say("returned %1", dayOf(status.on));
    if (status.daysLate == 1) return say("returned %1, 1 day late", dayOf(status.on));
    return say("returned %1, %2 days late", dayOf(status.on), status.daysLate);
}

std::string withQueries(const std::string& words, int open) {
    if (open == 0) return words;
    return words + ", " + (open == 1 ? say("1 query open") : say("%1 queries open", open));
}

std::string shareInWords(const Status& status) {
    switch (status.step) {
        case StudyStep::coding:
            return say("%1 of %2 interviews", status.count, status.expected);
        default:
            return status.on
                       ? say("%1 of %2 groups, last %3", status.count, status.expected, status.on->iso())
                       : say("%1 of %2 groups", status.count, status.expected);
    }
}

std::string documentsInWords(const Status& status) {
    const auto words = status.count == 1 ? say("1 document") : say("%1 documents", status.count);
    return status.stage == Stage::checked ? say("%1, checked", words) : say("%1, not checked yet", words);
}
}  // namespace

std::string titleOf(StudyStep step) {
    switch (step) {
        case StudyStep::questionnaire:
            return say("Questionnaire");
        case StudyStep::review:
            return say("Review");
        case StudyStep::documents:
            return say("Documents");
        case StudyStep::interviews:
            return say("Interviews");
        case StudyStep::coding:
            return say("Coding");
        case StudyStep::draft:
            return say("Draft");
        case StudyStep::comments:
            return say("Comment round");
    }
    return {};
}

std::string inWords(const Status& status) {
    switch (status.stage) {
        case Stage::notStarted:
            return status.expected > 0 ? shareInWords(status) : std::string("-");
        case Stage::sent:
            return status.due ? say("sent %1, due %2", dayOf(status.on), status.due->iso())
                              : say("sent %1", dayOf(status.on));
        case Stage::overdue:
            return overdueInWords(status);
        case Stage::returned:
            return returnedInWords(status);
        case Stage::planned:
            return say("planned for %1", dayOf(status.on));
        case Stage::running:
            return withQueries(say("running since %1", dayOf(status.on)), status.count);
        case Stage::paused:
            return withQueries(say("paused %1", dayOf(status.on)), status.count);
        case Stage::reviewed:
            return withQueries(say("reviewed %1", dayOf(status.on)), status.count);
        case Stage::signedOff:
            return withQueries(say("signed off %1", dayOf(status.on)), status.count);
        case Stage::received:
        case Stage::checked:
            return documentsInWords(status);
        case Stage::partly:
        case Stage::complete:
            return shareInWords(status);
        case Stage::drafted:
            return say("version %1, %2", status.count, dayOf(status.on));
        case Stage::outForComment:
            return say("out until %1, %2 comments", dayOf(status.due), status.expected);
        case Stage::undecided:
            return say("%1 of %2 comments decided", status.count, status.expected);
        case Stage::decided:
            return say("all %1 comments decided", status.expected);
        case Stage::settled:
            return say("settled %1, %2 comments", dayOf(status.on), status.expected);
    }
    return {};
}

}  // namespace wederhoor::schema
