#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/query/answer_history.h"
#include "schema/language/form.h"
#include "schema/study/query.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// Something that happened to an answer, or was said about it.
struct TimelineEntry {
    std::string at;    ///< moment or day; empty for what the respondent wrote beside it
    std::string what;  ///< `returned`, `discussed`, `amended`, `verified`, `remark`, `query`,
                       ///< `query-answered`, `query-closed`, `document`
    std::string who;
    std::string text;
};

/// The life of one answer, oldest first. Throws schema::Refusal for a municipality that the study doesn't
/// have, a path that the form doesn't have, and an answer that nobody gave or said anything about.
std::vector<TimelineEntry> answerTimeline(const db::Study& study, const std::string& municipality,
                                          const std::string& path);

/// The same from what is known about an answer that the form has; nullopt: nobody gave it or said anything
/// about it. `queries`: of its municipality.
std::vector<TimelineEntry> answerTimeline(const db::Study& study, const schema::Form& form,
                                          const schema::AnswerPath& path,
                                          const std::optional<db::AnswerHistory>& history,
                                          const std::vector<schema::Query>& queries);

}  // namespace wederhoor::present
