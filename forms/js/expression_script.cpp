#include "forms/js/expression_script.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "forms/js/json.h"
#include "schema/language/value.h"

namespace wederhoor::forms {

using schema::Op;

namespace {
/// What does each step in values.js.
constexpr auto functions = std::to_array<std::pair<Op, const char*>>({
    {Op::equal, "equal"},
    {Op::unequal, "unequal"},
    {Op::less, "less"},
    {Op::lessOrEqual, "lessOrEqual"},
    {Op::more, "more"},
    {Op::moreOrEqual, "moreOrEqual"},
    {Op::both, "both"},
    {Op::either, "either"},
    {Op::add, "add"},
    {Op::subtract, "subtract"},
    {Op::multiply, "multiply"},
    {Op::divide, "divide"},
    {Op::modulo, "modulo"},
    {Op::negate, "negate"},
    {Op::isBlank, "isBlank"},
    {Op::isAnswered, "isAnswer"},
    {Op::isMissing, "isMissing"},
    {Op::negation, "negation"},
    {Op::condition, "condition"},
    {Op::coalesce, "coalesce"},
    {Op::selected, "selected"},
    {Op::count, "count"},
    {Op::countNonEmpty, "count"},
    {Op::countSelected, "countSelected"},
    {Op::sum, "sum"},
    {Op::min, "least"},
    {Op::max, "most"},
    {Op::mean, "mean"},
    {Op::round, "round"},
    {Op::integer, "integer"},
    {Op::absolute, "absolute"},
    {Op::toNumber, "toNumber"},
    {Op::toText, "toText"},
    {Op::concat, "concat"},
    {Op::contains, "contains"},
    {Op::startsWith, "startsWith"},
    {Op::length, "length"},
    {Op::matches, "matches"},
    {Op::toDate, "toDate"},
    {Op::year, "year"},
});

const char* functionOf(Op op) {
    return std::find_if(functions.begin(), functions.end(),
                        [op](const auto& each) { return each.first == op; })
        ->second;
}

std::string leaf(const schema::Code& code, const schema::CodeStep& step) {
    const auto operand = std::to_string(step.operand);
    switch (step.op) {
        case Op::number:
            return "(" + spelled(code.numbers[step.operand]) + ")";
        case Op::text:
            return "text(" + quoted(code.text(step.operand)) + ")";
        case Op::truth:
            return step.operand != 0 ? "true" : "false";
        case Op::cell:
            return "f.seen(" + operand + ",0)";
        case Op::tableCell:
            return "f.seen(w+1+" + operand + ",0)";
        case Op::repeatCell:
            return "f.seen(" + operand + ",r)";
        case Op::tableColumn:
        case Op::repeatColumn:
            return "f.column(" + operand + ")";
        case Op::rowsOf:
            return "f.rowsOf(" + operand + ")";
        case Op::today:
            return "f.today";
        default:
            return "null";
    }
}

/// `[[kind,value,first,second],...],[[negated,low,high,...],...]`: what Regex::matches does its work with.
std::string program(const schema::Regex& regex) {
    Json json;
    json.openArray();
    for (const auto& step : regex.program()) {
        json.openArray().number(static_cast<int>(step.kind)).number(step.value);
        json.number(step.first).number(step.second).close();
    }
    json.close().openArray();
    for (const auto& each : regex.classes()) {
        json.openArray().truth(each.negated);
        for (const auto& [low, high] : each.ranges) json.number(low).number(high);
        json.close();
    }
    json.close();
    return json.written();
}

/// What a step is given besides the values that it takes.
std::string extra(const schema::Code& code, const schema::CodeStep& step) {
    switch (step.op) {
        case Op::equal:
        case Op::unequal:
            return ",t";
        case Op::isMissing:
            return step.operand == 0
                       ? std::string()
                       : "," + quoted(nameOf(static_cast<schema::MissingReason>(step.operand - 1)));
        case Op::matches:
            return "," + program(code.regexes[step.operand]);
        default:
            return {};
    }
}
}  // namespace

std::string scriptOf(const schema::Code& code, schema::StepRange steps) {
    std::vector<std::string> stack;
    std::string body;
    int made = 0;
    for (auto i = steps.begin; i < steps.end; ++i) {
        const auto& step = code.steps[i];
        if (step.arguments == 0) {
            stack.push_back(leaf(code, step));
            continue;
        }
        const auto first = stack.size() - step.arguments;
        std::string taken;
        for (auto at = first; at < stack.size(); ++at) taken += (at == first ? "" : ",") + stack[at];
        stack.resize(first);
        const auto name = "v" + std::to_string(made++);
        body += "const " + name + "=" + functionOf(step.op) + "(" + taken + extra(code, step) + ");";
        stack.push_back(name);
    }
    return "(f,w,r,t)=>{" + body + "return " + stack.back() + "}";
}

}  // namespace wederhoor::forms
