#include <array>
#include <charconv>
#include <chrono>
#include <ctime>

#include "app/cli/all_commands.h"
#include "app/cli/session.h"
#include "db/journal/journal.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using db::JournalEntry;
using schema::say;

namespace {
constexpr std::size_t usual = 50;

/// ISO 8601 with the distance to UTC: readable here, and the same moment everywhere.
std::string written(std::chrono::sys_time<std::chrono::milliseconds> time) {
    const auto seconds = std::chrono::system_clock::to_time_t(time);
    std::tm local{};
    localtime_r(&seconds, &local);
    std::array<char, 40> text{};
    const auto length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S%z", &local);
    std::string iso(text.data(), length);
    return iso.insert(iso.size() - 2, ":");
}

std::optional<std::size_t> countIn(const std::string& text) {
    std::size_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc() || end != text.data() + text.size() || count == 0) return std::nullopt;
    return count;
}

Listing listed(const std::vector<JournalEntry>& entries) {
    Listing listing({{"time", say("Time")},
                     {"researcher", say("Researcher")},
                     {"kind", say("Kind")},
                     {"edit", say("Edit")},
                     {"id", say("Id"), Listing::Kind::number},
                     {"undoes", say("Undoes"), Listing::Kind::number}});
    for (const auto& entry : entries) {
        listing.add({written(entry.time), entry.researcher, std::string(nameOf(entry.kind)), entry.label,
                     std::to_string(entry.id.number()),
                     entry.undoes ? std::to_string(entry.undoes->number()) : ""});
    }
    return listing;
}
}  // namespace

void addLog(Commands& commands) {
    auto& command = commands.add("log", say("List what was done in a study, newest first"));
    const auto study = command.required("STUDY", say("the study file"));
    const auto limit = command.option("--limit", "NUMBER", say("how many entries (default: %1)", usual));
    command.listing();
    command.action([study, limit](Session& session) {
        const auto count = *limit ? countIn(**limit) : usual;
        if (!count) {
            session.err() << say("'%1' is not a number of entries: give a whole number above 0.", **limit)
                          << "\n";
            return 2;
        }
        auto opened = session.read(*study);
        session.print(listed(db::Journal(opened).entries(*count)));
        return 0;
    });
}

}  // namespace wederhoor::cli
