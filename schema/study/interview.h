#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/base/date.h"
#include "schema/base/id.h"
#include "schema/study/audience.h"

namespace wederhoor::schema {

using MunicipalityId = Id<struct Municipality>;
using InterviewId = Id<struct Interview>;

enum class InterviewKind { group, individual };
std::string_view nameOf(InterviewKind kind);
std::optional<InterviewKind> interviewKindOf(std::string_view name);

/// A conversation with one person or a group. Its transcript is kept apart: nobody needs it in a list.
struct Interview {
    InterviewId id;
    int number;  ///< from 1, unique in the study; quotes are cited by it
    std::optional<MunicipalityId> municipality;
    std::string title;
    InterviewKind kind;
    Audience audience;
    std::optional<Date> heldOn;
    std::string place;
    std::string language;           ///< `nl`, `en` ...
    std::optional<Date> consentOn;  ///< when the participants agreed to being quoted; nullopt if they did not
    std::string note;
    std::string fileName;
};

}  // namespace wederhoor::schema
