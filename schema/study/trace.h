#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wederhoor::schema {

/// One step back from a figure or sentence to what it rests on, with the steps behind it.
struct Trace {
    enum class Kind {
        figure,   ///< an indicator or expression, with its value
        formula,  ///< how the figure is computed
        answer,   ///< an answer as it stands
        change,   ///< what happened to the answer: returned, discussed, amended, verified
        remark,
        query,
        check,  ///< a document's passage held against the answer
        quote,
        interview,  ///< where the quote was heard, and from whom
        coding,
        paragraph,
        comment,
        observation,
        document,
        missing,  ///< something is referred to that is not there (any more)
    };
    static std::string_view nameOf(Kind kind);

    Kind kind;
    std::string text;       ///< a sentence or the words themselves
    std::string reference;  ///< how `trace` is asked for this very thing; empty if it can't be
    std::vector<Trace> children;
};

}  // namespace wederhoor::schema
