#pragma once

#include <string>

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/questionnaires.h"
#include "schema/base/finding.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace wederhoor::tests {

/// The sample study that ships with the program.
inline const std::filesystem::path sample =
    std::filesystem::path(WEDERHOOR_SOURCE) / "forms/library/noord-holland-2008";

/// A study with nothing in it, and a folder to put files in.
struct NewStudy {
    TemporaryFolder folder;
    std::filesystem::path path = folder / "a.wederhoor";
    db::Study study = db::Study::create(path, "Proef", "nl", "Onderzoeker A");

    std::filesystem::path written(const std::string& name, const std::string& text) const {
        write(folder / name, text);
        return folder / name;
    }

    /// A questionnaire without questions: enough to be sent.
    void addQuestionnaire() {
        db::Edit edit(study, "Take in questionnaire");
        db::Questionnaires(study).add(edit,
                                      {schema::QuestionnaireId::fresh(), "proef", 1, "Proef", "nl", "", ""});
        edit.commit();
    }

    /// How many entries the journal has: what changed nothing adds none.
    std::int64_t edits() const {
        auto query = study.connection().query("SELECT count(*) FROM journal");
        query.next();
        return query.number(0);
    }
};

/// Findings a line each, without the folder that the file is in.
inline std::string textOf(const schema::Findings& findings) {
    std::string text;
    for (auto finding : findings) {
        finding.place.file = std::filesystem::path(finding.place.file).filename().string();
        text += finding.text() + "\n";
    }
    return text;
}

inline bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace wederhoor::tests
