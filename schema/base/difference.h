#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wederhoor::schema {

/// A place where two sequences differ: [oldBegin, oldEnd) was replaced by [newBegin, newEnd). One of the two
/// may be empty, never both.
struct Hunk {
    std::size_t oldBegin;
    std::size_t oldEnd;
    std::size_t newBegin;
    std::size_t newEnd;
    friend bool operator==(const Hunk&, const Hunk&) = default;
};

/// Where two sequences of symbols differ, in order; what lies between the hunks is the same on both sides.
/// Few and short hunks (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986, the linear-space
/// variant); where the two have hardly anything in common the search is cut short and the hunks are larger
/// than need be, never wrong.
std::vector<Hunk> differences(const std::vector<std::uint32_t>& before,
                              const std::vector<std::uint32_t>& after);

/// A text cut into words, runs of white space and single other characters; the tokens joined are the text.
std::vector<std::string_view> tokens(std::string_view text);

/// differences() over the tokens of two texts.
std::vector<Hunk> tokenDifferences(const std::vector<std::string_view>& before,
                                   const std::vector<std::string_view>& after);

}  // namespace wederhoor::schema
