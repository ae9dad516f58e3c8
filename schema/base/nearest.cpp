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
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t changed = diagonal + (lower(a[i]) == lower(b[j]) ? 0U : 1U);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}
}  // namespace

std::optional<std::string> nearest(std::string_view name, const std::vector<std::string>& candidates) {
    if (name.size() > longest) return std::nullopt;
    std::optional<std::string> best;
    std::size_t least = std::max<std::size_t>(1, name.size() / 3) + 1;
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
