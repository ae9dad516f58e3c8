#include "app/present/round_list.h"

#include "db/file/study_file.h"
#include "db/store/comment_rounds.h"
#include "db/store/municipalities.h"

namespace wederhoor::present {

namespace {
RoundRow rowOf(const db::Study& study, const schema::Municipality& municipality, SentDraft sent,
               schema::Date today) {
    schema::MunicipalityFacts facts(municipality);
    facts.roundOpenedOn = sent.round.openedOn;
    facts.roundDeadline = sent.round.deadline;
    facts.roundClosedOn = sent.round.closedOn;
    std::map<schema::CommentState, int> states;
    for (const auto& [comment, disposition] : db::CommentRounds(study).comments(sent.round.id)) {
        ++states[schema::stateOf(disposition ? &*disposition : nullptr)];
        ++facts.comments;
        if (disposition) ++facts.decisions[disposition->decision];
    }
    return {municipality.name, std::move(sent), statusOf(facts, schema::StudyStep::comments, today),
            std::move(states)};
}
}  // namespace

std::vector<RoundRow> roundRows(const db::Study& study, schema::Date today) {
    std::vector<RoundRow> rows;
    for (const auto& municipality : db::Municipalities(study).all()) {
        for (auto& sent : sentDrafts(study, municipality.id)) {
            rows.push_back(rowOf(study, municipality, std::move(sent), today));
        }
    }
    return rows;
}

}  // namespace wederhoor::present
