#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/base/date.h"
#include "schema/language/answer_path.h"
#include "schema/language/form.h"
#include "schema/language/value.h"

namespace wederhoor::schema {

/// A constraint or check that does not hold.
struct Failure {
    /// The answer it is shown beside: the question's own; of a check of a repeat, table or section the first
    /// answer that its test reads.
    AnswerPath path;
    Severity level;
    const Localized* message;  ///< lives as long as the form
    const Check* check;        ///< nullptr: the question's constraint
};

/// One response being worked out: what was answered, what follows from it, what is asked. Changing one answer
/// works out only what depends on it, without recursion however long the chain.
///
/// A hidden answer (its question, table row, repeat, table or section is not relevant) is kept, but
/// expressions see it as blank.
class Evaluation {
public:
    /// `today`: what the expression today() yields. `version`: of the form that the response was filled in
    /// with; questions that it did not have yet, or no longer, are not asked.
    Evaluation(std::shared_ptr<const Form> form, Date today, int version);
    Evaluation(std::shared_ptr<const Form> form, Date today);  ///< the form's own version
    Evaluation(Evaluation&&) noexcept;
    Evaluation& operator=(Evaluation&&) noexcept;
    ~Evaluation();

    const Form& form() const;

    /// Many answers at once, worked out once. Paths the form does not have are left out.
    void load(const std::vector<std::pair<AnswerPath, Value>>& answers);
    /// One answer; adds rows to a repeat up to the one it names. Nothing happens for a path the form does not
    /// have, and for a calculated question.
    void put(const AnswerPath& path, const Value& value);

    /// Rows that a repeat has; never fewer than its min.
    std::size_t rowCount(std::string_view repeat) const;
    void addRow(std::string_view repeat);
    /// Takes out row `row` (from 1); rows behind it move up. A repeat that is left with fewer rows than its
    /// min gets a blank one at the end.
    void removeRow(std::string_view repeat, std::size_t row);

    /// Every answer that there is a place for, in the form's order: all cells of tables, the rows that
    /// repeats have, no notes. Hidden and calculated ones too.
    std::vector<AnswerPath> paths() const;
    /// Asked of this respondent: relevant, and part of the form's version. Of a note: shown.
    bool isAsked(const AnswerPath& path) const;
    bool isAsked(const Section& section) const;
    bool isAsked(const Repeat& repeat) const;
    bool isAsked(const Table& table) const;
    /// What was put there, also while hidden. Of a calculated question: what it works out to.
    Value given(const AnswerPath& path) const;
    /// What expressions see: blank while hidden.
    Value value(const AnswerPath& path) const;
    Value value(const Expression& expression) const;

    /// Everything that fails now among what is asked, in the form's order. A constraint is only put to an
    /// answer; a constraint or check that yields a blank or a missing reason has not failed.
    std::vector<Failure> failures() const;

    /// How many expressions have been worked out since this was made.
    std::size_t workedOut() const;

    struct State;  ///< evaluation_state.h; for what works expressions out

private:
    std::unique_ptr<State> m_state;
};

}  // namespace wederhoor::schema
