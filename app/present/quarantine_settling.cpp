#include "app/present/quarantine_settling.h"

#include "app/present/check_queries.h"
#include "app/present/response_facts.h"
#include "app/present/study_form.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/municipalities.h"
#include "db/store/queries.h"
#include "db/store/responses.h"
#include "db/store/reviews.h"
#include "db/store/revisions.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/language/answer_text.h"
#include "schema/rules/report_words.h"

namespace wederhoor::present {

using schema::AnswerPath;
using schema::Refusal;
using schema::say;

namespace {
schema::Quarantined waiting(const db::Study& study, const schema::Municipality& municipality,
                            const std::string& path) {
    for (auto& item : db::Revisions(study).quarantine(municipality.id)) {
        if (item.path == path && !item.settledOn) return std::move(item);
    }
    throw Refusal(
        say("Nothing of %1 waits in quarantine at '%2'. 'wederhoor response quarantine' lists what does.",
            municipality.name, path));
}

AnswerPath questionAt(const schema::Form& form, const std::string& text) {
    const auto path = AnswerPath::parse(text);
    const auto asked = path ? form.at(*path) : std::nullopt;
    if (!asked || asked->question->calculate || asked->question->type == schema::QuestionType::note) {
        throw Refusal(
            say("There is no question '%1' that can be answered. Name the one that it answers, or drop it.",
                text));
    }
    return *path;
}

void amend(db::Edit& edit, ResponseFacts& facts, schema::MunicipalityId municipality, const AnswerPath& path,
           const schema::Value& value, const std::string& why) {
    const db::Responses responses(edit.study());
    const auto now = schema::Moment::now();
    const auto& who = edit.study().researcher();
    auto found = facts.answers.find(path);
    if (found == facts.answers.end()) {
        const schema::Answer blank{schema::AnswerId::fresh(), municipality, path, {}, {}, {}, {}, {}, {}, {}};
        responses.add(edit, blank);
        found = facts.answers.emplace(path, blank).first;
    }
    auto& answer = found->second;
    db::Reviews(edit.study())
        .add(edit, schema::AnswerChange{schema::AnswerChangeId::fresh(),
                                        answer.id,
                                        schema::ChangeKind::amended,
                                        now,
                                        who,
                                        {},
                                        {},
                                        answer.current,
                                        value,
                                        why});
    answer.current = value;
    responses.change(edit, answer);
    facts.evaluation.put(path, value);
    checkAgain(edit, facts.evaluation, municipality, facts.queries, now, who, {});
}

/// Closes the query that was opened when the item was set aside.
void closeQueryAbout(db::Edit& edit, const schema::Quarantined& item, std::vector<schema::Query>& queries,
                     const std::string& why) {
    const auto text = schema::worded(edit.study().language(), "Returned as '%1'. %2", item.raw, item.why);
    for (auto& query : queries) {
        if (query.closedAt || query.text != text) continue;
        query.closedAt = schema::Moment::now();
        query.closedBy = edit.study().researcher();
        query.closedWhy = why;
        db::Queries(edit.study()).change(edit, query);
        return;
    }
}
}  // namespace

void settle(db::Study& study, const std::string& municipality, const Settlement& settlement) {
    const auto of = db::Municipalities(study).named(municipality);
    const auto form = formOf(study);
    const auto item = waiting(study, of, settlement.path);
    ResponseFacts facts(study, form, of.id, schema::Date::today());
    db::Edit edit(study, say("Settle what %1 returned at %2", of.name, item.path));
    if (!settlement.drop) {
        const auto path = questionAt(*form, settlement.to.value_or(item.path));
        const auto& question = *form->at(path)->question;
        const auto sign = study.language() == "nl" ? schema::DecimalSign::comma : schema::DecimalSign::point;
        const auto read =
            schema::readAnswer(form->questionnaire(), question, settlement.value.value_or(item.raw), sign);
        if (!read.problem.empty()) throw Refusal(read.problem + " " + say("Write it as it should be read."));
        amend(edit, facts, of.id, path, read.value, settlement.why);
    }
    closeQueryAbout(edit, item, facts.queries, settlement.why);
    db::Revisions(study).settle(edit, item.id, schema::Date::today(), settlement.why);
    edit.commit();
}

}  // namespace wederhoor::present
