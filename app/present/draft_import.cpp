#include "app/present/draft_import.h"

#include "app/present/entry.h"
#include "app/present/live_trouble.h"
#include "app/present/study_form.h"
#include "db/journal/chain.h"
#include "db/journal/edit.h"
#include "db/store/drafts.h"
#include "forms/file/file.h"
#include "forms/text/draft_file.h"
#include "schema/base/say.h"

namespace wederhoor::present {

using schema::Findings;
using schema::say;
using schema::Severity;

namespace {
class DraftImport {
public:
    DraftImport(db::Study& study, db::Edit& edit)
        : m_study(study), m_edit(edit), m_form(formOf(study)), m_comparison(comparisonOf(study)) {}

    void take(const std::filesystem::path& path) {
        auto& findings = outcome.findings;
        const auto bytes = forms::readFile(path);
        const auto digest = db::hex(db::sha256(bytes));
        const db::Drafts drafts(m_study);
        if (drafts.withDigest(digest)) {
            ++outcome.unchanged;
            return;
        }
        const auto file = forms::readDraftFile(bytes, path.string(), m_comparison.outline, findings);
        if (!file) return;
        const auto municipality =
            municipalityNamed(m_study, file->municipality, file->municipalityPlace, findings);
        if (!municipality || !isNext(*file, municipality->id)) return;
        std::vector<schema::DraftParagraph> paragraphs;
        for (const auto& paragraph : file->paragraphs) {
            check(paragraph);
            paragraphs.push_back({schema::ParagraphId::fresh(), paragraph.number, paragraph.text});
        }
        drafts.add(m_edit,
                   {schema::DraftId::fresh(), municipality->id, file->version, file->writtenOn, file->author,
                    file->note, path.filename().string()},
                   paragraphs, digest);
        ++outcome.added;
    }

    ImportOutcome outcome;

private:
    bool isNext(const forms::DraftFile& file, schema::MunicipalityId municipality) {
        const auto latest = db::Drafts(m_study).latest(municipality);
        const int next = latest ? latest->version + 1 : 1;
        if (file.version == next) return true;
        outcome.findings.push_back({Severity::error, file.versionPlace,
                                    file.version < next
                                        ? say("There is a version %1 of %2 already, from another file.",
                                              file.version, file.municipality)
                                        : say("This is version %1 of %2, while the study has no version %3.",
                                              file.version, file.municipality, next),
                                    say("The next version is %1.", next)});
        return false;
    }

    void check(const forms::DraftFileParagraph& paragraph) {
        for (const auto& piece : schema::livePieces(paragraph.text)) {
            if (auto trouble = troubleWith(m_study, *m_form, m_comparison, piece)) {
                outcome.findings.push_back({Severity::warning, paragraph.place, std::move(trouble->message),
                                            std::move(trouble->remedy)});
            }
        }
    }

    db::Study& m_study;
    db::Edit& m_edit;
    std::shared_ptr<const schema::Form> m_form;
    schema::Comparison m_comparison;
};
}  // namespace

ImportOutcome importDrafts(db::Study& study, const std::vector<std::filesystem::path>& files) {
    db::Edit edit(study, files.size() == 1 ? say("Import draft") : say("Import drafts"));
    DraftImport import(study, edit);
    for (const auto& file : files) import.take(file);
    return ended(edit, std::move(import.outcome));
}

}  // namespace wederhoor::present
