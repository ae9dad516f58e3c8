#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/present/codebook.h"
#include "app/present/signal.h"
#include "app/present/workspace.h"
#include "db/query/quote_pages.h"

namespace wederhoor::present {

/// Where a theme is dropped when the codebook is rearranged.
enum class DropPlace { before, under, behind };

/// The codebook beside a transcript: its tree with counts, and everything that can be done to it. Each
/// command is one edit, and throws schema::Refusal where it can't be done.
class CodebookPresenter {
public:
    explicit CodebookPresenter(Workspace& workspace);

    /// Parents before children.
    const std::vector<CodebookRow>& rows() const { return m_rows; }
    Signal& changed() { return m_changed; }
    /// nullptr: it is not (any more) in the codebook.
    const CodebookRow* find(schema::ThemeId theme) const;
    std::optional<schema::ThemeId> chosen() const { return m_chosen; }
    void choose(std::optional<schema::ThemeId> theme);

    /// The new theme is chosen then. `parent` nullopt: at the top.
    schema::ThemeId add(const std::string& name, std::optional<schema::ThemeId> parent);
    void rename(schema::ThemeId theme, const std::string& name);
    void define(schema::ThemeId theme, const std::string& definition);
    void recolour(schema::ThemeId theme, schema::Colour colour);
    /// Drops a theme before, under or behind another one.
    void drop(schema::ThemeId theme, schema::ThemeId on, DropPlace place);
    void moveToTop(schema::ThemeId theme);
    ThemeMerge merge(schema::ThemeId from, schema::ThemeId into);
    ThemeRemoval remove(schema::ThemeId theme);
    /// What removing it would take along, in a sentence.
    std::string removalWarning(schema::ThemeId theme) const;

    /// The quotes that carry the theme itself, to choose from when it is split.
    std::vector<db::QuoteRow> quotesOf(schema::ThemeId theme) const;
    /// Makes a new theme and moves the codings of `theme` on these quotes to it. Returns how many.
    int split(schema::ThemeId theme, const std::string& name, const std::vector<db::QuoteRow>& quotes);

private:
    void read();
    std::string nameOf(schema::ThemeId theme) const;
    /// Its number among those of the same parent, from 1.
    int numberOf(const CodebookRow& row) const;

    Workspace& m_workspace;
    std::vector<CodebookRow> m_rows;
    std::optional<schema::ThemeId> m_chosen;
    Signal m_changed;
    Subscription m_onChange;
};

}  // namespace wederhoor::present
