#include "db/store/themes.h"

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/stored_name.h"

namespace wederhoor::db {

using schema::Theme;

std::vector<Theme> Themes::all() const {
    auto query =
        m_study.connection().query("SELECT id, parent_id, position, name, definition, colour FROM theme");
    std::vector<Theme> themes;
    while (query.next()) {
        themes.push_back({query.id<Theme>(0), query.optionalId<Theme>(1), static_cast<int>(query.number(2)),
                          query.text(3), query.text(4),
                          known(schema::Colour::parse(query.text(5)), query.text(5))});
    }
    return themes;
}

void Themes::add(Edit& edit, const Theme& theme) const {
    edit.connection().run(
        "INSERT INTO theme (id, parent_id, position, name, definition, colour) VALUES (?, ?, ?, ?, ?, ?)",
        theme.id, theme.parent, theme.position, theme.name, theme.definition, theme.colour.text());
}

void Themes::change(Edit& edit, const Theme& theme) const {
    edit.connection().run(
        "UPDATE theme SET parent_id = ?, position = ?, name = ?, definition = ?, colour = ? WHERE id = ?",
        theme.parent, theme.position, theme.name, theme.definition, theme.colour.text(), theme.id);
}

void Themes::remove(Edit& edit, schema::ThemeId theme) const {
    edit.connection().run("DELETE FROM theme WHERE id = ?", theme);
}

}  // namespace wederhoor::db
