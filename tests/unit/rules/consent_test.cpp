#include "rules/consent.hpp"
#include "unit/rules/house.hpp"

namespace consent_test {

using namespace bursar;
using namespace bursar::test;

namespace {

policy::Policy with_reference() {
    policy::Policy policy;
    policy.consents = {{"reference", "DOK-6.3", true}, {"news", "DOK-6.3", false}};
    return policy;
}

rules::ConsentCase said(bool given, std::optional<ConsentRecord> last = {}, std::optional<Date> on = {}) {
    return {1, std::move(last), "reference", given, on, ""};
}

std::string decided(const rules::ConsentCase &consent) {
    const auto outcome = rules::decide_consent(consent, with_reference(), day("2026-03-01"));
    if (std::holds_alternative<Refusal>(outcome)) return "no";
    const Plan &plan = std::get<Plan>(outcome);
    if (plan.empty()) return "same";
    return plan.steps.at(0).kind + " " +
           to_string(std::get<effect::ConsentSet>(plan.steps.at(0).effects.at(0)).on);
}

} // namespace

TEST_CASE("DOK-6.3: what the customer said last holds, kept with its day") {
    CHECK(decided(said(false)) == "consent-withdrawn 2026-03-01");
    CHECK(decided(said(true)) == "consent-given 2026-03-01"); // said, and no more by the terms alone
    const ConsentRecord withdrawn{"reference", false, day("2026-02-10")};
    CHECK(decided(said(false, withdrawn)) == "same");
    CHECK(decided(said(true, withdrawn, day("2026-02-20"))) == "consent-given 2026-02-20");
    CHECK(decided(said(true, withdrawn, day("2026-02-09"))) == "no");
    CHECK(decided(said(false, {}, day("2026-03-02"))) == "no");
}

TEST_CASE("DOK-6.3: a purpose that the terms do not have is refused, naming those they have") {
    rules::ConsentCase consent = said(false);
    consent.purpose = "sale";
    const auto outcome = rules::decide_consent(consent, with_reference(), day("2026-03-01"));
    CHECK(std::get<Refusal>(outcome).hint == "purposes: reference, news");
    CHECK(std::get<Refusal>(rules::decide_consent(consent, policy::Policy{}, day("2026-03-01"))).hint ==
          "they ask none at all");
}

} // namespace consent_test
