#include "schema/language/expression_reader.h"

#include <charconv>
#include <cmath>

#include "schema/base/nearest.h"
#include "schema/base/say.h"

namespace wederhoor::schema {

namespace {
bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

struct Word {
    std::string_view word;
    Op op;
    std::uint8_t precedence;
};
// XPath 1.0, section 3.5: or, and, equality, order, sums, products; then the unary minus.
constexpr std::uint8_t unaryPrecedence = 7;
constexpr Word words[] = {{"or", Op::either, 1},      {"and", Op::both, 2},  {"lt", Op::less, 4},
                          {"le", Op::lessOrEqual, 4}, {"gt", Op::more, 4},   {"ge", Op::moreOrEqual, 4},
                          {"div", Op::divide, 6},     {"mod", Op::modulo, 6}};
}  // namespace

std::optional<ReadType> ExpressionReader::read(std::string_view text, const Scope& scope, Code& code,
                                               const ReadType& wanted) {
    m_text = text;
    m_scope = scope;
    m_code = &code;
    m_at = 0;
    m_wantsOperand = true;
    m_pending.clear();
    m_operands.clear();
    m_problems.clear();
    try {
        readAll();
        if (m_problems.empty()) fits(m_operands.front(), wanted);
    } catch (const Stop&) {
        return std::nullopt;
    }
    if (!m_problems.empty()) return std::nullopt;
    return m_operands.front().type;
}

void ExpressionReader::readAll() {
    if (m_text.size() > longest) {
        stop(0, say("This expression is longer than %1 bytes.", longest),
             say("Split it over several calculated questions."));
    }
    while (true) {
        skipSpace();
        if (m_at == m_text.size()) break;
        if (m_wantsOperand) {
            readOperand();
        } else {
            readOperator();
        }
    }
    if (m_wantsOperand) {
        if (m_operands.empty() && m_pending.empty()) stop(0, say("There is no expression here."));
        stop(m_at, say("The expression ends where a value is expected."));
    }
    reduce(0);
    if (!m_pending.empty()) stop(m_pending.back().at, say("The bracket that opens here is never closed."));
}

void ExpressionReader::readOperand() {
    const char c = m_text[m_at];
    if (isDigit(c) || (c == '.' && m_at + 1 < m_text.size() && isDigit(m_text[m_at + 1])))
        return readNumber();
    if (isLetter(c)) return readFunction();
    switch (c) {
        case '\'':
        case '"':
            return readText();
        case '$':
            return readName();
        case '.':
            bindSelf(m_at++);
            m_wantsOperand = false;
            return;
        case '-':
            return open(Pending::Kind::negate, Op::negate, unaryPrecedence, nullptr, m_at++);
        case '(':
            return open(Pending::Kind::group, Op::blank, 0, nullptr, m_at++);
        case ')':
            if (!m_pending.empty() && m_pending.back().kind == Pending::Kind::call &&
                m_pending.back().operands == m_operands.size()) {
                return close();
            }
            break;
        case '#':
        case '@':
        case '/':
            stop(m_at, say("This is not part of the questionnaire language."),
                 say("An answer is written as ${name}."));
        default:
            break;
    }
    stop(m_at, say("Here a value is expected."),
         say("Write a number, a 'text', an answer as ${name}, or a function."));
}

void ExpressionReader::readNumber() {
    const std::size_t from = m_at;
    while (m_at < m_text.size() && (isDigit(m_text[m_at]) || m_text[m_at] == '.')) ++m_at;
    double number = 0;
    const auto [end, error] =
        std::from_chars(m_text.data() + from, m_text.data() + m_at, number, std::chars_format::fixed);
    if (error != std::errc() || end != m_text.data() + m_at || !std::isfinite(number)) {
        stop(from, say("%1 is not a number.", m_text.substr(from, m_at - from)),
             say("Write digits, with a point before the decimals."));
    }
    m_code->numbers.push_back(number);
    emit(Op::number, {ValueType::number}, static_cast<std::uint32_t>(m_code->numbers.size() - 1), from);
    m_wantsOperand = false;
}

void ExpressionReader::readText() {
    const std::size_t from = m_at;
    const auto end = m_text.find(m_text[from], from + 1);
    if (end == std::string_view::npos) stop(from, say("The quotation mark that opens here is never closed."));
    const auto text = m_text.substr(from + 1, end - from - 1);
    m_at = end + 1;
    m_wantsOperand = false;
    if (text.empty()) return emit(Op::blank, {ValueType::nothing}, 0, from);
    m_code->texts.emplace_back(m_code->letters.size(), text.size());
    m_code->letters += text;
    emit(Op::text, {ValueType::text, false, true}, static_cast<std::uint32_t>(m_code->texts.size() - 1),
         from);
}

void ExpressionReader::readName() {
    const std::size_t from = m_at;
    if (m_text.substr(m_at, 2) != "${") {
        stop(from, say("Behind a $ a name in braces is expected."), say("Write an answer as ${name}."));
    }
    const auto end = m_text.find('}', from);
    if (end == std::string_view::npos) stop(from, say("The brace that opens here is never closed."));
    auto name = m_text.substr(from + 2, end - from - 2);
    while (!name.empty() && isSpace(name.front())) name.remove_prefix(1);
    while (!name.empty() && isSpace(name.back())) name.remove_suffix(1);
    m_at = end + 1;
    m_wantsOperand = false;
    bind(name, from);
}

std::string_view ExpressionReader::word(std::size_t from, bool withHyphens) const {
    std::size_t end = from;
    while (end < m_text.size() && (isLetter(m_text[end]) || (withHyphens && m_text[end] == '-'))) ++end;
    return m_text.substr(from, end - from);
}

void ExpressionReader::readFunction() {
    const std::size_t from = m_at;
    const auto name = word(from, true);
    m_at += name.size();
    skipSpace();
    const bool called = m_at < m_text.size() && m_text[m_at] == '(';
    const auto* function = functionForm(name);
    if (!called) {
        if (function != nullptr) {
            stop(from, say("Behind the function %1 brackets are expected.", name),
                 say("Write %1.", std::string(name) + (function->most == 0 ? "()" : "(...)")));
        }
        stop(from, say("%1 is neither an answer nor a function.", name),
             say("Write an answer as %1 and a text as %2.", "${" + std::string(name) + "}",
                 "'" + std::string(name) + "'"));
    }
    if (function == nullptr) {
        stop(from, say("There is no function %1.", name), didYouMean(name, functionNames()));
    }
    ++m_at;
    open(Pending::Kind::call, function->op, 0, function, from);
}

std::optional<ExpressionReader::Operator> ExpressionReader::operatorHere() {
    const auto rest = m_text.substr(m_at);
    if (isLetter(rest[0])) {
        const auto found = word(m_at, false);
        for (const auto& known : words) {
            if (known.word == found) return Operator{known.op, known.precedence, found.size()};
        }
        return std::nullopt;
    }
    const bool equals = rest.size() > 1 && rest[1] == '=';
    switch (rest[0]) {
        case '=':
            return equals ? std::nullopt : std::optional(Operator{Op::equal, 3, 1});
        case '!':
            return equals ? std::optional(Operator{Op::unequal, 3, 2}) : std::nullopt;
        case '<':
            return Operator{equals ? Op::lessOrEqual : Op::less, 4, equals ? 2U : 1U};
        case '>':
            return Operator{equals ? Op::moreOrEqual : Op::more, 4, equals ? 2U : 1U};
        case '+':
            return Operator{Op::add, 5, 1};
        case '-':
            return Operator{Op::subtract, 5, 1};
        case '*':
            return Operator{Op::multiply, 6, 1};
        default:
            return std::nullopt;
    }
}

void ExpressionReader::readOperator() {
    const char c = m_text[m_at];
    if (c == ')') return close();
    if (c == ',') return separate();
    const auto found = operatorHere();
    if (!found) {
        std::string remedy =
            say("Write one of %1 between two values.", "= != < <= > >= + - * div mod and or");
        if (c == '/') remedy = say("Division is written %1.", "div");
        if (c == '=') remedy = say("Equality is written %1.", "=");
        if (c == '%') remedy = say("The remainder of a division is written %1.", "mod");
        stop(m_at, say("Here an operator or the end is expected."), remedy);
    }
    reduce(found->precedence);
    open(Pending::Kind::binary, found->op, found->precedence, nullptr, m_at);
    m_at += found->length;
}

void ExpressionReader::separate() {
    reduce(1);
    if (m_pending.empty() || m_pending.back().kind != Pending::Kind::call) {
        stop(m_at, say("A comma only stands between the values of a function."),
             say("Decimals are written with a point."));
    }
    ++m_at;
    m_wantsOperand = true;
}

void ExpressionReader::close() {
    reduce(1);
    if (m_pending.empty()) stop(m_at, say("Here a bracket closes that was never opened."));
    const Pending opened = m_pending.back();
    m_pending.pop_back();
    ++m_at;
    m_wantsOperand = false;
    if (opened.kind == Pending::Kind::call) applyFunction(*opened.function, opened.operands, opened.at);
}

void ExpressionReader::open(Pending::Kind kind, Op op, std::uint8_t precedence, const FunctionForm* function,
                            std::size_t at) {
    if (m_pending.size() >= deepest) {
        stop(at, say("This expression is nested more than %1 levels deep.", deepest),
             say("Split it over several calculated questions."));
    }
    m_pending.push_back({kind, op, precedence, function, static_cast<std::uint32_t>(at),
                         static_cast<std::uint32_t>(m_operands.size())});
    m_wantsOperand = true;
}

/// Finishes every operator that binds at least as strongly, back to the last open bracket.
void ExpressionReader::reduce(std::uint8_t precedence) {
    while (!m_pending.empty()) {
        const Pending top = m_pending.back();
        const bool isOperator = top.kind == Pending::Kind::binary || top.kind == Pending::Kind::negate;
        if (!isOperator || top.precedence < precedence) return;
        m_pending.pop_back();
        if (top.kind == Pending::Kind::negate) {
            const bool fine = takes(m_operands.back(), ValueType::number);
            emitOver(Op::negate, {fine ? ValueType::number : ValueType::unknown}, 1, 0, top.at);
        } else {
            applyBinary(top.op, top.at);
        }
    }
}

void ExpressionReader::skipSpace() {
    while (m_at < m_text.size() && isSpace(m_text[m_at])) ++m_at;
}

void ExpressionReader::stop(std::size_t at, std::string message, std::string remedy) {
    problem(at, std::move(message), std::move(remedy));
    throw Stop();
}

void ExpressionReader::problem(std::size_t at, std::string message, std::string remedy) {
    m_problems.push_back({at, std::move(message), std::move(remedy)});
    if (m_problems.size() == mostProblems) throw Stop();
}

std::string ExpressionReader::didYouMean(std::string_view name, const std::vector<std::string>& candidates) {
    if (++m_guesses > mostGuesses) return {};
    const auto meant = nearest(name, candidates);
    return meant ? say("Did you mean %1?", *meant) : std::string();
}

void ExpressionReader::emit(Op op, const ReadType& type, std::uint32_t operand, std::size_t at) {
    const auto step = static_cast<std::uint32_t>(m_code->steps.size());
    m_code->steps.push_back({op, type.type, 0, operand, static_cast<std::uint32_t>(at), step});
    m_operands.push_back({type, step});
}

void ExpressionReader::emitOver(Op op, const ReadType& type, std::uint16_t arguments, std::uint32_t operand,
                                std::size_t at) {
    const auto first = m_code->steps[m_operands[m_operands.size() - arguments].step].first;
    m_operands.resize(m_operands.size() - arguments);
    m_code->steps.push_back({op, type.type, arguments, operand, static_cast<std::uint32_t>(at), first});
    m_operands.push_back({type, static_cast<std::uint32_t>(m_code->steps.size() - 1)});
}

}  // namespace wederhoor::schema
