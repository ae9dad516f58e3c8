#include "schema/base/nearest.h"

#include <algorithm>
#include <numeric>

namespace wederhoor::schema {

namespace {
constexpr std::size_t longest = 200;  // names are short; anything longer is not worth the quadratic search

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    std::vector<std::size_t> previous = row;
    std::vector<std::size_t> next = row;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto same = [&](std::size_t x, std::size_t y) { return lower(a[x]) == lower(b[y]); };
        next[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            next[j + 1] = std::min({row[j] + (same(i, j) ? 0U : 1U), row[j + 1] + 1, next[j] + 1});
            if (i > 0 && j > 0 && same(i, j - 1) && same(i - 1, j)) {
                next[j + 1] = std::min(next[j + 1], previous[j - 1] + 1);
            }
        }
        std::swap(previous, row);
        std::swap(row, next);
    }
    return row.back();
}
}  // namespace

std::optional<std::string> nearest(std::string_view name, const std::vector<std::string>& candidates) {
    if (name.size() > longest) return std::nullopt;
    std::optional<std::string> best;
    // Fewer steps than it has letters: else every one-letter name would be meant by every other.
    std::size_t least =
        std::min(std::max<std::size_t>(1, name.size() / 3) + 1, std::max<std::size_t>(1, name.size()));
    for (const auto& candidate : candidates) {
        if (candidate.size() > longest) continue;
        const std::size_t steps = distance(name, candidate);
        if (steps < least) {
            least = steps;
            best = candidate;
        }
    }
    return best;
}

}  // namespace wederhoor::schema
