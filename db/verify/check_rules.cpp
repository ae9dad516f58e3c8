#include "db/file/connection.h"
#include "db/verify/checks.h"
#include "schema/base/say.h"

namespace wederhoor::db {

using schema::say;

namespace {
std::string undoIt() {
    return say("Undo the edit that made it so ('wederhoor log' lists them), or correct one of them.");
}

void checkDoubles(Connection& copy, FindingList& findings) {
    findings.addEach(
        copy.query("SELECT name FROM municipality GROUP BY name HAVING count(*) > 1"),
        [](const Query& row) { return say("There is more than one municipality '%1'.", row.text(0)); },
        undoIt());
    findings.addEach(
        copy.query(
            "SELECT name, path FROM answer JOIN municipality ON municipality.id = municipality_id GROUP "
            "BY municipality_id, path HAVING count(*) > 1"),
        [](const Query& row) {
            return say("%1 has more than one answer to '%2'.", row.text(0), row.text(1));
        },
        undoIt());
    findings.addEach(
        copy.query("SELECT name, number FROM response_revision JOIN municipality ON municipality.id = "
                   "municipality_id GROUP BY municipality_id, number HAVING count(*) > 1"),
        [](const Query& row) {
            return say("%1 has more than one return with number %2.", row.text(0), row.number(1));
        },
        undoIt());
    findings.addEach(
        copy.query("SELECT title FROM document GROUP BY title HAVING count(*) > 1"),
        [](const Query& row) { return say("There is more than one document '%1'.", row.text(0)); }, undoIt());
    findings.addEach(
        copy.query(
            "SELECT quote_id, theme.name, researcher, interview.number, quote.number FROM coding JOIN theme "
            "ON theme.id = theme_id JOIN quote ON quote.id = quote_id JOIN interview ON interview.id = "
            "interview_id GROUP BY quote_id, theme_id, researcher HAVING count(*) > 1"),
        [](const Query& row) {
            return say("%1 put the theme '%2' on quote %3:%4 more than once.", row.text(2), row.text(1),
                       row.number(3), row.number(4));
        },
        undoIt());
}

/// Numbers that reports cite.
void checkNumbers(Connection& copy, FindingList& findings) {
    findings.addEach(
        copy.query("SELECT number FROM interview GROUP BY number HAVING count(*) > 1"),
        [](const Query& row) { return say("There is more than one interview %1.", row.number(0)); },
        undoIt());
    findings.addEach(
        copy.query("SELECT interview.number, quote.number FROM quote JOIN interview ON interview.id = "
                   "interview_id GROUP BY interview_id, quote.number HAVING count(*) > 1"),
        [](const Query& row) {
            return say("There is more than one quote %1:%2.", row.number(0), row.number(1));
        },
        undoIt());
    findings.addEach(
        copy.query("SELECT interview.number, quote.number FROM quote JOIN interview ON interview.id = "
                   "interview_id WHERE quote.number > last_quote"),
        [](const Query& row) {
            return say("Quote %1:%2 has a number that the interview has not given out yet.", row.number(0),
                       row.number(1));
        },
        undoIt());
    findings.addEach(
        copy.query(
            "SELECT name, version FROM draft JOIN municipality ON municipality.id = municipality_id GROUP "
            "BY municipality_id, version HAVING count(*) > 1"),
        [](const Query& row) {
            return say("%1 has more than one version %2 of its draft.", row.text(0), row.number(1));
        },
        undoIt());
    findings.addEach(
        copy.query(
            "SELECT name, version, chapter, section, ordinal FROM draft_paragraph JOIN draft ON draft.id = "
            "draft_id JOIN municipality ON municipality.id = municipality_id GROUP BY draft_id, chapter, "
            "section, ordinal HAVING count(*) > 1"),
        [](const Query& row) {
            return say("Version %2 of the draft of %1 has more than one paragraph %3.%4.%5.", row.text(0),
                       row.number(1), row.number(2), row.number(3), row.number(4));
        },
        undoIt());
    findings.addEach(
        copy.query("SELECT name, number FROM comment JOIN comment_round ON comment_round.id = round_id JOIN "
                   "draft ON "
                   "draft.id = draft_id JOIN municipality ON municipality.id = municipality_id GROUP BY "
                   "municipality_id, number HAVING count(*) > 1"),
        [](const Query& row) { return say("%1 has more than one comment C%2.", row.text(0), row.number(1)); },
        undoIt());
    findings.addEach(
        copy.query("SELECT number FROM observation GROUP BY number HAVING count(*) > 1"),
        [](const Query& row) { return say("There is more than one observation O%1.", row.number(0)); },
        undoIt());
    findings.addEach(
        copy.query("SELECT number FROM learning_question GROUP BY number HAVING count(*) > 1"),
        [](const Query& row) { return say("There is more than one learning question %1.", row.number(0)); },
        undoIt());
}

void checkThemes(Connection& copy, FindingList& findings) {
    findings.addEach(
        copy.query(
            "WITH RECURSIVE hung (id) AS (SELECT id FROM theme WHERE parent_id IS NULL UNION SELECT theme.id "
            "FROM theme JOIN hung ON parent_id = hung.id) SELECT name FROM theme WHERE id NOT IN (SELECT id "
            "FROM hung) ORDER BY id"),
        [](const Query& row) { return say("The theme '%1' hangs under itself.", row.text(0)); },
        say("Move it to another place in the codebook."));
    findings.addEach(
        copy.query(
            "SELECT min(name), max(name) FROM theme GROUP BY parent_id, position HAVING count(*) > 1 OR "
            "position < 1"),
        [](const Query& row) {
            return say("The themes '%1' and '%2' have no order of their own.", row.text(0), row.text(1));
        },
        say("Move one of them to where it belongs in the codebook."));
}
}  // namespace

void checkRules(Connection& copy, FindingList& findings) {
    checkDoubles(copy, findings);
    checkNumbers(copy, findings);
    checkThemes(copy, findings);
}

void checkCounts(Connection& copy, FindingList& findings) {
    const std::string remedy = say("Go back to your last backup.");
    findings.addEach(
        copy.query(
            "SELECT number FROM interview LEFT JOIN interview_tally ON interview_id = interview.id WHERE "
            "coalesce(quotes, 0) <> (SELECT count(*) FROM quote WHERE interview_id = interview.id) OR "
            "coalesce(codings, 0) <> (SELECT count(*) FROM quote JOIN coding ON quote_id = quote.id WHERE "
            "quote.interview_id = interview.id)"),
        [](const Query& row) {
            return say("The counts of quotes and codings of interview %1 are wrong.", row.number(0));
        },
        remedy);
    findings.addEach(
        copy.query("SELECT name FROM theme LEFT JOIN theme_tally ON theme_id = theme.id WHERE "
                   "coalesce(quotes, 0) <> "
                   "(SELECT count(DISTINCT quote_id) FROM coding WHERE coding.theme_id = theme.id) OR "
                   "coalesce(codings, 0) <> (SELECT count(*) FROM coding WHERE coding.theme_id = theme.id)"),
        [](const Query& row) {
            return say("The counts of quotes and codings of the theme '%1' are wrong.", row.text(0));
        },
        remedy);
}

}  // namespace wederhoor::db
