#include "app/cli/all_commands.h"
#include "app/cli/session.h"
#include "db/journal/journal.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

namespace {
void tellWhatIsNext(const db::Journal& journal, Session& session) {
    if (const auto next = journal.undoable()) session.out() << say("Next to undo: %1", next->label) << "\n";
    if (const auto next = journal.redoable()) session.out() << say("Next to redo: %1", next->label) << "\n";
}
}  // namespace

void addUndo(Commands& commands) {
    auto& command = commands.add("undo", say("Take the last edit back"));
    const auto study = command.required("STUDY", say("the study file"));
    command.action([study](Session& session) {
        auto opened = session.write(*study);
        db::Journal journal(opened);
        const auto edit = journal.undo();
        session.out() << say("Undone: %1 (%2)", edit.label, edit.researcher) << "\n";
        tellWhatIsNext(journal, session);
        return 0;
    });
}

void addRedo(Commands& commands) {
    auto& command = commands.add("redo", say("Do the edit again that was taken back last"));
    const auto study = command.required("STUDY", say("the study file"));
    command.action([study](Session& session) {
        auto opened = session.write(*study);
        db::Journal journal(opened);
        const auto edit = journal.redo();
        session.out() << say("Done again: %1 (%2)", edit.label, edit.researcher) << "\n";
        tellWhatIsNext(journal, session);
        return 0;
    });
}

}  // namespace wederhoor::cli
