#include "app/present/trace_tree.h"

namespace wederhoor::present {

using schema::Trace;

namespace {
void add(std::vector<TraceNode>& nodes, const Trace& trace, std::size_t depth, const std::string& above) {
    const auto& reference = trace.reference.empty() ? above : trace.reference;
    nodes.push_back(
        {trace.kind, trace.kind == Trace::Kind::formula ? "= " + trace.text : trace.text, depth, reference});
    for (const auto& child : trace.children) add(nodes, child, depth + 1, reference);
}
}  // namespace

std::vector<TraceNode> traceTree(const Trace& trace) {
    std::vector<TraceNode> nodes;
    add(nodes, trace, 0, {});
    return nodes;
}

}  // namespace wederhoor::present
