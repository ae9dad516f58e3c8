#include "db/migrations/migrations.h"

#include <array>

#include "db/migrations/version_1.h"

namespace wederhoor::db {

namespace {
constexpr std::array all{Migration{1, version1, OlderEdits::endAtBarrier}};

constexpr std::array recorded{
    "evidence",
    "observation",
    "learning_question",
    "reference_value",
    "report",
    "disposition",
    "comment",
    "comment_round",
    "draft_paragraph",
    "draft",
    "memo",
    "coding",
    "quote",
    "theme",
    "turn",
    "document_check",
    "passage",
    "document",
    "interview_participant",
    "interview",
    "query",
    "remark",
    "answer_change",
    "quarantine",
    "answer",
    "review_event",
    "review_session",
    "response_revision",
    "sending",
    "person",
    "municipality",
    "comparison",
    "questionnaire",
    "study",
};
}  // namespace

std::span<const Migration> migrations() {
    return all;
}

std::span<const char* const> recordedTables() {
    return recorded;
}

}  // namespace wederhoor::db
