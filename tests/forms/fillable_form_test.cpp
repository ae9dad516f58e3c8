#include "forms/html/fillable_form.h"

#include <boost/test/unit_test.hpp>
#include <regex>

#include "forms/file/digest.h"
#include "forms/js/embedded.h"
#include "forms/xml/questionnaire_file.h"
#include "forms/xml/response_file.h"
#include "tests/support/filled_page.h"
#include "tests/support/findings_text.h"

using namespace wederhoor;
using tests::FilledPage;

namespace {
/// A form with one of everything, and with markup where only text belongs.
const std::string everything = R"xml(<?xml version="1.0" encoding="UTF-8"?>
<questionnaire id="alles" version="3" language="nl">
  <title>Alles &lt;/script&gt;&lt;script&gt;window.broken = 1&lt;/script&gt;</title><title lang="en">Everything</title>
  <choices name="yn">
    <choice value="yes"><label>Ja &lt;img src=x onerror="window.broken = 1"&gt;</label><label lang="en">Yes</label></choice>
    <choice value="no"><label>Nee</label></choice>
  </choices>
  <choices name="kinds">
    <choice value="a"><label>A</label></choice>
    <choice value="b"><label>B</label></choice>
    <choice value="other" other="yes"><label>Anders</label></choice>
    <choice value="none" exclusive="yes"><label>Geen</label></choice>
  </choices>
  <section name="basis" chapter="1">
    <label>Basis</label>
    <question name="areas" type="integer" required="yes" was="districts" constraint=". ge 1 and . le 100" missing="dont-know refused" source="yes">
      <label>Hoeveel gebieden?</label><label lang="en">How many areas?</label><hint>&lt;!-- Geschat mag &amp; graag</hint>
      <message>Tussen 1 en 100.</message>
    </question>
    <question name="has" type="select_one" choices="yn"><label>Is er een unit?</label></question>
    <question name="unit" type="text" relevant="${has} = 'yes'"><label>Hoe heet die?</label></question>
    <question name="kinds" type="select_multiple" choices="kinds"><label>Welke?</label></question>
    <question name="double" type="integer" calculate="${areas} * 2"><label>Dubbel</label></question>
  </section>
  <section name="more" chapter="2" relevant="${areas} gt 1">
    <label>Meer</label>
    <repeat name="staff" max="3">
      <label>Formatie</label>
      <question name="function" type="text"><label>Functie</label></question>
      <question name="fte" type="decimal" decimals="2" missing="dont-know"><label>FTE</label></question>
    </repeat>
    <question name="total" type="decimal" calculate="sum(${fte})"><label>Totaal</label></question>
    <table name="time">
      <label>Tijd</label>
      <column name="pct" type="percent"><label>Aandeel</label></column>
      <row name="social"><label>Sociaal</label></row>
      <row name="physical"><label>Fysiek</label></row>
      <check test="sum(${time/pct}) = 100" level="warning" relevant="count-non-empty(${time/pct}) = 2">
        <message>Tel op tot 100 %.</message>
      </check>
    </table>
    <question name="map" type="file"><label>Kaart</label></question>
  </section>
</questionnaire>
)xml";

std::shared_ptr<const schema::Form> formOf(const std::string& xml) {
    schema::Findings findings;
    auto form = forms::readQuestionnaire(xml, "form.xml", findings);
    BOOST_TEST_REQUIRE(form, tests::textOf(findings));
    return form;
}

struct Page {
    tests::TemporaryFolder folder;
    std::shared_ptr<const schema::Form> form = formOf(everything);
    forms::OutgoingForm outgoing{"abc", "'s-Hertogenbosch </script>", "Onderzoek", "nl"};

