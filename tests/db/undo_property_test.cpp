#include <boost/test/unit_test.hpp>
#include <random>

#include "db/journal/journal.h"
#include "tests/support/coded_study.h"
#include "tests/support/table_contents.h"

using namespace wederhoor;
using db::Journal;

namespace {
/// Edits as people make them, in any order: additions, changes, and deletions that take much with them.
class RandomEdits {
public:
    RandomEdits(db::Study& study, unsigned seed) : m_study(study), m_random(seed) {}

    void make() {
        db::Edit edit(m_study, "Edit");
        for (unsigned steps = 1 + m_random() % 4; steps > 0; --steps) step(edit.connection());
        edit.commit();
    }
    unsigned below(unsigned limit) { return static_cast<unsigned>(m_random() % limit); }

private:
    /// The id of any row; 0 if there is none.
    std::int64_t any(const std::string& table) {
        SQLite::Statement rows(m_study.connection().database(), "SELECT id FROM " + table + " ORDER BY id");
        std::vector<std::int64_t> ids;
        while (rows.executeStep()) ids.push_back(rows.getColumn(0).getInt64());
        return ids.empty() ? 0 : ids[m_random() % ids.size()];
    }

    void step(db::Connection& connection) {
        const auto id = schema::freshIdNumber();
        const auto number = static_cast<std::int64_t>(m_random() % 100);
        const auto municipality = any("municipality");
        const auto interview = any("interview");
        const auto quote = any("quote");
        const auto theme = any("theme");
        const auto document = any("document");
        switch (m_random() % 22) {
            case 0:
            case 1:
                connection.run("INSERT INTO municipality (id, name) VALUES (?, 'Gemeente')", id);
                break;
            case 2:
                connection.run("UPDATE municipality SET note = ? WHERE id = ?", std::to_string(number),
                               municipality);
                break;
            case 3:
                if (number < 30) connection.run("DELETE FROM municipality WHERE id = ?", municipality);
                break;
            case 4:
                connection.run(
                    "INSERT INTO interview (id, number, municipality_id, title, kind, audience, language) "
                    "SELECT ?, ?, id, 'Gesprek', 'group', 'residents', 'nl' FROM municipality WHERE id = ?",
                    id, number, municipality);
                connection.run(
                    "INSERT INTO turn (id, interview_id, begins_at, spoken_from, length, text) SELECT ?1, "
                    "?1, 0, 0, 4, 'wijk' WHERE EXISTS (SELECT 1 FROM interview WHERE id = ?1)",
                    id);
                break;
            case 5:
                if (number < 40) connection.run("DELETE FROM interview WHERE id = ?", interview);
                break;
            case 6:
            case 7:
                connection.run(
                    "INSERT INTO quote (id, interview_id, number, span_begin, span_end, words) SELECT ?, id, "
                    "?, 0, 4, 'wijk' FROM interview WHERE id = ?",
                    id, number, interview);
                break;
            case 8:
                connection.run("UPDATE quote SET words = 'buurt ' || ?, span_end = ? WHERE id = ?", number,
                               number + 1, quote);
                break;
            case 9:
                connection.run("DELETE FROM quote WHERE id = ?", quote);
                break;
            case 10:
            case 11:
            case 12:
                connection.run(
                    "INSERT INTO coding (id, quote_id, theme_id, researcher, made_at) SELECT ?, quote.id, "
                    "theme.id, 'A', '2008-05-06 10:00' FROM quote, theme WHERE quote.id = ? AND theme.id = ?",
                    id, quote, theme);
                break;
            case 13:
                connection.run(
                    "UPDATE coding SET theme_id = ?2 WHERE id = ?1 AND EXISTS (SELECT 1 FROM theme "
                    "WHERE id = ?2)",
                    any("coding"), theme);
                break;
            case 14:
                connection.run("DELETE FROM coding WHERE id = ?", any("coding"));
                break;
            case 15:
                connection.run(
                    "INSERT INTO theme (id, parent_id, position, name, colour) SELECT ?, id, ?, "
                    "'Thema', '#ffcc00' FROM theme WHERE id = ?",
                    id, number, theme);
                break;
            case 16:
                connection.run(
                    "INSERT INTO theme (id, position, name, colour) VALUES (?, ?, 'Thema', '#ffcc00')", id,
                    number);
                break;
            case 17:
                if (number < 30) connection.run("DELETE FROM theme WHERE id = ?", theme);
                break;
            case 18:
                connection.run(
                    "INSERT INTO document (id, municipality_id, title, kind, file_name, digest, text) "
                    "SELECT ?, id, 'Nota', 'other', '', '', ? FROM municipality WHERE id = ?",
                    id, std::string(2000, 'x') + std::to_string(id), municipality);
                break;
            case 19:
                connection.run(
                    "INSERT INTO passage (id, document_id, span_begin, span_end, words) SELECT ?, id, "
                    "0, 1, 'x' FROM document WHERE id = ?",
                    id, document);
                break;
            case 20:
                connection.run(
                    "INSERT INTO answer (id, municipality_id, path, returned, current) SELECT ?, id, "
                    "'fte', 'n:1', 'n:1' FROM municipality WHERE id = ?",
                    id, municipality);
                break;
            default:
                connection.run("UPDATE answer SET current = 'n:' || ? WHERE id = ?", number, any("answer"));
                connection.run(
                    "INSERT INTO answer_change (id, answer_id, kind, at, who, before, after) SELECT "
                    "?, id, 'amended', '2008-03-05 10:00', 'A', 'n:1', current FROM answer WHERE id "
                    "= ?",
                    id, any("answer"));
        }
    }

