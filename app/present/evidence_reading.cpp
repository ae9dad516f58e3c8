#include "app/present/evidence_reading.h"

#include "app/present/tracer.h"
#include "schema/base/say.h"

namespace wederhoor::present {

using schema::say;

ReadEvidence readEvidence(std::string_view reference, Tracer& tracer) {
    const auto evidence = schema::Evidence::parse(reference);
    if (!evidence) {
        return {{},
                say("'%1' is no reference.", reference),
                say("Write indicator:NAME@Municipality, answer:Municipality:QUESTION, quote:3:10, "
                    "document:Title, paragraph:Municipality:3.1.2 or O3.")};
    }
    auto trace = tracer.trace(*evidence);
    if (trace.kind == schema::Trace::Kind::missing) return {{}, std::move(trace.text), {}};
    return {evidence, std::move(trace.text), {}};
}

}  // namespace wederhoor::present
