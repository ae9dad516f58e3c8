#include "app/cli/all_commands.h"
#include "app/cli/session.h"
#include "app/present/study_setup.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

namespace {
int wrongUsage(const Session& session, const std::string& what) {
    session.err() << what << "\n" << say("'wederhoor help %1' explains each argument.", "new") << "\n";
    return 2;
}

int make(const Session& session, const present::NewStudy& plan) {
    const auto outcome = present::makeStudy(plan, session.researcher());
    if (session.report(outcome.findings) != 0) {
        session.err() << say("No study was made.") << "\n";
        return 1;
    }
    session.out() << say("%1 is ready.", plan.file.string()) << "\n";
    if (!outcome.questionnaire.empty()) {
        session.out() << say("It uses questionnaire %1.", outcome.questionnaire) << "\n";
    }
    if (plan.municipalities) {
        session.out() << say("It compares %1 municipalities.", outcome.municipalities) << "\n";
    }
    return 0;
}
}  // namespace

void addNew(Commands& commands) {
    auto& command = commands.add("new", say("Start a study"));
    const auto file = command.required("STUDY", say("the file to make, such as noord-holland.wederhoor"));
    const auto title = command.option("--title", "TITLE", say("what the study is called (needed)"));
    const auto language = command.option("--language", "LANGUAGE", say("nl or en: of its texts (needed)"));
    const auto questionnaire =
        command.option("--questionnaire", "FORM.xml", say("what municipalities fill in"));
    const auto comparison =
        command.option("--comparison", "FILE", say("what municipalities are compared on"));
    const auto municipalities =
        command.option("--municipalities", "FILE.csv", say("CSV file: name, code, note"));
    command.action([=](Session& session) {
        if (!*title || (*title)->empty()) return wrongUsage(session, say("A study needs --title TITLE."));
        if (!*language || (**language != "nl" && **language != "en")) {
            return wrongUsage(session, say("A study needs --language nl or --language en."));
        }
        if (*comparison && !*questionnaire) {
            return wrongUsage(session, say("--comparison goes with --questionnaire FORM.xml."));
        }
        return make(session, {*file, **title, **language, *questionnaire, *comparison, *municipalities, {}});
    });
}

}  // namespace wederhoor::cli
