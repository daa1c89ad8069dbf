#include "rules/order.hpp"
#include "rules/takeover.hpp"
#include "unit/rules/house.hpp"

namespace takeover_test {

using namespace bursar;
using namespace bursar::test;

namespace {

std::string course(std::string_view end, std::string_view period) {
    const rules::Course course = rules::course_to(day(end), parse_period(period).value());
    return to_string(course.anchor) + ": " + to_string(course.term.start) + '/' + to_string(course.term.end);
}

std::variant<Plan, Refusal> bring_in(const House &house, std::string_view on, std::string_view product,
                                     std::string_view paid_until) {
    rules::OrderCase order;
    order.customer = house.customer;
    order.counters = house.counters;
    order.terms_accepted = true;
    order.contract.id = 1;
    order.contract.customer = 1;
    order.contract.policy = 1;
    order.contract.product = product;
    order.contract.ordered_on = order.contract.starts_on = day(on);
    order.paid_until = day(paid_until);
    return rules::decide_order(order, {house.policy, house.catalog, day(on), 1});
}

std::string refused(const House &house, std::string_view on, std::string_view product,
                    std::string_view paid_until) {
    const auto answer = bring_in(house, on, product, paid_until);
    REQUIRE(std::holds_alternative<Refusal>(answer));
    const Refusal &refusal = std::get<Refusal>(answer);
    REQUIRE(refusal.grounds.size() == 1);
    return refusal.grounds.front().message;
}

} // namespace

TEST_CASE("the terms of a contract that is brought in end on the day it is paid until, and keep its day") {
    CHECK(course("2026-02-15", "1m") == "2026-01-15: 2026-01-15/2026-02-15");
    CHECK(course("2026-03-31", "1m") == "2026-01-31: 2026-02-28/2026-03-31");
    CHECK(course("2026-03-30", "1m") == "2026-01-30: 2026-02-28/2026-03-30");
    CHECK(course("2026-05-31", "1m") == "2026-03-31: 2026-04-30/2026-05-31");
    CHECK(course("2026-02-28", "1m") == "2026-01-28: 2026-01-28/2026-02-28");
    CHECK(course("2026-02-15", "12m") == "2025-02-15: 2025-02-15/2026-02-15");
    CHECK(course("2028-02-29", "12m") == "2024-02-29: 2027-02-28/2028-02-29");
    CHECK(course("2026-02-15", "30d") == "2026-01-16: 2026-01-16/2026-02-15");
}

TEST_CASE("every term that ends on some day has an anchor") {
    for (Date end = day("2095-01-01"); end < day("2105-01-01"); end += Days(1))
        for (const char *period : {"1m", "3m", "7m", "12m", "24m", "36m", "31d"}) {
            const Period of = parse_period(period).value();
            const rules::Course course = rules::course_to(end, of);
            CHECK(course.term.end == end);
            CHECK(term_index(course.anchor, of, course.term.start));
        }
}

TEST_CASE("what runs already is active as it is: no invoice, and provisioning is asked for nothing") {
    House house;
    const auto answer = bring_in(house, "2026-03-02", "web-start", "2026-03-31");
    REQUIRE(std::holds_alternative<Plan>(answer));
    const auto &[steps, contracts] = std::get<Plan>(answer);
    const ContractSituation &contract = contracts.front();
    CHECK(told(steps) == Lines{"2026-03-02 order", "2026-03-02 bring-in"});
    for (const Step &step : steps) {
        CHECK(!step.issues);
        CHECK(!step.notice);
        CHECK(step.action.empty());
    }
    REQUIRE(steps.back().term_paid);
    CHECK(steps.back().term_paid->free);
    CHECK(steps.back().term_paid->paid_on == day("2026-03-02"));
    CHECK(contract.state == ContractState::active);
    CHECK(contract.starts_on == day("2026-02-28"));
    CHECK(contract.ordered_on == day("2026-02-28")); // no time to withdraw from it begins anew
    CHECK(contract.next_step == "invoice");
    CHECK(contract.next_step_on == day("2026-03-21"));

    house.contracts.push_back(contract);
    CHECK(house.nightly("2026-03-03", "2026-03-20") == Lines{});
    CHECK(house.sweep("2026-03-21") == Lines{"2026-03-21 invoice F2026-000001 12.00"});
    CHECK(house.pay("2026-03-22", "12.00") == Lines{"2026-03-22 renew"});
    CHECK(house.term() == "2026-03-31/2026-04-30");
}

TEST_CASE("a renewal whose day has passed is due now") {
    House house;
    const auto answer = bring_in(house, "2026-03-02", "web-start", "2026-03-05");
    REQUIRE(std::holds_alternative<Plan>(answer));
    house.contracts.push_back(std::get<Plan>(answer).contracts.front());
    CHECK(house.sweep("2026-03-02") == Lines{"2026-03-02 invoice F2026-000001 12.00"});
}

TEST_CASE("a domain that is brought in waits for no registry, and what is free goes on for nothing") {
    House house;
    const auto domain = bring_in(house, "2026-03-02", "domain-fr", "2026-06-15");
    REQUIRE(std::holds_alternative<Plan>(domain));
    CHECK(std::get<Plan>(domain).contracts.front().state == ContractState::active);
    CHECK(std::get<Plan>(domain).contracts.front().term == Span{day("2025-06-15"), day("2026-06-15")});
    const auto free = bring_in(house, "2026-03-02", "free-web", "2026-03-20");
    REQUIRE(std::holds_alternative<Plan>(free));
    CHECK(std::get<Plan>(free).contracts.front().next_step == "renew");
}

TEST_CASE("only a term that runs is brought in, of what has terms, for a customer who may order") {
    House house;
    CHECK(refused(house, "2026-03-02", "web-start", "2026-03-02") ==
          "2026-03-02 is not after 2026-03-02: what is paid no more is ordered anew");
    CHECK(refused(house, "2026-03-02", "web-start", "2026-04-03") ==
          "the term of 1m that ends on 2026-04-03 begins on 2026-03-03, after 2026-03-02: only the one that "
          "runs is brought in");
    CHECK(std::holds_alternative<Plan>(bring_in(house, "2026-03-02", "web-start", "2026-04-02")));
    CHECK(refused(house, "2026-03-02", "gift-50", "2026-03-20") ==
          "what is sold once has no term that could be paid until a day");
    house.customer.state = CustomerState::closed;
    CHECK(refused(house, "2026-03-02", "web-start", "2026-03-20") == "C1 is closed");
}

TEST_CASE("DOK-1.1: where terms are calendar months, one is paid until the first of a month") {
    House house;
    house.policy.billing.emplace();
    house.policy.billing->clause = "DOK-1.2";
    house.policy.billing->calendar_months = true;
    CHECK(refused(house, "2026-03-02", "web-start", "2026-03-31") ==
          "terms are calendar months, and 2026-03-31 is not the first day of one");
    const auto answer = bring_in(house, "2026-03-02", "web-start", "2026-04-01");
    REQUIRE(std::holds_alternative<Plan>(answer));
    CHECK(std::get<Plan>(answer).contracts.front().term == Span{day("2026-03-01"), day("2026-04-01")});
}

} // namespace takeover_test
