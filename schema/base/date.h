#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace wederhoor::schema {

/// A calendar day that exists, of the years 1 to 9999.
class Date {
public:
    /// Throws std::invalid_argument for a day that is not in the calendar.
    Date(int year, unsigned month, unsigned day);

    /// ISO 8601 `2008-02-18`, nothing before or behind it; nullopt if it isn't, or no such day exists.
    static std::optional<Date> parse(std::string_view iso);
    static Date today();

    int year() const { return int(m_day.year()); }
    unsigned month() const { return unsigned(m_day.month()); }
    unsigned day() const { return unsigned(m_day.day()); }

    std::string iso() const;
    Date plusDays(int days) const;
    /// Whole days from this one to `later`; negative if that is earlier.
    int daysUntil(Date later) const;

    friend auto operator<=>(const Date&, const Date&) = default;

private:
    explicit Date(std::chrono::year_month_day day) : m_day(day) {}
    std::chrono::year_month_day m_day;
};

/// A moment on the clock of whoever wrote it down, to the minute: `2008-03-05 10:00`.
class Moment {
public:
    /// Throws std::invalid_argument outside 00:00 .. 23:59.
    Moment(Date date, unsigned hour, unsigned minute);

    /// `2008-03-05 10:00`, with a space or a `T` between; nullopt otherwise. A bare date is 00:00 of that
    /// day.
    static std::optional<Moment> parse(std::string_view text);
    static Moment now();

    Date date() const { return m_date; }
    std::string text() const;

    friend auto operator<=>(const Moment&, const Moment&) = default;

private:
    Date m_date;
    unsigned m_minuteOfDay;
};

}  // namespace wederhoor::schema
