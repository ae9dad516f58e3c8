#include <algorithm>

#include "app/present/form_entry.h"
#include "db/journal/edit.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/base/utf8.h"
#include "schema/language/answer_text.h"

namespace wederhoor::present {

using schema::AnswerPath;
using schema::say;
using schema::Value;

namespace {
/// Names of edits stand in a menu.
std::string shortened(const std::string& label) {
    constexpr std::size_t most = 50;
    if (schema::codePointCount(label) <= most) return label;
    return label.substr(0, schema::byteOffset(label, most)) + "…";
}

Value valueOf(const schema::Choice& choice) {
    return choice.missing ? Value(*choice.missing) : Value(Value::Choices{choice.value});
}

/// The choices that stand beside `choice` once it is made.
Value::Choices goingWith(const schema::Choice& choice, const schema::ChoiceList& list, const Value& value) {
    Value::Choices kept;
    const auto* chosen = value.as<Value::Choices>();
    if (!chosen || choice.exclusive || choice.missing) return kept;
    for (const auto& each : *chosen) {
        const auto* other = list.find(each);
        if (each != choice.value && !(other && other->exclusive)) kept.push_back(each);
    }
    return kept;
}

Value without(const schema::Choice& choice, const Value& value) {
    const auto* chosen = value.as<Value::Choices>();
    if (!chosen) return value == valueOf(choice) ? Value() : value;
    auto kept = *chosen;
    std::erase(kept, choice.value);
    return kept.empty() ? Value() : Value(std::move(kept));
}
}  // namespace

const schema::Question* FormEntry::questionAt(const AnswerPath& path) {
    if (!load()) return nullptr;
    const auto asked = m_form->at(path);
    return asked && !asked->question->calculate ? asked->question : nullptr;
}

std::string FormEntry::editLabel(const AnswerPath& path) const {
    return say("Fill in '%1' of %2", shortened(m_form->labelOf(path, m_language)),
               m_workspace.municipality()->name);
}

void FormEntry::write(const std::string& label, const std::function<void(ResponseFilling&)>& doing) {
    struct Writing {
        FormEntry& of;
        bool done = false;
        explicit Writing(FormEntry& entry) : of(entry) { of.m_writing = true; }
        ~Writing() {
            of.m_writing = false;
            if (!done) of.m_stale = true;  // the facts may be ahead of the study
        }
    } writing(*this);
    m_workspace.change([&](db::Study& study) {
        db::Edit edit(study, label);
        ResponseFilling filling(edit, m_form, *m_facts, *m_municipality, m_workspace.now());
        doing(filling);
        edit.commit();
        writing.done = true;
    });
}

void FormEntry::fillIn(const AnswerPath& path, const FilledIn& filled) {
    const bool wasRejected = filled.value && m_rejected[*m_municipality].erase(path) > 0;
    const auto found = m_facts->answers.find(path);
    const auto now = found == m_facts->answers.end() ? std::nullopt : std::optional(found->second);
    const bool differs =
        (filled.value && *filled.value != (now ? now->current : Value())) ||
        (filled.other && *filled.other != (now ? now->other : std::string())) ||
        (filled.remark && *filled.remark != (now ? now->respondentRemark : std::string())) ||
        (filled.citation && *filled.citation != (now ? Citation{now->source, now->reference} : Citation()));
    if (differs) {
        write(editLabel(path), [&](ResponseFilling& filling) { filling.fillIn(path, filled); });
    } else if (wasRejected) {
        m_changed.emit();
    }
}

void FormEntry::type(const AnswerPath& path, const std::string& text) {
    const auto* question = questionAt(path);
    if (!question) return;
    const auto read = schema::readAnswer(m_form->questionnaire(), *question, text, sign());
    auto& rejected = m_rejected[*m_municipality];
    if (!read.problem.empty()) {
        rejected[path] = {text, read.problem};
        m_changed.emit();
        return;
    }
    // A field of a question that was left out for a reason is empty: leaving it so keeps the reason.
    if (read.value.isBlank() && m_facts->evaluation.given(path).isMissing() && !rejected.contains(path))
        return;
    try {
        fillIn(path, {.value = read.value});
    } catch (const schema::FileTrouble& trouble) {
        rejected[path] = {text, trouble.what()};
        throw;
    }
}

void FormEntry::choose(const AnswerPath& path, const std::string& choice, bool made) {
    const auto* question = questionAt(path);
    const auto* list = question ? m_form->questionnaire().choiceList(question->choices) : nullptr;
    const auto* chosen = list ? list->find(choice) : nullptr;
    if (!chosen) return;
    const auto now = m_facts->evaluation.given(path);
    if (!made) {
        fillIn(path, {.value = without(*chosen, now)});
    } else if (question->type == schema::QuestionType::selectOne || chosen->missing) {
        fillIn(path, {.value = valueOf(*chosen)});
    } else {
        auto all = goingWith(*chosen, *list, now);
        all.push_back(chosen->value);
        fillIn(path, {.value = Value(std::move(all))});
    }
}

void FormEntry::giveReason(const AnswerPath& path, std::optional<schema::MissingReason> reason) {
    if (!questionAt(path)) return;
    if (!reason && !m_facts->evaluation.given(path).isMissing()) return;
    fillIn(path, {.value = reason ? Value(*reason) : Value()});
}

void FormEntry::specifyOther(const AnswerPath& path, const std::string& words) {
    if (questionAt(path)) fillIn(path, {.other = words});
}

void FormEntry::cite(const AnswerPath& path, const Citation& citation) {
    if (questionAt(path)) fillIn(path, {.citation = citation});
}

void FormEntry::remark(const AnswerPath& path, const std::string& words) {
    if (questionAt(path)) fillIn(path, {.remark = words});
}

void FormEntry::addRow(const forms::PageRepeat& repeat) {
    if (!load()) return;
    auto& evaluation = m_facts->evaluation;
    evaluation.addRow(repeat.name);
    m_rows[*m_municipality][repeat.name] = evaluation.rowCount(repeat.name);
    m_worked = false;
    m_changed.emit();
}

void FormEntry::removeRow(const forms::PageRepeat& repeat, std::size_t row) {
    if (!load() || row < 1 || row > rows(repeat)) return;
    const auto left = rows(repeat) - 1;
    // What was typed there and could not be read belongs to rows that are others now.
    std::erase_if(m_rejected[*m_municipality],
                  [&](const auto& each) { return each.first.container == repeat.name; });
    m_rows[*m_municipality][repeat.name] = left;
    if (hasAnswers(repeat.name, row)) {
        const auto asked = m_form->at(forms::atRow(repeat.columns.front().path, row));
        write(say("Take out row %1 of '%2'", row, shortened(repeat.label)), [&](ResponseFilling& filling) {
            filling.removeRow(*asked->repeat, row);
            restoreRows();
        });
    } else {
        m_facts->evaluation.removeRow(repeat.name, row);
        m_worked = false;
        m_changed.emit();
    }
}

}  // namespace wederhoor::present
