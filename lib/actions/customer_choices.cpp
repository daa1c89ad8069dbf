#include "actions/customer_choices.hpp"

#include "base/error.hpp"
#include "ledger/customer_choices.hpp"
#include "ledger/terms.hpp"
#include "rules/consent.hpp"
#include "rules/partner.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::actions {
namespace {

CustomerState require_state(const std::optional<CustomerState> &state, Id customer) {
    if (state) return *state;
    missing("customer", format_id('C', customer), "customer");
}

Decision decision_about(Id customer, const ledger::Rules &rules, std::variant<Plan, Refusal> decided) {
    if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
    return Decided{rules.head, {}, std::move(std::get<Plan>(decided)), format_id('C', customer), customer};
}

} // namespace

std::variant<PlanDone, Refusal> choose_partner(const Desk &desk, const ChoosePartner &request) {
    const Date today = desk.deed.at.day;
    return carry_out_plan(desk, [&]() -> Decision {
        ledger::Rules rules;
        std::optional<CustomerState> state, partner_state;
        rules::PartnerCase choice{request.customer, request.partner, {}, {}, {}};
        rules.head = desk.ledger.read({ledger::reading_of_rules(rules),
                                       ledger::reading_of_customer_state(state, request.customer),
                                       ledger::reading_of_customer_state(partner_state, request.partner),
                                       ledger::reading_of_partners(choice.partners, request.customer)});
        choice.state = require_state(state, request.customer);
        if (request.partner) choice.partner_state = require_state(partner_state, request.partner);
        return decision_about(request.customer, rules,
                              rules::decide_partner(choice, request.from, rules.policy_on(today), today));
    });
}

std::variant<PlanDone, Refusal> set_consent(const Desk &desk, const SetConsent &request) {
    const Date today = desk.deed.at.day;
    return carry_out_plan(desk, [&]() -> Decision {
        ledger::Rules rules;
        std::optional<CustomerState> state;
        std::vector<ConsentRecord> said;
        rules.head = desk.ledger.read({ledger::reading_of_rules(rules),
                                       ledger::reading_of_customer_state(state, request.customer),
                                       ledger::reading_of_consents(said, request.customer)});
        (void)require_state(state, request.customer);
        rules::ConsentCase consent{request.customer, {},         request.purpose,
                                   request.given,    request.on, request.source};
        const auto last = std::ranges::find(said, request.purpose, &ConsentRecord::purpose);
        if (last != said.end()) consent.last = *last;
        return decision_about(request.customer, rules,
                              rules::decide_consent(consent, rules.policy_on(today), today));
    });
}

std::vector<ConsentState> consent_states(const std::vector<ConsentRecord> &said,
                                         const std::vector<ledger::ConsentTerms> &terms, Date on) {
    if (terms.empty()) return {};
    const ledger::ConsentTerms *in_force = &terms.front();
    for (const ledger::ConsentTerms &version : terms)
        if (version.effective <= on) in_force = &version;
    if (in_force->text.empty()) return {};
    const auto policy = policy::parse_policy(in_force->text, "policy").value;
    if (!policy) return {}; // policy show says why
    std::vector<ConsentState> states;
    for (const policy::ConsentRule &rule : policy->consents) {
        const auto last = std::ranges::find(said, rule.purpose, &ConsentRecord::purpose);
        if (last == said.end())
            states.push_back({rule.purpose, rule.given ? "given" : "withheld", std::nullopt, rule.clause});
        else
            states.push_back({rule.purpose, last->given ? "given" : "withdrawn", last->on, rule.clause});
    }
    return states;
}

} // namespace bursar::actions
