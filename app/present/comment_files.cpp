#include "app/present/comment_files.h"

#include <algorithm>
#include <charconv>

#include "app/present/comment_round.h"
#include "app/present/draft_page.h"
#include "app/present/incoming_comments.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/comment_rounds.h"
#include "db/store/drafts.h"
#include "db/store/municipalities.h"
#include "forms/file/file.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

using forms::DraftIdentity;
using schema::Comment;
using schema::Placement;
using schema::say;
using schema::Severity;

namespace {
bool isPacked(std::string_view bytes) {
    return bytes.starts_with("PK");
}

bool isPage(std::string_view bytes) {
    return bytes.substr(0, 1000).find("<html") != std::string_view::npos;
}

class CommentFiles {
public:
    CommentFiles(const db::Study& study, db::Edit& edit, const std::optional<std::string>& municipality)
        : m_study(study), m_rounds(study), m_drafts(study), m_edit(edit), m_named(municipality) {}

    void take(const std::filesystem::path& path) {
        m_file = path.filename().string();
        const auto bytes = forms::readFile(path);
        if (isPacked(bytes)) {
            takeDocument(bytes);
        } else if (isPage(bytes)) {
            error(say("This is the page to comment on, not the comments."),
                  say("Open it, save the comments with the button at its top, and take in the file that "
                      "comes of "
                      "that."));
        } else {
            takeSaved(bytes);
        }
    }

    ImportOutcome outcome;

private:
    void error(std::string message, std::string remedy) {
        outcome.findings.push_back({Severity::error, {m_file}, std::move(message), std::move(remedy)});
    }

    void takeDocument(const std::string& bytes) {
        const auto archive = forms::ZipArchive::open(bytes, m_file, outcome.findings);
        const auto document =
            archive ? forms::readCommentedDocument(*archive, outcome.findings) : std::nullopt;
        if (!document) return;
        if (const auto sent = roundOf(forms::identityOf(*document))) {
            takeAll(*sent, commentsIn(*document, returned(*sent)));
        }
    }

    void takeSaved(const std::string& bytes) {
        const auto saved = forms::readCommentsFile(bytes, m_file, outcome.findings);
        if (!saved) return;
        if (const auto sent = roundOf(saved->identity)) takeAll(*sent, commentsIn(*saved, returned(*sent)));
    }

    /// The round that a file is of; nullopt, with an error, if that can't be said.
    std::optional<SentDraft> roundOf(const DraftIdentity& identity) {
        std::int64_t number = 0;
        const auto& text = identity.round;
        std::from_chars(text.data(), text.data() + text.size(), number);
        if (number > 0) {
            if (const auto round = m_rounds.find(schema::RoundId(number))) {
                return SentDraft{*m_drafts.find(round->draft), *round};
            }
            error(
                say("This is no draft of this study: it says that it is of %1, version %2, of the study %3.",
                    identity.municipality, identity.version, identity.study),
                say("Take it in where it was sent from."));
            return std::nullopt;
        }
        const auto name =
            identity.municipality.empty() ? m_named.value_or(std::string()) : identity.municipality;
        if (name.empty()) {
            error(say("The file no longer says which draft it is."),
                  say("Say whose it is, with --municipality or by choosing the municipality first."));
            return std::nullopt;
        }
        const auto municipality = municipalityNamed(m_study, name, {m_file}, outcome.findings);
        if (!municipality) return std::nullopt;
        auto sent = sentDrafts(m_study, municipality->id);
        if (!sent.empty()) return sent.back();
        error(say("No comment round of %1 is open.", municipality->name),
              say("Open one with 'wederhoor round open'."));
        return std::nullopt;
    }

    std::string nameOf(const SentDraft& sent) const {
        return db::Municipalities(m_study).find(sent.draft.municipality)->name;
    }

    ReturnedDraft returned(const SentDraft& sent) const {
        ReturnedDraft draft{{}, {}, m_study.language()};
        for (const auto& paragraph : m_drafts.paragraphs(sent.draft.id))
            draft.paragraphs.push_back(paragraph.number);
        draft.lines = [this, sent] { return linesOf(sent); };
        return draft;
    }

    /// As it went out; where figures can't be worked out, as it was written.
    std::vector<forms::DraftLine> linesOf(const SentDraft& sent) const {
        try {
            const ComparisonValues values(m_study, db::Municipalities(m_study).named(nameOf(sent)));
            return forms::draftLines(draftPage(values, sent, DraftShape::docx));
        } catch (const schema::Refusal&) {  // no questionnaire or comparison
            std::vector<forms::DraftLine> lines;
            for (const auto& [id, number, text] : m_drafts.paragraphs(sent.draft.id)) {
                lines.push_back(
                    {{forms::DraftSpot::Kind::paragraph, number.text()}, number.text() + "\t" + text});
            }
            return lines;
        }
    }

    void takeAll(const SentDraft& sent, const std::vector<IncomingComment>& comments) {
        if (comments.empty()) {
            outcome.findings.push_back({Severity::warning,
                                        {m_file},
                                        say("There are no comments and no tracked changes in this file."),
                                        {}});
        }
        for (const auto& comment : comments) take(sent, comment);
    }

