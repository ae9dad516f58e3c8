#include "app/cli/all_commands.h"

#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

Commands allCommands() {
    Commands commands;
    commands.chapter(say("The study"));
    addStatus(commands);
    addLog(commands);
    addUndo(commands);
    addRedo(commands);
    addBackup(commands);
    addVerify(commands);
    addVersion(commands);
    commands.chapter(say("Municipalities, people and the questionnaire"));
    addMunicipality(commands);
    addPerson(commands);
    addSending(commands);
    commands.chapter(say("Review"));
    commands.chapter(say("Documents and interviews"));
    addInterview(commands);
    addTheme(commands);
    addCode(commands);
    addQuotes(commands);
    addSearch(commands);
    commands.chapter(say("Drafts and comment rounds"));
    commands.chapter(say("Comparison and report"));
    return commands;
}

}  // namespace wederhoor::cli
