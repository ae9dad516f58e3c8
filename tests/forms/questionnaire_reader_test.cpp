#include "forms/xml/questionnaire_reader.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "forms/file/file.h"
#include "tests/support/findings_text.h"

using namespace wederhoor;

namespace {
struct Read {
    std::optional<schema::Questionnaire> questionnaire;
    std::string findings;
};

/// The values in a text, before the form is understood.
Read read(const std::string& text) {
    schema::Findings findings;
    const auto document = forms::XmlDocument::parse(text, "f.xml", findings);
    if (!document) return {std::nullopt, tests::textOf(findings)};
    forms::XmlNotes notes(*document, findings);
    auto questionnaire = forms::QuestionnaireReader(notes).read();
    return {std::move(questionnaire), tests::textOf(findings)};
}

/// A form with `questions` in its one section, from column 1 of line 2 on.
Read readWith(const std::string& questions) {
    return read(
        "<questionnaire id='f' version='3' language='nl'><title>F</title><section "
        "name='s'><label>S</label>\n" +
        questions + "\n</section></questionnaire>");
}

std::filesystem::path library(const std::string& name) {
    return std::filesystem::path(WEDERHOOR_SOURCE) / "forms/library" / name;
}

template <class Kind>
const Kind& item(const Read& form, std::size_t index) {
    return std::get<Kind>(form.questionnaire->sections[0].items[index]);
}
}  // namespace

BOOST_AUTO_TEST_SUITE(questionnaire_reader)

BOOST_AUTO_TEST_CASE(the_shipped_forms_are_read_without_a_finding) {
    for (const char* name : {"wijkgericht-werken.xml", "street-survey.xml"}) {
        const auto form = read(forms::readFile(library(name)));
        BOOST_TEST(form.findings == "");
        BOOST_TEST(form.questionnaire.has_value());
    }
}

BOOST_AUTO_TEST_CASE(every_attribute_of_a_question_arrives) {
    const auto form = readWith(
        "<question name='fte' type='decimal' decimals='1' unit='fte' required='yes' source='yes' was='staff' "
        "since='2' retired='3' missing='dont-know refused' relevant=\"${x} = 'a'\" constraint='. &gt;= 0'>"
        "<label>  Formatie\n     in uren </label><label lang='en'>Staffing</label><hint>Alles</hint>"
        "<message>Niet onder nul</message><check test='. le 9' tolerance='0.5' level='info' relevant='. gt "
        "1'>"
        "<message>Veel</message></check></question>");
    BOOST_TEST(form.findings == "");
    const auto& question = item<schema::Question>(form, 0);
    BOOST_TEST(question.name == "fte");
    BOOST_TEST((question.type == schema::QuestionType::decimal));
    BOOST_TEST(question.decimals == 1);
    BOOST_TEST(question.unit.text() == "fte");
    BOOST_TEST(question.required);
    BOOST_TEST(question.asksSource);
    BOOST_TEST(question.lifetime.was.text() == "staff");
    BOOST_TEST(question.lifetime.since == 2);
    BOOST_TEST(question.lifetime.retired.value() == 3);
    BOOST_TEST(question.missing.size() == 2U);
    BOOST_TEST(question.relevant->text == "${x} = 'a'");
    BOOST_TEST(question.constraint->text == ". >= 0");
    BOOST_TEST(question.label.in("nl") == "Formatie in uren");
    BOOST_TEST(question.label.in("en") == "Staffing");
    BOOST_TEST(question.hint.in("nl") == "Alles");
    BOOST_TEST(question.message.in("nl") == "Niet onder nul");
    BOOST_TEST_REQUIRE(question.checks.size() == 1U);
    BOOST_TEST(question.checks[0].tolerance == 0.5);
    BOOST_TEST((question.checks[0].level == schema::Severity::info));
    BOOST_TEST(question.checks[0].relevant->text == ". gt 1");
}

