#pragma once

#include <optional>
#include <string>

#include "schema/base/date.h"
#include "schema/base/id.h"
#include "schema/study/municipality.h"

namespace wederhoor::schema {

using SendingId = Id<struct Sending>;

/// The questionnaire went out to a municipality.
struct Sending {
    SendingId id;
    MunicipalityId municipality;
    Date sentOn;
    std::optional<Date> deadline;  ///< by when it should be back
    std::string addressee;         ///< name of the contact person it went to
};

}  // namespace wederhoor::schema
