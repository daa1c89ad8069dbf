#include "rules/reporting.hpp"

#include "base/error.hpp"

#include <doctest/doctest.h>

namespace reporting_test {

using namespace bursar;

namespace {

Money eur(std::int64_t minor) { return {minor, Currency{}}; }
std::int64_t a_month(std::int64_t net, std::string_view period) {
    return rules::monthly(eur(net), parse_period(period).value()).minor;
}

} // namespace

TEST_CASE("a debt ages from the day after its due day") {
    const Date due = parse_date("2026-01-15").value();
    const std::pair<int, std::size_t> days[] = {{-400, 0}, {-1, 0}, {0, 0},  {1, 1},  {30, 1},  {31, 2},
                                                {60, 2},   {61, 3}, {90, 3}, {91, 4}, {4000, 4}};
    for (const auto &[late, bucket] : days)
        CHECK_MESSAGE(rules::age_bucket(due, due + Days(late)) == bucket, late);
}

TEST_CASE("a term's price as an amount a month") {
    CHECK(a_month(1000, "1m") == 1000);
    CHECK(a_month(2900, "3m") == 967); // 966.67
    CHECK(a_month(1200, "12m") == 100);
    CHECK(a_month(1206, "1y") == 101); // 100.5: half away from zero
    CHECK(a_month(-1206, "1y") == -101);
    CHECK(a_month(0, "1m") == 0);
    // 30.436875 days a month, exactly: 48,000.00 for 146,097 months' worth of days would be no fraction.
    CHECK(a_month(1000, "30d") == 1015); // 1014.5625
    CHECK(a_month(1000, "1d") == 30437); // 30436.875
    CHECK(a_month(4'800'000, "1d") == 146'097'000);
    CHECK(a_month(100, "365d") == 8); // 8.34
    CHECK_THROWS_AS(a_month(5000, "once"), Failure);
}

} // namespace reporting_test
