#include <boost/test/unit_test.hpp>

#include "schema/language/regex.h"
#include "tests/support/form_lines.h"

using namespace wederhoor;
using namespace wederhoor::schema;

namespace {
std::shared_ptr<const Form> smallForm() {
    return test::FormLines(
               "list moods happy unhappy\n"
               "question inhabitants integer\n"
               "question mood select_one moods\n"
               "repeat staff\n"
               "question fte decimal\n"
               "end\n"
               "table time\n"
               "column pct percent\n"
               "row social\n"
               "row safety\n"
               "end\n")
        .compile();
}

/// `byte: message remedy` of an expression that can't be read.
std::string problemOf(const std::string& text) {
    Problem problem;
    if (smallForm()->expression(text, problem)) return "none";
    return std::to_string(problem.at) + ": " + problem.message + " " + problem.remedy;
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

std::string regexTrouble(const std::string& pattern) {
    Regex::Trouble trouble{};
    if (Regex::compile(pattern, trouble)) return "none";
    return std::to_string(trouble.at) + ": " + trouble.message;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(expression)

BOOST_AUTO_TEST_CASE(a_wrong_name_is_answered_with_the_one_that_was_meant) {
    BOOST_TEST(problemOf("1 + ${inhabitant}") == "4: The form has no inhabitant. Did you mean inhabitants?");
    BOOST_TEST(problemOf("${time/pc}") == "0: The form has no pc. Did you mean pct?");
    BOOST_TEST(problemOf("${time/socail/pct}") == "0: The form has no socail. Did you mean social?");
    BOOST_TEST(problemOf("sum(${staff/ftes})") ==
               "4: The repeat staff has no question ftes. Did you mean fte?");
    BOOST_TEST(problemOf("ruond(1)") == "0: There is no function ruond. Did you mean round?");
    BOOST_TEST(problemOf("${mood} = 'unhapy'") ==
               "10: The list moods has no choice unhapy. Did you mean unhappy?");
    BOOST_TEST(problemOf("is-missing(${mood}, 'refusd')") ==
               "20: There is no missing reason refusd. Did you mean refused?");
}

BOOST_AUTO_TEST_CASE(a_type_that_does_not_fit_is_told_at_its_place_with_a_remedy) {
    BOOST_TEST(problemOf("${inhabitants} + '5'") ==
               "17: Here a number is needed, and this is a text. Write numbers without quotation marks.");
    BOOST_TEST(problemOf("sum(${staff})").starts_with("4: This is a repeat, and not one answer."));
    BOOST_TEST(problemOf("${fte} + 1").starts_with("0: This is one answer for each row"));
    BOOST_TEST(
        problemOf("round()").starts_with("0: round takes 1 or 2 values between its brackets, and here"));
    BOOST_TEST(problemOf("(1").starts_with("0: The bracket that opens here is never closed."));
}

BOOST_AUTO_TEST_CASE(names_that_are_wrong_don_t_hide_each_other) {
    test::FormLines form("question a integer | calculate: ${b} + ${c} + 'x'\n");
    Findings findings;
    BOOST_TEST(!form.compile(findings));
    BOOST_TEST(findings.size() == 3U);
}

BOOST_AUTO_TEST_CASE(what_a_whole_expression_yields_is_known_before_anything_is_answered) {
    const auto typeOf = [form = smallForm()](const std::string& text) {
        Problem problem;
        return form->expression(text, problem).value().type();
    };
    BOOST_TEST((typeOf("sum(${fte})") == ValueType::number));
    BOOST_TEST((typeOf("${mood} = 'happy'") == ValueType::truth));
    BOOST_TEST((typeOf("coalesce(${mood}, 'happy')") == ValueType::choice));
    BOOST_TEST((typeOf("concat(1, 2)") == ValueType::text));
    BOOST_TEST((typeOf("today()") == ValueType::date));
}

BOOST_AUTO_TEST_CASE(an_expression_names_the_answers_it_reads_in_its_order) {
    const auto form = smallForm();
    Problem problem;
    std::string all;
    for (const auto& path : form->reads(*form->expression(
             "sum(${time/pct}) + ${inhabitants} + ${time/social/pct} + sum(${fte}) + ${inhabitants}",
             problem))) {
        all += path.text() + " ";
    }
    BOOST_TEST(all == "time[*]/pct inhabitants time[social]/pct staff[*]/fte ");
}

BOOST_AUTO_TEST_CASE(hostile_expressions_are_refused_without_harm) {
    BOOST_TEST(problemOf(repeated("(", 10000) + "1" + repeated(")", 10000))
                   .starts_with("200: This expression is nested more than 200 levels deep."));
    BOOST_TEST(problemOf(repeated("-", 10000) + "1").starts_with("200: This expression is nested"));
    BOOST_TEST(problemOf(repeated("abs(", 10000) + "1").starts_with("800: This expression is nested"));
    BOOST_TEST(
        problemOf(repeated("1 + ", 250000) + "1").starts_with("0: This expression is longer than 65536"));
    BOOST_TEST(problemOf(repeated("1 + ", 10000) + "1") == "none");
    BOOST_TEST(problemOf("sum(" + repeated("1, ", 20000) + "1)") == "none");
    BOOST_TEST(problemOf(std::string("1 + \0", 5)).starts_with("4: "));
    BOOST_TEST(problemOf("1 + \xFF\xFE").starts_with("4: "));
    BOOST_TEST(problemOf(repeated("'a' + ", 1000) + "1") != "none");
}

BOOST_AUTO_TEST_CASE(a_regex_says_where_it_is_wrong) {
    BOOST_TEST(regexTrouble("ab(c") == "2: The bracket that opens here is never closed.");
    BOOST_TEST(regexTrouble("ab)") == "2: Here a bracket closes that was never opened.");
    BOOST_TEST(regexTrouble("a|+") == "2: There is nothing before this to repeat.");
    BOOST_TEST(regexTrouble("a\\") == "1: A backslash at the end stands for nothing.");
    BOOST_TEST(regexTrouble("(((a{1000}){1000}){1000})").find("too large") != std::string::npos);
    BOOST_TEST(regexTrouble("(((){1000}){1000}){1000}") == "none");
    BOOST_TEST(regexTrouble(repeated("(", 10000)).find("nested too deep") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_regex_takes_no_longer_for_a_pattern_that_was_made_to_explode) {
    Regex::Trouble trouble{};
    const auto regex = Regex::compile("(a|a|aa)*(a*)*b", trouble);
    BOOST_REQUIRE(regex.has_value());
    BOOST_TEST(!regex->matches(std::string(20000, 'a')));
    BOOST_TEST(regex->matches(std::string(20000, 'a') + "b"));
}

BOOST_AUTO_TEST_SUITE_END()
