#include "base/date.hpp"

#include "base/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace bursar {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

// The value of `count` ASCII digits, or -1.
int digits(const char *text, int count) {
    int value = 0;
    for (int i = 0; i < count; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

void put_two(char *out, unsigned value) {
    out[0] = static_cast<char>('0' + value / 10);
    out[1] = static_cast<char>('0' + value % 10);
}

void put_date(char *out, Date date) {
    const year_month_day ymd{date};
    const int y = static_cast<int>(ymd.year());
    if (y < 0 || y > 9999) throw Failure(Cause::bug, fmt::format("the year {} is out of range", y));
    put_two(out, static_cast<unsigned>(y) / 100);
    put_two(out + 2, static_cast<unsigned>(y) % 100);
    out[4] = out[7] = '-';
    put_two(out + 5, static_cast<unsigned>(ymd.month()));
    put_two(out + 8, static_cast<unsigned>(ymd.day()));
}

std::int64_t months_between(year_month_day from, year_month_day to) {
    return (std::int64_t{static_cast<int>(to.year())} - static_cast<int>(from.year())) * 12 +
           (std::int64_t{static_cast<unsigned>(to.month())} - static_cast<unsigned>(from.month()));
}

// Years -32767 to 32767 are all that std::chrono can hold.
Date months_after(Date anchor, std::int64_t months) {
    const year_month_day ymd{anchor};
    const std::int64_t total =
        std::int64_t{static_cast<int>(ymd.year())} * 12 + static_cast<unsigned>(ymd.month()) - 1 + months;
    const std::int64_t y = total >= 0 ? total / 12 : -((11 - total) / 12);
    if (y < static_cast<int>(year::min()) || y > static_cast<int>(year::max()))
        throw Failure(Cause::bug, fmt::format("the year {} is out of range", y));
    const std::chrono::year_month ym{year{static_cast<int>(y)},
                                     month{static_cast<unsigned>(total - y * 12) + 1}};
    const day last = (ym / std::chrono::last).day();
    return Date{ym / std::min(ymd.day(), last)};
}

} // namespace

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const int y = digits(text.data(), 4), m = digits(text.data() + 5, 2), d = digits(text.data() + 8, 2);
    if (y < 1900 || m < 1 || d < 1) return std::nullopt;
    const year_month_day ymd{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
    if (!ymd.ok()) return std::nullopt;
    return Date{ymd};
}

std::string to_string(Date date) {
    std::array<char, 10> out;
    put_date(out.data(), date);
    return {out.data(), out.size()};
}

int full_years(Date birth, Date on) {
    const year_month_day from{birth}, to{on};
    const int years = static_cast<int>(to.year()) - static_cast<int>(from.year());
    const bool reached = to.month() > from.month() || (to.month() == from.month() && to.day() >= from.day());
    return reached ? years : years - 1;
}

int year_of(Date date) { return static_cast<int>(year_month_day{date}.year()); }

std::optional<Moment> parse_moment(std::string_view text) {
    const auto date = parse_date(text.substr(0, 10));
    if (!date) return std::nullopt;
    if (text.size() == 10) return Moment{*date, 0};
    if ((text.size() != 16 && text.size() != 19) || text[10] != 'T' || text[13] != ':') return std::nullopt;
    const int h = digits(text.data() + 11, 2), m = digits(text.data() + 14, 2);
    int s = 0;
    if (text.size() == 19) s = text[16] == ':' ? digits(text.data() + 17, 2) : -1;
    if (h < 0 || h > 23 || m < 0 || m > 59 || s < 0 || s > 59) return std::nullopt;
    return Moment{*date, h * 3600 + m * 60 + s};
}

std::string to_string(Moment moment) {
    std::array<char, 19> out;
    put_date(out.data(), moment.day);
    const auto second = static_cast<unsigned>(moment.second_of_day);
    out[10] = 'T';
    put_two(out.data() + 11, second / 3600);
    out[13] = out[16] = ':';
    put_two(out.data() + 14, second / 60 % 60);
    put_two(out.data() + 17, second % 60);
    return {out.data(), out.size()};
}

std::optional<Period> parse_period(std::string_view text) {
    if (text == "once") return Period{};
    if (text.size() < 2 || text.size() > 5 || text[0] == '0') return std::nullopt;
    const int count = digits(text.data(), static_cast<int>(text.size()) - 1);
    if (count < 1) return std::nullopt;
    switch (text.back()) {
    case 'd': return Period{Period::Unit::day, count};
    case 'm': return Period{Period::Unit::month, count};
    case 'y': return Period{Period::Unit::month, count * 12};
    default: return std::nullopt;
    }
}

std::string to_string(Period period) {
    if (period.unit == Period::Unit::once) return "once";
    return fmt::format("{}{}", period.count, period.unit == Period::Unit::day ? 'd' : 'm');
}

Period operator*(Period period, int times) {
    if (__builtin_mul_overflow(period.count, times, &period.count))
        throw Failure(Cause::bug, "a period is too long to be counted");
    return period;
}

Date add_months(Date anchor, int months) { return months_after(anchor, months); }

Date term_start(Date anchor, Period period, int n) {
    const std::int64_t distance = std::int64_t{period.count} * n;
    switch (period.unit) {
    case Period::Unit::day: {
        const std::int64_t day_number = anchor.time_since_epoch().count() + distance;
        if (day_number < -10'000'000 || day_number > 10'000'000)
            throw Failure(Cause::bug, fmt::format("day {} is out of range", day_number));
        return Date{Days{static_cast<Days::rep>(day_number)}};
    }
    case Period::Unit::month: return months_after(anchor, distance);
    case Period::Unit::once: break;
    }
    return anchor;
}

Span term(Date anchor, Period period, int n) {
    return {term_start(anchor, period, n), term_start(anchor, period, n + 1)};
}

std::optional<int> term_index(Date anchor, Period period, Date start) {
    if (period.unit == Period::Unit::once || period.count == 0)
        return start == anchor ? std::optional<int>{0} : std::nullopt;
    const std::int64_t distance =
        period.unit == Period::Unit::day ? (start - anchor).count() : months_between(anchor, start);
    if (distance < 0 || distance % period.count != 0) return std::nullopt;
    const int n = static_cast<int>(distance / period.count);
    return term_start(anchor, period, n) == start ? std::optional<int>{n} : std::nullopt;
}

} // namespace bursar
