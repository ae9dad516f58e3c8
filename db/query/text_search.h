#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/base/text_span.h"
#include "schema/rules/hit_context.h"

namespace wederhoor::db {

class Study;

/// Texts that can be searched.
enum class Searched { transcripts, quotes, documents, drafts };
/// One found in them, as listings name it: `transcript`, `quote`, `document`, `draft`.
std::string_view nameOf(Searched searched);

/// One line (without the name of who says it), quote, document or paragraph in which all words occur.
struct TextHit {
    Searched searched;
    std::int64_t row;          ///< id of the row that holds it; the next page starts behind it
    std::string municipality;  ///< name; empty if none
    /// Where to look it up: `3` (an interview), `3:10` (a quote), a document's title, `2/3.1.2` (a paragraph
    /// of version 2 of the municipality's draft).
    std::string place;
    std::string speaker;  ///< of a line of a transcript; empty if nobody is named
    /// What was found first, in the transcript, document or paragraph, in code points; for a quote in its
    /// transcript.
    schema::TextSpan span;
    schema::HitContext context;
};

/// The next `limit` hits in one kind of text behind `after` (0: from the start), in the order in which the
/// texts came into the study. `typed`: see search_words.h; throws schema::Refusal as it does. A page costs
/// what it holds, however much there is to search.
std::vector<TextHit> searchText(const Study& study, Searched searched, std::string_view typed,
                                std::int64_t after, std::size_t limit);

}  // namespace wederhoor::db
