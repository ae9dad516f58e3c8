#include "db/verify/verify.h"

#include <boost/test/unit_test.hpp>

#include "db/file/backup.h"
#include "db/journal/journal.h"
#include "schema/base/progress.h"
#include "schema/base/trouble.h"
#include "tests/support/coded_study.h"
#include "tests/support/table_contents.h"

using namespace wederhoor;

namespace {
struct Verified : tests::CodedStudy {
    schema::NoProgress quietly;

    std::string found() {
        std::string text;
        for (const auto& finding : db::verify(study, quietly).findings) {
            BOOST_TEST(finding.place.file == study.file().string());
            BOOST_TEST(!finding.remedy.empty());
            text += finding.message + "\n";
        }
        return text;
    }
    /// What is found after an edit that no store would make.
    std::string foundAfterEdit(const std::string& sql) {
        db::Edit edit(study, "Break a rule");
        edit.connection().execute(sql);
        edit.commit();
        return found();
    }
    /// What is found after a change that the journal does not know of.
    std::string foundAfter(const std::string& sql) {
        study.connection().execute("PRAGMA foreign_keys=OFF; " + sql + "; PRAGMA foreign_keys=ON");
        return found();
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(verify, Verified)

BOOST_AUTO_TEST_CASE(a_study_that_was_edited_undone_and_redone_is_in_order) {
    BOOST_TEST(found() == "");
    db::Journal(study).undo();
    BOOST_TEST(found() == "");
    db::Journal(study).redo();
    const auto verified = db::verify(study, quietly);
    BOOST_TEST(verified.findings.empty());
    BOOST_TEST(verified.entries == 4U);  // start, import, undo, redo
    BOOST_TEST(!verified.damaged);
}

BOOST_AUTO_TEST_CASE(verifying_changes_nothing_and_needs_no_more_than_reading) {
    const auto before = tests::tableContents(study);
    const auto reader = db::Study::open(study.file(), db::Access::read, "Onderzoeker B");
    BOOST_TEST(db::verify(reader, quietly).findings.empty());
    BOOST_TEST(tests::tableContents(study) == before);
}

BOOST_AUTO_TEST_CASE(numbers_that_are_cited_occur_once) {
    BOOST_TEST(foundAfterEdit("UPDATE quote SET number = 1 WHERE number = 2") ==
               "There is more than one quote 1:1.\n");
    BOOST_TEST(foundAfterEdit("UPDATE interview SET number = 1")
                   .starts_with("There is more than one interview 1.\n"));
}

BOOST_AUTO_TEST_CASE(there_is_one_answer_to_a_question) {
    BOOST_TEST(
        foundAfterEdit("INSERT INTO answer (id, municipality_id, path, returned, current) VALUES (1, 7, "
                       "'fte', 'number:1', 'number:1'), (2, 7, 'fte', 'number:2', 'number:2')") ==
        "Hoorn has more than one answer to 'fte'.\n");
}

BOOST_AUTO_TEST_CASE(quotes_have_numbers_that_were_given_out) {
    BOOST_TEST(foundAfterEdit("UPDATE quote SET number = 7 WHERE number = 2") ==
               "Quote 1:7 has a number that the interview has not given out yet.\n");
}

BOOST_AUTO_TEST_CASE(a_researcher_codes_a_quote_with_a_theme_once) {
    BOOST_TEST(
        foundAfterEdit("INSERT INTO coding SELECT 1, quote_id, theme_id, researcher, made_at FROM coding "
                       "ORDER BY id LIMIT 1") ==
        "Onderzoeker A put the theme 'Vertrouwen' on quote 1:1 more than once.\n");
}

BOOST_AUTO_TEST_CASE(the_words_of_a_quote_are_those_of_its_place) {
    BOOST_TEST(foundAfterEdit("UPDATE quote SET span_begin = span_begin + 1 WHERE number = 2") ==
               "The words of quote 1:2 are not those of the transcript at its place.\n");
    BOOST_TEST(
        foundAfterEdit("UPDATE quote SET span_begin = span_begin - 1, span_end = 100000 WHERE number = 2") ==
        "The words of quote 1:2 are not those of the transcript at its place.\n");
}

BOOST_AUTO_TEST_CASE(the_words_of_a_passage_are_those_of_its_place) {
    BOOST_TEST(
        foundAfterEdit("INSERT INTO document (id, title, kind, file_name, digest, text) VALUES (1, 'Nota', "
                       "'other', '', '', 'Eén wijk'); INSERT INTO passage (id, document_id, span_begin, "
                       "span_end, words) VALUES (1, 1, 4, 8, 'wijk'), (2, 1, 3, 8, 'wijk')") ==
        "The words of a passage are not those of the document 'Nota' at its place: 'wijk'.\n");
}

BOOST_AUTO_TEST_CASE(lines_of_a_transcript_follow_each_other) {
    BOOST_TEST(foundAfterEdit("UPDATE turn SET begins_at = begins_at + 1 WHERE text = 'Dat scheelt.'") ==
               "The lines of the transcript of interview 1 do not follow each other.\n");
}

BOOST_AUTO_TEST_CASE(themes_hang_in_a_tree_and_have_an_order) {
    BOOST_TEST(
        foundAfterEdit("UPDATE theme SET parent_id = (SELECT id FROM theme WHERE name = 'Contact') WHERE "
                       "name = 'Vertrouwen'") ==
        "The theme 'Vertrouwen' hangs under itself.\nThe theme 'Contact' hangs under itself.\n");
    BOOST_TEST(foundAfterEdit("UPDATE theme SET parent_id = NULL") ==
               "The themes 'Contact' and 'Vertrouwen' have no order of their own.\n");
}

BOOST_AUTO_TEST_CASE(what_this_version_can_not_read_is_found) {
    BOOST_TEST(foundAfterEdit(
                   "UPDATE interview SET audience = 'martians', held_on = '2008-02-31' WHERE number = 1") ==
               "'martians' stands in 'audience' of 'interview', where this version can't read it.\n"
               "'2008-02-31' stands in 'held_on' of 'interview', where this version can't read it.\n");
}

BOOST_AUTO_TEST_CASE(counts_are_those_of_the_rows) {
    BOOST_TEST(foundAfter("UPDATE interview_tally SET quotes = 5") ==
               "The counts of quotes and codings of interview 1 are wrong.\n"
               "The counts of quotes and codings of interview 2 are wrong.\n");
    BOOST_TEST(foundAfter("DELETE FROM interview_tally; DELETE FROM theme_tally")
                   .ends_with("of the theme 'Contact' are wrong.\n"));
}

BOOST_AUTO_TEST_CASE(rows_refer_to_rows_that_are_there) {
    const auto text = foundAfter("DELETE FROM person WHERE name = 'Bewoner B'");
    for (const auto* table : {"turn", "interview_participant"}) {
        const auto sentence =
            std::string("A row of '") + table + "' refers to a row of 'person' that is not there.\n";
        BOOST_TEST(text.find(sentence) != std::string::npos, text);
    }
}

BOOST_AUTO_TEST_CASE(the_search_index_holds_the_texts) {
    const auto text = foundAfter(
        "DROP TRIGGER turn_search_update; UPDATE turn SET text = 'Dat verlies.' WHERE text = 'Dat scheelt.'");
    BOOST_TEST(text.starts_with("The search index 'turn_search' does not hold what the texts hold.\n"), text);
}

BOOST_AUTO_TEST_CASE(changes_that_bypass_the_journal_are_counted_by_table) {
    const auto sentence = [](const std::string& rows, const std::string& table) {
        return rows + " rows of '" + table +
               "' are not what the journal says: something else than Wederhoor changed, added or removed "
               "them.\n";
    };
    BOOST_TEST(foundAfter("UPDATE municipality SET note = 'by hand'") == sentence("2", "municipality"));
    BOOST_TEST(
        foundAfter("INSERT INTO observation (id, number, chapter, text, researcher) VALUES (1, 1, 1, 'x', "
                   "'A')") == sentence("2", "municipality") + sentence("1", "observation"));
    BOOST_TEST(foundAfter("UPDATE municipality SET note = ''; DELETE FROM observation; DELETE FROM memo") ==
               sentence("1", "memo"));
}

BOOST_AUTO_TEST_CASE(a_journal_that_was_tampered_with_is_found) {
    BOOST_TEST(foundAfter("UPDATE journal SET researcher = 'Onderzoeker B' WHERE label = 'Import'")
                   .find("('Import') was changed after it was made.\n") != std::string::npos);
    BOOST_TEST(
        foundAfter(
            "UPDATE journal SET researcher = 'Onderzoeker A', changeset = x'00' WHERE label = 'Import'")
            .starts_with("What entry "));
    BOOST_TEST(
        foundAfter("DELETE FROM journal WHERE label = 'Import'").starts_with("The journal is broken off"));
}

BOOST_AUTO_TEST_CASE(entries_that_nothing_follows_from_are_found) {
    BOOST_TEST(foundAfter("UPDATE head SET entry = (SELECT parent FROM journal WHERE label = 'Import')")
                   .starts_with("The journal has 1 entries that its last one does not follow from.\n"));
}

BOOST_AUTO_TEST_CASE(a_backup_opens_and_verifies) {
    BOOST_TEST(db::backUp(study, folder / "copy.wederhoor", quietly));
    const auto copy = db::Study::open(folder / "copy.wederhoor", db::Access::write, "Onderzoeker A");
    BOOST_TEST(db::verify(copy, quietly).findings.empty());
    BOOST_TEST(tests::tableContents(copy) == tests::tableContents(study));
    BOOST_CHECK_THROW(db::backUp(study, folder / "copy.wederhoor", quietly), schema::FileTrouble);
    BOOST_CHECK_THROW(db::backUp(study, study.file(), quietly), schema::FileTrouble);
}

BOOST_AUTO_TEST_SUITE_END()
