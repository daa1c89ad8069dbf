// Civil dates, moments and terms. Nothing here reads a clock.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bursar {

using Date = std::chrono::sys_days;
using Days = std::chrono::days;

// ISO 8601 "2026-02-16", years 1900 to 9999; nullopt for a day that does not exist.
std::optional<Date> parse_date(std::string_view text);
std::string to_string(Date date);
// Whole years from `birth` to `on`; a birthday of 29 February counts from 1 March in common years.
int full_years(Date birth, Date on);
int year_of(Date date);

// A moment on the provider's wall clock.
struct Moment {
    Date day;
    int second_of_day = 0; // 0 to 86399
    friend auto operator<=>(const Moment &, const Moment &) = default;
};

// "2026-02-16", "2026-02-16T15:00" or "2026-02-16T15:00:30"; a date alone means 00:00.
std::optional<Moment> parse_moment(std::string_view text);
std::string to_string(Moment moment); // "2026-02-16T15:00:00"

// The length of a term: "1m", "12m", "1y", "30d", or "once" for what is sold a single time.
struct Period {
    enum class Unit { once, day, month };
    Unit unit = Unit::once;
    int count = 0; // 0 for once
    friend bool operator==(const Period &, const Period &) = default;
};
// 1 to 9999 of them, without leading zeros.
std::optional<Period> parse_period(std::string_view text);
std::string to_string(Period period); // "12m" for a year; parses back to the same
Period operator*(Period period, int times);

// A half-open range of days [start, end).
struct Span {
    Date start;
    Date end;
    [[nodiscard]] std::int64_t days() const { return (end - start).count(); }
    friend bool operator==(const Span &, const Span &) = default;
};

// `months` calendar months after `anchor`, on the anchor's day of the month or the month's last day.
Date add_months(Date anchor, int months);
// The start of term n (0 is the first) counted from the anchor, never from the term before:
// anchor 31 Jan, 1m → 31 Jan, 28 Feb, 31 Mar. A `once` period starts at the anchor for every n.
Date term_start(Date anchor, Period period, int n);
// [term_start(n), term_start(n + 1)); empty for a `once` period.
Span term(Date anchor, Period period, int n);
// The n whose term starts on `start`, or nullopt when no term of this anchor does.
std::optional<int> term_index(Date anchor, Period period, Date start);

} // namespace bursar
