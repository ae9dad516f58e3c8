#include "schema/rules/words.h"

#include "schema/base/say.h"

namespace wederhoor::schema {

std::string inWords(Audience audience) {
    switch (audience) {
        case Audience::residents:
            return say("residents");
        case Audience::partners:
            return say("partners");
        case Audience::areaOfficials:
            return say("area officials");
        case Audience::departmentOfficials:
            return say("department officials");
        case Audience::directors:
            return say("directors");
        case Audience::aldermen:
            return say("aldermen");
    }
    return {};
}

std::string inWords(CommentKind kind) {
    switch (kind) {
        case CommentKind::factual:
            return say("factual");
        case CommentKind::interpretation:
            return say("interpretation");
        case CommentKind::wording:
            return say("wording");
        case CommentKind::newInformation:
            return say("new information");
        case CommentKind::confidential:
            return say("confidential");
    }
    return {};
}

std::string inWords(CommentState state) {
    switch (state) {
        case CommentState::received:
            return say("received");
        case CommentState::decided:
            return say("decided");
        case CommentState::applied:
            return say("applied");
        case CommentState::communicated:
            return say("communicated");
        case CommentState::answered:
            return say("answered");
    }
    return {};
}

std::string inWords(Decision decision) {
    switch (decision) {
        case Decision::adopted:
            return say("adopted");
        case Decision::partly:
            return say("partly adopted");
        case Decision::rejected:
            return say("rejected");
        case Decision::noted:
            return say("noted");
    }
    return {};
}

std::string inWords(DocumentKind kind) {
    switch (kind) {
        case DocumentKind::policyNote:
            return say("policy note");
        case DocumentKind::programme:
            return say("programme");
        case DocumentKind::organisationChart:
            return say("organisation chart");
        case DocumentKind::jobDescription:
            return say("job description");
        case DocumentKind::protocol:
            return say("protocol");
        case DocumentKind::instrument:
            return say("instrument");
        case DocumentKind::statistics:
            return say("statistics");
        case DocumentKind::other:
            return say("other document");
    }
    return {};
}

std::string inWords(InterviewKind kind) {
    switch (kind) {
        case InterviewKind::group:
            return say("group");
        case InterviewKind::individual:
            return say("individual");
    }
    return {};
}

std::string inWords(MissingReason reason) {
    switch (reason) {
        case MissingReason::dontKnow:
            return say("don't know");
        case MissingReason::notApplicable:
            return say("not applicable");
        case MissingReason::refused:
            return say("refused");
        case MissingReason::notYetKnown:
            return say("not yet known");
    }
    return {};
}

std::string inWords(Outcome outcome) {
    switch (outcome) {
        case Outcome::accepted:
            return say("accepted");
        case Outcome::disputed:
            return say("disputed");
        case Outcome::silent:
            return say("silent");
    }
    return {};
}

std::string inWords(QuestionType type) {
    switch (type) {
        case QuestionType::text:
            return say("text");
        case QuestionType::integer:
            return say("whole number");
        case QuestionType::decimal:
            return say("number with decimals");
        case QuestionType::percent:
            return say("percentage");
        case QuestionType::money:
            return say("amount of money");
        case QuestionType::date:
            return say("date");
        case QuestionType::year:
            return say("year");
        case QuestionType::selectOne:
            return say("one choice");
        case QuestionType::selectMultiple:
            return say("several choices");
        case QuestionType::file:
            return say("file");
        case QuestionType::note:
            return say("note");
    }
    return {};
}

std::string inWords(Role role) {
    switch (role) {
        case Role::contact:
            return say("contact person");
        case Role::participant:
            return say("participant");
        case Role::researcher:
            return say("researcher");
    }
    return {};
}

std::string inWords(SourceKind kind) {
    switch (kind) {
        case SourceKind::document:
            return say("document");
        case SourceKind::page:
            return say("page");
        case SourceKind::records:
            return say("records");
        case SourceKind::person:
            return say("person");
        case SourceKind::estimate:
            return say("estimate");
    }
    return {};
}

std::string inWords(SummaryKind kind) {
    switch (kind) {
        case SummaryKind::none:
            return say("nothing");
        case SummaryKind::mean:
            return say("mean");
        case SummaryKind::count:
            return say("count");
        case SummaryKind::sum:
            return say("sum");
    }
    return {};
}

std::string inWords(Trace::Kind kind) {
    switch (kind) {
        case Trace::Kind::figure:
            return say("figure");
        case Trace::Kind::formula:
            return say("formula");
        case Trace::Kind::answer:
            return say("answer");
        case Trace::Kind::change:
            return say("change");
        case Trace::Kind::remark:
            return say("remark");
        case Trace::Kind::query:
            return say("query");
        case Trace::Kind::check:
            return say("check");
        case Trace::Kind::quote:
            return say("quote");
        case Trace::Kind::interview:
            return say("interview");
        case Trace::Kind::coding:
            return say("coding");
        case Trace::Kind::paragraph:
            return say("paragraph");
        case Trace::Kind::comment:
            return say("comment");
        case Trace::Kind::observation:
            return say("observation");
        case Trace::Kind::document:
            return say("document");
        case Trace::Kind::missing:
            return say("missing");
    }
    return {};
}

std::string inWords(Verdict verdict) {
    switch (verdict) {
        case Verdict::confirms:
            return say("confirms");
        case Verdict::contradicts:
            return say("contradicts");
        case Verdict::supplements:
            return say("supplements");
    }
    return {};
}

}  // namespace wederhoor::schema
