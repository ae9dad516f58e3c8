#include <algorithm>

#include "app/present/draft_reading.h"
#include "app/present/drafts_presenter.h"
#include "app/present/study_form.h"
#include "db/store/comment_rounds.h"
#include "db/store/comparisons.h"
#include "db/store/drafts.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/rules/comment_state.h"

// What the page of descriptions shows of the study, read when it is asked for; see drafts_presenter.h.
namespace wederhoor::present {

using schema::say;
using schema::SectionNumber;

namespace {
std::string wordsOf(const db::Study& study, const schema::Draft& draft) {
    auto words = say("Version %1, %2, %3", draft.version, draft.writtenOn.iso(), draft.author);
    if (const auto round = db::CommentRounds(study).of(draft.id)) {
        words += ", " + say("sent out on %1", round->openedOn.iso());
    }
    return words;
}

/// It still asks something of whoever writes: a decision, or the change that was decided on.
bool isToDo(const std::optional<schema::Disposition>& disposition) {
    if (!disposition) return true;
    const bool changes = disposition->decision == schema::Decision::adopted ||
                         disposition->decision == schema::Decision::partly;
    return changes && !disposition->appliedIn;
}

std::string numberOf(const schema::ParagraphChange& change) {
    if (!change.before) return change.after->text();
    if (!change.after || *change.after == *change.before) return change.before->text();
    return change.before->text() + " → " + change.after->text();
}
}  // namespace

DraftsPresenter::Lack DraftsPresenter::lack() {
    if (!m_workspace.municipality()) return Lack::municipality;
    return loaded().parts.empty() ? Lack::outline : Lack::nothing;
}

const std::vector<DraftsPresenter::Version>& DraftsPresenter::versions() {
    return loaded().versions;
}

std::optional<int> DraftsPresenter::version() {
    const auto& now = loaded();
    return now.shown ? std::optional(now.versions[*now.shown].draft.version) : std::nullopt;
}

const std::vector<DraftsPresenter::Part>& DraftsPresenter::parts() {
    return loaded().parts;
}

SectionNumber DraftsPresenter::section() {
    loaded();
    return m_section;
}

DraftsPresenter::Loaded& DraftsPresenter::loaded() {
    if (m_loaded) return *m_loaded;
    auto& now = m_loaded.emplace();
    const auto& municipality = m_workspace.municipality();
    if (!municipality) return now;
    const auto& study = m_workspace.study();
    const db::Drafts drafts(study);
    auto known = drafts.of(municipality->id);
    std::reverse(known.begin(), known.end());
    for (auto& draft : known) {
        auto words = wordsOf(study, draft);
        if (draft.version == m_version.value_or(known.front().version)) now.shown = now.versions.size();
        now.versions.push_back({std::move(draft), std::move(words)});
    }
    if (!now.shown && !now.versions.empty()) {  // the one asked for is gone
        now.shown = 0;
        m_version.reset();
    }
    if (now.shown) now.paragraphs = drafts.paragraphs(now.versions[*now.shown].draft.id);
    now.writing = writingVersion(study, municipality->id);
    readOutline(now);
    return now;
}

void DraftsPresenter::readOutline(Loaded& loaded) {
    schema::Comparison comparison;
    try {
        formOf(m_workspace.study());
        comparison = comparisonOf(m_workspace.study());
    } catch (const schema::Refusal&) {  // no questionnaire or outline yet: lack() tells
        return;
    }
    const auto language = m_workspace.study().language();
    for (const auto& chapter : comparison.outline) {
        const int sections = static_cast<int>(chapter.sections.size());
        addPart(loaded, {chapter.number, 0}, chapter.title.in(language), sections > 0);
        for (int section = 1; section <= sections; ++section) {
            const auto& title = chapter.sections[static_cast<std::size_t>(section) - 1];
            addPart(loaded, {chapter.number, section}, title.in(language), false);
        }
    }
    auto& parts = loaded.parts;
    const auto count = [&](const schema::ParagraphNumber& number, std::size_t Part::*counted) {
        for (auto& part : parts) part.*counted += part.number == number.inSection() ? 1 : 0;
    };
    for (const auto& paragraph : loaded.paragraphs) count(paragraph.number, &Part::paragraphs);
    const db::CommentRounds rounds(m_workspace.study());
    if (const auto round = rounds.latest(m_workspace.municipality()->id)) {
        for (const auto& [comment, disposition] : rounds.comments(round->id)) {
            if (comment.paragraph && isToDo(disposition)) count(*comment.paragraph, &Part::toDo);
        }
    }
    const bool known = std::any_of(parts.begin(), parts.end(), [this](const Part& part) {
        return !part.isHeading && part.number == m_section;
    });
    const auto first =
        std::find_if(parts.begin(), parts.end(), [](const Part& part) { return !part.isHeading; });
    if (!known && first != parts.end()) m_section = first->number;
}

void DraftsPresenter::addPart(Loaded& loaded, SectionNumber number, const std::string& title,
                              bool isHeading) {
    loaded.parts.push_back({number, number.text() + " " + title, isHeading, 0, 0, false});
}

std::vector<std::string> DraftsPresenter::storedParagraphs() {
    std::vector<std::string> texts;
    for (const auto& paragraph : loaded().paragraphs) {
        if (paragraph.number.inSection() == m_section) texts.push_back(paragraph.text);
    }
    return texts;
}

std::shared_ptr<const ComparisonValues> DraftsPresenter::values() {
    if (!m_values && lack() == Lack::nothing) {
        m_values = std::make_shared<ComparisonValues>(m_workspace.study(), *m_workspace.municipality());
    }
    return m_values;
}

const schema::Draft* DraftsPresenter::draftOf(int version) {
    for (const auto& each : loaded().versions) {
        if (each.draft.version == version) return &each.draft;
    }
    return nullptr;
}

std::optional<int> DraftsPresenter::comparedWith() {
    if (m_comparedWith && (!draftOf(*m_comparedWith) || m_comparedWith == version())) m_comparedWith.reset();
    return m_comparedWith;
}

void DraftsPresenter::compareWith(std::optional<int> version) {
    save();
    m_comparedWith = version;
    show();
}

std::vector<DraftsPresenter::Difference> DraftsPresenter::differences() {
    std::vector<Difference> differences;
    const auto other = comparedWith();
    if (!other) return differences;
    const auto& study = m_workspace.study();
    const auto shown = *version();
    for (auto& change :
         draftChanges(study, *draftOf(std::min(*other, shown)), *draftOf(std::max(*other, shown)))) {
        const auto section = (change.after ? *change.after : *change.before).inSection();
        const auto& parts = loaded().parts;
        const auto part = std::find_if(parts.begin(), parts.end(), [&](const Part& each) {
            return !each.isHeading && each.number == section;
        });
        differences.push_back({section, part == parts.end() ? section.text() : part->title, numberOf(change),
                               std::move(change)});
    }
    return differences;
}

/// Everything that is shown is read anew when somebody asks for it.
void DraftsPresenter::show() {
    m_loaded.reset();
    if (comparedWith()) {
        for (const auto& difference : differences()) {
            for (auto& part : loaded().parts)
                part.differs = part.differs || part.number == difference.section;
        }
    }
    m_evidence.show([this] { return values(); }, section());
    m_changed.emit();
}

void DraftsPresenter::onStudyChanged() {
    m_loaded.reset();
    m_values.reset();
    if (m_typing) {
        auto stored = storedParagraphs();
        const bool typed = unsaved();
        if (m_typing->base != stored && !typed) {
            m_typing.reset();
        } else {
            m_typing->base = std::move(stored);
        }
    }
    show();
}

void DraftsPresenter::onChosen() {
    save();
    m_typing.reset();
    m_version.reset();
    m_comparedWith.reset();
    m_values.reset();
    show();
}

}  // namespace wederhoor::present
