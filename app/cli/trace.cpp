#include "app/present/trace.h"

#include <nlohmann/json.hpp>

#include "app/cli/all_commands.h"
#include "app/cli/session.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;
using schema::Trace;

namespace {
/// A line a step, indented; a formula behind its sign, what is missing behind a mark.
void printTree(const Trace& trace, std::size_t depth, std::ostream& out) {
    out << std::string(depth * 2, ' ');
    if (trace.kind == Trace::Kind::formula) out << "= ";
    if (trace.kind == Trace::Kind::missing) out << "! ";
    for (const char letter : trace.text) {
        out << letter;
        if (letter == '\n') out << std::string(depth * 2, ' ');
    }
    if (!trace.reference.empty()) out << "  [" << trace.reference << "]";
    out << "\n";
    for (const auto& child : trace.children) printTree(child, depth + 1, out);
}

nlohmann::ordered_json jsonOf(const Trace& trace) {
    auto object = nlohmann::ordered_json::object();
    object["kind"] = Trace::nameOf(trace.kind);
    object["text"] = trace.text;
    object["reference"] = trace.reference;
    object["children"] = nlohmann::ordered_json::array();
    for (const auto& child : trace.children) object["children"].push_back(jsonOf(child));
    return object;
}

void addRows(const Trace& trace, std::size_t depth, Listing& listing) {
    listing.add({std::to_string(depth), std::string(Trace::nameOf(trace.kind)), trace.reference, trace.text});
    for (const auto& child : trace.children) addRows(child, depth + 1, listing);
}
}  // namespace

void addTrace(Commands& commands) {
    auto& command = commands.add(
        "trace", say("Show what a figure or sentence of the report rests on, back to the answers"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto what = command.required(
        "WHAT", say("fte_per_10000@Alkmaar (a figure), 3:10 (a quote), 'Alkmaar 3.1.2' (a paragraph), "
                    "'Alkmaar C4' (a comment), O3 (an observation) or document:Title"));
    command.listing();
    command.action([=](Session& session) {
        const auto study = session.read(*file);
        const auto trace = present::traceOf(study, *what, session.progress());
        if (session.format() == Format::text) {
            printTree(trace, 0, session.out());
        } else if (session.format() == Format::json) {
            session.out() << jsonOf(trace).dump(2) << "\n";
        } else {
            Listing listing({{"depth", say("Depth"), Listing::Kind::number},
                             {"kind", say("Kind")},
                             {"reference", say("Reference")},
                             {"text", say("Text")}});
            addRows(trace, 0, listing);
            session.print(listing);
        }
        return 0;
    });
}

}  // namespace wederhoor::cli
