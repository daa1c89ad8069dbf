#include "rules/change.hpp"
#include "unit/rules/house.hpp"

namespace rules_change_test {

using namespace bursar;
using namespace bursar::test;

namespace {

std::string ends(const char *received, const policy::CancellationRules &rules) {
    const Span term{day("2024-09-01"), day("2024-10-01")};
    return to_string(rules::cancelled_end(day(received), term, rules));
}

rules::ChangeCase change(House &house, const char *product) {
    return {house.k(), house.customer, house.counters, product};
}

} // namespace

TEST_CASE("DOK-1.3: a month's end in or after the month that follows the receipt, and 30 days after it") {
    policy::CancellationRules rules;
    rules.month_end = true;
    rules.notice_days = 30;
    CHECK(ends("2024-09-13", rules) == "2024-10-31");
    CHECK(ends("2025-01-29", rules) == "2025-02-28");
    CHECK(ends("2025-01-30", rules) == "2025-03-31");
    CHECK(ends("2024-12-31", rules) == "2025-01-31");
}

TEST_CASE("ALLS-G6.6: a cancellation ends with the term") { CHECK(ends("2024-09-13", {}) == "2024-09-30"); }

TEST_CASE(
    "ALLS-G10.3: an upgrade charges the difference for the days that are left, the day itself included") {
    House house;
    house.order("2026-01-15", "web-start");
    house.pay("2026-01-15", "12.00");
    const rules::Terms terms{house.policy, house.catalog, day("2026-01-31"), 1};
    const auto answer = rules::decide_upgrade(change(house, "web-pro"), terms);
    REQUIRE(std::holds_alternative<Plan>(answer));
    const Plan &plan = std::get<Plan>(answer);
    // (25.00 − 10.00) × 15 of 31 days = 7.26, VAT 1.45
    CHECK(told(plan.steps) == Lines{"2026-01-31 upgrade", "2026-01-31 invoice F2026-000002 8.71"});
    CHECK(plan.contracts.front().product == "web-pro");
    CHECK(plan.contracts.front().term == house.k().term);
}

TEST_CASE("ALLS-G10.3: a downgrade is refused") {
    House house;
    house.order("2026-01-15", "web-pro");
    house.pay("2026-01-15", "30.00");
    const rules::Terms terms{house.policy, house.catalog, day("2026-01-31"), 1};
    for (const auto &answer : {rules::decide_downgrade(change(house, "web-start"), terms),
                               rules::decide_upgrade(change(house, "web-start"), terms)}) {
        REQUIRE(std::holds_alternative<Refusal>(answer));
        CHECK(std::get<Refusal>(answer).grounds.front().clause == "ALLS-G10.3");
    }
}

} // namespace rules_change_test
