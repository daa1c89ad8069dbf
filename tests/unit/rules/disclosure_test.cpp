#include "rules/broadcast.hpp"
#include "rules/disclosure.hpp"
#include "unit/rules/house.hpp"

namespace disclosure_test {

using namespace bursar;
using namespace bursar::test;

constexpr Date today = std::chrono::year(2026) / 2 / 3;

std::vector<std::string> refusals(const std::variant<Plan, Refusal> &decided) {
    std::vector<std::string> lines;
    for (const Refusal::Ground &ground : std::get<Refusal>(decided).grounds)
        lines.push_back(ground.clause + ": " + ground.message);
    return lines;
}

TEST_CASE("ALLS-P3.6: the history of a VPN and disks on a judicial request alone") {
    const House house;
    rules::DisclosureRequest request{1,         1,      "judicial", {"disks", "vpn-history", "disks"},
                                     "a court", "RG 1", today};
    const auto opened = rules::open_disclosure(request, house.policy, today);
    const Step &step = std::get<Plan>(opened).steps.front();
    CHECK(step.subject == "J1");
    CHECK(step.text.said == "a court");
    CHECK(step.text.reference == "RG 1");
    CHECK(std::get<effect::DisclosureOpened>(step.effects.front()).classes.size() == 2);

    request.kind = "administrative";
    CHECK(
        refusals(rules::open_disclosure(request, house.policy, today)) ==
        std::vector<std::string>{
            "ALLS-P3.6: disks: disclosed on a request of the kind judicial alone, and this is administrative",
            "ALLS-P3.6: vpn-history: disclosed on a request of the kind judicial alone, and this is "
            "administrative"});
    request.kind = "friendly";
    CHECK(refusals(rules::open_disclosure(request, house.policy, today)) ==
          std::vector<std::string>{": the terms have no request of the kind \"friendly\""});
    request.kind = "judicial";
    request.classes = {"passwords"};
    request.received_on = today + Days(1);
    CHECK(refusals(rules::open_disclosure(request, house.policy, today)) ==
          std::vector<std::string>{
              ": the terms have no class \"passwords\" of data: there are vpn-history, disks",
              ": the request of 2026-02-04 lies after 2026-02-03"});
    policy::Policy without = house.policy;
    without.disclosures.reset();
    CHECK(std::holds_alternative<Refusal>(rules::open_disclosure(request, without, today)));
}

TEST_CASE("OVH-L: closed once all four checks are recorded, each once") {
    DisclosureRecord record;
    record.id = record.customer = 1;
    record.clause = "ALLS-P3.6";
    for (const std::string_view check : disclosure_checks) {
        CHECK(std::holds_alternative<Refusal>(rules::close_disclosure(record, today)));
        CHECK(told(std::get<Plan>(rules::record_check(record, check, false, "", today)).steps) ==
              Lines{"2026-02-03 disclosure-check"});
        record.checks.push_back({std::string(check), "done", {today, 0}, "ana", ""});
        CHECK(std::holds_alternative<Refusal>(rules::record_check(record, check, false, "", today)));
    }
    CHECK(told(std::get<Plan>(rules::close_disclosure(record, today)).steps) ==
          Lines{"2026-02-03 disclosure-closed"});
    record.checks.pop_back();
    record.checks.pop_back();
    CHECK(refusals(rules::close_disclosure(record, today)) ==
          std::vector<std::string>{"ALLS-P3.6: J1: not recorded yet: notified, minimised"});
    CHECK(std::holds_alternative<Refusal>(rules::record_check(record, "notified", true, "", today)));
    const auto secret = rules::record_check(record, "notified", true, "secrecy", today);
    CHECK(std::get<effect::DisclosureChecked>(std::get<Plan>(secret).steps.front().effects.front()).result ==
          "not-allowed");
}

TEST_CASE("OVH-L: refused for a reason, and then over") {
    DisclosureRecord record;
    record.id = record.customer = 1;
    CHECK(std::holds_alternative<Refusal>(rules::refuse_disclosure(record, "", today)));
    CHECK(told(std::get<Plan>(rules::refuse_disclosure(record, "not signed", today)).steps) ==
          Lines{"2026-02-03 disclosure-refused"});
    record.closed_on = today;
    record.outcome = "refused";
    CHECK(std::holds_alternative<Refusal>(rules::refuse_disclosure(record, "again", today)));
    CHECK(std::holds_alternative<Refusal>(rules::close_disclosure(record, today)));
    CHECK(std::holds_alternative<Refusal>(rules::record_check(record, "validity", false, "", today)));
}

TEST_CASE("ALLS-G8.2: outages may be announced, and nothing that the terms do not have") {
    const House house;
    BroadcastRecord broadcast;
    broadcast.kind = "outage";
    CHECK(std::get<BroadcastRecord>(rules::decide_broadcast(broadcast, house.policy)).clause == "ALLS-G8.2");
    broadcast.kind = "party";
    CHECK(std::holds_alternative<Refusal>(rules::decide_broadcast(broadcast, house.policy)));
    policy::Policy without = house.policy;
    without.broadcasts.clear();
    CHECK(std::holds_alternative<Refusal>(rules::decide_broadcast(broadcast, without)));
}

} // namespace disclosure_test
