#include "app/present/evidence_place.h"

#include "app/present/live_figure.h"
#include "app/present/study_form.h"
#include "db/store/comparisons.h"
#include "db/store/documents.h"
#include "db/store/municipalities.h"
#include "db/store/questionnaires.h"
#include "db/store/quotes.h"

namespace wederhoor::present {

using schema::Evidence;

namespace {
bool isIndicator(const db::Study& study, const std::string& name) {
    return db::Comparisons(study).kept() && comparisonOf(study).indicator(name);
}

std::optional<Place> answerPlace(const db::Study& study, schema::MunicipalityId municipality,
                                 const std::string& name) {
    if (!db::Questionnaires(study).current()) return std::nullopt;
    const auto path = answerNamed(*formOf(study), name);
    return path ? std::optional(Place{Page::intake, municipality, *path}) : std::nullopt;
}

std::optional<Place> quotePlace(const db::Study& study, schema::QuoteReference reference) {
    const auto quote = db::Quotes(study).find(reference);
    if (!quote) return std::nullopt;
    return Place{Page::interviews, std::nullopt, TranscriptSpot{quote->interview, quote->span}};
}

std::optional<Place> documentPlace(const db::Study& study, const std::string& title) {
    const auto document = db::Documents(study).titled(title);
    if (!document) return std::nullopt;
    return Place{Page::documents, std::nullopt, DocumentSpot{document->id, std::nullopt}};
}
}  // namespace

std::optional<Place> placeOf(const db::Study& study, const Evidence& evidence) {
    std::optional<schema::MunicipalityId> municipality;
    if (!evidence.municipality.empty()) {
        const auto known = db::Municipalities(study).find(evidence.municipality);
        if (!known) return std::nullopt;
        municipality = known->id;
    }
    switch (evidence.kind) {
        case Evidence::Kind::figure:
        case Evidence::Kind::indicator:
            if (isIndicator(study, evidence.name)) {
                return Place{Page::comparison, municipality, IndicatorSpot{evidence.name}};
            }
            if (evidence.kind == Evidence::Kind::indicator || !municipality) return std::nullopt;
            return answerPlace(study, *municipality, evidence.name);
        case Evidence::Kind::answer:
            return municipality ? answerPlace(study, *municipality, evidence.name) : std::nullopt;
        case Evidence::Kind::quote:
            return quotePlace(study, evidence.quote);
        case Evidence::Kind::document:
            return documentPlace(study, evidence.name);
        case Evidence::Kind::paragraph:
            return Place{Page::drafts, municipality, evidence.paragraph};
        case Evidence::Kind::comment:
            return Place{Page::rounds, municipality, CommentSpot{evidence.number}};
        case Evidence::Kind::observation:
            return Place{Page::comparison, std::nullopt, ObservationSpot{evidence.number}};
    }
    return std::nullopt;
}

}  // namespace wederhoor::present
