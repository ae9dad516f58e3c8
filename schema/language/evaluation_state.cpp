#include "schema/language/evaluation_state.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace wederhoor::schema {

namespace {
/// May the question hold it? Expressions take that for granted.
bool fits(QuestionType type, const Value& value) {
    if (!value.isAnswer()) return true;
    switch (type) {
        case QuestionType::text:
        case QuestionType::file:
            return value.as<std::string>() != nullptr;
        case QuestionType::date:
            return value.as<Date>() != nullptr;
        case QuestionType::selectOne:
            return value.as<std::string>() ||
                   (value.as<Value::Choices>() && value.as<Value::Choices>()->size() == 1);
        case QuestionType::selectMultiple:
            return value.as<Value::Choices>() != nullptr;
        case QuestionType::note:
            return false;
        default:
            return value.as<double>() && std::isfinite(*value.as<double>());
    }
}

/// A text or set with nothing in it is no answer.
bool isEmpty(const Value& value) {
    if (const auto* text = value.as<std::string>()) return text->empty();
    if (const auto* choices = value.as<Value::Choices>()) return choices->empty();
    return value.isBlank();
}

ValueType typeOf(QuestionType type) {
    if (type == QuestionType::selectOne) return ValueType::choice;
    return type == QuestionType::selectMultiple ? ValueType::choices : ValueType::text;
}
}  // namespace

using State = Evaluation::State;

State::State(std::shared_ptr<const Form> ofForm, Date day, int ofVersion)
    : form(std::move(ofForm)),
      parts(form->parts()),
      today(day),
      version(ofVersion),
      values(parts.spots.size()),
      spotFlags(parts.spots.size(), relevant | staleRelevant | staleValue),
      fixedSinkFlags(parts.sinks.size(), stale),
      repeats(parts.repeats.size()),
      evaluator(*this) {
    for (std::size_t spot = 0; spot < spotFlags.size(); ++spot) {
        if (version >= parts.spots[spot].since && version < parts.spots[spot].retired)
            spotFlags[spot] |= alive;
    }
    for (std::uint32_t i = 0; i < repeats.size(); ++i) {
        repeats[i].waiting.resize(parts.repeats[i].columns);
        setRows(i, static_cast<std::uint32_t>(parts.repeats[i].repeat->min));
    }
}

std::uint8_t& State::sinkFlags(std::uint32_t sink, std::uint32_t row) {
    const auto repeat = parts.sinks[sink].repeat;
    if (repeat == none) return fixedSinkFlags[sink];
    const auto& part = parts.repeats[repeat];
    return repeats[repeat].sinkFlags[std::size_t{row} * part.sinks + (sink - part.firstSink)];
}

std::uint32_t State::rowsOf(std::uint32_t spot) const {
    const auto& at = parts.spots[spot];
    return at.kind == SpotKind::tableColumn ? parts.tables[at.container].rows : repeats[at.container].count;
}

void State::put(std::uint32_t spot, std::uint32_t row, const Value& given) {
    const auto& at = parts.spots[spot];
    if (at.calculate != none || at.type == QuestionType::note) return;
    auto& held = value(spot, row);
    const bool empty = isEmpty(given);
    if (empty ? held.isBlank() : held == given) return;
    held = empty ? Value() : given;
    auto& flag = flags(spot, row);
    flag = static_cast<std::uint8_t>(fits(at.type, held) ? flag & ~misfit : flag | misfit);
    // While hidden it is seen by nobody; becoming visible counts as a change then.
    if ((flag & visible) != 0) changed(spot, row);
}

void State::setRows(std::uint32_t repeat, std::uint32_t count) {
    const auto& part = parts.repeats[repeat];
    auto& rows = repeats[repeat];
    if (count <= rows.count) return;
    const auto from = rows.count;
    rows.count = count;
    rows.values.resize(std::size_t{count} * part.columns);
    rows.flags.resize(std::size_t{count} * part.columns);
    rows.sinkFlags.resize(std::size_t{count} * part.sinks);
    for (auto row = from; row < count; ++row) startRow(repeat, row);
    rowsChanged(repeat);
}

