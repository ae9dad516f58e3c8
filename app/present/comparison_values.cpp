#include "app/present/comparison_values.h"

#include <set>

#include "app/present/response_facts.h"
#include "app/present/study_form.h"
#include "db/store/comparisons.h"
#include "db/store/municipalities.h"
#include "db/store/responses.h"
#include "db/store/revisions.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

using schema::say;

namespace {
constexpr std::size_t workedOutAgainAbove = 500;  // rows: an import; then all municipalities are worked out

/// What is compared is not read from these tables.
bool isBeside(const std::string& table) {
    static const std::set<std::string> tables{
        "person",         "sending",     "review_session", "review_event",    "answer_change",
        "quarantine",     "query",       "remark",         "document",        "passage",
        "document_check", "interview",   "turn",           "quote",           "theme",
        "coding",         "memo",        "draft",          "draft_paragraph", "comment_round",
        "comment",        "disposition", "observation",    "evidence",        "learning_question",
        "report"};
    return tables.contains(table);
}
}  // namespace

ComparisonValues::ComparisonValues(const db::Study& study)
    : m_study(study),
      m_form(formOf(study)),
      m_comparison(comparisonOf(study)),
      m_references(db::Comparisons(study).references()),
      m_upTo(db::newestEntry(study)) {}

ComparisonValues::ComparisonValues(const db::Study& study, schema::Progress& progress)
    : ComparisonValues(study) {
    const auto all = db::Municipalities(study).all();
    for (const auto& municipality : all) {
        progress.report(say("Working out"), m_municipalities.size(), all.size());
        if (progress.cancelled()) return;
        add(municipality);
    }
    progress.report(say("Working out"), all.size(), all.size());
}

ComparisonValues::ComparisonValues(const db::Study& study, const schema::Municipality& only)
    : ComparisonValues(study) {
    add(only);
}

void ComparisonValues::add(const schema::Municipality& municipality) {
    m_answers.push_back(answersOf(municipality.id));
    m_municipalities.push_back(municipality);
}

ComparisonValues::Answers ComparisonValues::answersOf(schema::MunicipalityId municipality) const {
    OtherWords others;
    std::map<schema::AnswerPath, schema::Answer> answers;
    for (auto& answer : db::Responses(m_study).answers(municipality)) {
        if (!answer.other.empty()) others[answer.path.question] = answer.other;
        answers.emplace(answer.path, std::move(answer));
    }
    return {workedOut(m_form, m_today, db::Revisions(m_study).latest(municipality), answers),
            std::move(others)};
}

bool ComparisonValues::refresh() {
    const auto touched = db::touchedSince(m_study, m_upTo, workedOutAgainAbove);
    if (!touched.rows || m_today != schema::Date::today()) return false;
    std::set<schema::MunicipalityId> changed;
    for (const auto& [table, row] : *touched.rows) {
        if (isBeside(table)) continue;
        if (table != "answer") return false;
        const auto municipality = db::Responses(m_study).municipalityOf(schema::AnswerId(row));
        if (!municipality) return false;
        changed.insert(*municipality);
    }
    for (std::size_t at = 0; at < m_municipalities.size(); ++at) {
        const auto municipality = m_municipalities[at].id;
        if (changed.contains(municipality)) m_answers[at] = answersOf(municipality);
    }
    m_upTo = touched.upTo;
    return true;
}

std::size_t ComparisonValues::indexOf(const std::string& municipality) const {
    for (std::size_t at = 0; at < m_municipalities.size(); ++at) {
        if (m_municipalities[at].name == municipality) return at;
    }
    const auto known = db::Municipalities(m_study).named(municipality);
    throw schema::Refusal(say("%1 came into the study only now. Ask again.", known.name));
}

const schema::Expression& ComparisonValues::expression(const std::string& text) const {
    const auto known = m_expressions.find(text);
    if (known != m_expressions.end()) return known->second;
    schema::Problem problem;
    if (auto expression = m_form->expression(text, problem)) {
        return m_expressions.emplace(text, std::move(*expression)).first->second;
    }
    throw schema::Refusal(say("'%1' can't be worked out with this questionnaire: %2 %3", text,
                              problem.message, problem.remedy));
}

schema::Value ComparisonValues::value(const std::string& text, std::size_t municipality) const {
    return evaluation(municipality).value(expression(text));
}

schema::Value ComparisonValues::value(const schema::Indicator& indicator, std::size_t municipality) const {
    return value(indicator.value, municipality);
}

schema::Wording ComparisonValues::wording(const schema::Indicator& indicator,
                                          std::optional<std::size_t> municipality,
                                          const std::string& language) const {
    const OtherWords none;
    const auto& others = municipality ? this->others(*municipality) : none;
    return schema::Wording::of(indicator, language,
                               choiceLabels(*m_form, expression(indicator.value), language, others));
}

schema::OverviewTable ComparisonValues::table(const schema::Overview& overview,
                                              const std::string& language) const {
    std::vector<std::string> names;
    for (const auto& municipality : m_municipalities) names.push_back(municipality.name);
    return tableOf(
        overview, names,
        [this](const schema::Indicator& indicator, std::size_t at) { return value(indicator, at); },
        m_references,
        [&](const schema::Indicator& indicator, std::optional<std::size_t> at) {
            return wording(indicator, at, language).label;
        },
        language);
}

}  // namespace wederhoor::present
