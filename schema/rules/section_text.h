#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/base/text_span.h"

namespace wederhoor::schema {

/// The text of a section as people write it: its paragraphs with a blank line between them.
std::string sectionText(const std::vector<std::string>& paragraphs);

/// The paragraphs of such a text: whatever stands between blank lines, lines joined by LF.
std::vector<std::string> paragraphsIn(std::string_view text);
/// Where these stand in it, from their first line to the end of their last.
std::vector<TextSpan> paragraphSpans(std::string_view text);

/// What a stretch of a draft's Markdown is, for who colours it while it is written.
struct DraftMark {
    enum class Kind {
        strong,    ///< `**words**`
        emphasis,  ///< `*words*` or `_words_`
        item,      ///< the sign before an item of a list, or before a quotation
        figure,    ///< `{{fte_total}}`
        quote,     ///< `[3:10]`
    };
    Kind kind;
    TextSpan span;
    /// Of a figure what stands between the braces; of quotes the citations, `3:10`.
    std::vector<std::string> references;
};

/// From the start on; a figure inside strong words is a mark by itself behind theirs. Not all of Markdown:
/// what is met in running text.
std::vector<DraftMark> draftMarks(std::string_view markdown);

}  // namespace wederhoor::schema
