#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "schema/base/finding.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// What a study can begin with.
struct NewStudy {
    std::filesystem::path file;
    std::string title;
    std::string language;  ///< `nl` or `en`
    std::optional<std::filesystem::path> questionnaire;
    std::optional<std::filesystem::path> comparison;      ///< only with a questionnaire
    std::optional<std::filesystem::path> municipalities;  ///< CSV, see municipality_import.h
    std::string pastedMunicipalities;                     ///< lines, see municipality_import.h
};

struct NewStudyOutcome {
    std::size_t municipalities = 0;
    std::string questionnaire;  ///< id and version, `wijkgericht-werken 1`; empty if it has none
    schema::Findings findings;
};

/// Makes a study with all of it, or, with an error among the findings, no file at all. Throws
/// schema::FileTrouble (there is such a file already, a file can't be read ...).
NewStudyOutcome makeStudy(const NewStudy& plan, const std::string& researcher);

/// A questionnaire that ships with the program.
struct ShippedForm {
    std::string title;
    std::filesystem::path file;
    std::optional<std::filesystem::path> comparison;  ///< that belongs to it
};
/// Those in a folder, by file name; a file there that is no questionnaire is left out.
std::vector<ShippedForm> shippedForms(const std::filesystem::path& library);

struct FormUseOutcome {
    std::string questionnaire;  ///< id and version
    std::size_t renamed = 0;    ///< answers that have another name in the new version
    schema::Findings findings;
};

/// Gives the study a questionnaire, or a newer version of the one it has, and a comparison. Without
/// `comparison` it keeps the one it has, as long as that fits. What is known about answers follows the names
/// of the new version; a warning tells which answers it has no place for (they are kept). With an error among
/// the findings nothing has changed. Throws schema::FileTrouble.
FormUseOutcome useForm(db::Study& study, const std::filesystem::path& questionnaire,
                       const std::optional<std::filesystem::path>& comparison);

/// Gives the study another comparison for the questionnaire that it has. With an error among the findings
/// nothing has changed. Throws schema::FileTrouble, and schema::Refusal if it has no questionnaire.
schema::Findings useComparison(db::Study& study, const std::filesystem::path& comparison);

}  // namespace wederhoor::present
