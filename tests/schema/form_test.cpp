#include "schema/language/form.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/form_lines.h"

using namespace wederhoor;
using namespace wederhoor::schema;

namespace {
/// `line: message` of everything found, one below the other.
std::string foundIn(std::string_view lines) {
    Findings findings;
    test::FormLines(lines).compile(findings);
    std::string all;
    for (const auto& finding : findings)
        all += std::to_string(finding.place.line) + ": " + finding.message + "\n";
    return all;
}

std::string pathOf(const std::optional<AnswerPath>& path) {
    return path ? path->text() : "none";
}

AnswerPath path(std::string_view text) {
    return AnswerPath::parse(text).value();
}

const char* const street =
    "version 3\n"
    "list yn yes no\n"
    "section living\n"
    "question lamp_posts integer | was: lanterns\n"
    "question owner select_one yn\n"
    "question welcome note\n"
    "repeat staff | max: 5 | was: personnel\n"
    "question fte decimal | was: jobs\n"
    "end\n"
    "table time | was: hours\n"
    "column pct percent | was: share\n"
    "row social | was: people\n"
    "row safety\n"
    "end\n"
    "table talk\n"
    "column pct percent\n"
    "column minutes integer\n"
    "row council\n"
    "end\n";
}  // namespace

BOOST_AUTO_TEST_SUITE(form)

BOOST_AUTO_TEST_CASE(names_are_used_once_also_those_of_earlier_versions) {
    BOOST_TEST(foundIn("question a integer\nquestion b text\nquestion a text\n") ==
               "3: The name a is used twice.\n");
    BOOST_TEST(foundIn("section a\nquestion a integer\n") == "2: The name a is used twice.\n");
    BOOST_TEST(foundIn("question a integer | was: b\nquestion b text\n") == "2: The name b is used twice.\n");
    BOOST_TEST(foundIn("question a integer\nquestion b text | was: a\n") ==
               "2: a was never the name of b alone: the form uses it elsewhere.\n");
    BOOST_TEST(foundIn("repeat r\nquestion a text\nend\nquestion a text\n") ==
               "4: The name a is used twice.\n");
    BOOST_TEST(foundIn("question a text\ntable t\ncolumn a text\nrow r\nend\n") ==
               "3: The name a is used twice.\n");
    BOOST_TEST(foundIn("table t\ncolumn a text\nrow r\nend\nquestion a text\n") ==
               "5: The name a is used twice.\n");
    BOOST_TEST(foundIn("table t\ncolumn a text\ncolumn a text\nrow r\nend\n") ==
               "3: The name a is used twice.\n");
    BOOST_TEST(foundIn("table t\ncolumn a text\nrow r\nrow r\nend\n") == "4: The name r is used twice.\n");
    BOOST_TEST(foundIn("table t\ncolumn a text\nrow a\nend\ntable u\ncolumn a text\nrow a\nend\n") == "");
}

BOOST_AUTO_TEST_CASE(a_name_must_fit_in_a_reference_and_in_a_path) {
    BOOST_TEST(foundIn("question 1a text\nquestion a/b text\nquestion a} text\nquestion ok-1.b text\n") ==
               "1: 1a can't be a name.\n2: a/b can't be a name.\n3: a} can't be a name.\n");
    BOOST_TEST(foundIn("table t\ncolumn a text\nrow 2007\nrow 2008\nend\n") == "");
}

BOOST_AUTO_TEST_CASE(lists_of_choices_exist_and_hold_each_value_once) {
    BOOST_TEST(foundIn("list yn yes no\nquestion a select_one ny\n") ==
               "2: There is no list of choices ny.\n");
    BOOST_TEST(foundIn("question a select_one\n") == "1: a has no list of choices.\n");
    BOOST_TEST(foundIn("list yn yes no\nquestion a text yn\n") ==
               "2: a has choices, but its type is text.\n");
    BOOST_TEST(foundIn("list yn yes no yes\n") == "1: The list yn has the choice yes twice.\n");
    BOOST_TEST(foundIn("list yn yes no(was=yes)\n") == "1: The list yn has the choice yes twice.\n");
    BOOST_TEST(foundIn("list yn yes\nlist yn no\n") == "2: The list of choices yn is there twice.\n");
}

