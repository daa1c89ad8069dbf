#include "rules/incident.hpp"
#include "unit/rules/house.hpp"

namespace incident_test {

using namespace bursar;
using namespace bursar::test;

constexpr Moment noon{std::chrono::year(2026) / 1 / 20, 12 * 3600};

std::string refusal_of(const std::variant<Plan, Refusal> &decided) {
    const Refusal &refusal = std::get<Refusal>(decided);
    return refusal.grounds.front().message + " | " + refusal.hint;
}

TEST_CASE(
    "ALLS-G5.5: a stolen password is an incident: the customer is told, what runs gets new credentials") {
    const House house;
    IncidentSituation situation{1, false, {{1, true}, {2, false}, {3, true}}, 4};
    const auto opened =
        rules::open_incident(situation, {"credentials", "told by phone", {}, noon}, house.policy, noon);
    const std::vector<Step> &steps = std::get<Plan>(opened).steps;
    CHECK(told(steps) ==
          Lines{"2026-01-20 incident", "2026-01-20 incident-action", "2026-01-20 incident-action"});
    CHECK(steps[0].subject == "I5");
    CHECK(steps[0].notice);
    CHECK(steps[0].text.said == "told by phone");
    CHECK(steps[1].action == "reset-credentials");
    CHECK(!steps[1].notice);

    const auto of_one = rules::open_incident(situation, {"credentials", "", 3, noon}, house.policy, noon);
    CHECK(std::get<Plan>(of_one).steps.size() == 2);
    const auto of_none = rules::open_incident(situation, {"credentials", "", 2, noon}, house.policy, noon);
    CHECK(std::get<Plan>(of_none).steps.size() == 1);

    CHECK(refusal_of(rules::open_incident(situation, {"fire", "", {}, noon}, house.policy, noon)) ==
          "the terms have no incident of the kind \"fire\" | kinds: credentials");
    CHECK(refusal_of(rules::open_incident(situation, {"credentials", "", 9, noon}, house.policy, noon)) ==
          "K9 is no contract of C1 | bursar contract list --customer C1 shows them");
    CHECK(std::holds_alternative<Refusal>(rules::open_incident(
        situation, {"credentials", "", {}, {noon.day, noon.second_of_day + 1}}, house.policy, noon)));
    situation.erased = true;
    CHECK(refusal_of(rules::open_incident(situation, {"credentials", "", {}, noon}, house.policy, noon)) ==
          "C1 is erased | ");
}

TEST_CASE("ALLS-G5.5: an incident is closed once, from the day it was known on") {
    IncidentRecord incident{1, 1, {}, "credentials", noon, {}, "ALLS-G5.5", "", ""};
    const auto closed = rules::close_incident(incident, "new ones", noon.day, day("2026-01-21"));
    CHECK(told(std::get<Plan>(closed).steps) == Lines{"2026-01-21 incident-closed"});
    CHECK(std::holds_alternative<Refusal>(
        rules::close_incident(incident, "", day("2026-01-19"), day("2026-01-21"))));
    CHECK(std::holds_alternative<Refusal>(
        rules::close_incident(incident, "", day("2026-01-22"), day("2026-01-21"))));
    incident.closed_on = noon.day;
    CHECK(refusal_of(rules::close_incident(incident, "", day("2026-01-21"), day("2026-01-21"))) ==
          "I1 was closed on 2026-01-20 | what is new is a new one: bursar incident open");
}

} // namespace incident_test