    db::Study& m_study;
    std::mt19937 m_random;
};

/// The counts as they are kept are those of the rows; the search index holds what the rows hold.
void checkDerived(const db::Study& study) {
    auto wrong = study.connection().query(
        "SELECT count(*) FROM interview LEFT JOIN interview_tally ON interview_id = interview.id WHERE "
        "coalesce(quotes, 0) <> (SELECT count(*) FROM quote WHERE interview_id = interview.id) OR "
        "coalesce(codings, 0) <> (SELECT count(*) FROM coding JOIN quote ON quote.id = quote_id WHERE "
        "quote.interview_id = interview.id)");
    wrong.next();
    BOOST_TEST(wrong.number(0) == 0);
    auto themes = study.connection().query(
        "SELECT count(*) FROM theme LEFT JOIN theme_tally ON theme_id = theme.id WHERE coalesce(quotes, 0) "
        "<> "
        "(SELECT count(DISTINCT quote_id) FROM coding WHERE coding.theme_id = theme.id) OR coalesce(codings, "
        "0) <> (SELECT count(*) FROM coding WHERE coding.theme_id = theme.id)");
    themes.next();
    BOOST_TEST(themes.number(0) == 0);
    for (const auto* index : {"turn_search", "quote_search", "document_search", "paragraph_search"}) {
        BOOST_CHECK_NO_THROW(study.connection().execute(std::string("INSERT INTO ") + index + " (" + index +
                                                        ", rank) VALUES ('integrity-check', 1)"));
    }
}
}  // namespace

BOOST_FIXTURE_TEST_SUITE(undo_property, tests::CodedStudy)

BOOST_AUTO_TEST_CASE(undoing_everything_and_redoing_it_passes_through_the_same_states) {
    RandomEdits edits(study, 1);
    Journal journal(study);
    std::vector<std::string> states{tests::tableContents(study)};
    for (int i = 0; i < 250; ++i) {
        edits.make();
        // An edit that changed nothing leaves no entry.
        if (auto state = tests::tableContents(study); state != states.back()) states.push_back(state);
    }
    checkDerived(study);
    for (auto state = states.rbegin() + 1; state != states.rend(); ++state) {
        BOOST_REQUIRE(journal.undo().label == "Edit");
        BOOST_REQUIRE(tests::tableContents(study) == *state);
    }
    checkDerived(study);
    BOOST_TEST(journal.undoable()->label == "Import");  // the fixture's own edit is next
    for (auto state = states.begin() + 1; state != states.end(); ++state) {
        journal.redo();
        BOOST_REQUIRE(tests::tableContents(study) == *state);
    }
    checkDerived(study);
    BOOST_TEST(!journal.redoable().has_value());
}

BOOST_AUTO_TEST_CASE(undo_redo_and_edits_in_any_order_are_a_line_of_states) {
    for (unsigned seed = 2; seed < 6; ++seed) {
        RandomEdits edits(study, seed);
        Journal journal(study);
        std::vector<std::string> line{tests::tableContents(study)};
        std::size_t at = 0;
        for (int i = 0; i < 150; ++i) {
            const auto choice = edits.below(5);
            if (choice < 2 && at > 0) {
                journal.undo();
                --at;
            } else if (choice == 2 && at + 1 < line.size()) {
                journal.redo();
                ++at;
            } else {
                edits.make();
                if (auto state = tests::tableContents(study); state != line[at]) {
                    line.resize(at + 1);
                    line.push_back(std::move(state));
                    ++at;
                }
            }
            BOOST_REQUIRE(tests::tableContents(study) == line[at]);
            BOOST_REQUIRE(journal.redoable().has_value() == (at + 1 < line.size()));
        }
        checkDerived(study);
    }
}

BOOST_AUTO_TEST_SUITE_END()
