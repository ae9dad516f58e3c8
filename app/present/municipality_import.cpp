#include "app/present/municipality_import.h"

#include <array>
#include <set>
#include <sstream>

#include "db/journal/edit.h"
#include "db/store/municipalities.h"
#include "schema/base/say.h"

namespace wederhoor::present {

using schema::Municipality;
using schema::say;

namespace {
void take(const Entry& entry, const db::Municipalities& municipalities, db::Edit& edit,
          ImportOutcome& outcome) {
    const auto name = entry.required("name", outcome.findings);
    if (!name) return;
    const auto known = municipalities.find(*name);
    Municipality wanted = known ? *known : Municipality{schema::MunicipalityId::fresh(), *name, {}, {}};
    if (entry.has("code")) wanted.code = entry.text("code");
    if (entry.has("note")) wanted.note = entry.text("note");
    if (!known) {
        municipalities.add(edit, wanted);
        ++outcome.added;
    } else if (wanted.code != known->code || wanted.note != known->note) {
        municipalities.change(edit, wanted);
        ++outcome.changed;
    } else {
        ++outcome.unchanged;
    }
}

/// `Hoorn;0405` as name, code and note.
Entry entryOf(const std::string& line) {
    std::array<std::string, 3> cells;
    std::size_t cell = 0;
    for (const char c : line) {
        if ((c == '\t' || c == ';') && cell + 1 < cells.size()) {
            ++cell;
        } else if (c != '\r') {
            cells[cell] += c;
        }
    }
    const auto given = [&](std::size_t at) {
        return at <= cell ? std::optional(cells[at]) : std::optional<std::string>();
    };
    return {{"name", given(0)}, {"code", given(1)}, {"note", given(2)}};
}

/// In one edit.
ImportOutcome takeAll(db::Study& study, const std::vector<Entry>& entries, ImportOutcome outcome) {
    const db::Municipalities municipalities(study);
    db::Edit edit(study, say("Import municipalities"));
    std::set<std::string> names;
    for (const auto& entry : entries) {
        if (!names.insert(entry.text("name")).second && !entry.text("name").empty()) {
            entry.wrong("name", say("The municipality '%1' is there twice.", entry.text("name")),
                        say("Take one of the two rows out."), outcome.findings);
            continue;
        }
        take(entry, municipalities, edit, outcome);
    }
    return ended(edit, std::move(outcome));
}
}  // namespace

ImportOutcome importMunicipalities(db::Study& study, const std::filesystem::path& file) {
    ImportOutcome outcome;
    const auto entries = entriesIn(file, {{"name"}, {"code", "note"}}, outcome.findings);
    return takeAll(study, entries, std::move(outcome));
}

ImportOutcome addMunicipalities(db::Study& study, std::string_view lines) {
    std::vector<Entry> entries;
    std::istringstream stream{std::string(lines)};
    for (std::string line; std::getline(stream, line);) {
        if (line.find_first_not_of(" \t\r;") != std::string::npos) entries.push_back(entryOf(line));
    }
    return takeAll(study, entries, {});
}

ImportOutcome addMunicipality(db::Study& study, const Entry& entry) {
    ImportOutcome outcome;
    const db::Municipalities municipalities(study);
    db::Edit edit(study, say("Add municipality"));
    if (municipalities.find(entry.text("name"))) {
        entry.wrong("name", say("There is already a municipality '%1' in this study.", entry.text("name")),
                    say("Import a file to change what is known about it."), outcome.findings);
    } else {
        take(entry, municipalities, edit, outcome);
    }
    return ended(edit, std::move(outcome));
}

}  // namespace wederhoor::present
