#include "app/cli/status.h"

#include "app/cli/all_commands.h"
#include "app/cli/session.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

namespace {
std::string numberOrNothing(int number) {
    return number == 0 ? std::string() : std::to_string(number);
}

std::string dateOrNothing(const std::optional<schema::Date>& date) {
    return date ? date->iso() : std::string();
}

/// As people read it: a row a municipality, a cell a step.
Listing boardOf(const present::StatusBoard& board) {
    std::vector<Listing::Column> columns{{"municipality", say("Municipality")}};
    for (const auto step : schema::allSteps) columns.push_back({std::string(nameOf(step)), titleOf(step)});
    Listing listing(columns);
    for (const auto& row : board.rows) {
        std::vector<std::string> cells{row.municipality.name};
        for (const auto& status : row.steps) cells.push_back(inWords(status));
        listing.add(std::move(cells));
    }
    return listing;
}

/// As programs read it: a row a municipality and step.
Listing rowsOf(const present::StatusBoard& board) {
    Listing listing({{"municipality", say("Municipality")},
                     {"step", say("Step")},
                     {"stage", say("Stage")},
                     {"on", say("On")},
                     {"due", say("Due")},
                     {"count", say("Count"), Listing::Kind::number},
                     {"expected", say("Expected"), Listing::Kind::number},
                     {"days_late", say("Days late"), Listing::Kind::number}});
    for (const auto& row : board.rows) {
        for (const auto& status : row.steps) {
            listing.add({row.municipality.name, std::string(nameOf(status.step)),
                         std::string(nameOf(status.stage)), dateOrNothing(status.on),
                         dateOrNothing(status.due), std::to_string(status.count),
                         numberOrNothing(status.expected), numberOrNothing(status.daysLate)});
        }
    }
    return listing;
}
}  // namespace

void printBoard(const present::StatusBoard& board, Session& session) {
    session.print(session.format() == Format::text ? boardOf(board) : rowsOf(board));
}

void addStatus(Commands& commands) {
    auto& command = commands.add("status", say("Show where each municipality stands, step by step"));
    const auto study = command.required("STUDY", say("the study file"));
    const auto on = command.option("--on", "DATE", say("as it was at the end of that day (default: today)"));
    command.listing();
    command.action([=](Session& session) {
        const auto day = *on ? dayFor("--on", **on) : schema::Date::today();
        printBoard(present::statusBoard(session.read(*study), day), session);
        return 0;
    });
}

}  // namespace wederhoor::cli
