#include <boost/test/unit_test.hpp>

#include "app/present/response_import.h"
#include "app/present/response_views.h"
#include "db/journal/chain.h"
#include "db/store/documents.h"
#include "db/store/revisions.h"
#include "schema/base/trouble.h"
#include "tests/support/packed_file.h"
#include "tests/support/returned_study.h"

// What comes back as people send it: ZIPs and folders, attachments, the wrong file, somebody else's.
using namespace wederhoor;
using schema::Severity;

namespace {
/// The questionnaire with a place for a file in it.
const std::string formWithFile = [] {
    auto form = tests::smallForm;
    form.replace(form.find("version=\"2\""), 11, "version=\"3\"");
    const std::string end = "    <question name=\"remark\"";
    form.insert(form.find(end), "    <question name=\"note\" type=\"file\"><label>Nota</label></question>\n");
    return form;
}();

struct Mixed : tests::ReturnedStudy {
    const std::string nota = "Nota wijkgericht werken.\n";

    Mixed() {
        db::Edit edit(study, "Form");
        db::Questionnaires(study).add(
            edit, {schema::QuestionnaireId(3), "proef", 3, "Proef", "nl", "f00d", formWithFile});
        edit.commit();
    }

    static std::string response(const std::string& municipality, const std::string& answers,
                                const std::string& more = "version=\"3\" filled=\"2008-01-30\"") {
        return "<response questionnaire=\"proef\" municipality=\"" + municipality + "\" language=\"nl\" " +
               more + ">" + answers + "</response>";
    }
    std::string withNota(const std::string& municipality) const {
        return response(
            municipality,
            "<answer name=\"note\">nota.txt</answer><attachment answer=\"note\" name=\"nota.txt\" size=\"" +
                std::to_string(nota.size()) + "\" sha256=\"" + db::hex(db::sha256(nota)) + "\"/>");
    }
    std::filesystem::path put(const std::string& name, const std::string& bytes) {
        tests::write(folder / name, bytes);
        return folder / name;
    }
    present::ResponseImport take(const std::vector<std::filesystem::path>& paths,
                                 const present::ImportWish& wish = {}) {
        return present::importResponses(study, paths, wish, progress);
    }
    static std::string told(const present::ResponseImport& import) {
        std::string text;
        for (const auto& finding : import.findings) text += finding.message + "\n";
        return text;
    }
    std::size_t returnsOf(int municipality) const {
        return db::Revisions(study).of(schema::MunicipalityId(municipality)).size();
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(mixed_returns, Mixed)

BOOST_AUTO_TEST_CASE(a_zip_and_a_folder_are_taken_in_in_one_edit) {
    const auto zip = put(
        "all.zip",
        tests::packed({{"Hoorn/antwoorden.xml", response("Hoorn", "<answer name=\"areas\">11</answer>")}}));
    put("in/alkmaar.dat", response("Alkmaar", "<answer name=\"areas\">8</answer>"));  // whatever it is called
    const auto import = take({zip, folder / "in"});
    BOOST_TEST(told(import) == "");
    BOOST_TEST_REQUIRE(import.returns.size() == 2U);
    BOOST_TEST(import.returns[0].file == zip.string() + "/Hoorn/antwoorden.xml");
    BOOST_TEST(returnsOf(7) == 1U);
    BOOST_TEST(returnsOf(8) == 1U);
    BOOST_TEST(db::Revisions(study).latest(schema::MunicipalityId(7))->fileName == "antwoorden.xml");
}

BOOST_AUTO_TEST_CASE(a_file_that_an_answer_names_becomes_a_document) {
    const auto import =
        take({put("a.zip", tests::packed({{"h/a.xml", withNota("Hoorn")}, {"h/nota.txt", nota}}))});
    BOOST_TEST(told(import) == "");
    BOOST_TEST(import.returns.at(0).attachments == 1U);
    const auto document = db::Documents(study).titled("nota");
    BOOST_TEST_REQUIRE(document.has_value());
    BOOST_TEST((document->municipality == schema::MunicipalityId(7)));
    BOOST_TEST(document->fileName == "nota.txt");
    BOOST_TEST(document->note == "Meegekomen met het antwoord op: Nota");
    BOOST_TEST(db::Documents(study).text(document->id) == nota);
}

BOOST_AUTO_TEST_CASE(a_file_that_was_given_another_name_is_known_by_its_content) {
    const auto import = take({put("a.xml", withNota("Hoorn")), put("nota (1).txt", nota)});
    BOOST_TEST(told(import) == "");
    BOOST_TEST(db::Documents(study).titled("nota (1)").has_value());
}

BOOST_AUTO_TEST_CASE(what_can_not_be_read_as_text_is_kept_by_name_size_and_digest) {
    const std::string picture("\x89PNG\r\n\x1a\n\0\xff", 10);
    const auto digest = db::hex(db::sha256(picture));
    const auto import = take(
        {put("a.xml",
             response(
                 "Hoorn",
                 "<answer name=\"note\">kaart.png</answer><attachment answer=\"note\" name=\"kaart.png\" "
                 "size=\"10\" sha256=\"" +
                     digest + "\"/>")),
         put("kaart.png", picture)});
    BOOST_TEST(told(import) == "");
    const auto document = db::Documents(study).titled("kaart");
    BOOST_TEST_REQUIRE(document.has_value());
    BOOST_TEST(
        document->note ==
        "Meegekomen met het antwoord op: Nota\nAlleen naam, grootte (10 bytes) en SHA-256 zijn bewaard: " +
            digest);
    BOOST_TEST(db::Documents(study).digest(document->id) == digest);
}

BOOST_AUTO_TEST_CASE(files_of_one_name_keep_apart) {
    take({put("h.zip", tests::packed({{"a.xml", withNota("Hoorn")}, {"nota.txt", nota}}))});
    const std::string other = "Iets anders.\n";
    auto text = withNota("Alkmaar");
    text.replace(text.find(db::hex(db::sha256(nota))), 64, db::hex(db::sha256(other)));
    take({put("a.zip", tests::packed({{"a.xml", text}, {"nota.txt", other}}))});
    BOOST_TEST(db::Documents(study).titled("nota (Alkmaar)").has_value());
}

BOOST_AUTO_TEST_CASE(a_file_that_did_not_come_is_asked_about_and_may_come_later) {
    const auto path = put("in/a.xml", withNota("Hoorn"));
    const auto import = take({path});
    BOOST_TEST(told(import) == "The file nota.txt, which note names, did not come with the return.\n");
    BOOST_TEST(import.returns.at(0).missing == 1U);
    const auto open = openQueries();
    BOOST_TEST_REQUIRE(open.size() == 1U);
    BOOST_TEST(open[0] ==
               "missing-source note Het bestand nota.txt, dat dit antwoord noemt, is niet meegekomen.");
    put("in/nota.txt", nota);
    const auto again = take({folder / "in"});
    BOOST_TEST(again.returns.at(0).known);
    BOOST_TEST(again.returns[0].attachments == 1U);
    BOOST_TEST(returnsOf(7) == 1U);
    BOOST_TEST(db::Documents(study).titled("nota").has_value());
}

BOOST_AUTO_TEST_CASE(a_file_that_came_different_is_kept_and_asked_about) {
    const auto import = take({put("a.xml", withNota("Hoorn")), put("nota.txt", nota + "Nieuwer.\n")});
    BOOST_TEST(told(import) ==
               "The file nota.txt is not the one that was chosen at note: its size or content differs.\n");
    BOOST_TEST(openQueries().size() == 1U);
    BOOST_TEST(openQueries()[0].starts_with("inconsistent note "));
    BOOST_TEST(db::Documents(study).titled("nota").has_value());
}

BOOST_AUTO_TEST_CASE(a_name_that_was_typed_in_is_no_promise) {
    const auto import = take({put("in/a.xml", response("Hoorn", "<answer name=\"note\">nota.txt</answer>"))});
    BOOST_TEST(told(import) == "");
    BOOST_TEST(openQueries().empty());
}

BOOST_AUTO_TEST_CASE(what_no_answer_names_is_told_and_left_out) {
    put("in/a.xml", response("Hoorn", ""));
    put("in/vakantie.txt", "Ik ben er niet.\n");
    const auto import = take({folder / "in"});
    BOOST_TEST(told(import) == "No answer names this file. It was not taken in.\n");
    BOOST_TEST(import.returns.size() == 1U);
    BOOST_TEST(db::Documents(study).all().empty());
}

BOOST_AUTO_TEST_CASE(what_can_be_no_return_is_told_as_what_it_is) {
    const auto only = [&](const std::string& name, const std::string& bytes) {
        const auto import = take({put(name, bytes)});
        BOOST_TEST(schema::hasErrors(import.findings));
        BOOST_TEST_REQUIRE(!import.findings.empty());
        BOOST_TEST(!import.findings[0].remedy.empty());
        return import.findings[0].message;
    };
    BOOST_TEST(only("a.docx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").find("before 2007 (.doc)") !=
               std::string::npos);
    BOOST_TEST(only("b.docx", "<html><body>Vragenlijst</body></html>").find("This is a web page") == 0U);
    BOOST_TEST(only("c.docx", tests::odt("<text:p/>")).find("another office program") != std::string::npos);
    BOOST_TEST(only("d.xml", "").find("empty") != std::string::npos);
    BOOST_TEST(only("e.eml", "From: a@b.nl\nMIME-Version: 1.0\n\n") == "This is an e-mail message.");
    BOOST_TEST(only("f.xml", tests::pdf({"Antwoorden"})).find("PDF") != std::string::npos);
    BOOST_TEST(only("g.zip", tests::packed({{"nota.txt", nota}})) ==
               "No answer names this file. It was not taken in.");
    BOOST_TEST(only("h.zip", std::string("PK\x05\x06") + std::string(18, '\0')) ==
               "There is no return among these files.");
}

BOOST_AUTO_TEST_CASE(one_bad_file_keeps_the_others_out_unless_a_person_says_otherwise) {
    const std::vector<std::filesystem::path> files{
        put("a.xml", response("Hoorn", "")), put("b.xml", "<response questionnaire=\"pro"),
        put("c.xml", response("Alkmaar", "")), folder / "gone.xml"};
    BOOST_CHECK_THROW(take(files), schema::FileTrouble);
    const auto strict = take({files[0], files[1], files[2]});
    BOOST_TEST(strict.returns.empty());
    BOOST_TEST(strict.good == 2U);
    BOOST_TEST(returnsOf(7) == 0U);
    const auto lenient = take(files, {.leaveOutBad = true});
    BOOST_TEST(lenient.returns.size() == 2U);
    BOOST_TEST(schema::hasErrors(lenient.findings));
    BOOST_TEST(returnsOf(8) == 1U);
}

BOOST_AUTO_TEST_CASE(a_person_says_whose_a_return_is) {
    const auto path = put("a.xml", response("Gem. Hoorn", "<answer name=\"areas\">11</answer>"));
    const auto unplaced = take({path});
    BOOST_TEST(unplaced.returns.empty());
    BOOST_TEST_REQUIRE(unplaced.unplaced.size() == 1U);
    BOOST_TEST(unplaced.unplaced[0].municipality == "Gem. Hoorn");
    const auto import = take({path}, {.municipality = "Hoorn"});
    BOOST_TEST(import.returns.at(0).municipality == "Hoorn");
    BOOST_TEST(told(import) ==
               "It says that it is of 'Gem. Hoorn'. It was taken in as the return of Hoorn.\n");
    const auto silent = put("b.xml", response("", ""));
    BOOST_TEST(told(take({silent})) == "It does not say which municipality it is of.\n");
    BOOST_CHECK_THROW(take({path, silent}, {.municipality = "Hoorn"}), schema::Refusal);
    const auto one = take({path, silent}, {.municipality = "Alkmaar", .only = silent.string()});
    BOOST_TEST(one.returns.size() == 1U);
    BOOST_TEST(returnsOf(8) == 1U);
}

BOOST_AUTO_TEST_CASE(another_edition_of_the_same_version_is_taken_in_with_a_warning) {
    const auto same = take({put("a.xml", response("Hoorn", "", "version=\"3\" definition=\"f00d\""))});
    BOOST_TEST(told(same) == "");
    const auto other = take({put("b.xml", response("Alkmaar", "", "version=\"3\" definition=\"beef\""))});
    BOOST_TEST(other.returns.size() == 1U);
    BOOST_TEST(
        told(other) ==
        "It was filled in with another edition of version 3 of the questionnaire than the study has.\n");
}

BOOST_AUTO_TEST_CASE(several_returns_of_one_municipality_follow_the_day_of_filling_in) {
    take({put("a.xml",
              response("Hoorn", "<answer name=\"areas\">12</answer>", "version=\"3\" filled=\"2008-02-20\"")),
          put("b.xml", response("Hoorn", "<answer name=\"areas\">11</answer>",
                                "version=\"3\" filled=\"2008-01-20\""))});
    const auto lines = present::revisionDifference(study, "Hoorn", 2);
    BOOST_TEST_REQUIRE(lines.size() == 1U);
    BOOST_TEST(lines[0].before == "11");
    BOOST_TEST(lines[0].after == "12");
}

BOOST_AUTO_TEST_CASE(contradictions_are_set_aside_and_asked_about) {
    const auto import = take(
        {put("a.xml", response("Hoorn",
                               "<answer name=\"areas\" missing=\"dont-know\">11</answer>"
                               "<answer name=\"has\">yes no</answer>"
                               "<answer name=\"fte\">4</answer><answer name=\"fte\">5</answer>"
                               "<answer name=\"remark\">Zo</answer><answer name=\"remark\">Zo</answer>"))});
    BOOST_TEST(import.returns.at(0).quarantined == 3U);  // what is said twice alike says one thing
    std::vector<std::string> kinds;
    for (const auto& query : openQueries())
        kinds.push_back(query.substr(0, query.find(' ', query.find(' ') + 1)));
    BOOST_TEST(
        (kinds == std::vector<std::string>{"inconsistent areas", "inconsistent has", "inconsistent fte"}));
    BOOST_TEST((now("areas") == schema::Value(11.0)));
    BOOST_TEST((now("fte") == schema::Value(4.0)));
    BOOST_TEST(now("has").isBlank());
}

BOOST_AUTO_TEST_SUITE_END()
