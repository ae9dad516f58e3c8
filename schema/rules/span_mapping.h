#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "schema/base/text_span.h"

namespace wederhoor::schema {

/// Carries spans of a text over to a corrected version of it.
///
/// Where the text is the same, a position stays with its character. A replaced stretch stands as a whole for
/// what it replaces: a span that held any part of the old stretch holds all of the new one, except that what
/// the two have in common at their ends is told apart by character. Text that was inserted right before or
/// behind a span stays outside it.
class SpanMapping {
public:
    /// Both texts valid UTF-8.
    SpanMapping(std::string_view before, std::string_view after);

    /// The span in the corrected text; nullopt if all of its text was deleted. The span must lie inside the
    /// text before.
    std::optional<TextSpan> map(TextSpan span) const;
    bool changed() const { return !m_replaced.empty(); }

private:
    struct Replaced {
        std::size_t oldBegin, oldEnd, newBegin, newEnd;  // code points
        // Where all was deleted: blanks that were left right before and behind it. A quote does not end in
        // them.
        std::size_t blanksBefore, blanksBehind;
    };
    std::vector<Replaced> m_replaced;
};

}  // namespace wederhoor::schema
