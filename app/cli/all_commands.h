#pragma once

#include "app/cli/command.h"

namespace wederhoor::cli {

/// Every command of the program, in the methodology's order.
Commands allCommands();

// One function per file of this folder.
void addInterview(Commands& commands);
void addTheme(Commands& commands);
void addCode(Commands& commands);
void addQuotes(Commands& commands);
void addSearch(Commands& commands);
void addStatus(Commands& commands);
void addMunicipality(Commands& commands);
void addPerson(Commands& commands);
void addSend(Commands& commands);
void addSending(Commands& commands);
void addMailing(Commands& commands);
void addDocument(Commands& commands);
void addDraft(Commands& commands);
void addCompare(Commands& commands);
void addObservation(Commands& commands);
void addQuery(Commands& commands);
void addReport(Commands& commands);
void addResponse(Commands& commands);
void addReview(Commands& commands);
void addTrace(Commands& commands);
void addRound(Commands& commands);
void addRoundFiles(Commands& commands);
void addRoundMail(Commands& commands);
void addRoundTable(Commands& commands);
void addBackup(Commands& commands);
void addLog(Commands& commands);
void addRedo(Commands& commands);
void addUndo(Commands& commands);
void addVerify(Commands& commands);
void addForm(Commands& commands);
void addNew(Commands& commands);
void addReference(Commands& commands);
void addDemo(Commands& commands);
void addVersion(Commands& commands);

}  // namespace wederhoor::cli
