#include "app/present/returned_files.h"

#include "db/journal/chain.h"
#include "forms/docx/fillable_docx.h"
#include "forms/xml/tag_scanner.h"
#include "forms/zip/incoming_files.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

using forms::FileKind;
using schema::Findings;
using schema::say;
using schema::Severity;

namespace {
/// Why a file of this kind is no return, and what to do; nothing for one that may be anything.
std::optional<schema::Finding> noReturn(const forms::IncomingFile& file) {
    const auto because = [&](std::string message, std::string remedy) {
        return schema::Finding{Severity::error, {file.name}, std::move(message), std::move(remedy)};
    };
    switch (file.kind) {
        case FileKind::empty:
            return because(say("The file is empty."), say("Ask for it once more."));
        case FileKind::html:
            return because(say("This is a web page, not the answers: these are in the file that its button "
                               "'Save' makes."),
                           say("Ask for the file whose name ends in -answers.xml."));
        case FileKind::mail:
            return because(say("This is an e-mail message."),
                           say("Save what is attached to it, and take that in."));
        case FileKind::oldOffice:
            return because(
                say("This was made by an office program of before 2007 (.doc), has a password, or "
                    "is an Outlook message."),
                say("Save it as DOCX without a password, or save what is attached to the message."));
        case FileKind::rtf:
            return because(say("This is an RTF file."), say("Open it, and save it as DOCX."));
        case FileKind::office:
            return because(say("This was saved by another office program, not as DOCX."),
                           say("Open it, and save it as DOCX."));
        case FileKind::pdf:
            return because(
                say("This is a PDF: its answers can't be read."),
                say("Type them in on the form of the municipality, and keep the PDF as a document."));
        default:
            return std::nullopt;
    }
}

std::string rootOf(std::string_view xml) {
    forms::TagScanner scanner(xml);
    while (const auto markup = scanner.next()) {
        if (!markup->name.empty()) return std::string(markup->name);
    }
    return {};
}

/// In a folder, what can't be a return is most likely something else.
Findings troubleWith(const forms::IncomingFile& file) {
    Findings findings;
    if (file.isGiven) {
        if (auto finding = noReturn(file)) return {std::move(*finding)};
        // XML, or something else altogether: it is told what it lacks.
        forms::readResponse(file.bytes, file.name, findings);
        return findings;
    }
    const bool isDocument = file.kind == FileKind::pdf || file.kind == FileKind::office;
    auto finding = isDocument ? std::nullopt : noReturn(file);
    if (!finding) {
        finding = {Severity::warning,
                   {file.name},
                   say("No answer names this file. It was not taken in."),
                   say("Take it in as a document if it matters.")};
    }
    finding->severity = Severity::warning;
    return {std::move(*finding)};
}

class Sorting {
public:
    Sorting(const schema::Form& form, Findings& findings) : m_form(form), m_findings(findings) {}

    void take(forms::IncomingFile file) {
        if (file.kind == FileKind::xml && rootOf(file.bytes) == "response") {
            takeReturn(file, forms::readResponse(file.bytes, file.name, m_findings));
            return;
        }
        Findings own;
        auto filled = file.kind == FileKind::docx
                          ? forms::readFillableDocx(file.bytes, file.name, m_form, own)
                          : std::nullopt;
        if (filled) {
            m_findings.insert(m_findings.end(), own.begin(), own.end());
            takeReturn(file, std::move(filled));
        } else {
            takeOther(std::move(file), std::move(own));
        }
    }

    ReturnedFiles result;

private:
    /// `trouble`: why it is no return, if that is known.
    void takeOther(forms::IncomingFile file, Findings trouble) {
        if (!file.isGiven || trouble.empty()) trouble = troubleWith(file);
        result.others.push_back({std::move(file.name), std::move(file.folder), std::move(file.fileName),
                                 file.bytes.size(), db::hex(db::sha256(file.bytes)), std::move(trouble),
                                 std::move(file.again)});
    }

    void takeReturn(const forms::IncomingFile& file, std::optional<forms::ResponseFile> response) {
        if (!response) return;
        result.returns.push_back(
            {file.name, file.folder, db::hex(db::sha256(file.bytes)), std::move(*response)});
    }

    const schema::Form& m_form;
    Findings& m_findings;
};
}  // namespace

ReturnedFiles returnedFiles(const std::vector<std::filesystem::path>& paths, const schema::Form& form,
                            bool tolerant, Findings& findings, schema::Progress& progress) {
    forms::IncomingFiles incoming(paths, findings);
    Sorting sorting(form, findings);
    while (!progress.cancelled()) {
        progress.report(say("Reading responses"), incoming.done(), incoming.total());
        try {
            auto file = incoming.next();
            if (!file) break;
            sorting.take(std::move(*file));
        } catch (const schema::FileTrouble& trouble) {
            if (!tolerant) throw;
            findings.push_back({Severity::error, {}, trouble.what(), {}});
        }
    }
    return std::move(sorting.result);
}

}  // namespace wederhoor::present
