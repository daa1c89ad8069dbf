// Business days: Monday to Friday less the public holidays of a policy.
#pragma once

#include "base/date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bursar {

// Easter Sunday of a Gregorian year (the computus of the Roman calendar).
Date easter(int year);

// One public holiday: a fixed day ("07-14") or a distance from Easter Sunday ("easter", "easter+39",
// "easter-2") that stays within the year: -80 to +249.
struct Holiday {
    bool from_easter = false;
    int month = 0, day = 0; // fixed
    int offset = 0;         // from_easter
    friend bool operator==(const Holiday &, const Holiday &) = default;
};
std::optional<Holiday> parse_holiday(std::string_view text);
std::string to_string(const Holiday &holiday); // parses back to the same

// When somebody is there on a business day: seconds of the day [opens, closes), of the same day.
struct OpeningHours {
    int opens = 0, closes = 0;
};
std::optional<OpeningHours>
parse_opening_hours(std::string_view text); // "09:00-18:00", opens before it closes

class BusinessCalendar {
  public:
    BusinessCalendar() = default;
    explicit BusinessCalendar(std::vector<Holiday> holidays) : holidays_(std::move(holidays)) {}
    [[nodiscard]] const std::vector<Holiday> &holidays() const { return holidays_; }
    [[nodiscard]] bool is_holiday(Date date) const;
    [[nodiscard]] bool is_business_day(Date date) const;
    // The n-th business day after `from` (n ≥ 0; 0 gives `from` itself, business day or not). Throws
    // Failure(configuration) when the holidays leave no business day in a whole year.
    [[nodiscard]] Date add_business_days(Date from, int n) const;
    // `hours` counted on business days only, 24 a day (ALLS-G7.1: Fri 15:00 + 48 h → Tue 15:00).
    // A start outside a business day counts from 00:00 of the next one.
    [[nodiscard]] Moment add_business_hours(Moment from, int hours) const;
    // `hours` counted on business days within the opening hours (Fri 16:00 + 4 h, 09:00-18:00 → Mon 11:00). A
    // start while nobody is there counts from the next opening; an end at closing time stays on that day.
    [[nodiscard]] Moment add_opening_hours(Moment from, int hours, OpeningHours open) const;

  private:
    std::vector<Holiday> holidays_;
};

} // namespace bursar
