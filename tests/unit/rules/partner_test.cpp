#include "rules/partner.hpp"
#include "rules/support.hpp"
#include "unit/rules/house.hpp"

namespace partner_test {

using namespace bursar;
using namespace bursar::test;

namespace {

policy::Policy with_partners() {
    policy::Policy policy;
    policy.partner = policy::PartnerRules{30, {"premium"}, "DOK-4.6"};
    return policy;
}

rules::PartnerCase chooses(Id partner, std::vector<PartnerSpan> partners = {}) {
    return {1, partner, CustomerState::open, CustomerState::open, std::move(partners)};
}

// "partner 2 2026-03-01", "partner-ended 0 2026-03-01", "same", or the clauses of a refusal.
std::string decided(const rules::PartnerCase &choice, std::optional<Date> from, std::string_view as_of) {
    const auto outcome = rules::decide_partner(choice, from, with_partners(), day(as_of));
    if (const auto *refusal = std::get_if<Refusal>(&outcome)) return "no " + refusal->grounds.at(0).clause;
    const Plan &plan = std::get<Plan>(outcome);
    if (plan.empty()) return "same";
    const auto &set = std::get<effect::PartnerSet>(plan.steps.at(0).effects.at(0));
    return plan.steps.at(0).kind + " " + std::to_string(set.partner) + " " + to_string(set.from);
}

} // namespace

TEST_CASE("DOK-4.6: the first partner is chosen at once or for later, never for the past") {
    CHECK(decided(chooses(2), {}, "2026-03-01") == "partner 2 2026-03-01");
    CHECK(decided(chooses(2), day("2026-03-10"), "2026-03-01") == "partner 2 2026-03-10");
    CHECK(decided(chooses(2), day("2026-02-28"), "2026-03-01") == "no ");
    CHECK(decided(chooses(1), {}, "2026-03-01") == "no DOK-4.6");
    CHECK(decided(chooses(0), {}, "2026-03-01") == "same");
    rules::PartnerCase closed = chooses(2);
    closed.partner_state = CustomerState::closed;
    CHECK(decided(closed, {}, "2026-03-01") == "no DOK-4.6");
    closed = chooses(2);
    closed.state = CustomerState::closed;
    CHECK(decided(closed, {}, "2026-03-01") == "no DOK-4.6");
    CHECK(std::holds_alternative<Refusal>(
        rules::decide_partner(chooses(2), {}, policy::Policy{}, day("2026-03-01"))));
}

TEST_CASE("DOK-4.6: a change needs its notice, and what is so already stays") {
    const std::vector<PartnerSpan> one{{2, day("2026-01-01"), {}}};
    CHECK(decided(chooses(2, one), {}, "2026-03-01") == "same");
    CHECK(decided(chooses(2, one), day("2026-04-01"), "2026-03-01") == "same");
    CHECK(decided(chooses(3, one), {}, "2026-03-01") == "partner 3 2026-03-31");
    CHECK(decided(chooses(3, one), day("2026-03-30"), "2026-03-01") == "no DOK-4.6");
    CHECK(decided(chooses(3, one), day("2026-03-31"), "2026-03-01") == "partner 3 2026-03-31");
    CHECK(decided(chooses(0, one), {}, "2026-03-01") == "partner-ended 0 2026-03-31");
    CHECK(decided(chooses(0, one), day("2026-03-02"), "2026-03-01") == "no DOK-4.6");
}

TEST_CASE("DOK-4.6: an announced end may be withdrawn, brought forward by notice, or followed by another") {
    const std::vector<PartnerSpan> ends{{2, day("2026-01-01"), day("2026-06-01")}};
    CHECK(decided(chooses(0, ends), {}, "2026-03-01") == "same");
    CHECK(decided(chooses(0, ends), day("2026-06-01"), "2026-03-01") == "same");
    CHECK(decided(chooses(0, ends), day("2026-05-01"), "2026-03-01") == "partner-ended 0 2026-05-01");
    CHECK(decided(chooses(0, ends), day("2026-07-01"), "2026-03-01") == "no DOK-4.6");
    CHECK(decided(chooses(2, ends), {}, "2026-03-01") == "partner 2 2026-01-01");
    CHECK(decided(chooses(3, ends), day("2026-06-01"), "2026-05-31") == "partner 3 2026-06-01");
    CHECK(decided(chooses(3, ends), day("2026-05-31"), "2026-05-20") == "no DOK-4.6");
    CHECK(decided(chooses(3, ends), {}, "2026-07-01") == "partner 3 2026-07-01");
    CHECK(decided(chooses(0, ends), {}, "2026-07-01") == "same");
}

TEST_CASE("DOK-4.6: who is planned is put off by choosing them for a later day, without notice") {
    const std::vector<PartnerSpan> planned{{2, day("2026-01-01"), day("2026-03-10")},
                                           {3, day("2026-03-10"), {}}};
    CHECK(decided(chooses(3, planned), {}, "2026-02-02") == "same");
    CHECK(decided(chooses(3, planned), day("2026-03-10"), "2026-02-02") == "same");
    CHECK(decided(chooses(3, planned), day("2026-06-10"), "2026-02-02") == "partner 3 2026-06-10");
    CHECK(decided(chooses(3, planned), day("2026-03-11"), "2026-03-09") == "partner 3 2026-03-11");
    CHECK(decided(chooses(3, planned), day("2026-03-05"), "2026-02-02") == "partner 3 2026-03-05");
    CHECK(decided(chooses(3, planned), day("2026-03-05"), "2026-02-20") == "no DOK-4.6");
    CHECK(decided(chooses(3, planned), day("2026-06-10"), "2026-03-10") == "same"); // they are there

    const auto moved =
        rules::decide_partner(chooses(3, planned), day("2026-06-10"), with_partners(), day("2026-02-02"));
    const Step &step = std::get<Plan>(moved).steps.at(0);
    CHECK(std::get<effect::PartnerSet>(step.effects.at(0)).instead_of == day("2026-03-10"));
}

TEST_CASE("DOK-4.6: who is closed is nobody's partner from that day on, and those who chose them are told") {
    const std::vector<Step> steps =
        rules::partner_gone(std::vector<Id>{5, 6}, 4, with_partners(), day("2026-03-01"));
    REQUIRE(steps.size() == 2);
    CHECK(steps[1].kind == "partner-ended");
    CHECK(steps[1].clause == "DOK-4.6");
    CHECK(steps[1].customer == 6);
    CHECK(steps[1].notice);
    const auto &gone = std::get<effect::PartnerGone>(steps[1].effects.at(0));
    CHECK(gone.customer == 6);
    CHECK(gone.partner == 4);
    CHECK(gone.on == day("2026-03-01"));
}

TEST_CASE("DOK-4.6: who has no partner that day leaves none, and needs no notice") {
    const std::vector<PartnerSpan> closed{{2, day("2026-01-01"), day("2026-03-01")}};
    CHECK(decided(chooses(3, closed), {}, "2026-03-01") == "partner 3 2026-03-01");
    CHECK(decided(chooses(0, closed), {}, "2026-03-01") == "same");
    std::vector<PartnerSpan> and_next = closed;
    and_next.push_back({4, day("2026-05-01"), {}});
    CHECK(decided(chooses(3, and_next), {}, "2026-03-01") == "partner 3 2026-03-01");
    CHECK(decided(chooses(4, and_next), day("2026-03-01"), "2026-03-01") == "partner 4 2026-03-01");
    CHECK(decided(chooses(0, and_next), {}, "2026-03-01") == "partner-ended 0 2026-03-01");
}

TEST_CASE("DOK-4.6: second-level support runs through the partner only if the plan includes it") {
    House house;
    house.policy.partner = policy::PartnerRules{30, {"premium"}, "DOK-4.6"};
    ContractSituation &contract = house.runs("2026-01-15");
    const std::vector<PartnerSpan> partners{{7, day("2026-02-01"), {}}};
    const auto told_on = [&](std::string_view on) {
        rules::SupportDue due;
        rules::tell_contact(due, contract, day(on), {house.policy, house.catalog, day(on), 1}, partners);
        return due;
    };
    CHECK(told_on("2026-01-31").contact == contract.customer);
    CHECK(told_on("2026-02-01").contact == Id{7});
    CHECK(!told_on("2026-02-01").second_level);
    house.catalog.at(contract.product).support = "premium";
    CHECK(told_on("2026-02-01").second_level == Id{7});
    CHECK(!told_on("2026-01-31").second_level);
    house.policy.partner.reset();
    CHECK(!told_on("2026-02-01").contact);
}

} // namespace partner_test
