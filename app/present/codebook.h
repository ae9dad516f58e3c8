#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/file/study_file.h"
#include "schema/rules/theme_tree.h"
#include "schema/study/coding.h"

namespace wederhoor::present {

/// The study's codebook.
schema::ThemeTree codebook(const db::Study& study);

/// The theme of that name. Throws schema::Refusal, with the name that was probably meant, if there is none.
const schema::Theme& themeNamed(const schema::ThemeTree& codebook, std::string_view name);

/// A theme as the codebook lists it.
struct CodebookRow {
    schema::Theme theme;
    int depth;           ///< 0 at the top
    std::string parent;  ///< name; empty at the top
    int quotes;          ///< that carry the theme itself
    int codings;         ///< of the theme itself, each researcher's counted
    int codingsBelow;    ///< of the theme and all below it
};

/// Parents before children.
std::vector<CodebookRow> codebookRows(const db::Study& study);

/// What a new theme is to be. Without a colour it gets one that few have.
struct NewTheme {
    std::string name;
    std::optional<std::string> parent;
    std::string definition;
    std::optional<schema::Colour> colour;
};

/// The theme that this would become, not stored. Throws schema::Refusal where its name is taken or none at
/// all, its parent is not known, or its colour does not read well.
schema::Theme drawnUp(const db::Study& study, const NewTheme& theme);

// Each is one edit that can be undone. All throw schema::Refusal, and change nothing, when a name is not
// known, taken or none at all, or when a theme would end up under itself.

schema::Theme addTheme(db::Study& study, const NewTheme& theme);
void renameTheme(db::Study& study, std::string_view theme, std::string_view name);
void defineTheme(db::Study& study, std::string_view theme, std::string_view definition);
void recolourTheme(db::Study& study, std::string_view theme, schema::Colour colour);
/// Hangs the theme under `parent` (nullopt: at the top) as its child number `position` from 1; behind the
/// others if that is nullopt or more than there are.
void moveTheme(db::Study& study, std::string_view theme, std::optional<std::string_view> parent,
               std::optional<int> position);

struct ThemeMerge {
    int moved = 0;    ///< codings that carry the other theme now
    int doubles = 0;  ///< codings that went, because the same researcher had put both on the quote
    int themes = 0;   ///< themes below that hang under the other now
};
/// Puts the theme `into` wherever `from` was put, hangs what is below `from` under it, and removes `from`.
/// `into` may not be below `from`.
ThemeMerge mergeThemes(db::Study& study, std::string_view from, std::string_view into);

/// Makes a new theme and puts it in the place of `from` in the codings chosen, those of other themes left
/// alone. Returns how many it now carries; refused if that is none.
int splitTheme(db::Study& study, std::string_view from, const NewTheme& theme,
               const std::vector<schema::CodingId>& chosen);

struct ThemeRemoval {
    int below = 0;  ///< themes below it that went as well
    int codings = 0;
};
/// Removes the theme with all below it and their codings; the quotes stay.
ThemeRemoval removeTheme(db::Study& study, std::string_view theme);

}  // namespace wederhoor::present
