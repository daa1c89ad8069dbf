#include "rules/dunning.hpp"
#include "unit/rules/house.hpp"

#include <doctest/doctest.h>

namespace dunning_test {

using namespace bursar;
using namespace bursar::test;

namespace {

// The catalogue's next_steps for one contract on one day, as text, without booking them.
Lines due(House &house, std::string_view on) {
    return told(rules::next_steps(house.k(), house.customer, house.counters,
                                  {house.policy, house.catalog, day(on), 1})
                    .steps);
}

} // namespace

TEST_CASE("ALLS-G4.2: an unpaid cycle, swept every night") {
    House house;
    house.runs("2026-01-15");
    CHECK(house.nightly("2026-01-15", "2026-03-31") == Lines{
                                                           "2026-02-05 invoice F2026-000001 12.00",
                                                           "2026-02-10 reminder F2026-000001",
                                                           "2026-02-15 stop-notice F2026-000001",
                                                           "2026-02-16 overdue-notice F2026-000001",
                                                           "2026-02-16 suspend F2026-000001",
                                                           "2026-02-18 penalty F2026-000002 2.40",
                                                           "2026-02-18 overdue-notice F2026-000001",
                                                           "2026-02-22 delete F2026-000001",
                                                       });
    CHECK(untold(house.last) == Lines{});
    CHECK(house.state() == "deleted");
    CHECK(house.open() == "F2026-000002 2.40"); // the penalty stays due, the renewal is credited
    CHECK(house.credit() == "0.00");
}

TEST_CASE("ALLS-G4.2: what each step of the calendar carries") {
    House house;
    house.runs("2026-01-15");
    house.sweep("2026-02-05");
    REQUIRE(house.last.size() == 1);
    const auto invoice = house.last[0];
    REQUIRE(invoice.issues);
    CHECK(invoice.clause == "ALLS-G4.2");
    CHECK(invoice.notice);
    CHECK(invoice.issues->kind == DocumentKind::invoice);
    CHECK(invoice.issues->issued_on == day("2026-02-05"));
    CHECK(invoice.issues->due_on == day("2026-02-15"));
    CHECK(invoice.issues->net_minor() == 1000);
    CHECK(invoice.issues->tax_minor() == 200);
    REQUIRE(invoice.issues->lines.size() == 1);
    CHECK(invoice.issues->lines[0].tax_category == "S");
    CHECK(invoice.issues->lines[0].tax_rate.basis_points == 2000);
    CHECK(invoice.issues->lines[0].period == Span{day("2026-02-15"), day("2026-03-15")});
    REQUIRE(invoice.issues->claim);
    CHECK(invoice.issues->claim->kind == "term");
    CHECK(invoice.issues->claim->start == day("2026-02-15"));
    CHECK(invoice.issues->claim->end == day("2026-03-15"));

    house.nightly("2026-02-06", "2026-02-15");
    REQUIRE(house.last.size() == 2);
    CHECK(house.last[1].clause == "ALLS-G4.1"); // the stop e-mail
    CHECK(house.last[1].notice);

    house.sweep("2026-02-16");
    REQUIRE(house.last.size() == 2);
    CHECK(house.last[0].id == "overdue-notice-1");
    CHECK(house.last[0].notice);
    CHECK(house.last[1].action == "suspend");
    CHECK(house.state() == "suspended");
    CHECK(house.k().ground == "unpaid");

    house.sweep("2026-02-18");
    REQUIRE(house.last.size() == 2);
    const auto penalty = house.last[0];
    REQUIRE(penalty.issues);
    CHECK(penalty.issues->kind == DocumentKind::fee);
    CHECK(penalty.issues->due_on == day("2026-02-18"));
    CHECK(penalty.issues->tax_minor() == 0);
    REQUIRE(penalty.issues->lines.size() == 1);
    CHECK(penalty.issues->lines[0].tax_category == "O"); // outside VAT
    CHECK(house.last[1].id == "overdue-notice-2");

    house.sweep("2026-02-22");
    REQUIRE(house.last.size() == 1);
    const auto deletion = house.last[0];
    CHECK(deletion.action == "delete");
    CHECK(deletion.notice);
    REQUIRE(deletion.issues); // the credit note is part of the same step
    CHECK(deletion.issues->kind == DocumentKind::credit_note);
    CHECK(deletion.issues->number == "A2026-000001");
    CHECK(deletion.issues->credits == invoice.issues->id);
    CHECK(deletion.issues->total() == Money{1200, Currency()});
}

TEST_CASE("ALLS-G4.2: the penalty is a share of what is still unpaid") {
    House house;
    house.runs("2026-01-15");
    house.nightly("2026-01-15", "2026-02-12");
    CHECK(house.pay("2026-02-12", "5.00") == Lines{});
    CHECK(house.term() == "2026-01-15/2026-02-15"); // part payment renews nothing
    CHECK(house.nightly("2026-02-13", "2026-03-31") == Lines{
                                                           "2026-02-15 stop-notice F2026-000001",
                                                           "2026-02-16 overdue-notice F2026-000001",
                                                           "2026-02-16 suspend F2026-000001",
                                                           "2026-02-18 penalty F2026-000002 1.40",
                                                           "2026-02-18 overdue-notice F2026-000001",
                                                           "2026-02-22 delete F2026-000001",
                                                           "2026-02-22 set-off F2026-000002 1.40",
                                                       });
    CHECK(house.credit() == "3.60"); // the term was never served: what was paid of it pays the penalty first
    CHECK(house.open().empty());
}

TEST_CASE("ALLS-G4.2: a penalty is rounded half away from zero, once") {
    struct Case {
        const char *paid, *penalty;
    };
    // Of 12.00: what is left times 20 %.
    for (const auto &[paid, penalty] : {Case{"11.97", "0.01"},   // 0.03 → 0.006
                                        Case{"11.96", "0.01"},   // 0.04 → 0.008
                                        Case{"0.01", "2.40"},    // 11.99 → 2.398
                                        Case{"0.02", "2.40"},    // 11.98 → 2.396
                                        Case{"0.03", "2.39"}}) { // 11.97 → 2.394
        CAPTURE(paid);
        House house;
        house.runs("2026-01-15");
        house.sweep("2026-02-05");
        house.pay("2026-02-05", paid);
        house.sweep("2026-02-16");
        CHECK(house.sweep("2026-02-18").at(0) == std::string("2026-02-18 penalty F2026-000002 ") + penalty);
    }
    House half; // 50 % of 0.05 is 0.025
    half.runs("2026-01-15");
    for (auto &step : half.policy.dunning)
        if (step.kind == "penalty") step.percent = Percent{5000};
    half.sweep("2026-02-05");
    half.pay("2026-02-05", "11.95");
    half.sweep("2026-02-16");
    CHECK(half.sweep("2026-02-18").at(0) == "2026-02-18 penalty F2026-000002 0.03");
}

TEST_CASE("ALLS-G4.2: a penalty of nil makes no document, and the deletion keeps its distance from it") {
    House house;
    house.runs("2026-01-15");
    house.sweep("2026-02-05");
    house.pay("2026-02-05", "11.98"); // 20 % of 0.02 is 0.004
    house.sweep("2026-02-16");
    CHECK(house.sweep("2026-02-20") == Lines{"2026-02-20 overdue-notice F2026-000001"});
    CHECK(untold(house.last) == Lines{"2026-02-20 penalty"});
    CHECK(house.sweep("2026-02-23") == Lines{});
    CHECK(house.sweep("2026-02-24") == Lines{"2026-02-24 delete F2026-000001"});
    CHECK(house.credit() == "11.98");
    CHECK(house.open().empty());
}

TEST_CASE("late runs: the invoice in time, then no sweep until D + 4") {
    House house;
    house.runs("2026-01-15");
    house.sweep("2026-02-05");
    CHECK(house.sweep("2026-02-19") ==
          Lines{"2026-02-19 overdue-notice F2026-000001", "2026-02-19 suspend F2026-000001"});
    CHECK(untold(house.last) ==
          Lines{"2026-02-19 reminder in stop-notice", "2026-02-19 stop-notice in overdue-notice-1"});
    CHECK(house.nightly("2026-02-20", "2026-03-31") == Lines{
                                                           "2026-02-21 penalty F2026-000002 2.40",
                                                           "2026-02-21 overdue-notice F2026-000001",
                                                           "2026-02-25 delete F2026-000001",
                                                       });
}

TEST_CASE("late runs: no sweep at all until D + 4, so the invoice moves everything after it") {
    House house;
    house.runs("2026-01-15");
    CHECK(house.sweep("2026-02-19") == Lines{"2026-02-19 invoice F2026-000001 12.00"});
    CHECK(house.last[0].issues->due_on == day("2026-03-01"));
    House paid = house;
    CHECK(house.nightly("2026-02-20", "2026-04-30") == Lines{
                                                           "2026-02-24 reminder F2026-000001",
                                                           "2026-03-01 stop-notice F2026-000001",
                                                           "2026-03-02 overdue-notice F2026-000001",
                                                           "2026-03-02 suspend F2026-000001",
                                                           "2026-03-04 penalty F2026-000002 2.40",
                                                           "2026-03-04 overdue-notice F2026-000001",
                                                           "2026-03-08 delete F2026-000001",
                                                       });
    paid.nightly("2026-02-20", "2026-03-01");
    CHECK(paid.pay("2026-03-01", "12.00") == Lines{"2026-03-01 renew"});
    CHECK(paid.term() == "2026-02-15/2026-03-15");
    // The next term is in time again: its invoice is due on its own D − 10, which is only days away.
    CHECK(paid.nightly("2026-03-02", "2026-03-10") ==
          Lines{"2026-03-05 invoice F2026-000002 12.00", "2026-03-10 reminder F2026-000002"});
}

TEST_CASE("late runs: a reminder and a stop notice are sent late, or folded into a later day's step") {
    House house;
    house.runs("2026-01-15");
    house.sweep("2026-02-05");
    House reminder = house;
    CHECK(reminder.sweep("2026-02-14") == Lines{"2026-02-14 reminder F2026-000001"}); // nothing later is due
    CHECK(untold(reminder.last) == Lines{});
    CHECK(reminder.sweep("2026-02-17") ==
          Lines{"2026-02-17 overdue-notice F2026-000001", "2026-02-17 suspend F2026-000001"});
    CHECK(untold(reminder.last) == Lines{"2026-02-17 stop-notice in overdue-notice-1"});
    CHECK(house.sweep("2026-02-15") == Lines{"2026-02-15 stop-notice F2026-000001"});
    CHECK(untold(house.last) == Lines{"2026-02-15 reminder in stop-notice"});
}

TEST_CASE("late runs: suspension, penalty and deletion keep their distances, however late each is") {
    House house;
    house.runs("2026-01-15");
    house.sweep("2026-02-05");
    house.sweep("2026-02-20"); // 4 days late
    CHECK(house.sweep("2026-02-21") == Lines{});
    CHECK(house.sweep("2026-03-01") ==
          Lines{"2026-03-01 penalty F2026-000002 2.40", "2026-03-01 overdue-notice F2026-000001"});
    CHECK(house.sweep("2026-03-04") == Lines{});
    CHECK(house.sweep("2026-03-05") == Lines{"2026-03-05 delete F2026-000001"});
    CHECK(house.sweep("2026-12-31") == Lines{}); // nothing more, ever
    CHECK(!house.k().next_step_on);
}

TEST_CASE("one run does no two steps that must lie apart") {
    House house;
    house.runs("2026-01-15");
    house.sweep("2026-02-05");
    CHECK(house.sweep("2027-01-01") ==
          Lines{"2027-01-01 overdue-notice F2026-000001", "2027-01-01 suspend F2026-000001"});
    CHECK(house.sweep("2027-01-02") == Lines{});
    CHECK(house.sweep("2027-01-03") ==
          Lines{"2027-01-03 penalty F2027-000001 2.40", "2027-01-03 overdue-notice F2026-000001"});
    CHECK(house.sweep("2027-01-07") == Lines{"2027-01-07 delete F2026-000001"});
    CHECK(house.last[0].issues->number == "A2027-000001"); // numbers are of the year of issue
}

TEST_CASE("a second run of a day does nothing") {
    House house;
    house.runs("2026-01-15");
    for (auto night = day("2026-02-01"); night < day("2026-03-01"); night += Days(1)) {
        house.sweep(to_string(night));
        CHECK(house.sweep(to_string(night)) == Lines{});
        CHECK(house.last.empty());
    }
    CHECK(house.state() == "deleted");
}

TEST_CASE("deletion never rests on a penalty alone") {
    House house;
    house.runs("2026-01-15");
    house.nightly("2026-02-05", "2026-02-18");
    CHECK(house.pay("2026-02-19", "12.00") == Lines{"2026-02-19 renew"});
    CHECK(house.state() == "suspended");
    CHECK(house.open() == "F2026-000002 2.40");
    CHECK(house.nightly("2026-02-20", "2026-03-04") == Lines{});
    CHECK(house.state() == "suspended");
}

TEST_CASE("still suspended in the next cycle: not suspended again, the penalty counts from the notice") {
    House house;
    house.runs("2026-01-15");
    house.nightly("2026-02-05", "2026-02-18");
    house.pay("2026-02-19", "12.00", "F2026-000001"); // renewed, the penalty is open
    CHECK(house.nightly("2026-02-20", "2026-04-30") == Lines{
                                                           "2026-03-05 invoice F2026-000003 12.00",
                                                           "2026-03-10 reminder F2026-000003",
                                                           "2026-03-15 stop-notice F2026-000003",
                                                           "2026-03-16 overdue-notice F2026-000003",
                                                           "2026-03-18 penalty F2026-000004 2.40",
                                                           "2026-03-18 overdue-notice F2026-000003",
                                                           "2026-03-22 delete F2026-000003",
                                                       });
    CHECK(untold(house.last) == Lines{"2026-03-16 suspend"});
    CHECK(house.open() == "F2026-000002 2.40, F2026-000004 2.40");
}

TEST_CASE("still suspended in the next cycle, swept late") {
    House house;
    house.runs("2026-01-15");
    house.nightly("2026-02-05", "2026-02-18");
    house.pay("2026-02-19", "12.00", "F2026-000001");
    house.sweep("2026-03-05");
    CHECK(house.sweep("2026-03-20") == Lines{"2026-03-20 overdue-notice F2026-000003"});
    CHECK(house.sweep("2026-03-21") == Lines{});
    CHECK(house.sweep("2026-03-22") ==
          Lines{"2026-03-22 penalty F2026-000004 2.40", "2026-03-22 overdue-notice F2026-000003"});
    CHECK(house.sweep("2026-03-25") == Lines{});
    CHECK(house.sweep("2026-03-26") == Lines{"2026-03-26 delete F2026-000003"});
}

TEST_CASE("resumed before the next D: the next cycle suspends anew") {
    House house;
    house.runs("2026-01-15");
    house.nightly("2026-02-05", "2026-02-18");
    house.pay("2026-02-19", "12.00");
    house.nightly("2026-02-20", "2026-03-14");
    CHECK(house.pay("2026-03-15", "2.40", "F2026-000002") == Lines{"2026-03-15 resume"});
    CHECK(house.state() == "active"); // the next invoice is not overdue on its due day
    CHECK(house.sweep("2026-03-16") ==
          Lines{"2026-03-16 overdue-notice F2026-000003", "2026-03-16 suspend F2026-000003"});
}

TEST_CASE("every term that is due is invoiced in the same run when credit pays them") {
    House house;
    house.runs("2026-01-15");
    house.pay("2026-01-20", "30.00");
    CHECK(house.sweep("2026-05-01") == Lines{"2026-05-01 invoice F2026-000001 12.00", "2026-05-01 renew",
                                             "2026-05-01 invoice F2026-000002 12.00", "2026-05-01 renew",
                                             "2026-05-01 invoice F2026-000003 12.00"});
    CHECK(house.term() == "2026-03-15/2026-04-15");
    CHECK(house.open() == "F2026-000003 6.00"); // one open renewal at most
    CHECK(house.k().open[0].due_on == day("2026-05-11"));
}

TEST_CASE("a contract has one open renewal invoice, however many terms have passed") {
    House house;
    house.runs("2026-01-15");
    CHECK(house.sweep("2026-06-01") == Lines{"2026-06-01 invoice F2026-000001 12.00"});
    CHECK(house.sweep("2026-06-02") == Lines{});
    CHECK(house.pay("2026-06-03", "12.00") == Lines{"2026-06-03 renew"});
    CHECK(house.term() == "2026-02-15/2026-03-15");
    CHECK(house.sweep("2026-06-03") == Lines{"2026-06-03 invoice F2026-000002 12.00"});
    CHECK(house.k().open[0].due_on == day("2026-06-13"));
}

TEST_CASE("paid before D: the next term's invoice still comes on its own day") {
    House house;
    house.runs("2026-01-15");
    house.sweep("2026-02-05");
    CHECK(house.pay("2026-02-06", "12.00") == Lines{"2026-02-06 renew"});
    CHECK(house.term() == "2026-02-15/2026-03-15");
    CHECK(due(house, "2026-03-04") == Lines{});
    CHECK(due(house, "2026-03-05") == Lines{"2026-03-05 invoice F2026-000002 12.00"});
}

} // namespace dunning_test
