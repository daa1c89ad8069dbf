#include "rules/incident.hpp"

#include "rules/books.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::rules {
namespace {

Refusal unknown_incident(const std::string &kind, const policy::Policy &policy) {
    if (policy.incidents.empty()) return plain_refusal("the terms have no rule for incidents");
    std::vector<std::string_view> kinds;
    for (const policy::IncidentKind &known : policy.incidents)
        kinds.emplace_back(known.kind);
    return plain_refusal(fmt::format("the terms have no incident of the kind \"{}\"", kind),
                         fmt::format("kinds: {}", fmt::join(kinds, ", ")));
}

std::optional<Refusal> refuse_report(const IncidentSituation &situation, const IncidentReport &report,
                                     const std::string &clause, Moment as_of) {
    const std::string customer = format_id('C', situation.customer);
    if (situation.erased) return Refusal{{{clause, fmt::format("{} is erased", customer)}}, {}};
    if (report.contract && std::ranges::find(situation.contracts, *report.contract,
                                             &IncidentSituation::Contract::id) == situation.contracts.end())
        return plain_refusal(
            fmt::format("{} is no contract of {}", format_id('K', *report.contract), customer),
            fmt::format("bursar contract list --customer {} shows them", customer));
    if (report.aware_at > as_of)
        return plain_refusal(fmt::format("{} lies after {}", to_string(report.aware_at), to_string(as_of)),
                             "an incident is opened once it is known");
    return std::nullopt;
}

} // namespace

std::variant<Plan, Refusal> open_incident(const IncidentSituation &situation, const IncidentReport &report,
                                          const policy::Policy &policy, Moment as_of) {
    const policy::IncidentKind *kind = policy.incident(report.kind);
    if (!kind) return unknown_incident(report.kind, policy);
    if (auto refusal = refuse_report(situation, report, kind->clause, as_of)) return *refusal;
    Plan plan;
    Step step = account_step("incident", kind->clause, situation.customer, as_of.day);
    step.subject = format_id('I', situation.last + 1);
    step.notice = kind->notice;
    step.text.said = report.text;
    step.effects.push_back(effect::IncidentOpened{situation.last + 1, situation.customer, report.contract,
                                                  kind->kind, report.aware_at, kind->clause});
    plan.steps.push_back(std::move(step));
    if (kind->action.empty()) return plan;
    for (const IncidentSituation::Contract &contract : situation.contracts) {
        if (!contract.runs || (report.contract && contract.id != *report.contract)) continue;
        Step measure = account_step("incident-action", kind->clause, situation.customer, as_of.day);
        measure.contract = contract.id;
        measure.action = kind->action;
        plan.steps.push_back(std::move(measure));
    }
    return plan;
}

std::variant<Plan, Refusal> close_incident(const IncidentRecord &incident, const std::string &outcome,
                                           Date on, Date as_of) {
    const std::string id = format_id('I', incident.id);
    if (incident.closed_on)
        return Refusal{
            {{incident.clause, fmt::format("{} was closed on {}", id, to_string(*incident.closed_on))}},
            "what is new is a new one: bursar incident open"};
    if (on < incident.aware_at.day || on > as_of)
        return plain_refusal(fmt::format("{} cannot be closed on {}", id, to_string(on)),
                             fmt::format("a day from {}, when it was known, to {}",
                                         to_string(incident.aware_at.day), to_string(as_of)));
    Step step = account_step("incident-closed", incident.clause, incident.customer, as_of);
    step.subject = id;
    step.text.said = outcome;
    step.effects.push_back(effect::IncidentClosed{incident.id, on});
    return Plan{{std::move(step)}, {}};
}

} // namespace bursar::rules
