#include "forms/page/form_page.h"

#include <boost/test/unit_test.hpp>

#include "forms/xml/questionnaire_file.h"

using namespace wederhoor;
using forms::PageControl;
using Kind = forms::PageControl::Kind;

namespace {
/// A form with these items in its one section.
forms::FormPage pageOf(const std::string& items, const std::string& language = "nl", int version = 2) {
    const std::string xml = R"(<questionnaire id="proef" version="2" language="nl">
<title>Proef</title><title lang="en">Trial</title>
<choices name="yn"><choice value="yes"><label>Ja</label><label lang="en">Yes</label></choice>
<choice value="dk" missing="dont-know"><label>Weet niet</label></choice>
<choice value="maybe" retired="2"><label>Misschien</label></choice>
<choice value="none" exclusive="yes"><label>Geen</label></choice>
<choice value="other" other="yes"><label>Anders</label></choice></choices>
<section name="all" chapter="1"><label>Alles</label><label lang="en">All</label>)" +
                            items + "</section></questionnaire>";
    schema::Findings findings;
    const auto form = forms::readQuestionnaire(xml, "form.xml", findings);
    for (const auto& finding : findings) BOOST_TEST_MESSAGE(finding.text());
    BOOST_REQUIRE(form);
    return forms::formPage(*form, language, version);
}
template <class Part>
Part onlyPart(const forms::FormPage& page) {
    BOOST_REQUIRE(page.sections.size() == 1U && page.sections[0].parts.size() == 1U);
    return std::get<Part>(page.sections[0].parts[0]);
}
}  // namespace

BOOST_AUTO_TEST_SUITE(form_page)

BOOST_AUTO_TEST_CASE(a_question_is_a_control_with_all_that_is_said_about_it) {
    const auto money = onlyPart<PageControl>(
        pageOf(R"(<question name="budget" type="money" required="yes" source="yes" missing="refused">
                  <label>Budget</label><hint>Per jaar.</hint></question>)"));
    BOOST_TEST((money.kind == Kind::number));
    BOOST_TEST(money.path.text() == "budget");
    BOOST_TEST(money.label == "Budget");
    BOOST_TEST(money.hint == "Per jaar.");
    BOOST_TEST(money.before == "€");
    BOOST_TEST(money.required);
    BOOST_TEST(money.asksSource);
    BOOST_TEST_REQUIRE(money.reasons.size() == 1U);
    BOOST_TEST(money.reasons[0].label == "geweigerd");
}

BOOST_AUTO_TEST_CASE(every_type_has_its_control) {
    const std::vector<std::pair<std::string, Kind>> types{
        {R"(type="text")", Kind::line},
        {R"(type="text" rows="4")", Kind::paragraph},
        {R"(type="integer")", Kind::number},
        {R"(type="decimal")", Kind::number},
        {R"(type="percent")", Kind::number},
        {R"(type="year")", Kind::number},
        {R"(type="date")", Kind::date},
        {R"(type="select_one" choices="yn")", Kind::radios},
        {R"(type="select_multiple" choices="yn")", Kind::checks},
        {R"(type="file")", Kind::file},
        {R"(type="decimal" calculate="1 + 1")", Kind::result},
    };
    for (const auto& [type, kind] : types) {
        const auto control = onlyPart<PageControl>(
            pageOf("<question name=\"q\" " + type + "><label>Vraag</label></question>"));
        BOOST_TEST((control.kind == kind), type);
    }
    const auto note = onlyPart<forms::PageNote>(
        pageOf(R"(<question name="n" type="note"><label>Lees dit.</label></question>)"));
    BOOST_TEST(note.words == "Lees dit.");
}

BOOST_AUTO_TEST_CASE(a_choice_that_was_retired_is_named_but_no_longer_offered) {
    const std::string question =
        R"(<question name="q" type="select_one" choices="yn"><label>Vraag</label></question>)";
    const auto now = onlyPart<PageControl>(pageOf(question));
    BOOST_TEST(now.choices.size() == 5U);
    BOOST_TEST(!now.choices[2].offered);
    BOOST_TEST((now.choices[1].missing == schema::MissingReason::dontKnow));
    BOOST_TEST(now.choices[3].exclusive);
    BOOST_TEST(now.choices[4].other);
    const auto before = onlyPart<PageControl>(pageOf(question, "nl", 1));
    BOOST_TEST(before.choices[2].offered);
}

BOOST_AUTO_TEST_CASE(what_another_version_asks_is_left_out) {
    const std::string questions =
        R"(<question name="old" type="text" retired="2"><label>Oud</label></question>
           <question name="new" type="text" since="2"><label>Nieuw</label></question>)";
    BOOST_TEST(onlyPart<PageControl>(pageOf(questions, "nl", 1)).path.text() == "old");
    BOOST_TEST(onlyPart<PageControl>(pageOf(questions, "nl", 2)).path.text() == "new");
}

BOOST_AUTO_TEST_CASE(texts_are_in_the_language_asked_for_or_else_in_the_form_s_own) {
    const auto page =
        pageOf(R"(<question name="q" type="select_one" choices="yn"><label>Vraag</label></question>)", "en");
    BOOST_TEST(page.title == "Trial");
    BOOST_TEST(page.sections[0].label == "All");
    const auto control = onlyPart<PageControl>(page);
    BOOST_TEST(control.label == "Vraag");
    BOOST_TEST(control.choices[0].label == "Yes");
    BOOST_TEST(control.choices[1].label == "Weet niet");
}

BOOST_AUTO_TEST_CASE(a_repeat_has_a_column_for_each_question) {
    const auto repeat =
        onlyPart<forms::PageRepeat>(pageOf(R"(<repeat name="staff" max="60"><label>Formatie</label>
                  <question name="function" type="text"><label>Functie</label></question>
                  <question name="level" type="select_one" choices="yn"><label>Niveau</label></question>
                  </repeat>)"));
    BOOST_TEST(repeat.max == 60);
    BOOST_TEST_REQUIRE(repeat.columns.size() == 2U);
    BOOST_TEST((repeat.columns[1].kind == Kind::menu));  // little room in a table
    BOOST_TEST(forms::atRow(repeat.columns[1].path, 3).text() == "staff[3]/level");
}

BOOST_AUTO_TEST_CASE(a_table_shows_the_sum_that_a_check_looks_at) {
    const auto table = onlyPart<forms::PageTable>(pageOf(R"(<table name="time"><label>Tijd</label>
                  <column name="pct" type="percent"><label>Aandeel</label></column>
                  <column name="days" type="integer" unit="dagen"><label>Dagen</label></column>
                  <row name="social"><label>Sociaal</label></row><row name="other"><label>Overig</label></row>
                  <check test="sum(${time/pct}) = 100" level="error"><message>Tel op.</message></check></table>)"));
    BOOST_TEST_REQUIRE(table.columns.size() == 2U);
    BOOST_TEST(table.columns[0].summed);
    BOOST_TEST(table.columns[0].unit == "%");
    BOOST_TEST(!table.columns[1].summed);
    BOOST_TEST_REQUIRE(table.rows.size() == 2U);
    BOOST_TEST(table.rows[1].cells[1].path.text() == "time[other]/days");
}

BOOST_AUTO_TEST_SUITE_END()
