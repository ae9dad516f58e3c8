#include "app/present/draft_import.h"

#include <boost/test/unit_test.hpp>

#include "app/present/draft_reading.h"
#include "app/present/municipality_import.h"
#include "app/present/study_setup.h"
#include "db/store/drafts.h"
#include "db/store/municipalities.h"
#include "schema/base/trouble.h"
#include "tests/support/new_study.h"

using namespace wederhoor;
using tests::contains;
using tests::sample;
using tests::textOf;

namespace {
/// A study of the seven municipalities with the outline of the sample's comparison.
struct StudyWithOutline : tests::NewStudy {
    StudyWithOutline() {
        const auto library = sample.parent_path();
        present::useForm(study, library / "wijkgericht-werken.xml",
                         library / "wijkgericht-werken.comparison.xml");
        present::importMunicipalities(study, sample / "municipalities.csv");
    }

    std::filesystem::path draft(const std::string& name, int version, const std::string& body,
                                const std::string& municipality = "Hoorn") const {
        return written(name, "Municipality: " + municipality + "\nVersion: " + std::to_string(version) +
                                 "\nDate: 2008-06-02\nAuthor: A\n\n" + body);
    }
    /// Without what is said about the parts of the outline that a short draft lacks.
    static std::string said(const present::ImportOutcome& outcome) {
        schema::Findings kept;
        for (const auto& finding : outcome.findings) {
            if (!finding.message.starts_with("The draft has no part")) kept.push_back(finding);
        }
        return textOf(kept);
    }
    std::vector<schema::Draft> drafts() const {
        return db::Drafts(study).of(db::Municipalities(study).named("Hoorn").id);
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(draft_import, StudyWithOutline)

BOOST_AUTO_TEST_CASE(versions_follow_each_other_also_within_one_import) {
    const auto both = present::importDrafts(
        study, {draft("1.md", 1, "# 1 Typering\n\nEen.\n"), draft("2.md", 2, "# 1 Typering\n\nTwee.\n")});
    BOOST_TEST(both.added == 2U, said(both));
    const auto gap = said(present::importDrafts(study, {draft("4.md", 4, "# 1 Typering\n\nVier.\n")}));
    BOOST_TEST(contains(gap, "4.md:2:10: This is version 4 of Hoorn, while the study has no version 3."),
               gap);
    const auto twice = said(present::importDrafts(study, {draft("b.md", 2, "# 1 Typering\n\nAnders.\n")}));
    BOOST_TEST(contains(twice, "b.md:2:10: There is a version 2 of Hoorn already, from another file."),
               twice);
    BOOST_TEST(drafts().size() == 2U);
}

BOOST_AUTO_TEST_CASE(the_same_file_again_adds_nothing) {
    const auto file = draft("1.md", 1, "# 1 Typering\n\nEen.\n");
    present::importDrafts(study, {file});
    const auto before = edits();
    const auto again = present::importDrafts(study, {file});
    BOOST_TEST(again.unchanged == 1U);
    BOOST_TEST(again.added == 0U);
    BOOST_TEST(edits() == before);
}

BOOST_AUTO_TEST_CASE(one_wrong_file_keeps_all_out) {
    const auto before = edits();
    const auto outcome =
        present::importDrafts(study, {draft("1.md", 1, "# 1 Typering\n\nEen.\n"),
                                      draft("2.md", 1, "# 1 Typering\n\nEen.\n", "Horn"),
                                      draft("3.md", 1, "# 7 Typering\n\nEen.\n", "Alkmaar")});
    const auto text = said(outcome);
    BOOST_TEST(contains(text, "2.md:1:15: There is no municipality 'Horn' in this study."), text);
    BOOST_TEST(contains(text, "3.md:6:1: The outline has no chapter 7 Typering."), text);
    BOOST_TEST(outcome.added == 0U);
    BOOST_TEST(drafts().empty());
    BOOST_TEST(edits() == before);
}

BOOST_AUTO_TEST_CASE(figures_and_quotes_that_are_not_there_are_told_with_their_paragraph) {
    const auto outcome = present::importDrafts(
        study, {draft("1.md", 1,
                      "# 1 Typering\n\nMet {{inhabitants}} inwoners.\n\nMet {{inhabitans +}} inwoners, "
                      "zeggen zij [3:10].\n")});
    BOOST_TEST(said(outcome) ==
               "1.md:10:1: 'inhabitans +' is not a figure. Write the name of an indicator or question, or an "
               "expression.\n"
               "1.md:10:1: There is no quote 3:10. 'wederhoor quotes' lists them.\n");
    BOOST_TEST(outcome.added == 1U);
}

BOOST_AUTO_TEST_CASE(without_an_outline_there_is_nothing_to_read_a_draft_by) {
    auto bare = db::Study::create(folder / "b.wederhoor", "Proef", "nl", "Onderzoeker A");
    BOOST_CHECK_THROW(present::importDrafts(bare, {draft("1.md", 1, "# 1 Typering\n\nEen.\n")}),
                      schema::Refusal);
}

BOOST_AUTO_TEST_SUITE_END()
