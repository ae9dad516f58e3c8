#include <functional>

#include "app/cli/all_commands.h"
#include "app/cli/session.h"
#include "app/present/disposition_columns.h"
#include "forms/docx/table_docx.h"
#include "forms/file/file.h"
#include "forms/html/table_writer.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

namespace {
/// A comment as people read it on a terminal: too long for the cells of a table.
void tell(const present::DispositionRow& row, Session& session) {
    const auto& comment = row.comment;
    const auto line = [&session](const std::string& label, const std::string& words) {
        if (!words.empty()) session.out() << "    " << label << ": " << words << "\n";
    };
    session.out() << "C" << comment.number
                  << (comment.paragraph ? "  " + comment.paragraph->text() : std::string()) << "  "
                  << nameOf(comment.kind) << "  " << comment.commenter << "\n";
    line(say("Comment"), comment.text);
    line(say("Proposal"), comment.proposal);
    if (row.disposition) {
        line(say("Decision"), std::string(nameOf(row.disposition->decision)));
        line(say("Reason"), row.disposition->reason);
        line(say("Reply"), row.disposition->reply);
        if (row.result) {
            line(say("Resulting text"), row.result->empty() ? say("(taken out)") : *row.result);
        }
    } else {
        line(say("Decision"), say("not decided yet"));
    }
    session.out() << "\n";
}

Listing listingOf(const present::DispositionTable& table) {
    std::vector<Listing::Column> columns;
    for (const auto& column : present::dispositionColumns()) {
        const bool number = column.kind == present::DispositionColumn::Kind::number;
        columns.push_back(
            {column.name, column.heading, number ? Listing::Kind::number : Listing::Kind::text});
    }
    Listing listing(std::move(columns));
    for (const auto& row : table.rows) listing.add(present::dispositionCells(row));
    return listing;
}
using Write = std::function<std::string(const present::DispositionTable&, const db::Study&)>;

Write writerFor(const std::string& kind) {
    const auto page = [](const present::DispositionTable& table, const db::Study& study) {
        return present::dispositionPage(table, study.title(), study.language());
    };
    if (kind == "html") {
        return [page](const auto& table, const auto& study) { return forms::htmlOf(page(table, study)); };
    }
    if (kind == "docx") {
        return [page](const auto& table, const auto& study) { return forms::docxOf(page(table, study)); };
    }
    if (kind == "csv")
        return [](const auto& table, const auto&) { return present::dispositionsAsCsv(table); };
    throw WrongUsage(say("The table can be written as html, docx or csv, not as '%1'.", kind));
}
}  // namespace

void addRoundTable(Commands& commands) {
    auto& command =
        commands.add("round table", say("Show how each comment was dealt with: the table that goes back"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto municipality = command.required("MUNICIPALITY", say("whose comments"));
    const auto version = command.option("--version", "N",
                                        say("of the draft commented on (default: the newest that went out)"));
    command.nameResearcher("--by");
    const auto kind = command.option("--as", "html|docx|csv", say("write it as a file to send; needs -o"));
    const auto out = command.option("-o", "FILE", say("where to write it"));
    command.listing();
    command.action([=](Session& session) {
        if (kind->has_value() != out->has_value()) throw WrongUsage(say("--as and -o FILE go together."));
        const auto write = writerFor(kind->value_or("csv"));
        std::optional<int> number;
        if (*version) number = wholeNumber("--version", **version, 1);
        const auto study = session.read(*file);
        const auto table = present::dispositionTable(study, *municipality, number, session.progress());
        if (*out) {
            forms::writeFileAside(**out, write(table, study));
            session.out() << say("The table with %1 comments of %2 is in %3.", table.rows.size(),
                                 table.municipality, **out)
                          << "\n";
        } else if (session.format() == Format::text) {
            for (const auto& row : table.rows) tell(row, session);
            if (table.rows.empty()) session.err() << say("No comments came in.") << "\n";
        } else {
            session.print(listingOf(table));
        }
        return 0;
    });
}

}  // namespace wederhoor::cli
