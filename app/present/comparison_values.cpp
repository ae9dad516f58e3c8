#include "app/present/comparison_values.h"

#include "app/present/study_form.h"
#include "db/store/comparisons.h"
#include "db/store/municipalities.h"
#include "db/store/responses.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

using schema::say;

ComparisonValues::ComparisonValues(const db::Study& study)
    : m_study(study),
      m_form(formOf(study)),
      m_comparison(comparisonOf(study)),
      m_references(db::Comparisons(study).references()) {}

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
    m_evaluations.push_back(evaluationOf(m_study, m_form, municipality.id, schema::Date::today()));
    auto& others = m_others.emplace_back();
    for (const auto& answer : db::Responses(m_study).answers(municipality.id)) {
        if (!answer.other.empty()) others[answer.path.question] = answer.other;
    }
    m_municipalities.push_back(municipality);
}

std::size_t ComparisonValues::indexOf(const std::string& municipality) const {
    for (std::size_t at = 0; at < m_municipalities.size(); ++at) {
        if (m_municipalities[at].name == municipality) return at;
    }
    const auto known = db::Municipalities(m_study).named(municipality);
    throw schema::Refusal(say("%1 came into the study only now. Ask again.", known.name));
}

schema::Expression ComparisonValues::expression(const std::string& text) const {
    schema::Problem problem;
    if (auto expression = m_form->expression(text, problem)) return *expression;
    throw schema::Refusal(say("'%1' can't be worked out with this questionnaire: %2 %3", text,
                              problem.message, problem.remedy));
}

schema::Value ComparisonValues::value(const std::string& text, std::size_t municipality) const {
    return m_evaluations[municipality].value(expression(text));
}

schema::Value ComparisonValues::value(const schema::Indicator& indicator, std::size_t municipality) const {
    return value(indicator.value, municipality);
}

schema::Wording ComparisonValues::wording(const schema::Indicator& indicator,
                                          std::optional<std::size_t> municipality,
                                          const std::string& language) const {
    const OtherWords none;
    const auto& others = municipality ? m_others[*municipality] : none;
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
