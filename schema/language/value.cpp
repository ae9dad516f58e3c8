#include "schema/language/value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace wederhoor::schema {

namespace {
constexpr std::array<std::pair<MissingReason, std::string_view>, 4> missingNames{{
    {MissingReason::dontKnow, "dont-know"},
    {MissingReason::notApplicable, "not-applicable"},
    {MissingReason::refused, "refused"},
    {MissingReason::notYetKnown, "not-yet-known"},
}};

std::string shortest(double number) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return {digits.data(), end};
}

std::optional<double> number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

Value::Choices split(std::string_view text) {
    Value::Choices choices;
    while (!text.empty()) {
        const auto space = std::min(text.find(' '), text.size());
        if (space > 0) choices.emplace_back(text.substr(0, space));
        text.remove_prefix(std::min(space + 1, text.size()));
    }
    return choices;
}

std::string join(const Value::Choices& choices) {
    std::string joined;
    for (const auto& choice : choices) {
        if (!joined.empty()) joined += ' ';
        joined += choice;
    }
    return joined;
}

struct Spelling {
    std::string operator()(Value::Blank) const { return {}; }
    std::string operator()(MissingReason reason) const { return "missing:" + std::string(nameOf(reason)); }
    std::string operator()(bool truth) const { return truth ? "truth:yes" : "truth:no"; }
    std::string operator()(double value) const { return "number:" + shortest(value); }
    std::string operator()(const std::string& text) const { return "text:" + text; }
    std::string operator()(Date date) const { return "date:" + date.iso(); }
    std::string operator()(const Value::Choices& choices) const { return "choices:" + join(choices); }
};
}  // namespace

std::string_view nameOf(MissingReason reason) {
    return std::find_if(missingNames.begin(), missingNames.end(),
                        [reason](const auto& entry) { return entry.first == reason; })
        ->second;
}

std::optional<MissingReason> missingReasonOf(std::string_view name) {
    for (const auto& [reason, spelled] : missingNames) {
        if (spelled == name) return reason;
    }
    return std::nullopt;
}

std::string Value::stored() const {
    return std::visit(Spelling{}, m_held);
}

std::optional<Value> Value::fromStored(std::string_view stored) {
    if (stored.empty()) return Value();
    const auto colon = stored.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto kind = stored.substr(0, colon);
    const auto rest = stored.substr(colon + 1);
    if (kind == "text") return Value(std::string(rest));
    if (kind == "choices") return Value(split(rest));
    if (kind == "truth" && (rest == "yes" || rest == "no")) return Value(rest == "yes");
    if (kind == "number") {
        if (const auto value = number(rest)) return Value(*value);
    } else if (kind == "date") {
        if (const auto date = Date::parse(rest)) return Value(*date);
    } else if (kind == "missing") {
        if (const auto reason = missingReasonOf(rest)) return Value(*reason);
    }
    return std::nullopt;
}

}  // namespace wederhoor::schema
