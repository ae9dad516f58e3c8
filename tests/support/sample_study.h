#pragma once

#include <filesystem>
#include <string>

#include "app/present/municipality_import.h"
#include "app/present/response_import.h"
#include "app/present/review_recording.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/questionnaires.h"
#include "schema/base/progress.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace wederhoor::tests {

/// The sample study as far as its questionnaire and municipalities, and its files to go on with.
struct SampleStudy {
    const std::filesystem::path library = WEDERHOOR_SOURCE "/forms/library";
    const std::filesystem::path sample = library / "noord-holland-2008";
    const std::vector<std::string> names{"Alkmaar",   "Amstelveen",    "Den Helder", "Haarlemmermeer",
                                         "Heemskerk", "Heerhugowaard", "Hoorn"};
    TemporaryFolder folder;
    db::Study study = db::Study::create(folder / "a.wederhoor", "Noord-Holland 2008", "nl", "Onderzoeker A");
    schema::NoProgress progress;

    SampleStudy() {
        db::Edit edit(study, "Use the questionnaire");
        db::Questionnaires(study).add(edit, {schema::QuestionnaireId::fresh(), "wijkgericht-werken", 1,
                                             "Vragenlijst wijkgericht werken", "nl", "digest",
                                             contents(library / "wijkgericht-werken.xml")});
        edit.commit();
        present::importMunicipalities(study, sample / "municipalities.csv");
    }

    /// `den-helder` for Den Helder: how the sample's files are called.
    static std::string stem(std::string name) {
        for (char& c : name) {
            if (c == ' ') c = '-';
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        }
        return name;
    }

    present::ResponseImport takeInAll() {
        std::vector<std::filesystem::path> files;
        for (const auto& name : names) files.push_back(sample / "returns" / (stem(name) + ".xml"));
        return present::importResponses(study, files, {}, progress);
    }
    present::RecordedReview review(const std::string& name) {
        return present::recordReview(study, name, sample / "reviews" / (stem(name) + ".csv"));
    }
};

}  // namespace wederhoor::tests