BOOST_AUTO_TEST_CASE(every_expression_yields_what_it_is_used_for) {
    BOOST_TEST(foundIn("question a integer | relevant: 5\n") ==
               "1: Here a condition is needed, and this is a number.\n");
    BOOST_TEST(foundIn("question a integer | constraint: . + 1\n") ==
               "1: Here a condition is needed, and this is a number.\n");
    BOOST_TEST(foundIn("question a integer\ncheck ${a}\n") ==
               "2: Here a condition is needed, and this is a number.\n");
    BOOST_TEST(foundIn("question a integer | calculate: 'x'\n") ==
               "1: Here a number is needed, and this is a text.\n");
    BOOST_TEST(foundIn("question a text | calculate: 1 + 1\n") ==
               "1: Here a text is needed, and this is a number.\n");
    BOOST_TEST(foundIn("question a date | calculate: today()\nquestion b year | calculate: year(${a})\n") ==
               "");
    BOOST_TEST(foundIn("list yn yes no\nquestion a select_one yn | calculate: 'yes'\n") == "");
    BOOST_TEST(foundIn("list yn yes no\nquestion a select_one yn | calculate: if(1 = 1, 'yes', 'on')\n") ==
               "2: The list yn has no choice on.\n");
    BOOST_TEST(foundIn("question a note | calculate: 1\n") ==
               "1: a can't be calculated: its type is note.\n");
    BOOST_TEST(foundIn("question a note\nquestion b integer | relevant: ${a} = 1\n") ==
               "2: a is a note, which has no answer.\n");
    BOOST_TEST(foundIn("repeat r | relevant: ${b} = 1\nquestion a integer | constraint: . gt ${b}\nend\n"
                       "question b integer\n") == "");
}

BOOST_AUTO_TEST_CASE(the_place_of_a_mistake_is_that_of_its_byte) {
    Findings findings;
    BOOST_TEST(!test::FormLines("question a integer | constraint: . ge 0 and . le ${b}\n").compile(findings));
    BOOST_REQUIRE(findings.size() == 1U);
    BOOST_TEST(findings[0].place.line == 1);
    BOOST_TEST(findings[0].place.column == 16);  // `. ge 0 and . le ` stands before ${b}
}

BOOST_AUTO_TEST_CASE(what_depends_on_itself_is_named_all_the_way_round) {
    BOOST_TEST(
        foundIn("question a integer | calculate: ${b} + 1\nquestion b integer | calculate: ${a} * 2\n") ==
        "1: This depends on itself: a -> b -> a.\n");
    BOOST_TEST(foundIn("question a integer | calculate: . + 1\n") == "1: This depends on itself: a -> a.\n");
    BOOST_TEST(foundIn("section s | relevant: ${a} = 1\nquestion a integer\n") ==
               "1: This depends on itself: s -> a -> s.\n");
    BOOST_TEST(foundIn("question a integer | relevant: ${b} = 1\nquestion b integer | relevant: ${a} = 1\n"
                       "question c integer | calculate: ${d}\nquestion d integer | calculate: ${c}\n") ==
               "1: This depends on itself: a -> b -> a.\n3: This depends on itself: c -> d -> c.\n");
    BOOST_TEST(foundIn("repeat r\nquestion a integer | calculate: sum(${r/a})\nend\n") ==
               "2: This depends on itself: a -> a.\n");
    BOOST_TEST(foundIn("table t\ncolumn a integer | calculate: sum(${t/a})\nrow x\nend\n") ==
               "2: This depends on itself: t[x]/a -> t/a -> t[x]/a.\n");
}

BOOST_AUTO_TEST_CASE(what_only_looks_like_a_circle_is_none) {
    // Another row of the same column, and a share of a total over its own repeat.
    BOOST_TEST(foundIn("table t\ncolumn a integer\nrow x\nrow y | relevant: ${t/x/a} gt 0\nend\n") == "");
    BOOST_TEST(foundIn("question share decimal | calculate: ${total}\nrepeat r\nquestion a integer\n"
                       "question part decimal | calculate: ${a} div ${total}\nend\n"
                       "question total integer | calculate: sum(${a})\n") == "");
    BOOST_TEST(
        foundIn("question a integer | constraint: . gt ${b}\nquestion b integer | constraint: . lt ${a}\n") ==
        "");
}

BOOST_AUTO_TEST_CASE(a_long_circle_and_very_many_are_told_in_short) {
    std::string lines;
    for (int i = 0; i < 10000; ++i) {
        lines += "question q" + std::to_string(i) + " integer | calculate: ${q" +
                 std::to_string((i + 1) % 10000) + "}\n";
    }
    BOOST_TEST(foundIn(lines) ==
               "1: This depends on itself: q0 -> q1 -> q2 -> q3 -> q4 -> q5 -> q6 -> q7 -> ... -> q0.\n");
    lines.clear();
    for (int i = 0; i < 1000; ++i) lines += "question q" + std::to_string(i) + " integer | calculate: .\n";
    Findings findings;
    BOOST_TEST(!test::FormLines(lines).compile(findings));
    BOOST_TEST(findings.size() == 20U);  // the most that is told in one go
}

BOOST_AUTO_TEST_CASE(a_path_leads_to_what_it_asks) {
    const auto form = test::FormLines(street).compile();
    BOOST_TEST(form->at(path("owner"))->question->name == "owner");
    BOOST_TEST(form->at(path("owner"))->section->name == "living");
    BOOST_TEST(form->at(path("staff[5]/fte"))->repeat->name == "staff");
    BOOST_TEST(form->at(path("time[safety]/pct"))->row->name == "safety");
    BOOST_TEST(form->at(path("time[safety]/pct"))->table->name == "time");
    for (const auto* no : {"nothing", "welcome", "staff[6]/fte", "staff[0]/fte", "staff[x]/fte", "fte", "pct",
                           "staff[1]/owner", "time[x]/pct", "time[social]/minutes", "living", "lanterns"}) {
        BOOST_TEST(!form->at(path(no)).has_value(), no);
    }
}

