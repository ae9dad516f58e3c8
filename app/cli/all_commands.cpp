#include "app/cli/all_commands.h"

#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

Commands allCommands() {
    Commands commands;
    commands.chapter(say("The study"));
    addDemo(commands);
    addNew(commands);
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
    addForm(commands);
    addSend(commands);
    addSending(commands);
    addMailing(commands);
    commands.chapter(say("Review"));
    addResponse(commands);
    addReview(commands);
    addQuery(commands);
    commands.chapter(say("Documents and interviews"));
    addDocument(commands);
    addInterview(commands);
    addTheme(commands);
    addCode(commands);
    addQuotes(commands);
    addSearch(commands);
    commands.chapter(say("Drafts and comment rounds"));
    addDraft(commands);
    addRound(commands);
    addRoundFiles(commands);
    addRoundMail(commands);
    addRoundTable(commands);
    commands.chapter(say("Comparison and report"));
    addCompare(commands);
    addObservation(commands);
    addTrace(commands);
    addReport(commands);
    addReference(commands);
    return commands;
}

}  // namespace wederhoor::cli
