#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/rules/theme_tree.h"

namespace wederhoor::present {

/// A line of the list from which a theme is picked by typing.
struct ThemeMatch {
    std::optional<schema::ThemeId> theme;  ///< nullopt: a new theme of the name that was typed
    std::string text;                      ///< the path, or a sentence that offers the new one
    schema::Colour colour;
};

/// Themes that answer to what was typed, best first: the name itself, names that start with it, names with a
/// word that starts with it, names that hold it, paths that hold it; letters without regard to case (ASCII).
/// Behind them the offer to make a new theme, unless there is one of that name. Nothing typed: all themes,
/// `recent` first.
std::vector<ThemeMatch> themeMatches(const schema::ThemeTree& themes, std::string_view typed,
                                     const std::vector<schema::ThemeId>& recent);

}  // namespace wederhoor::present
