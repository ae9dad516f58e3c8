#include "app/present/codebook.h"

#include <boost/test/unit_test.hpp>

#include "app/present/theme_import.h"
#include "db/query/interview_list.h"
#include "schema/base/trouble.h"
#include "tests/support/coded_study.h"
#include "tests/support/program.h"

using namespace wederhoor;

namespace {
struct Codebook : tests::CodedStudy {
    present::ThemeImport import(const std::string& csv) {
        tests::write(folder / "themes.csv", csv);
        return present::importThemes(study, folder / "themes.csv");
    }
    /// Depth and name of each theme.
    std::string listed() const {
        std::string text;
        for (const auto& row : present::codebookRows(study)) {
            text += std::to_string(row.depth) + row.theme.name + " ";
        }
        return text;
    }
    /// Lines and columns of the findings.
    static std::string places(const schema::Findings& findings) {
        std::string text;
        for (const auto& finding : findings) {
            text += std::to_string(finding.place.line) + ":" + std::to_string(finding.place.column) + " ";
        }
        return text;
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(codebook, Codebook)

BOOST_AUTO_TEST_CASE(a_codebook_is_taken_in_with_parents_that_come_later) {
    const auto done = import(
        "theme,parent,definition,colour\nKorte lijnen,Partners,Wie vindt wie,#88C4C2\nPartners,,,\n"
        "Bellen,Korte lijnen,,\nAgent,Vertrouwen,,\n");
    BOOST_TEST(done.findings.empty());
    BOOST_TEST(done.added == 4);
    BOOST_TEST(listed() == "0Vertrouwen 1Contact 1Agent 0Partners 1Korte lijnen 2Bellen ");
    const auto tree = present::codebook(study);
    BOOST_TEST(tree.find("Korte lijnen")->definition == "Wie vindt wie");
    BOOST_TEST(tree.find("Korte lijnen")->colour.text() == "#88c4c2");
    BOOST_TEST(schema::readableHighlight(tree.find("Partners")->colour));
}

BOOST_AUTO_TEST_CASE(the_same_codebook_again_changes_nothing_and_a_mended_one_only_what_it_mends) {
    const std::string csv = "theme,parent,definition,colour\nGeld,,Budgetten,#FFCC00\nRegels,Geld,,#88C4C2\n";
    import(csv);
    const auto again = import(csv);
    BOOST_TEST(again.added + again.changed == 0);
    BOOST_TEST(again.same == 2);
    const auto mended = import("theme,parent,colour\nregels,,\nGeld,,\n");
    BOOST_TEST(mended.changed == 1);
    BOOST_TEST(listed() == "0Vertrouwen 1Contact 0Geld 0regels ");
    BOOST_TEST(present::codebook(study).find("Geld")->definition == "Budgetten");
    BOOST_TEST(present::codebook(study).find("Regels")->colour.text() == "#88c4c2");
}

BOOST_AUTO_TEST_CASE(every_mistake_in_a_codebook_is_told_at_its_place_and_nothing_is_taken_in) {
    const auto done = import(
        "theme,parent,colour\n"
        "Geld,,geel\n"        // no colour
        "GELD,,\n"            // a double, capitals or not
        "Wit,,#FFFFFE\n"      // unreadable on white
        "Contact,Trouw,\n"    // no such parent
        ",Geld,\n"            // no name
        "Kip,Ei,\nEi,Kip,\n"  // a cycle, told once
        "Kuiken,Kip,\n");
    BOOST_TEST(places(done.findings) == "2:7 3:1 4:6 5:9 6:1 7:5 ");
    BOOST_TEST(listed() == "0Vertrouwen 1Contact ");
}

BOOST_AUTO_TEST_CASE(a_cycle_through_themes_of_the_study_is_found) {
    // Contact is under Vertrouwen in the study.
    const auto done = import("theme,parent\nVertrouwen,Contact\n");
    BOOST_TEST(places(done.findings) == "2:12 ");
    BOOST_TEST(import("theme,parent\nVertrouwen,Contact\nContact,\n").findings.empty());
    BOOST_TEST(listed() == "0Contact 1Vertrouwen ");
}

BOOST_AUTO_TEST_CASE(a_codebook_of_hundred_thousand_themes_is_refused_at_once) {
    std::string csv = "theme,parent\n";
    for (int i = 0; i < 100000; ++i) csv += "t" + std::to_string(i) + ",t" + std::to_string(i + 1) + "\n";
    BOOST_TEST(import(csv).findings.size() == 1U);
}

BOOST_AUTO_TEST_CASE(themes_count_what_carries_them_and_what_is_below_them) {
    const auto rows = present::codebookRows(study);
    BOOST_TEST_REQUIRE(rows.size() == 2U);
    // Vertrouwen is put on two quotes, Contact on one by two researchers.
    BOOST_TEST(rows[0].quotes == 2);
    BOOST_TEST(rows[0].codings == 2);
    BOOST_TEST(rows[0].codingsBelow == 4);
    BOOST_TEST(rows[1].parent == "Vertrouwen");
    BOOST_TEST(rows[1].quotes == 1);
    BOOST_TEST(rows[1].codings == 2);
}

BOOST_AUTO_TEST_CASE(themes_are_added_renamed_and_moved_within_the_rules_of_a_tree) {
    present::addTheme(study, {"Agent", "contact", "De wijkagent", std::nullopt});
    present::addTheme(study, {" Geld ", std::nullopt, "", std::nullopt});
    BOOST_TEST(listed() == "0Vertrouwen 1Contact 2Agent 0Geld ");
    present::moveTheme(study, "Geld", "Vertrouwen", 1);
    BOOST_TEST(listed() == "0Vertrouwen 1Geld 1Contact 2Agent ");
    present::moveTheme(study, "Contact", std::nullopt, std::nullopt);
    BOOST_TEST(listed() == "0Vertrouwen 1Geld 0Contact 1Agent ");
    present::renameTheme(study, "geld", "Budget");
    present::renameTheme(study, "Budget", "BUDGET");
    BOOST_TEST(listed() == "0Vertrouwen 1BUDGET 0Contact 1Agent ");
    BOOST_CHECK_THROW(present::moveTheme(study, "Contact", "Agent", {}), schema::Refusal);
    BOOST_CHECK_THROW(present::renameTheme(study, "Agent", "budget"), schema::Refusal);
    BOOST_CHECK_THROW(present::renameTheme(study, "Agent", "twee\nregels"), schema::Refusal);
    BOOST_CHECK_THROW(present::addTheme(study, {"Agent", {}, "", {}}), schema::Refusal);
    BOOST_CHECK_THROW(present::addTheme(study, {"Wit", {}, "", schema::Colour{255, 255, 255}}),
                      schema::Refusal);
    BOOST_TEST(listed() == "0Vertrouwen 1BUDGET 0Contact 1Agent ");
}

BOOST_AUTO_TEST_CASE(a_name_that_is_nearly_right_is_answered_with_the_right_one) {
    try {
        present::removeTheme(study, "Vertrouwn");
        BOOST_ERROR("removed a theme that is not there");
    } catch (const schema::Refusal& refusal) {
        BOOST_TEST(std::string(refusal.what()).find("'Vertrouwen'") != std::string::npos, refusal.what());
    }
}

BOOST_AUTO_TEST_CASE(merged_themes_keep_every_coding_and_collapse_doubles) {
    present::addTheme(study, {"Agent", "Contact", "", {}});
    {
        // Researcher A put both themes on quote 1:2, researcher B only Contact.
        db::Edit edit(study, "Put theme on quote");
        const auto quote = *db::Quotes(study).find(schema::QuoteReference{1, 2});
        db::Codings(study).put(edit, quote.id, trust.id, "Onderzoeker A", at);
        edit.commit();
    }
    const auto merge = present::mergeThemes(study, "Contact", "Vertrouwen");
    BOOST_TEST(merge.moved == 1);
    BOOST_TEST(merge.doubles == 1);
    BOOST_TEST(merge.themes == 1);
    BOOST_TEST(listed() == "0Vertrouwen 1Agent ");
    const auto rows = present::codebookRows(study);
    BOOST_TEST(rows[0].quotes == 3);   // 1:1, 1:2 and 2:1
    BOOST_TEST(rows[0].codings == 4);  // on 1:2 by both researchers
}

BOOST_AUTO_TEST_CASE(a_theme_is_not_merged_into_itself_or_what_is_below_it) {
    BOOST_CHECK_THROW(present::mergeThemes(study, "Vertrouwen", "Contact"), schema::Refusal);
    BOOST_CHECK_THROW(present::mergeThemes(study, "Contact", "Contact"), schema::Refusal);
    BOOST_TEST(listed() == "0Vertrouwen 1Contact ");
}

BOOST_AUTO_TEST_CASE(a_theme_goes_with_all_below_it_and_the_quotes_stay) {
    const auto removal = present::removeTheme(study, "Vertrouwen");
    BOOST_TEST(removal.below == 1);
    BOOST_TEST(removal.codings == 4);
    BOOST_TEST(listed() == "");
    BOOST_TEST(db::Quotes(study).of(residents.id).size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
