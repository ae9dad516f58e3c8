#include "app/present/observations_presenter.h"

#include <algorithm>

#include "app/present/evidence_place.h"
#include "app/present/evidence_reading.h"
#include "app/present/tracer.h"
#include "db/store/observations.h"
#include "schema/base/say.h"
#include "schema/base/trimmed.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

using schema::Refusal;
using schema::say;

namespace {
template <class Item>
const Item* numbered(const std::vector<Item>& items, std::optional<int> number) {
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.number == number; });
    return found == items.end() ? nullptr : &*found;
}

ObservationWish wishFor(const schema::Observation& observation) {
    ObservationWish wish{observation.number, observation.chapter, observation.text, {}};
    for (const auto& evidence : observation.evidence) wish.evidence.push_back(evidence.text());
    return wish;
}

LearningQuestionWish wishFor(const schema::LearningQuestion& question) {
    return {question.number, question.cluster, question.text, question.askedBy};
}
}  // namespace

ObservationsPresenter::ObservationsPresenter(Workspace& workspace, ComparisonPresenter& comparison)
    : m_workspace(workspace), m_comparison(comparison), m_onChange(workspace.changed().subscribe([this] {
          forget();
          m_changed.emit();
      })) {}

void ObservationsPresenter::forget() {
    m_observations.reset();
    m_questions.reset();
    m_words.clear();
    readAgain();
}

void ObservationsPresenter::readAgain() {
    if (!m_written && m_open.number) {
        const auto* kept = numbered(observations(), m_open.number);
        m_open = kept ? wishFor(*kept) : ObservationWish{{}, m_open.chapter, {}, {}};
    }
    if (!m_questionWritten && m_question.number) {
        const auto* kept = numbered(questions(), m_question.number);
        m_question = kept ? wishFor(*kept) : LearningQuestionWish{};
    }
}

const std::vector<schema::Observation>& ObservationsPresenter::observations() {
    if (!m_observations) m_observations = db::Observations(m_workspace.study()).all();
    return *m_observations;
}

void ObservationsPresenter::openNew() {
    m_open = {{}, std::max(m_comparison.chapter(), 1), {}, {}};
    m_written = false;
    m_changed.emit();
}

void ObservationsPresenter::openObservation(int number) {
    const auto* found = numbered(observations(), number);
    if (!found) throw Refusal(say("There is no observation O%1.", number));
    m_open = wishFor(*found);
    m_written = false;
    m_changed.emit();
}

void ObservationsPresenter::write(const std::string& text) {
    if (text == m_open.text) return;
    m_open.text = text;
    m_written = true;
}

void ObservationsPresenter::moveToChapter(int chapter) {
    if (chapter == m_open.chapter) return;
    m_open.chapter = chapter;
    m_written = true;
}

void ObservationsPresenter::addEvidence(const std::string& reference) {
    schema::NoProgress progress;
    Tracer tracer(m_workspace.study(), progress, m_comparison.values());
    const auto read = readEvidence(reference, tracer);
    if (!read.evidence) throw Refusal(read.words + (read.remedy.empty() ? "" : " ") + read.remedy);
    auto& evidence = m_open.evidence;
    const auto text = read.evidence->text();
    if (std::find(evidence.begin(), evidence.end(), text) != evidence.end()) return;
    evidence.push_back(text);
    m_written = true;
    m_changed.emit();
}

void ObservationsPresenter::dropEvidence(std::size_t index) {
    if (index >= m_open.evidence.size()) return;
    m_open.evidence.erase(m_open.evidence.begin() + static_cast<std::ptrdiff_t>(index));
    m_written = true;
    m_changed.emit();
}

void ObservationsPresenter::keep() {
    if (!m_written) return;
    const auto* values = m_comparison.values();
    m_workspace.change([&](db::Study& study) {
        m_open.number = writeObservation(study, m_open, values);
        m_written = false;
    });
}

void ObservationsPresenter::keepTyped() {
    if (!schema::trimmed(m_open.text).empty()) keep();
    if (!schema::trimmed(m_question.text).empty()) keepQuestion();
}

void ObservationsPresenter::remove() {
    if (!m_open.number) throw Refusal(say("Choose an observation first."));
    m_workspace.change([&](db::Study& study) {
        removeObservation(study, *m_open.number);
        m_open = {{}, m_open.chapter, {}, {}};
        m_written = false;
    });
}

std::string ObservationsPresenter::wordsOf(const std::string& reference) {
    const auto [at, isNew] = m_words.try_emplace(reference);
    if (isNew) {
        schema::NoProgress progress;
        Tracer tracer(m_workspace.study(), progress, m_comparison.values());
        at->second = readEvidence(reference, tracer).words;
    }
    return at->second;
}

std::optional<Place> ObservationsPresenter::placeOf(const std::string& reference) const {
    const auto evidence = schema::Evidence::parse(reference);
    return evidence ? present::placeOf(m_workspace.study(), *evidence) : std::nullopt;
}

const std::vector<schema::LearningQuestion>& ObservationsPresenter::questions() {
    if (!m_questions) m_questions = db::Observations(m_workspace.study()).learningQuestions();
    return *m_questions;
}

std::vector<std::string> ObservationsPresenter::clusters() {
    std::vector<std::string> clusters;
    for (const auto& question : questions()) {
        if (clusters.empty() || clusters.back() != question.cluster) clusters.push_back(question.cluster);
    }
    return clusters;
}

void ObservationsPresenter::newQuestion() {
    m_question = {{}, m_question.cluster, {}, {}};
    m_questionWritten = false;
    m_changed.emit();
}

void ObservationsPresenter::openQuestion(int number) {
    const auto* found = numbered(questions(), number);
    if (!found) throw Refusal(say("There is no learning question %1.", number));
    m_question = wishFor(*found);
    m_questionWritten = false;
    m_changed.emit();
}

void ObservationsPresenter::writeQuestion(const LearningQuestionWish& question) {
    const auto number = m_question.number;
    const bool same = question.cluster == m_question.cluster && question.text == m_question.text &&
                      question.askedBy == m_question.askedBy;
    if (same) return;
    m_question = question;
    m_question.number = number;
    m_questionWritten = true;
}

void ObservationsPresenter::keepQuestion() {
    if (!m_questionWritten) return;
    m_workspace.change([&](db::Study& study) {
        m_question.number = writeLearningQuestion(study, m_question);
        m_questionWritten = false;
    });
}

void ObservationsPresenter::removeQuestion() {
    if (!m_question.number) throw Refusal(say("Choose a learning question first."));
    m_workspace.change([&](db::Study& study) {
        removeLearningQuestion(study, *m_question.number);
        m_question = {{}, m_question.cluster, {}, {}};
        m_questionWritten = false;
    });
}

}  // namespace wederhoor::present
