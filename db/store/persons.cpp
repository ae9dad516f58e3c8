#include "db/store/persons.h"

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/stored_name.h"

namespace wederhoor::db {

using schema::Person;

namespace {
#define PERSON_COLUMNS \
    "SELECT id, name, role, municipality_id, audience, function, organisation, email FROM person "

std::vector<Person> listed(Query query) {
    std::vector<Person> persons;
    while (query.next()) {
        std::optional<schema::Audience> audience;
        if (const auto code = query.optionalText(4)) audience = known(schema::audienceOf(*code), *code);
        persons.push_back({query.id<Person>(0), query.text(1),
                           known(schema::roleOf(query.text(2)), query.text(2)),
                           query.optionalId<schema::Municipality>(3), audience, query.text(5), query.text(6),
                           query.text(7)});
    }
    return persons;
}

std::optional<std::string_view> codeOf(std::optional<schema::Audience> audience) {
    if (!audience) return std::nullopt;
    return nameOf(*audience);
}
}  // namespace

std::vector<Person> Persons::all() const {
    return listed(m_study.connection().query(PERSON_COLUMNS "ORDER BY role, name, id"));
}

std::vector<Person> Persons::of(std::optional<schema::MunicipalityId> municipality) const {
    return listed(m_study.connection().query(
        PERSON_COLUMNS "WHERE municipality_id IS ? ORDER BY role, name, id", municipality));
}

std::optional<Person> Persons::find(schema::PersonId person) const {
    auto found = listed(m_study.connection().query(PERSON_COLUMNS "WHERE id = ?", person));
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

void Persons::add(Edit& edit, const Person& person) const {
    edit.connection().run(
        "INSERT INTO person (id, name, role, municipality_id, audience, function, organisation, email) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        person.id, person.name, nameOf(person.role), person.municipality, codeOf(person.audience),
        person.function, person.organisation, person.email);
}

void Persons::change(Edit& edit, const Person& person) const {
    edit.connection().run(
        "UPDATE person SET name = ?, role = ?, municipality_id = ?, audience = ?, function = ?, organisation "
        "= ?, email = ? WHERE id = ?",
        person.name, nameOf(person.role), person.municipality, codeOf(person.audience), person.function,
        person.organisation, person.email, person.id);
}

}  // namespace wederhoor::db
