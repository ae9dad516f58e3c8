#pragma once

#include <cstdint>
#include <vector>

#include "schema/language/evaluation.h"
#include "schema/language/evaluator.h"
#include "schema/language/form_parts.h"

namespace wederhoor::schema {

/// What an evaluation knows. Answers and their flags lie in one array by spot, those of a repeat in one by
/// row and question. put() and its like only note what is stale; reading settles it.
struct Evaluation::State {
    enum Flag : std::uint8_t {
        alive = 1,          ///< part of the version
        relevant = 2,       ///< its own condition holds
        visible = 4,        ///< asked
        staleRelevant = 8,  ///< its condition is to be worked out
        staleValue = 16,    ///< its calculation is to be worked out
        misfit = 32,        ///< holds a value that its question can't have: blank to expressions
        queued = 64         ///< waits to be looked at
    };
    enum SinkFlag : std::uint8_t { stale = 1, failed = 2 };

    struct Rows {
        std::uint32_t count = 0;
        std::vector<Value> values;                        ///< row by row
        std::vector<std::uint8_t> flags;                  ///< beside them
        std::vector<std::uint8_t> sinkFlags;              ///< row by row, the repeat's sinks
        std::vector<std::vector<std::uint32_t>> waiting;  ///< per question: rows that are queued
    };
    /// A sink, of a repeat in a row.
    struct SinkRow {
        std::uint32_t sink;
        std::uint32_t row;
    };

    State(std::shared_ptr<const Form> ofForm, Date day, int ofVersion);

    // Answers
    Value& value(std::uint32_t spot, std::uint32_t row);
    const Value& value(std::uint32_t spot, std::uint32_t row) const;
    std::uint8_t& flags(std::uint32_t spot, std::uint32_t row);
    std::uint8_t flags(std::uint32_t spot, std::uint32_t row) const;
    std::uint8_t& sinkFlags(std::uint32_t sink, std::uint32_t row);
    /// What expressions see.
    const Value& seen(std::uint32_t spot, std::uint32_t row) const;
    std::uint32_t rowsOf(std::uint32_t spot) const;
    void put(std::uint32_t spot, std::uint32_t row, const Value& value);

    // Rows of repeats
    void setRows(std::uint32_t repeat, std::uint32_t count);
    void removeRow(std::uint32_t repeat, std::uint32_t row);
    void startRow(std::uint32_t repeat, std::uint32_t row);
    void rowsChanged(std::uint32_t repeat);

    // What follows (evaluation_state.cpp)
    void settle();
    void look(std::uint32_t spot);
    void lookAt(std::uint32_t spot, std::uint32_t row);
    void lookAtSink(SinkRow at);
    void changed(std::uint32_t spot, std::uint32_t row);
    void mark(const Target& target, std::uint32_t row);
    void markRow(const Target& target, std::uint32_t row);
    void queue(std::uint32_t spot, std::uint32_t row);
    Datum run(std::uint32_t formula, std::uint32_t spot, std::uint32_t row, double tolerance);
    bool holds(std::uint32_t formula, std::uint32_t spot, std::uint32_t row);

    std::shared_ptr<const Form> form;
    const Form::Parts& parts;
    Date today;
    int version;
    std::vector<Value> values;
    std::vector<std::uint8_t> spotFlags;
    std::vector<std::uint8_t> fixedSinkFlags;
    std::vector<Rows> repeats;
    std::vector<std::uint32_t> waiting;  ///< ranks of queued spots, a heap with the lowest on top
    std::vector<SinkRow> staleSinks;
    Evaluator evaluator;
    std::size_t workedOut = 0;
    bool allStale = true;  ///< nothing has been worked out yet
};

inline const Value blankValue;

inline const Value& Evaluation::State::value(std::uint32_t spot, std::uint32_t row) const {
    const auto& at = parts.spots[spot];
    if (at.kind != SpotKind::repeatCell) return values[spot];
    return repeats[at.container].values[std::size_t{row} * parts.repeats[at.container].columns + at.column];
}
inline Value& Evaluation::State::value(std::uint32_t spot, std::uint32_t row) {
    return const_cast<Value&>(static_cast<const State&>(*this).value(spot, row));
}
inline std::uint8_t Evaluation::State::flags(std::uint32_t spot, std::uint32_t row) const {
    const auto& at = parts.spots[spot];
    if (at.kind != SpotKind::repeatCell) return spotFlags[spot];
    return repeats[at.container].flags[std::size_t{row} * parts.repeats[at.container].columns + at.column];
}
inline std::uint8_t& Evaluation::State::flags(std::uint32_t spot, std::uint32_t row) {
    const auto& at = parts.spots[spot];
    if (at.kind != SpotKind::repeatCell) return spotFlags[spot];
    return repeats[at.container].flags[std::size_t{row} * parts.repeats[at.container].columns + at.column];
}
inline const Value& Evaluation::State::seen(std::uint32_t spot, std::uint32_t row) const {
    return (flags(spot, row) & (visible | misfit)) == visible ? value(spot, row) : blankValue;
}

}  // namespace wederhoor::schema
