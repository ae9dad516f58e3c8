#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/present/comment_files.h"
#include "app/present/comment_round.h"
#include "app/present/comparison_values.h"
#include "app/present/disposition_table.h"
#include "app/present/workspace.h"
#include "db/store/comment_rounds.h"
#include "schema/rules/comment_state.h"
#include "schema/rules/paragraph_changes.h"

namespace wederhoor::present {

/// The page of comment rounds: what the chosen municipality said about its description, paragraph by
/// paragraph, and how that is dealt with until the round can be closed.
class RoundsPresenter {
public:
    explicit RoundsPresenter(Workspace& workspace);

    struct Round {
        SentDraft sent;
        std::string words;  ///< `Version 1, out from 2008-06-09 to 2008-06-25, closed on 2008-07-14`
    };
    /// Newest first.
    const std::vector<Round>& rounds();
    /// Index of the one on the screen; nullopt if there is none.
    std::optional<std::size_t> round();
    void showRound(std::size_t round);

    /// Why the newest version can't be sent out now, in a sentence; empty if it can.
    std::string objectionToOpening();
    /// The version that would go out; nullopt if there is none.
    std::optional<int> versionToSend();
    schema::Date proposedDeadline() const;
    /// As openRound(), today.
    void open(schema::Date deadline);

    /// How far the round on the screen is.
    struct Progress {
        int decided = 0;
        int comments = 0;
        std::string words;  ///< `12 of 14 decided`, and until when it is out or when it was closed
    };
    Progress progress();
    /// Why the round can't be closed, in a sentence; empty if it can.
    std::string objectionToClosing();
    /// As closeRound(), today.
    void close();

    enum class Shown { commented, undecided, everything };
    Shown shown() const { return m_shown; }
    void show(Shown shown);

    /// A line of the list: a paragraph of the draft that went out, or under it a comment on it.
    struct Line {
        std::optional<schema::ParagraphNumber> paragraph;  ///< nullopt: the whole draft
        std::optional<std::size_t> comment;                ///< index in comments(); nullopt: the paragraph
        std::string label;  ///< `3.1.1`, `C4 factual`, `C4 ? factual` where its place is not sure
        std::string words;  ///< the paragraph as it was read, or what the comment says
        std::string state;  ///< of a comment
        bool toDo = false;  ///< a comment that nobody decided
    };
    const std::vector<Line>& lines();
    const std::vector<db::CommentRounds::Commented>& comments();
    std::optional<std::size_t> chosenLine();
    /// What was written about the comment that one leaves is saved if it is sound, else kept as it stands.
    void chooseLine(std::size_t line);
    /// False if there is no comment of that number in any round.
    bool chooseComment(int number);
    /// The next comment from here that nobody decided, or with -1 the one before; from the other end on if
    /// need be. False if all are decided.
    bool chooseUndecided(int direction);

    /// If no line is chosen: the first comment that nobody decided, else the first one, if there is any.
    void chooseFirst();

    /// The comment with the cursor on it; nullptr if it is on none.
    const db::CommentRounds::Commented* comment();
    /// Of the paragraph with the cursor on it or on a comment on it: as it was read; empty for the whole
    /// draft.
    std::string paragraphText();
    std::optional<schema::ParagraphNumber> paragraph();

    /// What came of the paragraph in a later version.
    struct Change {
        int version;
        std::vector<schema::Piece> pieces;  ///< empty if nothing happened to it
        std::string sentence;
    };
    /// In the version that the comment is applied in, else in the newest one; nullopt if none came after.
    std::optional<Change> change();

    /// How a comment is dealt with, while it is being written.
    struct Deciding {
        std::optional<schema::Decision> decision;
        std::string reason;
        std::string reply;
        std::optional<int> appliedIn;
        std::optional<schema::Date> communicatedOn;
        std::optional<schema::Outcome> outcome;
        friend bool operator==(const Deciding&, const Deciding&) = default;
    };
    Deciding deciding();
    void edit(Deciding deciding);
    bool unsaved();
    /// What is wrong with it as it stands, as sentences; nothing while nothing was decided.
    std::vector<std::string> objections();
    /// Versions in which a comment on this draft can be applied.
    std::vector<int> laterVersions();
    /// Somebody can write something about the comment.
    bool writable();
    /// Decision and reason stay: the round was closed.
    bool decisionStays();
    /// Puts what was written in the study; one edit. Returns what is doubtful about it, in sentences; empty
    /// if nothing is. Throws schema::Refusal for what is wrong.
    std::string save();
    /// Decides with one key. False, and nothing is saved yet, if that takes a reason.
    bool decide(schema::Decision decision);
    /// As noteApplied() in the newest version, and noteTold() today, for the round on the screen.
    int noteApplied();
    int noteTold();
    /// Before going elsewhere: saves what is sound.
    void leave();

