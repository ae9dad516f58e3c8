#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/base/id.h"

namespace wederhoor::db {

class Study;

using EntryId = schema::Id<struct JournalEntry>;

/// One change of the study: by whom, when and what.
struct JournalEntry {
    /// An edit by a person; one that took an edit back; one that made an edit that was taken back again.
    enum class Kind { edit, undo, redo };

    EntryId id;
    Kind kind;
    std::chrono::sys_time<std::chrono::milliseconds> time;
    std::string researcher;
    std::string label;              ///< of the edit; an undo or redo carries that of the edit it is about
    std::optional<EntryId> undoes;  ///< of an undo: the edit; of a redo: the undo
};
/// `edit`, `undo` or `redo`.
std::string_view nameOf(JournalEntry::Kind kind);

/// Everything that was done in a study, newest first, and the way back. Undo is strictly last in, first out;
/// undo and redo are entries themselves; an edit ends what can be redone. The study must outlive this.
class Journal {
public:
    explicit Journal(Study& study) : m_study(study) {}

    /// What undo() would take back; nullopt if there is nothing, or only what an older version of the file
    /// did in a way that this one can't take back.
    std::optional<JournalEntry> undoable() const;
    /// What redo() would do again, as the edit that it was.
    std::optional<JournalEntry> redoable() const;

    /// Takes the last edit back that was not taken back yet, and returns it. Throws schema::Refusal when
    /// there is none; FileTrouble when the journal or the study is not what it was, and nothing is changed
    /// then.
    JournalEntry undo();
    /// Does the last edit that was taken back again, and returns it. Throws as undo() does.
    JournalEntry redo();

    /// The newest `limit` entries, or those that come before `before`.
    std::vector<JournalEntry> entries(std::size_t limit, std::optional<EntryId> before = {}) const;

private:
    struct Hung;
    std::optional<Hung> find(std::int64_t id) const;
    std::optional<Hung> lastThatIsNot(JournalEntry::Kind skipped) const;
    std::optional<Hung> editOf(Hung at) const;
    std::optional<Hung> nextToUndo() const;
    std::optional<Hung> nextToRedo() const;
    void takeBack(const Hung& hung, const std::string& label);

    Study& m_study;
};

}  // namespace wederhoor::db
