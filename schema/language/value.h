#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "schema/base/date.h"

namespace wederhoor::schema {

/// Why a question has no answer although someone looked at it.
enum class MissingReason { dontKnow, notApplicable, refused, notYetKnown };

/// `dont-know`, `not-applicable`, `refused`, `not-yet-known`: as written in forms and returns.
std::string_view nameOf(MissingReason reason);
std::optional<MissingReason> missingReasonOf(std::string_view name);

/// What an answer holds, or an expression yields. Blank, a missing reason, a number, a text, a truth, a date
/// and a set of choices are seven different things; none turns into another by itself. One choice (of a
/// select_one) is a set of one.
class Value {
public:
    struct Blank {
        friend auto operator<=>(Blank, Blank) = default;
    };
    using Choices = std::vector<std::string>;  ///< sorted as chosen, no doubles

    Value() = default;  ///< blank
    explicit Value(MissingReason reason) : m_held(reason) {}
    explicit Value(bool truth) : m_held(truth) {}
    explicit Value(double number) : m_held(number) {}
    explicit Value(std::string text) : m_held(std::move(text)) {}
    explicit Value(const char* text) : m_held(std::string(text)) {}  ///< else it would turn into a truth
    explicit Value(Date date) : m_held(date) {}
    explicit Value(Choices choices) : m_held(std::move(choices)) {}

    template <class T>
    const T* as() const {
        return std::get_if<T>(&m_held);
    }
    bool isBlank() const { return std::holds_alternative<Blank>(m_held); }
    bool isMissing() const { return std::holds_alternative<MissingReason>(m_held); }
    /// Neither blank nor missing.
    bool isAnswer() const { return !isBlank() && !isMissing(); }

    /// Exact, locale-free spelling that names its kind, for storage: `` (blank), `missing:dont-know`,
    /// `number:4.9` (shortest that reads back the same), `text:...`, `truth:yes`, `date:2008-03-05`,
    /// `choices:a b`.
    std::string stored() const;
    /// Reads stored() back; nullopt if it is no such spelling.
    static std::optional<Value> fromStored(std::string_view stored);

    friend bool operator==(const Value&, const Value&) = default;

private:
    std::variant<Blank, MissingReason, bool, double, std::string, Date, Choices> m_held;
};

}  // namespace wederhoor::schema
