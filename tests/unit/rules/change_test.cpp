#include "rules/change.hpp"
#include "unit/rules/house.hpp"

namespace rules_change_test {

using namespace bursar;
using namespace bursar::test;

namespace {

rules::ChangeCase change(House &house, const char *product) {
    return {house.k(), house.customer, house.counters, product};
}

} // namespace

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

TEST_CASE("ALLS-G4.1: a term that is over and not paid is no base for an upgrade") {
    House house;
    house.order("2026-01-15", "web-start");
    house.pay("2026-01-15", "12.00");
    const auto refusal = [&](const char *today) {
        return std::get<Refusal>(
            rules::decide_upgrade(change(house, "web-pro"), {house.policy, house.catalog, day(today), 1}));
    };
    CHECK(refusal("2026-02-15").grounds.front().clause == "ALLS-G4.1");
    CHECK(refusal("2026-02-15").hint == "let it be invoiced, and paid: bursar sweep");
    house.sweep("2026-02-05");
    CHECK(refusal("2026-02-20").hint == "pay F2026-000002 first: bursar payment record");
    house.nightly("2026-02-06", "2026-02-16");
    CHECK(refusal("2026-02-16").grounds.front().message == "K1 is suspended");
    CHECK(refusal("2026-02-16").hint == "pay F2026-000002 first: bursar payment record");
}

TEST_CASE("ALLS-G10.3: each rest of a term costs what it does more than was charged for it") {
    House house;
    house.order("2026-01-15", "web-start");
    house.pay("2026-01-15", "12.00");
    rules::ChangeCase upgrade = change(house, "web-pro");
    const auto charged = [](const char *kind, const char *from, const char *until, std::int64_t net) {
        BilledDocument billed;
        billed.document.charge = kind;
        billed.claimed = Span{day(from), day(until)};
        billed.lines.emplace_back();
        billed.lines.back().net_minor = net;
        billed.lines.emplace_back();
        billed.lines.back().net_minor = 35;
        billed.lines.back().payment_fee = true;
        return billed;
    };
    upgrade.billed = {charged("term", "2026-01-15", "2026-02-15", 800),
                      charged("upgrade/web-start", "2026-01-22", "2026-02-15", 155),
                      charged("penalty", "2026-02-15", "2026-02-15", 240)};
    const auto answer =
        rules::decide_upgrade(std::move(upgrade), {house.policy, house.catalog, day("2026-02-07"), 1});
    // (25.00 − 8.00) × 8 of 31 days = 4.39, less 1.55 × 8 of 24 days = 0.52: 3.87, VAT 0.77
    CHECK(told(std::get<Plan>(answer).steps).back() == "2026-02-07 invoice F2026-000002 4.64");
}

} // namespace rules_change_test
