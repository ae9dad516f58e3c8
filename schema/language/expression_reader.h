#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/language/expression.h"
#include "schema/language/form_parts.h"
#include "schema/language/functions.h"

namespace wederhoor::schema {

/// Where an expression stands, which decides what its names mean.
struct Scope {
    std::uint32_t table = none;   ///< its columns go before other names
    std::uint32_t repeat = none;  ///< its questions mean those of the same row
    bool inTableRow = false;      ///< columns of the table mean the cell in the same row
    std::uint32_t self = none;    ///< spot that `.` stands for: a cell, repeatCell or tableColumn
};

/// Type of an expression or a part of it.
struct ReadType {
    ValueType type = ValueType::unknown;
    bool many = false;          ///< one for each row
    bool literal = false;       ///< texts written out in the expression, and nothing else
    std::uint32_t list = none;  ///< of choices: number of the list
};

/// Reads expressions, binds their names to a form and checks their types; one pass, an explicit stack. Can be
/// used for any number of expressions; what it needs is kept in between.
class ExpressionReader {
public:
    static constexpr std::size_t longest = 65536;    ///< bytes
    static constexpr std::size_t deepest = 200;      ///< open brackets and operators
    static constexpr std::size_t mostProblems = 20;  ///< of one expression
    static constexpr int mostGuesses = 100;          ///< at what was meant, in all: each looks at every name

    explicit ExpressionReader(const Form::Parts& parts) : m_parts(parts) {}

    /// Appends the steps to `code`. nullopt if there is any problem; all that could be found in one go are in
    /// problems(), for this expression alone. `wanted`: unknown takes every type but that of several rows.
    std::optional<ReadType> read(std::string_view text, const Scope& scope, Code& code,
                                 const ReadType& wanted);
    const std::vector<Problem>& problems() const { return m_problems; }

    /// `Did you mean ...?`, or nothing; also nothing after the first mostGuesses.
    std::string didYouMean(std::string_view name, const std::vector<std::string>& candidates);

private:
    struct Stop {};
    /// An operator, a function or a bracket that waits for what comes behind it.
    struct Pending {
        enum class Kind : std::uint8_t { binary, negate, group, call };
        Kind kind;
        Op op;
        std::uint8_t precedence;
        const FunctionForm* function;
        std::uint32_t at;
        std::uint32_t operands;  ///< how many there were when it opened
    };
    struct Operand {
        ReadType type;
        std::uint32_t step;  ///< the last of its steps
    };
    struct Operator {
        Op op;
        std::uint8_t precedence;
        std::size_t length;
    };

    // Reading (expression_reader.cpp)
    void readAll();
    void readOperand();
    void readOperator();
    void readNumber();
    void readText();
    void readName();
    void readFunction();
    void close();
    void separate();
    std::optional<Operator> operatorHere();
    std::string_view word(std::size_t from, bool withHyphens) const;
    void skipSpace();
    void open(Pending::Kind kind, Op op, std::uint8_t precedence, const FunctionForm* function,
              std::size_t at);
    void reduce(std::uint8_t precedence);
    [[noreturn]] void stop(std::size_t at, std::string message, std::string remedy = {});

    // Binding names (expression_names.cpp)
    void bindSelf(std::size_t at);
    void bind(std::string_view name, std::size_t at);
    void bindPlain(std::string_view name, std::size_t at);
    void bindColumn(std::uint32_t table, std::string_view column, std::size_t at);
    void bindPath(std::string_view container, std::string_view rest, std::size_t at);
    void bindCell(std::uint32_t table, std::string_view row, std::string_view column, std::size_t at);
    void refer(Op op, std::uint32_t operand, std::uint32_t spot, std::size_t at);
    void unknownName(std::string_view name, std::uint32_t scope, std::size_t at);

    // Types (expression_types.cpp)
    void applyBinary(Op op, std::size_t at);
    void applyFunction(const FunctionForm& function, std::uint32_t operands, std::size_t at);
    bool askForBlank(Op op, std::size_t at);
    bool takes(const Operand& operand, ValueType wanted);
    bool single(const Operand& operand);
    ReadType unified(const Operand& left, const Operand& right);
    ReadType typeOf(const FunctionForm& function, std::vector<Operand>::iterator arguments, std::size_t count,
                    std::uint32_t& operand, std::uint16_t& taken, std::size_t at);
    ReadType aggregated(const FunctionForm& function, std::vector<Operand>::iterator arguments,
                        std::size_t count, std::size_t at);
    void checkChoices(const Operand& literal, std::uint32_t list);
    void checkChoice(std::string_view value, std::uint32_t list, std::size_t at);
    std::uint32_t literalReason(const Operand& operand);
    std::uint32_t literalRegex(const Operand& operand);
    void checkDate(const Operand& operand);
    bool fits(const Operand& operand, const ReadType& wanted);

    void emit(Op op, const ReadType& type, std::uint32_t operand, std::size_t at);
    void emitOver(Op op, const ReadType& type, std::uint16_t arguments, std::uint32_t operand,
                  std::size_t at);
    void problem(std::size_t at, std::string message, std::string remedy = {});
    std::uint32_t placeOf(const Operand& operand) const { return m_code->steps[operand.step].at; }

    const Form::Parts& m_parts;
    std::string_view m_text;
    Scope m_scope;
    Code* m_code = nullptr;
    std::size_t m_at = 0;
    bool m_wantsOperand = true;
    std::vector<Pending> m_pending;
    std::vector<Operand> m_operands;
    std::vector<Problem> m_problems;
    int m_guesses = 0;
};

}  // namespace wederhoor::schema
