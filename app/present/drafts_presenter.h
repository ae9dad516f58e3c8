#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/present/draft_prose.h"
#include "app/present/draft_writing.h"
#include "app/present/import_outcome.h"
#include "app/present/section_evidence.h"
#include "app/present/workspace.h"
#include "schema/rules/paragraph_changes.h"
#include "schema/rules/section_text.h"

namespace wederhoor::present {

/// The page on which the description of the chosen municipality is written, section by section, beside its
/// evidence. What is typed is kept until it is saved: by save(), or by going to anything else.
class DraftsPresenter {
public:
    explicit DraftsPresenter(Workspace& workspace);

    /// What there has to be before anything can be written.
    enum class Lack { nothing, municipality, outline };
    Lack lack();

    struct Version {
        schema::Draft draft;
        std::string words;  ///< `Version 2, 2008-06-30, Onderzoeker A, sent out on 2008-07-01`
    };
    /// Newest first; none as long as nothing was written.
    const std::vector<Version>& versions();
    /// The one on the screen: the newest, unless another was asked for.
    std::optional<int> version();
    void showVersion(int version);

    /// A line of the outline.
    struct Part {
        schema::SectionNumber number;
        std::string title;           ///< `3 De unit`, `3.1 Formatie en taken`
        bool isHeading = false;      ///< a chapter with sections: has no text of its own
        std::size_t paragraphs = 0;  ///< in the version on the screen
        std::size_t toDo = 0;        ///< comments of the newest round to decide or to apply
        bool differs = false;        ///< from the version that it is compared with
    };
    const std::vector<Part>& parts();
    schema::SectionNumber section();
    /// A chapter with sections shows its first.
    void showSection(schema::SectionNumber section);
    /// The section so many further in the outline (or back), as far as there are any.
    void showNext(int steps);

    /// Of the section, as typed if it was typed in; paragraphs with a blank line between.
    std::string text();
    bool writable();
    /// What writing here does, or why nobody can, in a sentence; empty if nothing is special.
    std::string notice();
    void write(std::string text);
    /// What was typed is not in the study yet.
    bool unsaved();
    void save();

    struct Mark {
        schema::DraftMark mark;
        std::string trouble;  ///< a sentence; empty if all is well
    };
    std::vector<Mark> marks();
    /// Of a paragraph in text(); nullopt if there is no such paragraph in this section.
    std::optional<schema::TextSpan> spanOf(schema::ParagraphNumber paragraph);
    /// The text as it is now, typed or saved, as it is read.
    std::vector<DraftProse> reading();
    /// The same as HTML, whose links are references.
    std::string readingHtml();
    /// Where a reference in it leads; nullopt if it leads nowhere.
    std::optional<Place> placeOf(const std::string& reference) const;

    /// The other version that this one is compared with; nullopt: it isn't.
    std::optional<int> comparedWith();
    void compareWith(std::optional<int> version);
    struct Difference {
        schema::SectionNumber section;
        std::string title;   ///< of the section
        std::string number;  ///< `3.1.2`, or `3.1.2 → 3.1.3`
        schema::ParagraphChange change;
    };
    /// Of the older of the two with the newer, in the outline's order.
    std::vector<Difference> differences();

    /// As startVersion().
    void startVersion(const std::string& note);
    /// As importDrafts().
    ImportOutcome import(const std::vector<std::filesystem::path>& files);

    SectionEvidence& evidence() { return m_evidence; }
    /// What of the evidence goes into the text between these words, with the blanks that it needs. Throws
    /// schema::Refusal if nothing of it can, or if nobody can write here.
    std::string insertion(const EvidenceItem& item, std::string_view before, std::string_view after);
    /// Everything but the evidence, which tells itself, and the typing, which the writer knows of.
    Signal& changed() { return m_changed; }

private:
    /// What is on the screen, as the study has it.
    struct Loaded {
        std::vector<Version> versions;
        std::optional<std::size_t> shown;  ///< among the versions
        std::vector<schema::DraftParagraph> paragraphs;
        std::vector<Part> parts;
        WritingVersion writing;
    };
    struct Typing {
        schema::Municipality municipality;
        schema::SectionNumber section;
        std::string text;
        std::vector<std::string> base;  ///< paragraphs that the study has there
    };

    Loaded& loaded();
    void readOutline(Loaded& loaded);
    void addPart(Loaded& loaded, schema::SectionNumber number, const std::string& title, bool isHeading);
    std::vector<std::string> storedParagraphs();
    std::shared_ptr<const ComparisonValues> values();
    const schema::Draft* draftOf(int version);
    void show();
    void onStudyChanged();
    void onChosen();

    Workspace& m_workspace;
    SectionEvidence m_evidence;
    std::optional<int> m_version;  ///< nullopt: the newest
    std::optional<int> m_comparedWith;
    schema::SectionNumber m_section;
    std::optional<Typing> m_typing;
    std::optional<Loaded> m_loaded;
    std::shared_ptr<const ComparisonValues> m_values;
    Signal m_changed;
    Subscription m_onStudyChanged;
    Subscription m_onChosen;
};

}  // namespace wederhoor::present
