#include "forms/text/interview_file.h"

#include <algorithm>
#include <set>

#include "forms/file/hints.h"
#include "forms/text/header_text.h"
#include "schema/base/nearest.h"
#include "schema/base/say.h"

namespace wederhoor::forms {

using schema::Findings;
using schema::say;
using schema::Severity;

namespace {
constexpr std::size_t longestName = 60;  // bytes; what stands further before a colon is a sentence

std::vector<std::string> participantsOf(const HeaderText& header, Findings& findings) {
    std::vector<std::string> names;
    std::string_view rest = header.text("Participants");
    while (!rest.empty()) {
        const auto end = std::min(rest.find(';'), rest.size());
        auto name = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const auto begin = name.find_first_not_of(" \t");
        if (begin == std::string_view::npos) continue;
        name = name.substr(begin, name.find_last_not_of(" \t") - begin + 1);
        if (std::find(names.begin(), names.end(), name) != names.end()) {
            findings.push_back({Severity::error, header.place("Participants"),
                                say("The participant %1 is listed twice.", name),
                                say("Give each participant a name of their own.")});
            continue;
        }
        names.emplace_back(name);
    }
    return names;
}

std::optional<schema::Date> consentOf(const HeaderText& header, Findings& findings) {
    return header.text("Consent") == "no" ? std::nullopt : header.date("Consent", findings);
}

/// What stands before the first `: ` of a line, if it is short enough for a name.
std::string_view nameBefore(std::string_view line) {
    const auto colon = line.find(": ");
    return colon == std::string_view::npos || colon > longestName ? std::string_view()
                                                                  : line.substr(0, colon);
}

/// Slips that would give words to the wrong speaker or to nobody.
void checkSpeakers(const InterviewFile& interview, const std::string& file, Findings& findings) {
    std::set<std::string, std::less<>> silent(interview.participants.begin(), interview.participants.end());
    std::string_view rest = interview.text;
    for (int number = interview.textLine; !rest.empty(); ++number) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const auto name = nameBefore(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (name.empty()) continue;
        const auto& known = interview.participants;
        if (std::find(known.begin(), known.end(), name) != known.end()) {
            silent.erase(std::string(name));
        } else if (schema::nearest(name, known)) {
            findings.push_back({Severity::warning,
                                {file, number, 1},
                                say("%1 is not one of the participants.", name),
                                say("Add the name to Participants, or mend it here.")});
        }
    }
    for (const auto& name : silent) {
        findings.push_back({Severity::warning, interview.participantsPlace,
                            say("The participant %1 says nothing in this interview.", name),
                            say("Check how the name is written in the text.")});
    }
}
}  // namespace

std::optional<InterviewFile> readInterviewFile(std::string_view bytes, const std::string& file,
                                               Findings& findings) {
    Findings own;
    const auto header = readHeaderText(bytes, file,
                                       {{"Number", "Title", "Kind", "Audience", "Consent", "Participants"},
                                        {"Municipality", "Date", "Place", "Language", "Note"}},
                                       own);
    InterviewFile interview;
    if (header) {
        interview.number = header->number("Number", own).value_or(1);
        interview.title = header->text("Title");
        interview.municipality = header->text("Municipality");
        const auto kind = header->oneOf("Kind", namesUpTo(schema::InterviewKind::individual), own);
        if (kind) interview.kind = *schema::interviewKindOf(*kind);
        const auto audience = header->oneOf("Audience", namesUpTo(schema::Audience::aldermen), own);
        if (audience) interview.audience = *schema::audienceOf(*audience);
        interview.heldOn = header->date("Date", own);
        interview.place = header->text("Place");
        interview.language = header->text("Language");
        interview.consentOn = consentOf(*header, own);
        interview.note = header->text("Note");
        interview.participants = participantsOf(*header, own);
        interview.text = header->body();
        interview.textLine = header->bodyLine();
        interview.numberPlace = header->place("Number");
        interview.municipalityPlace = header->place("Municipality");
        interview.participantsPlace = header->place("Participants");
        if (interview.text.find_first_not_of(" \t\n") == std::string::npos) {
            own.push_back({Severity::error,
                           {file, header->bodyLine()},
                           say("There is no text below the header."),
                           say("Write what was said below a blank line.")});
        } else {
            checkSpeakers(interview, file, own);
        }
    }
    const bool sound = !schema::hasErrors(own);
    findings.insert(findings.end(), own.begin(), own.end());
    if (!sound) return std::nullopt;
    return interview;
}

}  // namespace wederhoor::forms
