#include "forms/docx/fillable_docx.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <functional>
#include <regex>

#include "forms/file/file.h"
#include "forms/xml/questionnaire_file.h"
#include "tests/support/findings_text.h"
#include "tests/support/office.h"
#include "tests/support/packed_file.h"
#include "tests/support/word_rules.h"

using namespace wederhoor;
using namespace wederhoor::forms;
using namespace wederhoor::tests;

namespace {
const std::string kinds = R"(<?xml version="1.0" encoding="UTF-8"?>
<questionnaire id="proef" version="2" language="nl">
  <title>Proef</title><title lang="en">Trial</title>
  <choices name="yn">
    <choice value="yes"><label>Ja</label><label lang="en">Yes</label></choice>
    <choice value="no"><label>Nee</label><label lang="en">No</label></choice>
    <choice value="else" other="yes"><label>Anders, namelijk</label><label lang="en">Other, namely</label></choice>
  </choices>
  <section name="basis" chapter="1">
    <label>Basis</label><label lang="en">Basics</label>
    <question name="areas" type="integer" required="yes" unit="gebieden" missing="dont-know not-applicable" source="yes">
      <label>Hoeveel gebieden?</label><label lang="en">How many areas?</label><hint>Een getal.</hint>
    </question>
    <question name="fte" type="decimal" decimals="1" unit="fte"><label>Hoeveel formatie?</label></question>
    <question name="unit" type="select_one" choices="yn"><label>Is er een unit?</label></question>
    <question name="unit_name" type="text" relevant="${unit} = 'yes' and ${areas} gt 3"><label>Hoe heet die?</label></question>
    <question name="tasks" type="select_multiple" choices="yn"><label>Welke taken?</label></question>
    <question name="story" type="text" rows="3"><label>Vertel eens.</label></question>
    <question name="since" type="date"><label>Sinds wanneer?</label></question>
    <question name="budget" type="money"><label>Hoeveel geld?</label></question>
    <question name="map" type="file"><label>Stuur een kaart.</label></question>
    <question name="double" type="integer" calculate="${areas} * 2"><label>Dubbel</label></question>
  </section>
  <section name="more" chapter="2">
    <label>Meer</label><label lang="en">More</label>
    <repeat name="staff" max="3"><label>Formatie per functie</label>
      <question name="function" type="text"><label>Functie</label></question>
      <question name="count" type="decimal" missing="dont-know" source="yes"><label>Aantal</label></question>
      <question name="kind" type="select_one" choices="yn"><label>Vast?</label></question>
    </repeat>
    <table name="time"><label>Tijd</label>
      <column name="pct" type="percent"><label>Aandeel</label></column>
      <row name="social"><label>Sociaal</label></row>
      <row name="physical"><label>Fysiek</label></row>
    </table>
    <question name="end" type="text" relevant="count-non-empty(${time/pct}) = 2"><label>Tot slot</label></question>
  </section>
</questionnaire>
)";

std::shared_ptr<const schema::Form> formIn(const std::string& xml) {
    schema::Findings findings;
    auto form = readQuestionnaire(xml, "form.xml", findings);
    BOOST_TEST_REQUIRE(form != nullptr, textOf(findings));
    return form;
}

const std::shared_ptr<const schema::Form>& form() {
    static const auto kept = formIn(kinds);
    return kept;
}

const std::shared_ptr<const schema::Form>& shipped() {
    static const auto kept = formIn(readFile(WEDERHOOR_SOURCE "/forms/library/wijkgericht-werken.xml"));
    return kept;
}

OutgoingForm outgoing(const std::string& language = "nl") {
    OutgoingForm out;
    out.definition = "0123abcd";
    out.municipality = "Den Helder";
    out.study = "Noord-Holland";
    out.language = language;
    out.deadline = schema::Date(2008, 2, 29);
    out.returnTo = "Onderzoeker A (a@example.org)";
    return out;
}

schema::AnswerPath path(const std::string& text) {
    return *schema::AnswerPath::parse(text);
}

