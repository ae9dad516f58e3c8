#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/base/date.h"
#include "schema/study/draft.h"
#include "schema/study/municipality.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// In which version of a description is written, if somebody writes.
struct WritingVersion {
    enum class Kind {
        first,  ///< there is no version yet
        same,   ///< the newest one, which has not been out for comment
        next    ///< the newest one went out: what went out stays as it was
    };
    Kind kind = Kind::first;
    int version = 1;
    std::optional<schema::Date> sentOn;  ///< of `next`: when the newest one went out
};
WritingVersion writingVersion(const db::Study& study, schema::MunicipalityId municipality);

/// Puts the text of a section (see schema::paragraphsIn) in the version in which is written, which starts
/// with it if need be, as a copy of the newest one. One edit; none if the text stays as it is. Returns that
/// version, or the newest one where nothing had to be done. Throws schema::Refusal for a section that the
/// outline does not have.
int writeSection(db::Study& study, const schema::Municipality& municipality, schema::SectionNumber section,
                 std::string_view text, schema::Date on);

/// Starts the next version as a copy of the newest one, also when that has not been out. `note`: why. Throws
/// schema::Refusal when there is no version to go on from.
int startVersion(db::Study& study, const schema::Municipality& municipality, const std::string& note,
                 schema::Date on);

}  // namespace wederhoor::present
