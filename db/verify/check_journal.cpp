#include <map>
#include <set>
#include <sqlite3.h>
#include <vector>

#include "db/file/connection.h"
#include "db/file/transaction.h"
#include "db/journal/chain.h"
#include "db/journal/changeset.h"
#include "db/migrations/migrations.h"
#include "db/verify/checks.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::db {

using schema::say;
using schema::Severity;

namespace {
std::string goBack() {
    return say("Go back to your last backup; what was done since can't be vouched for.");
}

std::int64_t headOf(Connection& copy) {
    auto head = copy.query("SELECT entry FROM head");
    return head.next() ? head.number(0) : 0;
}

/// The hash of an entry that is there; nothing for parent 0.
void addHash(Connection& copy, std::int64_t entry, std::vector<std::string>& hashes) {
    auto query = copy.query("SELECT hash FROM journal WHERE id = ?", entry);
    if (query.next()) hashes.push_back(query.bytes(0));
}

std::string rawChanges(Connection& copy, std::int64_t entry) {
    try {
        return verifiedChanges(copy, entry);
    } catch (const schema::FileTrouble&) {
        return {};  // no edit changes nothing
    }
}

/// Findings about one entry. Returns the entries that it hangs on.
std::vector<std::int64_t> checkEntry(Connection& copy, std::int64_t id, FindingList& findings) {
    auto entry = copy.query(
        "SELECT parent, merged, schema_version, time, researcher, label, undoes, digest, hash FROM journal "
        "WHERE "
        "id = ?",
        id);
    if (!entry.next()) {
        findings.add(Severity::error, say("The journal is broken off: entry %1 is not there.", id), goBack());
        return {};
    }
    Link link{static_cast<int>(entry.number(2)),
              id,
              {},
              entry.number(3),
              entry.text(4),
              entry.text(5),
              entry.number(6),
              entry.bytes(7)};
    std::vector<std::int64_t> parents;
    for (const auto parent : {entry.number(0), entry.number(1)}) {
        if (parent == 0) continue;
        parents.push_back(parent);
        addHash(copy, parent, link.parents);
    }
    if (hashOf(link) != entry.bytes(8)) {
        findings.add(Severity::error,
                     say("Entry %1 of the journal ('%2') was changed after it was made.", id, link.label),
                     goBack());
    } else if (rawChanges(copy, id).empty()) {
        findings.add(
            Severity::error,
            say("What entry %1 of the journal ('%2') did was changed after it was made.", id, link.label),
            goBack());
    }
    return parents;
}

/// Entries from the first on, along first parents; empty if they do not reach back to the start.
std::vector<std::int64_t> line(Connection& copy) {
    std::vector<std::int64_t> entries;
    std::set<std::int64_t> seen;
    for (auto at = headOf(copy); at != 0;) {
        auto entry = copy.query("SELECT parent FROM journal WHERE id = ?", at);
        if (!entry.next() || !seen.insert(at).second) return {};
        entries.push_back(at);
        at = entry.number(0);
    }
    return {entries.rbegin(), entries.rend()};
}

/// What all entries together did; empty if that can't be told.
std::string netChanges(Connection& copy) {
    sqlite3_changegroup* group = nullptr;
    if (sqlite3changegroup_new(&group) != SQLITE_OK) throw std::bad_alloc();
    bool whole = true;
    for (const auto entry : line(copy)) {
        std::string raw = rawChanges(copy, entry);
        whole = whole && !raw.empty() &&
                sqlite3changegroup_add(group, static_cast<int>(raw.size()), raw.data()) == SQLITE_OK;
    }
    int size = 0;
    void* bytes = nullptr;
    std::string net;
    if (whole && sqlite3changegroup_output(group, &size, &bytes) == SQLITE_OK && bytes) {
        net.assign(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
    }
    sqlite3_free(bytes);
    sqlite3changegroup_delete(group);
    return net;
}

using Counts = std::map<std::string, int>;

/// Counts a row that is not what the journal made it, and goes on.
int counted(void* counts, int why, sqlite3_changeset_iter* change) {
    const char* table = nullptr;
    int columns = 0;
    int operation = 0;
    int indirect = 0;
    sqlite3changeset_op(change, &table, &columns, &operation, &indirect);
    ++(*static_cast<Counts*>(counts))[table];
    return why == SQLITE_CHANGESET_DATA ? SQLITE_CHANGESET_REPLACE : SQLITE_CHANGESET_OMIT;
}

std::int64_t rowsLeft(Connection& copy, const std::string& table) {
    SQLite::Statement count(copy.database(), "SELECT count(*) FROM " + table);
    count.executeStep();
    return count.getColumn(0).getInt64();
}
}  // namespace

std::size_t checkChain(Connection& copy, FindingList& findings) {
    std::set<std::int64_t> seen;
    std::vector<std::int64_t> ahead;
    if (const auto head = headOf(copy)) ahead.push_back(head);
    while (!ahead.empty()) {
        const auto id = ahead.back();
        ahead.pop_back();
        if (!seen.insert(id).second) continue;
        for (const auto parent : checkEntry(copy, id, findings)) ahead.push_back(parent);
    }
    auto all = copy.query("SELECT count(*) FROM journal");
    all.next();
    if (all.number(0) > static_cast<std::int64_t>(seen.size())) {
        findings.add(Severity::error,
                     say("The journal has %1 entries that its last one does not follow from.",
                         all.number(0) - static_cast<std::int64_t>(seen.size())),
                     goBack());
    }
    return seen.size();
}

void checkBypassed(Connection& copy, int version, FindingList& findings) {
    auto older = copy.query("SELECT count(*) FROM journal WHERE schema_version <> ?", version);
    older.next();
    if (older.number(0) > 0) return;  // a migration changes rows too, and tells no journal
    std::string net = netChanges(copy);
    if (net.empty()) return;  // the chain is broken, and that was found already
    const std::string back = inverted(copy, net);
    Counts counts;
    {
        const ForeignKeysOff exactly(copy);
        Transaction transaction(copy);
        const int code = sqlite3changeset_apply_v2(copy.handle(), static_cast<int>(back.size()),
                                                   const_cast<char*>(back.data()), nullptr, counted, &counts,
                                                   nullptr, nullptr, 0);
        if (code != SQLITE_OK) copy.translate(SQLite::Exception("taking the journal back", code));
        transaction.commit();
    }
    for (const char* table : recordedTables()) counts[table] += static_cast<int>(rowsLeft(copy, table));
    for (const auto& [table, count] : counts) {
        if (count == 0) continue;
        findings.add(
            Severity::error,
            say("%1 rows of '%2' are not what the journal says: something else than Wederhoor changed, "
                "added or removed them.",
                count, table),
            say("Go back to your last backup, or find out who changed the file."));
    }
}

}  // namespace wederhoor::db