/// What was read, an answer a line; `?` where it is uncertain.
std::string told(const ResponseFile& response) {
    std::string all;
    for (const auto& answer : response.answers) {
        all += answer.path.text() + "=" + answer.text;
        const auto add = [&](const char* name, const std::string& text) {
            if (!text.empty()) all += std::string(" ") + name + ":" + text;
        };
        add("missing", answer.missing);
        add("other", answer.other);
        add("source", answer.source);
        add("reference", answer.reference);
        add("remark", answer.remark);
        all += answer.doubt.empty() ? "\n" : "?\n";
    }
    return all;
}

ResponseFile readBack(const std::string& bytes, schema::Findings& findings,
                      const schema::Form& of = *form()) {
    auto read = readFillableDocx(bytes, "a.docx", of, findings);
    BOOST_TEST_REQUIRE(read.has_value(), textOf(findings));
    return std::move(*read);
}

/// Without any warning.
std::string cleanly(const std::string& bytes, const schema::Form& of = *form()) {
    schema::Findings findings;
    const auto read = readBack(bytes, findings, of);
    BOOST_TEST(findings.empty(), textOf(findings));
    return told(read);
}

std::string refusal(const std::string& bytes) {
    schema::Findings findings;
    BOOST_TEST(!readFillableDocx(bytes, "a.docx", *form(), findings).has_value());
    return textOf(findings);
}

OutgoingForm prefilled() {
    auto out = outgoing();
    out.respondent = "Contactpersoon";
    out.answers = {{path("areas"), schema::Value(8.0), {}, schema::SourceKind::document, "Nota, blz. 3"},
                   {path("fte"), schema::Value(4.5)},
                   {path("unit"), schema::Value(schema::Value::Choices{"else"}), "een bureau"},
                   {path("tasks"), schema::Value(schema::Value::Choices{"yes", "else"}), "meer"},
                   {path("story"), schema::Value("een\ntwee <b>drie</b> [typ]")},
                   {path("since"), schema::Value(schema::Date(2008, 3, 5))},
                   {path("budget"), schema::Value(160000.0), {}, {}, {}, "per jaar"},
                   {path("staff[1]/function"), schema::Value("hoofd")},
                   {path("staff[1]/count"), schema::Value(schema::MissingReason::dontKnow)},
                   {path("time[social]/pct"), schema::Value(40.0)}};
    return out;
}

const std::string prefilledTold =
    "areas=8 source:document reference:Nota, blz. 3\nfte=4,5\nunit=else other:een bureau\n"
    "tasks=yes else other:meer\nstory=een\ntwee <b>drie</b> [typ]\nsince=5-3-2008\nbudget=160000 remark:per "
    "jaar\n"
    "staff[1]/function=hoofd\nstaff[1]/count= missing:dont-know\ntime[social]/pct=40\n";

/// The file with its main part changed.
std::string withBody(const std::string& bytes, const std::function<std::string(std::string)>& change) {
    schema::Findings findings;
    const auto archive = ZipArchive::open(bytes, "a", findings);
    std::vector<std::pair<std::string, std::string>> entries;
    for (const auto& name : archive->names()) {
        auto part = archive->read(name, findings).value_or("");
        entries.emplace_back(name, name == "word/document.xml" ? change(part) : part);
    }
    return packed(entries);
}

std::string without(const std::string& text, const std::string& pattern) {
    return std::regex_replace(text, std::regex(pattern), "");
}

std::string replaced(std::string text, const std::string& old, const std::string& with) {
    const auto at = text.find(old);
    BOOST_TEST_REQUIRE(at != std::string::npos, old);
    return text.replace(at, old.size(), with);
}

std::string withoutDoubt(ResponseFile read) {
    for (auto& answer : read.answers) answer.doubt.clear();
    return told(read);
}
}  // namespace

BOOST_AUTO_TEST_SUITE(fillable_docx)

