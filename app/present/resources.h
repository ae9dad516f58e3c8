#pragma once

#include <filesystem>

namespace wederhoor::present {

// What ships with the program as files. They lie in a folder `share`: beside the program's `bin` when it is
// installed, and in the build folder (as links to the sources) while it is not. Nothing here checks that a
// folder exists: whoever reads in it reports what is missing.

/// The questionnaires and the sample study.
std::filesystem::path libraryFolder();
/// The manual, with a folder for each language.
std::filesystem::path manualFolder();
std::filesystem::path iconFolder();
/// Translations: `nl/LC_MESSAGES/wederhoor.mo`.
std::filesystem::path localeFolder();

}  // namespace wederhoor::present
