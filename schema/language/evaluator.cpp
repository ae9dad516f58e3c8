#include "schema/language/evaluator.h"

#include <algorithm>
#include <cmath>

#include "schema/base/utf8.h"
#include "schema/language/decimal.h"
#include "schema/language/evaluation_state.h"

namespace wederhoor::schema {

namespace {
using Kind = Datum::Kind;

Datum truthOf(bool truth) {
    Datum datum;
    datum.kind = Kind::truth;
    datum.truth = truth;
    return datum;
}

/// What is not finite is not a number that anybody could answer: blank.
Datum numberOf(double number) {
    Datum datum;
    if (!std::isfinite(number)) return datum;
    datum.kind = Kind::number;
    datum.number = number + 0.0;
    return datum;
}

Datum textOf(std::string_view text) {
    Datum datum;
    if (text.empty()) return datum;
    datum.kind = Kind::text;
    datum.text = text;
    return datum;
}

Datum dateOf(Date date) {
    Datum datum;
    datum.kind = Kind::date;
    datum.number = date.year() * 10000 + static_cast<int>(date.month() * 100 + date.day());
    return datum;
}

Date dateIn(const Datum& datum) {
    const int number = static_cast<int>(datum.number);
    return Date(number / 10000, static_cast<unsigned>(number / 100 % 100),
                static_cast<unsigned>(number % 100));
}

/// The first that has a missing reason, else one that is blank; nullptr if all are answers.
const Datum* unknownAmong(const Datum* arguments, std::size_t count) {
    const Datum* blank = nullptr;
    for (std::size_t i = 0; i < count; ++i) {
        if (arguments[i].kind == Kind::missing) return &arguments[i];
        if (arguments[i].kind == Kind::blank) blank = &arguments[i];
    }
    return blank;
}

/// Kleene: `decides` settles it whatever the other side is.
Datum logical(const Datum& left, const Datum& right, bool decides) {
    if (left.kind == Kind::truth && left.truth == decides) return left;
    if (right.kind == Kind::truth && right.truth == decides) return right;
    const Datum both[] = {left, right};
    const Datum* unknown = unknownAmong(both, 2);
    return unknown ? *unknown : truthOf(!decides);
}

bool chose(const Datum& set, std::string_view choice) {
    if (set.kind == Kind::text) return set.text == choice;
    return std::find(set.choices->begin(), set.choices->end(), choice) != set.choices->end();
}
}  // namespace

Datum Evaluator::answer(std::uint32_t spot, std::uint32_t row) const {
    const Value& value = m_state.seen(spot, row);
    Datum datum;
    if (value.isBlank()) return datum;
    if (const auto* number = value.as<double>()) {
        datum.kind = Kind::number;
        datum.number = *number;
    } else if (const auto* choices = value.as<Value::Choices>()) {
        if (m_state.parts.spots[spot].type == QuestionType::selectOne) {
            datum.kind = Kind::text;
            datum.text = choices->front();
        } else {
            datum.kind = Kind::choices;
            datum.choices = choices;
        }
    } else if (const auto* text = value.as<std::string>()) {
        datum.kind = Kind::text;
        datum.text = *text;
    } else if (const auto* reason = value.as<MissingReason>()) {
        datum.kind = Kind::missing;
        datum.reason = *reason;
    } else if (const auto* date = value.as<Date>()) {
        return dateOf(*date);
    } else if (const auto* truth = value.as<bool>()) {
        return truthOf(*truth);
    }
    return datum;
}

Datum Evaluator::run(const Code& code, StepRange steps, const Standing& standing) {
    m_code = &code;
    m_standing = standing;
    m_stack.clear();
    m_texts.clear();
    for (auto i = steps.begin; i < steps.end; ++i) {
        const auto& step = code.steps[i];
        if (step.arguments == 0) {
            m_stack.push_back(leaf(step));
            continue;
        }
        const auto first = m_stack.size() - step.arguments;
        const Datum result = apply(step, m_stack.data() + first);
        m_stack.resize(first + 1);
        m_stack[first] = result;
    }
    return m_stack.back();
}

Datum Evaluator::leaf(const CodeStep& step) const {
    Datum datum;
    switch (step.op) {
        case Op::number:
            return numberOf(m_code->numbers[step.operand]);
        case Op::text:
            return textOf(m_code->text(step.operand));
        case Op::truth:
            return truthOf(step.operand != 0);
        case Op::cell:
            return answer(step.operand, 0);
        case Op::tableCell:
            return answer(m_standing.tableRow + 1 + step.operand, 0);
        case Op::repeatCell:
            return answer(step.operand, m_standing.row);
        case Op::tableColumn:
        case Op::repeatColumn:
        case Op::rowsOf:
            datum.kind = Kind::cells;
            datum.spot = step.operand;
            return datum;
        case Op::today:
            return dateOf(m_state.today);
        default:
            return datum;
    }
}

Datum Evaluator::apply(const CodeStep& step, const Datum* arguments) {
    switch (step.op) {
        case Op::both:
            return logical(arguments[0], arguments[1], false);
        case Op::either:
            return logical(arguments[0], arguments[1], true);
        case Op::isBlank:
            return truthOf(!arguments[0].isAnswer());
        case Op::isAnswered:
            return truthOf(arguments[0].isAnswer());
        case Op::isMissing:
            return truthOf(
                arguments[0].kind == Kind::missing &&
                (step.operand == 0 || static_cast<std::uint32_t>(arguments[0].reason) + 1 == step.operand));
        case Op::coalesce: {
            const auto* end = arguments + step.arguments;
            const auto* found = std::find_if(arguments, end, [](const Datum& d) { return d.isAnswer(); });
            return found != end ? *found : *unknownAmong(arguments, step.arguments);
        }
        case Op::condition:
            if (arguments[0].kind != Kind::truth) return arguments[0];
            return arguments[0].truth ? arguments[1] : arguments[2];
        case Op::count:
        case Op::countNonEmpty:
            return counted(step, arguments);
        case Op::sum:
        case Op::min:
        case Op::max:
        case Op::mean:
            return aggregated(step, arguments);
        case Op::concat:
            return joined(step, arguments);
        default:
            break;
    }
    if (const auto* unknown = unknownAmong(arguments, step.arguments)) return *unknown;
    switch (step.op) {
        case Op::equal:
        case Op::unequal:
        case Op::less:
        case Op::lessOrEqual:
        case Op::more:
        case Op::moreOrEqual:
            return compared(step, arguments[0], arguments[1]);
        case Op::add:
        case Op::subtract:
        case Op::multiply:
        case Op::divide:
        case Op::modulo:
            return calculated(step.op, arguments[0], arguments[1]);
        case Op::negate:
            return numberOf(-arguments[0].number);
        case Op::negation:
            return truthOf(!arguments[0].truth);
        case Op::round:
            return numberOf(rounded(arguments[0].number, step.arguments > 1 ? arguments[1].number : 0));
        case Op::integer:
            return numberOf(whole(arguments[0].number));
        case Op::absolute:
            return numberOf(std::abs(arguments[0].number));
        case Op::selected:
            return truthOf(chose(arguments[0], arguments[1].text));
        case Op::countSelected:
            return numberOf(
                arguments[0].kind == Kind::text ? 1 : static_cast<double>(arguments[0].choices->size()));
        case Op::year:
            return numberOf(std::floor(arguments[0].number / 10000));
        default:
            return textual(step, arguments);
    }
}

Datum Evaluator::compared(const CodeStep& step, const Datum& left, const Datum& right) const {
    bool same = false;
    bool less = false;
    switch (left.kind) {
        case Kind::number: {
            const bool widened = step.op == Op::equal || step.op == Op::unequal;
            same = sameNumber(left.number, right.number, widened ? m_standing.tolerance : 0);
            less = !same && left.number < right.number;
            break;
        }
        case Kind::date:
            same = left.number == right.number;
            less = left.number < right.number;
            break;
        case Kind::truth:
            same = left.truth == right.truth;
            break;
        case Kind::choices:
            same = right.kind == Kind::choices && left.choices->size() == right.choices->size() &&
                   std::all_of(left.choices->begin(), left.choices->end(),
                               [&](const std::string& choice) { return chose(right, choice); });
            break;
        default:
            same = left.text == right.text;
    }
    switch (step.op) {
        case Op::equal:
            return truthOf(same);
        case Op::unequal:
            return truthOf(!same);
        case Op::less:
            return truthOf(less);
        case Op::lessOrEqual:
            return truthOf(less || same);
        case Op::more:
            return truthOf(!less && !same);
        default:
            return truthOf(!less);
    }
}

Datum Evaluator::calculated(Op op, const Datum& left, const Datum& right) const {
    const double a = left.number;
    const double b = right.number;
    switch (op) {
        case Op::add:
            return numberOf(added(a, b));
        case Op::subtract:
            return numberOf(added(a, -b));
        case Op::multiply:
            return numberOf(a * b);
        case Op::divide:
            return b == 0 ? Datum() : numberOf(a / b);
        default:
            return b == 0 ? Datum() : numberOf(remainder(a, b));
    }
}

/// Visits every value, those of cells one by one.
template <class Visit>
void Evaluator::each(const CodeStep& step, const Datum* arguments, Visit visit) const {
    for (std::size_t i = 0; i < step.arguments; ++i) {
        if (arguments[i].kind != Kind::cells) {
            visit(arguments[i]);
            continue;
        }
        const auto spot = arguments[i].spot;
        const auto& at = m_state.parts.spots[spot];
        const auto rows = m_state.rowsOf(spot);
        if (at.kind == SpotKind::repeatCell) {
            for (std::uint32_t row = 0; row < rows; ++row) visit(answer(spot, row));
        } else {
            const auto& table = m_state.parts.tables[at.container];
            for (std::uint32_t row = 0; row < rows; ++row) visit(answer(table.cell(row, at.column), 0));
        }
    }
}

Datum Evaluator::counted(const CodeStep& step, const Datum* arguments) const {
    if (arguments[0].kind == Kind::cells && m_state.parts.spots[arguments[0].spot].kind == SpotKind::repeat) {
        const bool shown = (m_state.flags(arguments[0].spot, 0) & Evaluation::State::visible) != 0;
        return numberOf(shown ? m_state.rowsOf(arguments[0].spot) : 0);
    }
    double count = 0;
    each(step, arguments, [&count](const Datum& datum) { count += datum.isAnswer() ? 1 : 0; });
    return numberOf(count);
}

Datum Evaluator::aggregated(const CodeStep& step, const Datum* arguments) const {
    Datum result;
    double count = 0;
    each(step, arguments, [&](const Datum& datum) {
        if (!datum.isAnswer()) return;
        if (count++ == 0) {
            result = datum;
            return;
        }
        switch (step.op) {
            case Op::min:
                result.number = std::min(result.number, datum.number);
                break;
            case Op::max:
                result.number = std::max(result.number, datum.number);
                break;
            default:
                result.number = added(result.number, datum.number);
        }
    });
    if (count == 0 || result.kind == Kind::date) return result;
    return numberOf(step.op == Op::mean ? result.number / count : result.number);
}

Datum Evaluator::kept(std::string text) {
    m_texts.push_back(std::move(text));
    return textOf(m_texts.back());
}

Datum Evaluator::textual(const CodeStep& step, const Datum* arguments) {
    switch (step.op) {
        case Op::toText:
            return textOf(asText(arguments[0]));
        case Op::toNumber: {
            if (arguments[0].kind == Kind::number) return arguments[0];
            const auto number = readNumber(arguments[0].text);
            return number ? numberOf(*number) : Datum();
        }
        case Op::contains:
            return truthOf(arguments[0].text.find(arguments[1].text) != std::string_view::npos);
        case Op::startsWith:
            return truthOf(arguments[0].text.starts_with(arguments[1].text));
        case Op::length:
            return numberOf(static_cast<double>(codePointCount(arguments[0].text)));
        case Op::matches:
            return truthOf(m_code->regexes[step.operand].matches(arguments[0].text));
        case Op::toDate: {
            if (arguments[0].kind == Kind::date) return arguments[0];
            const auto date = Date::parse(arguments[0].text);
            return date ? dateOf(*date) : Datum();
        }
        default:
            return {};
    }
}

std::string_view Evaluator::asText(const Datum& datum) {
    switch (datum.kind) {
        case Kind::text:
            return datum.text;
        case Kind::number:
            return kept(numberText(datum.number)).text;
        case Kind::date:
            return kept(dateIn(datum).iso()).text;
        case Kind::truth:
            return datum.truth ? "true" : "false";
        case Kind::choices: {
            std::string all;
            for (const auto& choice : *datum.choices) all += (all.empty() ? "" : " ") + choice;
            return kept(std::move(all)).text;
        }
        default:
            return {};
    }
}

/// What has no answer is left out.
Datum Evaluator::joined(const CodeStep& step, const Datum* arguments) {
    std::string all;
    for (std::size_t i = 0; i < step.arguments; ++i) all += asText(arguments[i]);
    return kept(std::move(all));
}

Value valueOf(const Datum& datum, ValueType type) {
    switch (datum.kind) {
        case Kind::missing:
            return Value(datum.reason);
        case Kind::truth:
            return Value(datum.truth);
        case Kind::number:
            return Value(datum.number);
        case Kind::date:
            return Value(dateIn(datum));
        case Kind::choices:
            return Value(*datum.choices);
        case Kind::text:
            if (type == ValueType::choice || type == ValueType::choices) {
                return Value(Value::Choices{std::string(datum.text)});
            }
            return Value(std::string(datum.text));
        default:
            return Value();
    }
}

}  // namespace wederhoor::schema
