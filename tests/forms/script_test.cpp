#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <map>

#include "forms/js/embedded.h"
#include "forms/js/expression_script.h"
#include "forms/js/form_script.h"
#include "forms/xml/questionnaire_file.h"
#include "forms/xml/response_file.h"
#include "schema/language/form_parts.h"
#include "tests/support/answer_cases.h"
#include "tests/support/browser.h"
#include "tests/support/expression_cases.h"
#include "tests/support/program.h"

using namespace wederhoor;

// The questionnaire language in the browser, over the very cases that the C++ side runs.
namespace {
using tests::Browser;

/// Spells a value as Value::stored() does.
const std::string spelling = R"js(
function stored(value) {
    if (value === null) return "blank";
    if (value instanceof Missing) return "missing:" + value.reason;
    if (value instanceof Day) return "date:" + value.iso();
    if (Array.isArray(value)) return "choices:" + value.join(" ");
    if (typeof value === "boolean") return "truth:" + (value ? "yes" : "no");
    if (typeof value === "string") return "text:" + value;
    const plain = fixed(value);
    const scientific = value.toExponential().replace(/e([+-])(\d)$/, "e$10$2");
    return "number:" + (scientific.length < plain.length ? scientific : plain);
}
)js";

/// A page with the engine in it and `script` behind it; what that calls `results` is what this yields.
Browser::Json resultsOf(const std::string& script) {
    const tests::TemporaryFolder folder;
    const auto page = folder / "cases.html";
    std::string html = "<!DOCTYPE html><meta charset=utf-8><script>\n\"use strict\";\n";
    for (const auto part :
         {forms::embedded::values_js, forms::embedded::evaluation_js, forms::embedded::answers_js}) {
        html += part;
    }
    tests::write(page, html + spelling + script + "</script>");
    auto& browser = Browser::shared();
    browser.open(page);
    for (const auto& trouble : browser.troubles()) BOOST_ERROR(trouble);
    return browser.evaluate("results");
}

/// JavaScript that works one case out; empty if it is no expression.
std::string scriptOf(const test::ExpressionCase& each, const std::string& form) {
    schema::Problem problem;
    const auto expression = each.form->expression(each.expression, problem);
    if (!expression) return {};
    const schema::StepRange all{0, static_cast<std::uint32_t>(expression->code().steps.size())};
    std::string script = "results.push(outcome(" + form + ", [";
    for (const auto& [path, value] : each.answers) {
        const auto place = each.form->parts().locate(path);
        if (!place) continue;
        script += "[" + std::to_string(place->spot) + "," + std::to_string(place->row) + "," +
                  forms::quoted(value.stored()) + "],";
    }
    const bool isChoice =
        expression->type() == schema::ValueType::choice || expression->type() == schema::ValueType::choices;
    return script + "], " + forms::scriptOf(expression->code(), all) + ", " + (isChoice ? "true" : "false") +
           "));\n";
}

const std::string working = R"js(
const results = [];
function outcome([form, formulas], answers, formula, isChoice) {
    const evaluation = new Evaluation(form, formulas, Day.parse("2008-02-18"));
    for (const [spot, row, value] of answers) evaluation.put(spot, row, fromStored(value));
    evaluation.settle();
    const value = formula(evaluation, 0, 0, 0);
    return stored(isChoice && typeof value === "string" ? [value] : value);
}
)js";
}  // namespace

BOOST_AUTO_TEST_SUITE(script)

BOOST_AUTO_TEST_CASE(every_case_yields_in_the_browser_what_its_line_says,
                     *boost::unit_test::precondition(tests::Tool("chromium", "chromium"))) {
    std::string script = working;
    std::vector<test::ExpressionCase> cases;
    std::map<const schema::Form*, std::string> names;
    for (const auto& file : test::expressionCaseFiles()) {
        for (auto& each : test::readExpressionCases(file)) {
            auto& name = names[each.form.get()];
            if (name.empty()) {
                name = "form" + std::to_string(names.size());
                const auto [data, formulas] =
                    forms::formScript(*each.form, each.form->questionnaire().version);
                script += "const " + name + " = [" + data + ", " + formulas + "];\n";
            }
            const auto line = scriptOf(each, name);
            if (line.empty()) continue;
            script += line;
            cases.push_back(std::move(each));
        }
    }
    const auto results = resultsOf(script);
    BOOST_TEST_REQUIRE(results.size() == cases.size());
    BOOST_TEST(cases.size() > 300U);  // the lines that are expressions: none of the files went unread
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const auto result = results[i].get<std::string>();
        BOOST_TEST(result == cases[i].expected,
                   cases[i].place << ": " << cases[i].expression << " yields " << result);
    }
}

