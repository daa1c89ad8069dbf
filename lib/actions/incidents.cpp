#include "actions/incidents.hpp"

#include "base/error.hpp"
#include "ledger/incidents.hpp"
#include "rules/incident.hpp"

#include <fmt/format.h>

namespace bursar::actions {
std::variant<CaseDone, Refusal> open_incident(const Desk &desk, const OpenIncident &request) {
    if (request.contract) customer_of_contract(desk, *request.contract);
    Id id = 0;
    auto outcome = carry_out_plan(desk, [&]() -> Decision {
        ledger::Rules rules;
        std::optional<IncidentSituation> situation;
        rules.head = desk.ledger.read({ledger::reading_of_rules(rules),
                                       ledger::reading_of_incident_situation(situation, request.customer)});
        if (!situation) missing("customer", format_id('C', request.customer), "customer");
        id = situation->last + 1;
        auto decided = rules::open_incident(
            *situation,
            {request.kind, request.text, request.contract, request.aware_at.value_or(desk.deed.at)},
            rules.policy_on(desk.deed.at.day), desk.deed.at);
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
        return Decided{rules.head, {}, std::move(std::get<Plan>(decided)), {}, 0};
    });
    return case_done(desk, std::move(outcome), 'I', id);
}

std::variant<CaseDone, Refusal> close_incident(const Desk &desk, Id incident, const std::string &outcome,
                                               std::optional<Date> on) {
    auto closed = carry_out_plan(desk, [&]() -> Decision {
        std::optional<IncidentRecord> found;
        const ledger::Head head = desk.ledger.read({ledger::reading_of_incident(found, incident)});
        if (!found) missing("incident", format_id('I', incident), "incident");
        const Date today = desk.deed.at.day;
        auto decided = rules::close_incident(*found, outcome, on.value_or(today), today);
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
        return Decided{head, {}, std::move(std::get<Plan>(decided)), {}, 0};
    });
    return case_done(desk, std::move(closed), 'I', incident);
}

} // namespace bursar::actions
