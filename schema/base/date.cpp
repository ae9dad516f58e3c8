#include "schema/base/date.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <ctime>
#include <stdexcept>

namespace wederhoor::schema {

namespace {
using namespace std::chrono;

std::optional<unsigned> digits(std::string_view text) {
    unsigned number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + static_cast<unsigned>(c - '0');
    }
    return number;
}

std::tm localNow() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return local;
}

year_month_day inCalendar(year_month_day day) {
    if (!day.ok() || int(day.year()) < 1 || int(day.year()) > 9999) {
        throw std::invalid_argument("no such day in the calendar");
    }
    return day;
}
}  // namespace

Date::Date(int year, unsigned month, unsigned day)
    : m_day(inCalendar(std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(day))) {}

std::optional<Date> Date::parse(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    const auto year = digits(iso.substr(0, 4));
    const auto month = digits(iso.substr(5, 2));
    const auto day = digits(iso.substr(8, 2));
    if (!year || !month || !day || *year == 0) return std::nullopt;
    const year_month_day date =
        std::chrono::year(static_cast<int>(*year)) / static_cast<int>(*month) / static_cast<int>(*day);
    if (!date.ok()) return std::nullopt;
    return Date(date);
}

Date Date::today() {
    const std::tm local = localNow();
    return Date(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1),
                static_cast<unsigned>(local.tm_mday));
}

std::string Date::iso() const {
    std::array<char, 16> text{};
    const int length = std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", year(), month(), day());
    return std::string(text.data(), static_cast<std::size_t>(length));
}

Date Date::plusDays(int days) const {
    return Date(inCalendar(year_month_day(sys_days(m_day) + std::chrono::days(days))));
}

int Date::daysUntil(Date later) const {
    return static_cast<int>((sys_days(later.m_day) - sys_days(m_day)).count());
}

Moment::Moment(Date date, unsigned hour, unsigned minute) : m_date(date), m_minuteOfDay(hour * 60 + minute) {
    if (hour > 23 || minute > 59) throw std::invalid_argument("no such time of day");
}

std::optional<Moment> Moment::parse(std::string_view text) {
    const auto date = Date::parse(text.substr(0, 10));
    if (!date) return std::nullopt;
    if (text.size() == 10) return Moment(*date, 0, 0);
    if (text.size() != 16 || (text[10] != ' ' && text[10] != 'T') || text[13] != ':') return std::nullopt;
    const auto hour = digits(text.substr(11, 2));
    const auto minute = digits(text.substr(14, 2));
    if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    return Moment(*date, *hour, *minute);
}

Moment Moment::now() {
    const std::tm local = localNow();
    return Moment(Date::today(), static_cast<unsigned>(local.tm_hour), static_cast<unsigned>(local.tm_min));
}

std::string Moment::text() const {
    std::array<char, 16> clock{};
    const int length =
        std::snprintf(clock.data(), clock.size(), " %02u:%02u", m_minuteOfDay / 60, m_minuteOfDay % 60);
    return m_date.iso() + std::string(clock.data(), static_cast<std::size_t>(length));
}

}  // namespace wederhoor::schema
