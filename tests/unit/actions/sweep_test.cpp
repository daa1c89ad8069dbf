#include "actions/agenda.hpp"
#include "actions/explain.hpp"
#include "base/error.hpp"
#include "ledger/audit.hpp"
#include "ledger/views.hpp"
#include "unit/ledger/small_ledger.hpp"

namespace sweep_test {

using namespace bursar;

namespace {

// Ada's web-start, paid on 2026-01-15: the term is [2026-01-15, 2026-02-15).
struct Running : SmallLedger {
    Id customer = add_customer("Ada", "ada@example.org");
    Running() : Running(source_file("examples/policies/alls-heberg.toml")) {}
    explicit Running(const std::string &policy) : SmallLedger(policy) {
        open(customer, "web-start");
        pay(customer, 1200);
    }
};

void none_parked(Date on, const actions::Quarantined &contract) {
    FAIL_CHECK(contract.contract << " is parked on " << to_string(on) << ": " << contract.because);
}

} // namespace

TEST_CASE("what the agenda announces is what the nightly sweeps then do") {
    Running house;
    std::string announced;
    actions::agenda(
        house.ledger, {}, *parse_date("2026-01-16"), *parse_date("2026-02-28"),
        [&](const Step &step) { announced += to_string(step.on) + " " + step.kind + "\n"; }, none_parked);
    std::string done;
    for (Date day = *parse_date("2026-01-16"); day <= *parse_date("2026-02-28"); day += Days(1)) {
        house.on(to_string(day));
        actions::SweepWatch watch;
        watch.step = [&](const Step &step) { done += to_string(step.on) + " " + step.kind + "\n"; };
        actions::SweepRequest request;
        request.as_of = day;
        actions::sweep(house.desk(), request, watch);
    }
    CHECK(done ==
          "2026-02-05 invoice\n2026-02-10 reminder\n2026-02-15 stop-notice\n2026-02-16 overdue-notice\n"
          "2026-02-16 suspend\n2026-02-18 penalty\n2026-02-18 overdue-notice\n2026-02-22 delete\n");
    CHECK(announced == done);
    CHECK(ledger::check_invariants(house.ledger).empty());
}

TEST_CASE("credit that two contracts of a customer share is announced once") {
    Running house;
    house.open(house.customer, "web-start");
    house.pay(house.customer, 1200);
    house.pay(house.customer, 1200); // credit for one renewal
    std::string renewed;
    actions::agenda(
        house.ledger, {}, *parse_date("2026-02-05"), *parse_date("2026-02-05"),
        [&](const Step &step) { renewed += format_id('K', step.contract) + " " + step.kind + "\n"; },
        none_parked);
    CHECK(renewed == "K1 invoice\nK1 renew\nK2 invoice\n");
    house.on("2026-02-05");
    CHECK(house.sweep() == "invoice renew invoice");
}

TEST_CASE("fuses: too many suspensions, a clock before the last event or too long after it") {
    Running house;
    const auto sweep = [&](std::string_view day, std::optional<std::int64_t> most_suspensions) {
        house.on(day);
        actions::SweepRequest request;
        request.as_of = house.deed.at.day;
        request.max_suspend = most_suspensions;
        actions::sweep(house.desk(), request, {});
    };
    sweep("2026-02-05", {});
    const auto head = house.ledger.head();
    CHECK_THROWS_WITH_AS(
        sweep("2026-02-16", 0),
        "this run would suspend more contracts than the fuse allows, which is 0: nothing was done", Failure);
    CHECK_THROWS_AS(sweep("2026-02-04", {}), Failure);
    CHECK_THROWS_AS(sweep("2026-04-07", {}), Failure); // 61 days
    CHECK(house.ledger.head() == head);
    CHECK_NOTHROW(sweep("2026-04-06", {})); // 60 days
}

TEST_CASE(
    "a contract that cannot be billed is quarantined, the rest goes on, and it is taken up once mended") {
    std::string policy = source_file("examples/policies/alls-heberg.toml");
    policy.replace(policy.find("one_stop_shop = false"), 21, "one_stop_shop = true "); // and no German rate
    Running house(policy);
    const Id other = house.add_customer("Bob", "bob@example.org");
    house.open(other, "web-start");
    house.pay(other, 1200);
    actions::EditCustomer move;
    move.customer = house.customer;
    move.country = "DE";
    actions::edit_customer(house.desk(), move);
    house.on("2026-02-05");
    CHECK(house.sweep() == "invoice");
    REQUIRE(ledger::parked(house.ledger).size() == 1);
    CHECK(ledger::parked(house.ledger).front().because ==
          "the policy has no tax rate for \"DE\" in [tax.rates]");
    const auto head = house.ledger.head();
    CHECK(house.sweep().empty());
    CHECK(house.ledger.head() == head); // it is recorded once
    move.country = "FR";
    actions::edit_customer(house.desk(), move);
    CHECK(house.sweep() == "invoice");
    CHECK(ledger::parked(house.ledger).empty());
}

TEST_CASE("explain says what happened and what comes, each with its clause") {
    Running house;
    house.on("2026-02-05");
    house.sweep();
    const auto k = actions::explain_contract(house.ledger, 1, house.deed.at.day, *parse_date("2026-02-22"));
    CHECK(k.state == "active");
    REQUIRE(k.next.size() == 8);
    CHECK(k.next.front().what == "delivery"); // late: nobody has acknowledged it
    CHECK(k.next.at(1).what == "reminder: F2026-000002");
    CHECK(k.next.at(1).clause == "ALLS-G4.2");
    CHECK(!k.next.at(1).because.empty());
    CHECK(k.next.back().on == *parse_date("2026-02-22"));
    const auto f =
        actions::explain_document(house.ledger, "F2026-000001", house.deed.at.day, house.deed.at.day);
    CHECK(f.state == "paid");
    REQUIRE(f.past.size() >= 2);
    CHECK(f.past.front().what == "K1 invoice: F2026-000001 12.00 EUR");
    const auto c = actions::explain_customer(house.ledger, 1, house.deed.at.day, *parse_date("2026-02-10"));
    CHECK(c.summary == "owes 12.00 EUR, has 0.00 EUR of credit");
    REQUIRE(c.next.size() == 2);
    CHECK(c.next.at(1).what == "K1 reminder: F2026-000002");
}

TEST_CASE("no document is issued to a customer without a billing identity") {
    Running house;
    house.ledger.store().commit({{{"DELETE FROM customer_party", 0, {}}}});
    house.on("2026-02-05");
    CHECK(house.sweep().empty());
    REQUIRE(ledger::parked(house.ledger).size() == 1);
    CHECK(ledger::parked(house.ledger).front().because == "C1 has no billing identity to put on a document");
    CHECK(ledger::parked(house.ledger).front().remedy == "give it one: bursar customer edit");
}

} // namespace sweep_test
