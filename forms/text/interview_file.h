#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/base/date.h"
#include "schema/base/finding.h"
#include "schema/study/interview.h"

namespace wederhoor::forms {

/// A conversation as a text file: what its header says, and the transcript.
struct InterviewFile {
    int number = 1;
    std::string title;
    std::string municipality;  ///< name; empty if it was held across municipalities
    schema::InterviewKind kind = schema::InterviewKind::group;
    schema::Audience audience = schema::Audience::residents;
    std::optional<schema::Date> heldOn;
    std::string place;
    std::string language;
    std::optional<schema::Date> consentOn;  ///< nullopt: the participants did not agree to being quoted
    std::string note;
    std::vector<std::string> participants;  ///< names as the transcript writes them, the researcher too
    std::string text;                       ///< verbatim, UTF-8 with LF; positions count from its start
    int textLine = 1;                       ///< line of the file that the text starts on

    schema::Place numberPlace;
    schema::Place municipalityPlace;
    schema::Place participantsPlace;
};

/// Header keys Number, Title, Municipality, Kind, Audience, Date, Place, Language, Consent (a date or `no`),
/// Note, Participants (with semicolons between). Required: Number, Title, Kind, Audience, Consent,
/// Participants. A participant who never speaks, and a line that starts as a turn of nobody in the list, are
/// warnings. nullopt if the file has an error; all of them are in `findings`. The text is cut into turns by
/// schema::Transcript, once it is known which person each participant is.
std::optional<InterviewFile> readInterviewFile(std::string_view bytes, const std::string& file,
                                               schema::Findings& findings);

}  // namespace wederhoor::forms
