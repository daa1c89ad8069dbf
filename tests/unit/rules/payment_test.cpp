#include "rules/payment.hpp"
#include "unit/rules/house.hpp"

#include <doctest/doctest.h>

namespace payment_test {

using namespace bursar;
using namespace bursar::test;

namespace {

House suspended_with_penalty() { // 12.00 and 2.40 open, 2026-02-18
    House house;
    house.runs("2026-01-15");
    house.nightly("2026-02-05", "2026-02-18");
    return house;
}

} // namespace

TEST_CASE("ALLS-G4.1: paid between suspension and penalty, it renews from D and resumes") {
    House house;
    house.runs("2026-01-15");
    house.nightly("2026-02-05", "2026-02-16");
    CHECK(house.state() == "suspended");
    CHECK(house.pay("2026-02-17", "12.00") == Lines{"2026-02-17 renew", "2026-02-17 resume"});
    CHECK(house.last.back().action == "resume");
    CHECK(house.term() == "2026-02-15/2026-03-15");
    CHECK(house.state() == "active");
    CHECK(house.k().ground.empty());
    CHECK(!house.k().suspended_on);
    CHECK(house.nightly("2026-02-18", "2026-03-04") == Lines{}); // no penalty, no deletion
}

TEST_CASE("the first term runs from the day it is paid in full, in whatever order the money is booked") {
    for (const bool late : {false, true}) {
        House house;
        house.order("2026-03-01", "web-start");
        house.pay("2026-03-10", "5.00", "", late ? "2026-03-10" : "2026-03-05");
        house.pay("2026-03-11", "7.00", "", late ? "2026-03-05" : "2026-03-10");
        CHECK(house.term() == "2026-03-10/2026-04-10");
    }
}

TEST_CASE("ALLS-G4.1: paid on the due day, nothing is suspended") {
    House house;
    house.runs("2026-01-15");
    house.nightly("2026-02-05", "2026-02-15");
    CHECK(house.pay("2026-02-15", "12.00") == Lines{"2026-02-15 renew"});
    CHECK(house.nightly("2026-02-16", "2026-03-04") == Lines{});
    CHECK(house.state() == "active");
}

TEST_CASE("paid with the penalty left open: renewed, still suspended, resumed with the penalty") {
    auto house = suspended_with_penalty();
    CHECK(house.pay("2026-02-19", "12.00") == Lines{"2026-02-19 renew"});
    CHECK(house.term() == "2026-02-15/2026-03-15");
    CHECK(house.state() == "suspended");
    CHECK(house.pay("2026-02-20", "2.39") == Lines{});
    CHECK(house.state() == "suspended");
    CHECK(house.pay("2026-02-20", "0.01") == Lines{"2026-02-20 resume"});
    CHECK(house.state() == "active");
}

TEST_CASE("the penalty alone resumes nothing while the renewal is overdue") {
    auto house = suspended_with_penalty();
    CHECK(house.pay("2026-02-19", "2.40", "F2026-000002") == Lines{});
    CHECK(house.state() == "suspended");
    CHECK(house.pay("2026-02-20", "12.00") == Lines{"2026-02-20 renew", "2026-02-20 resume"});
    CHECK(house.state() == "active");
}

TEST_CASE("both paid at once, with something left over") {
    auto house = suspended_with_penalty();
    CHECK(house.pay("2026-02-21", "15.00") == Lines{"2026-02-21 renew", "2026-02-21 resume"});
    CHECK(house.open().empty());
    CHECK(house.credit() == "0.60");
}

TEST_CASE("part payments add up to a full one") {
    House house;
    house.runs("2026-01-15");
    house.sweep("2026-02-05");
    CHECK(house.pay("2026-02-06", "5.00") == Lines{});
    CHECK(house.pay("2026-02-08", "6.99") == Lines{});
    CHECK(house.open() == "F2026-000001 0.01");
    CHECK(house.pay("2026-02-09", "0.01") == Lines{"2026-02-09 renew"});
    CHECK(house.open().empty());
}

TEST_CASE("without a named document the oldest open one comes first, whichever contract it is of") {
    House house;
    house.runs("2026-01-20");         // D 02-20: invoiced 02-10
    house.runs("2026-01-15", "5.00"); // D 02-15: invoiced 02-05, the older document
    house.nightly("2026-02-01", "2026-02-11");
    CHECK(house.open(0) == "F2026-000002 12.00");
    CHECK(house.open(1) == "F2026-000001 6.00");
    CHECK(house.pay("2026-02-12", "8.00") == Lines{"2026-02-12 renew"});
    CHECK(house.open(0) == "F2026-000002 10.00");
    CHECK(house.term(0) == "2026-01-20/2026-02-20");
    CHECK(house.term(1) == "2026-02-15/2026-03-15");
}

TEST_CASE("a payment that names a document pays that one, the rest is credit") {
    House house;
    house.runs("2026-01-20");
    house.runs("2026-01-15", "5.00");
    house.nightly("2026-02-01", "2026-02-11");
    CHECK(house.pay("2026-02-12", "13.00", "F2026-000002") == Lines{"2026-02-12 renew"});
    CHECK(house.open(1) == "F2026-000001 6.00");
    CHECK(house.credit() == "1.00");
    CHECK(house.pay("2026-02-12", "4.00", "F2026-000002") == Lines{}); // paid already
    CHECK(house.open(1) == "F2026-000001 6.00");
    CHECK(house.credit() == "5.00");
}

TEST_CASE("dunning is per contract: one that is paid goes on while another is suspended") {
    House house;
    house.runs("2026-01-15");
    house.runs("2026-01-15");
    house.nightly("2026-02-05", "2026-02-15");
    house.pay("2026-02-15", "12.00", "F2026-000002");
    CHECK(house.sweep("2026-02-16") ==
          Lines{"2026-02-16 overdue-notice F2026-000001", "2026-02-16 suspend F2026-000001"});
    CHECK(house.state(0) == "suspended");
    CHECK(house.state(1) == "active");
}

TEST_CASE("one payment renews several contracts") {
    House house;
    house.runs("2026-01-15");
    house.runs("2026-01-15", "5.00");
    house.nightly("2026-02-05", "2026-02-16");
    CHECK(house.pay("2026-02-17", "18.00") ==
          Lines{"2026-02-17 renew", "2026-02-17 resume", "2026-02-17 renew", "2026-02-17 resume"});
    CHECK(house.credit() == "0.00");
}

TEST_CASE("after deletion nothing is renewed: what is open is paid, the rest is credit") {
    House house;
    house.runs("2026-01-15");
    house.nightly("2026-02-05", "2026-02-22");
    CHECK(house.state() == "deleted");
    CHECK(house.pay("2026-02-23", "12.00") == Lines{});
    CHECK(house.open().empty());
    CHECK(house.credit() == "9.60");
    CHECK(house.state() == "deleted");
    CHECK(house.term() == "2026-01-15/2026-02-15");
    CHECK(house.pay("2026-02-24", "12.00", "F2026-000001") == Lines{}); // credited: nothing to pay on it
    CHECK(house.credit() == "21.60");
}

TEST_CASE("money that was there before the deletion pays the penalty, and as credit the next document") {
    House house;
    house.runs("2026-01-15");
    house.sweep("2026-02-05");
    house.pay("2026-02-06", "7.00");
    house.nightly("2026-02-07", "2026-02-22");
    CHECK(house.credit() == "6.00");
    CHECK(house.open().empty());
    CHECK(house.order("2026-02-23", "web-start") ==
          Lines{"2026-02-23 order", "2026-02-23 invoice F2026-000003 12.00"});
    CHECK(house.open(1) == "F2026-000003 6.00");
    CHECK(house.credit() == "0.00");
}

TEST_CASE("the oldest credit is used first") {
    House house;
    house.pay("2026-02-01", "5.00");
    house.pay("2026-02-02", "10.00");
    house.runs("2026-01-15");
    house.sweep("2026-02-05");
    REQUIRE(house.last.at(0).allocations.size() == 2);
    CHECK(house.last[0].allocations[0].fund == 1);
    CHECK(house.last[0].allocations[0].amount_minor == 500);
    CHECK(house.last[0].allocations[1].fund == 2);
    CHECK(house.last[0].allocations[1].amount_minor == 700);
    REQUIRE(house.customer.funds.size() == 1);
    CHECK(house.customer.funds[0].id == 2);
    CHECK(house.customer.funds[0].left_minor == 300);
}

TEST_CASE("a payment recorded late still renews from D, and what was done in between stays") {
    auto house = suspended_with_penalty();
    CHECK(house.pay("2026-02-19", "12.00", "F2026-000001", "2026-02-12") == Lines{"2026-02-19 renew"});
    CHECK(house.term() == "2026-02-15/2026-03-15");
    CHECK(house.open() == "F2026-000002 2.40");
    CHECK(house.state() == "suspended");
}

TEST_CASE("money is never refused, whatever the contract has come to") {
    House house;
    CHECK(house.pay("2026-02-01", "1.00") == Lines{});
    CHECK(house.credit() == "1.00");
    house.order("2026-02-01", "web-start");
    house.sweep("2026-03-03"); // lapsed
    CHECK(house.pay("2026-03-04", "12.00") == Lines{});
    CHECK(house.credit() == "13.00");
}

TEST_CASE("a renewal and an activation name the invoice they rest on") {
    House house;
    house.order("2026-01-10", "web-start");
    house.pay("2026-01-15", "12.00");
    REQUIRE(house.last.back().kind == "activate");
    CHECK(house.last.back().document == "F2026-000001");
    house.sweep("2026-02-05");
    house.pay("2026-02-06", "12.00");
    REQUIRE(house.last.back().kind == "renew");
    CHECK(house.last.back().document == "F2026-000002");
}

} // namespace payment_test