    struct NewComment {
        std::optional<schema::ParagraphNumber> paragraph;  ///< nullopt: about the whole draft
        std::string commenter;
        schema::CommentKind kind = schema::CommentKind::factual;
        std::string text;
        std::string proposal;
        schema::Date received;
    };
    /// For the paragraph with the cursor on it, by whoever commented last.
    NewComment newComment();
    /// Who may comment: the municipality's contact persons and whoever did.
    std::vector<std::string> commenters();
    /// Of the draft that went out, in the outline's order.
    std::vector<schema::ParagraphNumber> paragraphs();
    /// The round on the screen takes comments.
    bool takesComments();
    /// Returns its number. Throws schema::Refusal for what is wrong.
    int add(const NewComment& comment);
    /// What came back: CSV as importComments(), the rest as importCommentFiles() for the municipality that
    /// was chosen. Each kind is one edit.
    ImportOutcome takeIn(const std::vector<std::filesystem::path>& files);
    /// It can be one of the files for takeIn().
    static bool takes(const std::filesystem::path& file);

    /// The newest draft is out: it can be saved, to send it.
    bool isOut();
    /// As writeDraft(), in the shape that the file's name says. Throws schema::Refusal for another name, and
    /// schema::FileTrouble.
    void saveDraft(const std::filesystem::path& file, const std::optional<std::filesystem::path>& house);

    /// What is not sure about where the comment with the cursor on it belongs, in a sentence; empty if it is.
    std::string doubtAboutPlace();
    /// The words of the draft that it hangs on; empty if nobody knows or that is the whole paragraph.
    std::string words();
    /// Puts it at a paragraph of the draft that went out, or at all of it, and gives it a kind. One edit.
    void settle(const CommentSettling& settling);

    /// The table of dispositions of the round on the screen, as a Word document or HTML where the file's
    /// name says so, else as CSV. Returns how many comments it has. Throws schema::FileTrouble.
    std::size_t saveTable(const std::filesystem::path& file);
    /// The same for a clipboard: lines of cells with tabs between.
    std::string tableText();
    std::string tableHtml();

    Signal& changed() { return m_changed; }

private:
    struct Loaded {
        std::vector<Round> rounds;
        std::optional<std::size_t> shown;
        std::vector<schema::DraftParagraph> paragraphs;
        std::vector<db::CommentRounds::Commented> comments;
        std::vector<int> laterVersions;
        std::optional<std::vector<Line>> lines;
    };

    Loaded& loaded();
    const Round& roundShown();
    std::vector<Line> linesNow();
    Line lineOf(const schema::DraftParagraph* paragraph);
    Line lineOf(std::size_t comment);
    std::string read(const schema::DraftParagraph& paragraph);
    const schema::DraftParagraph* paragraphNumbered(schema::ParagraphNumber number);
    DispositionTable table();
    void choose(std::optional<schema::CommentId> comment, std::optional<schema::ParagraphNumber> paragraph);
    void forget();

    Workspace& m_workspace;
    Shown m_shown = Shown::commented;
    std::optional<schema::RoundId> m_round;  ///< nullopt: the newest
    std::optional<schema::CommentId> m_comment;
    std::optional<schema::ParagraphNumber> m_paragraph;  ///< of a line that is a paragraph
    std::map<schema::CommentId, Deciding> m_written;     ///< what is not saved
    std::optional<Loaded> m_loaded;
    std::optional<ComparisonValues> m_values;
    bool m_valuesLack = false;  ///< the study can't work out figures: texts stay as they are
    Signal m_changed;
    Subscription m_onStudyChanged;
    Subscription m_onChosen;
};

}  // namespace wederhoor::present
