#include "schema/rules/coding_differences.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace wederhoor::schema {

namespace {
struct Marked {
    TextSpan span;
    bool byFirst;
    friend auto operator<=>(const Marked&, const Marked&) = default;
};

/// Codings of one theme that overlap each other, directly or through others.
struct Chain {
    std::set<TextSpan> first;
    std::set<TextSpan> second;
    TextSpan whole;
};

std::vector<Chain> chainsOf(std::vector<Marked> marked) {
    std::sort(marked.begin(), marked.end());
    std::vector<Chain> chains;
    for (const auto& mark : marked) {
        if (chains.empty() || mark.span.begin() >= chains.back().whole.end()) {
            chains.push_back({{}, {}, mark.span});
        }
        auto& chain = chains.back();
        chain.whole = {chain.whole.begin(), std::max(chain.whole.end(), mark.span.end())};
        (mark.byFirst ? chain.first : chain.second).insert(mark.span);
    }
    return chains;
}
}  // namespace

std::vector<CodingDifference> codingDifferences(const std::vector<CodedSpan>& codings,
                                                const std::string& researcher, const std::string& other) {
    std::map<ThemeId, std::vector<Marked>> byTheme;
    for (const auto& coding : codings) {
        if (coding.researcher != researcher && coding.researcher != other) continue;
        byTheme[coding.theme].push_back({coding.span, coding.researcher == researcher});
    }
    std::vector<CodingDifference> differences;
    for (auto& [theme, marked] : byTheme) {
        for (const auto& chain : chainsOf(std::move(marked))) {
            if (chain.first == chain.second) continue;
            const bool both = !chain.first.empty() && !chain.second.empty();
            differences.push_back({chain.whole, theme,
                                   both                  ? std::string()
                                   : chain.first.empty() ? other
                                                         : researcher});
        }
    }
    std::sort(differences.begin(), differences.end(),
              [](const CodingDifference& one, const CodingDifference& two) {
                  return std::tie(one.span, one.theme) < std::tie(two.span, two.theme);
              });
    return differences;
}

}  // namespace wederhoor::schema
