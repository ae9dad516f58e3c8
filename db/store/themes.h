#pragma once

#include <vector>

#include "schema/study/theme.h"

namespace wederhoor::db {

class Edit;
class Study;

/// The codebook. What a tree may look like is in schema/rules/theme_tree. The study must outlive this.
class Themes {
public:
    explicit Themes(const Study& study) : m_study(study) {}

    /// All themes, in no order: ThemeTree puts them in theirs.
    std::vector<schema::Theme> all() const;

    void add(Edit& edit, const schema::Theme& theme) const;
    /// Makes the theme with this id as given.
    void change(Edit& edit, const schema::Theme& theme) const;
    /// Removes a theme with all below it and all their codings; the quotes stay.
    void remove(Edit& edit, schema::ThemeId theme) const;

private:
    const Study& m_study;
};

}  // namespace wederhoor::db
