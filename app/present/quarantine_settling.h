#pragma once

#include <optional>
#include <string>

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// What becomes of something that was set aside from a return.
struct Settlement {
    std::string path;                  ///< as the return named it
    std::optional<std::string> to;     ///< the question that it answers; nullopt: the one at `path`
    std::optional<std::string> value;  ///< how it should have been written; nullopt: as it was
    bool drop = false;                 ///< it answers nothing
    std::string why;
};

/// Settles the oldest thing at that path that was not settled yet, in one edit: its value becomes the answer,
/// as an amendment, or it is dropped. A query that was opened about it is closed. It stays readable. Throws
/// schema::Refusal, saying what to do, when there is no such thing or its value can't be the answer.
void settle(db::Study& study, const std::string& municipality, const Settlement& settlement);

}  // namespace wederhoor::present
