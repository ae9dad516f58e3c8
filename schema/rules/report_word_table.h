#pragma once

#include <array>
#include <string_view>

namespace wederhoor::schema {

struct ReportWordPair {
    std::string_view english;
    std::string_view dutch;
};

/// Every fixed word of a report, in both languages. Kept apart from the translation of the window: a Dutch
/// study makes a Dutch report on an English desktop too.
inline constexpr std::array reportWordTable = std::to_array<ReportWordPair>({
    {"not answered", "niet beantwoord"},
    {"don't know", "weet niet"},
    {"not applicable", "niet van toepassing"},
    {"refused", "geweigerd"},
    {"not yet known", "nog niet bekend"},
    {"yes", "ja"},
    {"no", "nee"},
    {"%1 of %2", "%1 van de %2"},
    {"mean %1 (n = %2)", "gemiddeld %1 (n = %2)"},
    {"total %1 (n = %2)", "totaal %1 (n = %2)"},
    {"no reference", "geen referentie"},
});

}  // namespace wederhoor::schema
