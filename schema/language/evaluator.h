#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "schema/base/date.h"
#include "schema/language/evaluation.h"
#include "schema/language/expression.h"
#include "schema/language/value.h"

namespace wederhoor::schema {

/// A value on its way through an expression: as Value, but texts and sets are looked at where they are.
struct Datum {
    enum class Kind : std::uint8_t { blank, missing, truth, number, text, date, choices, cells };
    Kind kind = Kind::blank;
    bool truth = false;
    MissingReason reason = MissingReason::dontKnow;
    double number = 0;      ///< of a date year * 10000 + month * 100 + day
    std::string_view text;  ///< of one choice its value
    const Value::Choices* choices = nullptr;
    std::uint32_t spot = 0;  ///< of cells: the table column or repeat question

    bool isAnswer() const { return kind != Kind::blank && kind != Kind::missing; }
};

/// Where an expression is worked out.
struct Standing {
    std::uint32_t tableRow;  ///< spot of the row of a table, if any
    std::uint32_t row;       ///< row of the repeat, if any
    double tolerance;        ///< of every `=`
};

/// Works out expressions over the answers of an evaluation. The rules, for every engine that does the same
/// (tests/cases/expressions has a line for each):
/// - An operator or function that takes a missing reason yields the first of them; else, if it takes a blank,
///   a blank. Apart from these:
/// - `and` and `or` are three-valued (Kleene): false and unknown is false, true or unknown is true.
/// - `if` on an unknown condition yields that unknown; else the chosen value, whatever the other is.
/// - `coalesce` yields the first answer, or what is said above if there is none.
/// - `x = ''`, `x != ''`, is-blank and is-missing always yield a truth; a missing reason is no answer.
/// - sum, mean, min, max skip what is no answer; over nothing they are blank, count and count-non-empty are
/// 0.
///   count of a repeat counts its rows, and those of a hidden one not at all.
/// - concat leaves out what is no answer. A text without letters is a blank.
/// - Division by zero, and a number too large to hold, is a blank. How decimals are compared, rounded and
///   written: decimal.h.
/// - Texts are compared by code point; string-length counts those.
class Evaluator {
public:
    explicit Evaluator(const Evaluation::State& state) : m_state(state) {}

    /// The result looks into this evaluator or into an answer until the next call.
    Datum run(const Code& code, StepRange steps, const Standing& standing);

private:
    Datum answer(std::uint32_t spot, std::uint32_t row) const;
    Datum leaf(const CodeStep& step) const;
    Datum apply(const CodeStep& step, const Datum* arguments);
    Datum compared(const CodeStep& step, const Datum& left, const Datum& right) const;
    Datum calculated(Op op, const Datum& left, const Datum& right) const;
    Datum counted(const CodeStep& step, const Datum* arguments) const;
    Datum aggregated(const CodeStep& step, const Datum* arguments) const;
    Datum textual(const CodeStep& step, const Datum* arguments);
    Datum joined(const CodeStep& step, const Datum* arguments);
    std::string_view asText(const Datum& datum);
    Datum kept(std::string text);
    template <class Visit>
    void each(const CodeStep& step, const Datum* arguments, Visit visit) const;

    const Evaluation::State& m_state;
    const Code* m_code = nullptr;
    Standing m_standing{};
    std::vector<Datum> m_stack;
    std::deque<std::string> m_texts;  ///< texts that were made on the way
};

/// As a value of that type.
Value valueOf(const Datum& datum, ValueType type);

}  // namespace wederhoor::schema
