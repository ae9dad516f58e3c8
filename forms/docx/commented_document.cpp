#include "forms/docx/commented_document.h"

#include <algorithm>

#include "forms/docx/comment_threads.h"
#include "forms/docx/commented_body.h"
#include "forms/docx/docx_text.h"
#include "schema/base/say.h"
#include "schema/base/utf8.h"

namespace wederhoor::forms {

using schema::Findings;
using schema::say;

namespace {
using Notes = std::map<std::string, std::string, std::less<>>;

/// `kind`: `footnote` or `endnote`.
void addNotes(const ZipArchive& archive, const std::string& entry, const std::string& kind, Notes& notes,
              Findings& findings) {
    if (entry.empty() || !archive.has(entry)) return;
    const auto part = archive.readXml(entry, findings);
    if (!part) return;
    for (const auto note : part->document_element().children()) {
        notes.try_emplace(kind + std::string(localAttribute(note, "id")), flowingTextOf(note));
    }
}

bool isSound(const ReturnedComment& comment) {
    const auto sound = [](const std::string& text) { return !schema::firstInvalidUtf8(text); };
    return sound(comment.author) && sound(comment.text) && sound(comment.stamp) &&
           std::all_of(comment.replies.begin(), comment.replies.end(),
                       [&](const auto& reply) { return sound(reply.author) && sound(reply.text); });
}

void hang(ReturnedComment& comment, const CommentedBody::Anchor& anchor) {
    comment.paragraph = anchor.paragraph;
    comment.paragraphs = anchor.paragraphs;
    comment.words = anchor.words;
}
}  // namespace

std::optional<CommentedDocument> readCommentedDocument(const ZipArchive& archive, Findings& findings) {
    const auto parts = DocxParts::open(archive, findings);
    if (!parts) return std::nullopt;
    const auto before = findings.size();
    Notes notes;
    addNotes(archive, parts->of("footnotes"), "footnote", notes, findings);
    addNotes(archive, parts->of("endnotes"), "endnote", notes, findings);
    CommentedDocument read;
    read.properties = customProperties(archive, *parts, findings);
    auto threads = readThreads(archive, *parts, findings);
    const auto document = archive.readXml(parts->document(), findings);
    if (findings.size() > before || !threads || !document) return std::nullopt;

    CommentedBody body(std::move(notes));
    body.read(document->document_element());
    bool sound = body.isSound();
    for (auto& [id, comment] : *threads) {
        hang(comment, body.anchor(id));
        sound = sound && isSound(comment);
        read.comments.push_back(std::move(comment));
    }
    if (!sound) {
        findings.push_back({schema::Severity::error,
                            {archive.file()},
                            say("The text of the file is damaged."),
                            say("Open it in the program that it was made with, and save it anew.")});
        return std::nullopt;
    }
    read.paragraphs = proposalsIn(std::move(body.paragraphs()), body.changes());
    return read;
}

}  // namespace wederhoor::forms
