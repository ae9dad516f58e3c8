#pragma once

#include <string>

#include "app/present/comparison_values.h"
#include "schema/study/evidence.h"

namespace wederhoor::present {

/// What a live figure of a municipality's description (`{{fte_total}}`) comes to.
struct LiveFigure {
    enum class Kind {
        indicator,   ///< `fte_per_10000`
        answer,      ///< `inhabitants`, `staff[2]/fte`
        expression,  ///< `${budget} div 2`
        unknown,     ///< none of these; `words` says why
    };
    Kind kind = Kind::unknown;
    schema::Value value;
    /// As it stands in running text of that language; of an unanswered question why it has no answer.
    std::string words;
    /// How `trace` is asked for it; empty for expressions and what is unknown.
    std::string reference;
};

/// `text`: what stands between the braces. An indicator goes before an answer of the same name.
LiveFigure liveFigure(const ComparisonValues& values, std::size_t municipality, const std::string& text,
                      const std::string& language);

/// How an answer is written for one municipality.
schema::Wording answerWording(const ComparisonValues& values, std::size_t municipality,
                              const schema::Question& question, const std::string& language);

/// The path, if the form asks for such an answer.
std::optional<schema::AnswerPath> answerNamed(const schema::Form& form, const std::string& name);

}  // namespace wederhoor::present
