#include "app/present/live_figure.h"

#include "app/present/answer_words.h"

namespace wederhoor::present {

using schema::AnswerPath;

namespace {
std::string referenceOf(const std::string& name, const std::string& municipality) {
    return name + "@" + municipality;
}
}  // namespace

schema::Wording answerWording(const ComparisonValues& values, std::size_t municipality,
                              const schema::Question& question, const std::string& language) {
    const auto& others = values.others(municipality);
    const auto other = others.find(question.name);
    return answerWording(*values.form(), question, other == others.end() ? "" : other->second, language);
}

std::optional<AnswerPath> answerNamed(const schema::Form& form, const std::string& name) {
    const auto path = AnswerPath::parse(name);
    return path && form.at(*path) ? path : std::nullopt;
}

LiveFigure liveFigure(const ComparisonValues& values, std::size_t municipality, const std::string& text,
                      const std::string& language) {
    const auto& name = values.municipalities()[municipality].name;
    if (const auto* indicator = values.comparison().indicator(text)) {
        const auto value = values.value(*indicator, municipality);
        return {LiveFigure::Kind::indicator, value,
                writtenInText(value, values.wording(*indicator, municipality, language)),
                referenceOf(text, name)};
    }
    if (const auto path = answerNamed(*values.form(), text)) {
        const auto value = values.evaluation(municipality).value(*path);
        const auto& question = *values.form()->at(*path)->question;
        return {LiveFigure::Kind::answer, value,
                writtenInText(value, answerWording(values, municipality, question, language)),
                referenceOf(path->text(), name)};
    }
    schema::Problem problem;
    if (const auto expression = values.form()->expression(text, problem)) {
        const auto value = values.evaluation(municipality).value(*expression);
        schema::Wording wording;
        wording.type = schema::IndicatorType::decimal;
        wording.decimals = 2;
        wording.language = language;
        wording.label = choiceLabels(*values.form(), *expression, language, values.others(municipality));
        return {LiveFigure::Kind::expression, value, writtenInText(value, wording), {}};
    }
    return {LiveFigure::Kind::unknown, {}, problem.message, {}};
}

}  // namespace wederhoor::present
