#include "app/present/drafts_presenter.h"

#include <algorithm>

#include "app/present/draft_import.h"
#include "app/present/evidence_place.h"
#include "app/present/live_trouble.h"
#include "db/store/drafts.h"
#include "db/store/municipalities.h"
#include "forms/html/reading_writer.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/rules/live_text.h"

// Reading and writing; what is loaded for it is in drafts_loading.cpp.
namespace wederhoor::present {

using schema::say;
using schema::SectionNumber;

DraftsPresenter::DraftsPresenter(Workspace& workspace)
    : m_workspace(workspace),
      m_evidence(workspace),
      m_onStudyChanged(workspace.changed().subscribe([this] { onStudyChanged(); })),
      m_onChosen(workspace.chosen().subscribe([this] { onChosen(); })) {
    show();
}

void DraftsPresenter::showVersion(int version) {
    save();
    const auto& versions = loaded().versions;
    const bool newest = !versions.empty() && versions.front().draft.version == version;
    m_typing.reset();
    m_version = newest ? std::nullopt : std::optional(version);
    if (m_comparedWith == version) m_comparedWith.reset();
    show();
}

void DraftsPresenter::showSection(SectionNumber section) {
    save();
    const auto& parts = loaded().parts;
    const auto part = std::find_if(parts.begin(), parts.end(), [&](const Part& each) {
        return !each.isHeading &&
               (each.number == section || (section.section == 0 && each.number.chapter == section.chapter));
    });
    if (part == parts.end() || part->number == m_section) return;
    m_typing.reset();
    m_section = part->number;
    show();
}

void DraftsPresenter::showNext(int steps) {
    std::vector<SectionNumber> sections;
    for (const auto& part : loaded().parts) {
        if (!part.isHeading) sections.push_back(part.number);
    }
    const auto here = std::find(sections.begin(), sections.end(), m_section) - sections.begin();
    const auto wanted = here + steps;
    if (wanted < 0 || wanted >= static_cast<std::ptrdiff_t>(sections.size())) return;
    showSection(sections[static_cast<std::size_t>(wanted)]);
}

std::string DraftsPresenter::text() {
    if (m_typing) return m_typing->text;
    return schema::sectionText(storedParagraphs());
}

bool DraftsPresenter::writable() {
    if (lack() != Lack::nothing || !m_workspace.writable()) return false;
    const auto& now = loaded();
    return now.versions.empty() || now.shown == std::size_t(0);
}

std::string DraftsPresenter::notice() {
    if (lack() != Lack::nothing) return {};
    const auto& now = loaded();
    if (now.shown && *now.shown > 0) {
        return say("Version %1 is an older version and stays as it is. Version %2 is the newest.",
                   now.versions[*now.shown].draft.version, now.versions.front().draft.version);
    }
    if (!m_workspace.writable()) return say("This study is open for reading only.");
    switch (now.writing.kind) {
        case WritingVersion::Kind::first:
            return say("There is no description of %1 yet. What you write becomes version 1.",
                       m_workspace.municipality()->name);
        case WritingVersion::Kind::next:
            return say(
                "Version %1 went out for comment on %2 and stays as it is. What you write becomes version "
                "%3.",
                now.writing.version - 1, now.writing.sentOn->iso(), now.writing.version);
        case WritingVersion::Kind::same:
            break;
    }
    return {};
}

void DraftsPresenter::write(std::string text) {
    if (!writable()) return;
    if (m_typing) {
        m_typing->text = std::move(text);
    } else {
        auto base = storedParagraphs();
        m_typing = {*m_workspace.municipality(), m_section, std::move(text), std::move(base)};
    }
}

bool DraftsPresenter::unsaved() {
    return m_typing && schema::paragraphsIn(m_typing->text) != m_typing->base;
}

void DraftsPresenter::save() {
    if (!unsaved()) return;
    if (!db::Municipalities(m_workspace.study()).find(m_typing->municipality.id)) {
        m_typing.reset();  // nothing left that it could be a description of
        return;
    }
    const auto typing = *m_typing;
    m_workspace.change([&](db::Study& study) {
        return writeSection(study, typing.municipality, typing.section, typing.text, m_workspace.today());
    });
}

std::vector<DraftsPresenter::Mark> DraftsPresenter::marks() {
    std::vector<Mark> marks;
    if (lack() != Lack::nothing) return marks;
    using Kind = schema::DraftMark::Kind;
    for (auto& mark : schema::draftMarks(text())) {
        std::string trouble;
        const auto kind = mark.kind == Kind::quote    ? schema::LivePiece::Kind::quote
                          : mark.kind == Kind::figure ? schema::LivePiece::Kind::figure
                                                      : schema::LivePiece::Kind::words;
        for (const auto& reference : mark.references) {
            const auto wrong = troubleWith(m_workspace.study(), *values()->form(), values()->comparison(),
                                           {kind, reference});
            if (wrong) trouble += (trouble.empty() ? "" : " ") + wrong->message;
        }
        marks.push_back({std::move(mark), std::move(trouble)});
    }
    return marks;
}

std::optional<schema::TextSpan> DraftsPresenter::spanOf(schema::ParagraphNumber paragraph) {
    if (paragraph.inSection() != m_section) return std::nullopt;
    const auto spans = schema::paragraphSpans(text());
    const auto at = static_cast<std::size_t>(paragraph.ordinal) - 1;
    return at < spans.size() ? std::optional(spans[at]) : std::nullopt;
}

std::vector<DraftProse> DraftsPresenter::reading() {
    std::vector<DraftProse> reading;
    if (lack() != Lack::nothing) return reading;
    const auto language = m_workspace.study().language();
    for (const auto& paragraph : schema::paragraphsIn(text())) {
        const int ordinal = static_cast<int>(reading.size()) + 1;
        reading.push_back(proseOf(
            *values(), 0,
            {schema::ParagraphId::fresh(), {m_section.chapter, m_section.section, ordinal}, paragraph},
            language));
    }
    return reading;
}

std::string DraftsPresenter::readingHtml() {
    std::string html;
    for (const auto& [prose, quotes] : reading()) html += forms::readingHtml(prose, quotes);
    return html;
}

std::optional<Place> DraftsPresenter::placeOf(const std::string& reference) const {
    const auto evidence = schema::Evidence::parse(reference);
    return evidence ? present::placeOf(m_workspace.study(), *evidence) : std::nullopt;
}

std::string DraftsPresenter::insertion(const EvidenceItem& item, std::string_view before,
                                       std::string_view after) {
    if (!writable()) throw schema::Refusal(notice());
    if (item.insertion.empty()) {
        throw schema::Refusal(item.kind == EvidenceItem::Kind::quote
                                  ? item.note
                                  : say("There are no words here that could go into the text."));
    }
    const bool joins =
        !before.empty() && std::string_view(" \n\t([").find(before.back()) == std::string_view::npos;
    const bool runsOn =
        !after.empty() && std::string_view(" \n\t.,;:!?)]").find(after.front()) == std::string_view::npos;
    return (joins ? " " : "") + item.insertion + (runsOn ? " " : "");
}

void DraftsPresenter::startVersion(const std::string& note) {
    save();
    m_version.reset();
    const auto municipality = *m_workspace.municipality();
    m_workspace.change([&](db::Study& study) {
        return present::startVersion(study, municipality, note, m_workspace.today());
    });
}

ImportOutcome DraftsPresenter::import(const std::vector<std::filesystem::path>& files) {
    save();
    m_version.reset();
    return m_workspace.change([&](db::Study& study) { return importDrafts(study, files); });
}

}  // namespace wederhoor::present
