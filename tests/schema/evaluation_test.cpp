#include "schema/language/evaluation.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/form_lines.h"

using namespace wederhoor;
using namespace wederhoor::schema;

namespace {
const Date day(2008, 2, 18);

AnswerPath path(std::string_view text) {
    return AnswerPath::parse(text).value();
}

Evaluation of(std::string_view lines) {
    return Evaluation(test::FormLines(lines).compile(), day);
}

std::string stored(const Evaluation& evaluation, std::string_view at) {
    return evaluation.value(path(at)).stored();
}

std::string failing(const Evaluation& evaluation) {
    std::string all;
    for (const auto& failure : evaluation.failures()) all += failure.path.text() + " ";
    return all;
}

/// How many expressions are worked out because of a change.
template <class Change>
std::size_t costOf(Evaluation& evaluation, Change change) {
    const auto before = evaluation.workedOut();
    change();
    return evaluation.workedOut() - before;
}

std::string chainOf(int length, bool backwards) {
    std::string lines = "question q0 integer\n";
    for (int i = 1; i < length; ++i) {
        const int at = backwards ? length - i : i;
        lines += "question q" + std::to_string(at) + " integer | calculate: ${q" + std::to_string(at - 1) +
                 "} + 1\n";
    }
    return lines;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(evaluation)

BOOST_AUTO_TEST_CASE(a_hidden_answer_is_kept_and_seen_by_nobody) {
    auto form =
        of("question unit integer\n"
           "question fte decimal | relevant: ${unit} = 1\n"
           "question twice decimal | calculate: ${fte} * 2\n");
    form.put(path("unit"), Value(1.0));
    form.put(path("fte"), Value(2.5));
    BOOST_TEST(form.isAsked(path("fte")));
    BOOST_TEST(stored(form, "twice") == "number:5");
    form.put(path("unit"), Value(0.0));
    BOOST_TEST(!form.isAsked(path("fte")));
    BOOST_TEST(stored(form, "fte") == "");
    BOOST_TEST(stored(form, "twice") == "");
    BOOST_TEST(form.given(path("fte")).stored() == "number:2.5");
    form.put(path("unit"), Value(1.0));
    BOOST_TEST(stored(form, "twice") == "number:5");
}

BOOST_AUTO_TEST_CASE(unknown_is_not_relevant) {
    auto form = of("question a integer\nquestion b integer | relevant: ${a} = 1\n");
    BOOST_TEST(!form.isAsked(path("b")));
    form.put(path("a"), Value(MissingReason::dontKnow));
    BOOST_TEST(!form.isAsked(path("b")));
}

BOOST_AUTO_TEST_CASE(what_stands_in_something_hidden_is_hidden) {
    auto form =
        of("question a integer\n"
           "section s | relevant: ${a} gt 0\n"
           "question b integer\n"
           "repeat r | relevant: ${a} gt 1\n"
           "question c integer\n"
           "end\n"
           "table t | relevant: ${a} gt 2\n"
           "column d integer\n"
           "column e integer | relevant: ${d} gt 0\n"
           "row x\n"
           "row y | relevant: ${a} gt 3\n"
           "end\n");
    for (const auto* answer : {"b", "r[1]/c", "t[x]/d", "t[x]/e", "t[y]/d"})
        form.put(path(answer), Value(1.0));
    const std::vector<std::string> asked{"b", "r[1]/c", "t[x]/d", "t[x]/e", "t[y]/d"};
    const std::size_t counts[] = {0, 1, 2, 4, 5};  // one more level each time, t[x] brings two cells
    for (int a = 0; a < 5; ++a) {
        form.put(path("a"), Value(double(a)));
        for (std::size_t i = 0; i < asked.size(); ++i) {
            BOOST_TEST(form.isAsked(path(asked[i])) == (i < counts[a]), "a = " << a << ", " << asked[i]);
        }
    }
    const auto& sections = form.form().questionnaire().sections;
    BOOST_TEST(form.isAsked(sections[1]));
    form.put(path("a"), Value());
    BOOST_TEST(!form.isAsked(sections[1]));
    BOOST_TEST(!form.isAsked(std::get<Repeat>(sections[1].items[1])));
    BOOST_TEST(!form.isAsked(std::get<Table>(sections[1].items[2])));
}

BOOST_AUTO_TEST_CASE(one_answer_works_out_its_dependents_and_further_only_where_something_changed) {
    auto form =
        of("question a integer\n"
           "question big integer | calculate: if(${a} gt 100, 1, 0)\n"
           "question next integer | calculate: ${big} + 1\n"
           "question last integer | relevant: ${next} = 2 | constraint: . gt ${a}\n"
           "question apart integer | calculate: 1 + 1\n");
    BOOST_TEST(form.workedOut() == 4U);  // three calculations and one condition, nothing to constrain
    BOOST_TEST(costOf(form, [&] { form.put(path("a"), Value(5.0)); }) ==
               3U);  // big: from blank to 0, next, last
    BOOST_TEST(costOf(form, [&] { form.put(path("a"), Value(6.0)); }) == 1U);  // big stays 0
    BOOST_TEST(costOf(form, [&] { form.put(path("a"), Value(6.0)); }) == 0U);  // the same again
    BOOST_TEST(costOf(form, [&] { form.put(path("a"), Value(101.0)); }) == 3U);
    BOOST_TEST(costOf(form, [&] { form.put(path("last"), Value(7.0)); }) == 1U);
    BOOST_TEST(failing(form) == "last ");
}

BOOST_AUTO_TEST_CASE(many_answers_are_worked_out_once) {
    auto form = of("question a integer\nquestion b integer\nquestion c integer | calculate: ${a} + ${b}\n");
    form.load({{path("a"), Value(1.0)}, {path("b"), Value(2.0)}, {path("nothing"), Value(3.0)}});
    BOOST_TEST(form.workedOut() == 1U);
    BOOST_TEST(stored(form, "c") == "number:3");
}

BOOST_AUTO_TEST_CASE(a_calculated_value_cannot_be_put) {
    auto form = of("question a integer\nquestion c integer | calculate: ${a} + 1\n");
    form.put(path("a"), Value(1.0));
    form.put(path("c"), Value(99.0));
    BOOST_TEST(form.given(path("c")).stored() == "number:2");
}

BOOST_AUTO_TEST_CASE(rows_come_go_and_count) {
    auto form =
        of("repeat staff | max: 4\n"
           "question fte decimal | check: . lt 20\n"
           "question share decimal | calculate: round(${fte} div ${total} * 100)\n"
           "check ${fte} gt 0\n"
           "end\n"
           "question total decimal | calculate: sum(${fte})\n"
           "question rows integer | calculate: count(${staff})\n");
    BOOST_TEST(stored(form, "rows") == "number:0");
    form.put(path("staff[3]/fte"), Value(30.0));
    form.put(path("staff[1]/fte"), Value(10.0));
    form.put(path("staff[5]/fte"), Value(10.0));  // one more than max
    BOOST_TEST(form.rowCount("staff") == 3U);
    BOOST_TEST(stored(form, "total") == "number:40");
    BOOST_TEST(stored(form, "staff[1]/share") == "number:25");
    BOOST_TEST(stored(form, "staff[2]/share") == "");
    BOOST_TEST(failing(form) == "staff[3]/fte ");
    form.removeRow("staff", 2);
    BOOST_TEST(stored(form, "rows") == "number:2");
    BOOST_TEST(stored(form, "staff[2]/share") == "number:75");
    BOOST_TEST(failing(form) == "staff[2]/fte ");
    form.removeRow("staff", 2);
    BOOST_TEST(stored(form, "staff[1]/share") == "number:100");
    BOOST_TEST(failing(form) == "");
    form.put(path("staff[1]/fte"), Value(0.0));
    BOOST_TEST(failing(form) == "staff[1]/fte ");
    for (int i = 0; i < 9; ++i) form.addRow("staff");
    BOOST_TEST(form.rowCount("staff") == 4U);
    BOOST_TEST(form.rowCount("nothing") == 0U);
    BOOST_TEST(form.paths().size() == 10U);  // 4 rows of 2, total and rows
    BOOST_TEST(form.paths()[2].text() == "staff[2]/fte");
}

BOOST_AUTO_TEST_CASE(a_repeat_has_never_fewer_rows_than_its_min) {
    auto form = of("repeat r | min: 2\nquestion a integer\nend\n");
    BOOST_TEST(form.rowCount("r") == 2U);
    form.put(path("r[1]/a"), Value(1.0));
    form.put(path("r[2]/a"), Value(2.0));
    form.removeRow("r", 1);
    BOOST_TEST(form.rowCount("r") == 2U);
    BOOST_TEST(stored(form, "r[1]/a") == "number:2");
    BOOST_TEST(stored(form, "r[2]/a") == "");
}

BOOST_AUTO_TEST_CASE(one_row_s_answer_works_out_that_row_alone) {
    auto form = of(
        "repeat r\nquestion a integer | constraint: . gt 0\nquestion b integer | calculate: ${a} * 2\nend\n");
    for (int i = 1; i <= 100; ++i) form.put(path("r[" + std::to_string(i) + "]/a"), Value(1.0));
    form.workedOut();
    BOOST_TEST(costOf(form, [&] { form.put(path("r[50]/a"), Value(2.0)); }) ==
               2U);                                                    // calculation, constraint
    BOOST_TEST(costOf(form, [&] { form.removeRow("r", 10); }) == 0U);  // nothing looks at all rows
}

BOOST_AUTO_TEST_CASE(a_question_takes_part_in_its_versions_only) {
    const auto form = test::FormLines(
                          "version 3\n"
                          "question old integer | retired: 2\n"
                          "question young integer | since: 3\n"
                          "question sum integer | calculate: sum(${old}, ${young})\n"
                          "table t\ncolumn c integer\nrow r | since: 2\nend\n")
                          .compile();
    const auto loaded = [&](int version) {
        Evaluation evaluation(form, day, version);
        for (const auto* answer : {"old", "young", "t[r]/c"}) evaluation.put(path(answer), Value(1.0));
        return evaluation;
    };
    BOOST_TEST(loaded(1).isAsked(path("old")));
    BOOST_TEST(!loaded(1).isAsked(path("young")));
    BOOST_TEST(!loaded(1).isAsked(path("t[r]/c")));
    BOOST_TEST(loaded(2).isAsked(path("t[r]/c")));
    BOOST_TEST(!loaded(2).isAsked(path("old")));
    BOOST_TEST(stored(loaded(2), "sum") == "");
    BOOST_TEST(stored(loaded(3), "sum") == "number:1");
    BOOST_TEST(Evaluation(form, day).isAsked(path("young")));
}

BOOST_AUTO_TEST_CASE(a_check_on_something_unknown_is_not_failed) {
    auto form =
        of("question a integer | constraint: . gt ${b}\nquestion b integer\ncheck ${a} + ${b} = 10\n");
    form.put(path("a"), Value(1.0));
    BOOST_TEST(failing(form) == "");
    form.put(path("b"), Value(MissingReason::refused));
    BOOST_TEST(failing(form) == "");
    form.put(path("b"), Value(3.0));
    BOOST_TEST(failing(form) == "a a ");
    BOOST_TEST((form.failures()[0].check == nullptr));
    BOOST_TEST((form.failures()[1].check != nullptr));
    form.put(path("a"), Value(7.0));
    BOOST_TEST(failing(form) == "");
}

BOOST_AUTO_TEST_CASE(a_tolerance_widens_every_equality_of_its_test) {
    auto form =
        of("table t\ncolumn pct percent\nrow a\nrow b\ncheck sum(${t/pct}) = 100 | tolerance: 1 | relevant: "
           "count-non-empty(${t/pct}) = 2\nend\n");
    const auto failsWith = [&](double a, double b) {
        form.put(path("t[a]/pct"), Value(a));
        form.put(path("t[b]/pct"), Value(b));
        return failing(form);
    };
    BOOST_TEST(failsWith(60, 40) == "");
    BOOST_TEST(failsWith(60, 39) == "");
    BOOST_TEST(failsWith(60.1, 40.9) == "");
    BOOST_TEST(failsWith(60, 38.9) == "t[a]/pct ");
    BOOST_TEST(failsWith(60, 41.1) == "t[a]/pct ");
    form.put(path("t[b]/pct"), Value());
    BOOST_TEST(failing(form) == "");
}

BOOST_AUTO_TEST_CASE(failures_come_in_the_form_s_order_beside_an_answer_that_is_asked) {
    auto form =
        of("section one\n"
           "question a integer | constraint: . gt 0\n"
           "repeat r\n"
           "question b integer | constraint: . gt 0\n"
           "question c integer | constraint: . gt 0\n"
           "end\n"
           "question d integer | relevant: ${a} = 5\n"
           "question e integer\n"
           "check ${d} = '' and ${e} = 1 | level: warning\n"
           "check ${a} gt 1\n");
    for (const auto* answer : {"a", "r[1]/b", "r[1]/c", "r[2]/b", "e"}) form.put(path(answer), Value(-1.0));
    BOOST_TEST(failing(form) == "a a r[1]/b r[1]/c r[2]/b e ");
    BOOST_TEST((form.failures()[0].level == Severity::error));
    BOOST_TEST((form.failures().back().level == Severity::warning));
}

BOOST_AUTO_TEST_CASE(a_value_that_its_question_cannot_have_is_kept_and_blank_to_expressions) {
    auto form =
        of("list l x y\nquestion a integer\nquestion m select_multiple l\nquestion s select_one l\n"
           "question c integer | calculate: coalesce(${a} + 1, 0)\n");
    form.put(path("a"), Value("five"));
    form.put(path("m"), Value("x"));
    form.put(path("s"), Value(Value::Choices{"x", "y"}));
    BOOST_TEST(stored(form, "c") == "number:0");
    BOOST_TEST(stored(form, "m") == "");
    BOOST_TEST(stored(form, "s") == "");
    BOOST_TEST(form.given(path("a")).stored() == "text:five");
    form.put(path("a"), Value(std::numeric_limits<double>::quiet_NaN()));
    BOOST_TEST(stored(form, "c") == "number:0");
    form.put(path("a"), Value(1.0));
    BOOST_TEST(stored(form, "c") == "number:2");
}

BOOST_AUTO_TEST_CASE(an_empty_text_or_set_is_blank) {
    auto form =
        of("list l x y\nquestion a text\nquestion m select_multiple l\nquestion n text | calculate: "
           "if(${a} = '' and ${m} = '', 'nothing', 'something')\n");
    form.put(path("a"), Value(""));
    form.put(path("m"), Value(Value::Choices{}));
    BOOST_TEST(stored(form, "n") == "text:nothing");
    BOOST_TEST(form.given(path("a")).isBlank());
}

BOOST_AUTO_TEST_CASE(an_expression_outlives_its_form_and_knows_it) {
    Problem problem;
    std::optional<Expression> expression;
    {
        const auto form = test::FormLines("question a integer\n").compile();
        expression = form->expression("${a} + 1", problem);
        Evaluation evaluation(form, day);
        evaluation.put(path("a"), Value(1.0));
        BOOST_TEST(evaluation.value(*expression).stored() == "number:2");
    }
    BOOST_CHECK_THROW(of("question b integer\n").value(*expression), std::logic_error);
}

BOOST_AUTO_TEST_CASE(a_chain_of_ten_thousand_is_no_deeper_than_one_of_two) {
    for (const bool backwards : {false, true}) {
        auto form = of(chainOf(10000, backwards));
        BOOST_TEST(form.workedOut() == 9999U);
        BOOST_TEST(costOf(form, [&] { form.put(path("q0"), Value(1.0)); }) == 9999U);
        BOOST_TEST(stored(form, "q9999") == "number:10000");
        BOOST_TEST(costOf(form, [&] { form.put(path("q0"), Value()); }) == 9999U);
        BOOST_TEST(stored(form, "q9999") == "");
    }
}

BOOST_AUTO_TEST_CASE(notes_are_shown_and_have_no_answer) {
    auto form = of("question a integer\nquestion n note | relevant: ${a} = 1\n");
    form.put(path("n"), Value("text"));
    BOOST_TEST(form.paths().size() == 1U);
    BOOST_TEST(!form.isAsked(path("n")));
    form.put(path("a"), Value(1.0));
    BOOST_TEST(form.isAsked(path("n")));
    BOOST_TEST(form.value(path("n")).isBlank());
}

BOOST_AUTO_TEST_SUITE_END()
