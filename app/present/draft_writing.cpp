#include "app/present/draft_writing.h"

#include "app/present/study_form.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/comment_rounds.h"
#include "db/store/drafts.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/rules/section_text.h"

namespace wederhoor::present {

using schema::Draft;
using schema::Municipality;
using schema::say;
using schema::SectionNumber;

namespace {
using Kind = WritingVersion::Kind;

void checkOutline(const db::Study& study, SectionNumber section) {
    const auto comparison = comparisonOf(study);
    const auto* chapter = comparison.chapter(section.chapter);
    const int sections = chapter ? static_cast<int>(chapter->sections.size()) : 0;
    const bool there = chapter && (sections == 0 ? section.section == 0
                                                 : section.section >= 1 && section.section <= sections);
    if (!there) throw schema::Refusal(say("The outline has no section %1.", section.text()));
}

std::vector<std::string> textsOf(const db::Study& study, schema::DraftId draft, SectionNumber section) {
    std::vector<std::string> texts;
    for (const auto& paragraph : db::Drafts(study).paragraphs(draft)) {
        if (paragraph.number.inSection() == section) texts.push_back(paragraph.text);
    }
    return texts;
}

/// Adds a version that says what `from` says; without one, nothing yet.
schema::DraftId addVersion(db::Study& study, db::Edit& edit, const Municipality& municipality,
                           const std::optional<Draft>& from, const std::string& note, schema::Date on) {
    const db::Drafts drafts(study);
    std::vector<schema::DraftParagraph> paragraphs;
    if (from) paragraphs = drafts.paragraphs(from->id);
    for (auto& paragraph : paragraphs) paragraph.id = schema::ParagraphId::fresh();
    const Draft draft{schema::DraftId::fresh(),
                      municipality.id,
                      from ? from->version + 1 : 1,
                      on,
                      study.researcher(),
                      note,
                      {}};
    drafts.add(edit, draft, paragraphs, {});
    return draft.id;
}
}  // namespace

WritingVersion writingVersion(const db::Study& study, schema::MunicipalityId municipality) {
    const auto newest = db::Drafts(study).latest(municipality);
    if (!newest) return {};
    if (const auto round = db::CommentRounds(study).of(newest->id)) {
        return {Kind::next, newest->version + 1, round->openedOn};
    }
    return {Kind::same, newest->version, {}};
}

int writeSection(db::Study& study, const Municipality& municipality, SectionNumber section,
                 std::string_view text, schema::Date on) {
    checkOutline(study, section);
    const auto newest = db::Drafts(study).latest(municipality.id);
    const auto paragraphs = schema::paragraphsIn(text);
    const auto known = newest ? textsOf(study, newest->id, section) : std::vector<std::string>();
    if (paragraphs == known) return newest ? newest->version : 1;

    const auto writing = writingVersion(study, municipality.id);
    db::Edit edit(study, writing.kind == Kind::same
                             ? say("Write in %1 of %2", section.text(), municipality.name)
                             : say("Write in %1 of %2, in a new version %3", section.text(),
                                   municipality.name, writing.version));
    const auto draft =
        writing.kind == Kind::same ? newest->id : addVersion(study, edit, municipality, newest, {}, on);
    db::Drafts(study).write(edit, draft, section, paragraphs);
    edit.commit();
    return writing.version;
}

int startVersion(db::Study& study, const Municipality& municipality, const std::string& note,
                 schema::Date on) {
    const auto newest = db::Drafts(study).latest(municipality.id);
    if (!newest) {
        throw schema::Refusal(
            say("There is no description of %1 yet to make a next version of.", municipality.name));
    }
    const int version = newest->version + 1;
    db::Edit edit(study, say("Start version %1 of the description of %2", version, municipality.name));
    addVersion(study, edit, municipality, newest, note, on);
    edit.commit();
    return version;
}

}  // namespace wederhoor::present
