#include "schema/rules/theme_tree.h"

#include <algorithm>
#include <array>
#include <set>

#include "schema/base/say.h"

namespace wederhoor::schema {

namespace {
// Light enough for black letters, and told apart beside each other.
constexpr std::array<Colour, 12> colours{{{0xf4, 0xc2, 0x6b},
                                          {0x8f, 0xc9, 0xf0},
                                          {0xa8, 0xd8, 0x8a},
                                          {0xf0, 0xa3, 0xa3},
                                          {0xc9, 0xb3, 0xee},
                                          {0xf2, 0xe3, 0x6d},
                                          {0x7f, 0xd6, 0xc6},
                                          {0xf5, 0xb0, 0xd8},
                                          {0xd3, 0xc1, 0xa2},
                                          {0xb5, 0xc4, 0xd8},
                                          {0xd9, 0xe8, 0x9a},
                                          {0xff, 0xa9, 0x78}}};

bool isControl(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

bool before(const Theme& one, const Theme& other) {
    return std::tie(one.position, one.id) < std::tie(other.position, other.id);
}
}  // namespace

std::string comparedName(std::string_view name) {
    const auto first = name.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    std::string plain(name.substr(first, name.find_last_not_of(" \t") - first + 1));
    for (char& c : plain) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return plain;
}

ThemeTree::ThemeTree(std::vector<Theme> themes) {
    std::sort(themes.begin(), themes.end(), before);
    std::set<ThemeId> known;
    for (const auto& theme : themes) known.insert(theme.id);
    std::set<ThemeId> placed;
    // A stack with the next theme on top, in place of recursion: a codebook may be as deep as it likes.
    std::vector<std::pair<const Theme*, int>> open;
    const auto place = [&](const Theme& root) {
        open.emplace_back(&root, 0);
        while (!open.empty()) {
            const auto [theme, depth] = open.back();
            open.pop_back();
            if (!placed.insert(theme->id).second) continue;
            m_entries.push_back({*theme, depth});
            for (auto child = themes.rbegin(); child != themes.rend(); ++child) {
                if (child->parent == theme->id && !placed.contains(child->id)) {
                    open.emplace_back(&*child, depth + 1);
                }
            }
        }
    };
    for (const auto& theme : themes) {
        if (!theme.parent || !known.contains(*theme.parent)) place(theme);
    }
    for (const auto& theme : themes) {
        if (!placed.contains(theme.id)) place(theme);
    }
}

std::optional<std::size_t> ThemeTree::indexOf(ThemeId theme) const {
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].theme.id == theme) return i;
    }
    return std::nullopt;
}

const Theme* ThemeTree::find(ThemeId theme) const {
    const auto index = indexOf(theme);
    return index ? &m_entries[*index].theme : nullptr;
}

const Theme* ThemeTree::find(std::string_view name) const {
    const auto wanted = comparedName(name);
    for (const auto& entry : m_entries) {
        if (comparedName(entry.theme.name) == wanted) return &entry.theme;
    }
    return nullptr;
}

std::string ThemeTree::path(ThemeId theme) const {
    const auto index = indexOf(theme);
    if (!index) return {};
    std::string path = m_entries[*index].theme.name;
    // The nearest entry above with a smaller depth is the parent.
    int depth = m_entries[*index].depth;
    for (std::size_t i = *index; depth > 0 && i-- > 0;) {
        if (m_entries[i].depth >= depth) continue;
        path = m_entries[i].theme.name + " / " + path;
        depth = m_entries[i].depth;
    }
    return path;
}

std::vector<ThemeId> ThemeTree::below(ThemeId theme) const {
    std::vector<ThemeId> found;
    const auto index = indexOf(theme);
    if (!index) return found;
    for (std::size_t i = *index; i < m_entries.size(); ++i) {
        if (i > *index && m_entries[i].depth <= m_entries[*index].depth) break;
        found.push_back(m_entries[i].theme.id);
    }
    return found;
}

std::vector<std::string> ThemeTree::names() const {
    std::vector<std::string> all;
    for (const auto& entry : m_entries) all.push_back(entry.theme.name);
    return all;
}

std::optional<std::string> ThemeTree::objectionToName(std::string_view name,
                                                      std::optional<ThemeId> renamed) const {
    if (comparedName(name).empty()) return say("A theme needs a name.");
    if (std::any_of(name.begin(), name.end(), isControl)) {
        return say("The name of a theme stands on one line.");
    }
    if (const auto* same = find(name); same && same->id != renamed) {
        return say("There is a theme '%1' already. Names of themes are unique in the whole codebook.",
                   same->name);
    }
    return std::nullopt;
}

std::optional<std::string> ThemeTree::objectionToParent(ThemeId theme, ThemeId parent) const {
    const auto under = below(theme);
    if (std::find(under.begin(), under.end(), parent) == under.end()) return std::nullopt;
    const auto* child = find(theme);
    const auto* above = find(parent);
    if (theme == parent) return say("'%1' can't be its own parent.", child->name);
    return say("'%1' can't go under '%2', which is itself under '%1'.", child->name, above->name);
}

Colour nextColour(const std::vector<Theme>& themes) {
    return *std::min_element(colours.begin(), colours.end(), [&](Colour one, Colour other) {
        const auto uses = [&](Colour colour) {
            return std::count_if(themes.begin(), themes.end(),
                                 [colour](const Theme& theme) { return theme.colour == colour; });
        };
        return uses(one) < uses(other);
    });
}

bool readableHighlight(Colour colour) {
    constexpr Colour white{255, 255, 255};
    constexpr Colour black{0, 0, 0};
    return colour.contrastWith(white) >= 1.1 &&
           std::max(colour.contrastWith(white), colour.contrastWith(black)) >= 4.5;
}

}  // namespace wederhoor::schema
