#include "base/calendar.hpp"

#include "base/error.hpp"

#include <doctest/doctest.h>

namespace base_calendar_test {

using namespace bursar;

namespace {

Date date(std::string_view text) { return parse_date(text).value(); }
Moment moment(std::string_view text) { return parse_moment(text).value(); }

BusinessCalendar calendar(std::initializer_list<std::string_view> names) {
    std::vector<Holiday> holidays;
    for (const auto name : names)
        holidays.push_back(parse_holiday(name).value());
    return BusinessCalendar(std::move(holidays));
}

// The eleven of the French Code du travail, art. L3133-1.
BusinessCalendar france() {
    return calendar({"01-01", "easter+1", "05-01", "05-08", "easter+39", "easter+50", "07-14", "08-15",
                     "11-01", "11-11", "12-25"});
}

} // namespace

TEST_CASE("easter") {
    for (const auto *day :
         {"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2038-04-25", "1943-04-25",
          "1961-04-02", "2000-04-23", "2008-03-23", "1954-04-18", "2100-03-28"})
        CHECK(to_string(easter(year_of(date(day)))) == day);
}

TEST_CASE("holidays are fixed days or distances from easter") {
    CHECK(parse_holiday("07-14") == Holiday{false, 7, 14, 0});
    CHECK(parse_holiday("02-29") == Holiday{false, 2, 29, 0});
    CHECK(parse_holiday("easter") == Holiday{true, 0, 0, 0});
    CHECK(parse_holiday("easter+39") == Holiday{true, 0, 0, 39});
    CHECK(parse_holiday("easter-2") == Holiday{true, 0, 0, -2});
    for (const auto *text :
         {"", "7-14", "02-30", "13-01", "00-01", "07/14", "easter+", "easter39", "easter+x", "easter+-1",
          "easter+250", "easter-81", "Easter", "07-14 ", "-1-01", "+1-01"})
        CHECK_MESSAGE(!parse_holiday(text), text);
}

TEST_CASE("french public holidays") {
    const auto calendar = france();
    for (const auto *day :
         {"2024-01-01", "2024-04-01", "2024-05-01", "2024-05-08", "2024-05-09", "2024-05-20", "2024-07-14",
          "2024-08-15", "2024-11-01", "2024-11-11", "2024-12-25", "2025-04-21", "2025-05-29", "2025-06-09",
          "2026-04-06", "2026-05-14", "2026-05-25", "2038-04-26", "2038-06-03", "2038-06-14"})
        CHECK_MESSAGE(calendar.is_holiday(date(day)), day);
    for (const auto *day :
         {"2024-03-31", "2024-03-29", "2026-04-05", "2026-05-24", "2026-07-15", "2026-12-26"})
        CHECK_MESSAGE(!calendar.is_holiday(date(day)), day);
    // 8 May and Ascension fell on one day in 1975, 1986 and 1997: one holiday less.
    CHECK(calendar.is_holiday(date("1997-05-08")));
}

TEST_CASE("business days are Monday to Friday less the holidays") {
    const auto calendar = france();
    CHECK(calendar.is_business_day(date("2026-02-16")));
    CHECK_FALSE(calendar.is_business_day(date("2026-02-21")));
    CHECK_FALSE(calendar.is_business_day(date("2026-02-22")));
    CHECK_FALSE(calendar.is_business_day(date("2026-05-01")));
    CHECK(to_string(calendar.add_business_days(date("2026-02-20"), 1)) == "2026-02-23");
    CHECK(to_string(calendar.add_business_days(date("2026-02-21"), 0)) == "2026-02-21");
    CHECK(to_string(calendar.add_business_days(date("2026-02-21"), 1)) == "2026-02-23");
    CHECK(to_string(calendar.add_business_days(date("2026-04-30"), 2)) == "2026-05-05");
    CHECK(to_string(calendar.add_business_days(date("2026-12-24"), 1)) == "2026-12-28");
    CHECK(to_string(calendar.add_business_days(date("2025-12-31"), 2)) == "2026-01-05");
    CHECK(to_string(BusinessCalendar().add_business_days(date("2026-04-30"), 1)) == "2026-05-01");
}

TEST_CASE("48 business hours") {
    const auto calendar = france();
    const auto after = [&](std::string_view from) {
        return to_string(calendar.add_business_hours(moment(from), 48));
    };
    CHECK(after("2026-02-20T15:00") == "2026-02-24T15:00:00"); // Friday → Tuesday
    CHECK(after("2026-02-16T09:30:05") == "2026-02-18T09:30:05");
    CHECK(after("2026-02-21T10:00") == "2026-02-25T00:00:00"); // Saturday counts from Monday 00:00
    CHECK(after("2026-04-30T15:00") == "2026-05-05T15:00:00"); // over Friday 1 May
    CHECK(after("2026-05-01T15:00") == "2026-05-06T00:00:00"); // on it
    CHECK(after("2026-07-13T15:00") == "2026-07-16T15:00:00"); // over Tuesday 14 July
    CHECK(after("2026-07-14T00:00") == "2026-07-17T00:00:00");
    CHECK(to_string(calendar.add_business_hours(moment("2026-02-20T23:00"), 2)) == "2026-02-23T01:00:00");
    CHECK(to_string(calendar.add_business_hours(moment("2026-02-20T23:00"), 0)) == "2026-02-20T23:00:00");
}

TEST_CASE("a calendar without any business day is a mistake, not an endless search") {
    std::vector<Holiday> holidays;
    for (int month = 1; month <= 12; ++month)
        for (int day = 1; day <= 31; ++day)
            holidays.push_back({false, month, day, 0});
    CHECK_THROWS_AS((void)BusinessCalendar(holidays).add_business_days(date("2026-02-16"), 1), Failure);
}

TEST_CASE("hours of support, 9:00 to 18:00 on business days") {
    const auto calendar = france();
    const OpeningHours open = *parse_opening_hours("09:00-18:00");
    const auto after = [&](std::string_view from, int hours) {
        return to_string(calendar.add_opening_hours(moment(from), hours, open));
    };
    CHECK(after("2024-09-13T16:00", 4) == "2024-09-16T11:00:00"); // Friday → Monday
    CHECK(after("2024-09-13T07:30", 4) == "2024-09-13T13:00:00"); // before opening
    CHECK(after("2024-09-13T10:00", 8) == "2024-09-13T18:00:00"); // to closing time
    CHECK(after("2024-09-13T10:01", 8) == "2024-09-16T09:01:00");
    CHECK(after("2024-09-13T18:00", 4) == "2024-09-16T13:00:00");  // at closing time
    CHECK(after("2024-09-14T12:00", 4) == "2024-09-16T13:00:00");  // on a Saturday
    CHECK(after("2024-11-11T12:00", 8) == "2024-11-12T17:00:00");  // on a holiday
    CHECK(after("2024-12-24T17:00", 8) == "2024-12-26T16:00:00");  // over one
    CHECK(after("2024-09-12T09:00", 27) == "2024-09-16T18:00:00"); // several days
    for (const auto *wrong :
         {"", "9:00-18:00", "18:00-09:00", "09:00-09:00", "09:00-24:00", "09:60-18:00", "09:00 18:00"})
        CHECK_MESSAGE(!parse_opening_hours(wrong), wrong);
}

} // namespace base_calendar_test
