#include "policy/policy.hpp"
#include "rules/plan_tier.hpp"
#include "rules/price_change.hpp"
#include "rules/unpaid.hpp"
#include "unit/rules/house.hpp"

#include <fstream>
#include <sstream>

namespace billed_terms_test {

using namespace bursar;
using namespace bursar::test;

namespace {

std::string text_of(const char *path) {
    std::ifstream file(std::string(BURSAR_SOURCE_DIR "/examples/") + path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

// The house of Dokos.
struct Dokos : House {
    Dokos() {
        policy = *policy::parse_policy(text_of("policies/dokos.toml"), "dokos.toml").value;
        policy.obligations.clear(); // duties have tests of their own
        policy.terminations.clear();
        policy.data.reset();
        catalog = *policy::parse_catalog(text_of("catalogs/dokos.toml"), "dokos.toml").value;
    }
    void uses(const char *month, const char *meter, std::int64_t sum, std::int64_t peak) {
        k().usage.push_back({day(month), meter, sum, peak});
    }
    [[nodiscard]] rules::Terms on(const char *date) const { return {policy, catalog, day(date), 1}; }
};

} // namespace

TEST_CASE("DOK-1.2: who joins in mid-month pays the days left of it, the day of signature included") {
    Dokos house;
    // 99.00 × 18 of 30 days = 59.40, VAT 11.88
    CHECK(house.order("2024-09-13", "dokos-99") ==
          Lines{"2024-09-13 order", "2024-09-13 invoice D2024-00001 71.28", "2024-09-13 activate"});
    CHECK(house.state() == "active");
    CHECK(house.term() == "2024-09-13/2024-10-01");
    CHECK(to_string(house.k().open.front().due_on) == "2024-10-13");
    CHECK(house.k().open.front().net_minor == 5940);
    // DOK-1.1: the next month by itself, unpaid or not
    CHECK(house.nightly("2024-09-14", "2024-10-01") ==
          Lines{"2024-10-01 invoice D2024-00002 118.80", "2024-10-01 renew"});
    CHECK(house.term() == "2024-10-01/2024-11-01");
}

TEST_CASE("DOK-1.2: a signature on the first pays the whole month") {
    Dokos house;
    CHECK(house.order("2024-02-01", "dokos-19").at(1) == "2024-02-01 invoice D2024-00001 22.80");
}

TEST_CASE("DOK-1.1: missed nights bill each month once, D counted from the issue") {
    Dokos house;
    house.order("2024-09-13", "dokos-19");
    house.pay("2024-09-13", "13.68");
    CHECK(house.sweep("2024-11-05") == Lines{"2024-11-05 invoice D2024-00002 22.80", "2024-11-05 renew",
                                             "2024-11-05 invoice D2024-00003 22.80", "2024-11-05 renew"});
    CHECK(house.term() == "2024-11-01/2024-12-01");
    CHECK(to_string(house.k().open.front().due_on) == "2024-12-05");
}

TEST_CASE("DOK-1.3: a run that ends a contract late bills the months that were served") {
    Dokos house;
    house.order("2024-09-13", "dokos-19");
    house.pay("2024-09-13", "13.68");
    house.k().ends_on = day("2024-11-30");
    CHECK(house.sweep("2024-12-20") == Lines{"2024-12-20 invoice D2024-00002 22.80", "2024-12-20 renew",
                                             "2024-12-20 invoice D2024-00003 22.80", "2024-12-20 renew",
                                             "2024-12-20 end", "2024-12-20 revoke-access"});
    CHECK(house.term() == "2024-11-01/2024-12-01");
}

TEST_CASE("DOK-7.4: a month is billed up to the last day of service where that is known") {
    Dokos house;
    house.order("2024-02-01", "dokos-99");
    house.k().ends_on = day("2024-03-04");
    // 99.00 × 4 of 31 days = 12.77, VAT 2.55
    CHECK(house.sweep("2024-03-01") == Lines{"2024-03-01 invoice D2024-00002 15.32", "2024-03-01 renew"});
    CHECK(house.sweep("2024-03-05") == Lines{"2024-03-05 end", "2024-03-05 revoke-access"});
}

TEST_CASE("ALLS-G4.5: what is not renewed has been billed up to today, and ends with the month that runs") {
    Dokos house;
    house.policy.no_renew_clause = "ALLS-G4.5";
    house.order("2024-09-01", "dokos-49");
    house.pay("2024-09-02", "58.80");
    CHECK(house.no_renew("2024-10-20") ==
          Lines{"2024-10-20 invoice D2024-00002 58.80", "2024-10-20 renew", "2024-10-20 no-renew"});
    CHECK(to_string(*house.k().ends_on) == "2024-10-31");
    house.policy.no_renew_clause.clear();
    const auto answer =
        rules::decide_no_renew({house.k(), house.customer, house.counters}, house.on("2024-10-21"));
    REQUIRE(std::holds_alternative<Refusal>(answer));
}

TEST_CASE("DOK-6.6: unpaid at its due day it is proposed for termination, once") {
    Dokos house;
    house.order("2024-09-13", "dokos-99");
    CHECK(house.nightly("2024-10-02", "2024-10-20") == Lines{"2024-10-02 invoice D2024-00002 118.80",
                                                             "2024-10-02 renew",
                                                             "2024-10-14 terminate-proposed D2024-00001"});
    CHECK(house.state() == "active");
}

TEST_CASE("DOK-6.6: where the terms say so, the sweep terminates it, with 50 % of what is unpaid on top") {
    Dokos house;
    house.policy.dunning.back().proposed = false;
    house.order("2024-09-13", "dokos-99");
    // 50 % of 71.28 + 118.80
    CHECK(house.nightly("2024-10-01", "2024-10-20") ==
          Lines{"2024-10-01 invoice D2024-00002 118.80", "2024-10-01 renew",
                "2024-10-14 terminate D2024-00001", "2024-10-14 revoke-access",
                "2024-10-14 surcharge D2024-00003 95.04"});
    CHECK(house.state() == "ended");
    CHECK(house.open() == "D2024-00001 71.28, D2024-00002 118.80, D2024-00003 95.04");
}

TEST_CASE("DOK-6.6: staff end it as soon as a document is past its due day, not before") {
    Dokos house;
    house.order("2024-09-13", "dokos-99");
    const auto asked = [&](const char *date) {
        return rules::decide_unpaid_termination({house.k(), house.customer, house.counters, {}},
                                                house.on(date));
    };
    const auto early = asked("2024-10-13");
    REQUIRE(std::holds_alternative<Refusal>(early));
    CHECK(std::get<Refusal>(early).grounds.front().clause == "DOK-6.6");
    // DOK-1.2: no night of October came, and October has begun all the same.
    CHECK(told(std::get<Plan>(asked("2024-10-14")).steps) ==
          Lines{"2024-10-14 invoice D2024-00002 118.80", "2024-10-14 renew",
                "2024-10-14 terminate D2024-00001", "2024-10-14 revoke-access",
                "2024-10-14 surcharge D2024-00003 95.04"});
    house.k().disputed = true;
    const auto disputed = asked("2024-10-14");
    REQUIRE(std::holds_alternative<Refusal>(disputed));
    CHECK(std::get<Refusal>(disputed).grounds.front().message == "a dispute is open: nothing is asked of K1");
    house.k().disputed = false;
    house.pay("2024-10-14", "71.28");
    CHECK(std::holds_alternative<Refusal>(asked("2024-10-14")));
}

TEST_CASE("DOK-6.6: staff end nothing that credit covers, and the surcharge is on the rest") {
    Dokos house;
    house.order("2024-09-01", "dokos-99"); // 118.80, due on 10-01
    house.nightly("2024-09-02", "2024-10-02");
    const auto ending = [&] {
        return rules::decide_unpaid_termination({house.k(), house.customer, house.counters, {}},
                                                house.on("2024-10-02"));
    };
    house.customer.funds = {{7, 100000}};
    const Refusal refusal = std::get<Refusal>(ending());
    CHECK(refusal.grounds.at(0).clause == "DOK-6.6");
    CHECK(refusal.grounds.at(0).message == "the credit of C1 covers what is unpaid of K1");
    CHECK(refusal.hint == "the sweep of 2024-11-01 sets it off");
    house.customer.funds = {{7, 10000}};
    const auto ended = ending();
    CHECK(told(std::get<Plan>(ended).steps) ==
          Lines{"2024-10-02 set-off D2024-00001 100.00", "2024-10-02 terminate D2024-00001",
                "2024-10-02 revoke-access", "2024-10-02 surcharge D2024-00003 68.80"}); // of 18.80 + 118.80
}

TEST_CASE("DOK-5.1: September's usage moves the plan to the one that fits, from October on") {
    Dokos house;
    house.order("2024-09-01", "dokos-49");
    house.uses("2024-09-01", "cpu-hours", 1'200'000, 400'000);
    house.uses("2024-09-01", "database-gb", 12'000'000, 400'000); // counts at its peak
    house.uses("2024-09-01", "storage-gb", 45'000'000, 1'500'000);
    CHECK(house.sweep("2024-10-01") ==
          Lines{"2024-10-01 plan-up", "2024-10-01 invoice D2024-00002 118.80", "2024-10-01 renew"});
    CHECK(house.k().product == "dokos-99");
    CHECK(house.k().usage.empty());
}

TEST_CASE("DOK-5.1: the cheapest plan above that holds every meter; none fits: a case for staff") {
    Dokos house;
    const std::vector<MonthlyUsage> used{{day("2024-09-01"), "cpu-hours", 1'000'000, 1'000'000},
                                         {day("2024-09-01"), "database-gb", 800'000, 800'000},
                                         {day("2024-09-01"), "storage-gb", 25'000'000, 25'000'000}};
    const auto *plan =
        rules::plan_that_fits(house.catalog.at("dokos-99"), used, day("2024-10-01"), house.on("2024-10-01"));
    REQUIRE(plan);
    CHECK(plan->code == "dokos-499");
    // What would be cheaper, and is of another family or has other terms, is no plan of theirs.
    for (const char *code : {"elsewhere", "yearly"}) {
        policy::Product &other = house.catalog[code] = house.catalog.at("dokos-499");
        other.code = code;
        other.prices.front().net.minor = 100;
    }
    house.catalog.at("elsewhere").family = "shared";
    house.catalog.at("yearly").term = Period{Period::Unit::month, 12};
    CHECK(rules::plan_that_fits(house.catalog.at("dokos-99"), used, day("2024-10-01"), house.on("2024-10-01"))
              ->code == "dokos-499");

    house.order("2024-09-01", "dokos-999");
    house.uses("2024-09-01", "database-gb", 1'400'000, 1'400'000);
    CHECK(house.sweep("2024-10-01") ==
          Lines{"2024-10-01 plan-review", "2024-10-01 invoice D2024-00002 1198.80", "2024-10-01 renew"});
    CHECK(house.k().product == "dokos-999");
}

TEST_CASE("DOK-5.1: never down by itself; exactly what the plan holds is held") {
    Dokos house;
    house.order("2024-09-01", "dokos-99");
    house.uses("2024-09-01", "cpu-hours", 1'500'000, 100'000);
    CHECK(house.sweep("2024-10-01").front() == "2024-10-01 invoice D2024-00002 118.80");
    CHECK(house.k().product == "dokos-99");
}

TEST_CASE("DOK-5.2: 60 days' notice on a ground; an objection ends it with the last term at the old price") {
    Dokos house;
    house.order("2025-12-01", "dokos-99");
    house.nightly("2026-01-01", "2026-01-10");
    const auto change = [&](const char *effective, const char *ground) {
        return rules::decide_price_change({house.catalog.at("dokos-99"),
                                           *parse_money("109.00", Currency()),
                                           day(effective),
                                           ground,
                                           1,
                                           {{1, 1}}},
                                          house.on("2026-01-10"));
    };
    CHECK(std::holds_alternative<Refusal>(change("2026-03-10", "economic")));
    CHECK(std::holds_alternative<Refusal>(change("2026-03-11", "whim")));
    CHECK(std::holds_alternative<Plan>(change("2026-03-11", "economic")));

    const auto objection = [&](const char *received, const char *had = "2026-01-10") {
        const auto decided = rules::decide_objection({house.k(),
                                                      house.customer,
                                                      house.counters,
                                                      {{1, day("2026-03-11"), day(had)}},
                                                      day(received),
                                                      {},
                                                      {},
                                                      "mail"},
                                                     house.on(received));
        return to_string(std::get<Plan>(decided).contracts.front().ends_on.value());
    };
    CHECK(objection("2026-02-09") == "2026-03-31"); // the new price would start on 2026-04-01
    CHECK(objection("2026-02-10") == "2026-03-31"); // a plain cancellation, by DOK-1.3
    CHECK(objection("2026-03-02") == "2026-04-30"); // so is this one, and it ends later
    CHECK(objection("2026-03-02", "2026-02-01") == "2026-03-31");
}

} // namespace billed_terms_test
