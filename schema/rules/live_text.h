#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wederhoor::schema {

/// A stretch of a paragraph of a draft.
struct LivePiece {
    enum class Kind {
        words,   ///< Markdown, verbatim
        figure,  ///< `{{fte_total}}`: an answer path, an indicator or an expression
        quote,   ///< `[3:10]`: a quote of an interview
    };
    Kind kind;
    std::string text;  ///< of a figure what stands between the braces, of a quote `3:10`
    friend bool operator==(const LivePiece&, const LivePiece&) = default;
};

/// A piece, and the bytes of the Markdown that it was cut from. Quotes that are cited between one pair of
/// brackets share theirs.
struct PlacedPiece {
    LivePiece piece;
    std::size_t begin;
    std::size_t end;  ///< exclusive
};

/// Cuts the Markdown of a paragraph where its live figures and cited quotes are. Braces that never close, and
/// brackets that hold anything else than a citation, are words. `[3:10; 4:2]` cites two quotes.
std::vector<LivePiece> livePieces(std::string_view markdown);
std::vector<PlacedPiece> placedPieces(std::string_view markdown);

}  // namespace wederhoor::schema