BOOST_AUTO_TEST_CASE(the_form_is_as_word_insists_in_every_language) {
    for (const auto* language : {"nl", "en"}) {
        for (const auto& each : {form(), shipped()}) {
            const WordRules rules(fillableDocx(*each, outgoing(language)));
            BOOST_TEST(rules.broken().empty(), rules.text());
        }
    }
    const WordRules rules(fillableDocx(*form(), prefilled()));
    BOOST_TEST(rules.broken().empty(), rules.text());
}

BOOST_AUTO_TEST_CASE(a_form_that_nobody_filled_in_has_no_answers) {
    BOOST_TEST(cleanly(fillableDocx(*form(), outgoing())) == "");
    BOOST_TEST(cleanly(fillableDocx(*shipped(), outgoing("en")), *shipped()) == "");
}

BOOST_AUTO_TEST_CASE(what_stood_in_the_form_when_it_went_out_comes_back) {
    BOOST_TEST(cleanly(fillableDocx(*form(), prefilled())) == prefilledTold);
}

BOOST_AUTO_TEST_CASE(the_form_says_which_it_is_and_of_whom) {
    schema::Findings findings;
    const auto read = readBack(fillableDocx(*form(), prefilled()), findings);
    BOOST_TEST(read.questionnaire == "proef");
    BOOST_TEST(read.version == 2);
    BOOST_TEST(read.definition == "0123abcd");
    BOOST_TEST(read.municipality == "Den Helder");
    BOOST_TEST(read.language == "nl");
    BOOST_TEST(read.respondent == "Contactpersoon");
}

