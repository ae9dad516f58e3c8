#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "schema/study/municipality_facts.h"

namespace wederhoor::schema {

/// The steps of the methodology that each municipality takes, in its order.
enum class StudyStep { questionnaire, review, documents, interviews, coding, draft, comments };
inline constexpr std::array allSteps{StudyStep::questionnaire, StudyStep::review, StudyStep::documents,
                                     StudyStep::interviews,    StudyStep::coding, StudyStep::draft,
                                     StudyStep::comments};
/// `questionnaire`, `review` ...: in files.
std::string_view nameOf(StudyStep step);
/// What people call it.
std::string titleOf(StudyStep step);

/// How far a municipality is with a step.
enum class Stage {
    notStarted,
    sent,       ///< questionnaire: out, its deadline has not passed
    overdue,    ///< questionnaire or comments: nothing came back in time; review: did not start as planned
    returned,   ///< questionnaire
    planned,    ///< review
    running,    ///< review
    paused,     ///< review
    reviewed,   ///< review: finished, the contact has not signed
    signedOff,  ///< review
    received,   ///< documents: none is held against the answers yet
    checked,    ///< documents
    partly,     ///< interviews, coding: fewer than expected
    complete,   ///< interviews, coding
    drafted,    ///< draft
    outForComment,  ///< comments: the round is open, its deadline has not passed
    undecided,      ///< comments: the deadline has passed, there are comments to decide
    decided,        ///< comments: every one is decided, the round is still open
    settled,        ///< comments: the round is closed
};
/// `not-started`, `sent` ...: in files.
std::string_view nameOf(Stage stage);

/// How urgent it is, for colours.
enum class Urgency { idle, busy, late, done };
Urgency urgencyOf(Stage stage);

/// Where a municipality stands with one step.
struct Status {
    StudyStep step = StudyStep::questionnaire;
    Stage stage = Stage::notStarted;
    std::optional<Date> on;   ///< since when; of something planned: for when
    std::optional<Date> due;  ///< what came or should come before the end of this day
    int count = 0;            ///< of the step's things: answers amended, documents, interviews, comments ...
    int expected = 0;         ///< how many there should be; 0 if there is no such number
    int daysLate = 0;         ///< of what is overdue or came after its deadline

    friend bool operator==(const Status&, const Status&) = default;
};

/// Group interviews that each municipality has: one with residents and one with external partners.
inline constexpr int expectedGroupInterviews = 2;

/// From dated facts alone. `today`: what is late is late on that day.
Status statusOf(const MunicipalityFacts& facts, StudyStep step, Date today);

/// A short sentence without a full stop, dates as `2008-02-18`: `overdue since 2008-02-04 (12 days)`.
std::string inWords(const Status& status);

}  // namespace wederhoor::schema
