#include <algorithm>

#include "schema/base/date.h"
#include "schema/base/say.h"
#include "schema/language/expression_reader.h"

// What goes with what in an expression.
namespace wederhoor::schema {

namespace {
constexpr ReadType unknownType{};

bool isChoice(const ReadType& type) {
    return type.type == ValueType::choice || type.type == ValueType::choices;
}

std::string remedyFor(ValueType wanted, const ReadType& found) {
    if (wanted == ValueType::number && found.literal) return say("Write numbers without quotation marks.");
    if (wanted == ValueType::number && found.type == ValueType::text)
        return say("number(...) reads a number from a text.");
    if (wanted == ValueType::date && found.type == ValueType::text)
        return say("date('2008-03-05') makes a date of a text.");
    if (wanted == ValueType::text) return say("string(...) makes a text of it.");
    if (wanted == ValueType::truth) return say("Compare it with something, as in %1.", "${name} = 5");
    return {};
}
}  // namespace

/// Is it one value, and not one for each row?
bool ExpressionReader::single(const Operand& operand) {
    if (operand.type.type == ValueType::rows) {
        problem(placeOf(operand), say("This is a repeat, and not one answer."),
                say("count(...) counts its rows."));
        return false;
    }
    if (!operand.type.many) return true;
    problem(placeOf(operand), say("This is one answer for each row, and a single value is needed."),
            say("Take them together with sum, mean, min, max, count or count-non-empty."));
    return false;
}

bool ExpressionReader::takes(const Operand& operand, ValueType wanted) {
    if (operand.type.type == ValueType::unknown) return false;
    if (!single(operand)) return false;
    if (operand.type.type == wanted) return true;
    problem(placeOf(operand),
            say("Here %1 is needed, and this is %2.", wordsFor(wanted), wordsFor(operand.type.type)),
            remedyFor(wanted, operand.type));
    return false;
}

void ExpressionReader::checkChoice(std::string_view value, std::uint32_t list, std::size_t at) {
    const auto& choices = m_parts.questionnaire.choices[list];
    const auto* choice = choices.find(value);
    if (choice == nullptr) {
        std::vector<std::string> values;
        for (const auto& each : choices.choices) values.push_back(each.value);
        return problem(at, say("The list %1 has no choice %2.", choices.name, value),
                       didYouMean(value, values));
    }
    if (choice->value != value) {
        problem(at, say("%1 is a choice of an earlier version.", value), say("It is now %1.", choice->value));
    } else if (choice->missing) {
        problem(at, say("Whoever chooses %1 gives no answer, but a reason for having none.", value),
                say("Write %1.", "is-missing(${name}, '" + std::string(nameOf(*choice->missing)) + "')"));
    }
}

/// Every text that the operand may yield is a choice of the list.
void ExpressionReader::checkChoices(const Operand& literal, std::uint32_t list) {
    if (list == none) return;
    std::vector<std::uint32_t> open{literal.step};
    while (!open.empty()) {
        const auto& step = m_code->steps[open.back()];
        std::uint32_t child = open.back();
        open.pop_back();
        if (step.op == Op::text) checkChoice(m_code->text(step.operand), list, step.at);
        if (step.op != Op::condition && step.op != Op::coalesce) continue;
        const auto branches = step.op == Op::condition ? 2U : step.arguments;
        for (std::uint32_t i = 0; i < branches; ++i) {
            open.push_back(--child);
            child = m_code->steps[child].first;
        }
    }
}

/// The type that can hold both; unknown, with the problem noted, if there is none.
ReadType ExpressionReader::unified(const Operand& left, const Operand& right) {
    const ReadType& a = left.type;
    const ReadType& b = right.type;
    if (a.type == ValueType::unknown || b.type == ValueType::unknown) return unknownType;
    if (!single(left) || !single(right)) return unknownType;
    if (a.type == ValueType::nothing) return b;
    if (b.type == ValueType::nothing) return a;
    if (isChoice(a) && b.literal && a.type == ValueType::choice) {
        checkChoices(right, a.list);
        return a;
    }
    if (isChoice(b) && a.literal && b.type == ValueType::choice) {
        checkChoices(left, b.list);
        return b;
    }
    if (a.type == b.type && a.list == b.list) return {a.type, false, a.literal && b.literal, a.list};
    if (a.type == b.type) {
        problem(placeOf(right), say("These are choices of two different lists."));
    } else {
        std::string remedy = isChoice(a) && isChoice(b) ? "" : remedyFor(a.type, b);
        if (a.type == ValueType::choices || b.type == ValueType::choices) {
            remedy = say("Write %1 to see whether something was chosen.", "selected(${name}, 'choice')");
        }
        problem(placeOf(right), say("%1 and %2 don't go together.", wordsFor(a.type), wordsFor(b.type)),
                remedy);
    }
    return unknownType;
}

/// `x = ''` asks whether there is no answer. False if neither side is ''.
bool ExpressionReader::askForBlank(Op op, std::size_t at) {
    const auto isEmptyText = [this](const Operand& operand) {
        return m_code->steps[operand.step].op == Op::blank && operand.type.type == ValueType::nothing;
    };
    const std::size_t last = m_operands.size() - 1;
    if (isEmptyText(m_operands[last])) {
        m_code->steps.erase(m_code->steps.begin() + m_operands[last].step);
        m_operands.pop_back();
    } else if (isEmptyText(m_operands[last - 1])) {
        const std::uint32_t gone = m_operands[last - 1].step;
        m_code->steps.erase(m_code->steps.begin() + gone);
        for (std::size_t i = gone; i < m_code->steps.size(); ++i) --m_code->steps[i].first;
        m_operands[last - 1] = {m_operands[last].type, m_operands[last].step - 1};
        m_operands.pop_back();
    } else {
        return false;
    }
    if (m_operands.back().type.type != ValueType::unknown) single(m_operands.back());
    emitOver(op == Op::equal ? Op::isBlank : Op::isAnswered, {ValueType::truth}, 1, 0, at);
    return true;
}

void ExpressionReader::applyBinary(Op op, std::size_t at) {
    if ((op == Op::equal || op == Op::unequal) && askForBlank(op, at)) return;
    const Operand right = m_operands.back();
    const Operand left = m_operands[m_operands.size() - 2];
    ValueType result = ValueType::truth;
    switch (op) {
        case Op::equal:
        case Op::unequal:
            unified(left, right);
            break;
        case Op::less:
        case Op::lessOrEqual:
        case Op::more:
        case Op::moreOrEqual:
            if (left.type.type == ValueType::date || right.type.type == ValueType::date) {
                takes(left, ValueType::date);
                takes(right, ValueType::date);
            } else {
                takes(left, ValueType::number);
                takes(right, ValueType::number);
            }
            break;
        case Op::both:
        case Op::either:
            takes(left, ValueType::truth);
            takes(right, ValueType::truth);
            break;
        default:
            takes(left, ValueType::number);
            takes(right, ValueType::number);
            result = ValueType::number;
    }
    emitOver(op, {result}, 2, 0, at);
}

void ExpressionReader::applyFunction(const FunctionForm& function, std::uint32_t operands, std::size_t at) {
    const std::size_t count = m_operands.size() - operands;
    if (count < function.least || count > function.most) {
        std::string expected = std::to_string(function.least);
        if (function.most == 0xFFFF)
            expected = say("%1 or more", expected);
        else if (function.most > function.least)
            expected = say("%1 or %2", expected, function.most);
        problem(at, say("%1 takes %2 values between its brackets, and here are %3.", function.name, expected,
                        count));
        const auto first = count == 0 ? static_cast<std::uint32_t>(m_code->steps.size())
                                      : m_code->steps[m_operands[operands].step].first;
        m_operands.resize(operands);
        emit(Op::blank, unknownType, 0, at);
        m_code->steps.back().first = first;
        return;
    }
    std::uint32_t operand = function.name == "true" ? 1 : 0;
    auto taken = static_cast<std::uint16_t>(count);
    const ReadType type = typeOf(function, m_operands.begin() + operands, count, operand, taken, at);
    if (taken == 0) {
        emit(function.op, type, operand, at);
    } else {
        emitOver(function.op, type, taken, operand, at);
    }
}

/// Takes a literal that was read last out of the steps; its value goes into the step of the function.
ReadType ExpressionReader::typeOf(const FunctionForm& function, std::vector<Operand>::iterator arguments,
                                  std::size_t count, std::uint32_t& operand, std::uint16_t& taken,
                                  std::size_t at) {
    const auto each = [&](ValueType wanted) {
        bool fine = true;
        for (std::size_t i = 0; i < count; ++i)
            fine = takes(arguments[static_cast<std::ptrdiff_t>(i)], wanted) && fine;
        return fine;
    };
    const auto dropLast = [&] {
        m_code->steps.resize(m_code->steps[m_operands.back().step].first);
        m_operands.pop_back();
        --taken;
    };
    switch (function.op) {
        case Op::truth:
            return {ValueType::truth};
        case Op::today:
            return {ValueType::date};
        case Op::negation:
            each(ValueType::truth);
            return {ValueType::truth};
        case Op::condition:
            takes(arguments[0], ValueType::truth);
            return unified(arguments[1], arguments[2]);
        case Op::coalesce: {
            Operand all = arguments[0];
            if (count == 1 && all.type.type != ValueType::unknown && !single(all)) return unknownType;
            for (std::size_t i = 1; i < count; ++i) {
                const bool wasLiteral = all.type.literal;
                const auto& next = arguments[static_cast<std::ptrdiff_t>(i)];
                const ReadType type = unified(all, next);
                if (wasLiteral && type.type == ValueType::choice) {
                    for (std::size_t j = 1; j < i; ++j) {
                        checkChoices(arguments[static_cast<std::ptrdiff_t>(j)], type.list);
                    }
                }
                all.type = type;
            }
            return all.type;
        }
        case Op::selected: {
            const Operand& set = arguments[0];
            const Operand& value = arguments[1];
            if (set.type.type == ValueType::unknown || value.type.type == ValueType::unknown) {
                return {ValueType::truth};
            }
            if (!isChoice(set.type)) {
                takes(set, ValueType::choices);
            } else if (single(set) && single(value)) {
                if (value.type.literal) {
                    checkChoices(value, set.type.list);
                } else if (value.type.type != ValueType::choice) {
                    takes(value, ValueType::choice);
                } else if (value.type.list != set.type.list) {
                    problem(placeOf(value), say("These are choices of two different lists."));
                }
            }
            return {ValueType::truth};
        }
        case Op::countSelected:
            if (arguments[0].type.type != ValueType::choice) takes(arguments[0], ValueType::choices);
            return {ValueType::number};
        case Op::count:
        case Op::countNonEmpty:
        case Op::sum:
        case Op::min:
        case Op::max:
        case Op::mean:
            return aggregated(function, arguments, count, at);
        case Op::round:
        case Op::integer:
        case Op::absolute:
            each(ValueType::number);
            return {ValueType::number};
        case Op::toNumber:
            if (arguments[0].type.type != ValueType::number && arguments[0].type.type != ValueType::choice) {
                each(ValueType::text);
            } else {
                single(arguments[0]);
            }
            return {ValueType::number};
        case Op::toText:
        case Op::concat:
            for (std::size_t i = 0; i < count; ++i) {
                const auto& part = arguments[static_cast<std::ptrdiff_t>(i)];
                if (part.type.type != ValueType::unknown) single(part);
            }
            return {ValueType::text};
        case Op::contains:
        case Op::startsWith:
            each(ValueType::text);
            return {ValueType::truth};
        case Op::length:
            each(ValueType::text);
            return {ValueType::number};
        case Op::matches:
            takes(arguments[0], ValueType::text);
            operand = literalRegex(arguments[1]);
            dropLast();
            return {ValueType::truth};
        case Op::toDate:
            if (arguments[0].type.type == ValueType::date) {
                single(arguments[0]);
            } else if (takes(arguments[0], ValueType::text)) {
                checkDate(arguments[0]);
            }
            return {ValueType::date};
        case Op::year:
            each(ValueType::date);
            return {ValueType::number};
        case Op::isBlank:
            if (arguments[0].type.type != ValueType::unknown) single(arguments[0]);
            return {ValueType::truth};
        case Op::isMissing:
            if (arguments[0].type.type != ValueType::unknown) single(arguments[0]);
            if (count == 2) {
                operand = literalReason(arguments[1]);
                dropLast();
            }
            return {ValueType::truth};
        default:
            return unknownType;
    }
}

ReadType ExpressionReader::aggregated(const FunctionForm& function, std::vector<Operand>::iterator arguments,
                                      std::size_t count, std::size_t at) {
    const bool counts = function.op == Op::count || function.op == Op::countNonEmpty;
    const auto end = arguments + static_cast<std::ptrdiff_t>(count);
    if (std::any_of(arguments, end, [](const Operand& o) { return o.type.type == ValueType::unknown; })) {
        return {counts ? ValueType::number : ValueType::unknown};
    }
    const ReadType& first = arguments->type;
    if (count == 1 && !first.many && first.type != ValueType::rows && function.op != Op::countNonEmpty) {
        problem(at, say("%1 takes several values together, and this is a single one.", function.name),
                first.type == ValueType::choices
                    ? say("%1 counts what was chosen.", "count-selected")
                    : say("Name a repeat's question or a table's column, as in %1.", "${table/column}"));
    }
    if (counts) {
        for (auto argument = arguments; argument != end; ++argument) {
            if (argument->type.type == ValueType::rows && (count > 1 || function.op != Op::count)) {
                single(*argument);
            }
        }
        return {ValueType::number};
    }
    const bool dates = first.type == ValueType::date && (function.op == Op::min || function.op == Op::max);
    const ValueType wanted = dates ? ValueType::date : ValueType::number;
    for (auto argument = arguments; argument != end; ++argument) {
        Operand one = *argument;
        one.type.many = false;
        takes(one, wanted);
    }
    return {wanted};
}

std::uint32_t ExpressionReader::literalReason(const Operand& operand) {
    const auto& step = m_code->steps[operand.step];
    if (step.op != Op::text) {
        problem(step.at, say("Here a reason is needed, written out."),
                say("The reasons are %1.", "'dont-know', 'not-applicable', 'refused', 'not-yet-known'"));
        return 0;
    }
    const auto name = m_code->text(step.operand);
    if (const auto reason = missingReasonOf(name)) return 1 + static_cast<std::uint32_t>(*reason);
    const std::string meant = didYouMean(name, {"dont-know", "not-applicable", "refused", "not-yet-known"});
    problem(step.at, say("There is no missing reason %1.", name),
            meant.empty()
                ? say("The reasons are %1.", "'dont-know', 'not-applicable', 'refused', 'not-yet-known'")
                : meant);
    return 0;
}

std::uint32_t ExpressionReader::literalRegex(const Operand& operand) {
    const auto& step = m_code->steps[operand.step];
    if (step.op != Op::text) {
        problem(step.at, say("A pattern is written out as a 'text'."));
        return 0;
    }
    Regex::Trouble trouble;
    auto regex = Regex::compile(m_code->text(step.operand), trouble);
    if (!regex) {
        problem(step.at + 1 + trouble.at, trouble.message);
        return 0;
    }
    m_code->regexes.push_back(std::move(*regex));
    return static_cast<std::uint32_t>(m_code->regexes.size() - 1);
}

void ExpressionReader::checkDate(const Operand& operand) {
    const auto& step = m_code->steps[operand.step];
    if (step.op != Op::text || Date::parse(m_code->text(step.operand))) return;
    problem(step.at, say("There is no date %1.", m_code->text(step.operand)),
            say("Write year, month and day, as in 2008-02-18."));
}

/// What the expression as a whole is for.
bool ExpressionReader::fits(const Operand& operand, const ReadType& wanted) {
    const ReadType& type = operand.type;
    if (type.type == ValueType::nothing || type.type == ValueType::unknown) return true;
    if (wanted.type == ValueType::unknown) return single(operand);
    if (wanted.type == ValueType::choice && type.literal) {
        checkChoices(operand, wanted.list);
        return true;
    }
    if (!takes(operand, wanted.type)) return false;
    if (isChoice(type) && type.list != wanted.list) {
        problem(placeOf(operand), say("These are choices of two different lists."));
        return false;
    }
    return true;
}

}  // namespace wederhoor::schema
