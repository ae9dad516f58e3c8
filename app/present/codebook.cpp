#include "app/present/codebook.h"

#include <algorithm>
#include <map>

#include "db/journal/edit.h"
#include "db/query/interview_list.h"
#include "db/store/codings.h"
#include "db/store/themes.h"
#include "schema/base/nearest.h"
#include "schema/base/say.h"
#include "schema/base/trimmed.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

using schema::Refusal;
using schema::say;
using schema::Theme;
using schema::ThemeId;
using schema::ThemeTree;
using schema::trimmed;

namespace {
using Parent = std::optional<ThemeId>;

void refuse(const std::optional<std::string>& objection) {
    if (objection) throw Refusal(*objection);
}

void refuseUnreadable(schema::Colour colour) {
    if (schema::readableHighlight(colour)) return;
    throw Refusal(say("The colour %1 does not show on a white page. Choose a darker one.", colour.text()));
}

/// The themes directly under a parent, in their order.
std::vector<Theme> childrenOf(const ThemeTree& tree, Parent parent) {
    std::vector<Theme> children;
    for (const auto& entry : tree.entries()) {
        if (entry.theme.parent == parent) children.push_back(entry.theme);
    }
    return children;
}

int behindLast(const std::vector<Theme>& siblings) {
    return siblings.empty() ? 1 : siblings.back().position + 1;
}

/// Codings of the theme itself.
int codingsOf(const std::map<ThemeId, db::ThemeCount>& counts, ThemeId theme) {
    const auto found = counts.find(theme);
    return found == counts.end() ? 0 : found->second.codings;
}

int codingsBelow(const ThemeTree& tree, const std::map<ThemeId, db::ThemeCount>& counts, ThemeId theme) {
    int codings = 0;
    for (const auto each : tree.below(theme)) codings += codingsOf(counts, each);
    return codings;
}
}  // namespace

ThemeTree codebook(const db::Study& study) {
    return ThemeTree(db::Themes(study).all());
}

const Theme& themeNamed(const ThemeTree& codebook, std::string_view name) {
    if (const auto* found = codebook.find(name)) return *found;
    if (const auto meant = schema::nearest(name, codebook.names())) {
        throw Refusal(say("There is no theme '%1' in this study. Did you mean '%2'?", name, *meant));
    }
    throw Refusal(
        say("There is no theme '%1' in this study. 'wederhoor theme list' shows the codebook.", name));
}

std::vector<CodebookRow> codebookRows(const db::Study& study) {
    const auto tree = codebook(study);
    auto counts = db::themeCounts(study);
    std::vector<CodebookRow> rows;
    for (const auto& [theme, depth] : tree.entries()) {
        const auto* parent = theme.parent ? tree.find(*theme.parent) : nullptr;
        rows.push_back({theme, depth, parent ? parent->name : std::string(), counts[theme.id].quotes,
                        counts[theme.id].codings, codingsBelow(tree, counts, theme.id)});
    }
    return rows;
}

Theme drawnUp(const db::Study& study, const NewTheme& wanted) {
    const auto tree = codebook(study);
    refuse(tree.objectionToName(wanted.name, std::nullopt));
    Parent parent;
    if (wanted.parent) parent = themeNamed(tree, *wanted.parent).id;
    const auto colour = wanted.colour.value_or(schema::nextColour(db::Themes(study).all()));
    refuseUnreadable(colour);
    return {
        ThemeId::fresh(),  parent, behindLast(childrenOf(tree, parent)), std::string(trimmed(wanted.name)),
        wanted.definition, colour};
}

Theme addTheme(db::Study& study, const NewTheme& wanted) {
    auto theme = drawnUp(study, wanted);
    db::Edit edit(study, say("Add theme '%1'", theme.name));
    db::Themes(study).add(edit, theme);
    edit.commit();
    return theme;
}

void renameTheme(db::Study& study, std::string_view name, std::string_view newName) {
    const auto tree = codebook(study);
    auto theme = themeNamed(tree, name);
    refuse(tree.objectionToName(newName, theme.id));
    db::Edit edit(study, say("Rename theme '%1' to '%2'", theme.name, trimmed(newName)));
    theme.name = std::string(trimmed(newName));
    db::Themes(study).change(edit, theme);
    edit.commit();
}

