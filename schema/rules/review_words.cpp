#include "schema/base/say.h"
#include "schema/rules/words.h"

namespace wederhoor::schema {

std::string inWords(AgendaReason reason) {
    switch (reason) {
        case AgendaReason::failedCheck:
            return say("a check fails");
        case AgendaReason::openQuery:
            return say("query is open");
        case AgendaReason::missing:
            return say("no value, with a reason");
        case AgendaReason::requiredBlank:
            return say("not answered, but required");
        case AgendaReason::blank:
            return say("not answered");
        case AgendaReason::rest:
            return say("to discuss");
    }
    return {};
}

std::string inWords(AnswerState state) {
    switch (state) {
        case AnswerState::returned:
            return say("returned");
        case AnswerState::discussed:
            return say("discussed");
        case AnswerState::amended:
            return say("amended");
        case AnswerState::verified:
            return say("verified");
    }
    return {};
}

std::string inWords(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::returned:
            return say("returned");
        case ChangeKind::discussed:
            return say("discussed");
        case ChangeKind::amended:
            return say("amended");
        case ChangeKind::verified:
            return say("verified");
    }
    return {};
}

std::string inWords(QueryKind kind) {
    switch (kind) {
        case QueryKind::failedCheck:
            return say("failed check");
        case QueryKind::unclear:
            return say("unclear");
        case QueryKind::inconsistent:
            return say("inconsistent");
        case QueryKind::missingSource:
            return say("missing source");
        case QueryKind::remark:
            return say("remark");
    }
    return {};
}

std::string inWords(QueryState state) {
    switch (state) {
        case QueryState::fresh:
            return say("new");
        case QueryState::answered:
            return say("answered");
        case QueryState::closed:
            return say("closed");
    }
    return {};
}

std::string inWords(ReviewAction action) {
    switch (action) {
        case ReviewAction::plan:
            return say("plan the session");
        case ReviewAction::start:
            return say("start the session");
        case ReviewAction::pause:
            return say("pause the session");
        case ReviewAction::resume:
            return say("resume the session");
        case ReviewAction::agree:
            return say("agree");
        case ReviewAction::remark:
            return say("remark");
        case ReviewAction::query:
            return say("query");
        case ReviewAction::answerQuery:
            return say("answer the query");
        case ReviewAction::closeQuery:
            return say("close the query");
        case ReviewAction::reopenQuery:
            return say("reopen the query");
        case ReviewAction::amend:
            return say("amend");
        case ReviewAction::verify:
            return say("verify");
        case ReviewAction::skip:
            return say("skip");
        case ReviewAction::finish:
            return say("finish the session");
        case ReviewAction::signOff:
            return say("sign off the session");
    }
    return {};
}

std::string inWords(SessionEventKind kind) {
    switch (kind) {
        case SessionEventKind::planned:
            return say("planned");
        case SessionEventKind::started:
            return say("started");
        case SessionEventKind::paused:
            return say("paused");
        case SessionEventKind::resumed:
            return say("resumed");
        case SessionEventKind::finished:
            return say("finished");
        case SessionEventKind::signedOff:
            return say("signed off");
        case SessionEventKind::skipped:
            return say("skipped");
    }
    return {};
}

std::string inWords(SessionMark mark) {
    using enum SessionMark;
    switch (mark) {
        case open:
            return say("to do");
        case dealtWith:
            return say("done");
        case queried:
            return say("query opened");
        case skipped:
            return say("skipped");
        case notAsked:
            return say("not asked any more");
    }
    return {};
}

std::string inWords(SessionState state) {
    switch (state) {
        case SessionState::planned:
            return say("planned");
        case SessionState::running:
            return say("running");
        case SessionState::paused:
            return say("paused");
        case SessionState::finished:
            return say("finished");
        case SessionState::signedOff:
            return say("signed off");
    }
    return {};
}

}  // namespace wederhoor::schema
