#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "db/store/comparisons.h"
#include "db/store/questionnaires.h"
#include "schema/base/finding.h"
#include "schema/language/form.h"
#include "schema/study/comparison.h"

namespace wederhoor::present {

/// A questionnaire that was read from a file, and what a study keeps of it.
struct ReadForm {
    std::shared_ptr<const schema::Form> form;
    db::Questionnaires::Kept kept;
};

/// nullopt, with the errors in `findings`, if it can't be used. Throws schema::FileTrouble.
std::optional<ReadForm> readForm(const std::filesystem::path& file, schema::Findings& findings);

/// A comparison that was read from a file, checked against a form.
struct ReadComparison {
    schema::Comparison comparison;
    std::string xml;
    std::string digest;  ///< SHA-256 of the file, hexadecimal

    db::Comparisons::Kept keptFor(schema::QuestionnaireId questionnaire) const {
        return {questionnaire, xml, digest};
    }
};

/// nullopt, with the errors in `findings`, if it can't be used. Throws schema::FileTrouble.
std::optional<ReadComparison> readComparisonFor(const schema::Form& form, const std::filesystem::path& file,
                                                schema::Findings& findings);

/// The file holds a comparison, not a questionnaire, by its first element. Throws schema::FileTrouble.
bool isComparison(const std::filesystem::path& file);

}  // namespace wederhoor::present
