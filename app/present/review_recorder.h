#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/present/response_facts.h"
#include "app/present/review_recording.h"
#include "schema/rules/query_state.h"
#include "schema/rules/session_state.h"

namespace wederhoor::db {
class Edit;
}

namespace wederhoor::present {

/// Does the steps of a review one after the other, each against how things stand after those before it. What
/// can't be done is left out and becomes an error; the edit must not be committed then.
class ReviewRecorder {
public:
    /// `fileName`, `digest`: of the record that the steps are from; empty if there is none.
    ReviewRecorder(db::Edit& edit, std::shared_ptr<const schema::Form> form,
                   schema::MunicipalityId municipality, schema::Date today, std::string fileName,
                   std::string digest);

    void record(const schema::ReviewStep& step);
    RecordedReview recorded() && { return std::move(m_recorded); }

private:
    using Step = schema::ReviewStep;

    void wrong(const schema::Place& place, std::string message, std::string remedy);
    bool isInOrder(const Step& step);

    void doSessionStep(const Step& step, schema::SessionEventKind event);
    void startSession(const Step& step);
    void noteContact(const Step& step);

    /// What the step is about; nullopt, with an error, if the form asks no such thing there.
    std::optional<schema::AnswerPath> questionOf(const Step& step);
    bool maySpeak(const Step& step);
    bool hasText(const Step& step);
    std::optional<schema::ReviewSessionId> runningSession() const;

    void doAnswerStep(const Step& step, schema::ChangeKind kind);
    void amend(const Step& step, const schema::AnswerPath& path, const schema::Question& question);
    std::optional<schema::Value> amendedValue(const Step& step, const schema::Question& question);
    void change(const Step& step, const schema::AnswerPath& path, schema::ChangeKind kind,
                const schema::Value& value);
    schema::Answer& answerAt(const schema::AnswerPath& path);

    void addRemark(const Step& step);
    void openQuery(const Step& step);
    void doQueryStep(const Step& step, schema::QueryStep queryStep);
    schema::Query* queryFor(const Step& step, const schema::AnswerPath& path, schema::QueryStep queryStep);
    void discuss(const Step& step, const schema::AnswerPath& path);

    db::Edit& m_edit;
    std::shared_ptr<const schema::Form> m_form;
    schema::MunicipalityId m_municipality;
    std::string m_fileName;
    std::string m_digest;
    ResponseFacts m_facts;
    std::optional<schema::ReviewSession> m_session;  ///< the latest
    std::optional<schema::SessionState> m_state;     ///< of it
    std::optional<schema::Moment> m_latest;          ///< when the step before was done
    RecordedReview m_recorded;
};

}  // namespace wederhoor::present
