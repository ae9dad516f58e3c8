#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "db/file/study_file.h"
#include "schema/base/finding.h"
#include "schema/study/interview.h"
#include "schema/study/person.h"
#include "schema/study/transcript.h"

namespace wederhoor::present {

/// What an interview file comes to in a study: everything of it matched, nothing stored.
struct ReadInterview {
    schema::Interview interview;  ///< with a fresh id
    std::vector<schema::PersonId> participants;
    std::vector<schema::Person> newcomers;  ///< participants that the study did not know
    schema::Transcript transcript;
    std::string digest;         ///< SHA-256 of the file, hexadecimal
    schema::Place numberPlace;  ///< where the file says its number
};

/// Reads interview files against a study. Newcomers are remembered, so that two files that name the same one
/// get the same person. The study must outlive this.
class InterviewReading {
public:
    explicit InterviewReading(const db::Study& study);

    /// nullopt if the bytes hold an error, all of them then being among the findings. Finds the municipality
    /// (an error if there is none of that name) and the participants: researchers of the study, and
    /// participants of the same municipality and audience, by name. Who is not known becomes a newcomer there
    /// (told as a finding); consent that was not given is a warning.
    std::optional<ReadInterview> read(std::string_view bytes, const std::string& file,
                                      schema::Findings& findings);

private:
    struct Group {
        std::optional<schema::MunicipalityId> municipality;
        schema::Audience audience;
        friend auto operator<=>(const Group&, const Group&) = default;
    };
    std::optional<schema::PersonId> known(const std::string& name, const Group& group) const;

    const db::Study& m_study;
    std::map<std::string, schema::PersonId> m_researchers;
    std::map<std::pair<std::string, Group>, schema::PersonId> m_participants;
};

}  // namespace wederhoor::present
