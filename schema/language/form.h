#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/base/finding.h"
#include "schema/language/answer_path.h"
#include "schema/language/expression.h"
#include "schema/language/questionnaire.h"

namespace wederhoor::schema {

/// Where in the file byte `inside` of the text that starts at `start` stands.
using Locate = std::function<Place(SourceOffset start, std::size_t inside)>;

/// What a path leads to. Pointers live as long as the form.
struct Asked {
    const Section* section;
    const Repeat* repeat;  ///< nullptr unless it stands in a repeat
    const Table* table;    ///< nullptr unless it stands in a table
    const TableRow* row;   ///< nullptr unless it stands in a table
    const Question* question;
};

/// A questionnaire, understood: names are bound, expressions typed, and the order in which they are worked
/// out is known. Never changes; share it between threads.
class Form {
public:
    /// nullptr if the questionnaire has an error. All of them are in `findings`, each at its place: names
    /// that are used twice or not known (with the one that was probably meant), expressions that can't be
    /// read or don't fit their use, choices that don't exist, calculations that depend on themselves.
    /// A text without a translation that others have is an info.
    static std::shared_ptr<const Form> compile(Questionnaire questionnaire, const Locate& locate,
                                               Findings& findings);
    ~Form();
    Form(const Form&) = delete;
    Form& operator=(const Form&) = delete;

    const Questionnaire& questionnaire() const;

    struct Parts;  ///< form_parts.h; for what reads or works out expressions
    const Parts& parts() const { return *m_parts; }

    /// nullopt if the form asks no such thing. Repeat rows count from 1 to the repeat's max.
    std::optional<Asked> at(const AnswerPath& path) const;
    /// The path that an answer of an earlier version has now: names, rows and columns follow `was`. nullopt
    /// if neither this version nor an earlier one, as far as the form tells, has such a name.
    std::optional<AnswerPath> present(const AnswerPath& path) const;
    /// A question or column by its name alone, wherever it stands; nullptr if there is none or if several
    /// tables have a column of that name.
    const Question* question(std::string_view name) const;

    /// `Formatie, rij 2: FTE`: what the path asks for, in words of that language. The path itself if there is
    /// no such question.
    std::string labelOf(const AnswerPath& path, std::string_view language) const;

    /// Reads an expression over the answers of this form, as indicators and drafts have them. nullopt with
    /// the reason in `problem` if it is none.
    std::optional<Expression> expression(std::string_view text, Problem& problem) const;

    /// Paths of the questions that an expression reads, in its order; of a repeat's question without a row,
    /// `staff[*]/fte`, of a table's column `time[*]/pct`.
    std::vector<AnswerPath> reads(const Expression& expression) const;

private:
    explicit Form(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

}  // namespace wederhoor::schema
