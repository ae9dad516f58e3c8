#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "schema/base/date.h"
#include "schema/rules/review_agenda.h"
#include "schema/study/revision.h"

namespace wederhoor::db {
class Study;
}

// What a person sees of one municipality's response. Every function throws schema::Refusal for a municipality
// that the study doesn't have, and when the study has no questionnaire yet. Labels are in the study's
// language.
namespace wederhoor::present {

/// A question that was asked, with what was answered.
struct AnswerLine {
    std::string section;  ///< its label
    std::string path;
    std::string question;  ///< its label
    std::string answer;    ///< as people write it; `niet beantwoord` too
    std::string state;     ///< `returned` ...; `calculated`; empty if nothing has happened to it
    std::string remarks;   ///< of the respondent and of reviews
};
/// In the form's order; what is hidden is left out. `section`: name or label of one section. Throws
/// schema::Refusal, naming those that there are, if there is no such section.
std::vector<AnswerLine> answerLines(const db::Study& study, const std::string& municipality,
                                    const std::optional<std::string>& section);

struct SectionLine {
    std::string name;
    std::string label;
    std::size_t asked = 0;
    std::size_t answered = 0;
    std::size_t missing = 0;  ///< with a reason for having no value
};
/// How far each section has been answered.
std::vector<SectionLine> sectionLines(const db::Study& study, const std::string& municipality);

/// What a revision brought compared with the one before it.
struct DifferenceLine {
    std::string what;  ///< `added`, `changed`, `withdrawn`
    std::string path;
    std::string question;
    std::string before;
    std::string after;
    std::string note;  ///< that the amended value stays, for instance
};
/// `revision`: nullopt means the latest. Throws schema::Refusal if there is no such revision.
std::vector<DifferenceLine> revisionDifference(const db::Study& study, const std::string& municipality,
                                               std::optional<int> revision);

struct QuarantineLine {
    std::string municipality;
    int revision = 1;
    schema::Quarantined item;
};
/// What was set aside, by municipality, settled or not.
std::vector<QuarantineLine> quarantineLines(const db::Study& study);

struct AgendaLine {
    schema::AgendaReason reason;
    std::string path;
    std::string question;
    std::string answer;
    std::string why;  ///< a sentence or a few words: what the query says, `not answered` ...
};
/// What is still to be talked about, in the proposed order: see schema::reviewAgenda.
std::vector<AgendaLine> agendaLines(const db::Study& study, const std::string& municipality);

}  // namespace wederhoor::present
