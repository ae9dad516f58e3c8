#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/language/expression.h"

namespace wederhoor::schema {

/// A function of the questionnaire language, as far as its name and number of values go.
struct FunctionForm {
    std::string_view name;
    Op op;
    std::uint16_t least;
    std::uint16_t most;
};

/// nullptr if there is none of that name.
const FunctionForm* functionForm(std::string_view name);
std::vector<std::string> functionNames();

/// Words for a type, to stand in a sentence: `a number`.
std::string wordsFor(ValueType type);

}  // namespace wederhoor::schema
