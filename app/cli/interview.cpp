#include "app/cli/all_commands.h"
#include "app/cli/session.h"
#include "app/present/interview_correction.h"
#include "app/present/interview_import.h"
#include "app/present/interviews.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

namespace {
std::string isoOf(const std::optional<schema::Date>& date) {
    return date ? date->iso() : std::string();
}

void addImport(Commands& commands) {
    auto& command = commands.add("interview import", say("Take in transcripts of interviews"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto files = command.many(
        "FILE", say("text files with a header: Number, Title, Municipality, Kind, Audience, Date, Consent, "
                    "Participants ..."));
    command.action([=](Session& session) {
        auto study = session.write(*file);
        const auto import =
            present::importInterviews(study, {files->begin(), files->end()}, session.progress());
        if (const int code = session.report(import.findings)) return code;
        session.out() << say("%1 interviews added, %2 were there already, %3 new participants.", import.added,
                             import.same, import.persons)
                      << "\n";
        return 0;
    });
}

void printCoverage(const db::Study& study, const Session& session) {
    Listing listing({{"municipality", say("Municipality")},
                     {"audience", say("Audience")},
                     {"interviews", say("Interviews"), Listing::Kind::number},
                     {"quotes", say("Quotes"), Listing::Kind::number},
                     {"codings", say("Codings"), Listing::Kind::number}});
    for (const auto& row : present::wholeCoverage(study)) {
        listing.add({row.name, std::string(nameOf(row.audience)), std::to_string(row.interviews),
                     std::to_string(row.quotes), std::to_string(row.codings)});
    }
    session.print(listing);
}

void printList(const db::Study& study, const Session& session) {
    Listing listing({{"number", say("Number"), Listing::Kind::number},
                     {"municipality", say("Municipality")},
                     {"audience", say("Audience")},
                     {"kind", say("Kind")},
                     {"date", say("Date")},
                     {"consent", say("Consent")},
                     {"quotes", say("Quotes"), Listing::Kind::number},
                     {"codings", say("Codings"), Listing::Kind::number},
                     {"title", say("Title")}});
    for (const auto& row : db::interviewList(study)) {
        const auto& interview = row.interview;
        listing.add({std::to_string(interview.number), row.municipality,
                     std::string(nameOf(interview.audience)), std::string(nameOf(interview.kind)),
                     isoOf(interview.heldOn), interview.consentOn ? interview.consentOn->iso() : "no",
                     std::to_string(row.quotes), std::to_string(row.codings), interview.title});
    }
    session.print(listing);
    if (listing.empty()) {
        session.err() << say("There are no interviews yet. 'wederhoor interview import' takes them in.")
                      << "\n";
    }
}

void addList(Commands& commands) {
    auto& command =
        commands.add("interview list", say("Show the interviews with how much was coded in each"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto coverage = command.flag(
        "--coverage", say("which audiences were heard in which municipality, and which were not"));
    command.listing();
    command.action([=](Session& session) {
        const auto study = session.read(*file);
        *coverage ? printCoverage(study, session) : printList(study, session);
        return 0;
    });
}

/// As one reads it, with the positions of lines in front where wanted.
void printTranscript(const present::ShownInterview& shown, bool positions, const Session& session) {
    const auto& interview = shown.interview;
    auto& out = session.out();
    out << interview.number << "  " << interview.title << "\n";
    for (const auto& detail : {shown.municipality, std::string(nameOf(interview.audience)),
                               isoOf(interview.heldOn), interview.place}) {
        if (!detail.empty()) out << "   " << detail << "\n";
    }
    if (!interview.consentOn) out << "   " << say("The participants did not agree to being quoted.") << "\n";
    if (!interview.note.empty()) out << "   " << interview.note << "\n";
    out << "\n";
    for (const auto& turn : shown.turns) {
        if (positions && !turn.text.empty()) {
            const auto number = std::to_string(turn.begin);
            out << std::string(number.size() < 7 ? 7 - number.size() : 0, ' ') << number << "  ";
        }
        out << turn.text << "\n";
    }
}

void addShow(Commands& commands) {
    auto& command = commands.add("interview show", say("Show what was said in an interview"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto number = command.required("N", say("its number"));
    const auto positions =
        command.flag("--positions", say("with the position of each line, as codings count"));
    command.listing();
    command.action([=](Session& session) {
        const int wanted = wholeNumber("N", *number, 1);
        const auto shown = present::showInterview(session.read(*file), wanted);
        if (session.format() == Format::text) {
            printTranscript(shown, *positions, session);
            return 0;
        }
        Listing listing({{"position", say("Position"), Listing::Kind::number},
                         {"speaker", say("Speaker")},
                         {"spoken", say("Spoken")}});
        for (const auto& turn : shown.turns) {
            if (!turn.text.empty()) listing.add({std::to_string(turn.begin), turn.speaker, turn.spoken});
        }
        session.print(listing);
        return 0;
    });
}

void addCorrect(Commands& commands) {
    auto& command =
        commands.add("interview correct",
                     say("Replace a transcript by its corrected version; quotes go with their words"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto number = command.required("N", say("its number"));
    const auto text = command.required("FILE", say("the corrected interview file, with its header"));
    const auto drop = command.flag("--drop", say("remove quotes whose words are gone (refused otherwise)"));
    command.action([=](Session& session) {
        const int wanted = wholeNumber("N", *number, 1);
        auto study = session.write(*file);
        const auto correction = present::correctTranscript(
            study, wanted, *text, *drop ? present::VanishedQuotes::drop : present::VanishedQuotes::refuse);
        if (const int code = session.report(correction.findings)) return code;
        session.out() << (correction.changed
                              ? say("Corrected. %1 quotes moved, %2 quotes reworded, %3 removed.",
                                    correction.moved, correction.reworded, correction.vanished.size())
                              : say("Nothing to correct: the study has this version already."))
                      << "\n";
        return 0;
    });
}
}  // namespace

void addInterview(Commands& commands) {
    addImport(commands);
    addList(commands);
    addShow(commands);
    addCorrect(commands);
}

}  // namespace wederhoor::cli
