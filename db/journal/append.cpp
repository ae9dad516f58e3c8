#include "db/journal/append.h"

#include <chrono>

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/chain.h"
#include "db/journal/changeset.h"
#include "schema/base/id.h"

namespace wederhoor::db {

namespace {
std::int64_t millisecondsNow() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}
}  // namespace

void appendEntry(Study& study, const std::string& label, std::int64_t undoes, std::string changeset) {
    auto& connection = study.connection();
    std::int64_t parent = 0;
    Link link{study.version(), schema::freshIdNumber(), {}, millisecondsNow(), study.researcher(), label,
              undoes,          sha256(changeset)};
    {
        auto head = connection.query("SELECT entry, hash FROM head JOIN journal ON journal.id = entry");
        if (head.next()) {
            parent = head.number(0);
            link.parents.push_back(head.bytes(1));
        }
    }
    const Packed kept = packed(std::move(changeset));
    auto entry = connection.query(
        "INSERT INTO journal (id, parent, merged, schema_version, time, researcher, label, undoes, encoding, "
        "changeset, digest, hash) VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        link.id, parent, link.schemaVersion, link.time, link.researcher, link.label, link.undoes,
        kept.encoding);
    entry.bindBytes(9, kept.bytes);
    entry.bindBytes(10, link.digest);
    entry.bindBytes(11, hashOf(link));
    entry.run();
    connection.run("UPDATE head SET entry = ? WHERE id = 1", link.id);
}

}  // namespace wederhoor::db
