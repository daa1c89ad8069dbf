#include "rules/dispute.hpp"

#include "rules/dunning.hpp"
#include "rules/hold.hpp"
#include "rules/tax.hpp"
#include "rules/trial.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::rules {
namespace {

std::optional<Refusal> refuse(const DisputeCase &dispute, const policy::Policy &policy, Date as_of) {
    const std::string payment = format_id('P', dispute.payment.id);
    if (!policy.dispute)
        return Refusal{{{"", "the terms have no rule for disputes"}},
                       "take the payment back: bursar payment reverse PAYMENT"};
    const policy::DisputeKind *kind = policy.dispute->kind(dispute.kind);
    if (!kind) {
        std::string known;
        for (const policy::DisputeKind &k : policy.dispute->kinds)
            known += (known.empty() ? "" : ", ") + k.id;
        return Refusal{{{"", fmt::format("the terms have no dispute of kind \"{}\"", dispute.kind)}},
                       "kinds: " + known};
    }
    if (dispute.contacted_on && *dispute.contacted_on > as_of)
        return plain_refusal(
            fmt::format("{} lies after {}", to_string(*dispute.contacted_on), to_string(as_of)),
            "give the day on which the customer wrote, or leave --contacted out");
    if (policy::has(dispute.kinds_before, dispute.kind))
        return Refusal{{{kind->clause, fmt::format("{} was disputed so before", payment)}},
                       "bursar dispute list shows it"};
    if (dispute.payment.reversed_on)
        return Refusal{{{kind->clause, fmt::format("{} was reversed on {}: there is nothing to dispute",
                                                   payment, to_string(*dispute.payment.reversed_on))}},
                       {}};
    return std::nullopt;
}

void charge_fees(Books &books, const DisputeCase &dispute, const Rulebook &rulebook, const Terms &terms) {
    for (const policy::DisputeFee &fee : terms.policy.dispute->fees) {
        if (!policy::has(fee.kinds, dispute.kind) || policy::has(dispute.fees_before, fee.clause)) continue;
        DocumentDraft draft =
            rules::fee(books.customer, fmt::format("{} ({})", fee.text, format_id('P', dispute.payment.id)),
                       fee.amount.minor, terms);
        Step step = account_step("fee", fee.clause, books.customer.id, rulebook.as_of);
        step.subject = format_id('D', dispute.next_dispute);
        step.notice = true;
        step.effects.push_back(
            effect::DisputeFee{dispute.payment.id, fee.clause, books.counters.last_document + 1});
        issue(books, std::move(step), std::move(draft), terms);
    }
}

bool in_service(const ContractSituation &contract) {
    return contract.state == ContractState::active || contract.state == ContractState::suspended;
}

void suspend_all(Books &books, DisputeCase &dispute, const Rulebook &rulebook, const Terms &terms) {
    const std::string &clause = terms.policy.dispute->clause;
    for (ContractSituation &contract : dispute.contracts) {
        if (contract.state == ContractState::trial)
            end_trial(books, contract, "dispute", rulebook.terms(contract.policy));
        if (!in_service(contract)) continue;
        Hold hold{dispute.next_sanction++, "dispute", rulebook.as_of, {}, false, clause,
                  dispute.next_dispute};
        Step step = make_step("suspend", "suspend", clause, contract, terms);
        step.silent = contract.state == ContractState::suspended;
        step.notice = !step.silent;
        step.effects.push_back(effect::Sanction{hold.sanction,
                                                contract.customer,
                                                contract.id,
                                                hold.ground,
                                                "suspend",
                                                rulebook.as_of,
                                                {},
                                                rulebook.as_of,
                                                clause,
                                                hold.dispute});
        begin_hold(books, contract, hold, std::move(step));
        contract.holds.push_back(std::move(hold));
    }
}

Plan finished(Books &books, std::vector<ContractSituation> &contracts, const Rulebook &rulebook) {
    for (ContractSituation &contract : contracts)
        look_ahead(contract, rulebook.terms(contract.policy));
    return {std::move(books.steps), std::move(contracts)};
}

} // namespace

std::variant<Plan, Refusal> open_dispute(DisputeCase dispute, const Rulebook &rulebook) {
    const Terms terms = rulebook.terms(rulebook.issuer);
    if (auto refusal = refuse(dispute, terms.policy, rulebook.as_of)) return *refusal;
    const policy::DisputeRules &rules = *terms.policy.dispute;
    const policy::DisputeKind &kind = *rules.kind(dispute.kind);

    Books books{dispute.customer, dispute.counters, {}};
    Step opening = account_step("dispute", kind.clause, books.customer.id, rulebook.as_of);
    opening.subject = format_id('D', dispute.next_dispute);
    opening.effects.push_back(effect::Dispute{dispute.next_dispute, dispute.customer.id, dispute.payment.id,
                                              kind.id, rulebook.as_of, dispute.contacted_on});
    books.steps.push_back(std::move(opening));
    if (kind.reverses) reverse(books, dispute.contracts, dispute.payment, kind.clause, rulebook);
    charge_fees(books, dispute, rulebook, terms);
    if (kind.collection && !terms.policy.collection_clause.empty()) {
        Step step = account_step("collection", kind.clause, books.customer.id, rulebook.as_of);
        step.subject = format_id('X', dispute.next_collection);
        step.effects.push_back(effect::Collection{dispute.next_collection, dispute.customer.id,
                                                  dispute.next_dispute, rulebook.as_of, kind.clause});
        books.steps.push_back(std::move(step));
    }
    for (ContractSituation &contract : dispute.contracts)
        contract.disputed = true;
    if (rules.suspends) suspend_all(books, dispute, rulebook, terms);
    return finished(books, dispute.contracts, rulebook);
}

std::variant<Plan, Refusal> resolve_dispute(ResolutionCase resolution, const Rulebook &rulebook) {
    const Terms terms = rulebook.terms(rulebook.issuer);
    const std::string id = format_id('D', resolution.dispute.id);
    if (resolution.dispute.resolved)
        return Refusal{{{terms.policy.dispute ? terms.policy.dispute->clause : "",
                         fmt::format("{} is resolved already", id)}},
                       {}};
    const std::string clause = terms.policy.dispute ? terms.policy.dispute->clause : "";
    Books books{resolution.customer, resolution.counters, {}};
    Step step = account_step("dispute-resolved", clause, books.customer.id, rulebook.as_of);
    step.subject = id;
    step.notice = true;
    step.effects.push_back(effect::DisputeResolved{resolution.dispute.id, rulebook.as_of,
                                                   resolution.won_by_customer ? "customer" : "provider"});
    books.steps.push_back(std::move(step));
    for (ContractSituation &contract : resolution.contracts) {
        contract.disputed = resolution.dispute.others_open;
        if (!contract.disputed && contract.state == ContractState::ordered)
            settle(books, contract, rulebook.as_of, rulebook.terms(contract.policy));
        if (!resolution.won_by_customer) continue;
        const std::vector<Hold> holds = contract.holds;
        for (const Hold &hold : holds)
            if (hold.dispute == resolution.dispute.id)
                lift_hold(books, contract, hold.sanction,
                          make_step("lift", "resume", clause, contract, terms),
                          rulebook.terms(contract.policy));
    }
    if (!resolution.dispute.others_open) {
        restart_calendars(books, resolution.contracts, clause, rulebook);
        for (ContractSituation &contract : resolution.contracts) // what was overdue is due later
            if (in_service(contract))
                settle(books, contract, rulebook.as_of, rulebook.terms(contract.policy));
    }
    return finished(books, resolution.contracts, rulebook);
}

} // namespace bursar::rules
