#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/present/comparison_presenter.h"
#include "app/present/observation_writing.h"
#include "app/present/place.h"
#include "app/present/workspace.h"
#include "schema/study/observation.h"

namespace wederhoor::present {

/// What the researchers observe in the comparison, with its evidence, and what the participants of the
/// feedback meeting want to learn. One of each can be open to be written in.
class ObservationsPresenter {
public:
    /// `comparison`: must outlive this.
    ObservationsPresenter(Workspace& workspace, ComparisonPresenter& comparison);

    /// Something on the page is not what it was.
    Signal& changed() { return m_changed; }

    /// False: the study is open for reading only.
    bool writable() const { return m_workspace.writable(); }

    // Observations.
    /// By chapter and number.
    const std::vector<schema::Observation>& observations();
    /// The one that is open; without a number it is a new one.
    const ObservationWish& open() const { return m_open; }
    void openNew();
    void openObservation(int number);
    void write(const std::string& text);
    void moveToChapter(int chapter);
    /// Adds a reference to the evidence of the open one. Throws schema::Refusal if it is none, or refers to
    /// what is not in the study.
    void addEvidence(const std::string& reference);
    void dropEvidence(std::size_t index);
    /// Something of the open one was not kept yet.
    bool isWritten() const { return m_written; }
    /// Keeps the open one in the study, as one edit. Does nothing unless something was written. Throws as
    /// writeObservation does.
    void keep();
    /// The same for what was left open: without words it is let go.
    void keepTyped();
    /// Throws schema::Refusal for one that was never kept.
    void remove();

    /// What one finds at a reference, in words.
    std::string wordsOf(const std::string& reference);
    /// Where a reference leads; nullopt: nowhere.
    std::optional<Place> placeOf(const std::string& reference) const;

    // Learning questions.
    /// In clusters.
    const std::vector<schema::LearningQuestion>& questions();
    std::vector<std::string> clusters();
    const LearningQuestionWish& openQuestion() const { return m_question; }
    void newQuestion();
    void openQuestion(int number);
    void writeQuestion(const LearningQuestionWish& question);
    bool questionIsWritten() const { return m_questionWritten; }
    void keepQuestion();
    void removeQuestion();

private:
    void forget();
    /// The open ones as the study has them, unless something was written.
    void readAgain();

    Workspace& m_workspace;
    ComparisonPresenter& m_comparison;
    Signal m_changed;
    Subscription m_onChange;

    std::optional<std::vector<schema::Observation>> m_observations;
    std::optional<std::vector<schema::LearningQuestion>> m_questions;
    std::map<std::string, std::string> m_words;  ///< by reference
    ObservationWish m_open;
    bool m_written = false;
    LearningQuestionWish m_question;
    bool m_questionWritten = false;
};

}  // namespace wederhoor::present
