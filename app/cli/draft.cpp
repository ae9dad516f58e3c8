#include "app/cli/all_commands.h"
#include "app/cli/import_report.h"
#include "app/cli/session.h"
#include "app/present/draft_import.h"
#include "app/present/draft_reading.h"
#include "db/store/drafts.h"
#include "db/store/municipalities.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::cli {

using schema::say;

namespace {
std::optional<int> versionOf(const std::string& option, const std::optional<std::string>& typed) {
    if (!typed) return std::nullopt;
    return wholeNumber(option, *typed, 1);
}

std::string numberOf(const std::optional<schema::ParagraphNumber>& number) {
    return number ? number->text() : std::string();
}

std::string_view nameOf(schema::ParagraphChange::Kind kind) {
    switch (kind) {
        case schema::ParagraphChange::Kind::added:
            return "added";
        case schema::ParagraphChange::Kind::removed:
            return "removed";
        case schema::ParagraphChange::Kind::changed:
            break;
    }
    return "changed";
}

/// `[-what went-] {+what came+}`, as `git diff --word-diff` writes it.
std::string marked(const std::vector<schema::Piece>& pieces) {
    std::string text;
    for (const auto& piece : pieces) {
        switch (piece.kind) {
            case schema::Piece::Kind::same:
                text += piece.text;
                break;
            case schema::Piece::Kind::removed:
                text += "[-" + piece.text + "-]";
                break;
            case schema::Piece::Kind::added:
                text += "{+" + piece.text + "+}";
                break;
        }
    }
    return text;
}

void addImport(Commands& commands) {
    auto& command = commands.add("draft import", say("Take in descriptions of municipalities"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto files = command.many(
        "FILE", say("Markdown files in the outline, with a header: Municipality, Version, Date, Author"));
    command.action([=](Session& session) {
        auto study = session.write(*file);
        return reportImport(session, present::importDrafts(study, {files->begin(), files->end()}));
    });
}

void addList(Commands& commands) {
    auto& command = commands.add("draft list", say("List the versions of the descriptions"));
    const auto file = command.required("STUDY", say("the study file"));
    command.listing();
    command.action([=](Session& session) {
        const auto study = session.read(*file);
        Listing listing({{"municipality", say("Municipality")},
                         {"version", say("Version"), Listing::Kind::number},
                         {"written", say("Written")},
                         {"author", say("Author")},
                         {"paragraphs", say("Paragraphs"), Listing::Kind::number},
                         {"file", say("File")}});
        const db::Drafts drafts(study);
        for (const auto& municipality : db::Municipalities(study).all()) {
            for (const auto& draft : drafts.of(municipality.id)) {
                listing.add({municipality.name, std::to_string(draft.version), draft.writtenOn.iso(),
                             draft.author, std::to_string(drafts.paragraphs(draft.id).size()),
                             draft.fileName});
            }
        }
        session.print(listing);
        return 0;
    });
}

void print(Session& session, const present::ComparisonValues& values, const schema::Draft& draft) {
    const auto language = values.study().language();
    std::vector<std::string> above;
    for (const auto& paragraph : present::readDraft(values, draft)) {
        const auto headings = present::headingsAbove(values.comparison(), paragraph.number, language);
        for (std::size_t i = 0; i < headings.size(); ++i) {
            if (i < above.size() && above[i] == headings[i] && above[0] == headings[0]) continue;
            session.out() << std::string(i + 1, '#') << " " << headings[i] << "\n\n";
        }
        above = headings;
        session.out() << paragraph.number.text() << "  " << paragraph.text << "\n\n";
        for (const auto& quote : paragraph.quotes) session.out() << "> " << quote << "\n\n";
    }
}

void addShow(Commands& commands) {
    auto& command =
        commands.add("draft show", say("Show a description with its figures filled in, as Markdown"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto municipality = command.required("MUNICIPALITY", say("which description"));
    const auto version = command.option("--version", "N", say("which version (default: the newest)"));
    command.action([=](Session& session) {
        const auto study = session.read(*file);
        const auto draft = present::draftOf(study, *municipality, versionOf("--version", *version));
        print(session, present::ComparisonValues(study, session.progress()), draft);
        return 0;
    });
}

void addDiff(Commands& commands) {
    auto& command =
        commands.add("draft diff", say("Show what changed between two versions of a description"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto municipality = command.required("MUNICIPALITY", say("which description"));
    const auto from = command.option("--from", "N", say("the older version (default: the one before)"));
    const auto to = command.option("--to", "N", say("the newer version (default: the newest)"));
    command.listing();
    command.action([=](Session& session) {
        const auto study = session.read(*file);
        const auto after = present::draftOf(study, *municipality, versionOf("--to", *to));
        const auto older = versionOf("--from", *from);
        if (older && *older >= after.version) {
            throw schema::Refusal(say(
                "Version %1 is not older than version %2. Give the older one with --from, the newer one with "
                "--to.",
                *older, after.version));
        }
        if (after.version == 1) {
            throw schema::Refusal(
                say("The description of %1 has no version before 1 to compare with.", *municipality));
        }
        const auto before = present::draftOf(study, *municipality, older.value_or(after.version - 1));
        Listing listing(
            {{"before", say("Was")}, {"after", say("Is")}, {"change", say("Change")}, {"text", say("Text")}});
        for (const auto& change : present::draftChanges(study, before, after)) {
            listing.add({numberOf(change.before), numberOf(change.after), std::string(nameOf(change.kind)),
                         marked(change.pieces)});
        }
        session.print(listing);
        return 0;
    });
}
}  // namespace

void addDraft(Commands& commands) {
    addImport(commands);
    addList(commands);
    addShow(commands);
    addDiff(commands);
}

}  // namespace wederhoor::cli
