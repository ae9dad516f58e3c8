#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/base/date.h"
#include "schema/base/text_span.h"
#include "schema/language/answer_path.h"
#include "schema/language/value.h"
#include "schema/study/document.h"
#include "schema/study/municipality.h"

namespace wederhoor::db {

class Study;

/// Everything that is known about one answer: as returned, every change, and what others say about it.
struct AnswerHistory {
    struct Step {
        std::string kind;  ///< `returned`, `discussed`, `amended`, `verified`
        schema::Moment at;
        std::string who;
        std::optional<schema::Moment> session;  ///< start of the review session it happened in
        schema::Value before;
        schema::Value after;
        std::string reason;
        std::string fileName;  ///< of the return it came with; empty if none
    };
    struct Remark {
        schema::Moment at;
        std::string who;
        std::string text;
    };
    struct Question {
        std::string kind;  ///< `failed-check`, `unclear`, `inconsistent`, `missing-source`, `remark`
        std::string text;
        schema::Moment openedAt;
        std::string openedBy;
        std::string answer;
        std::optional<schema::Moment> closedAt;
    };
    struct Check {
        schema::DocumentId documentId;
        std::string document;
        schema::TextSpan span;  ///< of the passage
        std::string words;      ///< of the passage
        schema::Verdict verdict;
        std::string note;
        std::string researcher;
        schema::Date madeOn;
    };

    schema::Value returned;
    schema::Value current;
    std::string other;  ///< what the choice "other" stands for
    std::string source;
    std::string reference;
    std::string respondent;
    std::string respondentRemark;
    std::vector<Step> steps;  ///< oldest first
    std::vector<Remark> remarks;
    std::vector<Question> queries;
    std::vector<Check> checks;
};

/// nullopt if the municipality gave no answer there, and nobody wrote anything about it.
std::optional<AnswerHistory> answerHistory(const Study& study, schema::MunicipalityId municipality,
                                           const schema::AnswerPath& path);

/// A remark of a review session, or of the respondent (then without a moment).
struct NotedAnswer {
    std::string path;
    std::string text;
    std::string who;
    std::optional<schema::Moment> at;
};
/// By path; the respondent's own remarks first.
std::vector<NotedAnswer> remarksOf(const Study& study, schema::MunicipalityId municipality);

/// An answer that a document contradicts.
struct ContradictedAnswer {
    std::string path;
    AnswerHistory::Check check;
};
std::vector<ContradictedAnswer> contradictionsOf(const Study& study, schema::MunicipalityId municipality);

/// A passage that was held against an answer.
struct PassageOnAnswer {
    std::string path;
    AnswerHistory::Check check;
};
/// By path; the oldest check of an answer first.
std::vector<PassageOnAnswer> passagesOn(const Study& study, schema::MunicipalityId municipality);

}  // namespace wederhoor::db
