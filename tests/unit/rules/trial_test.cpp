#include "rules/dunning.hpp"
#include "rules/trial.hpp"
#include "unit/rules/house.hpp"

namespace trial_test {

using namespace bursar;
using namespace bursar::test;

namespace {

rules::Terms terms(const House &house, const char *on) { return {house.policy, house.catalog, day(on), 1}; }

ContractSituation asked(const House &house, const char *on) {
    rules::OrderCase order;
    order.customer = house.customer;
    order.terms_accepted = true;
    order.contract.id = order.contract.customer = 1;
    order.contract.policy = 1;
    order.contract.product = "web-pro";
    order.contract.ordered_on = order.contract.starts_on = day(on);
    const auto answer = rules::request_trial(order, terms(house, on));
    REQUIRE(std::holds_alternative<Plan>(answer));
    return std::get<Plan>(answer).contracts.front();
}

ContractSituation decided(const House &house, const ContractSituation &contract, rules::TrialDeed deed,
                          const char *on, std::optional<int> days = {}) {
    const auto answer = rules::decide_trial({contract, deed, days}, terms(house, on));
    REQUIRE(std::holds_alternative<Plan>(answer));
    return std::get<Plan>(answer).contracts.at(0);
}

} // namespace

TEST_CASE("ALLS-G5.7: an approved trial runs for its days, and is ended by the sweep on its last day + 1") {
    House house;
    house.contracts.push_back(asked(house, "2026-01-15"));
    CHECK(house.k().ground == "requested");
    CHECK(house.sweep("2026-01-30").empty()); // nobody has approved it
    house.k() = decided(house, house.k(), rules::TrialDeed::approve, "2026-01-20");
    CHECK(house.k().ends_on == day("2026-02-02")); // 14 days, the first included
    CHECK(house.k().next_step == "trial-end");
    CHECK(house.nightly("2026-01-20", "2026-02-02").empty());
    CHECK(house.sweep("2026-02-03") == Lines{"2026-02-03 trial-end"});
    CHECK(house.k().ends_on == day("2026-02-02"));
    CHECK(house.k().ground == "trial-over");
    CHECK(house.counters.last_document == 0); // no invoice, ever
}

TEST_CASE("a trial is refused before it runs, and ended at any time once it does") {
    const House house;
    const ContractSituation waiting = asked(house, "2026-01-15");
    CHECK(decided(house, waiting, rules::TrialDeed::refuse, "2026-01-16").ground == "refused");
    CHECK(std::holds_alternative<Refusal>(
        rules::decide_trial({waiting, rules::TrialDeed::end, {}}, terms(house, "2026-01-16"))));
    const ContractSituation running = decided(house, waiting, rules::TrialDeed::approve, "2026-01-16", 3);
    CHECK(running.ends_on == day("2026-01-18"));
    for (const auto deed : {rules::TrialDeed::approve, rules::TrialDeed::refuse})
        CHECK(std::holds_alternative<Refusal>(
            rules::decide_trial({running, deed, {}}, terms(house, "2026-01-17"))));
    const ContractSituation ended = decided(house, running, rules::TrialDeed::end, "2026-01-17");
    CHECK(ended.ends_on == day("2026-01-17"));
    CHECK(std::holds_alternative<Refusal>(
        rules::decide_trial({ended, rules::TrialDeed::end, {}}, terms(house, "2026-01-18"))));
}

TEST_CASE("terms without trials offer none") {
    House house;
    house.policy.trial.reset();
    CHECK(std::holds_alternative<Refusal>(rules::request_trial({}, terms(house, "2026-01-15"))));
}

} // namespace trial_test
