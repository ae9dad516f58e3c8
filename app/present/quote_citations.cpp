#include "app/present/quote_citations.h"

#include "db/store/drafts.h"
#include "db/store/municipalities.h"
#include "db/store/observations.h"
#include "schema/rules/live_text.h"

namespace wederhoor::present {

using schema::QuoteReference;

namespace {
using Citations = std::map<QuoteReference, std::vector<std::string>>;

void addDraft(Citations& citations, const db::Study& study, const schema::Municipality& municipality) {
    const db::Drafts drafts(study);
    const auto draft = drafts.latest(municipality.id);
    if (!draft) return;
    for (const auto& paragraph : drafts.paragraphs(draft->id)) {
        for (const auto& piece : schema::livePieces(paragraph.text)) {
            if (piece.kind != schema::LivePiece::Kind::quote) continue;
            const auto reference = QuoteReference::parse(piece.text);
            if (reference) {
                citations[*reference].push_back(municipality.name + " " + paragraph.number.text());
            }
        }
    }
}
}  // namespace

Citations quoteCitations(const db::Study& study) {
    Citations citations;
    for (const auto& municipality : db::Municipalities(study).all()) addDraft(citations, study, municipality);
    for (const auto& observation : db::Observations(study).all()) {
        for (const auto& evidence : observation.evidence) {
            if (evidence.kind != schema::Evidence::Kind::quote) continue;
            citations[evidence.quote].push_back("O" + std::to_string(observation.number));
        }
    }
    return citations;
}

}  // namespace wederhoor::present
