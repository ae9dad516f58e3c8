#include "app/present/interviews.h"

#include <map>
#include <set>

#include "db/store/interviews.h"
#include "db/store/municipalities.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/base/utf8.h"

namespace wederhoor::present {

using schema::say;

schema::Interview interviewNumbered(const db::Study& study, int number) {
    auto found = db::Interviews(study).numbered(number);
    if (found) return std::move(*found);
    throw schema::Refusal(
        say("There is no interview %1 in this study. 'wederhoor interview list' shows them.", number));
}

ShownInterview showInterview(const db::Study& study, int number) {
    const db::Interviews interviews(study);
    const auto interview = interviewNumbered(study, number);
    ShownInterview shown{interview, "", {}, {}};
    if (interview.municipality) {
        const auto municipality = db::Municipalities(study).find(*interview.municipality);
        if (municipality) shown.municipality = municipality->name;
    }
    std::map<schema::PersonId, std::string> names;
    for (const auto& speaker : interviews.speakers(interview.id)) {
        shown.participants.push_back(speaker.name);
        names[speaker.person] = speaker.name;
    }
    const auto transcript = interviews.transcript(interview.id);
    for (std::size_t i = 0; i < transcript.turns().size(); ++i) {
        const auto& turn = transcript.turns()[i];
        const auto spokenFrom = schema::byteOffset(turn.text, turn.spokenFrom);
        shown.turns.push_back({transcript.begin(i), turn.speaker ? names[*turn.speaker] : std::string(),
                               turn.text.substr(spokenFrom), turn.text});
    }
    return shown;
}

std::vector<db::Coverage> wholeCoverage(const db::Study& study) {
    std::set<schema::Audience> audiences;
    std::map<std::pair<schema::MunicipalityId, schema::Audience>, db::Coverage> heard;
    for (const auto& coverage : db::audienceCoverage(study)) {
        audiences.insert(coverage.audience);
        heard.emplace(std::pair{coverage.municipality, coverage.audience}, coverage);
    }
    std::vector<db::Coverage> whole;
    for (const auto& municipality : db::Municipalities(study).all()) {
        for (const auto audience : audiences) {
            const auto found = heard.find({municipality.id, audience});
            whole.push_back(found != heard.end()
                                ? found->second
                                : db::Coverage{municipality.id, municipality.name, audience, 0, 0, 0});
        }
    }
    return whole;
}

}  // namespace wederhoor::present
