#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/present/amend_field.h"
#include "app/present/place.h"
#include "app/present/review_reading.h"
#include "app/present/review_sheet.h"
#include "app/present/signal.h"
#include "app/present/workspace.h"
#include "schema/study/review.h"

namespace wederhoor::present {

/// Walking through the response of the chosen municipality: the agenda at the left, one question at a time.
///
/// Reads what it needs when it is asked for, and anew after something changed. A command that can't be done
/// throws schema::Refusal with the reason; nothing has changed then.
class ReviewPresenter {
public:
    explicit ReviewPresenter(Workspace& workspace);

    /// What is shown is not what it was.
    Signal& changed() { return m_changed; }

    /// Why there is nothing to go through, and where to go about it.
    struct Nothing {
        std::string sentence;
        std::optional<Page> page;
    };
    /// nullopt: there is something.
    std::optional<Nothing> nothing();

    /// What the list shows.
    enum class Shown { agenda, everything };
    Shown shown() const { return m_shown; }
    void show(Shown shown);

    struct Row {
        schema::AnswerPath path;
        schema::SessionMark mark;
        std::string question;
        std::string why;  ///< it is talked about: what a query says, `blank` ...
        std::string answer;
    };
    /// In the proposed order; while a session goes on rows stay where they are. Empty if there is nothing().
    const std::vector<Row>& rows();
    /// Of the question that is selected; nullopt if it isn't among the rows.
    std::optional<std::size_t> selectedRow();
    /// `17 of 60 gone through`; of a session that doesn't go on how many are left.
    std::string progress();

    /// Where the session stands, who takes part and since when: a sentence or two.
    std::string sessionSentence();
    /// The session goes on, or waits to be resumed or signed off.
    std::optional<schema::SessionState> sessionState();

    /// nullopt if none is.
    std::optional<schema::AnswerPath> selected();
    void select(const schema::AnswerPath& path);
    /// Up and down the rows; stays at the first and the last.
    void move(int rows);
    /// The next row behind the selected one that is still open, then those before it; false if none is.
    bool goToNextOpen();
    /// The next row behind the selected one, round the end, that has the words in its question, why or answer
    /// (letters without regard to case), or has that name; false if none does.
    bool find(const std::string& words);

    /// Of the selected question; there must be one.
    const ReviewSheet& sheet();
    AmendField amendField();

    /// Why the action can't be done now, as a sentence; nullopt if it can, as far as the session goes.
    std::optional<std::string> objectionTo(schema::ReviewAction action);

    void plan();
    void start();
    void pause();  ///< at the selected question
    void resume();
    void finish();
    void signOff(const std::string& by);

    // About the selected question. All but remarks go on to the next open one.
    void agree();
    void verify();
    void skip();
    void remark(const std::string& text);
    void openQuery(schema::QueryKind kind, const std::string& text);
    /// `typed`: see AmendField.
    void amend(const std::string& typed, const std::string& reason);
    /// Why `typed` can't be the answer; empty if it can.
    std::string problemWith(const std::string& typed);
    /// What the form says about checks that `typed` would make fail, beside those that fail now.
    std::vector<std::string> failuresWith(const std::string& typed);

    // About a query of the selected question.
    void answerQuery(schema::QueryId query, const std::string& answer, const std::string& by);
    void closeQuery(schema::QueryId query, const std::string& why);
    /// Both at one go.
    void settleQuery(schema::QueryId query, const std::string& answer, const std::string& by,
                     const std::string& why);
    void reopenQuery(schema::QueryId query, const std::string& why);

    struct QueryRow {
        schema::QueryId id;
        schema::AnswerPath path;
        std::string kind;
        std::string question;
        std::string text;
        std::string state;
        std::string opened;
    };
    /// Those that are not closed, oldest first.
    std::vector<QueryRow> openQueries();

    /// Who is probably on the other side: of the session, else the municipality's contact person; may be
    /// empty.
    std::string contact();

    /// What was done last, as a sentence; empty if nothing was since the question was selected.
    const std::string& done() const { return m_done; }

    /// Minutes of the municipality's sessions as a page of HTML.
    std::string minutesPage();
    /// Writes them: Markdown if the name ends in `.md`, for the contact person's agreement if in `.docx`,
    /// else HTML. Throws schema::FileTrouble.
    void saveMinutes(const std::filesystem::path& file);

private:
    void changedOutside();
    const ReviewReading& reading();
    /// Throws schema::Refusal when no question is selected.
    schema::AnswerPath chosenQuestion();
    void fillRows();
    void selectForWork();
    schema::ReviewStep stepOf(schema::ReviewAction action) const;
    schema::ReviewStep stepHere(schema::ReviewAction action, const std::string& text = {});
    schema::ReviewStep queryStep(schema::ReviewAction action, schema::QueryId query, const std::string& text);
    void doSession(schema::ReviewAction action, const std::string& label, const std::string& by);
    void doSteps(const std::vector<schema::ReviewStep>& steps, const std::string& label);
    void doAndStay(const std::vector<schema::ReviewStep>& steps, const std::string& label);
    void doAndGoOn(const std::vector<schema::ReviewStep>& steps, const std::string& label);
    std::string minutes();

    Workspace& m_workspace;
    Signal m_changed;
    Shown m_shown = Shown::agenda;
    std::optional<schema::AnswerPath> m_selected;
    std::optional<ReviewReading> m_reading;
    std::optional<std::vector<Row>> m_rows;
    std::vector<schema::SessionQuestion> m_questions;  ///< of m_rows
    std::optional<ReviewSheet> m_sheet;
    std::string m_done;
    bool m_working = false;  ///< a command of this presenter is changing the study
    Subscription m_onChange;
    Subscription m_onChosen;
};

}  // namespace wederhoor::present