    std::string html() const { return forms::fillableHtml(*form, outgoing); }
    std::filesystem::path written() const {
        tests::write(folder / "form.html", html());
        return folder / "form.html";
    }
    static forms::ResponseFile read(const std::string& xml) {
        schema::Findings findings;
        auto response = forms::readResponse(xml, "a.xml", findings);
        BOOST_TEST_REQUIRE(response.has_value(), xml);
        return *response;
    }
    /// `path=text` of each answer in a saved file.
    static std::vector<std::string> answers(const std::string& xml) {
        std::vector<std::string> all;
        for (const auto& each : read(xml).answers) {
            all.push_back(each.path.text() + "=" + each.text +
                          (each.missing.empty() ? "" : "!" + each.missing));
        }
        return all;
    }
};
/// How the page names its file: without what a file's name can't have.
const std::string savedAs = "'s-Hertogenbosch --script--answers.xml";
using Lines = std::vector<std::string>;
}  // namespace

BOOST_FIXTURE_TEST_SUITE(fillable_form, Page)

BOOST_AUTO_TEST_CASE(the_page_lets_run_its_own_script_and_style_only_and_no_text_ends_them) {
    const auto page = html();
    const auto begin = page.rfind("<script>") + 8;
    const auto script = page.substr(begin, page.rfind("</script>") - begin);
    const auto style =
        page.substr(page.find("<style>") + 7, page.find("</style>") - page.find("<style>") - 7);
    const auto policy =
        page.substr(page.find("default-src"), page.find("form-action") - page.find("default-src"));
    BOOST_TEST(policy == "default-src &#39;none&#39;; script-src &#39;sha256-" +
                             forms::digestInBase64(script) + "&#39;; style-src &#39;sha256-" +
                             forms::digestInBase64(style) + "&#39;; base-uri &#39;none&#39;; ");
    std::size_t ends = 0;
    for (auto at = page.find("</script"); at != std::string::npos; at = page.find("</script", at + 1)) ++ends;
    BOOST_TEST(ends == 2U);  // of the data and of the script
    BOOST_TEST(page.find("<!--") == std::string::npos);
    BOOST_TEST(page.find("http:") == std::string::npos);
    BOOST_TEST(page.find("https:") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_the_page_says_itself_is_there_in_dutch) {
    using namespace forms::embedded;
    static const std::regex said(R"re((?:tell\(|asProblem\(|problem: \[)"([^"]+)")re");
    std::size_t sentences = 0;
    for (const auto source : {answers_js, elements_js, controls_js, parts_js, return_js, page_js}) {
        const std::string text(source);
        for (std::sregex_iterator each(text.begin(), text.end(), said), end; each != end;
             ++each, ++sentences) {
            const std::string sentence = (*each)[1];
            BOOST_TEST(words_js.find("    \"" + sentence + "\":") != std::string_view::npos, sentence);
        }
    }
    BOOST_TEST(sentences > 60U);  // of the sources: none went unread
}

BOOST_AUTO_TEST_CASE(a_form_can_be_filled_in_in_the_languages_of_its_title_its_own_first) {
    BOOST_TEST(forms::languagesOf(*form) == Lines({"nl", "en"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_asked_follows_the_answers_and_a_hidden_answer_is_kept_but_not_saved,
                     *boost::unit_test::precondition(tests::Tool("chromium", "chromium"))) {
    FilledPage page(written());
    BOOST_TEST(!page.asks("unit"));
    BOOST_TEST(!page.asks("time[social]/pct"));
    page.click("has", "yes");
    page.write("unit", ".field input", "<b>Wijkzaken</b> & \"co\"");
    BOOST_TEST(page.asks("unit"));
    page.write("areas", ".field input", "12");
    BOOST_TEST(page.asks("time[social]/pct"));
    BOOST_TEST(page.text(FilledPage::inside("double", "output") + ".innerText") == "24");
    page.click("has", "no");
    BOOST_TEST(!page.asks("unit"));
    BOOST_TEST(page.browser.evaluate(FilledPage::inside("unit", "") + ".checkVisibility()").get<bool>());
    BOOST_TEST(answers(page.save(savedAs)) == Lines({"areas=12", "has=no"}),
               boost::test_tools::per_element());
    page.click("has", "yes");
    BOOST_TEST(
        answers(page.save(savedAs)) == Lines({"areas=12", "has=yes", "unit=<b>Wijkzaken</b> & \"co\""}),
        boost::test_tools::per_element());
    BOOST_TEST(page.browser.evaluate("window.broken === undefined").get<bool>());
    BOOST_TEST(page.browser.troubles() == Lines(), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_wrong_stands_beside_the_field_and_is_saved_as_it_was_written,
                     *boost::unit_test::precondition(tests::Tool("chromium", "chromium"))) {
    FilledPage page(written());
    page.write("areas", ".field input", "120");
    BOOST_TEST(page.messages("areas") == "Fout: Tussen 1 en 100.");
    BOOST_TEST(page.text(FilledPage::inside("areas", "input") + ".getAttribute('aria-invalid')") == "true");
    BOOST_TEST(page.text("document.querySelector('[aria-live]').textContent") == "Tussen 1 en 100.");
    page.write("areas", ".field input", "een stuk of 5");
    BOOST_TEST(page.messages("areas") == "Fout: 'een stuk of 5' is geen getal. Schrijf alleen cijfers.");
    BOOST_TEST(answers(page.save(savedAs)) == Lines({"areas=een stuk of 5"}),
               boost::test_tools::per_element());
    page.choose("areas", "select.reason", "refused");
    BOOST_TEST(page.messages("areas").empty());
    BOOST_TEST(answers(page.save(savedAs)) == Lines({"areas=!refused"}), boost::test_tools::per_element());
    page.write("areas", ".field input", "5");
    page.write("time[social]/pct", "input", "40");
    page.write("time[physical]/pct", "input", "59,5");
    const std::string total = "document.querySelector('[data-name=time] tfoot output').innerText";
    BOOST_TEST(page.text(total) == "99,5 %");
    BOOST_TEST(page.text("document.querySelector('[data-name=time] > .messages').innerText") ==
               "Waarschuwing: Tel op tot 100 %.");
    page.write("time[physical]/pct", "input", "60");
    BOOST_TEST(page.text("document.querySelector('[data-name=time] > .messages').innerText").empty());
}

BOOST_AUTO_TEST_CASE(choices_that_go_with_no_other_unmake_them_and_other_asks_what,
                     *boost::unit_test::precondition(tests::Tool("chromium", "chromium"))) {
    FilledPage page(written());
    page.click("kinds", "b");
    page.click("kinds", "other");
    page.write("kinds", "[id$=other]", "C");
    const auto saved = read(page.save(savedAs));
    BOOST_TEST_REQUIRE(saved.answers.size() == 1U);
    BOOST_TEST(saved.answers[0].text == "b other");
    BOOST_TEST(saved.answers[0].other == "C");
    // With the keyboard: the focus goes in with Tab, the space bar makes and unmakes a choice.
    page.browser.evaluate(FilledPage::inside("kinds", "input[value=a]") + ".focus()");
    page.browser.press("Tab", 9);
    page.browser.press(" ", 32, 0, " ");
    BOOST_TEST(read(page.save(savedAs)).answers[0].text == "other");
    page.browser.press(" ", 32, 0, " ");
    BOOST_TEST(read(page.save(savedAs)).answers[0].text == "other b");
    page.click("kinds", "none");
    BOOST_TEST(answers(page.save(savedAs)) == Lines({"kinds=none"}), boost::test_tools::per_element());
    page.click("kinds", "a");
    BOOST_TEST(answers(page.save(savedAs)) == Lines({"kinds=a"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(rows_are_added_up_to_the_most_and_taken_out_with_what_stands_beside_them,
                     *boost::unit_test::precondition(tests::Tool("chromium", "chromium"))) {
    FilledPage page(written());
    page.write("areas", ".field input", "5");
    for (int i = 0; i < 3; ++i) page.browser.evaluate("document.querySelector('button.add').click()");
    BOOST_TEST(page.browser.evaluate("document.querySelector('button.add').disabled").get<bool>());
    page.write("staff[1]/fte", ".field input", "1,5");
    page.write("staff[2]/fte", ".field input", "0,25");
    page.write("staff[3]/function", ".field input", "Lid");
    page.write("staff[3]/function", "[id$=remark]", "Sinds kort");
    BOOST_TEST(page.text(FilledPage::inside("total", "output") + ".innerText") == "1,75");
    page.browser.evaluate("document.querySelectorAll('tbody td.remove button')[0].click()");
    BOOST_TEST(page.text(FilledPage::inside("total", "output") + ".innerText") == "0,25");
    const auto saved = page.save(savedAs);
    BOOST_TEST(answers(saved) == Lines({"areas=5", "staff[1]/fte=0,25", "staff[2]/function=Lid"}),
               boost::test_tools::per_element());
    BOOST_TEST(read(saved).answers[2].remark == "Sinds kort");
}

BOOST_AUTO_TEST_CASE(a_file_goes_along_by_its_name_size_and_digest,
                     *boost::unit_test::precondition(tests::Tool("chromium", "chromium"))) {
    FilledPage page(written());
    page.write("areas", ".field input", "5");
    tests::write(folder / "kaart <1>.txt", "abc");
    page.browser.choose(FilledPage::inside("map", "input[type=file]"), folder / "kaart <1>.txt");
    page.browser.evaluate(
        "new Promise(go => { const look = () => document.querySelector('.file-name').innerText ? "
        "go(true) : setTimeout(look, 10); look(); })");
    const auto saved = read(page.save(savedAs));
    BOOST_TEST_REQUIRE(saved.attachments.size() == 1U);
    BOOST_TEST(saved.attachments[0].name == "kaart <1>.txt");
    BOOST_TEST(saved.attachments[0].answer.text() == "map");
    BOOST_TEST(saved.attachments[0].size == 3U);
    // SHA-256 of abc (FIPS 180-4, example)
    BOOST_TEST(saved.attachments[0].digest ==
               "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

BOOST_AUTO_TEST_CASE(it_opens_prefilled_and_changes_language_with_the_answers_in_it,
                     *boost::unit_test::precondition(tests::Tool("chromium", "chromium"))) {
    const auto path = [](const char* text) { return *schema::AnswerPath::parse(text); };
    outgoing.language = "en";
    outgoing.answers = {{path("areas"), schema::Value(7.0), {}, schema::SourceKind::person, "Mr. X", "about"},
                        {path("staff[2]/fte"), schema::Value(1.5)},
                        {path("kinds"), schema::Value(schema::Value::Choices{"other", "a"}), "D"},
                        {path("gone"), schema::Value(1.0)}};
    FilledPage page(written());
    const auto value = [&](const char* at) {
        return page.text(FilledPage::inside(at, ".field input") + ".value");
    };
    BOOST_TEST(page.text("document.querySelector('h1').innerText") == "Everything");
    BOOST_TEST(value("staff[2]/fte") == "1.5");
    page.browser.evaluate(
        "(list => { list.value = 'nl'; list.dispatchEvent(new Event('change')); "
        "})(document.getElementById('language'))");
    BOOST_TEST(page.text("document.documentElement.lang") == "nl");
    BOOST_TEST(value("staff[2]/fte") == "1,5");
    const auto saved = read(page.save(savedAs));
    BOOST_TEST(saved.language == "nl");
    BOOST_TEST(saved.version == 3);
    BOOST_TEST(saved.definition == "abc");
    BOOST_TEST(saved.municipality == outgoing.municipality);
    BOOST_TEST_REQUIRE(saved.answers.size() == 3U);
    BOOST_TEST(saved.answers[0].source == "person");
    BOOST_TEST(saved.answers[0].reference == "Mr. X");
    BOOST_TEST(saved.answers[0].remark == "about");
    BOOST_TEST(saved.answers[1].text == "other a");
    BOOST_TEST(saved.answers[1].other == "D");
    BOOST_TEST(saved.answers[2].path.text() == "staff[2]/fte");
}

BOOST_AUTO_TEST_CASE(a_saved_file_is_opened_by_former_names_too_and_tells_what_found_no_place,
                     *boost::unit_test::precondition(tests::Tool("chromium", "chromium"))) {
    FilledPage page(written());
    const std::string begin = "<response questionnaire=\"alles\" version=\"2\" language=\"en\">";
    tests::write(
        folder / "old.xml",
        begin +
            "<respondent name=\"&lt;script&gt;\"/><answer name=\"districts\">4</answer>"
            "<answer name=\"double\">8</answer><answer name=\"nowhere\">"
            "&lt;img src=x onerror='window.broken=1'&gt;</answer>"
            "<rows name=\"staff\"><row/><row><answer name=\"fte\">1.5</answer></row></rows></response>");
    const auto said = page.load(folder / "old.xml");
    BOOST_TEST(said.find("double: 8") != std::string::npos, said);
    BOOST_TEST(said.find("nowhere: <img src=x onerror='window.broken=1'>") != std::string::npos, said);
    BOOST_TEST(answers(page.save(savedAs)) == Lines({"areas=4", "staff[2]/fte=1,5"}),
               boost::test_tools::per_element());

    std::string deep = begin;
    for (int i = 0; i < 10000; ++i) deep += "<a>";
    const std::vector<std::pair<std::string, std::string>> hostile{
        {"no file of saved", "This is not XML"},
        {"geen bestand", deep},
        {"geen bestand",
         "<!DOCTYPE x [<!ENTITY a \"b\">]>" + begin + "<answer name=\"unit\">&a;</answer></response>"},
        {"geen bestand", "<html><script>window.broken=1</script></html>"},
        {"'iets anders'", "<response questionnaire=\"iets anders\"/>"},
        {"van Hoorn", "<response questionnaire=\"alles\" municipality=\"Hoorn\"/>"},
    };
    for (const auto& [expected, bytes] : hostile) {
        tests::write(folder / "hostile.xml", bytes);
        const auto news = page.load(folder / "hostile.xml");
        BOOST_TEST(
            (news.find(expected) != std::string::npos || news.find("geen bestand") != std::string::npos),
            news);
    }
    BOOST_TEST(answers(page.save(savedAs)) == Lines({"areas=4", "staff[2]/fte=1,5"}),
               boost::test_tools::per_element());
    BOOST_TEST(page.browser.evaluate("window.broken === undefined").get<bool>());
}

BOOST_AUTO_TEST_CASE(every_field_has_a_name_and_a_dutch_page_is_dutch,
                     *boost::unit_test::precondition(tests::Tool("chromium", "chromium"))) {
    FilledPage page(written());
    page.write("areas", ".field input", "5");
    page.browser.evaluate("document.querySelector('button.add').click()");
    const auto nameless = page.browser.evaluate(
        "[...document.querySelectorAll('main input, main select, main textarea')].filter(field => "
        "!field.labels?.length && !field.getAttribute('aria-label') && "
        "!(field.getAttribute('aria-labelledby') || '')"
        ".split(' ').every(id => document.getElementById(id))).map(field => field.outerHTML)");
    BOOST_TEST(nameless.dump() == "[]");
    const auto text = page.text("document.body.innerText");
    for (const auto* english : {"Save", "Required", "Remark", "Source", "answered", "Print"}) {
        BOOST_TEST(text.find(english) == std::string::npos, english);
    }
}

BOOST_AUTO_TEST_CASE(it_warns_before_what_is_not_saved_is_lost,
                     *boost::unit_test::precondition(tests::Tool("chromium", "chromium"))) {
    FilledPage page(written());
    page.write("areas", ".field input", "5");
    // A number that is still being typed is saved too.
    page.browser.evaluate(FilledPage::inside("areas", "input") + ".select(); " +
                          FilledPage::inside("areas", "input") + ".focus()");
    page.browser.type("6");
    BOOST_TEST(answers(page.save(savedAs)) == Lines({"areas=6"}), boost::test_tools::per_element());
    page.browser.type("7");
    page.browser.open(written());
    BOOST_TEST(page.browser.questions() == 1);
    page.write("areas", ".field input", "5");
    page.save(savedAs);
    page.browser.open(written());
    BOOST_TEST(page.browser.questions() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
