#include "app/present/municipality_import.h"

#include <set>

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
}  // namespace

ImportOutcome importMunicipalities(db::Study& study, const std::filesystem::path& file) {
    ImportOutcome outcome;
    const auto entries = entriesIn(file, {{"name"}, {"code", "note"}}, outcome.findings);
    const db::Municipalities municipalities(study);
    db::Edit edit(study, say("Import municipalities"));
    std::set<std::string> names;
    for (const auto& entry : entries) {
        if (!names.insert(entry.text("name")).second && !entry.text("name").empty()) {
            entry.wrong("name", say("The municipality '%1' is in this file twice.", entry.text("name")),
                        say("Take one of the two rows out."), outcome.findings);
            continue;
        }
        take(entry, municipalities, edit, outcome);
    }
    return ended(edit, std::move(outcome));
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
