#include "rules/new_terms.hpp"
#include "rules/sanction.hpp"
#include "unit/rules/house.hpp"

namespace new_terms_test {

using namespace bursar;
using namespace bursar::test;

namespace {

// Version 2 is in force from 2026-01-20 on: other documents, and invoices 20 days before the term.
struct TwoVersions : House {
    policy::Versions versions;
    TwoVersions() {
        runs("2026-01-15");
        versions.add(1, policy);
        policy::Policy later = policy;
        for (policy::TermsDocument &document : later.terms)
            document.version = "2026-01-20";
        later.dunning.front().offset_days = -20;
        versions.add(2, later);
    }
    [[nodiscard]] rules::Rulebook rulebook(std::string_view on) const {
        return {versions, catalog, day(on), 2};
    }
    [[nodiscard]] rules::TermsCase said() const {
        rules::TermsCase found;
        found.customer = customer;
        for (const policy::TermsDocument &document : policy.terms)
            found.accepted[document.id] = document.version;
        found.effective = day("2026-01-20");
        return found;
    }
};

Plan plan(const std::variant<Plan, Refusal> &answer) {
    REQUIRE(std::holds_alternative<Plan>(answer));
    return std::get<Plan>(answer);
}

std::string why_not(const std::variant<Plan, Refusal> &answer) {
    REQUIRE(std::holds_alternative<Refusal>(answer));
    return std::get<Refusal>(answer).grounds.at(0).message;
}

} // namespace

TEST_CASE("ALLS-G13.1: whoever accepts new terms moves to them, and what comes next is reckoned by them") {
    const TwoVersions house;
    const Plan accepted =
        plan(rules::decide_acceptance(house.said(), {house.contracts.front()}, house.rulebook("2026-01-22")));
    CHECK(told(accepted.steps) == Lines{"2026-01-22 terms-accepted", "2026-01-22 terms-moved"});
    const auto &documents = std::get<effect::TermsAccepted>(accepted.steps.at(0).effects.at(0));
    CHECK(documents.on == day("2026-01-22"));
    REQUIRE(documents.documents.size() == 3);
    CHECK(documents.documents.at(0) == std::pair<std::string, std::string>("general", "2026-01-20"));
    CHECK(accepted.steps.at(0).effects.size() == 1); // there was no refusal to answer
    const ContractSituation &moved = accepted.contracts.at(0);
    CHECK(moved.policy == 2);
    CHECK(moved.term == house.contracts.front().term);
    CHECK(moved.next_step == "invoice");
    CHECK(moved.next_step_on == day("2026-01-26")); // 20 days before 2026-02-15, no more 10
}

TEST_CASE("what has ended keeps its terms, and what is accepted and moved already changes nothing") {
    TwoVersions house;
    house.k().state = ContractState::ended;
    rules::TermsCase said = house.said();
    CHECK(told(plan(rules::decide_acceptance(said, house.contracts, house.rulebook("2026-01-22"))).steps) ==
          Lines{"2026-01-22 terms-accepted"});
    for (auto &[document, version] : said.accepted)
        version = "2026-01-20";
    CHECK(plan(rules::decide_acceptance(said, house.contracts, house.rulebook("2026-01-22"))).empty());
    house.k().state = ContractState::active;
    house.k().policy = 2;
    CHECK(plan(rules::decide_acceptance(said, house.contracts, house.rulebook("2026-01-22"))).empty());
}

TEST_CASE("ALLS-G13.1: a refusal is recorded with its day, once, and leaves contracts as they are") {
    const TwoVersions house;
    rules::TermsCase said = house.said();
    said.on = day("2026-01-21");
    const Plan refused = plan(rules::decide_refusal(said, house.rulebook("2026-01-22")));
    CHECK(told(refused.steps) == Lines{"2026-01-22 terms-refused"});
    CHECK(refused.steps.at(0).clause == "ALLS-G13.1");
    CHECK(refused.steps.at(0).received_on == day("2026-01-21"));
    CHECK(std::get<effect::TermsRefused>(refused.steps.at(0).effects.at(0)).policy == 2);
    CHECK(refused.contracts.empty());

    said.refusal = TermsRefusal{2, day("2026-01-21")};
    CHECK(plan(rules::decide_refusal(said, house.rulebook("2026-01-23"))).empty());
    said.on.reset();
    CHECK(plan(rules::decide_refusal(said, house.rulebook("2026-01-23"))).empty());
    said.on = day("2026-01-22");
    CHECK(why_not(rules::decide_refusal(said, house.rulebook("2026-01-23"))) ==
          "C1 refuses these terms since 2026-01-21");
    said.refusal->policy = 1; // earlier terms: these are refused besides
    CHECK(plan(rules::decide_refusal(said, house.rulebook("2026-01-23"))).steps.size() == 1);
}

TEST_CASE("an answer is of a day on which the terms were in force, and of a customer who is not closed") {
    const TwoVersions house;
    rules::TermsCase said = house.said();
    said.on = day("2026-01-19");
    CHECK(why_not(rules::decide_refusal(said, house.rulebook("2026-01-22"))) ==
          "the terms in force took effect on 2026-01-20, after 2026-01-19");
    CHECK(std::holds_alternative<Refusal>(rules::decide_acceptance(said, {}, house.rulebook("2026-01-22"))));
    said.on = day("2026-01-23");
    CHECK(why_not(rules::decide_acceptance(said, {}, house.rulebook("2026-01-22"))) ==
          "2026-01-23 lies after 2026-01-22");
    said = house.said();
    said.customer.state = CustomerState::closed;
    CHECK(why_not(rules::decide_acceptance(said, {}, house.rulebook("2026-01-22"))) == "C1 is closed");
    CHECK(why_not(rules::decide_refusal(said, house.rulebook("2026-01-22"))) == "C1 is closed");
}

TEST_CASE("an acceptance takes an earlier refusal back; accepted terms are refused no more") {
    const TwoVersions house;
    rules::TermsCase said = house.said();
    said.refusal = TermsRefusal{2, day("2026-01-21")};
    const Plan answered = plan(rules::decide_acceptance(said, {}, house.rulebook("2026-01-22")));
    CHECK(std::get<effect::TermsAnswered>(answered.steps.at(0).effects.at(1)).on == day("2026-01-22"));
    said.on = day("2026-01-20");
    CHECK(why_not(rules::decide_acceptance(said, {}, house.rulebook("2026-01-22"))) ==
          "C1 refuses the terms since 2026-01-21, after 2026-01-20");
    said = house.said();
    for (auto &[document, version] : said.accepted)
        version = "2026-01-20";
    CHECK(why_not(rules::decide_refusal(said, house.rulebook("2026-01-22"))) ==
          "C1 has accepted the terms in force");
}

TEST_CASE("terms without a ground for it record no refusal") {
    TwoVersions house;
    house.policy.sanctions.clear();
    house.versions.add(2, house.policy);
    CHECK(why_not(rules::decide_refusal(house.said(), house.rulebook("2026-01-22"))) ==
          "the terms say nothing of who refuses them");
}

TEST_CASE("ALLS-G13.1: the ground closes the account and ends its contracts, on a refusal only") {
    const TwoVersions house;
    rules::SanctionCase sanction;
    sanction.customer = house.customer;
    sanction.contracts = house.contracts;
    sanction.ground = "terms-refused";
    CHECK(why_not(rules::decide_sanction(sanction, house.rulebook("2026-01-25"))) ==
          "no refusal of the terms by C1 is open");
    sanction.refused = true;
    const Plan closed = plan(rules::decide_sanction(sanction, house.rulebook("2026-01-25")));
    CHECK(told(closed.steps) == Lines{"2026-01-25 end", "2026-01-25 close"});
    CHECK(!closed.steps.at(0).notice);
    CHECK(std::get<effect::TermsAnswered>(closed.steps.at(1).effects.at(1)).on == day("2026-01-25"));
    CHECK(closed.contracts.at(0).ends_on == day("2026-01-25"));
}

} // namespace new_terms_test