BOOST_AUTO_TEST_CASE(names_of_earlier_versions_lead_to_the_present_ones) {
    const auto form = test::FormLines(street).compile();
    BOOST_TEST(pathOf(form->present(path("lanterns"))) == "lamp_posts");
    BOOST_TEST(pathOf(form->present(path("lamp_posts"))) == "lamp_posts");
    BOOST_TEST(pathOf(form->present(path("personnel[2]/jobs"))) == "staff[2]/fte");
    BOOST_TEST(pathOf(form->present(path("hours[people]/share"))) == "time[social]/pct");
    BOOST_TEST(pathOf(form->present(path("time[people]/pct"))) == "time[social]/pct");
    BOOST_TEST(pathOf(form->present(path("hours[nobody]/share"))) == "none");
    BOOST_TEST(pathOf(form->present(path("nothing"))) == "none");
}

BOOST_AUTO_TEST_CASE(a_question_is_found_by_its_name_unless_several_have_it) {
    const auto form = test::FormLines(street).compile();
    BOOST_TEST(form->question("fte")->name == "fte");
    BOOST_TEST(form->question("minutes")->name == "minutes");
    BOOST_TEST(form->question("pct") == nullptr);
    BOOST_TEST(form->question("living") == nullptr);
    BOOST_TEST(form->question("lanterns") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_path_is_said_in_words) {
    test::FormLines lines(street);
    auto& items = lines.form.sections[0].items;
    std::get<Repeat>(items[3]).label = Localized("nl", "Formatie");
    std::get<Repeat>(items[3]).questions[0].label = Localized("nl", "FTE");
    std::get<Table>(items[4]).label = Localized("nl", "Tijdsbesteding");
    const auto form = lines.compile();
    BOOST_TEST(form->labelOf(path("staff[2]/fte"), "nl") == "Formatie, rij 2: FTE");
    BOOST_TEST(form->labelOf(path("staff[2]/fte"), "en") == "Formatie, row 2: FTE");
    BOOST_TEST(form->labelOf(path("time[social]/pct"), "nl") == "Tijdsbesteding, social");
    BOOST_TEST(form->labelOf(path("talk[council]/minutes"), "nl") == "talk, council: minutes");
    BOOST_TEST(form->labelOf(path("nothing"), "nl") == "nothing");
}

BOOST_AUTO_TEST_CASE(a_text_that_lacks_a_translation_is_told_and_does_no_harm) {
    test::FormLines lines("question a integer\nquestion b integer\nquestion c integer\n");
    auto& items = lines.form.sections[0].items;
    std::get<Question>(items[0]).label = Localized("en", "One");
    std::get<Question>(items[0]).label.put("nl", "Een");
    std::get<Question>(items[1]).label = Localized("en", "Two");
    Findings findings;
    BOOST_TEST(lines.compile(findings) != nullptr);
    BOOST_REQUIRE(findings.size() == 1U);
    BOOST_TEST((findings[0].severity == Severity::info));
    BOOST_TEST(findings[0].message == "A text has no translation in nl: Two");
    BOOST_TEST(findings[0].place.line == 2);
}

BOOST_AUTO_TEST_CASE(a_form_that_would_not_fit_is_refused) {
    BOOST_TEST(foundIn("repeat r | max: 2000000000\nquestion a text\nend\n") ==
               "1: The repeat r can't have 0 to 2000000000 rows.\n");
    BOOST_TEST(foundIn("repeat r | min: 5 | max: 3\nquestion a text\nend\n") ==
               "1: The repeat r can't have 5 to 3 rows.\n");
    BOOST_TEST(foundIn("repeat r | max: 100000\n" + [] {
                   std::string questions;
                   for (int i = 0; i < 21; ++i) questions += "question q" + std::to_string(i) + " text\n";
                   return questions;
               }() + "end\n") == "1: The repeat r makes the form too large.\n");
    std::string lines = "table t\n";
    for (int i = 0; i < 1500; ++i) {
        lines += "column c" + std::to_string(i) + " text\nrow r" + std::to_string(i) + "\n";
    }
    BOOST_TEST(foundIn(lines + "end\n") == "1: The table t makes the form too large.\n");
}

BOOST_AUTO_TEST_CASE(a_form_full_of_mistakes_is_told_of_without_delay) {
    std::string lines;
    for (int i = 0; i < 3000; ++i) {
        lines += "question question" + std::to_string(i) + " integer | calculate: ${qestion" +
                 std::to_string(i) + "}\n";
    }
    Findings findings;
    BOOST_TEST(!test::FormLines(lines).compile(findings));
    BOOST_TEST(findings.size() == 3000U);
    BOOST_TEST(findings.front().remedy == "Did you mean question0?");
    BOOST_TEST(findings.back().remedy == "");  // a hundred guesses are enough
}

BOOST_AUTO_TEST_SUITE_END()
