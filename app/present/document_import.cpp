#include "app/present/document_import.h"

#include "app/present/entry.h"
#include "db/journal/chain.h"
#include "db/journal/edit.h"
#include "db/store/documents.h"
#include "forms/file/file.h"
#include "forms/text/document_file.h"
#include "forms/text/written_text.h"
#include "schema/base/say.h"

namespace wederhoor::present {

using schema::say;
using schema::Severity;

namespace {
std::optional<forms::DocumentFile> readDocument(const std::filesystem::path& path, const std::string& bytes,
                                                schema::Findings& findings) {
    if (forms::hasDocumentHeader(bytes)) return forms::readDocumentFile(bytes, path.string(), findings);
    auto text = forms::readWrittenText(bytes, path.string(), findings);
    if (!text) return std::nullopt;
    forms::DocumentFile file;
    file.title = path.stem().string();
    file.text = std::move(*text);
    file.titlePlace = {path.string()};
    file.municipalityPlace = file.titlePlace;
    return file;
}

void take(const std::filesystem::path& path, const DocumentOrigin& origin, const db::Study& study,
          db::Edit& edit, ImportOutcome& outcome) {
    auto& findings = outcome.findings;
    const auto bytes = forms::readFile(path);
    const auto digest = db::hex(db::sha256(bytes));
    const db::Documents documents(study);
    if (documents.withDigest(digest)) {
        ++outcome.unchanged;
        return;
    }
    const auto file = readDocument(path, bytes, findings);
    if (!file) return;
    if (const auto other = documents.titled(file->title)) {
        findings.push_back({Severity::error, file->titlePlace,
                            say("There is already another document with the title '%1', from the file %2.",
                                file->title, other->fileName),
                            say("Give each document a title of its own: checks refer to it.")});
    }
    auto municipality = origin.municipality;
    if (!file->municipality.empty()) {
        const auto named = municipalityNamed(study, file->municipality, file->municipalityPlace, findings);
        if (!named) return;
        municipality = named->id;
    }
    documents.add(edit,
                  {schema::DocumentId::fresh(), municipality, file->title, file->kind, file->datedOn,
                   file->receivedOn ? file->receivedOn : origin.receivedOn, file->receivedFrom, file->note,
                   path.filename().string()},
                  file->text, digest);
    ++outcome.added;
}
}  // namespace

ImportOutcome importDocuments(db::Study& study, const std::vector<std::filesystem::path>& files,
                              const DocumentOrigin& origin, schema::Progress& progress) {
    ImportOutcome outcome;
    db::Edit edit(study, files.size() == 1 ? say("Import document") : say("Import documents"));
    for (std::size_t number = 0; number < files.size(); ++number) {
        if (progress.cancelled()) return {};
        progress.report(files[number].filename().string(), number, files.size());
        take(files[number], origin, study, edit, outcome);
    }
    progress.report({}, files.size(), files.size());
    return ended(edit, std::move(outcome));
}

ImportOutcome importDocuments(db::Study& study, const std::vector<std::filesystem::path>& files) {
    schema::NoProgress progress;
    return importDocuments(study, files, {}, progress);
}

}  // namespace wederhoor::present
