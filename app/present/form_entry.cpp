#include "app/present/form_entry.h"

#include <algorithm>

#include "app/present/answer_words.h"
#include "app/present/study_form.h"
#include "db/store/questionnaires.h"
#include "schema/base/say.h"
#include "schema/language/answer_text.h"
#include "schema/language/decimal.h"
#include "schema/rules/completeness.h"
#include "schema/rules/failed_checks.h"
#include "schema/rules/report_words.h"

// What the form shows. What a person does to it: form_entry_commands.cpp.
namespace wederhoor::present {

using schema::AnswerPath;
using schema::say;
using schema::Value;

namespace {
bool isOf(const std::vector<schema::Check>& checks, const schema::Check* check) {
    return check && !checks.empty() && check >= checks.data() && check < checks.data() + checks.size();
}

const schema::Table* tableOf(const schema::Form& form, const schema::Failure& failure) {
    const auto asked = form.at(failure.path);
    return asked && asked->table && isOf(asked->table->checks, failure.check) ? asked->table : nullptr;
}

bool choseOther(const schema::Form& form, const schema::Question& question, const Value& value) {
    const auto* chosen = value.as<Value::Choices>();
    const auto* list = form.questionnaire().choiceList(question.choices);
    if (!chosen || !list) return false;
    return std::any_of(chosen->begin(), chosen->end(), [list](const std::string& each) {
        const auto* choice = list->find(each);
        return choice && choice->other;
    });
}
}  // namespace

FormEntry::FormEntry(Workspace& workspace) : m_workspace(workspace) {
    m_onChange = workspace.changed().subscribe([this] {
        if (!m_writing) m_stale = true;
        m_worked = false;
        m_changed.emit();
    });
    m_onChoice = workspace.chosen().subscribe([this] {
        m_worked = false;
        m_changed.emit();
    });
}

bool FormEntry::loadForm() {
    if (!m_stale && m_form) return true;
    const auto& study = m_workspace.study();
    const auto current = db::Questionnaires(study).current();
    if (!current) {
        m_form.reset();
        m_page.reset();
        m_facts.reset();
        return false;
    }
    if (m_form && m_questionnaire == current->id) return true;
    m_facts.reset();
    m_page.reset();
    m_form = formOf(study);
    m_questionnaire = current->id;
    m_language = study.language();
    return true;
}

bool FormEntry::load() {
    if (!loadForm() || !m_workspace.municipality()) return false;
    const auto municipality = m_workspace.municipality()->id;
    if (m_stale || !m_facts || m_municipality != municipality) read(municipality);
    return true;
}

void FormEntry::read(schema::MunicipalityId municipality) {
    m_facts.emplace(m_workspace.study(), m_form, municipality, m_workspace.today());
    m_municipality = municipality;
    restoreRows();
    const int own = m_form->questionnaire().version;
    const int version = m_facts->revision ? std::min(m_facts->revision->formVersion, own) : own;
    if (!m_page || version != m_version) {
        m_page = std::make_shared<const forms::FormPage>(forms::formPage(*m_form, m_language, version));
        m_version = version;
        m_section = std::min(m_section, m_page->sections.size() - 1);
    }
    m_stale = false;
    m_worked = false;
}

void FormEntry::restoreRows() {
    for (const auto& [repeat, rows] : m_rows[*m_municipality]) {
        while (m_facts->evaluation.rowCount(repeat) < rows) m_facts->evaluation.addRow(repeat);
    }
}

std::optional<std::string> FormEntry::obstacle() {
    if (!loadForm()) return say("This study has no questionnaire yet. Give it one first.");
    if (!m_workspace.municipality()) return say("Choose a municipality to see its response.");
    return std::nullopt;
}

std::shared_ptr<const forms::FormPage> FormEntry::page() {
    return load() ? m_page : nullptr;
}

std::string FormEntry::standing() {
    if (!load()) return {};
    const auto& revision = m_facts->revision;
    if (!revision)
        return say("Nothing has come back yet. The first answer that you fill in makes a response.");
    if (revision->isTyped()) return say("Came back on paper on %1.", revision->receivedOn.iso());
    if (revision->respondent.empty()) return say("Came back on %1.", revision->receivedOn.iso());
    return say("Came back from %1 on %2.", revision->respondent, revision->receivedOn.iso());
}

void FormEntry::work() {
    if (!load() || m_worked) return;
    const auto& evaluation = m_facts->evaluation;
    m_failures = evaluation.failures();
    m_sections.assign(m_page->sections.size(), {});
    const auto place = [this](const std::string& name) -> Section* {
        for (std::size_t i = 0; i < m_sections.size(); ++i) {
            if (m_page->sections[i].name == name) return &m_sections[i];
        }
        return nullptr;
    };
    for (std::size_t i = 0; i < m_sections.size(); ++i) m_sections[i].label = m_page->sections[i].label;
    for (const auto& each : m_form->questionnaire().sections) {
        if (auto* section = place(each.name)) section->asked = evaluation.isAsked(each);
    }
    for (const auto& each : schema::completenessOf(evaluation)) {
        auto* section = place(each.section->name);
        if (!section) continue;
        section->questions = each.asked;
        section->answered = each.answered + each.missing;
    }
    for (const auto& failure : m_failures) {
        const auto asked = m_form->at(failure.path);
        auto* section = asked ? place(asked->section->name) : nullptr;
        if (section && failure.level != schema::Severity::info) ++section->failing;
    }
    m_worked = true;
}

const std::vector<FormEntry::Section>& FormEntry::sections() {
    if (!load()) m_sections.clear();
    work();
    return m_sections;
}

void FormEntry::open(std::size_t section) {
    if (section == m_section || section >= sections().size()) return;
    m_section = section;
    m_changed.emit();
}

void FormEntry::moveSection(int step) {
    const auto& all = sections();
    const auto count = static_cast<int>(all.size());
    for (int at = static_cast<int>(m_section) + step; at >= 0 && at < count; at += step) {
        if (all[static_cast<std::size_t>(at)].asked) return open(static_cast<std::size_t>(at));
    }
}

void FormEntry::openNext() {
    moveSection(1);
}

void FormEntry::openPrevious() {
    moveSection(-1);
}

bool FormEntry::openAt(const AnswerPath& path) {
    if (!load()) return false;
    const auto asked = m_form->at(path);
    if (!asked) return false;
    for (std::size_t i = 0; i < m_page->sections.size(); ++i) {
        if (m_page->sections[i].name != asked->section->name) continue;
        open(i);
        return true;
    }
    return false;
}

std::optional<AnswerPath> FormEntry::openNextBlank(const std::optional<AnswerPath>& after) {
    if (!load()) return std::nullopt;
    const auto& evaluation = m_facts->evaluation;
    auto paths = evaluation.paths();
    const auto& open = m_page->sections[m_section].name;
    const auto isStart = [&](const AnswerPath& path) {
        return after ? path == *after : m_form->at(path)->section->name == open;
    };
    auto start = std::find_if(paths.begin(), paths.end(), isStart);
    if (after && start != paths.end()) ++start;
    std::rotate(paths.begin(), start, paths.end());
    for (const auto& path : paths) {
        const bool waits = !m_form->at(path)->question->calculate && evaluation.isAsked(path) &&
                           evaluation.given(path).isBlank();
        if (waits && openAt(path)) return path;
    }
    return std::nullopt;
}

schema::DecimalSign FormEntry::sign() const {
    return m_language == "nl" ? schema::DecimalSign::comma : schema::DecimalSign::point;
}

std::string FormEntry::textOf(const schema::Question& question, const Value& value) const {
    if (value.isMissing()) return {};
    if (question.calculate) {
        return value.isBlank() ? std::string() : answerWords(*m_form, question, value, {}, m_language);
    }
    const auto* number = value.as<double>();
    if (!number || question.type == schema::QuestionType::year) {
        return schema::answerText(question, value, sign());
    }
    return schema::numberWord(*number, question.decimals, m_language, schema::Zeros::trim);
}

FormField FormEntry::field(const AnswerPath& path) {
    FormField field;
    if (!load()) return field;
    work();
    const auto asked = m_form->at(path);
    if (!asked) return field;
    const auto& question = *asked->question;
    const auto& evaluation = m_facts->evaluation;
    field.value = evaluation.given(path);
    const bool isAsked = evaluation.isAsked(path);
    field.standing = isAsked                                       ? FormField::Standing::asked
                     : field.value.isBlank() || question.calculate ? FormField::Standing::hidden
                                                                   : FormField::Standing::kept;
    field.text = textOf(question, field.value);
    field.asksOther = choseOther(*m_form, question, field.value);
    field.asksSource = question.asksSource;
    if (const auto found = m_facts->answers.find(path); found != m_facts->answers.end()) {
        const auto& answer = found->second;
        field.other = answer.other;
        field.citation = {answer.source, answer.reference};
        field.asksSource |= answer.source.has_value() || !answer.reference.empty();
        field.remark = answer.respondentRemark;
        if (answer.returned != answer.current) {
            field.returned = answerWords(*m_form, question, answer.returned, answer.other, m_language);
        }
    }
    const auto& rejected = m_rejected[*m_municipality];
    if (const auto found = rejected.find(path); found != rejected.end()) {
        field.text = found->second.text;
        field.problem = found->second.problem;
    }
    for (const auto& failure : m_failures) {
        if (failure.path != path || tableOf(*m_form, failure)) continue;
        field.messages.push_back({failure.level, schema::failureText(failure, m_language)});
    }
    return field;
}

bool FormEntry::hasAnswers(const std::string& container, std::size_t fromRow) const {
    return std::any_of(m_facts->answers.begin(), m_facts->answers.end(), [&](const auto& each) {
        const auto& path = each.first;
        if (path.container != container || each.second.current.isBlank()) return false;
        return fromRow == 0 || std::stoul(path.row) >= fromRow;
    });
}

bool FormEntry::isShown(const forms::PageNote& note) {
    return load() && m_facts->evaluation.isAsked(note.path);
}

bool FormEntry::isShown(const forms::PageRepeat& repeat) {
    if (!load()) return false;
    const auto asked = m_form->at(forms::atRow(repeat.columns.front().path, 1));
    return (asked && m_facts->evaluation.isAsked(*asked->repeat)) || hasAnswers(repeat.name, 0);
}

bool FormEntry::isShown(const forms::PageTable& table) {
    if (!load()) return false;
    const auto asked = m_form->at(table.rows.front().cells.front().path);
    return (asked && m_facts->evaluation.isAsked(*asked->table)) || hasAnswers(table.name, 0);
}

std::size_t FormEntry::rows(const forms::PageRepeat& repeat) {
    return load() ? m_facts->evaluation.rowCount(repeat.name) : 0;
}

std::vector<FormField::Message> FormEntry::messages(const forms::PageTable& table) {
    std::vector<FormField::Message> messages;
    if (!load()) return messages;
    work();
    for (const auto& failure : m_failures) {
        const auto* of = tableOf(*m_form, failure);
        if (!of || of->name != table.name) continue;
        messages.push_back({failure.level, schema::failureText(failure, m_language)});
    }
    return messages;
}

std::string FormEntry::sum(const forms::PageTable& table, std::size_t column) {
    if (!load()) return {};
    std::optional<double> sum;
    for (const auto& row : table.rows) {
        const auto value = m_facts->evaluation.value(row.cells[column].path);
        if (const auto* number = value.as<double>()) sum = schema::added(sum.value_or(0), *number);
    }
    if (!sum) return {};
    const auto& question = *m_form->at(table.rows.front().cells[column].path)->question;
    return answerWords(*m_form, question, Value(*sum), {}, m_language);
}

}  // namespace wederhoor::present
