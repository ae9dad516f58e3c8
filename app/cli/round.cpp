#include "app/cli/all_commands.h"
#include "app/cli/import_report.h"
#include "app/cli/session.h"
#include "app/present/comment_round.h"
#include "app/present/round_list.h"
#include "forms/file/hints.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::Date;
using schema::say;

namespace {
std::string studyHelp() {
    return say("the study file");
}

Date dayOrToday(const Optional& on) {
    return *on ? dayFor("--on", **on) : Date::today();
}

/// A command takes in either a file or one thing by its options.
void checkEither(const std::string& file, bool hasFile, const std::string& one, bool hasOne) {
    if (hasFile == hasOne) throw WrongUsage(say("Give either %1 or %2.", file, one));
}

void addOpen(Commands& commands) {
    auto& command =
        commands.add("round open", say("Send the newest draft of a municipality out for comment"));
    const auto file = command.required("STUDY", studyHelp());
    const auto municipality = command.optional("MUNICIPALITY", say("whose draft"));
    const auto deadline = command.option("--deadline", "DATE", say("by when comments should be back"));
    const auto on = command.option("--on", "DATE", say("the day it goes out (default: today)"));
    const auto csv =
        command.option("--file", "CSV",
                       say("many at once: CSV with municipality, opened, deadline and, if wanted, version"));
    command.action([=](Session& session) {
        checkEither("MUNICIPALITY", municipality->has_value(), "--file", csv->has_value());
        if (*csv) {
            auto study = session.write(*file);
            return reportImport(session, present::openRounds(study, **csv));
        }
        if (!*deadline) throw WrongUsage(say("Give the deadline: --deadline DATE."));
        const auto last = dayFor("--deadline", **deadline);
        const auto day = dayOrToday(on);
        auto study = session.write(*file);
        present::openRound(study, **municipality, day, last);
        session.out() << say("The draft of %1 is out for comment from %2 to %3.", **municipality, day.iso(),
                             last.iso())
                      << "\n";
        return 0;
    });
}

void addComment(Commands& commands) {
    auto& command = commands.add("round comment", say("Take in comments on the drafts that are out"));
    const auto file = command.required("STUDY", studyHelp());
    const auto csv = command.optional(
        "FILE", say("CSV with municipality, number, paragraph, commenter, kind, text, proposal, received"));
    const auto municipality = command.option("--municipality", "NAME", say("one comment: whose it is"));
    const auto number = command.option("--number", "N", say("its number (default: the next one)"));
    const auto paragraph =
        command.option("--paragraph", "NUMBER", say("what it is about, as 3.1.2 (default: the whole draft)"));
    const auto commenter = command.option("--commenter", "NAME", say("who made it"));
    const auto kind =
        command.option("--kind", "KIND", forms::listed(forms::namesUpTo(schema::CommentKind::confidential)));
    const auto text = command.option("--text", "TEXT", say("what it says"));
    const auto proposal = command.option("--proposal", "TEXT", say("the wording that it proposes"));
    const auto received = command.option("--on", "DATE", say("when it came in (default: today)"));
    command.action([=](Session& session) {
        checkEither("FILE", csv->has_value(), "--municipality", municipality->has_value());
        auto study = session.write(*file);
        if (*csv) return reportImport(session, present::importComments(study, **csv));
        return reportImport(session, present::addComment(study, {{"municipality", *municipality},
                                                                 {"number", *number},
                                                                 {"paragraph", *paragraph},
                                                                 {"commenter", *commenter},
                                                                 {"kind", *kind},
                                                                 {"text", *text},
                                                                 {"proposal", *proposal},
                                                                 {"received", *received}}));
    });
}

void addDecide(Commands& commands) {
    auto& command = commands.add("round decide", say("Record how comments were dealt with"));
    const auto file = command.required("STUDY", studyHelp());
    const auto csv = command.optional(
        "FILE", say("CSV with municipality, number, decision, reason, reply, researcher, on, applied_in, "
                    "communicated, outcome"));
    const auto municipality = command.option("--municipality", "NAME", say("one comment: whose it is"));
    const auto number = command.option("--number", "N", say("its number"));
    const auto decision =
        command.option("--decision", "DECISION", forms::listed(forms::namesUpTo(schema::Decision::noted)));
    const auto reason = command.option("--reason", "TEXT", say("why; needed for partly and rejected"));
    const auto reply = command.option("--reply", "TEXT", say("what goes back to the commenter"));
    const auto on = command.option("--on", "DATE", say("when it was decided (default: today)"));
    const auto appliedIn =
        command.option("--applied-in", "N", say("version of the draft that carries the change"));
    const auto communicated = command.option("--communicated", "DATE", say("when the commenter was told"));
    const auto outcome =
        command.option("--outcome", "OUTCOME", forms::listed(forms::namesUpTo(schema::Outcome::silent)));
    command.action([=](Session& session) {
        checkEither("FILE", csv->has_value(), "--municipality", municipality->has_value());
        auto study = session.write(*file);
        if (*csv) return reportImport(session, present::importDecisions(study, **csv));
        return reportImport(session, present::decideComment(study, {{"municipality", *municipality},
                                                                    {"number", *number},
                                                                    {"decision", *decision},
                                                                    {"reason", *reason},
                                                                    {"reply", *reply},
                                                                    {"on", *on},
                                                                    {"applied_in", *appliedIn},
                                                                    {"communicated", *communicated},
                                                                    {"outcome", *outcome}}));
    });
}

void addClose(Commands& commands) {
    auto& command =
        commands.add("round close", say("Close a comment round in which every comment is decided"));
    const auto file = command.required("STUDY", studyHelp());
    const auto municipality = command.optional("MUNICIPALITY", say("whose round"));
    const auto on = command.option("--on", "DATE", say("the day it is closed (default: today)"));
    const auto csv = command.option(
        "--file", "CSV",
        say("many at once: CSV with municipality and closed, which is empty where it stays open"));
    command.action([=](Session& session) {
        checkEither("MUNICIPALITY", municipality->has_value(), "--file", csv->has_value());
        const auto day = dayOrToday(on);
        auto study = session.write(*file);
        if (*csv) return reportImport(session, present::closeRounds(study, **csv));
        present::closeRound(study, **municipality, day);
        session.out() << say("The comment round of %1 is closed.", **municipality) << "\n";
        return 0;
    });
}

void addList(Commands& commands) {
    auto& command = commands.add("round list", say("List the comment rounds and where each stands"));
    const auto file = command.required("STUDY", studyHelp());
    command.listing();
    command.action([=](Session& session) {
        const auto study = session.read(*file);
        using Kind = Listing::Kind;
        Listing listing({{"municipality", say("Municipality")},
                         {"version", say("Version"), Kind::number},
                         {"opened", say("Opened")},
                         {"deadline", say("Deadline")},
                         {"closed", say("Closed")},
                         {"stage", say("Stage")},
                         {"comments", say("Comments"), Kind::number},
                         {"received", say("Undecided"), Kind::number},
                         {"decided", say("Decided"), Kind::number},
                         {"applied", say("Applied"), Kind::number},
                         {"communicated", say("Communicated"), Kind::number},
                         {"answered", say("Answered"), Kind::number}});
        for (const auto& row : present::roundRows(study, Date::today())) {
            const auto& round = row.sent.round;
            std::vector<std::string> cells{row.municipality,
                                           std::to_string(row.sent.draft.version),
                                           round.openedOn.iso(),
                                           round.deadline.iso(),
                                           round.closedOn ? round.closedOn->iso() : std::string(),
                                           std::string(nameOf(row.status.stage)),
                                           std::to_string(row.status.expected)};
            for (int state = 0; state <= static_cast<int>(schema::CommentState::answered); ++state) {
                const auto found = row.comments.find(static_cast<schema::CommentState>(state));
                cells.push_back(std::to_string(found == row.comments.end() ? 0 : found->second));
            }
            listing.add(std::move(cells));
        }
        session.print(listing);
        return 0;
    });
}
}  // namespace

void addRound(Commands& commands) {
    addOpen(commands);
    addComment(commands);
    addDecide(commands);
    addClose(commands);
    addList(commands);
}

}  // namespace wederhoor::cli
