#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "schema/base/id.h"

namespace wederhoor::schema {

using ThemeId = Id<struct Theme>;

/// A colour of the screen (sRGB).
struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    /// `#RRGGBB`, capitals or not; nullopt otherwise.
    static std::optional<Colour> parse(std::string_view text);
    std::string text() const;  ///< `#rrggbb`

    /// How well letters of this colour read on the other: 1 (not at all) to 21. Text wants 4.5.
    /// W3C, Web Content Accessibility Guidelines 2.1, "contrast ratio" and "relative luminance".
    double contrastWith(Colour other) const;

    friend auto operator<=>(const Colour&, const Colour&) = default;
};

/// A subject that quotes are gathered under; themes form a tree.
struct Theme {
    ThemeId id;
    std::optional<ThemeId> parent;
    int position;      ///< among those of the same parent, from 1
    std::string name;  ///< unique in the study, letters compared without regard to case
    std::string definition;
    Colour colour;
};

}  // namespace wederhoor::schema
