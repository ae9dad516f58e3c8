#pragma once

struct sqlite3;

namespace wederhoor::db {

/// Makes the full-text tokenizer `stem LANGUAGE` known to a connection: words as SQLite's unicode61 cuts them
/// (accents off, lower case), then reduced to their stem by libstemmer (Snowball), so that "bewoners" finds
/// "bewoner". LANGUAGE: `dutch` or `english`. Source of the interface: SQLite's FTS5 manual, section 7.
void registerStemTokenizer(sqlite3* database);

}  // namespace wederhoor::db
