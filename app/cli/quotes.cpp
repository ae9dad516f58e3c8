#include "app/cli/all_commands.h"
#include "app/cli/session.h"
#include "app/present/quote_list.h"
#include "app/present/quote_table.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

namespace {
std::string joined(const std::vector<std::string>& parts, const std::string& between) {
    std::string text;
    for (const auto& part : parts) text += (text.empty() ? "" : between) + part;
    return text;
}

/// One quote a paragraph: words are too long for a table on a screen.
void printQuote(const present::ListedQuote& quote, std::ostream& out) {
    const auto& row = quote.row;
    std::vector<std::string> who;
    for (const auto& part : {row.municipalityName, std::string(nameOf(row.audience)), row.speaker}) {
        if (!part.empty()) who.push_back(part);
    }
    out << row.reference.text() << "  " << joined(who, ", ") << "\n";
    std::string words = row.quote.words;
    for (auto at = words.find('\n'); at != std::string::npos; at = words.find('\n', at + 1)) {
        words.replace(at, 1, "\n    ");
    }
    out << "    " << words << "\n";
    for (const auto& theme : quote.themes) {
        out << "    - " << theme.path << " (" << joined(theme.researchers, ", ") << ")\n";
    }
    for (const auto& memo : row.memos) out << "    " << memo.researcher << ": " << memo.text << "\n";
    out << "\n";
}

void print(const present::QuoteList& list, const Session& session) {
    if (session.format() == Format::text) {
        for (const auto& quote : list.quotes) printQuote(quote, session.out());
        return;
    }
    std::vector<Listing::Column> columns;
    for (auto& [name, heading] : present::quoteColumns()) columns.push_back({name, heading});
    Listing listing(columns);
    for (const auto& quote : list.quotes) listing.add(present::quoteCells(quote));
    session.print(listing);
}
}  // namespace

void addQuotes(Commands& commands) {
    auto& command =
        commands.add("quotes", say("Find quotes by theme, municipality, audience, researcher and words"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto theme = command.option("--theme", "NAME", say("that carry it, or a theme below it"));
    const auto only = command.flag("--only", say("that carry the theme itself"));
    const auto municipality = command.option("--municipality", "NAME", say("of an interview there"));
    const auto audience = command.option("--audience", "NAME", schema::audienceNames());
    const auto researcher = command.option("--researcher", "NAME", say("coded by this researcher"));
    const auto search = command.option(
        "--search", "WORDS",
        say("with these words in any form; \"in quotation marks\" in this order; vertr* begins so"));
    const auto limit = command.option("--limit", "N", say("at most so many"));
    command.listing();
    command.action([=](Session& session) {
        present::QuoteQuestion question{
            *theme,        *only ? present::Subthemes::leftOut : present::Subthemes::included,
            *municipality, *audience,
            *researcher,   search->value_or(""),
            std::nullopt};
        if (*only && !*theme) throw WrongUsage(say("--only goes with --theme."));
        if (*limit) question.limit = static_cast<std::size_t>(wholeNumber("--limit", **limit, 1));
        const auto list = present::quoteList(session.read(*file), question);
        print(list, session);
        if (list.total == 0) {
            session.err()
                << say("No quotes answer to this. Ask for less, or see 'wederhoor theme list' for what "
                       "was coded.")
                << "\n";
        } else if (list.quotes.size() < list.total) {
            session.err() << say("%1 of %2 quotes; leave out --limit to see all.", list.quotes.size(),
                                 list.total)
                          << "\n";
        } else if (session.format() == Format::text) {
            session.err() << say("%1 quotes.", list.total) << "\n";
        }
        return 0;
    });
}

}  // namespace wederhoor::cli
