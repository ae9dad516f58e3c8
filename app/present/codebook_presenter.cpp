#include "app/present/codebook_presenter.h"

#include <algorithm>

#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

using schema::say;
using schema::ThemeId;

CodebookPresenter::CodebookPresenter(Workspace& workspace)
    : m_workspace(workspace),
      m_rows(codebookRows(workspace.study())),
      m_onChange(workspace.changed().subscribe([this] { read(); })) {}

void CodebookPresenter::read() {
    m_rows = codebookRows(m_workspace.study());
    if (m_chosen && !find(*m_chosen)) m_chosen.reset();
    m_changed.emit();
}

const CodebookRow* CodebookPresenter::find(ThemeId theme) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [theme](const CodebookRow& row) { return row.theme.id == theme; });
    return found == m_rows.end() ? nullptr : &*found;
}

std::string CodebookPresenter::nameOf(ThemeId theme) const {
    const auto* row = find(theme);
    if (!row) throw schema::Refusal(say("This theme is no longer in the codebook."));
    return row->theme.name;
}

void CodebookPresenter::choose(std::optional<ThemeId> theme) {
    if (theme == m_chosen) return;
    m_chosen = theme;
    m_changed.emit();
}

ThemeId CodebookPresenter::add(const std::string& name, std::optional<ThemeId> parent) {
    NewTheme wanted{name, {}, "", {}};
    if (parent) wanted.parent = nameOf(*parent);
    const auto theme = m_workspace.change([&](db::Study& study) { return addTheme(study, wanted); });
    choose(theme.id);
    return theme.id;
}

void CodebookPresenter::rename(ThemeId theme, const std::string& name) {
    const auto before = nameOf(theme);
    if (before == name) return;
    m_workspace.change([&](db::Study& study) { renameTheme(study, before, name); });
}

void CodebookPresenter::define(ThemeId theme, const std::string& definition) {
    const auto name = nameOf(theme);
    if (find(theme)->theme.definition == definition) return;
    m_workspace.change([&](db::Study& study) { defineTheme(study, name, definition); });
}

void CodebookPresenter::recolour(ThemeId theme, schema::Colour colour) {
    const auto name = nameOf(theme);
    if (find(theme)->theme.colour == colour) return;
    m_workspace.change([&](db::Study& study) { recolourTheme(study, name, colour); });
}

int CodebookPresenter::numberOf(const CodebookRow& row) const {
    int number = 0;
    for (const auto& each : m_rows) {
        if (each.theme.parent != row.theme.parent) continue;
        ++number;
        if (each.theme.id == row.theme.id) break;
    }
    return number;
}

void CodebookPresenter::drop(ThemeId theme, ThemeId on, DropPlace place) {
    if (theme == on) return;
    const auto name = nameOf(theme);
    const auto target = nameOf(on);
    const auto& moved = *find(theme);
    const auto& row = *find(on);
    std::optional<std::string> parent = target;
    std::optional<int> number;
    if (place != DropPlace::under) {
        parent = row.theme.parent ? std::optional(nameOf(*row.theme.parent)) : std::nullopt;
        number = numberOf(row) + (place == DropPlace::behind ? 1 : 0);
        // The place is counted without the theme itself.
        if (moved.theme.parent == row.theme.parent && numberOf(moved) < *number) --*number;
    }
    m_workspace.change([&](db::Study& study) { moveTheme(study, name, parent, number); });
}

void CodebookPresenter::moveToTop(ThemeId theme) {
    const auto name = nameOf(theme);
    m_workspace.change([&](db::Study& study) { moveTheme(study, name, std::nullopt, std::nullopt); });
}

ThemeMerge CodebookPresenter::merge(ThemeId from, ThemeId into) {
    const auto name = nameOf(from);
    const auto other = nameOf(into);
    const auto merged = m_workspace.change([&](db::Study& study) { return mergeThemes(study, name, other); });
    choose(into);
    return merged;
}

ThemeRemoval CodebookPresenter::remove(ThemeId theme) {
    const auto name = nameOf(theme);
    return m_workspace.change([&](db::Study& study) { return removeTheme(study, name); });
}

std::string CodebookPresenter::removalWarning(ThemeId theme) const {
    const auto name = nameOf(theme);
    const auto* row = find(theme);
    const auto depth = row->depth;
    const auto behind = std::find_if(m_rows.begin() + (row - m_rows.data()) + 1, m_rows.end(),
                                     [depth](const CodebookRow& each) { return each.depth <= depth; });
    const auto below = (behind - m_rows.begin()) - (row - m_rows.data()) - 1;
    if (below == 0)
        return say("Remove the theme '%1' and take it off its quotes (codings: %2)?", name,
                   row->codingsBelow);
    return say(
        "Remove the theme '%1' with all themes below it (%2), and take them off their quotes (codings: %3)?",
        name, below, row->codingsBelow);
}

std::vector<db::QuoteRow> CodebookPresenter::quotesOf(ThemeId theme) const {
    db::QuoteFilter filter;
    filter.themes = {theme};
    return db::allQuotes(m_workspace.study(), filter);
}

int CodebookPresenter::split(ThemeId theme, const std::string& name,
                             const std::vector<db::QuoteRow>& quotes) {
    const auto from = nameOf(theme);
    const auto* row = find(theme);
    NewTheme wanted{name, {}, "", {}};
    if (row->theme.parent) wanted.parent = nameOf(*row->theme.parent);
    std::vector<schema::CodingId> chosen;
    for (const auto& quote : quotes) {
        for (const auto& coding : quote.codings) {
            if (coding.theme == theme) chosen.push_back(coding.id);
        }
    }
    return m_workspace.change([&](db::Study& study) { return splitTheme(study, from, wanted, chosen); });
}

}  // namespace wederhoor::present
