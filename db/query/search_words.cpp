#include "db/query/search_words.h"

#include <algorithm>

#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/base/utf8.h"

namespace wederhoor::db {

using schema::Refusal;
using schema::say;

namespace {
constexpr int mostWords = 50;  // FTS5 limits how deep an expression may be

bool isBlank(char c) {
    return static_cast<unsigned char>(c) <= ' ';
}

/// True if there is a letter or digit in it; of what lies beyond ASCII the tokenizer decides.
bool isSearchable(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
               (byte >= 'A' && byte <= 'Z');
    });
}

/// The next word or "phrase" of `typed`, which it is cut from.
std::string_view next(std::string_view& typed) {
    const bool quoted = typed[0] == '"';
    if (quoted) typed.remove_prefix(1);
    std::size_t end = 0;
    while (end < typed.size() && typed[end] != '"' && (quoted || !isBlank(typed[end]))) ++end;
    const auto found = typed.substr(0, end);
    typed.remove_prefix(end + (quoted && end < typed.size() ? 1 : 0));
    return found;
}
}  // namespace

std::string matchExpression(std::string_view typed) {
    if (schema::firstInvalidUtf8(typed)) throw Refusal(say("The words to search for are not readable text."));
    std::string expression;
    int words = 0;
    while (!typed.empty()) {
        if (isBlank(typed[0])) {
            typed.remove_prefix(1);
            continue;
        }
        auto word = next(typed);
        bool anyEnding = word.ends_with('*');
        if (typed.starts_with('*')) {  // behind a phrase
            anyEnding = true;
            typed.remove_prefix(1);
        }
        if (!isSearchable(word)) continue;
        words += 1 + static_cast<int>(std::count_if(word.begin(), word.end(), isBlank));
        if (words > mostWords) throw Refusal(say("Search for at most %1 words at a time.", mostWords));
        if (!expression.empty()) expression += ' ';
        expression += '"';
        std::copy_if(word.begin(), word.end(), std::back_inserter(expression),
                     [](char c) { return c != '\0'; });
        expression += anyEnding ? "\"*" : "\"";
    }
    if (expression.empty()) throw Refusal(say("Type at least one word to search for."));
    return expression;
}

}  // namespace wederhoor::db
