#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/study/theme.h"

namespace wederhoor::schema {

/// The name as names of themes are compared: letters without regard to case (ASCII), no blanks at either end.
std::string comparedName(std::string_view name);

/// The codebook: themes by parent and position. Survives a cycle or a lost parent in what it is given (a
/// merge can make them): every theme appears once, those that hang nowhere at the top.
class ThemeTree {
public:
    explicit ThemeTree(std::vector<Theme> themes);

    struct Entry {
        Theme theme;
        int depth;  ///< 0 at the top
    };
    /// Parents before children, children by position.
    const std::vector<Entry>& entries() const { return m_entries; }

    const Theme* find(ThemeId theme) const;
    /// By comparedName().
    const Theme* find(std::string_view name) const;
    /// `Samenwerking / Vertrouwen`.
    std::string path(ThemeId theme) const;
    /// The theme and all below it.
    std::vector<ThemeId> below(ThemeId theme) const;
    std::vector<std::string> names() const;

    /// Why the theme can't be called that, in a sentence; nullopt if it can. `renamed`: the theme that is
    /// to be renamed, nullopt for a new one.
    std::optional<std::string> objectionToName(std::string_view name, std::optional<ThemeId> renamed) const;
    /// Why `theme` can't hang under `parent`, in a sentence; nullopt if it can.
    std::optional<std::string> objectionToParent(ThemeId theme, ThemeId parent) const;

private:
    std::optional<std::size_t> indexOf(ThemeId theme) const;

    std::vector<Entry> m_entries;
};

/// A colour for a new theme: of a fixed set that all read well, the one that the fewest themes have.
Colour nextColour(const std::vector<Theme>& themes);

/// True if letters of black or white read well on it and it shows on a white page: a colour to highlight
/// with (contrast of at least 4.5 with one of the two, and of at least 1.1 with white).
bool readableHighlight(Colour colour);

}  // namespace wederhoor::schema
