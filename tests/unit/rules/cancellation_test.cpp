#include "rules/cancellation.hpp"
#include "unit/rules/house.hpp"

namespace rules_cancellation_test {

using namespace bursar;
using namespace bursar::test;

namespace {

std::string ends(const char *received, const policy::CancellationRules &rules) {
    const Span term{day("2024-09-01"), day("2024-10-01")};
    return to_string(rules::cancelled_end(day(received), term, rules));
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

TEST_CASE("ALLS-G6.6: recorded late, a cancellation ends with the term that ran when it came in") {
    House house;
    house.order("2026-03-02", "free-web");
    house.sweep("2026-04-02");
    const auto ends = [&](const char *received) {
        const auto answer =
            rules::decide_cancellation({house.k(), house.customer, house.counters, day(received), {}, "", {}},
                                       {house.policy, house.catalog, day("2026-05-10"), 1});
        return to_string(*std::get<Plan>(answer).contracts.front().ends_on);
    };
    CHECK(ends("2026-03-20") == "2026-04-01");
    CHECK(ends("2026-04-02") == "2026-05-01");
    CHECK(ends("2026-05-02") == "2026-06-01"); // of a night that was missed
}

} // namespace rules_cancellation_test
