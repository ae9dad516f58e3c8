#pragma once

#include <optional>
#include <vector>

#include "schema/study/observation.h"

namespace wederhoor::db {

class Edit;
class Study;

/// Conclusions with their evidence, and the questions of the feedback meeting. The study must outlive this.
class Observations {
public:
    explicit Observations(const Study& study) : m_study(study) {}

    /// By chapter and number.
    std::vector<schema::Observation> all() const;
    std::optional<schema::Observation> numbered(int number) const;
    /// Adds an observation, or rewrites the one that has its number.
    void put(Edit& edit, const schema::Observation& observation) const;
    void remove(Edit& edit, schema::ObservationId observation) const;

    /// In clusters, these in the order of their first number.
    std::vector<schema::LearningQuestion> learningQuestions() const;
    /// Adds a learning question, or rewrites the one that has its number.
    void put(Edit& edit, const schema::LearningQuestion& question) const;
    void remove(Edit& edit, schema::LearningQuestionId question) const;

private:
    const Study& m_study;
};

}  // namespace wederhoor::db
