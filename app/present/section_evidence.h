#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/present/comparison_values.h"
#include "app/present/place.h"
#include "app/present/workspace.h"
#include "db/query/quote_pages.h"
#include "schema/rules/theme_tree.h"

namespace wederhoor::present {

/// Something that a section of a description can rest on.
struct EvidenceItem {
    enum class Kind { figure, answer, remark, passage, comment, quote };
    Kind kind;
    std::string about;      ///< what it says something about, or who says it
    std::string words;      ///< the value, or what was written or said
    std::string insertion;  ///< goes into the text: `{{fte_total}}`, `[3:10]`; empty if nothing can
    std::string note;       ///< what else is to be known: a verdict, themes, why it can't be quoted
    Place place;            ///< where it stands
};
/// What people call such evidence.
std::string titleOf(EvidenceItem::Kind kind);

/// What there is for a section of one municipality's description: figures, answers, remarks and passages of
/// its chapter, comments on it, and the municipality's quotes, narrowed down as a person asks. Quotes come in
/// pages, the rest is read when it is first asked for.
class SectionEvidence {
public:
    explicit SectionEvidence(Workspace& workspace) : m_workspace(workspace) {}

    /// Gives the values of the municipality alone, when something is asked for; nullptr: nothing is shown.
    using Values = std::function<std::shared_ptr<const ComparisonValues>()>;
    /// What is narrowed down stays so.
    void show(Values values, schema::SectionNumber section);

    /// nullopt: all kinds.
    std::optional<EvidenceItem::Kind> kind() const { return m_kind; }
    void showKind(std::optional<EvidenceItem::Kind> kind);
    /// Quotes with this theme, or one below it; nullopt: all quotes.
    std::optional<schema::ThemeId> theme() const { return m_theme; }
    void showTheme(std::optional<schema::ThemeId> theme);
    const std::vector<schema::ThemeTree::Entry>& themes();
    /// Only what has these words; of quotes, words that begin so.
    const std::string& search() const { return m_search; }
    void searchFor(std::string words);

    /// Those read so far, kind by kind.
    const std::vector<EvidenceItem>& items();
    bool hasMore();
    /// Reads the next page of quotes, at the end of the items.
    void loadMore();

    Signal& changed() { return m_changed; }

private:
    void narrowed();
    void read();
    bool shows(EvidenceItem::Kind kind) const { return !m_kind || *m_kind == kind; }
    db::QuoteFilter quoteFilter();
    void readQuotes();

    Workspace& m_workspace;
    Values m_valuesOf;
    std::shared_ptr<const ComparisonValues> m_values;
    schema::SectionNumber m_section;
    std::optional<EvidenceItem::Kind> m_kind;
    std::optional<schema::ThemeId> m_theme;
    std::string m_search;
    std::optional<std::vector<EvidenceItem>> m_chapter;  ///< all but quotes, not narrowed; nullopt: not read
    std::optional<std::vector<EvidenceItem>> m_items;
    std::optional<schema::ThemeTree> m_themes;
    std::optional<db::QuotePageKey> m_next;
    Signal m_changed;
};

}  // namespace wederhoor::present
