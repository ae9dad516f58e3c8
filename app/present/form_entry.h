#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/present/response_facts.h"
#include "app/present/response_filling.h"
#include "app/present/workspace.h"
#include "forms/page/form_page.h"
#include "schema/base/finding.h"
#include "schema/language/answer_text.h"

namespace wederhoor::present {

/// What stands at one question of the form now.
struct FormField {
    enum class Standing {
        asked,
        kept,   ///< not asked, but it has an answer: shown greyed, left out of everything that is worked out
        hidden  ///< not asked and not answered: not shown
    };
    struct Message {
        schema::Severity severity;
        std::string text;
    };
    Standing standing = Standing::hidden;
    schema::Value value;
    std::string text;               ///< as it stands in an input field; of a result as people read it
    std::string problem;            ///< why what stands there can't be the answer; empty if it is
    std::vector<Message> messages;  ///< conditions of the form that it doesn't meet
    std::string other;              ///< what the choice "other" stands for
    bool asksOther = false;         ///< that choice is made
    Citation citation;
    bool asksSource = false;  ///< where the answer comes from is asked, or known
    std::string remark;       ///< what the respondent noted beside it
    std::string returned;     ///< what was returned, where the answer is something else now
};

/// The form of the chosen municipality, filled in by hand. Each answer is an edit of its own; what follows
/// from it (what is asked, what is worked out, what fails) is there at once. Without a questionnaire or a
/// municipality there is no form: see obstacle().
class FormEntry {
public:
    explicit FormEntry(Workspace& workspace);

    /// Anything below may be something else now.
    Signal& changed() { return m_changed; }

    /// Why there is nothing to fill in, in a sentence; nullopt if there is.
    std::optional<std::string> obstacle();
    bool hasQuestionnaire() { return loadForm(); }
    /// nullptr with an obstacle. The same plan stays the same object.
    std::shared_ptr<const forms::FormPage> page();
    /// Who returned it and when, or that nothing was returned yet, in a sentence.
    std::string standing();

    struct Section {
        std::string label;
        bool asked = false;
        std::size_t questions = 0;  ///< that are asked
        std::size_t answered = 0;   ///< of these, with a value or a reason for having none
        std::size_t failing = 0;    ///< errors and warnings
    };
    /// As many as the page has, in its order.
    const std::vector<Section>& sections();
    std::size_t section() const { return m_section; }
    void open(std::size_t section);
    /// The nearest section before or behind that is asked; stays where it is if there is none.
    void openNext();
    void openPrevious();
    /// Opens the section that the question stands in; false if the form has no such question.
    bool openAt(const schema::AnswerPath& path);
    /// The first question behind `after` (nullopt: of the open section) that waits for an answer, round the
    /// whole form; opens its section. nullopt if every question is answered.
    std::optional<schema::AnswerPath> openNextBlank(const std::optional<schema::AnswerPath>& after);

    FormField field(const schema::AnswerPath& path);
    /// Shown: asked, or with kept answers in it. Of a note: asked.
    bool isShown(const forms::PageNote& note);
    bool isShown(const forms::PageRepeat& repeat);
    bool isShown(const forms::PageTable& table);
    std::size_t rows(const forms::PageRepeat& repeat);
    /// What fails about a table as a whole.
    std::vector<FormField::Message> messages(const forms::PageTable& table);
    /// Of a column whose sum matters, as people read it; empty while nothing is filled in.
    std::string sum(const forms::PageTable& table, std::size_t column);

    // Commands; each is one edit, and none if nothing becomes different. All throw schema::Refusal and
    // schema::FileTrouble.

    /// What was typed in an input field. What can't be an answer is kept in the field with the problem beside
    /// it; then nothing is written.
    void type(const schema::AnswerPath& path, const std::string& text);
    /// Makes or unmakes a choice. Of a question with one choice, and of choices that go with no other, the
    /// others are unmade.
    void choose(const schema::AnswerPath& path, const std::string& choice, bool made);
    /// nullopt takes the reason away.
    void giveReason(const schema::AnswerPath& path, std::optional<schema::MissingReason> reason);
    void specifyOther(const schema::AnswerPath& path, const std::string& words);
    void cite(const schema::AnswerPath& path, const Citation& citation);
    void remark(const schema::AnswerPath& path, const std::string& words);
    /// A blank row at the end; it is kept once something is filled in.
    void addRow(const forms::PageRepeat& repeat);
    void removeRow(const forms::PageRepeat& repeat, std::size_t row);

private:
    struct Rejected {
        std::string text;
        std::string problem;
    };

    bool load();
    bool loadForm();
    void read(schema::MunicipalityId municipality);
    void restoreRows();
    void work();
    void fillIn(const schema::AnswerPath& path, const FilledIn& filled);
    void write(const std::string& label, const std::function<void(ResponseFilling&)>& doing);
    std::string editLabel(const schema::AnswerPath& path) const;
    /// nullptr if nothing can be filled in there.
    const schema::Question* questionAt(const schema::AnswerPath& path);
    schema::DecimalSign sign() const;
    std::string textOf(const schema::Question& question, const schema::Value& value) const;
    bool hasAnswers(const std::string& container, std::size_t fromRow) const;
    void moveSection(int step);

    Workspace& m_workspace;
    Signal m_changed;
    std::string m_language;
    std::optional<schema::QuestionnaireId> m_questionnaire;  ///< that m_form is
    std::shared_ptr<const schema::Form> m_form;
    std::shared_ptr<const forms::FormPage> m_page;
    int m_version = 0;                                     ///< of the form that m_page shows
    std::optional<schema::MunicipalityId> m_municipality;  ///< whose m_facts are
    std::optional<ResponseFacts> m_facts;
    std::vector<schema::Failure> m_failures;
    std::vector<Section> m_sections;
    std::size_t m_section = 0;
    std::map<schema::MunicipalityId, std::map<schema::AnswerPath, Rejected>> m_rejected;
    /// Rows that repeats show, blank ones at the end too.
    std::map<schema::MunicipalityId, std::map<std::string, std::size_t>> m_rows;
    bool m_stale = true;    ///< the study is to be read again
    bool m_worked = false;  ///< m_failures and m_sections are in step with m_facts
    bool m_writing = false;
    Subscription m_onChange;
    Subscription m_onChoice;
};

}  // namespace wederhoor::present
