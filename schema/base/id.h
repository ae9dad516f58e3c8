#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <stdexcept>

namespace wederhoor::schema {

/// A fresh 63-bit number: milliseconds since 2000 in the high bits, random low bits, always larger than
/// the one before it in this process. Unique across copies of a study, so that merging never renumbers.
std::int64_t freshIdNumber();

/// Identity of one `Of`. Never zero or negative; ids of different things do not mix.
template <class Of>
class Id {
public:
    explicit constexpr Id(std::int64_t number) : m_number(number) {
        if (number <= 0) throw std::invalid_argument("an id is a positive number");
    }

    static Id fresh() { return Id(freshIdNumber()); }

    constexpr std::int64_t number() const { return m_number; }

    friend constexpr auto operator<=>(Id, Id) = default;

private:
    std::int64_t m_number;
};

}  // namespace wederhoor::schema

template <class Of>
struct std::hash<wederhoor::schema::Id<Of>> {
    std::size_t operator()(wederhoor::schema::Id<Of> id) const noexcept {
        return std::hash<std::int64_t>()(id.number());
    }
};
