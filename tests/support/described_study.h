#pragma once

#include <algorithm>

#include "app/present/coding.h"
#include "app/present/document_checks.h"
#include "app/present/document_import.h"
#include "app/present/draft_import.h"
#include "app/present/interview_import.h"
#include "app/present/person_import.h"
#include "app/present/response_import.h"
#include "app/present/theme_import.h"
#include "schema/language/form.h"
#include "tests/support/commented_study.h"

namespace wederhoor::tests {

/// The sample study as far as Hoorn's first description, of 6 June 2008, with all that it rests on.
struct DescribedStudy : CommentedStudy {
    DescribedStudy() {
        const auto library = sample.parent_path();
        present::useForm(study, library / "wijkgericht-werken.xml",
                         library / "wijkgericht-werken.comparison.xml");
        present::importPersons(study, sample / "people.csv");
        schema::NoProgress progress;
        present::importResponses(study, {sample / "returns" / "hoorn.xml"}, {}, progress);
        present::importDocuments(study, filesIn("documents"));
        const auto form = present::formOf(study);
        present::importChecks(study, sample / "checks.csv",
                              [&](const schema::AnswerPath& path) { return form->at(path).has_value(); });
        present::importInterviews(study, filesIn("interviews"), progress);
        present::importThemes(study, sample / "themes.csv");
        present::importCodings(study, sample / "codings.csv");
        present::importDrafts(study, {sample / "drafts" / "hoorn-1.md"});
    }

private:
    static std::vector<std::filesystem::path> filesIn(const char* folder) {
        std::vector<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::directory_iterator(sample / folder)) {
            files.push_back(entry.path());
        }
        std::sort(files.begin(), files.end());
        return files;
    }
};

}  // namespace wederhoor::tests
