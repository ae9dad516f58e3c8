#pragma once

#include <cstdint>
#include <string>

namespace wederhoor::db {

class Study;

/// Puts an entry at the end of the journal, in the transaction that made its changes. `changeset`: raw.
/// `undoes`: number of the entry whose changes this takes back, 0 if none.
void appendEntry(Study& study, const std::string& label, std::int64_t undoes, std::string changeset);

}  // namespace wederhoor::db
