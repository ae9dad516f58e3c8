#include "app/cli/all_commands.h"
#include "app/cli/session.h"
#include "app/present/answer_timeline.h"
#include "app/present/quarantine_settling.h"
#include "app/present/response_import.h"
#include "app/present/response_views.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

namespace {
constexpr auto number = Listing::Kind::number;

Listing listingOf(const present::ResponseImport& import) {
    Listing listing({{"municipality", say("Municipality")},
                     {"revision", say("Revision"), number},
                     {"outcome", say("Outcome")},
                     {"answers", say("Answers"), number},
                     {"blanks", say("Blanks"), number},
                     {"quarantined", say("Quarantined"), number},
                     {"queries", say("Queries"), number},
                     {"added", say("Added"), number},
                     {"changed", say("Changed"), number},
                     {"withdrawn", say("Withdrawn"), number},
                     {"attachments", say("Attachments"), number},
                     {"missing", say("Not come"), number},
                     {"file", say("File")}});
    for (const auto& taken : import.returns) {
        listing.add({taken.municipality, std::to_string(taken.revision), taken.known ? "known" : "new",
                     std::to_string(taken.answers), std::to_string(taken.blanks),
                     std::to_string(taken.quarantined), std::to_string(taken.queries),
                     std::to_string(taken.added), std::to_string(taken.changed),
                     std::to_string(taken.withdrawn), std::to_string(taken.attachments),
                     std::to_string(taken.missing), taken.file});
    }
    return listing;
}

Listing differencesOf(const std::vector<present::DifferenceLine>& lines) {
    Listing listing({{"what", say("What")},
                     {"path", say("Name")},
                     {"question", say("Question")},
                     {"before", say("Before")},
                     {"after", say("After")},
                     {"note", say("Note")}});
    for (const auto& line : lines) {
        listing.add({line.what, line.path, line.question, line.before, line.after, line.note});
    }
    return listing;
}

/// Of those that are not the first of their municipality.
void printDifferences(const db::Study& study, const present::ResponseImport& import, const Session& session) {
    for (const auto& taken : import.returns) {
        if (taken.known || taken.revision < 2) continue;
        const auto lines = present::revisionDifference(study, taken.municipality, taken.revision);
        session.out() << "\n"
                      << (lines.empty()
                              ? say("Return %1 of %2 says what the one before it said.", taken.revision,
                                    taken.municipality)
                              : say("What return %1 of %2 changed:", taken.revision, taken.municipality))
                      << "\n";
        if (!lines.empty()) session.print(differencesOf(lines));
    }
}

void addImport(Commands& commands) {
    auto& command = commands.add("response import", say("Take in questionnaires that came back"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto files =
        command.many("FILE", say("what came back: XML and DOCX files, what was attached to them, "
                                 "and folders or ZIPs of them"));
    const auto received = command.option(
        "--received", "DATE", say("the day they came in (default: when each was filled in, else today)"));
    const auto municipality =
        command.option("--municipality", "NAME", say("whose the return is, when it does not say so itself"));
    const auto skipBad = command.flag(
        "--skip-bad", say("leave out files with an error, and take in the others (default: with an "
                          "error none is taken in)"));
    command.listing();
    command.action([=](Session& session) {
        present::ImportWish wish;
        if (*received) wish.received = dayFor("--received", **received);
        wish.municipality = *municipality;
        wish.leaveOutBad = *skipBad;
        auto study = session.write(*file);
        const auto import =
            present::importResponses(study, {files->begin(), files->end()}, wish, session.progress());
        const int code = session.report(import.findings);
        if (code != 0 && import.returns.empty()) {
            if (import.good > 0) {
                session.err() << say("Nothing was taken in. With --skip-bad the other returns are: %1.",
                                     import.good)
                              << "\n";
            }
            return code;
        }
        session.print(listingOf(import));
        if (session.format() == Format::text) printDifferences(study, import, session);
        return 0;
    });
}

void addShow(Commands& commands) {
    auto& command = commands.add("response show", say("Show what a municipality answered"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto municipality = command.required("MUNICIPALITY", say("whose response"));
    const auto section = command.option("--section", "SECTION", say("only this section, by its name"));
    command.listing();
    command.action([=](Session& session) {
        const auto study = session.read(*file);
        Listing listing({{"path", say("Name")},
                         {"question", say("Question")},
                         {"answer", say("Answer")},
                         {"state", say("State")},
                         {"remarks", say("Remarks")},
                         {"section", say("Section")}});
        for (const auto& line : present::answerLines(study, *municipality, *section)) {
            listing.add({line.path, line.question, line.answer, line.state, line.remarks, line.section});
        }
        session.print(listing);
        return 0;
    });
}

void addSections(Commands& commands) {
    auto& command = commands.add("response sections", say("Show how far each section has been answered"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto municipality = command.required("MUNICIPALITY", say("whose response"));
    command.listing();
    command.action([=](Session& session) {
        const auto study = session.read(*file);
        Listing listing({{"section", say("Section")},
                         {"answered", say("Answered"), number},
                         {"asked", say("Asked"), number},
                         {"missing", say("Don't know etc."), number},
                         {"label", say("Title")}});
        for (const auto& line : present::sectionLines(study, *municipality)) {
            listing.add({line.name, std::to_string(line.answered), std::to_string(line.asked),
                         std::to_string(line.missing), line.label});
        }
        session.print(listing);
        return 0;
    });
}

void addHistory(Commands& commands) {
    auto& command = commands.add("response history", say("Show everything that happened to one answer"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto municipality = command.required("MUNICIPALITY", say("whose answer"));
    const auto path = command.required("PATH", say("the question, such as areas or staff[2]/fte"));
    command.listing();
    command.action([=](Session& session) {
        const auto study = session.read(*file);
        Listing listing(
            {{"at", say("When")}, {"what", say("What")}, {"who", say("Who")}, {"text", say("Text")}});
        for (const auto& entry : present::answerTimeline(study, *municipality, *path)) {
            listing.add({entry.at, entry.what, entry.who, entry.text});
        }
        session.print(listing);
        return 0;
    });
}

void addDiff(Commands& commands) {
    auto& command = commands.add("response diff", say("Show what a return changed in the one before it"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto municipality = command.required("MUNICIPALITY", say("whose response"));
    const auto revision = command.option("--revision", "NUMBER", say("which return (default: the latest)"));
    command.listing();
    command.action([=](Session& session) {
        std::optional<int> wanted;
        if (*revision) wanted = wholeNumber("--revision", **revision, 1);
        const auto study = session.read(*file);
        session.print(differencesOf(present::revisionDifference(study, *municipality, wanted)));
        return 0;
    });
}

void addQuarantine(Commands& commands) {
    auto& command =
        commands.add("response quarantine", say("List what came back but could not be read as an answer"));
    const auto file = command.required("STUDY", say("the study file"));
    command.listing();
    command.action([=](Session& session) {
        const auto study = session.read(*file);
        Listing listing({{"municipality", say("Municipality")},
                         {"revision", say("Revision"), number},
                         {"line", say("Line"), number},
                         {"path", say("Name")},
                         {"raw", say("As written")},
                         {"why", say("Why")},
                         {"settled", say("Settled")},
                         {"how", say("How")}});
        for (const auto& [name, revision, item] : present::quarantineLines(study)) {
            listing.add({name, std::to_string(revision), std::to_string(item.line), item.path, item.raw,
                         item.why, item.settledOn ? item.settledOn->iso() : std::string(), item.settledHow});
        }
        session.print(listing);
        return 0;
    });
}

void addSettle(Commands& commands) {
    auto& command =
        commands.add("response settle", say("Make an answer of something in quarantine, or drop it"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto municipality = command.required("MUNICIPALITY", say("who returned it"));
    const auto path = command.required("PATH", say("the name that it was returned under"));
    const auto to = command.option("--to", "PATH", say("the question that it answers (default: PATH)"));
    const auto value = command.option("--value", "TEXT", say("how it should be read (default: as written)"));
    const auto drop = command.flag("--drop", say("it answers nothing; it stays readable in the list"));
    const auto why = command.option("--why", "TEXT", say("the reason, for whoever reads the history"));
    command.action([=](Session& session) {
        if (!*why || (*why)->empty()) throw WrongUsage(say("Give the reason with --why."));
        if (*drop && (*to || *value)) throw WrongUsage(say("--drop goes without --to and --value."));
        auto study = session.write(*file);
        present::settle(study, *municipality, {*path, *to, *value, *drop, **why});
        session.out() << say("Settled.") << "\n";
        return 0;
    });
}
}  // namespace

void addResponse(Commands& commands) {
    addImport(commands);
    addShow(commands);
    addSections(commands);
    addHistory(commands);
    addDiff(commands);
    addQuarantine(commands);
    addSettle(commands);
}

}  // namespace wederhoor::cli
