#include "app/present/theme_tints.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace wederhoor::present {

namespace {
/// A place where a stripe begins or ends.
struct Turn {
    std::size_t position;
    bool begins;
    const Stripe* stripe;
};

std::vector<Turn> turnsOf(const std::vector<Stripe>& stripes) {
    std::vector<Turn> turns;
    turns.reserve(2 * stripes.size());
    for (const auto& stripe : stripes) {
        turns.push_back({stripe.span.begin(), true, &stripe});
        turns.push_back({stripe.span.end(), false, &stripe});
    }
    std::sort(turns.begin(), turns.end(), [](const Turn& one, const Turn& other) {
        return std::tie(one.position, one.begins) < std::tie(other.position, other.begins);
    });
    return turns;
}

/// `open`: the stripes there, by lane; never empty.
ThemeTint tint(schema::TextSpan span, const std::map<std::size_t, const Stripe*>& open) {
    const auto second = std::next(open.begin());
    return {span, open.begin()->second->theme,
            second == open.end() ? std::nullopt : std::optional(second->second->theme), open.size()};
}

bool sameColours(const ThemeTint& one, const ThemeTint& other) {
    return std::tie(one.first, one.second, one.themes) == std::tie(other.first, other.second, other.themes);
}
}  // namespace

std::vector<ThemeTint> tintsOf(const std::vector<Stripe>& stripes) {
    std::vector<ThemeTint> tints;
    std::map<std::size_t, const Stripe*> open;
    std::size_t from = 0;
    for (const auto& turn : turnsOf(stripes)) {
        if (!open.empty() && from < turn.position) {
            const auto next = tint({from, turn.position}, open);
            if (!tints.empty() && tints.back().span.end() == from && sameColours(tints.back(), next)) {
                tints.back().span = {tints.back().span.begin(), turn.position};
            } else {
                tints.push_back(next);
            }
        }
        from = turn.position;
        if (turn.begins) {
            open.emplace(turn.stripe->lane, turn.stripe);
        } else {
            open.erase(turn.stripe->lane);
        }
    }
    return tints;
}

}  // namespace wederhoor::present
