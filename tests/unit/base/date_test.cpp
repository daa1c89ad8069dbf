#include "base/date.hpp"

#include "base/error.hpp"

#include <doctest/doctest.h>

#include <limits>

namespace date_test {

using namespace bursar;

namespace {

Date date(std::string_view text) { return parse_date(text).value(); }
Period period(std::string_view text) { return parse_period(text).value(); }
std::string start(std::string_view anchor, std::string_view length, int n) {
    return to_string(term_start(date(anchor), period(length), n));
}

} // namespace

TEST_CASE("dates are real days of the years 1900 to 9999") {
    for (const auto *text :
         {"2026-02-16", "2024-02-29", "2000-02-29", "1900-01-01", "9999-12-31", "1969-12-31"})
        CHECK(to_string(date(text)) == text);
    CHECK(date("1970-01-02").time_since_epoch().count() == 1);
    for (const auto *text :
         {"", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-04-31",
          "1899-12-31", "2026-2-16", "20260216", "2026-02-16 ", " 2026-02-16", "2026/02/16", "-026-02-16",
          "2026-02-1x", "2026-02-016", "+026-01-01"})
        CHECK_MESSAGE(!parse_date(text), text);
    CHECK(year_of(date("2026-12-31")) == 2026);
}

TEST_CASE("every day of two centuries survives a round trip") {
    for (Date day = date("1900-01-01"); day < date("2101-01-01"); day += Days{1})
        REQUIRE(parse_date(to_string(day)) == day);
}

TEST_CASE("ages count birthdays") {
    CHECK(full_years(date("2008-02-16"), date("2026-02-15")) == 17);
    CHECK(full_years(date("2008-02-16"), date("2026-02-16")) == 18);
    CHECK(full_years(date("2008-02-29"), date("2026-02-28")) == 17);
    CHECK(full_years(date("2008-02-29"), date("2026-03-01")) == 18);
    CHECK(full_years(date("2008-02-29"), date("2028-02-28")) == 19);
    CHECK(full_years(date("2008-02-29"), date("2028-02-29")) == 20);
    CHECK(full_years(date("2008-12-31"), date("2009-01-01")) == 0);
}

TEST_CASE("moments") {
    CHECK(parse_moment("2026-02-16") == Moment{date("2026-02-16"), 0});
    CHECK(parse_moment("2026-02-16T15:00") == Moment{date("2026-02-16"), 54000});
    CHECK(parse_moment("2026-02-16T23:59:59") == Moment{date("2026-02-16"), 86399});
    CHECK(to_string(Moment{date("2026-02-16"), 54030}) == "2026-02-16T15:00:30");
    CHECK(to_string(Moment{date("2026-02-16"), 86399}) == "2026-02-16T23:59:59");
    for (const auto *text :
         {"", "2026-02-16T", "2026-02-16T24:00", "2026-02-16T15:60", "2026-02-16T15:00:60",
          "2026-02-16 15:00", "2026-02-16T15:00Z", "2026-02-16T15:00:00Z", "2026-02-16T1:00",
          "2026-02-16T15:00x30", "2026-02-30T15:00", "2026-02-16T-1:00"})
        CHECK_MESSAGE(!parse_moment(text), text);
}

TEST_CASE("periods") {
    CHECK(period("1m") == Period{Period::Unit::month, 1});
    CHECK(period("1y") == period("12m"));
    CHECK(period("30d") == Period{Period::Unit::day, 30});
    CHECK(period("once") == Period{});
    for (const auto *text : {"1m", "12m", "30d", "once"})
        CHECK(to_string(period(text)) == text);
    CHECK(to_string(period("2y")) == "24m");
    CHECK(period("1m") * 12 == period("1y"));
    CHECK(period("once") * 3 == Period{});
    CHECK_THROWS_AS((Period{Period::Unit::day, std::numeric_limits<int>::max()} * 2), Failure);
    for (const auto *text : {"", "m", "0m", "01m", "-1m", "1", "1w", "1M", "1 m", "10000d", "onc", "1m "})
        CHECK_MESSAGE(!parse_period(text), text);
}

TEST_CASE("months keep the anchor's day or take the month's last") {
    CHECK(to_string(add_months(date("2026-01-31"), 1)) == "2026-02-28");
    CHECK(to_string(add_months(date("2024-01-31"), 1)) == "2024-02-29");
    CHECK(to_string(add_months(date("2026-03-31"), -1)) == "2026-02-28");
    CHECK(to_string(add_months(date("2026-01-15"), -13)) == "2024-12-15");
    CHECK(to_string(add_months(date("2026-12-31"), 2)) == "2027-02-28");
    CHECK(to_string(add_months(date("2024-02-29"), 12)) == "2025-02-28");
    CHECK(to_string(add_months(date("2026-05-31"), 0)) == "2026-05-31");
    CHECK_THROWS_AS(add_months(date("2026-05-31"), std::numeric_limits<int>::max()), Failure);
}

TEST_CASE("term n is counted from the anchor, never from the term before") {
    CHECK(start("2026-01-31", "1m", 0) == "2026-01-31");
    CHECK(start("2026-01-31", "1m", 1) == "2026-02-28");
    CHECK(start("2026-01-31", "1m", 2) == "2026-03-31");
    CHECK(start("2026-01-31", "1m", 3) == "2026-04-30");
    CHECK(start("2026-01-31", "1m", 25) == "2028-02-29");
    CHECK(start("2026-01-30", "1m", 1) == "2026-02-28");
    CHECK(start("2026-01-30", "1m", 2) == "2026-03-30");
    CHECK(start("2026-01-29", "1m", 1) == "2026-02-28");
    CHECK(start("2028-01-29", "1m", 1) == "2028-02-29");
    CHECK(start("2024-02-29", "1y", 1) == "2025-02-28");
    CHECK(start("2024-02-29", "1y", 4) == "2028-02-29");
    CHECK(start("2026-02-16", "30d", 2) == "2026-04-17");
    CHECK(start("2026-02-16", "once", 7) == "2026-02-16");
    CHECK_THROWS_AS(term_start(date("2026-02-16"), period("9999d"), 1'000'000), Failure);
}

TEST_CASE("terms follow each other without gap or overlap") {
    CHECK(term(date("2026-01-31"), period("1m"), 1) == Span{date("2026-02-28"), date("2026-03-31")});
    CHECK(term(date("2026-01-31"), period("1m"), 1).days() == 31);
    CHECK(term(date("2026-02-16"), period("once"), 0).days() == 0);
    for (const auto *anchor : {"2024-02-29", "2026-01-29", "2026-01-30", "2026-01-31", "2026-12-31"})
        for (const auto *length : {"1m", "3m", "12m", "30d"})
            for (int n = 0; n < 60; ++n) {
                const Span span = term(date(anchor), period(length), n);
                REQUIRE(span.days() > 0);
                REQUIRE(span.end == term(date(anchor), period(length), n + 1).start);
                REQUIRE(term_index(date(anchor), period(length), span.start) == n);
            }
}

TEST_CASE("a day that starts no term has no index") {
    const Date anchor = date("2026-01-31");
    CHECK(term_index(anchor, period("1m"), date("2026-02-28")) == 1);
    CHECK_FALSE(term_index(anchor, period("1m"), date("2026-03-28")));
    CHECK_FALSE(term_index(anchor, period("1m"), date("2025-12-31")));
    CHECK_FALSE(term_index(anchor, period("12m"), date("2026-02-28")));
    CHECK_FALSE(term_index(anchor, period("30d"), date("2026-03-03")));
    CHECK(term_index(anchor, period("30d"), date("2026-03-02")) == 1);
    CHECK(term_index(anchor, period("once"), anchor) == 0);
    CHECK_FALSE(term_index(anchor, period("once"), date("2026-02-01")));
}

} // namespace date_test
