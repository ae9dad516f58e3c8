#include "app/present/tracer.h"
#include "schema/base/say.h"
#include "schema/rules/words.h"

namespace wederhoor::present {

using schema::say;
using schema::Trace;

namespace {
using History = db::AnswerHistory;

/// `words`, and behind it what was noted, if anything was.
std::string noting(const std::string& words, const std::string& note) {
    return note.empty() ? words : words + ". " + note;
}

std::string stepSentence(const History::Step& step, const schema::Wording& wording) {
    const auto at = step.at.text();
    const auto after = written(step.after, wording);
    if (step.kind == "returned") {
        const auto words = step.before.isBlank() ? say("Returned by %1: %2", step.who, after)
                                                 : say("Returned again by %1: %2, was %3", step.who, after,
                                                       written(step.before, wording));
        return step.at.date().iso() + " " +
               (step.fileName.empty() ? words : words + " (" + step.fileName + ")");
    }
    if (step.kind == "amended") {
        return at + " " + say("Amended by %1: %2, was %3", step.who, after, written(step.before, wording));
    }
    if (step.kind == "discussed") return at + " " + say("Discussed with the contact person by %1", step.who);
    if (step.kind == "verified") return at + " " + say("Verified by %1", step.who);
    return at + " " + step.kind + " " + step.who;
}

/// What people call a value that the file spells `name`.
template <class Value>
std::string word(const std::optional<Value>& value, const std::string& name) {
    return value ? inWords(*value) : name;
}

std::string querySentence(const History::Question& query) {
    auto words = query.openedAt.text() + " " +
                 say("Query by %1 (%2): %3", query.openedBy,
                     word(schema::queryKindOf(query.kind), query.kind), query.text);
    words += query.answer.empty() ? " " + say("Not answered.") : " " + say("Answer: %1", query.answer);
    return words + " " +
           (query.closedAt ? say("Closed %1.", query.closedAt->date().iso()) : say("Still open."));
}

std::string checkSentence(const History::Check& check) {
    const std::string said = [&] {
        switch (check.verdict) {
            case schema::Verdict::confirms:
                return say("'%1' confirms it: “%2”", check.document, check.words);
            case schema::Verdict::contradicts:
                return say("'%1' contradicts it: “%2”", check.document, check.words);
            case schema::Verdict::supplements:
                return say("'%1' supplements it: “%2”", check.document, check.words);
        }
        return std::string();
    }();
    return noting(said + " (" + check.researcher + ", " + check.madeOn.iso() + ")", check.note);
}

std::optional<Trace> sourceOf(const History& history) {
    if (history.source.empty()) return std::nullopt;
    auto words = say("Source, as the respondent gave it: %1",
                     word(schema::sourceKindOf(history.source), history.source));
    if (!history.reference.empty()) words += ", " + history.reference;
    return Trace{Trace::Kind::remark, words, {}, {}};
}
}  // namespace

std::vector<Trace> historyTraces(const History& history, const schema::Wording& wording) {
    std::vector<Trace> traces;
    const auto add = [&](Trace::Kind kind, std::string words, std::string reference = {}) {
        traces.push_back({kind, std::move(words), std::move(reference), {}});
    };
    for (const auto& step : history.steps) {
        add(Trace::Kind::change, noting(stepSentence(step, wording), step.reason));
    }
    if (auto source = sourceOf(history)) traces.push_back(std::move(*source));
    if (!history.respondentRemark.empty()) {
        add(Trace::Kind::remark, say("Remark of %1: %2", history.respondent, history.respondentRemark));
    }
    for (const auto& remark : history.remarks) {
        add(Trace::Kind::remark, remark.at.text() + " " + say("Remark of %1: %2", remark.who, remark.text));
    }
    for (const auto& query : history.queries) add(Trace::Kind::query, querySentence(query));
    for (const auto& check : history.checks) {
        add(Trace::Kind::check, checkSentence(check), "document:" + check.document);
    }
    if (history.checks.empty()) {
        add(Trace::Kind::check, say("No document has been held against this answer."));
    }
    return traces;
}

}  // namespace wederhoor::present
