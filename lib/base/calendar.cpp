#include "base/calendar.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace bursar {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr int seconds_per_day = 86'400;
// Easter falls on day 81 to 116 of its year: within these offsets a holiday stays in the year it is counted
// from.
constexpr int earliest_offset = -80, latest_offset = 249;

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || text[0] == '-' || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace

// Meeus, Jones, Butcher: valid for every year of the Gregorian calendar.
Date easter(int y) {
    const int a = y % 19, b = y / 100, c = y % 100;
    const int f = (b + 8) / 25, g = (b - f + 1) / 3;
    const int h = (19 * a + b - b / 4 - g + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return Date{year_month_day{year{y}, month{static_cast<unsigned>(n / 31)},
                               day{static_cast<unsigned>(n % 31 + 1)}}};
}

std::optional<Holiday> parse_holiday(std::string_view text) {
    constexpr std::string_view word = "easter";
    if (text.starts_with(word)) {
        text.remove_prefix(word.size());
        if (text.empty()) return Holiday{true, 0, 0, 0};
        const auto distance = number(text.substr(1));
        if (!distance || *distance > latest_offset || (text[0] != '+' && text[0] != '-')) return std::nullopt;
        const int offset = text[0] == '-' ? -*distance : *distance;
        if (offset < earliest_offset) return std::nullopt;
        return Holiday{true, 0, 0, offset};
    }
    if (text.size() != 5 || text[2] != '-') return std::nullopt;
    const auto m = number(text.substr(0, 2)), d = number(text.substr(3));
    if (!m || !d) return std::nullopt;
    // A leap year, so that 29 February is a day.
    const year_month_day ymd{year{2000}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
    if (!ymd.ok()) return std::nullopt;
    return Holiday{false, *m, *d, 0};
}

std::string to_string(const Holiday &holiday) {
    if (holiday.from_easter) return fmt::format("easter{:+}", holiday.offset);
    return fmt::format("{:02}-{:02}", holiday.month, holiday.day);
}

bool BusinessCalendar::is_holiday(Date date) const {
    const year_month_day ymd{date};
    const int m = static_cast<int>(static_cast<unsigned>(ymd.month()));
    const int d = static_cast<int>(static_cast<unsigned>(ymd.day()));
    std::optional<int> from_easter;
    for (const Holiday &holiday : holidays_) {
        if (!holiday.from_easter) {
            if (holiday.month == m && holiday.day == d) return true;
            continue;
        }
        if (!from_easter)
            from_easter = static_cast<int>((date - easter(static_cast<int>(ymd.year()))).count());
        if (holiday.offset == *from_easter) return true;
    }
    return false;
}

bool BusinessCalendar::is_business_day(Date date) const {
    const unsigned weekday = std::chrono::weekday{date}.iso_encoding();
    return weekday <= 5 && !is_holiday(date);
}

Date BusinessCalendar::add_business_days(Date from, int n) const {
    int idle = 0;
    while (n > 0) {
        from += Days{1};
        if (is_business_day(from)) {
            --n;
            idle = 0;
        } else if (++idle > 366) {
            throw Failure(Cause::configuration, "the public holidays leave no business day in a year",
                          "mend the list of holidays in the policy");
        }
    }
    return from;
}

Moment BusinessCalendar::add_business_hours(Moment from, int hours) const {
    if (!is_business_day(from.day)) from = {add_business_days(from.day, 1), 0};
    const std::int64_t seconds = from.second_of_day + std::int64_t{hours} * 3600;
    return {add_business_days(from.day, static_cast<int>(seconds / seconds_per_day)),
            static_cast<int>(seconds % seconds_per_day)};
}

std::optional<OpeningHours> parse_opening_hours(std::string_view text) {
    const auto second = [](std::string_view time) -> std::optional<int> {
        if (time.size() != 5 || time[2] != ':') return std::nullopt;
        const auto hour = number(time.substr(0, 2)), minute = number(time.substr(3));
        if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
        return *hour * 3600 + *minute * 60;
    };
    if (text.size() != 11 || text[5] != '-') return std::nullopt;
    const auto opens = second(text.substr(0, 5)), closes = second(text.substr(6));
    if (!opens || !closes || *opens >= *closes) return std::nullopt;
    return OpeningHours{*opens, *closes};
}

Moment BusinessCalendar::add_opening_hours(Moment from, int hours, OpeningHours open) const {
    const auto next_opening = [&] { from = {add_business_days(from.day, 1), open.opens}; };
    if (!is_business_day(from.day) || from.second_of_day >= open.closes) next_opening();
    from.second_of_day = std::max(from.second_of_day, open.opens);
    std::int64_t left = std::int64_t{hours} * 3600;
    while (left > open.closes - from.second_of_day) {
        left -= open.closes - from.second_of_day;
        next_opening();
    }
    from.second_of_day += static_cast<int>(left);
    return from;
}

} // namespace bursar
