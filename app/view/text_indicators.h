#pragma once

namespace wederhoor::view {

/// What Scintilla marks text with, in the order in which it is drawn. Scintilla keeps the first eight for
/// lexers, and has about 28 in all: so they stand for roles, not for themes.
enum Indicator {
    firstTint = 8,
    secondTint,
    moreThemes,    ///< besides the two whose colours show
    withoutTheme,  ///< a quote that carries none
    chosenTheme,
    differing,
    found,
    firstIndicator = firstTint,
    lastIndicator = found
};

enum Style { spoken, speaker };

}  // namespace wederhoor::view
