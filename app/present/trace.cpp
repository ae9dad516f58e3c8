#include "app/present/trace.h"

#include "app/present/tracer.h"
#include "db/store/municipalities.h"
#include "forms/file/hints.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

using schema::Evidence;
using schema::say;
using schema::Trace;

Tracer::Tracer(const db::Study& study, schema::Progress& progress, const ComparisonValues* values)
    : m_study(study), m_progress(progress), m_language(study.language()), m_values(values) {}

Trace Tracer::trace(const Evidence& evidence) {
    const auto reference = evidence.shortText();
    if (!m_onTheWay.insert(reference).second) {
        return missingTrace(say("%1 rests on itself; it is not followed again.", reference));
    }
    auto trace = found(evidence);
    m_onTheWay.erase(reference);
    return trace;
}

Trace Tracer::found(const Evidence& evidence) {
    if (!evidence.municipality.empty() && !db::Municipalities(m_study).find(evidence.municipality)) {
        std::vector<std::string> names;
        for (const auto& municipality : db::Municipalities(m_study).all()) names.push_back(municipality.name);
        return missingTrace(say("There is no municipality '%1' in the study.", evidence.municipality) + " " +
                            forms::didYouMean(evidence.municipality, names));
    }
    switch (evidence.kind) {
        case Evidence::Kind::figure:
        case Evidence::Kind::indicator:
            return figure(evidence);
        case Evidence::Kind::answer:
            return answer(evidence.municipality, evidence.name);
        case Evidence::Kind::quote:
            return quote(evidence.quote);
        case Evidence::Kind::document:
            return document(evidence.name);
        case Evidence::Kind::paragraph:
            return paragraph(evidence.municipality, evidence.paragraph);
        case Evidence::Kind::observation:
            return observation(evidence.number);
        case Evidence::Kind::comment:
            return comment(evidence.municipality, evidence.number);
    }
    return missingTrace(say("Nothing is known of %1.", evidence.shortText()));
}

const ComparisonValues* Tracer::values() {
    if (m_values || !m_noValues.empty()) return m_values;
    try {
        m_values = &m_ownValues.emplace(m_study, m_progress);
    } catch (const schema::Refusal& refusal) {
        m_noValues = refusal.what();
        return nullptr;
    }
    return m_values;
}

Trace missingTrace(std::string sentence) {
    return {Trace::Kind::missing, std::move(sentence), {}, {}};
}

Trace traceOf(const db::Study& study, const std::string& what, schema::Progress& progress) {
    const auto evidence = Evidence::parse(what);
    if (!evidence) {
        throw schema::Refusal(say(
            "'%1' is no reference. Write fte_per_10000@Alkmaar for a figure, 3:10 for a quote, 'Alkmaar "
            "3.1.2' for a paragraph, 'Alkmaar C4' for a comment, O3 for an observation or document:Title.",
            what));
    }
    auto trace = Tracer(study, progress).trace(*evidence);
    if (trace.kind == Trace::Kind::missing) throw schema::Refusal(trace.text);
    return trace;
}

}  // namespace wederhoor::present