BOOST_AUTO_TEST_CASE(what_a_question_depends_on_is_said_in_words) {
    schema::Findings findings;
    const auto text = partOf(fillableDocx(*form(), outgoing()), "word/document.xml");
    BOOST_TEST(
        text.find("Alleen als vraag 1.3 &quot;Ja&quot; is en het antwoord op vraag 1.1 meer is dan 3.") !=
        std::string::npos);
    BOOST_TEST(text.find("Hangt af van uw antwoorden op 2.2.") != std::string::npos);
    BOOST_TEST(text.find("Dubbel") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(libreoffice_fills_in_every_kind_of_answer,
                     *boost::unit_test::precondition(OfficeIsThere())) {
    auto& office = Office::shared();
    const auto bytes = fillableDocx(*form(), outgoing());
    BOOST_TEST(cleanly(office.edited(bytes, {})) == "");
    const auto filled = office.edited(bytes, {{"fill", "av_areas", "8"},
                                              {"choose", "as_areas", "document"},
                                              {"fill", "ar_areas", "Nota, blz. 3"},
                                              {"choose", "am_areas", "niet van toepassing"},
                                              {"fill", "av_fte", "4,9"},
                                              {"choose", "av_unit", "Anders, namelijk"},
                                              {"fill", "ao_unit", "een \"bureau\" & <meer>"},
                                              {"fill", "av_unit_name", "Wijk\xC3\xA9n"},
                                              {"check", "ac_tasksZ7Cyes", "yes"},
                                              {"check", "ac_tasksZ7Cno", "yes"},
                                              {"check", "ac_tasksZ7Cno", "no"},
                                              {"fill", "av_story", "een\ntwee"},
                                              {"date", "av_since", "2008-03-05"},
                                              {"fill", "av_budget", "160.000"},
                                              {"fill", "av_map", "kaart.pdf"},
                                              {"fill", "av_staffZ5B2Z5DZ2Ffunction", "hoofd"},
                                              {"choose", "am_staffZ5B2Z5DZ2Fcount", "weet niet"},
                                              {"choose", "av_staffZ5B2Z5DZ2Fkind", "Nee"},
                                              {"fill", "av_timeZ5BsocialZ5DZ2Fpct", "40"},
                                              {"fill", "pn_person", "Contactpersoon"},
                                              {"date", "pd_person", "2008-02-18"}});
    const std::string expected =
        "areas=8 missing:not-applicable source:document reference:Nota, blz. 3\nfte=4,9\n"
        "unit=else other:een \"bureau\" & "
        "<meer>\nunit_name=Wijk\xC3\xA9n\ntasks=yes\nstory=een\ntwee\n"
        "since=5-3-2008\nbudget=160.000\nmap=kaart.pdf\nstaff[2]/function=hoofd\nstaff[2]/count= "
        "missing:dont-know\nstaff[2]/kind=no\ntime[social]/pct=40\n";
    BOOST_TEST(cleanly(filled) == expected);
    schema::Findings findings;
    const auto read = readBack(filled, findings);
    BOOST_TEST(read.respondent == "Contactpersoon");
    BOOST_TEST((read.filledOn == schema::Date(2008, 2, 18)));
    BOOST_TEST(cleanly(office.edited(filled, {{"fill", "av_fte", "5"}})).find("fte=5\n") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(libreoffice_gives_back_what_stood_in_the_form,
                     *boost::unit_test::precondition(OfficeIsThere())) {
    auto& office = Office::shared();
    BOOST_TEST(cleanly(office.edited(fillableDocx(*form(), prefilled()), {})) == prefilledTold);
    BOOST_TEST(cleanly(office.edited(fillableDocx(*shipped(), outgoing()), {}), *shipped()) == "");
}

BOOST_AUTO_TEST_CASE(answers_are_recovered_by_their_place_where_a_program_lost_the_controls,
                     *boost::unit_test::precondition(OfficeIsThere())) {
    auto& office = Office::shared();
    const auto bytes = fillableDocx(*form(), prefilled());
    for (const std::string kind : {"odt", "doc", "rtf"}) {
        BOOST_TEST_CONTEXT(kind) {
            const auto back = office.edited(office.edited(bytes, {}, kind), {}, "docx", kind);
            schema::Findings findings;
            const auto read = readBack(back, findings);
            const auto doubts = std::count_if(read.answers.begin(), read.answers.end(),
                                              [](const auto& answer) { return !answer.doubt.empty(); });
            BOOST_TEST(withoutDoubt(read) == prefilledTold);
            BOOST_TEST_MESSAGE(kind << ": " << doubts << " of " << read.answers.size() << " uncertain");
            BOOST_TEST(static_cast<std::size_t>(doubts) == findings.size(), textOf(findings));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_control_is_known_by_its_tag_when_its_bookmark_is_gone) {
    const auto bytes = withBody(fillableDocx(*form(), prefilled()), [](const std::string& body) {
        return without(body, "<w:bookmark(Start|End)[^>]*>");
    });
    BOOST_TEST(cleanly(bytes) == prefilledTold);
}

BOOST_AUTO_TEST_CASE(a_control_without_any_name_is_known_by_its_place_and_uncertain) {
    const auto bytes = withBody(fillableDocx(*form(), prefilled()), [](const std::string& body) {
        return without(body, "<w:bookmark(Start|End)[^>]*>|<w:tag [^>]*>");
    });
    schema::Findings findings;
    const auto read = readBack(bytes, findings);
    BOOST_TEST(withoutDoubt(read) == prefilledTold);
    BOOST_TEST(findings.size() == read.answers.size(), textOf(findings));
}

BOOST_AUTO_TEST_CASE(text_that_lost_control_and_bookmark_is_known_by_its_place_and_uncertain) {
    const auto bytes = withBody(fillableDocx(*form(), prefilled()), [](const std::string& body) {
        return without(body, "<w:bookmark(Start|End)[^>]*>|<w:sdtPr>.*?</w:sdtPr>|</?w:sdt(Content)?>");
    });
    schema::Findings findings;
    const auto read = readBack(bytes, findings);
    // A line end is a blank to whoever pairs words with places.
    BOOST_TEST(withoutDoubt(read) == replaced(prefilledTold, "een\ntwee", "een twee"));
    BOOST_TEST(findings.size() == read.answers.size(), textOf(findings));
    BOOST_TEST(textOf(findings).find("The document lost the field of 'Hoeveel gebieden?'") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_was_typed_beside_the_fields_is_kept_as_a_remark) {
    const auto run = [](const std::string& words) { return "<w:r><w:t>" + words + "</w:t></w:r>"; };
    const auto bytes = withBody(fillableDocx(*form(), prefilled()), [&](const std::string& body) {
        auto changed = replaced(body, " gebieden</w:t></w:r>", " gebieden</w:t></w:r>" + run("ongeveer"));
        const auto question = changed.find("Is er een unit?");
        return changed.insert(changed.rfind("<w:p>", question),
                              "<w:p>" + run("Zie ook de bijlage.") + "</w:p>");
    });
    schema::Findings findings;
    const auto read = readBack(bytes, findings);
    BOOST_TEST(
        told(read).find("reference:Nota, blz. 3 remark:ongeveer\nfte=4,5 remark:Zie ook de bijlage.\n") !=
            std::string::npos,
        told(read));
    BOOST_TEST(textOf(findings).find("'ongeveer' was typed beside the fields. It is kept as a remark on "
                                     "'Hoeveel gebieden?'.") != std::string::npos,
               textOf(findings));
}

BOOST_AUTO_TEST_CASE(a_placeholder_is_no_answer_and_an_answer_beside_it_is_one) {
    const auto bytes = withBody(fillableDocx(*form(), outgoing()), [&](const std::string& body) {
        // Word's own placeholder, in a control that was emptied; ours without the mark; ours with words
        // before it.
        auto changed = replaced(body, "[typ hier]", "Klik of tik om tekst in te voeren.");
        changed = replaced(changed, "[typ hier]", "Contactpersoon[typ hier]");
        const auto areas = changed.find("Hoeveel gebieden?");
        return changed.substr(0, areas) + replaced(changed.substr(areas), "[typ hier]", "12 [typ hier]");
    });
    schema::Findings findings;
    const auto read = readBack(bytes, findings);
    BOOST_TEST(read.respondent == "");
    BOOST_TEST(read.respondentFunction == "Contactpersoon");
    BOOST_TEST(told(read) == "areas=12?\n");
}

BOOST_AUTO_TEST_CASE(a_tick_counts_by_its_mark_and_not_by_its_picture) {
    const auto bytes = withBody(fillableDocx(*form(), prefilled()), [&](const std::string& body) {
        return replaced(body, "w14:checked w14:val=\"1\"", "w14:checked w14:val=\"0\"");
    });
    BOOST_TEST(cleanly(bytes).find("tasks=else") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_answer_of_another_version_is_kept_under_its_own_name) {
    const auto other = formIn(
        replaced(replaced(kinds, "name=\"budget\"", "name=\"money\""), "version=\"2\"", "version=\"3\""));
    schema::Findings findings;
    const auto read = readBack(fillableDocx(*form(), prefilled()), findings, *other);
    BOOST_TEST(told(read).find("budget=160000 remark:per jaar\n") != std::string::npos, told(read));
    BOOST_TEST(read.version == 2);
}

BOOST_AUTO_TEST_CASE(what_is_no_form_is_refused_with_what_to_do) {
    BOOST_TEST(refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").find("old Word file") != std::string::npos);
    BOOST_TEST(refusal("<html><body>x</body></html>").find("web page") != std::string::npos);
    BOOST_TEST(refusal("{\\rtf1}").find("RTF") != std::string::npos);
    BOOST_TEST(refusal("x").find("no DOCX file") != std::string::npos);
    BOOST_TEST(refusal(docx("<w:p/>")).find("does not say which form") != std::string::npos);
    BOOST_TEST(refusal(packed({{"a", "b"}})).find("no DOCX document") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_meant_to_harm_is_refused) {
    std::string deep;
    for (int level = 0; level < 10'000; ++level) deep += "<w:sdt>";
    for (int level = 0; level < 10'000; ++level) deep += "</w:sdt>";
    BOOST_TEST(refusal(docx(deep)).find("damaged") != std::string::npos);
    BOOST_TEST(refusal(packed({{"word/document.xml",
                                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"}}))
                   .find("damaged") != std::string::npos);
    BOOST_TEST(refusal(docx(std::string(40U << 20U, ' '))).find("more than 32 MB") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
