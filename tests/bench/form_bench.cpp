// A questionnaire understood and worked out, at three sizes. Understanding and full evaluation are linear:
// the time per question stays the same. One changed answer costs its dependents only: the time is the same in
// a form a hundred times as large. A chain of 10,000 costs 10,000 times what one link does.
#include <benchmark/benchmark.h>
#include <map>
#include <stdexcept>

#include "forms/xml/questionnaire_reader.h"
#include "forms/xml/xml_document.h"
#include "schema/language/evaluation.h"
#include "tests/bench/synthetic_form.h"

using namespace wederhoor;
using schema::AnswerPath;
using schema::Evaluation;
using schema::Form;
using schema::Value;

namespace {
const schema::Date day(2008, 2, 18);

schema::Questionnaire questionnaireOf(std::size_t questions) {
    const bench::SyntheticForm form(questions);
    schema::Findings findings;
    const auto document = forms::XmlDocument::parse(form.xml(), "form.xml", findings);
    forms::XmlNotes notes(*document, findings);
    return forms::QuestionnaireReader(notes).read().value();
}

std::shared_ptr<const Form> compiled(schema::Questionnaire questionnaire) {
    schema::Findings findings;
    const auto nowhere = [](schema::SourceOffset, std::size_t) { return schema::Place(); };
    auto form = Form::compile(std::move(questionnaire), nowhere, findings);
    if (!form) throw std::runtime_error(findings.at(0).text());
    return form;
}

const std::shared_ptr<const Form>& formOf(std::size_t questions) {
    static std::map<std::size_t, std::shared_ptr<const Form>> forms;
    auto& form = forms[questions];
    if (!form) form = compiled(questionnaireOf(questions));
    return form;
}

std::vector<std::pair<AnswerPath, Value>> answersTo(const Evaluation& evaluation) {
    std::vector<std::pair<AnswerPath, Value>> answers;
    for (const auto& path : evaluation.paths()) {
        switch (evaluation.form().at(path)->question->type) {
            case schema::QuestionType::selectOne:
                answers.emplace_back(path, Value(Value::Choices{"yes"}));
                break;
            case schema::QuestionType::text:
                answers.emplace_back(path, Value("wijkgericht"));
                break;
            case schema::QuestionType::decimal:
            case schema::QuestionType::money:
                answers.emplace_back(path, Value(4.9));
                break;
            default:
                break;
        }
    }
    return answers;
}

void sizes(benchmark::internal::Benchmark* benchmark) {
    benchmark->ArgName("questions")->Arg(300)->Arg(3000)->Arg(30000)->Unit(benchmark::kMicrosecond);
}

void perQuestion(benchmark::State& state) {
    state.counters["per question"] =
        benchmark::Counter(static_cast<double>(state.range(0)),
                           benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void formUnderstood(benchmark::State& state) {
    const auto questionnaire = questionnaireOf(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        state.PauseTiming();
        auto copy = questionnaire;
        state.ResumeTiming();
        auto form = compiled(std::move(copy));
        state.PauseTiming();
        form.reset();
        state.ResumeTiming();
    }
    perQuestion(state);
}
BENCHMARK(formUnderstood)->Apply(sizes);

void fullEvaluation(benchmark::State& state) {
    const auto& form = formOf(static_cast<std::size_t>(state.range(0)));
    const auto answers = answersTo(Evaluation(form, day));
    for (auto _ : state) {
        Evaluation evaluation(form, day);
        evaluation.load(answers);
        benchmark::DoNotOptimize(evaluation.workedOut());
    }
    perQuestion(state);
}
BENCHMARK(fullEvaluation)->Apply(sizes);

/// The answer that most depends on, of the first section: a staffing figure, its total and what reads them.
void oneAnswerChanges(benchmark::State& state) {
    const auto& form = formOf(static_cast<std::size_t>(state.range(0)));
    Evaluation evaluation(form, day);
    const auto answers = answersTo(evaluation);
    evaluation.load(answers);
    AnswerPath path;
    std::size_t most = 0;
    for (std::size_t i = 0; i < 40; ++i) {
        const auto before = evaluation.workedOut();
        evaluation.put(answers[i].first, Value());
        const auto dependents = evaluation.workedOut() - before;
        evaluation.put(answers[i].first, answers[i].second);
        if (dependents > most && answers[i].second.as<double>()) {
            most = dependents;
            path = answers[i].first;
        }
    }
    double number = 0;
    const auto before = evaluation.workedOut();
    for (auto _ : state) {
        evaluation.put(path, Value(number += 1));
        benchmark::DoNotOptimize(evaluation.workedOut());
    }
    state.counters["worked out"] = benchmark::Counter(static_cast<double>(evaluation.workedOut() - before),
                                                      benchmark::Counter::kAvgIterations);
}
BENCHMARK(oneAnswerChanges)->Apply(sizes)->Unit(benchmark::kNanosecond);

schema::Questionnaire chainOf(std::size_t links) {
    schema::Questionnaire form;
    form.id = "chain";
    form.language = "en";
    auto& section = form.sections.emplace_back();
    section.name = "all";
    for (std::size_t i = 0; i < links; ++i) {
        schema::Question question;
        question.name = "q" + std::to_string(i);
        question.type = schema::QuestionType::integer;
        if (i > 0) question.calculate = schema::Formula{"${q" + std::to_string(i - 1) + "} + 1", 0};
        section.items.emplace_back(std::move(question));
    }
    return form;
}

void chainChanges(benchmark::State& state) {
    Evaluation evaluation(compiled(chainOf(static_cast<std::size_t>(state.range(0)))), day);
    const AnswerPath head{{}, {}, "q0"};
    double number = 0;
    for (auto _ : state) {
        evaluation.put(head, Value(number += 1));
        benchmark::DoNotOptimize(evaluation.workedOut());
    }
    state.counters["per link"] =
        benchmark::Counter(static_cast<double>(state.range(0)),
                           benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
BENCHMARK(chainChanges)->ArgName("links")->Arg(100)->Arg(10000)->Arg(100000)->Unit(benchmark::kMicrosecond);
}  // namespace

BENCHMARK_MAIN();
