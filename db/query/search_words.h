#pragma once

#include <string>
#include <string_view>

namespace wederhoor::db {

/// What a person typed in a search box as an expression for FTS5's MATCH: every word must occur, "words in
/// quotation marks" must follow each other, a star at the end of a word stands for any ending. Nothing else
/// has a meaning, so that no text is ever a wrong one. Throws schema::Refusal when nothing in it can be
/// searched for, or when it has more than 50 words.
std::string matchExpression(std::string_view typed);

}  // namespace wederhoor::db
