#include <boost/test/unit_test.hpp>
#include <functional>
#include <set>
#include <sstream>

#include "forms/file/file.h"
#include "forms/xml/questionnaire_file.h"
#include "forms/xml/questionnaire_grammar.h"
#include "schema/language/answer_text.h"
#include "schema/language/evaluation.h"
#include "schema/language/functions.h"
#include "tests/support/findings_text.h"

// The reference of the questionnaire language: what it shows is run, what there is stands in it.
using namespace wederhoor;

namespace {
const std::string reference = forms::readFile(WEDERHOOR_SOURCE "/schema/language/reference.md");

std::vector<std::string> blocks(const std::string& kind) {
    std::vector<std::string> found;
    const std::string fence = "```" + kind + "\n";
    for (auto at = reference.find(fence); at != std::string::npos; at = reference.find(fence, at)) {
        at += fence.size();
        const auto end = reference.find("```", at);
        found.push_back(reference.substr(at, end - at));
        at = end;
    }
    return found;
}

/// A fragment of a form as a whole form.
std::string wholeForm(const std::string& fragment) {
    if (fragment.find("<questionnaire") != std::string::npos) return fragment;
    const bool translated =
        fragment.find("lang='nl'") != std::string::npos || fragment.find("lang=\"nl\"") != std::string::npos;
    const std::string label = translated ? "<label>S</label><label lang='nl'>S</label>" : "<label>S</label>";
    std::string form = "<questionnaire id='f' version='1' language='en'><title>F</title>";
    if (translated) form += "<title lang='nl'>F</title>";
    if (fragment.find("choices=\"yn\"") != std::string::npos) {
        form += "<choices name='yn'><choice value='yes'>Yes</choice><choice value='no'>No</choice></choices>";
    }
    if (fragment.find("<section") != std::string::npos) return form + fragment + "</questionnaire>";
    return form + "<section name='s'>" + label + "\n" + fragment + "</section></questionnaire>";
}

std::string trimmed(const std::string& text) {
    const auto begin = text.find_first_not_of(' ');
    return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

std::string spelled(const schema::Value& value) {
    if (value.isBlank()) return "blank";
    if (const auto* text = value.as<std::string>()) return "'" + *text + "'";
    return schema::answerText({}, value, schema::DecimalSign::point);
}

/// One block of expressions over the first form of the page.
void tryOut(const std::string& block, const std::shared_ptr<const schema::Form>& form) {
    schema::Evaluation evaluation(form, schema::Date(2008, 3, 5));
    std::istringstream lines(block);
    for (std::string line; std::getline(lines, line);) {
        BOOST_TEST_CONTEXT(line) {
            if (line.starts_with("given ")) {
                const auto equals = line.find('=');
                const auto path = schema::AnswerPath::parse(trimmed(line.substr(6, equals - 6)));
                BOOST_REQUIRE(path);
                const auto asked = form->at(*path);
                BOOST_REQUIRE(asked);
                const auto read = schema::readAnswer(form->questionnaire(), *asked->question,
                                                     line.substr(equals + 1), schema::DecimalSign::point);
                BOOST_TEST(read.problem == "");
                evaluation.put(*path, read.value);
                continue;
            }
            const auto arrow = line.find("->");
            BOOST_REQUIRE(arrow != std::string::npos);
            schema::Problem problem;
            const auto expression = form->expression(trimmed(line.substr(0, arrow)), problem);
            BOOST_TEST_REQUIRE(expression.has_value(), problem.message);
            BOOST_TEST(spelled(evaluation.value(*expression)) == trimmed(line.substr(arrow + 2)));
        }
    }
}
}  // namespace

BOOST_AUTO_TEST_SUITE(language_reference)

BOOST_AUTO_TEST_CASE(every_form_in_it_is_read_without_a_finding) {
    const auto fragments = blocks("xml");
    BOOST_TEST(fragments.size() >= 12U);
    for (const auto& fragment : fragments) {
        schema::Findings findings;
        const auto form = forms::readQuestionnaire(wholeForm(fragment), "example", findings);
        BOOST_TEST(tests::textOf(findings) == "", fragment << tests::textOf(findings));
        BOOST_TEST((form != nullptr), fragment);
    }
}

BOOST_AUTO_TEST_CASE(every_expression_in_it_yields_what_it_says) {
    schema::Findings findings;
    const auto form = forms::readQuestionnaire(blocks("xml").front(), "example", findings);
    BOOST_REQUIRE(form);
    const auto examples = blocks("expression");
    BOOST_TEST(examples.size() >= 10U);
    for (const auto& block : examples) tryOut(block, form);
}

BOOST_AUTO_TEST_CASE(every_element_attribute_type_and_function_stands_in_it) {
    std::set<std::string> names;
    const std::function<void(const forms::ElementRule&)> add = [&](const forms::ElementRule& rule) {
        names.insert(std::string(rule.name));
        for (const auto name : rule.required) names.insert(std::string(name));
        for (const auto name : rule.optional) names.insert(std::string(name));
        for (const auto* child : rule.children) add(*child);
    };
    add(forms::QuestionnaireGrammar::get().questionnaire);
    for (int i = 0; i <= static_cast<int>(schema::QuestionType::note); ++i) {
        names.insert(std::string(nameOf(static_cast<schema::QuestionType>(i))));
    }
    for (const auto& name : names) {
        const bool explained = reference.find("`" + name + "`") != std::string::npos ||
                               reference.find("`" + name + "=") != std::string::npos ||
                               reference.find("<" + name) != std::string::npos;
        BOOST_TEST(explained, name);
    }
    for (const auto& name : schema::functionNames()) {
        const bool explained = reference.find("`" + name + "(") != std::string::npos ||
                               reference.find("`" + name + "`") != std::string::npos;
        const bool shown = reference.find(name + "(") != std::string::npos;
        BOOST_TEST(explained, name);
        BOOST_TEST(shown, name);
    }
}

BOOST_AUTO_TEST_SUITE_END()
