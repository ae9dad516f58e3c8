#include "app/present/live_figure.h"
#include "app/present/tracer.h"
#include "forms/file/hints.h"
#include "schema/base/say.h"

namespace wederhoor::present {

using schema::AnswerPath;
using schema::Evidence;
using schema::Indicator;
using schema::say;
using schema::Trace;

namespace {
std::vector<std::string> indicatorNames(const schema::Comparison& comparison) {
    std::vector<std::string> names;
    for (const auto& overview : comparison.overviews) {
        for (const auto& indicator : overview.indicators) names.push_back(indicator.name);
    }
    return names;
}

std::string withUnit(const std::string& words, const schema::Value& value, const std::string& unit) {
    return unit.empty() || !value.isAnswer() ? words : words + " " + unit;
}

/// `staff[*]/fte` stands for that question in every row there is.
std::vector<AnswerPath> rowsOf(const AnswerPath& path, const schema::Evaluation& evaluation) {
    if (path.row != "*") return {path};
    std::vector<AnswerPath> rows;
    for (const auto& place : evaluation.paths()) {
        if (place.container == path.container && place.question == path.question) rows.push_back(place);
    }
    return rows;
}
}  // namespace

Trace Tracer::figure(const Evidence& evidence) {
    const auto* values = this->values();
    if (!values) return missingTrace(m_noValues);
    const auto* indicator = values->comparison().indicator(evidence.name);
    if (!indicator && evidence.kind == Evidence::Kind::figure && !evidence.municipality.empty()) {
        return answer(evidence.municipality, evidence.name);
    }
    if (!indicator) {
        return missingTrace(say("There is no indicator '%1' in the comparison.", evidence.name) + " " +
                            forms::didYouMean(evidence.name, indicatorNames(values->comparison())));
    }
    if (evidence.municipality.empty()) return indicatorOfAll(*indicator);
    return indicatorOf(*indicator, values->indexOf(evidence.municipality));
}

Trace Tracer::indicatorOfAll(const Indicator& indicator) {
    std::vector<schema::Value> all;
    for (std::size_t at = 0; at < m_values->municipalities().size(); ++at) {
        all.push_back(m_values->value(indicator, at));
    }
    const auto wording = m_values->wording(indicator, std::nullopt, m_language);
    const auto summary = written(summaryOf(indicator, all), wording);
    Trace trace{Trace::Kind::figure, indicator.label.in(m_language), indicator.name, {}};
    if (!summary.empty()) trace.text += ": " + summary;
    for (std::size_t at = 0; at < all.size(); ++at) trace.children.push_back(indicatorOf(indicator, at));
    return trace;
}

Trace Tracer::indicatorOf(const Indicator& indicator, std::size_t municipality) {
    const auto& name = m_values->municipalities()[municipality].name;
    const auto value = m_values->value(indicator, municipality);
    const auto words = written(value, m_values->wording(indicator, municipality, m_language));
    Trace trace{Trace::Kind::figure,
                indicator.label.in(m_language) + ", " + name + ": " + withUnit(words, value, indicator.unit),
                indicator.name + "@" + name,
                {}};
    addFormula(trace, indicator.value, municipality);
    return trace;
}

void Tracer::addFormula(Trace& trace, const std::string& formula, std::size_t municipality) {
    trace.children.push_back({Trace::Kind::formula, formula, {}, {}});
    schema::Problem problem;
    const auto expression = m_values->form()->expression(formula, problem);
    if (!expression) {
        trace.children.push_back(missingTrace(problem.message));
        return;
    }
    for (const auto& read : m_values->form()->reads(*expression)) {
        const auto rows = rowsOf(read, m_values->evaluation(municipality));
        for (const auto& path : rows) trace.children.push_back(answerAt(path, municipality));
        if (rows.empty()) {
            trace.children.push_back(
                missingTrace(say("%1: no row was filled in.", m_values->form()->labelOf(read, m_language))));
        }
    }
}

Trace Tracer::answer(const std::string& municipality, const std::string& path) {
    const auto* values = this->values();
    if (!values) return missingTrace(m_noValues);
    const auto place = answerNamed(*values->form(), path);
    if (!place) {
        auto names = indicatorNames(values->comparison());
        for (const auto& known : values->evaluation(values->indexOf(municipality)).paths()) {
            names.push_back(known.text());
        }
        return missingTrace(say("There is neither an indicator nor a question '%1' in this study.", path) +
                            " " + forms::didYouMean(path, names));
    }
    return answerAt(*place, values->indexOf(municipality));
}

Trace Tracer::answerAt(const AnswerPath& path, std::size_t municipality) {
    const auto& form = *m_values->form();
    const auto& name = m_values->municipalities()[municipality].name;
    const auto reference = path.text() + "@" + name;
    const auto& evaluation = m_values->evaluation(municipality);
    const auto asked = form.at(path);
    if (!asked) return missingTrace(say("The questionnaire does not ask '%1'.", path.text()));
    const auto wording = answerWording(*m_values, municipality, *asked->question, m_language);
    const auto value = evaluation.value(path);
    Trace trace{Trace::Kind::answer,
                form.labelOf(path, m_language) + ", " + name + ": " +
                    withUnit(written(value, wording), value, asked->question->unit.text()),
                reference,
                {}};
    if (asked->question->calculate) {
        if (m_onTheWay.insert("calculated " + reference).second) {
            addFormula(trace, asked->question->calculate->text, municipality);
            m_onTheWay.erase("calculated " + reference);
        }
        return trace;
    }
    if (!evaluation.isAsked(path)) {
        trace.children.push_back({Trace::Kind::remark,
                                  say("Not asked of this municipality, because of its other answers."),
                                  {},
                                  {}});
    }
    const auto history = db::answerHistory(m_study, m_values->municipalities()[municipality].id, path);
    if (history) {
        for (auto& step : historyTraces(*history, wording)) trace.children.push_back(std::move(step));
    } else {
        trace.children.push_back(
            missingTrace(say("Never answered, and nothing was noted or checked about it.")));
    }
    return trace;
}

}  // namespace wederhoor::present
