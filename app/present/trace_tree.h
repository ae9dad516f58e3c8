#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "schema/study/trace.h"

namespace wederhoor::present {

/// A step of a trace as a tree on the screen shows it.
struct TraceNode {
    schema::Trace::Kind kind;
    std::string words;      ///< a formula behind its sign
    std::size_t depth = 0;  ///< 0 at the top
    /// Where one sees it: its own, or that of the step that it belongs to; empty if there is none.
    std::string reference;
};

/// Every step before what is behind it.
std::vector<TraceNode> traceTree(const schema::Trace& trace);

}  // namespace wederhoor::present
