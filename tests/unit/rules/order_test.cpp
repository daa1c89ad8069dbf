#include "rules/order.hpp"

#include "rules/dunning.hpp"
#include "unit/rules/house.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace order_test {

using namespace bursar;
using namespace bursar::test;

namespace {

bool rests_on(const Refusal &refusal, std::string_view clause) {
    return std::any_of(refusal.grounds.begin(), refusal.grounds.end(),
                       [&](const auto &ground) { return ground.clause == clause; });
}

} // namespace

TEST_CASE("an order is invoiced at once, due on issue, and starts when it is paid") {
    House house;
    CHECK(house.order("2026-01-10", "web-start") ==
          Lines{"2026-01-10 order", "2026-01-10 invoice F2026-000001 12.00"});
    REQUIRE(house.last.at(1).issues);
    CHECK(house.last[1].issues->due_on == day("2026-01-10"));
    CHECK(house.state() == "ordered");
    CHECK(house.term() == "none");
    CHECK(house.nightly("2026-01-10", "2026-01-14") == Lines{}); // no dunning
    CHECK(house.pay("2026-01-15", "12.00") == Lines{"2026-01-15 activate"});
    CHECK(house.last.back().action == "activate");
    CHECK(house.state() == "active");
    CHECK(house.term() == "2026-01-15/2026-02-15");
    CHECK(house.sweep("2026-02-05") == Lines{"2026-02-05 invoice F2026-000002 12.00"});
}

TEST_CASE("the first term starts on the value date, or on the day asked for if that is later") {
    House received;
    received.order("2026-01-10", "web-start");
    received.pay("2026-01-20", "12.00", "", "2026-01-17");
    CHECK(received.term() == "2026-01-17/2026-02-17");
    House asked;
    asked.order("2026-01-10", "web-start", "2026-01-31");
    asked.pay("2026-01-12", "12.00");
    CHECK(asked.term() == "2026-01-31/2026-02-28");
    CHECK(asked.sweep("2026-02-17") == Lines{});
    CHECK(asked.sweep("2026-02-18") == Lines{"2026-02-18 invoice F2026-000002 12.00"});
    House passed;
    passed.order("2026-01-10", "web-start", "2026-01-12");
    passed.pay("2026-01-20", "12.00");
    CHECK(passed.term() == "2026-01-20/2026-02-20");
}

TEST_CASE("part payment starts nothing, the payment that completes it does") {
    House house;
    house.order("2026-01-10", "web-start");
    CHECK(house.pay("2026-01-11", "11.99") == Lines{});
    CHECK(house.state() == "ordered");
    CHECK(house.pay("2026-01-15", "0.01") == Lines{"2026-01-15 activate"});
    CHECK(house.term() == "2026-01-15/2026-02-15");
}

TEST_CASE("unpaid after 30 days the order lapses and is credited in full") {
    House house;
    house.order("2026-01-10", "web-start");
    house.pay("2026-01-12", "5.00");
    CHECK(house.nightly("2026-01-10", "2026-02-08") == Lines{});
    CHECK(house.sweep("2026-02-09") == Lines{"2026-02-09 lapse F2026-000001"});
    REQUIRE(house.last.at(0).issues);
    CHECK(house.last[0].issues->kind == DocumentKind::credit_note);
    CHECK(house.last[0].issues->total() == Money{1200, Currency()});
    CHECK(house.state() == "ended");
    CHECK(house.k().ground == "lapsed");
    CHECK(house.open().empty());
    CHECK(house.credit() == "5.00");
    CHECK(house.nightly("2026-02-10", "2026-03-10") == Lines{});
}

TEST_CASE("an order paid on its last day, or before a late sweep, does not lapse") {
    House house;
    house.order("2026-01-10", "web-start");
    CHECK(house.pay("2026-02-09", "12.00") == Lines{"2026-02-09 activate"});
    CHECK(house.sweep("2026-02-09") == Lines{});
    CHECK(house.state() == "active");
    House late;
    late.order("2026-01-10", "web-start");
    CHECK(late.pay("2026-03-01", "12.00") == Lines{"2026-03-01 activate"});
    CHECK(late.sweep("2026-03-01") == Lines{});
    CHECK(late.term() == "2026-03-01/2026-04-01");
}

