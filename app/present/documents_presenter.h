#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/present/answer_finder.h"
#include "app/present/document_import.h"
#include "app/present/place.h"
#include "app/present/signal.h"
#include "app/present/workspace.h"
#include "db/query/document_list.h"
#include "schema/study/document.h"

namespace wederhoor::present {

/// Written material: the list, the text of one document with its passages, and what is held against answers.
///
/// Reads what it needs when it is asked for, and anew after something changed. A command that can't be done
/// throws schema::Refusal with the reason; nothing has changed then.
class DocumentsPresenter {
public:
    explicit DocumentsPresenter(Workspace& workspace);

    /// What is shown is not what it was.
    Signal& changed() { return m_changed; }

    /// Whose documents the list shows: of the chosen municipality and of none in particular, or all.
    enum class Shown { ofMunicipality, all };
    Shown shown() const { return m_shown; }
    void show(Shown shown);

    /// By title.
    const std::vector<db::DocumentRow>& rows();
    /// nullopt if none is, or it isn't among the rows.
    std::optional<std::size_t> selectedRow();
    void select(schema::DocumentId document);
    /// The document of a place, with the place in it to show.
    void goTo(const DocumentSpot& spot);

    /// What is known about the selected document, as it is typed.
    struct Details {
        std::string title;
        std::optional<schema::MunicipalityId> municipality;
        schema::DocumentKind kind = schema::DocumentKind::other;
        std::string datedOn;     ///< as 2008-02-18 or 18-2-2008; empty: unknown
        std::string receivedOn;  ///< likewise
        std::string receivedFrom;
        std::string note;
        std::string fileName;  ///< not to be changed
        std::string digest;    ///< SHA-256 of the file, hexadecimal; not to be changed
        friend bool operator==(const Details&, const Details&) = default;
    };
    std::optional<Details> details();
    void change(const Details& details);
    /// Adds a document that there is no file of (on paper, say).
    void add(const Details& details);
    /// Takes the selected document out, with its checks.
    void remove();

    /// What imported documents get that don't say it themselves.
    DocumentOrigin origin() const;
    /// What came of an import, as sentences.
    static std::string sentenceFor(const ImportOutcome& outcome);

    /// Of the selected document, read once.
    const std::string& text();
    /// What to highlight in it, from its start on.
    struct Mark {
        schema::TextSpan span;
        schema::Verdict verdict;
    };
    const std::vector<Mark>& marks();
    struct CheckRow {
        schema::DocumentCheckId id;
        schema::TextSpan span;
        schema::Verdict verdict;
        std::string words;
        std::string question;
        std::string answer;  ///< as it is now
        std::string municipality;
        std::string note;
        std::string by;
        Place place;  ///< of the answer
    };
    /// From the start of the text on.
    const std::vector<CheckRow>& checks();

    /// The words that the person has selected, or the place that was gone to.
    const std::optional<schema::TextSpan>& selection() const { return m_selection; }
    /// Nothing is emitted: the text shows it already.
    void setSelection(std::optional<schema::TextSpan> selection) { m_selection = selection; }

    /// Whose answers the selected document is held against. Throws schema::Refusal if nobody has said.
    schema::Municipality subject();
    /// Those that fit what was typed, the best first; the one of the check before comes first when nothing
    /// was.
    std::vector<AnswerFinder::Found> findAnswers(const std::string& typed);
    /// Why the selection can't be held against an answer; nullopt if it can.
    std::optional<std::string> objectionToCheck();
    /// Holds the selected words against an answer.
    void check(schema::Verdict verdict, const schema::AnswerPath& path, const std::string& note);
    void removeCheck(schema::DocumentCheckId check);

private:
    void forget();
    schema::DocumentId chosenDocument();
    schema::Document documentOf(const Details& details, const schema::Document& before);
    void readPassages();
    const AnswerFinder& finder();
    /// The selection without blanks at its ends; nullopt if nothing is left.
    std::optional<schema::TextSpan> selectedWords();

    Workspace& m_workspace;
    Signal m_changed;
    Shown m_shown = Shown::ofMunicipality;
    std::optional<schema::DocumentId> m_selected;
    std::optional<schema::TextSpan> m_selection;
    std::optional<schema::AnswerPath> m_before;  ///< of the check before

    std::optional<std::vector<db::DocumentRow>> m_rows;
    std::optional<std::string> m_text;
    std::optional<std::vector<Mark>> m_marks;
    std::vector<CheckRow> m_checks;
    std::optional<AnswerFinder> m_finder;
    schema::MunicipalityId m_finderOf{1};  ///< whose answers m_finder knows
    Subscription m_onChange;
    Subscription m_onChosen;
};

}  // namespace wederhoor::present