BOOST_AUTO_TEST_CASE(answers_are_read_in_the_browser_as_the_cases_say,
                     *boost::unit_test::precondition(tests::Tool("chromium", "chromium"))) {
    const auto cases = test::readAnswerCases();
    const auto form = test::formOfAnswers();
    forms::Json given;
    given.openArray();
    for (const auto& each : cases) {
        given.openObject().put("type", nameOf(each.question.type)).put("unit", each.question.unit.text());
        given.put("currency", each.question.currency).put("decimals", double(each.question.decimals));
        given.put("comma", each.sign == schema::DecimalSign::comma).name("written").text(each.written);
        given.name("missing").openArray();
        for (const auto reason : each.question.missing) given.text(nameOf(reason));
        given.close().put("hasList", !each.question.choices.empty()).close();
    }
    given.close();
    const auto results = resultsOf("const given = " + given.written() + R"js(;
        const list = [{value: "a"}, {value: "b", was: "old"}, {value: "none", exclusive: true}, {value: "dk", missing: "dont-know"}];
        const results = given.map(question => {
            const choices = question.hasList ? list : undefined;
            const {value, problem} = readAnswer(question, choices, question.written, question.comma);
            if (problem) return "! " + problem[0].replace(/%(\d)/g, (_, number) => problem[number]);
            const again = readAnswer(question, choices, answerText(value, question.comma), question.comma);
            if (stored(again.value) !== stored(value)) return "reads back as " + stored(again.value);
            return value === null ? "" : stored(value);
        });)js");
    BOOST_TEST_REQUIRE(results.size() == cases.size());
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const auto result = results[i].get<std::string>();
        const auto& expected = cases[i].expected;
        if (expected.starts_with('!')) {
            const auto part = test::trimmedCase(expected.substr(1));
            BOOST_TEST(result.starts_with("! "), cases[i].line << ": " << result);
            // The browser reads choices from files only, where nobody is asked what was meant.
            const bool says = part.starts_with("Did you mean") || result.find(part) != std::string::npos;
            BOOST_TEST(says, cases[i].line << ": " << result);
        } else {
            BOOST_TEST(result == expected, cases[i].line << ": " << result);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_sample_returns_come_to_the_same_in_the_browser,
                     *boost::unit_test::precondition(tests::Tool("chromium", "chromium"))) {
    const std::string library = WEDERHOOR_SOURCE "/forms/library/";
    schema::Findings findings;
    const auto form =
        forms::readQuestionnaire(tests::contents(library + "wijkgericht-werken.xml"), "form.xml", findings);
    BOOST_TEST_REQUIRE(form);
    const auto [data, formulas] = forms::formScript(*form, 1);
    std::string script = working + "const form = " + data + ", formulas = " + formulas + ";\n" + R"js(
function comesTo(answers) {
    const evaluation = new Evaluation(form, formulas, Day.parse("2008-02-18"));
    for (const [spot, row, value] of answers) evaluation.put(spot, row, fromStored(value));
    const lines = evaluation.paths().map(at => evaluation.path(at) + (evaluation.isAsked(at.spot, at.row) ? " asked " : " hidden ") +
        stored(evaluation.given(at.spot, at.row)));
    return [...lines, ...evaluation.failures().map(({sink, spot, row}) =>
        `${evaluation.path({spot, row})} ${sink.level} ${sink.message.nl}`).sort()];
}
)js";
    std::vector<std::vector<std::string>> expected;
    for (const auto& file : std::filesystem::directory_iterator(library + "noord-holland-2008/returns")) {
        const auto response =
            forms::readResponse(tests::contents(file.path()), "return.xml", findings).value();
        schema::Evaluation evaluation(form, test::todayOfCases());
        script += "results.push(comesTo([";
        for (const auto& answer : response.answers) {
            const auto asked = form->at(answer.path);
            if (!asked) continue;
            const auto read = schema::readAnswer(form->questionnaire(), *asked->question,
                                                 answer.text.empty() ? answer.missing : answer.text,
                                                 schema::DecimalSign::comma);
            evaluation.put(answer.path, read.value);
            const auto place = form->parts().locate(answer.path);
            script += "[" + std::to_string(place->spot) + "," + std::to_string(place->row) + "," +
                      forms::quoted(read.value.stored()) + "],";
        }
        script += "]));\n";
        auto& lines = expected.emplace_back();
        for (const auto& path : evaluation.paths()) {
            const auto value = evaluation.given(path).stored();
            lines.push_back(path.text() + (evaluation.isAsked(path) ? " asked " : " hidden ") +
                            (value.empty() ? "blank" : value));
        }
        std::vector<std::string> failures;
        for (const auto& failure : evaluation.failures()) {
            failures.push_back(failure.path.text() + " " +
                               (failure.level == schema::Severity::error     ? "error"
                                : failure.level == schema::Severity::warning ? "warning"
                                                                             : "info") +
                               " " + failure.message->in("nl"));
        }
        std::sort(failures.begin(), failures.end());
        lines.insert(lines.end(), failures.begin(), failures.end());
    }
    const auto results = resultsOf(script);
    BOOST_TEST_REQUIRE(results.size() == 7U);  // municipalities
    for (std::size_t i = 0; i < expected.size(); ++i) {
        BOOST_TEST(results[i].get<std::vector<std::string>>() == expected[i],
                   boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_SUITE_END()
