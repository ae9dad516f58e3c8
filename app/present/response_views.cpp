#include "app/present/response_views.h"

#include <map>

#include "app/present/answer_words.h"
#include "app/present/response_facts.h"
#include "app/present/study_form.h"
#include "db/file/study_file.h"
#include "db/store/municipalities.h"
#include "db/store/reviews.h"
#include "db/store/revisions.h"
#include "forms/file/hints.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/rules/completeness.h"
#include "schema/rules/report_words.h"

namespace wederhoor::present {

using schema::AnswerPath;
using schema::say;

namespace {
/// One municipality's response with the words for it.
struct View {
    View(const db::Study& in, const std::string& name)
        : study(in),
          municipality(db::Municipalities(in).named(name)),
          form(formOf(in)),
          language(in.language()),
          facts(in, form, municipality.id, schema::Date::today()) {}

    std::string words(const AnswerPath& path, const schema::Value& value) const {
        const auto asked = form->at(path);
        if (!asked) return value.stored();
        const auto answer = facts.answers.find(path);
        const auto other = answer == facts.answers.end() ? std::string() : answer->second.other;
        return answerWords(*form, *asked->question, value, other, language);
    }

    const db::Study& study;
    schema::Municipality municipality;
    std::shared_ptr<const schema::Form> form;
    std::string language;
    ResponseFacts facts;
};

std::map<AnswerPath, std::string> remarksOf(const View& view) {
    std::map<AnswerPath, std::string> remarks;
    const auto add = [&](const AnswerPath& path, const std::string& text) {
        auto& known = remarks[path];
        known += (known.empty() ? "" : " / ") + text;
    };
    for (const auto& [path, answer] : view.facts.answers) {
        if (!answer.respondentRemark.empty()) add(path, answer.respondentRemark);
    }
    for (const auto& remark : db::Reviews(view.study).remarks(view.municipality.id)) {
        add(remark.path, remark.text);
    }
    return remarks;
}

std::string stateWord(const View& view, const AnswerPath& path, const schema::Question& question) {
    if (question.calculate) return "calculated";
    const auto state = view.facts.states.find(path);
    return state == view.facts.states.end() ? std::string() : std::string(nameOf(state->second));
}

void checkSection(const View& view, const std::string& wanted) {
    std::vector<std::string> names;
    for (const auto& section : view.form->questionnaire().sections) {
        if (section.name == wanted || section.label.in(view.language) == wanted) return;
        names.push_back(section.name);
    }
    throw schema::Refusal(
        say("The questionnaire has no section '%1'. Choose from: %2.", wanted, forms::listed(names)));
}

std::string whyOnAgenda(const View& view, const schema::AgendaItem& item) {
    if (item.query) return item.query->text;
    const auto value = view.facts.evaluation.given(item.path);
    if (item.reason == schema::AgendaReason::requiredBlank) {
        return schema::worded(view.language, "required, not answered");
    }
    if (item.reason == schema::AgendaReason::rest) return schema::worded(view.language, "to go through");
    return schema::absenceWord(value, view.language);
}
}  // namespace

std::vector<AnswerLine> answerLines(const db::Study& study, const std::string& municipality,
                                    const std::optional<std::string>& section) {
    const View view(study, municipality);
    if (section) checkSection(view, *section);
    const auto remarks = remarksOf(view);
    std::vector<AnswerLine> lines;
    for (const auto& path : view.facts.evaluation.paths()) {
        const auto asked = view.form->at(path);
        if (!asked || !view.facts.evaluation.isAsked(path)) continue;
        const auto& label = asked->section->label.in(view.language);
        if (section && *section != asked->section->name && *section != label) continue;
        const auto remark = remarks.find(path);
        lines.push_back({label, path.text(), view.form->labelOf(path, view.language),
                         view.words(path, view.facts.evaluation.given(path)),
                         stateWord(view, path, *asked->question),
                         remark == remarks.end() ? std::string() : remark->second});
    }
    return lines;
}

std::vector<SectionLine> sectionLines(const db::Study& study, const std::string& municipality) {
    const View view(study, municipality);
    std::vector<SectionLine> lines;
    for (const auto& section : schema::completenessOf(view.facts.evaluation)) {
        lines.push_back({section.section->name, section.section->label.in(view.language), section.asked,
                         section.answered, section.missing});
    }
    return lines;
}

std::vector<DifferenceLine> revisionDifference(const db::Study& study, const std::string& municipality,
                                               std::optional<int> revision) {
    const View view(study, municipality);
    const auto revisions = db::Revisions(study).of(view.municipality.id);
    const int count = static_cast<int>(revisions.size());
    const int wanted = revision.value_or(count);
    if (count == 0) throw schema::Refusal(say("%1 has not returned the questionnaire yet.", municipality));
    if (wanted < 1 || wanted > count) {
        throw schema::Refusal(say("%1 has %2 revisions, not revision %3.", municipality, count, wanted));
    }
    std::map<schema::AnswerId, AnswerPath> paths;
    for (const auto& [path, answer] : view.facts.answers) paths.emplace(answer.id, path);
    // What was typed in may have been mended since: from what stood there before this return to what it
    // became.
    std::map<AnswerPath, schema::AnswerChange> changed;
    for (const auto& change : view.facts.changes) {
        if (change.revision != revisions[static_cast<std::size_t>(wanted - 1)].id) continue;
        const auto path = paths.find(change.answer);
        if (path == paths.end()) continue;
        const auto [known, first] = changed.emplace(path->second, change);
        if (first) continue;
        known->second.after = change.after;
        known->second.reason = change.reason;
    }
    std::vector<DifferenceLine> lines;
    for (const auto& [path, change] : changed) {
        if (change.before == change.after) continue;
        const char* what = change.before.isBlank()  ? "added"
                           : change.after.isBlank() ? "withdrawn"
                                                    : "changed";
        lines.push_back({what, path.text(), view.form->labelOf(path, view.language),
                         view.words(path, change.before), view.words(path, change.after), change.reason});
    }
    return lines;
}

std::vector<QuarantineLine> quarantineLines(const db::Study& study) {
    std::vector<QuarantineLine> lines;
    const db::Revisions revisions(study);
    for (const auto& municipality : db::Municipalities(study).all()) {
        std::map<schema::RevisionId, int> numbers;
        for (const auto& revision : revisions.of(municipality.id)) numbers[revision.id] = revision.number;
        for (auto& item : revisions.quarantine(municipality.id)) {
            lines.push_back({municipality.name, numbers[item.revision], std::move(item)});
        }
    }
    return lines;
}

std::vector<AgendaLine> agendaLines(const db::Study& study, const std::string& municipality) {
    const View view(study, municipality);
    if (!view.facts.revision) {
        throw schema::Refusal(say("%1 has not returned the questionnaire yet.", municipality));
    }
    std::vector<AgendaLine> lines;
    for (const auto& item : reviewAgenda(view.facts.evaluation, view.facts.queries, view.facts.states)) {
        lines.push_back({item.reason, item.path.text(), view.form->labelOf(item.path, view.language),
                         view.words(item.path, view.facts.evaluation.given(item.path)),
                         whyOnAgenda(view, item)});
    }
    return lines;
}

}  // namespace wederhoor::present
