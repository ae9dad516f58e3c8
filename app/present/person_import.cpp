#include "app/present/person_import.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "db/journal/edit.h"
#include "db/store/persons.h"
#include "schema/base/say.h"
#include "schema/rules/words.h"

namespace wederhoor::present {

using schema::Findings;
using schema::Person;
using schema::Role;
using schema::say;

namespace {
/// What makes a person the same one.
struct Key {
    std::string name;
    Role role;
    std::optional<schema::MunicipalityId> municipality;
    friend auto operator<=>(const Key&, const Key&) = default;
};

/// nullopt, with an error, if the entry doesn't say who it is.
std::optional<Key> keyOf(const Entry& entry, const db::Study& study, Findings& findings) {
    const auto name = entry.required("name", findings);
    if (!entry.required("role", findings)) return std::nullopt;
    const auto role = entry.oneOf("role", schema::roleOf, Role::researcher, findings);
    if (!name || !role) return std::nullopt;
    Key key{*name, *role, {}};
    if (entry.text("municipality").empty()) {
        if (*role != Role::contact) return key;
        entry.wrong("municipality", say("A contact person belongs to a municipality."),
                    say("Give its name, as it is in this study."), findings);
        return std::nullopt;
    }
    if (*role == Role::researcher) {
        entry.wrong("municipality", say("A researcher belongs to no municipality."),
                    say("Leave it empty, or give another role."), findings);
        return std::nullopt;
    }
    const auto municipality = entry.municipality("municipality", study, findings);
    if (!municipality) return std::nullopt;
    key.municipality = municipality->id;
    return key;
}

std::optional<Person> find(const db::Persons& persons, const Key& key) {
    for (auto& person : persons.of(key.municipality)) {
        if (person.name == key.name && person.role == key.role) return std::move(person);
    }
    return std::nullopt;
}

/// The person as the entry has them; what it doesn't give stays as it is.
Person updated(Person person, const Entry& entry, Findings& findings) {
    if (entry.has("audience")) {
        person.audience = entry.oneOf("audience", schema::audienceOf, schema::Audience::aldermen, findings);
        if (person.audience && person.role != Role::participant) {
            entry.wrong("audience", say("Only participants belong to an audience."),
                        say("Leave it empty, or make the role participant."), findings);
        }
    }
    if (entry.has("function")) person.function = entry.text("function");
    if (entry.has("organisation")) person.organisation = entry.text("organisation");
    if (entry.has("email")) person.email = entry.text("email");
    return person;
}

auto rest(const Person& person) {
    return std::tie(person.audience, person.function, person.organisation, person.email);
}

void take(const Key& key, const Entry& entry, const db::Persons& persons, db::Edit& edit,
          ImportOutcome& outcome) {
    const auto known = find(persons, key);
    const auto wanted = updated(
        known ? *known
              : Person{schema::PersonId::fresh(), key.name, key.role, key.municipality, {}, {}, {}, {}},
        entry, outcome.findings);
    if (!known) {
        persons.add(edit, wanted);
        ++outcome.added;
    } else if (rest(wanted) != rest(*known)) {
        persons.change(edit, wanted);
        ++outcome.changed;
    } else {
        ++outcome.unchanged;
    }
}
}  // namespace

ImportOutcome importPersons(db::Study& study, const std::filesystem::path& file) {
    ImportOutcome outcome;
    const auto entries =
        entriesIn(file, {{"name", "role"}, {"municipality", "audience", "function", "organisation", "email"}},
                  outcome.findings);
    const db::Persons persons(study);
    db::Edit edit(study, say("Import people"));
    std::set<Key> keys;
    for (const auto& entry : entries) {
        const auto key = keyOf(entry, study, outcome.findings);
        if (!key) continue;
        if (!keys.insert(*key).second) {
            entry.wrong("name", say("The %1 '%2' is in this file twice.", inWords(key->role), key->name),
                        say("Take one of the two rows out, or give each person a name of their own."),
                        outcome.findings);
            continue;
        }
        take(*key, entry, persons, edit, outcome);
    }
    return ended(edit, std::move(outcome));
}

ImportOutcome addPerson(db::Study& study, const Entry& entry) {
    ImportOutcome outcome;
    const db::Persons persons(study);
    db::Edit edit(study, say("Add person"));
    if (const auto key = keyOf(entry, study, outcome.findings)) {
        if (find(persons, *key)) {
            entry.wrong("name",
                        say("There is already a %1 '%2' in this study.", inWords(key->role), key->name),
                        say("Import a file to change what is known about them."), outcome.findings);
        } else {
            take(*key, entry, persons, edit, outcome);
        }
    }
    return ended(edit, std::move(outcome));
}

}  // namespace wederhoor::present
