#include "db/store/municipalities.h"

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "schema/base/nearest.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::db {

using schema::Municipality;
using schema::say;

namespace {
#define MUNICIPALITY_COLUMNS "SELECT id, name, code, note FROM municipality "

std::vector<Municipality> listed(Query query) {
    std::vector<Municipality> municipalities;
    while (query.next()) {
        municipalities.push_back({query.id<Municipality>(0), query.text(1), query.text(2), query.text(3)});
    }
    return municipalities;
}

std::optional<Municipality> first(std::vector<Municipality> municipalities) {
    if (municipalities.empty()) return std::nullopt;
    return std::move(municipalities.front());
}
}  // namespace

std::vector<Municipality> Municipalities::all() const {
    return listed(m_study.connection().query(MUNICIPALITY_COLUMNS "ORDER BY name"));
}

std::optional<Municipality> Municipalities::find(schema::MunicipalityId municipality) const {
    return first(listed(m_study.connection().query(MUNICIPALITY_COLUMNS "WHERE id = ?", municipality)));
}

std::optional<Municipality> Municipalities::find(std::string_view name) const {
    return first(listed(m_study.connection().query(MUNICIPALITY_COLUMNS "WHERE name = ?", name)));
}

Municipality Municipalities::named(std::string_view name) const {
    if (auto found = find(name)) return std::move(*found);
    std::vector<std::string> names;
    for (const auto& municipality : all()) names.push_back(municipality.name);
    if (const auto meant = schema::nearest(name, names)) {
        throw schema::Refusal(
            say("There is no municipality '%1' in this study. Did you mean '%2'?", name, *meant));
    }
    throw schema::Refusal(
        say("There is no municipality '%1' in this study. Import the municipalities first, or mend the name.",
            name));
}

void Municipalities::add(Edit& edit, const Municipality& municipality) const {
    edit.connection().run("INSERT INTO municipality (id, name, code, note) VALUES (?, ?, ?, ?)",
                          municipality.id, municipality.name, municipality.code, municipality.note);
}

void Municipalities::change(Edit& edit, const Municipality& municipality) const {
    edit.connection().run("UPDATE municipality SET name = ?, code = ?, note = ? WHERE id = ?",
                          municipality.name, municipality.code, municipality.note, municipality.id);
}

}  // namespace wederhoor::db
