#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/study/comment.h"

namespace wederhoor::schema {

/// received → decided → applied in a later draft → communicated → answered (accepted, disputed or silent).
/// Rejected and noted comments go from decided to communicated: there is nothing to apply.
enum class CommentState { received, decided, applied, communicated, answered };
std::string_view nameOf(CommentState state);

/// Where a comment stands. `disposition`: nullptr if nobody has decided yet.
CommentState stateOf(const Disposition* disposition);

/// What is wrong with deciding like this, as sentences for a person; empty if nothing is. `commented`:
/// version of the draft that the comment is about.
std::vector<std::string> objections(const Disposition& disposition, int commented);

/// Numbers of the comments that still keep a round from closing.
std::vector<int> undecided(const std::vector<std::pair<Comment, std::optional<Disposition>>>& comments);

}  // namespace wederhoor::schema
