#include "db/file/connection.h"
#include "db/verify/checks.h"
#include "schema/base/date.h"
#include "schema/base/say.h"
#include "schema/language/answer_path.h"
#include "schema/language/value.h"
#include "schema/study/audience.h"
#include "schema/study/comment.h"
#include "schema/study/document.h"
#include "schema/study/evidence.h"
#include "schema/study/interview.h"
#include "schema/study/person.h"
#include "schema/study/query.h"
#include "schema/study/review.h"
#include "schema/study/theme.h"

namespace wederhoor::db {

namespace {
template <auto read>
bool reads(std::string_view text) {
    return read(text).has_value();
}

template <auto read>
bool readsOrEmpty(std::string_view text) {
    return text.empty() || read(text).has_value();
}

struct Spelled {
    const char* table;
    const char* columns;  ///< with commas between
    bool (*known)(std::string_view);
};

constexpr auto date = reads<&schema::Date::parse>;
constexpr auto moment = reads<&schema::Moment::parse>;
constexpr auto path = readsOrEmpty<&schema::AnswerPath::parse>;
constexpr auto value = reads<&schema::Value::fromStored>;

constexpr Spelled spelled[] = {
    {"study", "created_on", date},
    {"person", "role", reads<&schema::roleOf>},
    {"person", "audience", reads<&schema::audienceOf>},
    {"sending", "sent_on, deadline", date},
    {"response_revision", "filled_on, received_on", date},
    {"answer", "path", reads<&schema::AnswerPath::parse>},
    {"answer", "returned, current", value},
    {"review_event", "kind", reads<&schema::sessionEventKindOf>},
    {"review_event", "at", moment},
    {"review_event", "path", path},
    {"answer_change", "kind", reads<&schema::changeKindOf>},
    {"answer_change", "at", moment},
    {"answer_change", "before, after", value},
    {"quarantine", "settled_on", date},
    {"query", "path", path},
    {"query", "kind", reads<&schema::queryKindOf>},
    {"query", "opened_at, answered_at, closed_at", moment},
    {"remark", "path", path},
    {"remark", "at", moment},
    {"document", "kind", reads<&schema::documentKindOf>},
    {"document", "dated_on, received_on", date},
    {"document_check", "path", path},
    {"document_check", "verdict", reads<&schema::verdictOf>},
    {"document_check", "made_on", date},
    {"interview", "kind", reads<&schema::interviewKindOf>},
    {"interview", "audience", reads<&schema::audienceOf>},
    {"interview", "held_on, consent_on", date},
    {"theme", "colour", reads<&schema::Colour::parse>},
    {"coding", "made_at", moment},
    {"memo", "at", moment},
    {"draft", "written_on", date},
    {"comment_round", "opened_on, deadline, closed_on", date},
    {"comment", "placement", reads<&schema::placementOf>},
    {"comment", "kind", reads<&schema::commentKindOf>},
    {"comment", "received_on", date},
    {"disposition", "decision", reads<&schema::decisionOf>},
    {"disposition", "outcome", reads<&schema::outcomeOf>},
    {"disposition", "decided_on, communicated_on", date},
    {"evidence", "reference", reads<&schema::Evidence::parse>},
    {"report", "made_on", date},
};

void checkColumn(Connection& copy, const Spelled& what, const std::string& column, FindingList& findings) {
    SQLite::Statement texts(copy.database(), "SELECT DISTINCT " + column + " FROM " + what.table + " WHERE " +
                                                 column + " IS NOT NULL");
    while (texts.executeStep()) {
        const auto text = texts.getColumn(0).getString();
        if (what.known(text)) continue;
        findings.add(
            schema::Severity::error,
            schema::say("'%1' stands in '%2' of '%3', where this version can't read it.", text, column,
                        what.table),
            schema::say("Undo the edit that put it there ('wederhoor log' lists them), or go back to your "
                        "last backup."));
    }
}
}  // namespace

void checkSpellings(Connection& copy, FindingList& findings) {
    for (const auto& what : spelled) {
        std::string_view columns = what.columns;
        while (!columns.empty()) {
            const auto comma = columns.find(", ");
            checkColumn(copy, what, std::string(columns.substr(0, comma)), findings);
            columns.remove_prefix(comma == std::string_view::npos ? columns.size() : comma + 2);
        }
    }
}

}  // namespace wederhoor::db