TEST_CASE("an order that credit pays starts at once") {
    House house;
    house.pay("2026-01-05", "20.00");
    CHECK(house.order("2026-01-10", "web-start") ==
          Lines{"2026-01-10 order", "2026-01-10 invoice F2026-000001 12.00", "2026-01-10 activate"});
    CHECK(house.term() == "2026-01-10/2026-02-10");
    CHECK(house.credit() == "8.00");
    CHECK(house.order("2026-01-10", "web-start") ==
          Lines{"2026-01-10 order", "2026-01-10 invoice F2026-000002 12.00"});
    CHECK(house.open(1) == "F2026-000002 4.00");
}

TEST_CASE("what costs nothing starts without a document") {
    House house;
    CHECK(house.order("2026-01-10", "free-web") == Lines{"2026-01-10 order", "2026-01-10 activate"});
    CHECK(house.term() == "2026-01-10/2026-02-10");
    CHECK(house.order("2026-01-10", "free-web", "2026-01-31") ==
          Lines{"2026-01-10 order", "2026-01-10 activate"});
    CHECK(house.term(1) == "2026-01-31/2026-02-28");
    CHECK(house.counters.last_document == 0);
}

TEST_CASE("a longer term is the product's term so many times") {
    House house;
    CHECK(house.order("2026-01-31", "web-start", "", "3m") ==
          Lines{"2026-01-31 order", "2026-01-31 invoice F2026-000001 36.00"});
    house.pay("2026-01-31", "36.00");
    CHECK(house.term() == "2026-01-31/2026-04-30");
    CHECK(house.sweep("2026-04-20") == Lines{"2026-04-20 invoice F2026-000002 36.00"});
}

TEST_CASE("an order that the terms do not allow is refused") {
    House house;
    CHECK(!house.refused_order("2026-01-10", "domain-com")
               .grounds.empty()); // in another currency, without a rate
    house.customer.country = "DE";
    house.policy.one_stop_shop = true;
    CHECK(!house.refused_order("2026-01-10", "web-start").grounds.empty()); // no VAT rate
    House closed;
    closed.customer.state = CustomerState::closed;
    CHECK(!closed.refused_order("2026-01-10", "web-start").grounds.empty());
}

TEST_CASE("ALLS-G1.1: an order rests on the accepted terms") {
    House house;
    rules::OrderCase order;
    order.customer = house.customer;
    order.contract.id = 1;
    order.contract.customer = 1;
    order.contract.policy = 1;
    order.contract.product = "web-start";
    order.contract.ordered_on = order.contract.starts_on = day("2026-01-10");
    const auto answer = rules::decide_order(order, {house.policy, house.catalog, day("2026-01-10"), 1});
    REQUIRE(std::holds_alternative<Refusal>(answer));
    CHECK(rests_on(std::get<Refusal>(answer), "ALLS-G1.1"));
}

TEST_CASE("ALLS-G4.5: a contract that is not renewed serves to the eve of D") {
    House house;
    house.runs("2026-01-15");
    CHECK(house.no_renew("2026-01-20") == Lines{"2026-01-20 no-renew"});
    CHECK(house.last.at(0).clause == "ALLS-G4.5");
    CHECK(house.last[0].notice);
    CHECK(house.k().ends_on == day("2026-02-14"));
    CHECK(!house.k().renews);
    CHECK(house.nightly("2026-01-21", "2026-02-14") == Lines{}); // no renewal invoice
    CHECK(house.sweep("2026-02-15") == Lines{"2026-02-15 end"});
    CHECK(house.state() == "ended");
    CHECK(house.nightly("2026-02-16", "2026-03-10") == Lines{});
    CHECK(house.counters.last_document == 0);
}

