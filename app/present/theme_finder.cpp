#include "app/present/theme_finder.h"

#include <algorithm>
#include <array>
#include <utility>

#include "schema/base/say.h"

namespace wederhoor::present {

using schema::ThemeId;

namespace {
constexpr int ranks = 5;

bool wordStartsWith(std::string_view name, std::string_view typed) {
    for (auto at = name.find(typed); at != std::string_view::npos; at = name.find(typed, at + 1)) {
        if (at > 0 && (name[at - 1] == ' ' || name[at - 1] == '-' || name[at - 1] == '(')) return true;
    }
    return false;
}

/// 0 is best; nullopt: does not answer to it.
std::optional<int> rankOf(const std::string& name, const std::string& path, const std::string& typed) {
    if (name == typed) return 0;
    if (name.starts_with(typed)) return 1;
    if (wordStartsWith(name, typed)) return 2;
    if (name.find(typed) != std::string::npos) return 3;
    if (path.find(typed) != std::string::npos) return 4;
    return std::nullopt;
}

std::vector<ThemeMatch> all(const schema::ThemeTree& themes, const std::vector<ThemeId>& recent) {
    std::vector<ThemeMatch> matches;
    const auto add = [&](const schema::Theme& theme) {
        matches.push_back({theme.id, themes.path(theme.id), theme.colour});
    };
    for (const auto id : recent) {
        if (const auto* theme = themes.find(id)) add(*theme);
    }
    for (const auto& [theme, depth] : themes.entries()) {
        if (std::find(recent.begin(), recent.end(), theme.id) == recent.end()) add(theme);
    }
    return matches;
}
}  // namespace

std::vector<ThemeMatch> themeMatches(const schema::ThemeTree& themes, std::string_view typed,
                                     const std::vector<ThemeId>& recent) {
    const auto wanted = schema::comparedName(typed);
    if (wanted.empty()) return all(themes, recent);
    std::array<std::vector<ThemeMatch>, ranks> ranked;
    for (const auto& [theme, depth] : themes.entries()) {
        const auto path = themes.path(theme.id);
        const auto rank = rankOf(schema::comparedName(theme.name), schema::comparedName(path), wanted);
        if (rank) ranked[static_cast<std::size_t>(*rank)].push_back({theme.id, path, theme.colour});
    }
    std::vector<ThemeMatch> matches;
    for (auto& sameRank : ranked) matches.insert(matches.end(), sameRank.begin(), sameRank.end());
    if (ranked[0].empty()) {
        std::vector<schema::Theme> known;
        for (const auto& entry : themes.entries()) known.push_back(entry.theme);
        matches.push_back({std::nullopt, schema::say("New theme '%1'", typed), schema::nextColour(known)});
    }
    return matches;
}

}  // namespace wederhoor::present
