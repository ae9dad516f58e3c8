#include <map>

#include "app/cli/all_commands.h"
#include "app/cli/import_report.h"
#include "app/cli/session.h"
#include "app/present/document_checks.h"
#include "app/present/document_import.h"
#include "app/present/entry.h"
#include "app/present/study_form.h"
#include "db/store/documents.h"
#include "db/store/municipalities.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

namespace {
std::string dateOrNone(const std::optional<schema::Date>& date) {
    return date ? date->iso() : std::string();
}

std::string municipalityOf(const schema::Document& document, const db::Study& study) {
    if (!document.municipality) return {};
    const auto found = db::Municipalities(study).find(*document.municipality);
    return found ? found->name : std::string();
}

void addImport(Commands& commands) {
    auto& command =
        commands.add("document import", say("Take in written material: PDF, DOCX, ODT and text files"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto files = command.many("FILE", say("documents; a text file may begin with a header: Title, "
                                                "Kind, Municipality, Date, Received, From, Note"));
    command.action([=](Session& session) {
        auto study = session.write(*file);
        return reportImport(session, present::importDocuments(study, {files->begin(), files->end()}));
    });
}

void addList(Commands& commands) {
    auto& command = commands.add("document list", say("List the documents of a study"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto only = command.option("--municipality", "NAME", say("only documents of this municipality"));
    command.listing();
    command.action([=](Session& session) {
        const auto study = session.read(*file);
        const db::Documents documents(study);
        Listing listing({{"title", say("Title")},
                         {"municipality", say("Municipality")},
                         {"kind", say("Kind")},
                         {"date", say("Date")},
                         {"received", say("Received")},
                         {"from", say("From")},
                         {"passages", say("Passages"), Listing::Kind::number}});
        for (const auto& document :
             *only ? documents.of(db::Municipalities(study).named(**only).id) : documents.all()) {
            listing.add({document.title, municipalityOf(document, study), std::string(nameOf(document.kind)),
                         dateOrNone(document.datedOn), dateOrNone(document.receivedOn), document.receivedFrom,
                         std::to_string(documents.passages(document.id).size())});
        }
        session.print(listing);
        return 0;
    });
}

void addShow(Commands& commands) {
    auto& command =
        commands.add("document show", say("Show the passages of a document and the answers they were held "
                                          "against"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto title = command.required("TITLE", say("the document's title"));
    const auto text = command.flag("--text", say("show the whole text of the document instead"));
    command.listing();
    command.action([=](Session& session) {
        const auto study = session.read(*file);
        const auto document = present::documentTitled(study, *title);
        if (*text) {
            session.out() << db::Documents(study).text(document.id);
            return 0;
        }
        Listing listing({{"words", say("Words")},
                         {"verdict", say("Verdict")},
                         {"municipality", say("Municipality")},
                         {"question", say("Question")},
                         {"note", say("Note")},
                         {"researcher", say("Researcher")},
                         {"on", say("On")}});
        for (const auto& [passage, checks] : present::checkedPassages(study, document.id)) {
            for (const auto& [check, municipality] : checks) {
                listing.add({passage.words, std::string(nameOf(check.verdict)), municipality,
                             check.path.text(), check.note, check.researcher, check.madeOn.iso()});
            }
        }
        session.print(listing);
        return 0;
    });
}

void addCheck(Commands& commands) {
    auto& command =
        commands.add("document check", say("Hold a passage of a document against an answer: it confirms, "
                                           "contradicts or supplements it"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto csv =
        command.optional("FILE", say("CSV with the columns document, words, verdict, municipality, "
                                     "question, note, researcher, on; or give one check by options"));
    const auto document = command.option("--document", "TITLE", say("which document"));
    const auto words = command.option("--words", "WORDS", say("the passage, exactly as it stands there"));
    const auto verdict = command.option("--verdict", "VERDICT", say("confirms, contradicts or supplements"));
    const auto municipality = command.option("--municipality", "NAME", say("whose answer"));
    const auto question = command.option("--question", "PATH", say("the answer, as in staff[2]/fte"));
    const auto note = command.option("--note", "TEXT", say("what to remember about it"));
    command.action([=](Session& session) {
        auto study = session.write(*file);
        const auto form = present::formOf(study);
        const auto knowsQuestion = [&](const schema::AnswerPath& path) { return form->at(path).has_value(); };
        if (*csv) return reportImport(session, present::importChecks(study, **csv, knowsQuestion));
        const present::Entry entry({{"document", *document},
                                    {"words", *words},
                                    {"verdict", *verdict},
                                    {"municipality", *municipality},
                                    {"question", *question},
                                    {"note", *note}});
        return reportImport(session, present::addCheck(study, entry, knowsQuestion));
    });
}
}  // namespace

void addDocument(Commands& commands) {
    addImport(commands);
    addList(commands);
    addShow(commands);
    addCheck(commands);
}

}  // namespace wederhoor::cli
