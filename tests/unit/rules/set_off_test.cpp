// Credit pays what is open before anything is asked for; dust is not asked for at all.
#include "rules/dunning.hpp"
#include "unit/rules/house.hpp"

#include <doctest/doctest.h>

namespace set_off_test {

using namespace bursar;
using namespace bursar::test;

TEST_CASE("what remains up to the dust counts as paid") {
    House house;
    house.policy.dust = Money{5, Currency()};
    house.runs("2026-01-15");
    house.sweep("2026-02-05");
    House short_of = house;
    CHECK(house.pay("2026-02-06", "11.95") == Lines{"2026-02-06 renew"});
    CHECK(house.open().empty());
    CHECK(house.term() == "2026-02-15/2026-03-15");
    CHECK(untold(house.last).size() == 2); // the payment, and that 0.05 are written off
    CHECK(short_of.pay("2026-02-06", "11.94") == Lines{});
    CHECK(short_of.open() == "F2026-000001 0.06");
}

TEST_CASE("without dust a cent is owed") {
    House house;
    house.runs("2026-01-15");
    house.sweep("2026-02-05");
    CHECK(house.pay("2026-02-06", "11.99") == Lines{});
    CHECK(house.sweep("2026-02-16").size() == 2);
    CHECK(house.state() == "suspended");
}

TEST_CASE("credit pays the next document when it is issued") {
    House house;
    house.runs("2026-01-15");
    CHECK(house.pay("2026-01-20", "20.00") == Lines{});
    CHECK(house.credit() == "20.00");
    CHECK(house.sweep("2026-02-05") == Lines{"2026-02-05 invoice F2026-000001 12.00", "2026-02-05 renew"});
    CHECK(house.term() == "2026-02-15/2026-03-15");
    CHECK(house.credit() == "8.00");
    CHECK(house.nightly("2026-02-06", "2026-03-18") == Lines{
                                                           "2026-03-05 invoice F2026-000002 12.00",
                                                           "2026-03-10 reminder F2026-000002",
                                                           "2026-03-15 stop-notice F2026-000002",
                                                           "2026-03-16 overdue-notice F2026-000002",
                                                           "2026-03-16 suspend F2026-000002",
                                                           "2026-03-18 penalty F2026-000003 0.80",
                                                           "2026-03-18 overdue-notice F2026-000002",
                                                       });
}

TEST_CASE("credit pays what is open before a step of the calendar is done: the penalty is on the rest") {
    House house;
    house.runs("2026-01-15");
    house.nightly("2026-02-05", "2026-02-16");
    house.order("2026-02-16", "free-web");
    house.pay("2026-02-16", "12.00", "F2026-000001"); // renews and resumes
    CHECK(house.state() == "active");
    house.nightly("2026-02-17", "2026-03-16");
    house.pay("2026-03-17", "3.00", "F2026-000001"); // it is paid: all of it is credit
    CHECK(house.credit() == "3.00");
    const Lines night = house.sweep("2026-03-18");
    CHECK(night.at(0) == "2026-03-18 set-off F2026-000002 3.00");
    CHECK(night.at(1) == "2026-03-18 penalty F2026-000003 1.80"); // 20 % of 9.00
    CHECK(house.credit() == "0.00");
    CHECK(house.open() == "F2026-000002 9.00, F2026-000003 1.80");
    CHECK(house.state() == "suspended");
    CHECK(house.sweep("2026-03-22").at(0).starts_with("2026-03-22 delete"));
}

} // namespace set_off_test
