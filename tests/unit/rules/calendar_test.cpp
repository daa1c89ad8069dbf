#include "base/error.hpp"
#include "rules/dunning.hpp"
#include "unit/rules/house.hpp"

#include <doctest/doctest.h>

namespace rules_calendar_test {

using namespace bursar;
using namespace bursar::test;

namespace {

// The ends of the terms that follow each other when every invoice is paid on the day it is issued.
Lines ends_when_paid(House house, std::string_view amount, int terms) {
    Lines ends;
    for (int n = 0; n < terms; ++n) {
        ends.push_back(to_string(house.k().term->end));
        const auto issue = to_string(house.k().next_step_on.value());
        CHECK(issue == to_string(house.k().term->end - Days(10)));
        house.sweep(issue);
        house.pay(issue, amount);
    }
    return ends;
}

} // namespace

TEST_CASE("terms are counted from the anchor, so that they never drift") {
    House last_day;
    last_day.runs("2026-01-31");
    CHECK(ends_when_paid(last_day, "12.00", 5) ==
          Lines{"2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30"});
    House thirtieth;
    thirtieth.runs("2026-01-30");
    CHECK(ends_when_paid(thirtieth, "12.00", 3) == Lines{"2026-02-28", "2026-03-30", "2026-04-30"});
    House leap;
    leap.runs("2027-12-29");
    CHECK(ends_when_paid(leap, "12.00", 3) == Lines{"2028-01-29", "2028-02-29", "2028-03-29"});
    House leap_day;
    leap_day.runs("2028-02-29", "100.00", "12m");
    CHECK(ends_when_paid(leap_day, "120.00", 4) ==
          Lines{"2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"});
    House quarter;
    quarter.runs("2025-11-30", "30.00", "3m");
    CHECK(ends_when_paid(quarter, "36.00", 3) == Lines{"2026-02-28", "2026-05-30", "2026-08-30"});
}

TEST_CASE("a short month moves the whole calendar with D") {
    House house;
    house.runs("2026-01-31");
    CHECK(house.nightly("2026-02-01", "2026-03-31") == Lines{
                                                           "2026-02-18 invoice F2026-000001 12.00",
                                                           "2026-02-23 reminder F2026-000001",
                                                           "2026-02-28 stop-notice F2026-000001",
                                                           "2026-03-01 overdue-notice F2026-000001",
                                                           "2026-03-01 suspend F2026-000001",
                                                           "2026-03-03 penalty F2026-000002 2.40",
                                                           "2026-03-03 overdue-notice F2026-000001",
                                                           "2026-03-07 delete F2026-000001",
                                                       });
}

TEST_CASE("a number belongs to the year of issue") {
    House house;
    house.runs("2025-12-08");
    CHECK(house.nightly("2025-12-20", "2026-01-20") == Lines{
                                                           "2025-12-29 invoice F2025-000001 12.00",
                                                           "2026-01-03 reminder F2025-000001",
                                                           "2026-01-08 stop-notice F2025-000001",
                                                           "2026-01-09 overdue-notice F2025-000001",
                                                           "2026-01-09 suspend F2025-000001",
                                                           "2026-01-11 penalty F2026-000001 2.40",
                                                           "2026-01-11 overdue-notice F2025-000001",
                                                           "2026-01-15 delete F2025-000001",
                                                       });
}

TEST_CASE("a term of 0.00 renews on D without a document") {
    House house;
    house.runs("2026-01-15", "0.00");
    CHECK(house.nightly("2026-01-15", "2026-02-14") == Lines{});
    CHECK(house.sweep("2026-02-15") == Lines{"2026-02-15 renew"});
    CHECK(house.term() == "2026-02-15/2026-03-15");
    CHECK(house.sweep("2026-05-20") == Lines{"2026-05-20 renew", "2026-05-20 renew", "2026-05-20 renew"});
    CHECK(house.term() == "2026-05-15/2026-06-15");
    CHECK(house.counters.last_document == 0);
}

TEST_CASE("the price is the one in force when the term starts") {
    House house;
    house.runs("2026-01-15");
    house.catalog["priced-1"].prices.push_back({day("2026-03-15"), Money{1100, Currency()}});
    CHECK(house.sweep("2026-02-05") == Lines{"2026-02-05 invoice F2026-000001 12.00"});
    house.pay("2026-02-05", "12.00");
    CHECK(house.sweep("2026-03-05") == Lines{"2026-03-05 invoice F2026-000002 13.20"});
}

TEST_CASE("tax is rounded half away from zero over the document") {
    House house;
    house.runs("2026-01-15", "9.99"); // 1.998
    CHECK(house.sweep("2026-02-05") == Lines{"2026-02-05 invoice F2026-000001 11.99"});
    House down;
    down.runs("2026-01-15", "9.97"); // 1.994
    CHECK(down.sweep("2026-02-05") == Lines{"2026-02-05 invoice F2026-000001 11.96"});
}

TEST_CASE("ALLS-G4.3: a domain is not deleted before its grace and redemption days have passed") {
    House house;
    auto &contract = house.runs("2026-01-15");
    auto &product = house.catalog[contract.product];
    product.family = "domain";
    product.grace_days = 30;
    product.redemption_days = 30;
    const auto steps = house.nightly("2026-02-05", "2026-04-15"); // D + 59
    CHECK(steps == Lines{
                       "2026-02-05 invoice F2026-000001 12.00",
                       "2026-02-10 reminder F2026-000001",
                       "2026-02-15 stop-notice F2026-000001",
                       "2026-02-16 overdue-notice F2026-000001",
                       "2026-02-16 suspend F2026-000001",
                       "2026-02-18 penalty F2026-000002 2.40",
                       "2026-02-18 overdue-notice F2026-000001",
                   });
    CHECK(house.state() == "suspended");
    House late = house;
    house.nightly("2026-04-16", "2026-04-17"); // D + 60, D + 61
    CHECK(house.state() == "deleted");
    // Paid within the time, it is renewed from D.
    CHECK(late.pay("2026-04-15", "14.40") == Lines{"2026-04-15 renew", "2026-04-15 resume"});
    CHECK(late.term() == "2026-02-15/2026-03-15");
}

TEST_CASE("the next day to look at a contract, and for what") {
    House house;
    auto &contract = house.runs("2026-01-15");
    const auto next = [&] {
        return contract.next_step_on ? to_string(*contract.next_step_on) + ' ' + contract.next_step : "none";
    };
    CHECK(next() == "2026-02-05 invoice");
    for (const auto &[night, expected] :
         std::vector<std::pair<const char *, const char *>>{{"2026-02-05", "2026-02-10 reminder"},
                                                            {"2026-02-10", "2026-02-15 stop-notice"},
                                                            {"2026-02-15", "2026-02-16 overdue-notice"},
                                                            {"2026-02-20", "2026-02-22 penalty"},
                                                            {"2026-02-25", "2026-03-01 delete"},
                                                            {"2026-03-01", "none"}}) {
        house.sweep(night);
        CHECK(next() == expected);
    }
}

TEST_CASE("terms that cannot be applied stop the contract, not the sweep") {
    House house;
    house.runs("2026-01-15");
    house.catalog.clear();
    const rules::Terms terms{house.policy, house.catalog, day("2026-02-05"), 1};
    CHECK_THROWS_AS(rules::next_steps(house.k(), house.customer, house.counters, terms), Failure);
    House abroad;
    abroad.runs("2026-01-15");
    abroad.customer.country = "DE";
    abroad.policy.one_stop_shop = true; // and no rate for Germany
    CHECK_THROWS_AS(abroad.sweep("2026-02-05"), Failure);
}

} // namespace rules_calendar_test
