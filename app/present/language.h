#pragma once

#include <string>
#include <vector>

namespace wederhoor::present {

/// A language that the program can speak.
struct Language {
    std::string code;  ///< `en`, `nl`
    std::string name;  ///< what it calls itself
};

/// English first.
const std::vector<Language>& languages();

/// Has say() speak the language with this code from now on, in all threads; empty: the desktop's
/// (systemLanguage()). English if the program does not speak it, or its translation is missing or damaged.
/// What is on the screen has to be asked for again. Numbers, dates and files are the same in every language.
void useLanguage(const std::string& code);

/// Code of the language that say() speaks.
std::string languageInUse();

/// Code of the first language that the program speaks among those that the environment asks for, in the order
/// of GNU gettext: LANGUAGE (a list), else LC_ALL, LC_MESSAGES or LANG; English where a locale `C` is set.
std::string systemLanguage();

}  // namespace wederhoor::present