void State::startRow(std::uint32_t repeat, std::uint32_t row) {
    const auto& part = parts.repeats[repeat];
    for (std::uint32_t column = 0; column < part.columns; ++column) {
        const auto spot = part.firstColumn + column;
        value(spot, row) = Value();
        flags(spot, row) =
            static_cast<std::uint8_t>((spotFlags[spot] & alive) | relevant | staleRelevant | staleValue);
        queue(spot, row);
    }
    for (std::uint32_t sink = part.firstSink; sink < part.firstSink + part.sinks; ++sink) {
        sinkFlags(sink, row) = stale;
        if (!allStale) staleSinks.push_back({sink, row});
    }
}

void State::removeRow(std::uint32_t repeat, std::uint32_t row) {
    settle();  // what waits knows rows by their number
    const auto& part = parts.repeats[repeat];
    auto& rows = repeats[repeat];
    const auto cut = [row](auto& list, std::uint32_t width) {
        const auto begin = list.begin() + static_cast<std::ptrdiff_t>(std::size_t{row} * width);
        list.erase(begin, begin + width);
    };
    cut(rows.values, part.columns);
    cut(rows.flags, part.columns);
    cut(rows.sinkFlags, part.sinks);
    --rows.count;
    rowsChanged(repeat);
    setRows(repeat, static_cast<std::uint32_t>(part.repeat->min));
}

/// What looks at all rows sees others now.
void State::rowsChanged(std::uint32_t repeat) {
    if (allStale) return;
    const auto& part = parts.repeats[repeat];
    for (auto spot = part.spot; spot <= part.spot + part.columns; ++spot) {
        for (auto i = parts.firstTarget[spot]; i < parts.firstTarget[spot + 1]; ++i) {
            if (!parts.targets[i].sameRow) mark(parts.targets[i], 0);
        }
    }
}

void State::changed(std::uint32_t spot, std::uint32_t row) {
    if (allStale) return;
    for (auto i = parts.firstTarget[spot]; i < parts.firstTarget[spot + 1]; ++i) mark(parts.targets[i], row);
    const auto& at = parts.spots[spot];
    if (at.kind == SpotKind::cell && at.container != none) {
        queue(parts.tables[at.container].firstColumn + at.column, 0);
    }
    if (at.constraint != none) markRow({at.constraint, Target::Kind::sink, true}, row);
}

void State::mark(const Target& target, std::uint32_t row) {
    const auto repeat = target.kind == Target::Kind::sink ? parts.sinks[target.index].repeat
                        : parts.spots[target.index].kind == SpotKind::repeatCell
                            ? parts.spots[target.index].container
                            : none;
    if (repeat == none) return markRow(target, 0);
    if (target.sameRow) return markRow(target, row);
    for (std::uint32_t each = 0; each < repeats[repeat].count; ++each) markRow(target, each);
}

void State::markRow(const Target& target, std::uint32_t row) {
    if (target.kind == Target::Kind::sink) {
        auto& flag = sinkFlags(target.index, row);
        if ((flag & stale) != 0) return;
        flag |= stale;
        staleSinks.push_back({target.index, row});
        return;
    }
    flags(target.index, row) |= target.kind == Target::Kind::relevant ? staleRelevant : staleValue;
    queue(target.index, row);
}

void State::queue(std::uint32_t spot, std::uint32_t row) {
    if (allStale) return;
    const auto& at = parts.spots[spot];
    if (at.kind == SpotKind::repeatCell) {
        auto& flag = flags(spot, row);
        if ((flag & queued) != 0) return;
        flag |= queued;
        repeats[at.container].waiting[at.column].push_back(row);
    }
    if ((spotFlags[spot] & queued) != 0) return;
    spotFlags[spot] |= queued;
    waiting.push_back(parts.rank.empty() ? spot : parts.rank[spot]);
    std::push_heap(waiting.begin(), waiting.end(), std::greater<>());
}

