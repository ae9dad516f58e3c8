#include "app/present/interview_import.h"

#include <map>
#include <set>

#include "app/present/interview_reading.h"
#include "db/journal/chain.h"
#include "db/journal/edit.h"
#include "db/store/interviews.h"
#include "db/store/persons.h"
#include "forms/file/file.h"
#include "schema/base/say.h"

namespace wederhoor::present {

using schema::say;
using schema::Severity;

namespace {
/// Which numbers are taken, by what.
class Numbers {
public:
    explicit Numbers(const db::Study& study) {
        for (const auto& interview : db::Interviews(study).all()) {
            m_taken[interview.number] = "'" + interview.title + "'";
        }
    }

    void take(const ReadInterview& read, schema::Findings& findings) {
        const int number = read.interview.number;
        const auto [taken, isNew] = m_taken.try_emplace(number, read.numberPlace.file);
        if (isNew) return;
        findings.push_back({Severity::error, read.numberPlace,
                            say("There is an interview %1 already: %2.", number, taken->second),
                            say("Give this one another number. If it is a corrected version, take it in with "
                                "'wederhoor interview correct STUDY %1 FILE'.",
                                number)});
    }

private:
    std::map<int, std::string> m_taken;
};

void store(db::Edit& edit, const ReadInterview& read) {
    const db::Persons persons(edit.study());
    for (const auto& person : read.newcomers) persons.add(edit, person);
    db::Interviews(edit.study()).add(edit, read.interview, read.participants, read.transcript, read.digest);
}
}  // namespace

InterviewImport importInterviews(db::Study& study, const std::vector<std::filesystem::path>& files,
                                 schema::Progress& progress) {
    InterviewImport import;
    InterviewReading reading(study);
    Numbers numbers(study);
    std::set<std::string> digests;
    std::vector<ReadInterview> toStore;
    for (const auto& file : files) {
        if (progress.cancelled()) return {};
        progress.report(say("Interviews"), toStore.size(), files.size());
        const auto bytes = forms::readFile(file);
        const auto digest = db::hex(db::sha256(bytes));
        if (!digests.insert(digest).second || db::Interviews(study).withDigest(digest)) {
            ++import.same;
            continue;
        }
        auto read = reading.read(bytes, file.string(), import.findings);
        if (!read) continue;
        numbers.take(*read, import.findings);
        toStore.push_back(std::move(*read));
    }
    progress.report(say("Interviews"), files.size(), files.size());
    if (schema::hasErrors(import.findings)) return import;
    db::Edit edit(study, toStore.size() == 1 ? say("Import interview %1", toStore[0].interview.number)
                                             : say("Import %1 interviews", toStore.size()));
    for (const auto& read : toStore) {
        store(edit, read);
        ++import.added;
        import.persons += static_cast<int>(read.newcomers.size());
    }
    edit.commit();
    return import;
}

std::string reportOf(const InterviewImport& import) {
    auto text = schema::hasErrors(import.findings)
                    ? say("Nothing was taken in.")
                    : say("%1 interviews added, %2 were there already, %3 new participants.", import.added,
                          import.same, import.persons);
    for (auto finding : import.findings) {
        finding.place.file = std::filesystem::path(finding.place.file).filename().string();
        text += "\n" + finding.text();
    }
    return text;
}

}  // namespace wederhoor::present
