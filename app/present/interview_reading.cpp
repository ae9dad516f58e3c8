#include "app/present/interview_reading.h"

#include "app/present/entry.h"
#include "db/journal/chain.h"
#include "db/store/persons.h"
#include "forms/text/interview_file.h"
#include "schema/base/say.h"
#include "schema/rules/words.h"

namespace wederhoor::present {

using schema::Findings;
using schema::PersonId;
using schema::say;
using schema::Severity;

namespace {
std::string fileNameOf(const std::string& path) {
    return std::filesystem::path(path).filename().string();
}
}  // namespace

InterviewReading::InterviewReading(const db::Study& study) : m_study(study) {
    for (const auto& person : db::Persons(study).all()) {
        if (person.role == schema::Role::researcher) m_researchers.try_emplace(person.name, person.id);
        if (person.role != schema::Role::participant || !person.audience) continue;
        m_participants.try_emplace({person.name, Group{person.municipality, *person.audience}}, person.id);
    }
}

std::optional<PersonId> InterviewReading::known(const std::string& name, const Group& group) const {
    const auto participant = m_participants.find({name, group});
    if (participant != m_participants.end()) return participant->second;
    const auto researcher = m_researchers.find(name);
    if (researcher != m_researchers.end()) return researcher->second;
    return std::nullopt;
}

std::optional<ReadInterview> InterviewReading::read(std::string_view bytes, const std::string& file,
                                                    Findings& findings) {
    const auto written = forms::readInterviewFile(bytes, file, findings);
    if (!written) return std::nullopt;
    Group group{std::nullopt, written->audience};
    if (!written->municipality.empty()) {
        const auto municipality =
            municipalityNamed(m_study, written->municipality, written->municipalityPlace, findings);
        if (!municipality) return std::nullopt;
        group.municipality = municipality->id;
    }
    if (!written->consentOn) {
        findings.push_back(
            {Severity::warning,
             {file},
             say("The participants of interview %1 did not agree to being quoted.", written->number),
             say("Leave its words out of what you publish.")});
    }
    ReadInterview read{{schema::InterviewId::fresh(), written->number, group.municipality, written->title,
                        written->kind, written->audience, written->heldOn, written->place,
                        written->language.empty() ? m_study.language() : written->language,
                        written->consentOn, written->note, fileNameOf(file)},
                       {},
                       {},
                       {},
                       db::hex(db::sha256(bytes)),
                       written->numberPlace};
    std::vector<schema::Speaker> speakers;
    for (const auto& name : written->participants) {
        auto person = known(name, group);
        if (!person) {
            person = PersonId::fresh();
            read.newcomers.push_back(
                {*person, name, schema::Role::participant, group.municipality, group.audience, "", "", ""});
            m_participants.try_emplace({name, group}, *person);
            findings.push_back({Severity::info,
                                written->participantsPlace,
                                written->municipality.empty()
                                    ? say("'%1' was not known and becomes a participant (%2).", name,
                                          inWords(group.audience))
                                    : say("'%1' was not known and becomes a participant of %2 (%3).", name,
                                          written->municipality, inWords(group.audience)),
                                {}});
        }
        read.participants.push_back(*person);
        speakers.push_back({name, *person});
    }
    read.transcript = schema::Transcript(written->text, speakers);
    return read;
}

}  // namespace wederhoor::present