void State::settle() {
    if (allStale) {
        for (std::uint32_t i = 0; i < parts.spots.size(); ++i) look(parts.order.empty() ? i : parts.order[i]);
        for (std::uint32_t sink = 0; sink < parts.sinks.size(); ++sink) {
            const auto repeat = parts.sinks[sink].repeat;
            const auto rows = repeat == none ? 1 : repeats[repeat].count;
            for (std::uint32_t row = 0; row < rows; ++row) lookAtSink({sink, row});
        }
        allStale = false;
        return;
    }
    while (!waiting.empty()) {
        std::pop_heap(waiting.begin(), waiting.end(), std::greater<>());
        const auto rank = waiting.back();
        waiting.pop_back();
        look(parts.order.empty() ? rank : parts.order[rank]);
    }
    for (const auto& sink : staleSinks) lookAtSink(sink);
    staleSinks.clear();
}

void State::look(std::uint32_t spot) {
    const auto& at = parts.spots[spot];
    spotFlags[spot] &= static_cast<std::uint8_t>(~queued);
    if (at.kind == SpotKind::tableColumn) return changed(spot, 0);
    if (at.kind != SpotKind::repeatCell) return lookAt(spot, 0);
    if (allStale) {
        for (std::uint32_t row = 0; row < repeats[at.container].count; ++row) lookAt(spot, row);
        return;
    }
    std::vector<std::uint32_t> rows;
    rows.swap(repeats[at.container].waiting[at.column]);
    for (const auto row : rows) lookAt(spot, row);
}

void State::lookAt(std::uint32_t spot, std::uint32_t row) {
    const auto& at = parts.spots[spot];
    auto& flag = flags(spot, row);
    flag &= static_cast<std::uint8_t>(~queued);
    const bool was = (flag & visible) != 0;
    bool now = (flag & alive) != 0 && (at.parent == none || (spotFlags[at.parent] & visible) != 0);
    // What is hidden anyway is not worked out; it stays stale until it can be seen.
    if (now && at.relevant != none && (flag & staleRelevant) != 0) {
        const bool is = holds(at.relevant, spot, row);
        flag = static_cast<std::uint8_t>((is ? flag | relevant : flag & ~relevant) & ~staleRelevant);
    }
    now = now && (flag & relevant) != 0;
    flag = static_cast<std::uint8_t>(now ? flag | visible : flag & ~visible);
    if (at.question == nullptr) {
        if (was == now) return;
        for (auto inside = spot + 1; inside < at.end; inside = parts.spots[inside].end) {
            const auto rows =
                parts.spots[inside].kind == SpotKind::repeatCell ? repeats[at.container].count : 1;
            for (std::uint32_t each = 0; each < rows; ++each) queue(inside, each);
        }
        return changed(spot, 0);
    }
    auto& held = value(spot, row);
    bool differs = was != now && !held.isBlank() && (flag & misfit) == 0;
    if (at.calculate != none && now && (flag & staleValue) != 0) {
        Value fresh = valueOf(run(at.calculate, spot, row, 0), typeOf(at.type));
        flag &= static_cast<std::uint8_t>(~staleValue);
        differs = was ? fresh != held : !fresh.isBlank();
        held = std::move(fresh);
    }
    if (differs) changed(spot, row);
}

void State::lookAtSink(SinkRow at) {
    const auto& sink = parts.sinks[at.sink];
    auto& flag = sinkFlags(at.sink, at.row);
    flag = 0;
    double tolerance = 0;
    if (sink.check == nullptr) {
        if (!seen(sink.owner, at.row).isAnswer()) return;
    } else {
        tolerance = sink.check->tolerance;
        if (sink.relevant != none && !holds(sink.relevant, sink.owner, at.row)) return;
    }
    const Datum result = run(sink.test, sink.owner, at.row, tolerance);
    if (result.kind == Datum::Kind::truth && !result.truth) flag = failed;
}

Datum State::run(std::uint32_t formula, std::uint32_t spot, std::uint32_t row, double tolerance) {
    ++workedOut;
    return evaluator.run(parts.code, parts.formulas[formula].steps,
                         {parts.spots[spot].parent, row, tolerance});
}

bool State::holds(std::uint32_t formula, std::uint32_t spot, std::uint32_t row) {
    const Datum result = run(formula, spot, row, 0);
    return result.kind == Datum::Kind::truth && result.truth;
}

}  // namespace wederhoor::schema