BOOST_AUTO_TEST_CASE(repeats_and_tables_arrive_with_what_is_in_them) {
    const auto form = readWith(
        "<repeat name='staff' appearance='table' min='1' max='60'><label>Formatie</label>"
        "<question name='job' type='text' rows='2'><label>Functie</label></question></repeat>"
        "<table name='time'><label>Tijd</label><column name='pct' type='percent'/>"
        "<row name='a'><label>A</label></row><row name='b' relevant='true()'><label>B</label></row></table>");
    BOOST_TEST(form.findings == "");
    const auto& repeat = item<schema::Repeat>(form, 0);
    BOOST_TEST(repeat.min == 1);
    BOOST_TEST(repeat.max == 60);
    BOOST_TEST(repeat.questions.at(0).rows == 2);
    const auto& table = item<schema::Table>(form, 1);
    BOOST_TEST(table.columns.at(0).name == "pct");
    BOOST_TEST(table.rows.at(1).relevant->text == "true()");
}

BOOST_AUTO_TEST_CASE(choices_say_what_choosing_them_means) {
    const auto form = read(
        "<questionnaire id='f' version='2' language='nl'><title>F</title><choices name='c'>"
        "<choice value='a' was='old'>Eerste</choice><choice value='dk' missing='dont-know'><label>Weet "
        "niet</label>"
        "</choice><choice value='n' exclusive='yes'>Geen</choice><choice value='o' "
        "other='yes'>Anders</choice>"
        "</choices><section name='s'><label>S</label><question name='q' type='select_one' choices='c'>"
        "<label>Q</label></question></section></questionnaire>");
    BOOST_TEST(form.findings == "");
    const auto* list = form.questionnaire->choiceList("c");
    BOOST_REQUIRE(list);
    BOOST_TEST(list->find("old")->value == "a");
    BOOST_TEST(list->find("a")->label.in("nl") == "Eerste");
    BOOST_TEST((list->find("dk")->missing == schema::MissingReason::dontKnow));
    BOOST_TEST(list->find("n")->exclusive);
    BOOST_TEST(list->find("o")->other);
}

BOOST_AUTO_TEST_CASE(what_does_not_belong_is_named_with_what_was_probably_meant) {
    BOOST_TEST(
        readWith("<question name='a' type='text' requird='yes'><label>A</label></question>").findings ==
        "f.xml:2:32: <question> has no attribute requird. Did you mean required?\n");
    BOOST_TEST(
        readWith("<question name='a' type='text'><lable>A</lable><label>A</label></question>").findings ==
        "f.xml:2:32: <lable> can't stand in <question>. Did you mean label?\n");
    BOOST_TEST(readWith("<question name='a' type='intger'><label>A</label></question>").findings ==
               "f.xml:2:26: type can't be 'intger'. Did you mean integer?\n");
    BOOST_TEST(
        readWith("<question name='a' type='text' missing='refused dontknow'><label>A</label></question>")
            .findings == "f.xml:2:49: missing can't be 'dontknow'. Did you mean dont-know?\n");
    BOOST_TEST(readWith("<question name='a' type='text'>A<label>A</label></question>").findings ==
               "f.xml:2:32: Text can't stand in <question> itself. "
               "Put it in an element, such as <label>, or take it out.\n");
    BOOST_TEST(read("<response/>").findings ==
               "f.xml:1:1: This file holds a <response>, not a <questionnaire>. "
               "Check that it is the right file.\n");
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_asked_for) {
    BOOST_TEST(readWith("<question type='text'/>").findings ==
               "f.xml:2:1: <question> has no name. Write name=\"...\" in it.\n"
               "f.xml:2:1: <question> has no label. Write <label>...</label> in it.\n");
    BOOST_TEST(readWith("<question name='a' type='select_one'><label>A</label></question>").findings ==
               "f.xml:2:1: This question has no choices. Write choices=\"...\" with the name of a list of "
               "choices.\n");
    BOOST_TEST(readWith("<question name='a' type='year' constraint='. gt 1900'><label>A</label></question>")
                   .findings ==
               "f.xml:2:1: <question> has no message. Write <message>...</message> in it.\n");
    BOOST_TEST(readWith("<table name='t'><label>T</label></table><repeat name='r'><label>R</label></repeat>")
                   .findings ==
               "f.xml:2:1: <table> has no <column> in it. Write at least one.\n"
               "f.xml:2:1: <table> has no <row> in it. Write at least one.\n"
               "f.xml:2:41: <repeat> has no <question> in it. Write at least one.\n");
}

