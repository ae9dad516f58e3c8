#include "app/present/review_recording.h"

#include <algorithm>

#include "app/present/review_recorder.h"
#include "app/present/study_form.h"
#include "db/file/study_file.h"
#include "db/journal/chain.h"
#include "db/journal/edit.h"
#include "db/store/municipalities.h"
#include "db/store/reviews.h"
#include "forms/csv/review_record.h"
#include "forms/file/file.h"
#include "schema/base/say.h"
#include "schema/rules/words.h"

namespace wederhoor::present {

using schema::say;

namespace {
RecordedReview record(db::Study& study, std::shared_ptr<const schema::Form> form,
                      schema::MunicipalityId municipality, const std::vector<schema::ReviewStep>& steps,
                      std::string label, const std::string& fileName, const std::string& digest) {
    db::Edit edit(study, std::move(label));
    const auto today = steps.empty() ? schema::Date::today() : steps.front().at.date();
    ReviewRecorder recorder(edit, std::move(form), municipality, today, fileName, digest);
    for (const auto& step : steps) recorder.record(step);
    auto recorded = std::move(recorder).recorded();
    if (!schema::hasErrors(recorded.findings)) edit.commit();
    return recorded;
}
}  // namespace

RecordedReview recordReview(db::Study& study, const std::string& municipality,
                            const std::filesystem::path& file) {
    const auto of = db::Municipalities(study).named(municipality);
    const auto bytes = forms::readFile(file);
    const auto digest = db::hex(db::sha256(bytes));
    const auto sessions = db::Reviews(study).sessions(of.id);
    RecordedReview recorded;
    recorded.known = std::any_of(sessions.begin(), sessions.end(),
                                 [&](const auto& session) { return session.digest == digest; });
    if (recorded.known) return recorded;
    schema::Findings unread;
    const auto steps = forms::readReviewRecord(bytes, file.string(), unread);
    if (schema::hasErrors(unread)) {
        recorded.findings = std::move(unread);
        return recorded;
    }
    recorded = record(study, formOf(study), of.id, steps, say("Record the review of %1", of.name),
                      file.filename().string(), digest);
    recorded.findings.insert(recorded.findings.begin(), unread.begin(), unread.end());
    return recorded;
}

RecordedReview recordStep(db::Study& study, const std::string& municipality, const schema::ReviewStep& step) {
    const auto of = db::Municipalities(study).named(municipality);
    return record(study, formOf(study), of.id, {step},
                  say("Review of %1: %2 %3", of.name, inWords(step.action), step.question), {}, {});
}

RecordedReview recordSteps(db::Study& study, std::shared_ptr<const schema::Form> form,
                           schema::MunicipalityId municipality, const std::vector<schema::ReviewStep>& steps,
                           std::string label) {
    return record(study, std::move(form), municipality, steps, std::move(label), {}, {});
}

}  // namespace wederhoor::present
