#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "schema/language/regex.h"

namespace wederhoor::schema {

/// What is wrong in an expression, and at which byte of it.
struct Problem {
    std::size_t at = 0;
    std::string message;
    std::string remedy;
};

/// What an expression yields, known before anything is answered. A year is a number.
enum class ValueType : std::uint8_t {
    unknown,  ///< only while there is a problem
    nothing,  ///< '' alone: a blank of no type
    number,
    text,
    truth,
    date,
    choice,   ///< one choice of a list, at run time its value
    choices,  ///< any number of choices of a list
    rows,     ///< a repeat, for count() only
};

/// What a step of an expression does. Behind each: how many values it takes and what its operand is.
enum class Op : std::uint8_t {
    blank,         // 0; ''
    number,        // 0; index of the number
    text,          // 0; index of the text
    truth,         // 0; 0 or 1
    cell,          // 0; spot of a question, or of one cell of a table
    tableCell,     // 0; column: the cell in this row of the table
    repeatCell,    // 0; spot of the question: the answer in this row of the repeat
    tableColumn,   // 0; spot of the column: all its cells
    repeatColumn,  // 0; spot of the question: all its rows
    rowsOf,        // 0; spot of the repeat
    equal,
    unequal,
    less,
    lessOrEqual,
    more,
    moreOrEqual,
    both,    // and
    either,  // or
    add,
    subtract,
    multiply,
    divide,
    modulo,
    negate,
    isBlank,     // 1; also `x = ''`
    isAnswered,  // 1; `x != ''`
    isMissing,   // 1; 0: any reason, else 1 + the reason
    negation,    // not()
    condition,   // if()
    coalesce,
    selected,
    count,
    countNonEmpty,
    countSelected,
    sum,
    min,
    max,
    mean,
    round,
    integer,
    absolute,
    toNumber,
    toText,
    concat,
    contains,
    startsWith,
    length,
    matches,  // 1; index of the regex
    toDate,
    today,
    year,
};

/// One step of an expression. Steps stand in the order in which they are worked out: what a step takes
/// stands before it (postfix), so that no reader of an expression needs recursion.
struct CodeStep {
    Op op;
    ValueType type;
    std::uint16_t arguments;  ///< how many values it takes
    std::uint32_t operand;
    std::uint32_t at;     ///< byte in the expression's text
    std::uint32_t first;  ///< where the steps of this one and of all it takes begin
};

/// Steps of any number of expressions, and the constants they refer to.
struct Code {
    std::vector<CodeStep> steps;
    std::vector<double> numbers;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> texts;  ///< begin and length in `letters`
    std::string letters;
    std::vector<Regex> regexes;

    std::string_view text(std::uint32_t index) const {
        return std::string_view(letters).substr(texts[index].first, texts[index].second);
    }
};

/// The steps [begin, end) of one expression.
struct StepRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// An expression that was read and bound to a form. Cheap to copy, never changes; may outlive its form.
class Expression {
public:
    /// `form` tells forms apart; nothing is read through it.
    Expression(std::shared_ptr<const Code> code, ValueType type, std::shared_ptr<const void> form)
        : m_code(std::move(code)), m_type(type), m_form(std::move(form)) {}

    ValueType type() const { return m_type; }
    const Code& code() const { return *m_code; }  ///< all of its steps are this expression's
    const void* form() const { return m_form.get(); }

private:
    std::shared_ptr<const Code> m_code;
    ValueType m_type;
    std::shared_ptr<const void> m_form;
};

}  // namespace wederhoor::schema
