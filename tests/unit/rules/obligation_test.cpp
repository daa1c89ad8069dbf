#include "rules/cancellation.hpp"
#include "rules/obligation.hpp"
#include "rules/support.hpp"
#include "rules/termination.hpp"
#include "unit/rules/house.hpp"

#include <fmt/format.h>
#include <fstream>
#include <sstream>

namespace rules_obligation_test {

using namespace bursar;
using namespace bursar::test;

namespace {

policy::Policy service_policy() {
    std::ifstream file(BURSAR_SOURCE_DIR "/tests/cli/policies/service.toml");
    std::stringstream text;
    text << file.rdbuf();
    const auto parsed = policy::parse_policy(text.str(), "service.toml");
    REQUIRE(parsed.value);
    return *parsed.value;
}

// web-start under terms with duties.
struct Duties : House {
    Duties() { policy = service_policy(); }

    [[nodiscard]] rules::Terms on(const char *today) const { return {policy, catalog, day(today), 1}; }
    [[nodiscard]] rules::ObligationCase found() { return {k(), customer, counters}; }
    Lines keep(std::variant<Plan, Refusal> answer) {
        REQUIRE(std::holds_alternative<Plan>(answer));
        Plan &plan = std::get<Plan>(answer);
        absorb(plan.steps);
        if (!plan.contracts.empty()) k() = plan.contracts.front();
        return told(plan.steps);
    }
    Lines open(const char *today, const char *kind, const char *since) {
        return keep(rules::open_obligation(found(), kind, day(since), "", on(today)));
    }
    std::variant<Plan, Refusal> terminate(const char *today, const char *ground,
                                          std::optional<Date> letter_on = {},
                                          std::optional<std::string> data = "return") {
        policy::Versions versions;
        versions.add(1, policy);
        return rules::decide_termination({k(), customer, counters, ground, letter_on, data, 1},
                                         {versions, catalog, day(today), 1});
    }
    // "T1 update 2024-12-31", those that are pending.
    Lines pending() {
        Lines lines;
        for (const Obligation &o : k().obligations)
            lines.push_back(fmt::format("T{} {} {}", o.id, o.kind, to_string(o.due_on)));
        return lines;
    }
};

std::string due(const policy::Policy &policy, const char *kind, const char *opened) {
    return to_string(rules::obligation_due(*policy.obligation(kind), day(opened), policy));
}

std::string refused(const std::variant<Plan, Refusal> &answer) {
    REQUIRE(std::holds_alternative<Refusal>(answer));
    const Refusal &refusal = std::get<Refusal>(answer);
    return fmt::format("{}|{}|{}", refusal.grounds.front().clause, refusal.grounds.front().message,
                       refusal.hint);
}

} // namespace

TEST_CASE("the last day to do what is opened") {
    const policy::Policy policy = service_policy();
    CHECK(due(policy, "security-fix", "2024-09-13") == "2024-09-20"); // DOK-4.2: Friday + 5 business days
    CHECK(due(policy, "security-fix", "2024-09-14") == "2024-09-20"); // on a Saturday
    CHECK(due(policy, "security-fix", "2024-12-24") == "2025-01-02"); // over Christmas and New Year
    CHECK(due(policy, "no-poaching", "2024-10-31") == "2025-10-31");  // DOK-6.2
    CHECK(due(policy, "no-poaching", "2024-02-29") == "2025-02-28");
    CHECK(due(policy, "update", "2024-09-13") == "2024-12-31"); // the first whole quarter
    CHECK(due(policy, "update", "2024-10-01") == "2024-12-31");
    CHECK(due(policy, "update", "2024-10-02") == "2025-03-31");
    CHECK(due(policy, "update", "2024-12-31") == "2025-03-31");
    CHECK(due(policy, "breach", "2024-09-01") == "2024-10-01");
    CHECK(due(policy, "force-majeure", "2024-09-01") == "2024-09-30"); // its 30th day
}

TEST_CASE("DOK-4.2: an update each quarter, from the start of the contract to its end") {
    Duties house;
    house.order("2024-09-13", "web-start");
    house.pay("2024-09-13", "12.00");
    CHECK(house.pending() == Lines{"T1 update 2024-12-31"});
    CHECK(house.keep(rules::finish_obligation(house.found(), 1, day("2024-11-05"), house.on("2024-11-06"))) ==
          Lines{"2024-11-06 obligation-done", "2024-11-06 obligation"});
    CHECK(house.pending() == Lines{"T2 update 2025-03-31"});
    // Late by a quarter: what was missed does not come again.
    house.keep(rules::finish_obligation(house.found(), 2, day("2025-05-02"), house.on("2025-05-02")));
    CHECK(house.pending() == Lines{"T3 update 2025-06-30"});
    // Before its quarter has begun: one of June does not stand for that of July to September, nor does a
    // second.
    house.keep(rules::finish_obligation(house.found(), 3, day("2025-05-03"), house.on("2025-05-03")));
    CHECK(house.pending() == Lines{"T4 update 2025-09-30"});
    house.keep(rules::finish_obligation(house.found(), 4, day("2025-06-20"), house.on("2025-06-20")));
    CHECK(house.pending() == Lines{"T5 update 2025-09-30"});
    house.keep(rules::finish_obligation(house.found(), 5, day("2025-06-30"), house.on("2025-07-02")));
    CHECK(house.pending() == Lines{"T6 update 2025-09-30"});
    house.keep(rules::finish_obligation(house.found(), 6, day("2025-07-02"), house.on("2025-07-02")));
    CHECK(house.pending() == Lines{"T7 update 2025-12-31"});
    // Asked otherwise in writing: it does not come again.
    CHECK(refused(rules::lift_obligation(house.found(), 7, "", house.on("2025-07-03"))) ==
          "DOK-4.2|T7 is lifted by a recorded consent only|say who gave it, and how: --reason TEXT");
    CHECK(house.keep(rules::lift_obligation(house.found(), 7, "by letter", house.on("2025-07-03"))) ==
          Lines{"2025-07-03 obligation-lifted"});
    CHECK(house.pending().empty());
}

TEST_CASE(
    "what only concerns a running contract is lifted at its end, and what counts from the end is opened") {
    Duties house;
    house.order("2024-09-01", "web-start");
    house.pay("2024-09-01", "12.00");
    house.open("2024-09-02", "insurance-certificate", "2024-09-02");
    house.open("2024-09-02", "breach", "2024-09-02");
    house.keep(rules::decide_cancellation(
        {house.k(), house.customer, house.counters, day("2024-09-13"), {}, "", "delete"},
        house.on("2024-09-13")));
    CHECK(house.pending() == Lines{"T1 update 2024-12-31", "T2 insurance-certificate 2024-09-17",
                                   "T3 breach 2024-10-02", "T4 data-delete 2024-11-30"});
    // Swept late: the days count from the last day of service all the same.
    house.sweep("2024-11-20");
    CHECK(house.state() == "ended");
    CHECK(house.pending() == Lines{"T2 insurance-certificate 2024-09-17", "T4 data-delete 2024-11-30",
                                   "T5 no-poaching 2025-10-31"});
}

TEST_CASE("DOK-6.6: a breach that is not cured in 30 days ends the contract at once") {
    Duties house;
    house.order("2024-08-01", "web-start");
    house.pay("2024-08-01", "12.00");
    CHECK(refused(house.terminate("2024-09-01", "breach")) ==
          "DOK-6.6|no \"breach\" of K1 is pending|record it with its day: bursar obligation open K1 breach "
          "--on "
          "DATE");
    house.open("2024-09-01", "breach", "2024-09-01");
    CHECK(refused(house.terminate("2024-10-01", "breach")) ==
          "DOK-6.6|T2 (breach) runs until 2024-10-01: a letter of 2024-10-01 is too early|allowed from "
          "2024-10-02");
    CHECK(refused(house.terminate("2024-10-02", "breach", {}, std::nullopt)) ==
          "DOK-6.5|the customer chooses what becomes of their data|say what they chose: --data return, or "
          "--data "
          "delete");
    CHECK(house.keep(house.terminate("2024-10-02", "breach")) ==
          Lines{"2024-10-02 end", "2024-10-02 obligation-lifted", "2024-10-02 obligation-lifted",
                "2024-10-02 obligation", "2024-10-02 obligation"});
    CHECK(house.state() == "ended");
    CHECK(house.k().ground == "breach");
    CHECK(house.pending() == Lines{"T3 no-poaching 2025-10-02", "T4 data-return 2024-11-01"});
    CHECK(refused(house.terminate("2024-10-03", "breach")) == "|K1 is ended already|");
}

TEST_CASE("DOK-7.4: force majeure pauses dunning, and ends the contract from its day 31 on") {
    Duties house;
    house.order("2024-08-20", "web-start");
    house.pay("2024-08-20", "12.00");
    house.open("2024-09-01", "force-majeure", "2024-09-01");
    // The invoice goes on, and no reminder comes.
    CHECK(house.nightly("2024-09-02", "2024-09-30") == Lines{"2024-09-20 invoice F2024-000002 12.00"});
    CHECK_FALSE(house.k().next_step_on.has_value());
    CHECK(
        refused(house.terminate("2024-09-30", "force-majeure")) ==
        "DOK-7.4|T2 (force-majeure) runs until 2024-09-30: a letter of 2024-09-30 is too early|allowed from "
        "2024-10-01");
    Duties other = house;
    CHECK(other.keep(other.terminate("2024-10-03", "force-majeure", day("2024-10-01"))) ==
          Lines{"2024-10-03 terminate", "2024-10-03 obligation"});
    CHECK(to_string(*other.k().ends_on) == "2024-10-09");
    CHECK(other.sweep("2024-10-09").empty());
    CHECK(other.sweep("2024-10-10").front() == "2024-10-10 end");
    CHECK(other.k().ground == "force-majeure");
    // Over, the calendar goes on as after a late run.
    CHECK(house.keep(rules::finish_obligation(house.found(), 2, day("2024-10-05"), house.on("2024-10-05"))) ==
          Lines{"2024-10-05 obligation-done"});
    CHECK(house.sweep("2024-10-05") == Lines{"2024-10-05 reminder F2024-000002"});
}

TEST_CASE("DOK-6.6: of several breaches the one that was to be cured first counts") {
    Duties house;
    house.order("2024-08-01", "web-start");
    house.pay("2024-08-01", "12.00");
    house.open("2024-08-20", "breach", "2024-08-10");
    house.open("2024-08-20", "breach", "2024-08-02"); // noted later, and to be cured until 09-01
    house.open("2024-08-20", "breach", "2024-08-15");
    CHECK(refused(house.terminate("2024-09-01", "breach")).starts_with("DOK-6.6|T3 (breach) runs until"));
    CHECK(std::holds_alternative<Plan>(house.terminate("2024-09-02", "breach")));
}

TEST_CASE("DOK-7.4: a renewal that the letter keeps from being served is credited") {
    Duties house;
    house.policy.dunning.front().offset_days = -10;
    house.order("2024-08-10", "web-start", "", "2m");
    house.pay("2024-08-10", "24.00"); // until 2024-10-10
    house.open("2024-08-10", "force-majeure", "2024-08-10");
    CHECK(house.sweep("2024-09-30") == Lines{"2024-09-30 invoice F2024-000002 24.00"});
    Duties served = house;
    CHECK(house.keep(house.terminate("2024-09-30", "force-majeure")) ==
          Lines{"2024-09-30 terminate F2024-000002", "2024-09-30 obligation"});
    CHECK(to_string(*house.k().ends_on) == "2024-10-08"); // and its term is paid until the 9th
    CHECK(house.House::open().empty());
    // Ended with a day that the renewal is for, it is owed.
    served.keep(served.terminate("2024-10-02", "force-majeure"));
    CHECK(to_string(*served.k().ends_on) == "2024-10-10");
    CHECK(served.House::open() == "F2024-000002 24.00");
}

TEST_CASE("DOK-7.4: a letter does not put off an end that is fixed already") {
    Duties house;
    house.order("2024-08-10", "web-start", "", "3m");
    house.pay("2024-08-10", "36.00");
    house.open("2024-08-10", "force-majeure", "2024-08-10");
    house.keep(rules::decide_cancellation(
        {house.k(), house.customer, house.counters, day("2024-08-20"), {}, "", "delete"},
        house.on("2024-08-20")));
    CHECK(to_string(*house.k().ends_on) == "2024-09-30");
    house.keep(house.terminate("2024-09-28", "force-majeure"));
    CHECK(to_string(*house.k().ends_on) == "2024-09-30");
}

TEST_CASE("DOK-6.5: without a choice the data is dealt with as the terms say, once, and the day stays") {
    Duties house;
    house.policy.data->without_choice = "delete";
    house.order("2024-08-01", "web-start", "", "2m");
    house.pay("2024-08-01", "24.00");
    Duties returned = house;
    const auto end = [](Duties &of, std::optional<std::string> data) {
        of.policy.no_renew_clause = "T-1";
        of.keep(
            rules::decide_no_renew({of.k(), of.customer, of.counters, std::move(data)}, of.on("2024-08-02")));
    };
    const auto choose = [](Duties &of, const char *today, const char *data) {
        return rules::decide_data(of.found(), data, of.on(today));
    };
    CHECK(refused(choose(house, "2024-08-02", "return")).starts_with("DOK-6.5|no end of K1 is recorded|"));
    end(house, std::nullopt);
    house.sweep("2024-10-05");
    CHECK(house.pending() == Lines{"T2 no-poaching 2025-09-30", "T3 data-delete 2024-10-30"});
    CHECK(house.keep(choose(house, "2024-10-12", "return")) ==
          Lines{"2024-10-12 obligation-lifted", "2024-10-12 obligation"});
    CHECK(house.pending() == Lines{"T2 no-poaching 2025-09-30", "T4 data-return 2024-10-30"});
    CHECK(house.keep(choose(house, "2024-10-13", "return")).empty());
    // What was done before the end is not done again.
    end(returned, "return");
    returned.keep(
        rules::finish_obligation(returned.found(), 2, day("2024-09-20"), returned.on("2024-09-20")));
    returned.k().data_done = true; // as the ledger tells
    returned.sweep("2024-10-05");
    CHECK(returned.pending() == Lines{"T3 no-poaching 2025-09-30"});
    CHECK(refused(choose(returned, "2024-10-12", "delete"))
              .starts_with("DOK-6.5|the data of K1 is dealt with already|"));
    returned.policy.data.reset();
    CHECK(refused(choose(returned, "2024-10-12", "delete")) == "|the terms leave no choice about data|");
}

TEST_CASE("an obligation is opened for a day that has come, and under a known kind") {
    Duties house;
    house.order("2024-09-13", "web-start");
    const auto open = [&](const char *kind, const char *since) {
        return refused(rules::open_obligation(house.found(), kind, day(since), "", house.on("2024-09-20")));
    };
    CHECK(open("party", "2024-09-20") ==
          "|the terms know no obligation of kind \"party\"|kinds: update, security-fix, no-poaching, "
          "insurance-certificate, breach, force-majeure");
    CHECK(open("breach", "2024-09-21") ==
          "|2024-09-21 is still to come|give the day that it happened: --on DATE");
    CHECK(open("breach", "2024-09-12") ==
          "|K1 was ordered on 2024-09-13, after 2024-09-12|give the day that it happened: --on DATE");
    house.open("2024-09-20", "breach", "2024-09-19");
    CHECK(refused(rules::finish_obligation(house.found(), 1, day("2024-09-18"), house.on("2024-09-20"))) ==
          "|T1 was opened on 2024-09-19, after 2024-09-18|give the day that it was done: --on DATE");
}

TEST_CASE("DOK-4.2, 6.6, 7.4: no duty of a running contract is opened on one that is over") {
    Duties house;
    house.runs("2024-09-01");
    house.open("2024-09-02", "update", "2024-09-02");
    const Id update = house.k().obligations.front().id;
    house.k().state = ContractState::ended;
    house.k().ends_on = day("2024-09-30");
    for (const char *kind : {"update", "security-fix", "breach", "force-majeure"}) {
        const auto answer =
            rules::open_obligation(house.found(), kind, day("2024-10-01"), "", house.on("2024-10-01"));
        REQUIRE(std::holds_alternative<Refusal>(answer));
        const auto &ground = std::get<Refusal>(answer).grounds.at(0);
        CHECK(ground.clause == house.policy.obligation(kind)->clause);
        CHECK(ground.message ==
              fmt::format("K1 is ended, and \"{}\" is a duty of a contract that runs", kind));
    }
    CHECK(house.open("2024-10-01", "no-poaching", "2024-10-01") == Lines{"2024-10-01 obligation"});
    // one that was left open opens no other
    CHECK(house.keep(
              rules::finish_obligation(house.found(), update, day("2024-10-02"), house.on("2024-10-02"))) ==
          Lines{"2024-10-02 obligation-done"});
}

TEST_CASE("DOK-5.1b: a blocking anomaly is solved in the product's hours of support") {
    Duties house;
    house.order("2024-09-01", "web-start");
    house.pay("2024-09-01", "12.00");
    const auto reported = [&](const char *at) {
        return rules::decide_support(house.k(), *parse_moment(at), house.on("2024-09-13"));
    };
    const auto none = reported("2024-09-13T16:00");
    REQUIRE(std::holds_alternative<Refusal>(none));
    CHECK(std::get<Refusal>(none).grounds.front().clause == "DOK-5.1b");
    house.catalog.at("web-start").support = "premium";
    house.catalog.at("web-start").blocking_hours = 4;
    CHECK(to_string(std::get<rules::SupportDue>(reported("2024-09-13T16:00")).due) == "2024-09-16T11:00:00");
}

} // namespace rules_obligation_test