TEST_CASE("ALLS-G4.5: a renewal invoice that is issued and not paid is credited in full") {
    House house;
    house.runs("2026-01-15");
    house.sweep("2026-02-05");
    House part_paid = house;
    house.no_renew("2026-02-08");
    CHECK(house.open().empty());
    CHECK(house.credit() == "0.00");
    CHECK(house.nightly("2026-02-08", "2026-03-10") == Lines{"2026-02-15 end"});

    part_paid.pay("2026-02-06", "5.00");
    part_paid.no_renew("2026-02-08");
    CHECK(part_paid.open().empty());
    CHECK(part_paid.credit() == "5.00");
    CHECK(part_paid.nightly("2026-02-08", "2026-03-10") == Lines{"2026-02-15 end"});
}

TEST_CASE("ALLS-G4.5: a renewal that is paid already is served") {
    House house;
    house.runs("2026-01-15");
    house.sweep("2026-02-05");
    house.pay("2026-02-06", "12.00");
    house.no_renew("2026-02-08");
    CHECK(house.k().ends_on == day("2026-03-14"));
    CHECK(house.nightly("2026-02-08", "2026-03-20") == Lines{"2026-03-15 end"});
}

TEST_CASE("ALLS-G4.5: past D the contract ends the same day") {
    House house;
    house.runs("2026-01-15");
    house.nightly("2026-02-05", "2026-02-18");
    house.no_renew("2026-02-19");
    CHECK(house.state() == "ended");
    CHECK(house.open() == "F2026-000002 2.40"); // the penalty stays due
    CHECK(house.nightly("2026-02-19", "2026-03-10") == Lines{});
    CHECK(house.pay("2026-03-11", "2.40") == Lines{}); // nothing to resume
    CHECK(house.state() == "ended");
}

TEST_CASE(
    "ALLS-G4.5: the last day of service is found by a late sweep too, and a second refusal changes nothing") {
    House house;
    house.runs("2026-01-15");
    house.no_renew("2026-01-20");
    CHECK(house.no_renew("2026-01-21") == Lines{});
    CHECK(house.last.empty());
    CHECK(house.sweep("2026-03-30") == Lines{"2026-03-30 end"});
}

TEST_CASE("ALLS-G4.5: a free contract ends as well") {
    House house;
    house.runs("2026-01-15", "0.00");
    house.no_renew("2026-02-01");
    CHECK(house.nightly("2026-02-01", "2026-03-20") == Lines{"2026-02-15 end"});
}

TEST_CASE("ALLS-G4.5: suspended for a penalty, resumed, and ended on D") {
    House house;
    house.runs("2026-01-15");
    house.nightly("2026-02-05", "2026-02-18");
    house.pay("2026-02-19", "12.00");
    house.nightly("2026-02-20", "2026-03-06"); // the next renewal is invoiced
    house.no_renew("2026-03-07");
    CHECK(house.open() == "F2026-000002 2.40");
    CHECK(house.state() == "suspended");
    CHECK(house.pay("2026-03-08", "2.40") == Lines{"2026-03-08 resume"});
    CHECK(house.nightly("2026-03-08", "2026-04-20") == Lines{"2026-03-15 end"});
}

TEST_CASE(
    "ALLS-G4.1: credit pays an order before it lapses, and it starts; less than all of it pays nothing") {
    House house;
    house.order("2026-01-15", "web-pro");
    const auto credit = [&](std::int64_t minor) {
        house.customer.funds.push_back({++house.counters.last_fund, minor});
    };
    credit(2999);
    const rules::Decision short_of_it = rules::next_steps(
        house.k(), house.customer, house.counters, {house.policy, house.catalog, day("2026-02-14"), 1});
    CHECK(told(short_of_it.steps) == Lines{"2026-02-14 lapse F2026-000001"});
    credit(1);
    CHECK(house.nightly("2026-01-16", "2026-02-14") ==
          Lines{"2026-02-14 set-off F2026-000001 30.00", "2026-02-14 activate"});
    CHECK(house.last.at(0).clause == "ALLS-G4.1");
    CHECK(house.term() == "2026-02-14/2026-03-14");
    CHECK(house.credit() == "0.00");
}

} // namespace order_test
