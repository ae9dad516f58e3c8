#include "app/cli/all_commands.h"
#include "app/cli/session.h"
#include "app/present/codebook.h"
#include "app/present/theme_import.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

namespace {
std::string studyHelp() {
    return say("the study file");
}

void addImport(Commands& commands) {
    auto& command =
        commands.add("theme import", say("Take in a codebook from a CSV file, or bring it up to date"));
    const auto file = command.required("STUDY", studyHelp());
    const auto csv = command.required(
        "FILE", say("CSV with the columns theme, parent, definition and colour (as in #FFCC00)"));
    command.action([=](Session& session) {
        auto study = session.write(*file);
        const auto import = present::importThemes(study, *csv);
        if (const int code = session.report(import.findings)) return code;
        session.out() << say("%1 themes added, %2 changed, %3 as they were.", import.added, import.changed,
                             import.same)
                      << "\n";
        return 0;
    });
}

void addList(Commands& commands) {
    auto& command = commands.add("theme list", say("Show the codebook with how often each theme was put"));
    const auto file = command.required("STUDY", studyHelp());
    command.listing();
    command.action([=](Session& session) {
        const auto study = session.read(*file);
        const bool text = session.format() == Format::text;
        Listing listing({{"theme", say("Theme")},
                         {"parent", say("Under")},
                         {"quotes", say("Quotes"), Listing::Kind::number},
                         {"codings", say("Codings"), Listing::Kind::number},
                         {"codings_with_subthemes", say("With subthemes"), Listing::Kind::number},
                         {"colour", say("Colour")},
                         {"definition", say("Definition")}});
        for (const auto& row : present::codebookRows(study)) {
            const std::string indent(text ? static_cast<std::size_t>(row.depth) * 2 : 0, ' ');
            listing.add({indent + row.theme.name, row.parent, std::to_string(row.quotes),
                         std::to_string(row.codings), std::to_string(row.codingsBelow),
                         row.theme.colour.text(), row.theme.definition});
        }
        session.print(listing);
        if (listing.empty()) {
            session.err() << say("There are no themes yet. 'wederhoor theme import' takes them in.") << "\n";
        }
        return 0;
    });
}

void addAdd(Commands& commands) {
    auto& command = commands.add("theme add", say("Add one theme to the codebook"));
    const auto file = command.required("STUDY", studyHelp());
    const auto name = command.required("NAME", say("name of the new theme"));
    const auto parent =
        command.option("--under", "THEME", say("the theme to hang it under (default: the top)"));
    const auto definition = command.option("--definition", "TEXT", say("when to use it"));
    const auto colour = command.option("--colour", "#RRGGBB", say("default: one that few themes have"));
    command.action([=](Session& session) {
        present::NewTheme theme{*name, *parent, definition->value_or(""), std::nullopt};
        if (*colour) {
            theme.colour = schema::Colour::parse(**colour);
            if (!theme.colour) {
                throw WrongUsage(
                    say("%1 is not a colour. Write red, green and blue as in #FFCC00.", **colour));
            }
        }
        auto study = session.write(*file);
        const auto made = present::addTheme(study, theme);
        session.out() << say("Added the theme '%1'.", made.name) << "\n";
        return 0;
    });
}

void addRename(Commands& commands) {
    auto& command = commands.add("theme rename", say("Give a theme another name"));
    const auto file = command.required("STUDY", studyHelp());
    const auto name = command.required("THEME", say("its name now"));
    const auto newName = command.required("NAME", say("its new name"));
    command.action([=](Session& session) {
        auto study = session.write(*file);
        present::renameTheme(study, *name, *newName);
        session.out() << say("'%1' is called '%2' now.", *name, *newName) << "\n";
        return 0;
    });
}

void addMove(Commands& commands) {
    auto& command = commands.add("theme move", say("Hang a theme elsewhere in the codebook"));
    const auto file = command.required("STUDY", studyHelp());
    const auto name = command.required("THEME", say("the theme to move, with all below it"));
    const auto parent = command.option("--under", "THEME", say("its new parent (default: the top)"));
    const auto position =
        command.option("--position", "N", say("which child it becomes, from 1 (default: the last)"));
    command.action([=](Session& session) {
        std::optional<int> place;
        if (*position) place = wholeNumber("--position", **position, 1);
        auto study = session.write(*file);
        present::moveTheme(study, *name, *parent, place);
        session.out() << (*parent ? say("'%1' is under '%2' now.", *name, **parent)
                                  : say("'%1' is at the top now.", *name))
                      << "\n";
        return 0;
    });
}

void addMerge(Commands& commands) {
    auto& command =
        commands.add("theme merge", say("Put one theme wherever another was put, and remove that one"));
    const auto file = command.required("STUDY", studyHelp());
    const auto from = command.required("FROM", say("the theme that goes"));
    const auto into = command.required("INTO", say("the theme that stays"));
    command.action([=](Session& session) {
        auto study = session.write(*file);
        const auto merge = present::mergeThemes(study, *from, *into);
        session.out()
            << say("Merged '%1' into '%2': %3 codings moved, %4 were there already, %5 themes below "
                   "it moved.",
                   *from, *into, merge.moved, merge.doubles, merge.themes)
            << "\n";
        return 0;
    });
}

void addRemove(Commands& commands) {
    auto& command = commands.add("theme remove", say("Remove a theme with all below it; the quotes stay"));
    const auto file = command.required("STUDY", studyHelp());
    const auto name = command.required("THEME", say("the theme to remove"));
    command.action([=](Session& session) {
        auto study = session.write(*file);
        const auto removal = present::removeTheme(study, *name);
        session.out() << say("Removed '%1', %2 themes below it and %3 codings. 'wederhoor undo' brings them "
                             "back.",
                             *name, removal.below, removal.codings)
                      << "\n";
        return 0;
    });
}
}  // namespace

void addTheme(Commands& commands) {
    addImport(commands);
    addList(commands);
    addAdd(commands);
    addRename(commands);
    addMove(commands);
    addMerge(commands);
    addRemove(commands);
}

}  // namespace wederhoor::cli
