#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/language/expression.h"
#include "schema/language/form.h"
#include "schema/language/name_table.h"
#include "schema/language/questionnaire.h"

namespace wederhoor::schema {

/// No spot, no formula, no container.
constexpr std::uint32_t none = 0xFFFFFFFF;
constexpr int ever = std::numeric_limits<int>::max();

enum class SpotKind : std::uint8_t {
    section,
    repeat,
    table,
    tableRow,
    cell,        ///< a question that stands alone, or one cell of a table
    repeatCell,  ///< a question of a repeat, for all of its rows
    tableColumn  ///< all cells of a column together; never asked itself
};

/// Something that is asked or hidden, or read as one. Spots are numbered in the form's order, so that what
/// stands inside a spot comes right behind it. What working out needs of a question is here too, so that it
/// looks into one array only.
struct Spot {
    SpotKind kind;
    QuestionType type = QuestionType::note;  ///< of its question
    std::uint32_t parent = none;             ///< it is hidden when that is
    std::uint32_t end = 0;                   ///< one past the last spot inside it
    std::uint32_t container = none;          ///< number of the repeat or table it belongs to
    std::uint32_t column = 0;                ///< which one in a row; of a section or table row its number
    std::uint32_t relevant = none;           ///< formula
    std::uint32_t calculate = none;          ///< formula
    std::uint32_t constraint = none;         ///< sink
    std::uint32_t list = none;               ///< number of its list of choices
    int since = 1;                           ///< first version that has it
    int retired = ever;                      ///< first version that no longer has it
    const Question* question = nullptr;
};

struct RepeatPart {
    const Repeat* repeat;
    std::uint32_t spot;
    std::uint32_t firstColumn;  ///< spot of its first question; the others follow
    std::uint32_t columns;
    std::uint32_t firstSink = 0;  ///< index in `sinks`; made for every row
    std::uint32_t sinks = 0;
};

struct TablePart {
    const Table* table;
    std::uint32_t spot;
    std::uint32_t firstRow;  ///< spot of the first row, its cells behind it, then the next row
    std::uint32_t rows;
    std::uint32_t columns;
    std::uint32_t firstColumn;  ///< spot of the first column as a whole

    std::uint32_t rowSpot(std::uint32_t row) const { return firstRow + row * (columns + 1); }
    std::uint32_t cell(std::uint32_t row, std::uint32_t column) const { return rowSpot(row) + 1 + column; }
};

/// An expression of the form, read.
struct CompiledFormula {
    StepRange steps;
    const Formula* source;
};

/// A constraint or check: read by no expression.
struct Sink {
    std::uint32_t owner;     ///< spot it belongs to; not looked at while that is hidden
    const Check* check;      ///< nullptr: the owner's constraint
    std::uint32_t test;      ///< formula
    std::uint32_t relevant;  ///< formula
    std::uint32_t repeat;    ///< number of the repeat, if it is made for every row
};

/// What has to be worked out when something changes.
struct Target {
    enum class Kind : std::uint8_t { relevant, calculate, sink };
    std::uint32_t index;  ///< spot or sink
    Kind kind;
    bool sameRow;  ///< only in the row that changed
};

/// Everything that a form is. Evaluation reads it; only compiling writes it.
struct Form::Parts {
    Questionnaire questionnaire;
    NameTable names;
    std::vector<Spot> spots;
    std::vector<std::uint32_t> sections;  ///< spot of each
    std::vector<RepeatPart> repeats;
    std::vector<TablePart> tables;
    Code code;
    std::vector<CompiledFormula> formulas;
    std::vector<Sink> sinks;
    std::vector<std::uint32_t> firstTarget;  ///< per spot, and one more: its stretch of `targets`
    std::vector<Target> targets;
    std::vector<std::uint32_t> order;  ///< spots as they are worked out; empty: as they are numbered
    std::vector<std::uint32_t> rank;   ///< where each spot stands in `order`; empty with it
    std::shared_ptr<const int> identity = std::make_shared<const int>(0);

    /// A question's spot and row (0 unless it stands in a repeat).
    struct Location {
        std::uint32_t spot;
        std::uint32_t row;
    };
    /// nullopt if the form has no such question; notes have a spot too.
    std::optional<Location> locate(const AnswerPath& path) const;
    AnswerPath pathOf(std::uint32_t spot, std::uint32_t row) const;
    const Section& sectionOf(std::uint32_t spot) const;
};

}  // namespace wederhoor::schema