BOOST_AUTO_TEST_CASE(values_that_can_not_be_are_refused_at_the_value) {
    const auto question = [](const std::string& attributes) {
        return readWith("<question name='a' type='decimal' " + attributes + "><label>A</label></question>")
            .findings;
    };
    BOOST_TEST(question("required='ja'") == "f.xml:2:45: required can't be 'ja'. Write yes or no.\n");
    BOOST_TEST(question("decimals='two'") ==
               "f.xml:2:45: decimals can't be 'two'. Write a whole number from 0 to 9.\n");
    BOOST_TEST(question("since='4'") ==
               "f.xml:2:42: since can't be '4'. Write a whole number from 1 to 3.\n");
    BOOST_TEST(question("since='2' retired='2'") ==
               "f.xml:2:54: retired can't be '2'. Write a whole number from 3 to 3.\n");
    BOOST_TEST(question("was='de eerste'") ==
               "f.xml:2:40: 'de eerste' is no name. "
               "A name begins with a letter and has letters a-z, digits, _, - and . in it.\n");
    BOOST_TEST(question("required='yes' required='no'") ==
               "f.xml:2:50: The attribute required stands here twice. Take one of the two out.\n");
    BOOST_TEST(question("relevant='${b} < 3'") ==
               "f.xml:2:50: A < can't stand in an attribute of XML. "
               "Write lt for less than and le for less than or equal.\n");
    BOOST_TEST(question("relevant=' '") == "f.xml:2:45: relevant is empty. Fill it in, or take it out.\n");
}

BOOST_AUTO_TEST_CASE(attributes_fit_the_type_of_the_question) {
    BOOST_TEST(readWith("<question name='a' type='text' decimals='2'><label>A</label></question>").findings ==
               "f.xml:2:32: decimals does not fit the type text. "
               "Take it out, or choose another type: it goes with decimal, percent, money.\n");
    BOOST_TEST(readWith("<question name='a' type='note' required='yes'><label>A</label></question>")
                   .findings.starts_with("f.xml:2:32: required does not fit the type note."));
    BOOST_TEST(
        readWith("<question name='a' type='decimal' calculate='1' source='yes'><label>A</label></question>")
            .findings ==
        "f.xml:2:49: source does not fit a calculated question. "
        "Take it out: what is worked out is answered by nobody.\n");
}

BOOST_AUTO_TEST_CASE(a_text_stands_once_in_each_language) {
    BOOST_TEST(
        readWith("<question name='a' type='text'><label>A</label><label lang='nl'>B</label></question>")
            .findings ==
        "f.xml:2:48: A <label> in this language is there already. "
        "Take one of the two out, or give it another lang.\n");
    BOOST_TEST(readWith("<question name='a' type='text'><label> </label><label lang='Dutch "
                        "language'>B</label></question>")
                   .findings ==
               "f.xml:2:32: <label> has no text. Write it, or take this out.\n"
               "f.xml:2:61: 'Dutch language' is no language. Write its code, such as nl or en.\n");
}

BOOST_AUTO_TEST_CASE(a_file_full_of_mistakes_is_not_listed_to_the_end) {
    std::string questions;
    for (int i = 0; i < 5000; ++i) questions += "<quest/>\n";
    const auto form = readWith(questions);
    BOOST_TEST(std::count(form.findings.begin(), form.findings.end(), '\n') == 300);
    BOOST_TEST(form.findings.ends_with("f.xml: There are more mistakes than these. Mend these first.\n"));
}

BOOST_AUTO_TEST_SUITE_END()
