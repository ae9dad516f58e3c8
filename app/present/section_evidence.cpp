#include "app/present/section_evidence.h"

#include <algorithm>

#include "app/present/chapter_evidence.h"
#include "app/present/codebook.h"
#include "db/store/interviews.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

using Kind = EvidenceItem::Kind;
using schema::say;

namespace {
constexpr std::size_t pageSize = 100;

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char letter) {
        return static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter);
    });
    return text;
}

bool has(const EvidenceItem& item, const std::string& lowerWords) {
    return lowered(item.about + "\n" + item.words + "\n" + item.note).find(lowerWords) != std::string::npos;
}

std::string listedThemes(const schema::ThemeTree& tree, const db::QuoteRow& row) {
    std::vector<std::string> paths;
    for (const auto& coding : row.codings) {
        auto path = tree.path(coding.theme);
        if (std::find(paths.begin(), paths.end(), path) == paths.end()) paths.push_back(std::move(path));
    }
    std::string listed;
    for (const auto& path : paths) listed += (listed.empty() ? "" : " · ") + path;
    return listed;
}

EvidenceItem itemOf(const db::QuoteRow& row, const schema::ThemeTree& themes, bool consented) {
    const auto reference = row.reference.text();
    return {Kind::quote,
            row.speaker.empty() ? reference : reference + " " + row.speaker,
            row.quote.words,
            consented ? "[" + reference + "]" : std::string(),
            consented ? listedThemes(themes, row) : say("The participants did not agree to being quoted."),
            {Page::interviews, row.municipality, TranscriptSpot{row.quote.interview, row.quote.span}}};
}
}  // namespace

std::string titleOf(Kind kind) {
    switch (kind) {
        case Kind::figure:
            return say("Figure");
        case Kind::answer:
            return say("Answer");
        case Kind::remark:
            return say("Remark");
        case Kind::passage:
            return say("Passage");
        case Kind::comment:
            return say("Comment");
        case Kind::quote:
            break;
    }
    return say("Quote");
}

void SectionEvidence::show(Values values, schema::SectionNumber section) {
    m_valuesOf = std::move(values);
    m_values.reset();
    m_section = section;
    m_chapter.reset();
    m_themes.reset();
    narrowed();
}

void SectionEvidence::showKind(std::optional<Kind> kind) {
    m_kind = kind;
    narrowed();
}

void SectionEvidence::showTheme(std::optional<schema::ThemeId> theme) {
    m_theme = theme;
    narrowed();
}

void SectionEvidence::searchFor(std::string words) {
    m_search = std::move(words);
    narrowed();
}

const std::vector<schema::ThemeTree::Entry>& SectionEvidence::themes() {
    if (!m_themes) m_themes = codebook(m_workspace.study());
    return m_themes->entries();
}

const std::vector<EvidenceItem>& SectionEvidence::items() {
    if (!m_items) read();
    return *m_items;
}

bool SectionEvidence::hasMore() {
    items();
    return m_next.has_value();
}

void SectionEvidence::loadMore() {
    if (!hasMore()) return;
    readQuotes();
    m_changed.emit();
}

void SectionEvidence::narrowed() {
    m_items.reset();
    m_changed.emit();
}

void SectionEvidence::read() {
    m_items.emplace();
    m_next.reset();
    if (!m_values && m_valuesOf) m_values = m_valuesOf();
    if (!m_values) return;
    if (!m_chapter) m_chapter = chapterEvidence(*m_values, m_section);
    const auto words = lowered(m_search);
    for (const auto& item : *m_chapter) {
        if (shows(item.kind) && has(item, words)) m_items->push_back(item);
    }
    if (shows(Kind::quote)) readQuotes();
}

db::QuoteFilter SectionEvidence::quoteFilter() {
    db::QuoteFilter filter;
    filter.municipality = m_values->municipalities().front().id;
    themes();
    if (m_theme && m_themes->find(*m_theme)) filter.themes = m_themes->below(*m_theme);
    filter.search = m_search;
    if (!m_search.empty() && std::isalnum(static_cast<unsigned char>(m_search.back()))) filter.search += "*";
    return filter;
}

void SectionEvidence::readQuotes() {
    db::QuotePage page;
    try {
        page = db::quotePage(m_workspace.study(), quoteFilter(), m_next, pageSize);
    } catch (const schema::Refusal&) {  // nothing in the words can be searched for: no quote has them
    }
    const db::Interviews interviews(m_workspace.study());
    for (const auto& row : page.rows) {
        const auto interview = interviews.find(row.quote.interview);
        m_items->push_back(itemOf(row, *m_themes, interview && interview->consentOn));
    }
    m_next = page.next;
}

}  // namespace wederhoor::present
