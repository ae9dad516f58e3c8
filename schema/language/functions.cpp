#include "schema/language/functions.h"

#include <algorithm>
#include <array>

#include "schema/base/say.h"

namespace wederhoor::schema {

namespace {
constexpr std::uint16_t many = 0xFFFF;

/// Sorted by name.
constexpr auto functions = std::to_array<FunctionForm>({
    {"abs", Op::absolute, 1, 1},
    {"coalesce", Op::coalesce, 1, many},
    {"concat", Op::concat, 1, many},
    {"contains", Op::contains, 2, 2},
    {"count", Op::count, 1, many},
    {"count-non-empty", Op::countNonEmpty, 1, many},
    {"count-selected", Op::countSelected, 1, 1},
    {"date", Op::toDate, 1, 1},
    {"false", Op::truth, 0, 0},
    {"if", Op::condition, 3, 3},
    {"int", Op::integer, 1, 1},
    {"is-blank", Op::isBlank, 1, 1},
    {"is-missing", Op::isMissing, 1, 2},
    {"max", Op::max, 1, many},
    {"mean", Op::mean, 1, many},
    {"min", Op::min, 1, many},
    {"not", Op::negation, 1, 1},
    {"number", Op::toNumber, 1, 1},
    {"regex", Op::matches, 2, 2},
    {"round", Op::round, 1, 2},
    {"selected", Op::selected, 2, 2},
    {"starts-with", Op::startsWith, 2, 2},
    {"string", Op::toText, 1, 1},
    {"string-length", Op::length, 1, 1},
    {"sum", Op::sum, 1, many},
    {"today", Op::today, 0, 0},
    {"true", Op::truth, 0, 0},
    {"year", Op::year, 1, 1},
});
static_assert(std::is_sorted(functions.begin(), functions.end(),
                             [](const auto& a, const auto& b) { return a.name < b.name; }));
}  // namespace

const FunctionForm* functionForm(std::string_view name) {
    const auto found = std::lower_bound(
        functions.begin(), functions.end(), name,
        [](const FunctionForm& form, std::string_view wanted) { return form.name < wanted; });
    return found != functions.end() && found->name == name ? &*found : nullptr;
}

std::vector<std::string> functionNames() {
    std::vector<std::string> names;
    for (const auto& form : functions) names.emplace_back(form.name);
    return names;
}

std::string wordsFor(ValueType type) {
    switch (type) {
        case ValueType::number:
            return say("a number");
        case ValueType::text:
            return say("a text");
        case ValueType::truth:
            return say("a condition");
        case ValueType::date:
            return say("a date");
        case ValueType::choice:
            return say("one choice");
        case ValueType::choices:
            return say("a set of choices");
        case ValueType::rows:
            return say("a repeat");
        case ValueType::nothing:
            return say("a blank");
        case ValueType::unknown:
            break;
    }
    return say("something unknown");
}

}  // namespace wederhoor::schema
