#pragma once

#include "app/present/comment_round.h"
#include "app/present/municipality_import.h"
#include "app/present/study_form.h"
#include "app/present/study_setup.h"
#include "db/store/drafts.h"
#include "db/store/municipalities.h"
#include "forms/file/file.h"
#include "forms/text/draft_file.h"
#include "tests/support/new_study.h"

namespace wederhoor::tests {

/// A study with the sample's municipalities and drafts, as far as a comment round needs them.
struct CommentedStudy : NewStudy {
    CommentedStudy() { present::importMunicipalities(study, sample / "municipalities.csv"); }

    schema::MunicipalityId id(const std::string& name) const {
        return db::Municipalities(study).named(name).id;
    }

    /// Puts in a version of a description with these paragraphs.
    void addDraft(const std::string& municipality, int version, schema::Date on,
                  const std::vector<std::pair<schema::ParagraphNumber, std::string>>& paragraphs) {
        std::vector<schema::DraftParagraph> fresh;
        for (const auto& [number, text] : paragraphs) {
            fresh.push_back({schema::ParagraphId::fresh(), number, text});
        }
        db::Edit edit(study, "Import draft");
        db::Drafts(study).add(
            edit, {schema::DraftId::fresh(), id(municipality), version, on, "A", "", "draft.md"}, fresh, "");
        edit.commit();
    }

    /// Hoorn's first draft, with two paragraphs, is out from 9 to 25 June 2008.
    void sendHoorn() {
        addDraft("Hoorn", 1, {2008, 6, 2},
                 {{{1, 0, 1}, "Hoorn ligt aan het water."},
                  {{3, 1, 1}, "De unit telt tien mensen, van wie er zes in de wijk werken."}});
        present::openRound(study, "Hoorn", {2008, 6, 9}, {2008, 6, 25});
    }

    /// A second draft in which only 3.1.1 is another.
    void reviseHoorn() {
        addDraft("Hoorn", 2, {2008, 6, 30},
                 {{{1, 0, 1}, "Hoorn ligt aan het water."},
                  {{3, 1, 1}, "De unit telt elf mensen, van wie er zes in de wijk werken."}});
    }

    /// Puts in that version of the sample's seven drafts, the first with the questionnaire of their figures.
    void addSampleDrafts(int version) {
        const auto library = sample.parent_path();
        if (version == 1) {
            present::useForm(study, library / "wijkgericht-werken.xml",
                             library / "wijkgericht-werken.comparison.xml");
        }
        const auto outline = present::comparisonOf(study).outline;
        const auto ending = "-" + std::to_string(version) + ".md";
        schema::Findings findings;
        for (const auto& entry : std::filesystem::directory_iterator(sample / "drafts")) {
            if (!entry.path().string().ends_with(ending)) continue;
            const auto draft = forms::readDraftFile(forms::readFile(entry.path()), "", outline, findings);
            std::vector<std::pair<schema::ParagraphNumber, std::string>> paragraphs;
            for (const auto& each : draft->paragraphs) paragraphs.emplace_back(each.number, each.text);
            addDraft(draft->municipality, version, draft->writtenOn, paragraphs);
        }
    }
};

}  // namespace wederhoor::tests
