#pragma once

#include <string>

#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/municipalities.h"
#include "db/store/persons.h"
#include "schema/base/progress.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace wederhoor::tests {

/// A study with two municipalities, a researcher and one participant, and files to take in.
struct InterviewStudy {
    TemporaryFolder folder;
    std::string path = (folder / "a.wederhoor").string();
    db::Study study = db::Study::create(path, "Proef", "nl", "Onderzoeker A");
    schema::NoProgress progress;

    InterviewStudy() {
        db::Edit edit(study, "People");
        const schema::Municipality hoorn{schema::MunicipalityId::fresh(), "Hoorn", "", ""};
        db::Municipalities(study).add(edit, hoorn);
        db::Municipalities(study).add(edit, {schema::MunicipalityId::fresh(), "Alkmaar", "", ""});
        const db::Persons persons(study);
        persons.add(
            edit, {schema::PersonId::fresh(), "Onderzoeker A", schema::Role::researcher, {}, {}, "", "", ""});
        persons.add(edit, {schema::PersonId::fresh(), "Bewoner A", schema::Role::participant, hoorn.id,
                           schema::Audience::residents, "", "", ""});
        edit.commit();
    }

    /// A file in the folder with this text.
    std::string file(const std::string& name, const std::string& text) const {
        write(folder / name, text);
        return (folder / name).string();
    }

    /// The text of an interview file.
    static std::string interview(int number, const std::string& text,
                                 const std::string& municipality = "Hoorn",
                                 const std::string& consent = "2008-04-01") {
        return "Number: " + std::to_string(number) + "\nTitle: Gesprek " + std::to_string(number) +
               "\nMunicipality: " + municipality + "\nKind: group\nAudience: residents\nConsent: " + consent +
               "\nParticipants: Onderzoeker A; Bewoner A; Bewoner B\n\n" + text;
    }

    /// What `interview(1)` usually says; the positions in tests count in this.
    static constexpr const char* said =
        "Onderzoeker A: Hoe gaat het in de wijk?\n\n"
        "Bewoner A: Goed. De agent kennen we bij naam.\n\n"
        "Bewoner B: De gemeente belooft veel, maar één brief krijgen we nooit.\n";
};

}  // namespace wederhoor::tests
