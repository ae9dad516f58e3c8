#include "app/present/return_attachments.h"

#include <algorithm>

#include "app/present/check_queries.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/documents.h"
#include "db/store/municipalities.h"
#include "db/store/queries.h"
#include "forms/text/written_text.h"
#include "schema/base/say.h"
#include "schema/rules/report_words.h"

namespace wederhoor::present {

using forms::Attachment;
using schema::say;
using schema::Severity;
using schema::worded;

namespace {
/// Those that the form noted, and those of which only the name was typed in.
std::vector<Attachment> named(const schema::Form& form, const forms::ResponseFile& response) {
    auto attachments = response.attachments;
    for (const auto& answer : response.answers) {
        const auto present = form.present(answer.path);
        const auto asked = present ? form.at(*present) : std::nullopt;
        const bool isFile = asked && asked->question->type == schema::QuestionType::file;
        const bool isNoted = std::any_of(attachments.begin(), attachments.end(),
                                         [&](const auto& each) { return each.answer == answer.path; });
        if (isFile && !isNoted && !answer.text.empty()) {
            attachments.push_back({answer.path, answer.text, 0, {}, answer.place});
        }
    }
    return attachments;
}

class Attaching {
public:
    Attaching(db::Edit& edit, const schema::Form& form, const schema::Revision& revision,
              const std::vector<AccompanyingFile>& others, ReturnOutcome& outcome, schema::Findings& findings)
        : m_edit(edit),
          m_form(form),
          m_revision(revision),
          m_others(others),
          m_outcome(outcome),
          m_findings(findings),
          m_language(edit.study().language()) {}

    void take(const Attachment& attachment, const std::string& folder) {
        const auto* file = find(attachment, folder);
        if (file) keep(*file, attachment);
        // A name that was typed in may be anything; nobody saw such a file.
        if (attachment.digest.empty() && (!file || attachment.size == 0)) return;
        if (!file) {
            trouble(attachment, schema::QueryKind::missingSource,
                    say("The file %1, which %2 names, did not come with the return.", attachment.name,
                        attachment.answer.text()),
                    worded(m_language, "The file %1, which this answer names, did not come with the return.",
                           attachment.name));
        } else if (isOther(*file, attachment)) {
            trouble(
                attachment, schema::QueryKind::inconsistent,
                say("The file %1 is not the one that was chosen at %2: its size or content differs.",
                    attachment.name, attachment.answer.text()),
                worded(m_language,
                       "The file %1 that came with the return is not the one that was chosen in the form.",
                       attachment.name));
        }
    }

private:
    static bool isOther(const AccompanyingFile& file, const Attachment& attachment) {
        if (attachment.digest.empty()) return attachment.size != file.size;
        return attachment.digest != file.digest;
    }

    const AccompanyingFile* find(const Attachment& attachment, const std::string& folder) const {
        const AccompanyingFile* sameName = nullptr;
        for (const auto& file : m_others) {
            if (!attachment.digest.empty() && file.digest == attachment.digest) return &file;
            if (file.fileName == attachment.name && file.folder == folder) sameName = &file;
        }
        return sameName;
    }

    void keep(const AccompanyingFile& file, const Attachment& attachment) {
        const db::Documents documents(m_edit.study());
        ++m_outcome.attachments;
        if (documents.withDigest(file.digest)) return;
        const auto bytes = file.bytes();
        schema::Findings unread;
        const auto text = bytes ? forms::readWrittenText(*bytes, file.name, unread) : std::nullopt;
        const auto present = m_form.present(attachment.answer);
        const auto label = present ? m_form.labelOf(*present, m_language) : attachment.answer.text();
        auto note = worded(m_language, "Came with the answer to: %1", label);
        if (!text) {
            note += "\n" + worded(m_language, "Only its name, size (%1 bytes) and SHA-256 are kept: %2",
                                  file.size, file.digest);
        }
        documents.add(m_edit,
                      {schema::DocumentId::fresh(),
                       m_revision.municipality,
                       freeTitle(file),
                       schema::DocumentKind::other,
                       {},
                       m_revision.receivedOn,
                       m_revision.respondent,
                       note,
                       file.fileName},
                      text.value_or(std::string()), file.digest);
    }

    /// Titles are unique: where its name is taken, with the municipality's, and then with a number.
    std::string freeTitle(const AccompanyingFile& file) const {
        const db::Documents documents(m_edit.study());
        const auto stem = std::filesystem::path(file.fileName).stem().string();
        auto title = stem;
        for (int number = 1; documents.titled(title); ++number) {
            title =
                stem + " (" + m_outcome.municipality + (number > 1 ? " " + std::to_string(number) : "") + ")";
        }
        return title;
    }

    void trouble(const Attachment& attachment, schema::QueryKind kind, const std::string& sentence,
                 const std::string& query) {
        if (m_outcome.known) return;  // it was told then
        ++m_outcome.missing;
        m_findings.push_back({Severity::warning, attachment.place, sentence, say("Ask for it.")});
        const auto present = m_form.present(attachment.answer);
        if (!present || !m_form.at(*present)) return;
        db::Queries(m_edit.study())
            .add(m_edit,
                 newQuery(m_revision.municipality, *present, kind, query,
                          schema::Moment(m_revision.receivedOn, 0, 0), m_edit.study().researcher(), {}));
        ++m_outcome.queries;
    }

    db::Edit& m_edit;
    const schema::Form& m_form;
    const schema::Revision& m_revision;
    const std::vector<AccompanyingFile>& m_others;
    ReturnOutcome& m_outcome;
    schema::Findings& m_findings;
    std::string m_language;
};
}  // namespace

void takeAttachments(db::Edit& edit, const schema::Form& form, const schema::Revision& revision,
                     const ReturnedFile& returned, const std::vector<AccompanyingFile>& others,
                     ReturnOutcome& outcome, schema::Findings& findings) {
    Attaching attaching(edit, form, revision, others, outcome, findings);
    for (const auto& attachment : named(form, returned.response)) {
        attaching.take(attachment, returned.folder);
    }
}

}  // namespace wederhoor::present
