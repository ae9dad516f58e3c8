#include "db/journal/journal.h"

#include <set>
#include <stdexcept>

#include "db/file/connection.h"
#include "db/file/in_place.h"
#include "db/file/study_file.h"
#include "db/file/transaction.h"
#include "db/journal/append.h"
#include "db/journal/chain.h"
#include "db/journal/changeset.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::db {

using Kind = JournalEntry::Kind;
using schema::Refusal;
using schema::say;

namespace {
#define ENTRY_COLUMNS                                                                                     \
    "SELECT journal.id, journal.time, journal.researcher, journal.label, journal.undoes, undone.undoes, " \
    "journal.parent, journal.schema_version FROM journal LEFT JOIN journal AS undone ON undone.id = "     \
    "journal.undoes "

Kind kindIn(const Query& row) {
    if (row.number(4) == 0) return Kind::edit;
    return row.number(5) == 0 ? Kind::undo : Kind::redo;
}

JournalEntry entryIn(const Query& row) {
    JournalEntry entry{
        row.id<JournalEntry>(0),
        kindIn(row),
        std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(row.number(1))),
        row.text(2),
        row.text(3),
        {}};
    if (entry.kind != Kind::edit) entry.undoes = row.id<JournalEntry>(4);
    return entry;
}
}  // namespace

std::string_view nameOf(Kind kind) {
    switch (kind) {
        case Kind::edit:
            return "edit";
        case Kind::undo:
            return "undo";
        case Kind::redo:
            return "redo";
    }
    throw std::logic_error("no such kind of entry");
}

/// An entry with where it hangs.
struct Journal::Hung {
    JournalEntry entry;
    std::int64_t parent;
    int version;
};

std::optional<Journal::Hung> Journal::find(std::int64_t id) const {
    auto query = m_study.connection().query(ENTRY_COLUMNS "WHERE journal.id = ?", id);
    if (!query.next()) return std::nullopt;
    return Hung{entryIn(query), query.number(6), static_cast<int>(query.number(7))};
}

std::optional<Journal::Hung> Journal::lastThatIsNot(Kind skipped) const {
    // What an undo took back (or a redo did again) leaves things as they were before that: go on from there.
    std::set<std::int64_t> seen;  // a damaged journal may lead in a circle
    auto query = m_study.connection().query("SELECT entry FROM head");
    auto at = query.next() ? find(query.number(0)) : std::nullopt;
    while (at && at->entry.kind == skipped && seen.insert(at->entry.id.number()).second) {
        const auto undone = find(at->entry.undoes->number());
        at = undone ? find(undone->parent) : std::nullopt;
    }
    return at && at->entry.kind != skipped ? at : std::nullopt;
}

std::optional<Journal::Hung> Journal::editOf(Hung at) const {
    std::optional<Hung> edit = std::move(at);
    for (int steps = 0; edit && edit->entry.kind != Kind::edit; ++steps) {
        edit = steps < 2 ? find(edit->entry.undoes->number()) : std::nullopt;
    }
    return edit;
}

std::optional<Journal::Hung> Journal::nextToUndo() const {
    const auto last = lastThatIsNot(Kind::undo);
    auto edit = last ? editOf(*last) : std::nullopt;
    // The first of all made the study itself.
    return edit && edit->parent != 0 ? edit : std::nullopt;
}

std::optional<Journal::Hung> Journal::nextToRedo() const {
    const auto last = lastThatIsNot(Kind::redo);
    return last && last->entry.kind == Kind::undo ? last : std::nullopt;
}

std::optional<JournalEntry> Journal::undoable() const {
    const auto edit = nextToUndo();
    if (!edit || edit->version < m_study.undoableFrom()) return std::nullopt;
    return edit->entry;
}

std::optional<JournalEntry> Journal::redoable() const {
    const auto undo = nextToRedo();
    if (!undo || undo->version < m_study.undoableFrom()) return std::nullopt;
    const auto edit = editOf(*undo);
    return edit ? std::optional(edit->entry) : std::nullopt;
}

JournalEntry Journal::undo() {
    const ForeignKeysOff exactly(m_study.connection());
    Transaction transaction(m_study.connection());
    const auto edit = nextToUndo();
    if (!edit) throw Refusal(say("There is nothing to undo in %1.", m_study.file().string()));
    takeBack(*edit, edit->entry.label);
    transaction.commit();
    return edit->entry;
}

JournalEntry Journal::redo() {
    const ForeignKeysOff exactly(m_study.connection());
    Transaction transaction(m_study.connection());
    const auto undo = nextToRedo();
    const auto edit = undo ? editOf(*undo) : std::nullopt;
    if (!edit) {
        throw Refusal(say("There is nothing to redo in %1: nothing was undone since the last edit.",
                          m_study.file().string()));
    }
    takeBack(*undo, edit->entry.label);
    transaction.commit();
    return edit->entry;
}

void Journal::takeBack(const Hung& hung, const std::string& label) {
    requireWritableInPlace(m_study);
    if (hung.version < m_study.undoableFrom()) {
        throw Refusal(
            say("'%1' was done before %2 was brought to a newer version, and can't be undone or redone "
                "any more. The copy that was made beside the file then has the study as it was.",
                label, m_study.file().string()));
    }
    auto& connection = m_study.connection();
    const std::string changes = verifiedChanges(connection, hung.entry.id.number());
    std::string inverse = inverted(connection, changes);
    applyChanges(connection, inverse);
    appendEntry(m_study, label, hung.entry.id.number(), std::move(inverse));
}

std::vector<JournalEntry> Journal::entries(std::size_t limit, std::optional<EntryId> before) const {
    std::vector<JournalEntry> entries;
    std::int64_t at = 0;
    if (before) {
        const auto hung = find(before->number());
        at = hung ? hung->parent : 0;
    } else {
        auto head = m_study.connection().query("SELECT entry FROM head");
        at = head.next() ? head.number(0) : 0;
    }
    // Along the parents: ids are in the order of clocks, and clocks are set back.
    std::set<std::int64_t> seen;
    while (entries.size() < limit && seen.insert(at).second) {
        auto hung = find(at);
        if (!hung) break;
        at = hung->parent;
        entries.push_back(std::move(hung->entry));
    }
    return entries;
}

}  // namespace wederhoor::db
