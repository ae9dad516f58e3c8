#pragma once

#include <string_view>

namespace wederhoor::db {

// Dates are ISO text (`2008-02-18`), moments `2008-03-05 10:00`, answer values as schema::Value::stored(),
// answer paths as schema::AnswerPath::text(), spans code points with an exclusive end. Rules between rows
// (one answer per path, citable numbers without doubles ...) are kept by the stores and checked by verify,
// not by UNIQUE: undoing a swap would fail on it.
inline constexpr std::string_view version1 = R"sql(
CREATE TABLE study (
    id INTEGER PRIMARY KEY NOT NULL, title TEXT NOT NULL, language TEXT NOT NULL, created_on TEXT NOT NULL
) STRICT;

CREATE TABLE questionnaire (
    id INTEGER PRIMARY KEY NOT NULL, form TEXT NOT NULL, version INTEGER NOT NULL, title TEXT NOT NULL,
    language TEXT NOT NULL, digest TEXT NOT NULL, xml TEXT NOT NULL
) STRICT;

CREATE TABLE comparison (
    id INTEGER PRIMARY KEY NOT NULL, questionnaire_id INTEGER NOT NULL REFERENCES questionnaire ON DELETE CASCADE,
    digest TEXT NOT NULL, xml TEXT NOT NULL
) STRICT;

CREATE TABLE municipality (
    id INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL, code TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL,
    municipality_id INTEGER REFERENCES municipality ON DELETE CASCADE, audience TEXT,
    function TEXT NOT NULL DEFAULT '', organisation TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX person_of_municipality ON person (municipality_id, role);

CREATE TABLE sending (
    id INTEGER PRIMARY KEY NOT NULL, municipality_id INTEGER NOT NULL REFERENCES municipality ON DELETE CASCADE,
    questionnaire_id INTEGER NOT NULL REFERENCES questionnaire ON DELETE CASCADE,
    sent_on TEXT NOT NULL, deadline TEXT, addressee TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX sending_of_municipality ON sending (municipality_id);

CREATE TABLE response_revision (
    id INTEGER PRIMARY KEY NOT NULL, municipality_id INTEGER NOT NULL REFERENCES municipality ON DELETE CASCADE,
    questionnaire_id INTEGER NOT NULL REFERENCES questionnaire ON DELETE CASCADE, number INTEGER NOT NULL,
    filled_on TEXT, received_on TEXT NOT NULL, respondent TEXT NOT NULL DEFAULT '', language TEXT NOT NULL DEFAULT '',
    form_version INTEGER NOT NULL, file_name TEXT NOT NULL, digest TEXT NOT NULL
) STRICT;
CREATE INDEX revision_of_municipality ON response_revision (municipality_id, number);

-- The value as last returned and the value now, side by side; every step between them is an answer_change.
CREATE TABLE answer (
    id INTEGER PRIMARY KEY NOT NULL, municipality_id INTEGER NOT NULL REFERENCES municipality ON DELETE CASCADE,
    path TEXT NOT NULL, revision_id INTEGER REFERENCES response_revision ON DELETE SET NULL,
    returned TEXT NOT NULL, current TEXT NOT NULL,
    other TEXT NOT NULL DEFAULT '', source TEXT NOT NULL DEFAULT '', reference TEXT NOT NULL DEFAULT '',
    respondent_remark TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX answer_of_municipality ON answer (municipality_id, path);
CREATE INDEX answer_at_path ON answer (path);

CREATE TABLE review_session (
    id INTEGER PRIMARY KEY NOT NULL, municipality_id INTEGER NOT NULL REFERENCES municipality ON DELETE CASCADE,
    researcher TEXT NOT NULL, contact TEXT NOT NULL DEFAULT '',
    file_name TEXT NOT NULL DEFAULT '', digest TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX session_of_municipality ON review_session (municipality_id);

-- kind: planned started paused resumed finished signed-off skipped
CREATE TABLE review_event (
    id INTEGER PRIMARY KEY NOT NULL, session_id INTEGER NOT NULL REFERENCES review_session ON DELETE CASCADE,
    kind TEXT NOT NULL, at TEXT NOT NULL, path TEXT NOT NULL DEFAULT '', who TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX event_of_session ON review_event (session_id, at);

-- kind: returned discussed amended verified
CREATE TABLE answer_change (
    id INTEGER PRIMARY KEY NOT NULL, answer_id INTEGER NOT NULL REFERENCES answer ON DELETE CASCADE,
    kind TEXT NOT NULL, at TEXT NOT NULL, who TEXT NOT NULL,
    session_id INTEGER REFERENCES review_session ON DELETE SET NULL,
    revision_id INTEGER REFERENCES response_revision ON DELETE SET NULL,
    before TEXT NOT NULL, after TEXT NOT NULL, reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX change_of_answer ON answer_change (answer_id, at);
CREATE INDEX change_of_revision ON answer_change (revision_id);
CREATE INDEX change_of_session ON answer_change (session_id);

CREATE TABLE quarantine (
    id INTEGER PRIMARY KEY NOT NULL, revision_id INTEGER NOT NULL REFERENCES response_revision ON DELETE CASCADE,
    path TEXT NOT NULL, raw TEXT NOT NULL, why TEXT NOT NULL, line INTEGER NOT NULL DEFAULT 0,
    settled_on TEXT, settled_how TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX quarantine_of_revision ON quarantine (revision_id);

-- kind: failed-check unclear inconsistent missing-source remark
CREATE TABLE query (
    id INTEGER PRIMARY KEY NOT NULL, municipality_id INTEGER NOT NULL REFERENCES municipality ON DELETE CASCADE,
    path TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, opened_at TEXT NOT NULL, opened_by TEXT NOT NULL,
    session_id INTEGER REFERENCES review_session ON DELETE SET NULL,
    answer TEXT NOT NULL DEFAULT '', answered_at TEXT, closed_at TEXT, closed_by TEXT NOT NULL DEFAULT '',
    reopens_id INTEGER REFERENCES query ON DELETE SET NULL,
    answered_by TEXT NOT NULL DEFAULT '', closed_why TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX query_of_municipality ON query (municipality_id, path);
CREATE INDEX query_reopened ON query (reopens_id);
CREATE INDEX query_open ON query (municipality_id) WHERE closed_at IS NULL;

CREATE TABLE remark (
    id INTEGER PRIMARY KEY NOT NULL, municipality_id INTEGER NOT NULL REFERENCES municipality ON DELETE CASCADE,
    path TEXT NOT NULL, session_id INTEGER REFERENCES review_session ON DELETE SET NULL,
    text TEXT NOT NULL, at TEXT NOT NULL, who TEXT NOT NULL
) STRICT;
CREATE INDEX remark_of_municipality ON remark (municipality_id, path);

CREATE TABLE document (
    id INTEGER PRIMARY KEY NOT NULL, municipality_id INTEGER REFERENCES municipality ON DELETE CASCADE,
    title TEXT NOT NULL, kind TEXT NOT NULL, dated_on TEXT, received_on TEXT, received_from TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '', file_name TEXT NOT NULL, digest TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE INDEX document_of_municipality ON document (municipality_id);

CREATE TABLE passage (
    id INTEGER PRIMARY KEY NOT NULL, document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL, words TEXT NOT NULL
) STRICT;
CREATE INDEX passage_of_document ON passage (document_id, span_begin);

-- verdict: confirms contradicts supplements
CREATE TABLE document_check (
    id INTEGER PRIMARY KEY NOT NULL, passage_id INTEGER NOT NULL REFERENCES passage ON DELETE CASCADE,
    municipality_id INTEGER NOT NULL REFERENCES municipality ON DELETE CASCADE, path TEXT NOT NULL,
    verdict TEXT NOT NULL, note TEXT NOT NULL DEFAULT '', researcher TEXT NOT NULL, made_on TEXT NOT NULL
) STRICT;
CREATE INDEX check_of_passage ON document_check (passage_id);
CREATE INDEX check_of_answer ON document_check (municipality_id, path);

-- last_quote: the highest number that a quote of it ever had. Numbers are cited, so none is given out twice.
CREATE TABLE interview (
    id INTEGER PRIMARY KEY NOT NULL, number INTEGER NOT NULL,
    municipality_id INTEGER REFERENCES municipality ON DELETE CASCADE, title TEXT NOT NULL,
    kind TEXT NOT NULL, audience TEXT NOT NULL, held_on TEXT, place TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL, consent_on TEXT, note TEXT NOT NULL DEFAULT '', file_name TEXT NOT NULL DEFAULT '',
    digest TEXT NOT NULL DEFAULT '',
    last_quote INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX interview_of_municipality ON interview (municipality_id, audience);
CREATE INDEX interview_by_number ON interview (number);

CREATE TABLE interview_participant (
    interview_id INTEGER NOT NULL REFERENCES interview ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    PRIMARY KEY (interview_id, person_id)
) STRICT;
CREATE INDEX interview_of_participant ON interview_participant (person_id);

-- One line of a transcript. The transcript is the lines in order, joined by LF; begins_at (in the transcript) and
-- length in code points, so that positions need no text. Blank lines are lines too. spoken_from: where the words
-- start behind `NAME: `, in the line.
CREATE TABLE turn (
    id INTEGER PRIMARY KEY NOT NULL, interview_id INTEGER NOT NULL REFERENCES interview ON DELETE CASCADE,
    begins_at INTEGER NOT NULL, speaker_id INTEGER REFERENCES person ON DELETE SET NULL,
    spoken_from INTEGER NOT NULL, length INTEGER NOT NULL, text TEXT NOT NULL
) STRICT;
-- With the speaker, so that who says a quote is found without reading any text.
CREATE INDEX turn_of_interview ON turn (interview_id, begins_at, speaker_id);
CREATE INDEX turn_of_speaker ON turn (speaker_id);

-- Cited as interview.number:quote.number.
CREATE TABLE quote (
    id INTEGER PRIMARY KEY NOT NULL, interview_id INTEGER NOT NULL REFERENCES interview ON DELETE CASCADE,
    number INTEGER NOT NULL, span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL, words TEXT NOT NULL
) STRICT;
CREATE INDEX quote_of_interview ON quote (interview_id, span_begin, span_end);
CREATE INDEX quote_by_number ON quote (interview_id, number);

CREATE TABLE theme (
    id INTEGER PRIMARY KEY NOT NULL, parent_id INTEGER REFERENCES theme ON DELETE CASCADE, position INTEGER NOT NULL,
    name TEXT NOT NULL, definition TEXT NOT NULL DEFAULT '', colour TEXT NOT NULL
) STRICT;
CREATE INDEX theme_of_parent ON theme (parent_id, position);

CREATE TABLE coding (
    id INTEGER PRIMARY KEY NOT NULL, quote_id INTEGER NOT NULL REFERENCES quote ON DELETE CASCADE,
    theme_id INTEGER NOT NULL REFERENCES theme ON DELETE CASCADE, researcher TEXT NOT NULL, made_at TEXT NOT NULL
) STRICT;
CREATE INDEX coding_of_quote ON coding (quote_id, theme_id);
CREATE INDEX coding_of_theme ON coding (theme_id, quote_id);

CREATE TABLE memo (
    id INTEGER PRIMARY KEY NOT NULL, quote_id INTEGER NOT NULL REFERENCES quote ON DELETE CASCADE,
    researcher TEXT NOT NULL, at TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE INDEX memo_of_quote ON memo (quote_id);

CREATE TABLE draft (
    id INTEGER PRIMARY KEY NOT NULL, municipality_id INTEGER NOT NULL REFERENCES municipality ON DELETE CASCADE,
    version INTEGER NOT NULL, written_on TEXT NOT NULL, author TEXT NOT NULL, note TEXT NOT NULL DEFAULT '',
    file_name TEXT NOT NULL DEFAULT '', digest TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX draft_of_municipality ON draft (municipality_id, version);

-- section 0: the chapter has no sections. ordinal counts from 1 inside its section.
CREATE TABLE draft_paragraph (
    id INTEGER PRIMARY KEY NOT NULL, draft_id INTEGER NOT NULL REFERENCES draft ON DELETE CASCADE,
    chapter INTEGER NOT NULL, section INTEGER NOT NULL, ordinal INTEGER NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE INDEX paragraph_of_draft ON draft_paragraph (draft_id, chapter, section, ordinal);

CREATE TABLE comment_round (
    id INTEGER PRIMARY KEY NOT NULL, draft_id INTEGER NOT NULL REFERENCES draft ON DELETE CASCADE,
    opened_on TEXT NOT NULL, deadline TEXT NOT NULL, closed_on TEXT
) STRICT;
CREATE INDEX round_of_draft ON comment_round (draft_id);

-- kind: factual interpretation wording new-information confidential; placement: known likely unplaced.
-- words: of the draft, that it hangs on. origin: by which it is known again in the file it came in.
CREATE TABLE comment (
    id INTEGER PRIMARY KEY NOT NULL, round_id INTEGER NOT NULL REFERENCES comment_round ON DELETE CASCADE,
    number INTEGER NOT NULL, paragraph_id INTEGER REFERENCES draft_paragraph ON DELETE SET NULL,
    commenter TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, proposal TEXT NOT NULL DEFAULT '',
    received_on TEXT NOT NULL, placement TEXT NOT NULL DEFAULT 'known', words TEXT NOT NULL DEFAULT '',
    origin TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX comment_of_round ON comment (round_id, number);
CREATE INDEX comment_of_paragraph ON comment (paragraph_id);
CREATE INDEX comment_of_origin ON comment (round_id, origin) WHERE origin <> '';

-- decision: adopted partly rejected noted; outcome: accepted disputed silent
CREATE TABLE disposition (
    id INTEGER PRIMARY KEY NOT NULL, comment_id INTEGER NOT NULL REFERENCES comment ON DELETE CASCADE,
    decision TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '', reply TEXT NOT NULL DEFAULT '',
    researcher TEXT NOT NULL, decided_on TEXT NOT NULL, applied_in INTEGER REFERENCES draft ON DELETE SET NULL,
    communicated_on TEXT, outcome TEXT
) STRICT;
CREATE INDEX disposition_of_comment ON disposition (comment_id);
CREATE INDEX disposition_of_draft ON disposition (applied_in);

CREATE TABLE reference_value (
    id INTEGER PRIMARY KEY NOT NULL, indicator TEXT NOT NULL, value REAL NOT NULL, note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE observation (
    id INTEGER PRIMARY KEY NOT NULL, number INTEGER NOT NULL, chapter INTEGER NOT NULL, text TEXT NOT NULL,
    researcher TEXT NOT NULL
) STRICT;

CREATE TABLE evidence (
    id INTEGER PRIMARY KEY NOT NULL, observation_id INTEGER NOT NULL REFERENCES observation ON DELETE CASCADE,
    position INTEGER NOT NULL, reference TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_of_observation ON evidence (observation_id, position);

CREATE TABLE learning_question (
    id INTEGER PRIMARY KEY NOT NULL, number INTEGER NOT NULL, cluster TEXT NOT NULL, text TEXT NOT NULL,
    asked_by TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE report (
    id INTEGER PRIMARY KEY NOT NULL, made_on TEXT NOT NULL, file_name TEXT NOT NULL, digest TEXT NOT NULL
) STRICT;

-- Counts for lists that must not count each time. Fed by triggers only and not recorded: undo and merge fire the
-- triggers as well, in any order of rows and with foreign keys off.
CREATE TABLE interview_tally (
    interview_id INTEGER PRIMARY KEY NOT NULL, quotes INTEGER NOT NULL, codings INTEGER NOT NULL
) STRICT;
CREATE TABLE theme_tally (
    theme_id INTEGER PRIMARY KEY NOT NULL, quotes INTEGER NOT NULL, codings INTEGER NOT NULL
) STRICT;
CREATE TRIGGER tally_quote_insert AFTER INSERT ON quote BEGIN
    INSERT INTO interview_tally (interview_id, quotes, codings)
        VALUES (new.interview_id, 1, (SELECT count(*) FROM coding WHERE quote_id = new.id))
        ON CONFLICT DO UPDATE SET quotes = quotes + 1, codings = codings + excluded.codings; END;
CREATE TRIGGER tally_quote_delete BEFORE DELETE ON quote BEGIN
    UPDATE interview_tally
        SET quotes = quotes - 1, codings = codings - (SELECT count(*) FROM coding WHERE quote_id = old.id)
        WHERE interview_id = old.interview_id; END;
CREATE TRIGGER tally_interview_delete AFTER DELETE ON interview BEGIN
    DELETE FROM interview_tally WHERE interview_id = old.id; END;
CREATE TRIGGER tally_coding_insert AFTER INSERT ON coding BEGIN
    UPDATE interview_tally SET codings = codings + 1
        WHERE interview_id = (SELECT interview_id FROM quote WHERE id = new.quote_id);
    INSERT INTO theme_tally (theme_id, quotes, codings)
        VALUES (new.theme_id, NOT EXISTS (SELECT 1 FROM coding
            WHERE quote_id = new.quote_id AND theme_id = new.theme_id AND id <> new.id), 1)
        ON CONFLICT DO UPDATE SET quotes = quotes + excluded.quotes, codings = codings + 1; END;
CREATE TRIGGER tally_coding_delete AFTER DELETE ON coding BEGIN
    UPDATE interview_tally SET codings = codings - 1
        WHERE interview_id = (SELECT interview_id FROM quote WHERE id = old.quote_id);
    UPDATE theme_tally SET codings = codings - 1, quotes = quotes - NOT EXISTS (SELECT 1 FROM coding
            WHERE quote_id = old.quote_id AND theme_id = old.theme_id)
        WHERE theme_id = old.theme_id; END;
CREATE TRIGGER tally_coding_update AFTER UPDATE OF quote_id, theme_id ON coding
        WHEN old.quote_id <> new.quote_id OR old.theme_id <> new.theme_id BEGIN
    UPDATE interview_tally SET codings = codings - 1
        WHERE interview_id = (SELECT interview_id FROM quote WHERE id = old.quote_id);
    UPDATE interview_tally SET codings = codings + 1
        WHERE interview_id = (SELECT interview_id FROM quote WHERE id = new.quote_id);
    UPDATE theme_tally SET codings = codings - 1, quotes = quotes - NOT EXISTS (SELECT 1 FROM coding
            WHERE quote_id = old.quote_id AND theme_id = old.theme_id)
        WHERE theme_id = old.theme_id;
    INSERT INTO theme_tally (theme_id, quotes, codings)
        VALUES (new.theme_id, NOT EXISTS (SELECT 1 FROM coding
            WHERE quote_id = new.quote_id AND theme_id = new.theme_id AND id <> new.id), 1)
        ON CONFLICT DO UPDATE SET quotes = quotes + excluded.quotes, codings = codings + 1; END;
CREATE TRIGGER tally_theme_delete AFTER DELETE ON theme BEGIN
    DELETE FROM theme_tally WHERE theme_id = old.id; END;

-- The journal itself is not recorded. hash chains an entry to its parents; parents 0: none.
CREATE TABLE journal (
    id INTEGER PRIMARY KEY NOT NULL, parent INTEGER NOT NULL, merged INTEGER NOT NULL, schema_version INTEGER NOT NULL,
    time INTEGER NOT NULL, researcher TEXT NOT NULL, label TEXT NOT NULL, undoes INTEGER NOT NULL,
    encoding TEXT NOT NULL, changeset BLOB NOT NULL, digest BLOB NOT NULL, hash BLOB NOT NULL
) STRICT;
CREATE TABLE head (id INTEGER PRIMARY KEY NOT NULL, entry INTEGER NOT NULL) STRICT;
INSERT INTO head VALUES (1, 0);

-- What was said, without the name in front: a search for "bewoners" is not one for every line of `Bewoner A: `.
CREATE VIEW spoken AS SELECT id, substr(text, spoken_from + 1) AS text FROM turn;
CREATE VIRTUAL TABLE turn_search USING fts5 (text, content='spoken', content_rowid='id', tokenize='stem {stemmer}');
CREATE TRIGGER turn_search_insert AFTER INSERT ON turn BEGIN
    INSERT INTO turn_search (rowid, text) VALUES (new.id, substr(new.text, new.spoken_from + 1)); END;
CREATE TRIGGER turn_search_delete AFTER DELETE ON turn BEGIN
    INSERT INTO turn_search (turn_search, rowid, text)
        VALUES ('delete', old.id, substr(old.text, old.spoken_from + 1)); END;
CREATE TRIGGER turn_search_update AFTER UPDATE OF text, spoken_from ON turn BEGIN
    INSERT INTO turn_search (turn_search, rowid, text)
        VALUES ('delete', old.id, substr(old.text, old.spoken_from + 1));
    INSERT INTO turn_search (rowid, text) VALUES (new.id, substr(new.text, new.spoken_from + 1)); END;

CREATE VIRTUAL TABLE quote_search USING fts5 (words, content='quote', content_rowid='id', tokenize='stem {stemmer}');
CREATE TRIGGER quote_search_insert AFTER INSERT ON quote BEGIN
    INSERT INTO quote_search (rowid, words) VALUES (new.id, new.words); END;
CREATE TRIGGER quote_search_delete AFTER DELETE ON quote BEGIN
    INSERT INTO quote_search (quote_search, rowid, words) VALUES ('delete', old.id, old.words); END;
CREATE TRIGGER quote_search_update AFTER UPDATE OF words ON quote BEGIN
    INSERT INTO quote_search (quote_search, rowid, words) VALUES ('delete', old.id, old.words);
    INSERT INTO quote_search (rowid, words) VALUES (new.id, new.words); END;

CREATE VIRTUAL TABLE document_search USING fts5 (text, content='document', content_rowid='id', tokenize='stem {stemmer}');
CREATE TRIGGER document_search_insert AFTER INSERT ON document BEGIN
    INSERT INTO document_search (rowid, text) VALUES (new.id, new.text); END;
CREATE TRIGGER document_search_delete AFTER DELETE ON document BEGIN
    INSERT INTO document_search (document_search, rowid, text) VALUES ('delete', old.id, old.text); END;
CREATE TRIGGER document_search_update AFTER UPDATE OF text ON document BEGIN
    INSERT INTO document_search (document_search, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO document_search (rowid, text) VALUES (new.id, new.text); END;

CREATE VIRTUAL TABLE paragraph_search
    USING fts5 (text, content='draft_paragraph', content_rowid='id', tokenize='stem {stemmer}');
CREATE TRIGGER paragraph_search_insert AFTER INSERT ON draft_paragraph BEGIN
    INSERT INTO paragraph_search (rowid, text) VALUES (new.id, new.text); END;
CREATE TRIGGER paragraph_search_delete AFTER DELETE ON draft_paragraph BEGIN
    INSERT INTO paragraph_search (paragraph_search, rowid, text) VALUES ('delete', old.id, old.text); END;
CREATE TRIGGER paragraph_search_update AFTER UPDATE OF text ON draft_paragraph BEGIN
    INSERT INTO paragraph_search (paragraph_search, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO paragraph_search (rowid, text) VALUES (new.id, new.text); END;
)sql";

}  // namespace wederhoor::db