void defineTheme(db::Study& study, std::string_view name, std::string_view definition) {
    auto theme = themeNamed(codebook(study), name);
    db::Edit edit(study, say("Define theme '%1'", theme.name));
    theme.definition = definition;
    db::Themes(study).change(edit, theme);
    edit.commit();
}

void recolourTheme(db::Study& study, std::string_view name, schema::Colour colour) {
    auto theme = themeNamed(codebook(study), name);
    refuseUnreadable(colour);
    db::Edit edit(study, say("Give theme '%1' another colour", theme.name));
    theme.colour = colour;
    db::Themes(study).change(edit, theme);
    edit.commit();
}

void moveTheme(db::Study& study, std::string_view name, std::optional<std::string_view> parentName,
               std::optional<int> position) {
    const auto tree = codebook(study);
    auto theme = themeNamed(tree, name);
    Parent parent;
    if (parentName) {
        parent = themeNamed(tree, *parentName).id;
        refuse(tree.objectionToParent(theme.id, *parent));
    }
    auto siblings = childrenOf(tree, parent);
    std::erase_if(siblings, [&](const Theme& sibling) { return sibling.id == theme.id; });
    theme.parent = parent;
    const auto last = static_cast<int>(siblings.size()) + 1;
    const auto place = std::clamp(position.value_or(last), 1, last);
    siblings.insert(siblings.begin() + (place - 1), theme);
    db::Edit edit(study, say("Move theme '%1'", theme.name));
    const db::Themes themes(study);
    for (int i = 0; i < last; ++i) {
        auto& sibling = siblings[static_cast<std::size_t>(i)];
        if (sibling.id != theme.id && sibling.position == i + 1) continue;
        sibling.position = i + 1;
        themes.change(edit, sibling);
    }
    edit.commit();
}

ThemeMerge mergeThemes(db::Study& study, std::string_view fromName, std::string_view intoName) {
    const auto tree = codebook(study);
    const auto& from = themeNamed(tree, fromName);
    const auto& into = themeNamed(tree, intoName);
    if (from.id == into.id) throw Refusal(say("'%1' can't be merged into itself.", from.name));
    if (tree.objectionToParent(from.id, into.id)) {
        throw Refusal(say("'%1' can't be merged into '%2', which is below it. Move '%2' elsewhere first.",
                          from.name, into.name));
    }
    const int before = codingsOf(db::themeCounts(study), from.id);
    ThemeMerge merge;
    db::Edit edit(study, say("Merge theme '%1' into '%2'", from.name, into.name));
    const db::Themes themes(study);
    int position = behindLast(childrenOf(tree, into.id));
    for (auto child : childrenOf(tree, from.id)) {
        child.parent = into.id;
        child.position = position++;
        themes.change(edit, child);
        ++merge.themes;
    }
    merge.moved = db::Codings(study).replaceTheme(edit, from.id, into.id);
    merge.doubles = before - merge.moved;
    themes.remove(edit, from.id);
    edit.commit();
    return merge;
}

int splitTheme(db::Study& study, std::string_view fromName, const NewTheme& wanted,
               const std::vector<schema::CodingId>& chosen) {
    const auto tree = codebook(study);
    const auto& from = themeNamed(tree, fromName);
    const auto theme = drawnUp(study, wanted);
    int moved = 0;
    db::Edit edit(study, say("Split theme '%1' off from '%2'", theme.name, from.name));
    db::Themes(study).add(edit, theme);
    const db::Codings codings(study);
    for (const auto coding : chosen) moved += codings.replaceTheme(edit, coding, from.id, theme.id);
    if (moved == 0) throw Refusal(say("Choose the codings that are to get the new theme."));
    edit.commit();
    return moved;
}

ThemeRemoval removeTheme(db::Study& study, std::string_view name) {
    const auto tree = codebook(study);
    const auto& theme = themeNamed(tree, name);
    const ThemeRemoval removal{static_cast<int>(tree.below(theme.id).size()) - 1,
                               codingsBelow(tree, db::themeCounts(study), theme.id)};
    db::Edit edit(study, say("Remove theme '%1'", theme.name));
    db::Themes(study).remove(edit, theme.id);
    edit.commit();
    return removal;
}

}  // namespace wederhoor::present
