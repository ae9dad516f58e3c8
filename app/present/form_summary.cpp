#include "app/present/form_summary.h"

#include <algorithm>

namespace wederhoor::present {

using schema::Localized;
using schema::Question;

namespace {
class Counting {
public:
    explicit Counting(const schema::Questionnaire& questionnaire) {
        m_summary.languages.push_back({questionnaire.language, 0});
        text(questionnaire.title);
        for (const auto& list : questionnaire.choices) {
            for (const auto& choice : list.choices) text(choice.label);
        }
        for (const auto& section : questionnaire.sections) {
            ++m_summary.sections;
            about(section);
            for (const auto& item : section.items) std::visit(*this, item);
        }
        for (auto& language : m_summary.languages) language.untranslated = m_texts - has(language.code);
    }

    FormSummary summary() && { return std::move(m_summary); }

    void operator()(const Question& question) {
        ++(question.type == schema::QuestionType::note ? m_summary.notes : m_summary.questions);
        about(question);
        text(question.message);
        expression(question.constraint);
        expression(question.calculate);
    }
    void operator()(const schema::Repeat& repeat) {
        ++m_summary.repeats;
        about(repeat);
        for (const auto& question : repeat.questions) (*this)(question);
    }
    void operator()(const schema::Table& table) {
        ++m_summary.tables;
        about(table);
        for (const auto& column : table.columns) (*this)(column);
        for (const auto& row : table.rows) {
            text(row.label);
            expression(row.relevant);
        }
    }

private:
    /// What sections, questions, repeats and tables have in common.
    template <class Part>
    void about(const Part& part) {
        text(part.label);
        text(part.hint);
        expression(part.relevant);
        for (const auto& check : part.checks) {
            ++m_summary.checks;
            ++m_summary.expressions;
            expression(check.relevant);
            text(check.message);
        }
    }

    void expression(const schema::Rare<schema::Formula>& formula) {
        if (formula) ++m_summary.expressions;
    }

    void text(const Localized& localized) {
        if (localized.empty()) return;
        ++m_texts;
        for (const auto [language, words] : localized) {
            const auto found = std::find_if(m_summary.languages.begin(), m_summary.languages.end(),
                                            [&](const auto& known) { return known.code == language; });
            if (found == m_summary.languages.end()) {
                m_summary.languages.push_back({std::string(language), 1});
            } else {
                ++found->untranslated;  // for now: how many there are
            }
        }
    }

    std::size_t has(const std::string& code) const {
        return std::find_if(m_summary.languages.begin(), m_summary.languages.end(),
                            [&](const auto& known) { return known.code == code; })
            ->untranslated;
    }

    FormSummary m_summary;
    std::size_t m_texts = 0;
};
}  // namespace

FormSummary summaryOf(const schema::Questionnaire& questionnaire) {
    return Counting(questionnaire).summary();
}

}  // namespace wederhoor::present
