#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/present/entry.h"
#include "app/present/import_outcome.h"
#include "schema/study/document.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// Whether the study's questionnaire has a question there.
using KnowsQuestion = std::function<bool(const schema::AnswerPath&)>;

/// Holds passages of documents against answers, as a CSV file says: document (its title), words (verbatim),
/// verdict, municipality, question (an answer's path) and, if there are such columns, note, researcher
/// (default: who works in the study) and on (default: today). Words that are not in the document, or more
/// than once, are an error. A check that is there already is left alone. Throws schema::FileTrouble.
ImportOutcome importChecks(db::Study& study, const std::filesystem::path& file,
                           const KnowsQuestion& knowsQuestion);

/// The same for one check.
ImportOutcome addCheck(db::Study& study, const Entry& entry, const KnowsQuestion& knowsQuestion);

/// A passage of a document with what was held against it.
struct CheckedPassage {
    schema::Passage passage;
    struct Check {
        schema::DocumentCheck check;
        std::string municipality;
    };
    std::vector<Check> checks;
};

/// From the start of the document on.
std::vector<CheckedPassage> checkedPassages(const db::Study& study, schema::DocumentId document);

/// The document of that title. Throws schema::Refusal, with the title that was probably meant, if there is
/// none.
schema::Document documentTitled(const db::Study& study, std::string_view title);

}  // namespace wederhoor::present