    void take(const SentDraft& sent, const IncomingComment& incoming) {
        const auto known = m_rounds.withOrigin(sent.round.id, incoming.origin);
        const bool same = std::any_of(known.begin(), known.end(), [&](const auto& each) {
            return each.first.text == incoming.text && each.first.proposal == incoming.proposal;
        });
        if (same) {
            ++outcome.unchanged;
        } else if (sent.round.closedOn) {
            if (!m_closedTold) {
                error(say("The comment round of %1 was closed on %2, so it takes no more comments.",
                          nameOf(sent), sent.round.closedOn->iso()),
                      {});
            }
            m_closedTold = true;
        } else if (!known.empty() && !known.back().second) {
            auto comment = known.back().first;
            comment.text = incoming.text;
            comment.proposal = incoming.proposal;
            m_rounds.amend(m_edit, comment);
            ++outcome.changed;
        } else {
            add(sent, incoming);
        }
    }

    void add(const SentDraft& sent, const IncomingComment& incoming) {
        const auto today = schema::Date::today();
        const auto received = std::max(sent.round.openedOn, std::min(incoming.date.value_or(today), today));
        const Comment comment{schema::CommentId::fresh(),
                              sent.round.id,
                              nextNumber(sent.draft.municipality),
                              incoming.paragraph,
                              incoming.commenter,
                              incoming.kind,
                              incoming.text,
                              incoming.proposal,
                              received,
                              incoming.placement,
                              incoming.words,
                              incoming.origin};
        std::optional<schema::ParagraphId> paragraph;
        if (incoming.paragraph) {
            if (const auto found = m_drafts.paragraph(sent.draft.id, *incoming.paragraph))
                paragraph = found->id;
        }
        m_rounds.add(m_edit, comment, paragraph);
        ++outcome.added;
        tellDoubt(nameOf(sent), comment);
    }

    void tellDoubt(const std::string& municipality, const Comment& comment) {
        if (comment.placement == Placement::known) return;
        outcome.findings.push_back(
            {Severity::warning,
             {m_file},
             comment.paragraph
                 ? say("Comment C%1 of %2 is most likely about paragraph %3, but that is not sure.",
                       comment.number, municipality, comment.paragraph->text())
                 : say("It can't be seen which paragraph comment C%1 of %2 is about.", comment.number,
                       municipality),
             say("Look at it on the page of comment rounds and say where it belongs, or do so with "
                 "'wederhoor "
                 "round place'.")});
    }

    int nextNumber(schema::MunicipalityId municipality) {
        if (m_numbered != municipality) {
            m_numbered = municipality;
            m_last = 0;
            for (const auto& [comment, disposition] : m_rounds.comments(municipality)) {
                m_last = std::max(m_last, comment.number);
            }
        }
        return ++m_last;
    }

    const db::Study& m_study;
    db::CommentRounds m_rounds;
    db::Drafts m_drafts;
    db::Edit& m_edit;
    const std::optional<std::string>& m_named;
    std::string m_file;
    bool m_closedTold = false;
    std::optional<schema::MunicipalityId> m_numbered;  ///< whose last number is in m_last
    int m_last = 0;
};

/// A comment of a municipality, with the draft that it is about.
std::pair<SentDraft, Comment> commentNumbered(const db::Study& study, const std::string& municipality,
                                              int number) {
    const auto known = db::Municipalities(study).named(municipality);
    for (const auto& sent : sentDrafts(study, known.id)) {
        if (auto found = db::CommentRounds(study).comment(sent.round.id, number)) {
            return {sent, std::move(found->first)};
        }
    }
    throw schema::Refusal(say("%1 has no comment C%2.", known.name, number));
}

std::optional<schema::ParagraphId> paragraphOf(const db::Study& study, const schema::Draft& draft,
                                               const std::optional<schema::ParagraphNumber>& number) {
    if (!number) return std::nullopt;
    const auto found = db::Drafts(study).paragraph(draft.id, *number);
    if (found) return found->id;
    throw schema::Refusal(
        say("The draft that went out, version %1, has no paragraph %2.", draft.version, number->text()));
}
}  // namespace

ImportOutcome importCommentFiles(db::Study& study, const std::vector<std::filesystem::path>& files,
                                 const std::optional<std::string>& municipality, schema::Progress& progress) {
    db::Edit edit(study, say("Take in comments"));
    CommentFiles taking(study, edit, municipality);
    for (const auto& file : files) {
        if (progress.cancelled()) return {};
        taking.take(file);
    }
    return ended(edit, std::move(taking.outcome));
}

bool isCommentFile(const std::filesystem::path& file) {
    return file.extension() == ".docx" || file.string().ends_with("-comments.xml");
}

void settleComment(db::Study& study, const std::string& municipality, int number,
                   const CommentSettling& settling) {
    auto [sent, comment] = commentNumbered(study, municipality, number);
    const db::CommentRounds rounds(study);
    db::Edit edit(study, say("Sort out comment C%1 of %2", number, municipality));
    if (settling.paragraph) {
        rounds.place(edit, comment.id, paragraphOf(study, sent.draft, *settling.paragraph));
    }
    if (settling.kind) {
        comment.kind = *settling.kind;
        rounds.amend(edit, comment);
    }
    edit.commit();
}

}  // namespace wederhoor::present
