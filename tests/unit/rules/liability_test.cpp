#include "rules/liability.hpp"
#include "unit/rules/house.hpp"

namespace liability_test {

using namespace bursar;
using namespace bursar::test;

namespace {

const policy::LiabilityRules half_of_a_year{Percent{5000}, 12, "DOK-7.3"};

struct Paid {
    LiabilitySituation situation;
    Paid() { situation.contract = situation.customer = situation.policy = 1; }
    Paid &on(const char *date, std::int64_t minor, Id document = 1) {
        situation.receipts.push_back({document, day(date), minor});
        return *this;
    }
    Paid &refunded(std::int64_t minor, Id document = 1) {
        situation.refunded_minor[document] = minor;
        return *this;
    }
    [[nodiscard]] rules::LiabilityCap cap(const char *event) const {
        return rules::liability_cap(situation, half_of_a_year, day(event));
    }
};

} // namespace

TEST_CASE("DOK-7.3: half of what was paid in the twelve months before the event") {
    const Paid paid = Paid().on("2025-06-01", 1200).on("2026-05-31", 1200, 2);
    const rules::LiabilityCap cap = paid.cap("2026-06-01");
    CHECK(to_string(cap.from) == "2025-06-01");
    CHECK(to_string(cap.received) == "24.00");
    CHECK(to_string(cap.cap) == "12.00");
    CHECK(to_string(cap.left()) == "12.00");
}

TEST_CASE("DOK-7.3: event - 12 months counts, the day before and the day of the event do not") {
    CHECK(Paid().on("2025-06-01", 1000).cap("2026-06-01").received.minor == 1000);
    CHECK(Paid().on("2025-05-31", 1000).cap("2026-06-01").received.minor == 0);
    CHECK(Paid().on("2026-05-31", 1000).cap("2026-06-01").received.minor == 1000);
    CHECK(Paid().on("2026-06-01", 1000).cap("2026-06-01").received.minor == 0);
    CHECK(Paid().on("2023-02-28", 1000).cap("2024-02-29").received.minor == 1000);
}

TEST_CASE("DOK-7.3: refunds are taken off the latest payments of their document, half a cent is rounded up") {
    const rules::LiabilityCap cap = Paid().on("2026-01-15", 1200).refunded(1007).cap("2026-06-01");
    CHECK(to_string(cap.refunded) == "10.07");
    CHECK(to_string(cap.cap) == "0.97"); // half of 1.93
    // Of two payments of one invoice the later one lies outside: its refund takes nothing off.
    const Paid two = Paid().on("2026-01-15", 500).on("2026-06-01", 700).refunded(700);
    CHECK(two.cap("2026-06-01").refunded.minor == 0);
    CHECK(two.cap("2026-06-02").refunded.minor == 700);
    // A payment that was reversed is no receipt: a refund of what it paid takes nothing off others.
    CHECK(Paid().on("2026-01-15", 1200).refunded(600, 2).cap("2026-06-01").cap.minor == 600);
    CHECK(Paid().cap("2026-06-01").cap.minor == 0);
}

TEST_CASE("DOK-7.3: all claims share one cap") {
    House house;
    house.policy.liability = half_of_a_year;
    Paid paid = Paid().on("2026-01-15", 2000);
    const auto grant = [&](std::int64_t minor, const char *event, const char *today = "2026-06-01") {
        const rules::Terms terms{house.policy, house.catalog, day(today), 1};
        return rules::decide_liability(paid.situation, Money{minor, {}}, day(event), terms);
    };
    auto first = grant(600, "2026-05-01");
    REQUIRE(std::holds_alternative<Plan>(first));
    const Step &step = std::get<Plan>(first).steps.at(0);
    CHECK(step.kind == "liability-grant");
    CHECK(step.clause == "DOK-7.3");
    CHECK(std::get<effect::LiabilityGranted>(step.effects.at(0)).id == 1);

    paid.situation.granted_minor = 600;
    CHECK(paid.cap("2026-06-01").left().minor == 400);
    CHECK(std::holds_alternative<Plan>(grant(400, "2026-05-01")));
    auto more = grant(401, "2026-05-01");
    REQUIRE(std::holds_alternative<Refusal>(more));
    CHECK(std::get<Refusal>(more).grounds.at(0).clause == "DOK-7.3");
    CHECK(std::get<Refusal>(more).grounds.at(0).message ==
          "4.01 is more than the 4.00 that is left of the cap of 10.00");
    paid.situation.granted_minor = 1100; // more than the cap of another event
    CHECK(paid.cap("2026-06-01").left().minor == 0);

    auto ahead = grant(100, "2026-06-02");
    REQUIRE(std::holds_alternative<Refusal>(ahead));
    CHECK(std::get<Refusal>(ahead).grounds.at(0).message == "the event of 2026-06-02 lies after 2026-06-01");
    house.policy.liability.reset();
    auto none = grant(100, "2026-05-01");
    REQUIRE(std::holds_alternative<Refusal>(none));
    CHECK(std::get<Refusal>(none).grounds.at(0).message == "the terms cap no liability");
}

} // namespace liability_test
