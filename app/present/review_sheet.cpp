#include "app/present/review_sheet.h"

#include <algorithm>

#include "app/present/answer_timeline.h"
#include "db/query/answer_history.h"
#include "schema/base/say.h"
#include "schema/rules/failed_checks.h"
#include "schema/rules/report_words.h"
#include "schema/rules/words.h"

namespace wederhoor::present {

using schema::say;

namespace {
std::string signature(const std::string& who, const std::string& at) {
    if (who.empty()) return at;
    return at.empty() ? who : who + ", " + at;
}

std::string sourceOf(const schema::Answer& answer) {
    if (!answer.source) return answer.reference;
    const auto words = inWords(*answer.source);
    return answer.reference.empty() ? words : words + ": " + answer.reference;
}

ReviewSheet::AboutIt about(const schema::Query& query) {
    ReviewSheet::AboutIt about{
        query.id, inWords(query.kind), query.text, signature(query.openedBy, query.openedAt.text()), {},
        {},       !query.closedAt};
    if (query.answeredAt) {
        about.answer = query.answer + " (" + signature(query.answeredBy, query.answeredAt->text()) + ")";
    }
    if (query.closedAt) {
        about.closed = query.closedWhy + " (" + signature(query.closedBy, query.closedAt->text()) + ")";
    }
    return about;
}

void addQueries(const ReviewReading& reading, ReviewSheet& sheet) {
    for (const auto& query : reading.facts.queries) {
        if (query.path == sheet.path) sheet.queries.push_back(about(query));
    }
    std::stable_partition(sheet.queries.begin(), sheet.queries.end(),
                          [](const auto& query) { return query.isOpen; });
}

/// A check whose query is open is told by that query.
void addFailing(const ReviewReading& reading, ReviewSheet& sheet) {
    for (const auto& failure : reading.facts.evaluation.failures()) {
        if (failure.path != sheet.path) continue;
        auto text = schema::failureText(failure, reading.language);
        const bool told = std::any_of(sheet.queries.begin(), sheet.queries.end(),
                                      [&](const auto& query) { return query.isOpen && query.text == text; });
        if (!told) sheet.failing.push_back(std::move(text));
    }
}

void addAnswer(const ReviewReading& reading, ReviewSheet& sheet) {
    const auto current = reading.facts.evaluation.given(sheet.path);
    sheet.current = reading.words(sheet.path, current);
    const auto answer = reading.facts.answers.find(sheet.path);
    if (answer != reading.facts.answers.end()) {
        sheet.returned = reading.words(sheet.path, answer->second.returned);
        sheet.isChanged = answer->second.returned != answer->second.current;
        sheet.source = sourceOf(answer->second);
    } else if (!sheet.isCalculated) {
        sheet.returned = schema::absenceWord({}, reading.language);
    }
    const auto state = reading.facts.states.find(sheet.path);
    if (state != reading.facts.states.end()) sheet.state = inWords(state->second);
}

void addHistory(const db::AnswerHistory& history, ReviewSheet& sheet) {
    if (!history.respondentRemark.empty()) {
        sheet.remarks.push_back({history.respondentRemark, history.respondent});
    }
    for (const auto& remark : history.remarks) {
        sheet.remarks.push_back({remark.text, signature(remark.who, remark.at.text())});
    }
    for (const auto& check : history.checks) {
        sheet.documents.push_back({check.verdict,
                                   check.document,
                                   check.words,
                                   check.note,
                                   signature(check.researcher, check.madeOn.iso()),
                                   {check.documentId, check.span}});
    }
}

/// What happened, of a TimelineEntry.
std::string timelineWord(std::string_view what) {
    if (const auto change = schema::changeKindOf(what)) return inWords(*change);
    if (what == "remark") return say("remark");
    if (what == "query") return say("query");
    if (what == "query-answered") return say("query answered");
    if (what == "query-closed") return say("query closed");
    return say("document");
}
/// What happened on a day, at no known hour, has midnight as its moment.
std::string withoutMidnight(std::string at) {
    constexpr std::string_view midnight = " 00:00";
    if (at.ends_with(midnight)) at.resize(at.size() - midnight.size());
    return at;
}
}  // namespace

ReviewSheet reviewSheet(const db::Study& study, const ReviewReading& reading,
                        const schema::AnswerPath& path) {
    const auto asked = reading.form->at(path).value();
    ReviewSheet sheet;
    sheet.path = path;
    sheet.section = asked.section->label.in(reading.language);
    sheet.question = reading.labelOf(path);
    sheet.hint = asked.question->hint.in(reading.language);
    sheet.isCalculated = static_cast<bool>(asked.question->calculate);
    addAnswer(reading, sheet);
    addQueries(reading, sheet);
    addFailing(reading, sheet);
    const auto history = db::answerHistory(study, reading.municipality.id, path);
    if (!history) return sheet;
    addHistory(*history, sheet);
    for (const auto& entry : answerTimeline(study, *reading.form, path, history, reading.facts.queries)) {
        sheet.history.push_back({withoutMidnight(entry.at), timelineWord(entry.what), entry.who, entry.text});
    }
    return sheet;
}

}  // namespace wederhoor::present
