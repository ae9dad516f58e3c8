#include "app/cli/all_commands.h"
#include "app/cli/import_report.h"
#include "app/cli/session.h"
#include "app/present/comment_files.h"
#include "app/present/draft_sending.h"
#include "forms/file/hints.h"
#include "schema/base/say.h"

// Drafts out for comment as files, and the comments back.
namespace wederhoor::cli {

using present::DraftShape;
using schema::say;

namespace {
DraftShape shapeFor(const Optional& typed) {
    if (!*typed) throw WrongUsage(say("Say in which shape: --as docx or --as html."));
    if (**typed == "docx") return DraftShape::docx;
    if (**typed == "html") return DraftShape::html;
    throw WrongUsage(say("'%1' is no shape for a draft: --as docx or --as html.", **typed));
}

void addSendDraft(Commands& commands) {
    auto& command = commands.add(
        "round send", say("Write the draft that is out for comment, to send to the contact person"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto municipality = command.required("MUNICIPALITY", say("whose draft"));
    command.nameResearcher("--by");
    const auto shape = command.option(
        "--as", "docx|html",
        say("a document to comment on and change, or a page with a comment box at each paragraph"));
    const auto out = command.option("-o", "FILE", say("where to write it"));
    const auto house = command.option("--template", "FILE", say("a DOCX file that gives it its looks"));
    const auto deadline =
        command.option("--deadline", "DATE", say("opens the comment round first, until that day"));
    const auto on = command.option("--on", "DATE", say("the day it goes out (default: today)"));
    command.action([=](Session& session) {
        const auto chosen = shapeFor(shape);
        if (!*out) throw WrongUsage(say("Say where to write it: -o FILE."));
        std::optional<std::filesystem::path> looks;
        if (*house) looks = **house;
        if (*deadline) {
            const auto last = dayFor("--deadline", **deadline);
            const auto day = *on ? dayFor("--on", **on) : schema::Date::today();
            auto study = session.write(*file);
            present::openRound(study, *municipality, day, last);
            session.out() << say("The draft of %1 is out for comment from %2 to %3.", *municipality,
                                 day.iso(), last.iso())
                          << "\n";
        }
        const auto study = session.read(*file);
        present::writeDraft(study, *municipality, chosen, looks, **out);
        session.out() << say("The draft of %1 is in %2.", *municipality, **out) << "\n";
        return 0;
    });
}

void addImport(Commands& commands) {
    auto& command =
        commands.add("round import",
                     say("Take in drafts that came back with comments: DOCX, or what the page saved (XML)"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto files = command.many("FILE", say("what came back"));
    const auto municipality =
        command.option("--municipality", "NAME", say("whose it is, where a file no longer tells"));
    command.action([=](Session& session) {
        auto study = session.write(*file);
        return reportImport(session, present::importCommentFiles(study, {files->begin(), files->end()},
                                                                 *municipality, session.progress()));
    });
}

void addPlace(Commands& commands) {
    auto& command = commands.add("round place", say("Say what a comment is about, and of which kind it is"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto municipality = command.required("MUNICIPALITY", say("whose comment"));
    const auto number = command.required("NUMBER", say("its number"));
    const auto paragraph =
        command.option("--paragraph", "NUMBER", say("the paragraph, as 3.1.2, or 'all' for the whole draft"));
    const auto kind =
        command.option("--kind", "KIND", forms::listed(forms::namesUpTo(schema::CommentKind::confidential)));
    command.action([=](Session& session) {
        const int comment = wholeNumber("NUMBER", *number, 1);
        if (!*paragraph && !*kind) throw WrongUsage(say("Give --paragraph NUMBER, --kind KIND or both."));
        std::optional<schema::ParagraphNumber> about;
        if (*paragraph && **paragraph != "all") {
            about = schema::ParagraphNumber::parse(**paragraph);
            if (!about) throw WrongUsage(say("'%1' is no paragraph. Write it as 3.1.2.", **paragraph));
        }
        const auto chosen = *kind ? schema::commentKindOf(**kind) : std::nullopt;
        if (*kind && !chosen) throw WrongUsage(say("'%1' is no kind of comment.", **kind));
        auto study = session.write(*file);
        present::settleComment(study, *municipality, comment,
                               {*paragraph ? std::optional(about) : std::nullopt, chosen});
        session.out() << say("Comment C%1 of %2 is settled.", comment, *municipality) << "\n";
        return 0;
    });
}
}  // namespace

void addRoundFiles(Commands& commands) {
    addSendDraft(commands);
    addImport(commands);
    addPlace(commands);
}

}  // namespace wederhoor::cli
