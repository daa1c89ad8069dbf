#include "rules/unpaid.hpp"

#include "rules/billed_terms.hpp"
#include "rules/obligation.hpp"
#include "rules/order.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::rules {
namespace {

void charge_surcharge(Books &books, ContractSituation &contract, const policy::DunningStep &rule,
                      std::int64_t unpaid_minor, const Terms &terms) {
    const Money amount = share(Money{unpaid_minor, terms.policy.currency}, *rule.percent);
    if (amount.minor == 0) return;
    DocumentDraft draft = fee(
        contract, books.customer,
        fmt::format(fmt::runtime(terms.policy.locale == "fr" ? "Majoration de {} % des impayés ({})"
                                                             : "Surcharge of {} % on what is unpaid ({})"),
                    to_string(*rule.percent), to_string(Money{unpaid_minor, terms.policy.currency})),
        amount.minor, terms);
    draft.claim = DocumentDraft::Claim{"surcharge", terms.as_of, terms.as_of};
    Step step = make_step("surcharge", "surcharge", rule.clause, contract, terms);
    step.notice = true;
    issue(books, contract, std::move(step), std::move(draft));
}

// `by_credit`: only once credit is set off, which a sweep does and a refusal does not.
Refusal refuse_paid(const policy::DunningStep &rule, const ContractSituation &contract, bool by_credit,
                    const Terms &terms) {
    const std::string id = format_id('K', contract.id);
    if (!by_credit) return Refusal{{{rule.clause, fmt::format("nothing of {} is unpaid", id)}}, {}};
    Refusal refusal{{{rule.clause, fmt::format("the credit of {} covers what is unpaid of {}",
                                               format_id('C', contract.customer), id)}},
                    {}};
    if (contract.next_step_on)
        refusal.hint = fmt::format("the sweep of {} sets it off",
                                   to_string(std::max(*contract.next_step_on, terms.as_of)));
    return refusal;
}

} // namespace

void terminate_unpaid(Books &books, ContractSituation &contract, Step step, const policy::DunningStep &rule,
                      const Terms &terms, const std::optional<std::string> &data) {
    std::int64_t unpaid = 0;
    for (const OpenDocument &document : contract.open)
        unpaid += document.open_minor;
    step.notice = true;
    contract.ends_on = terms.as_of;
    finish(books, contract, std::move(step), "unpaid", terms, data);
    if (rule.percent) charge_surcharge(books, contract, rule, unpaid, terms);
    contract.next_step_on.reset();
    contract.next_step.clear();
}

std::variant<Plan, Refusal> decide_unpaid_termination(UnpaidCase unpaid, const Terms &terms) {
    ContractSituation &contract = unpaid.contract;
    const std::string id = format_id('K', contract.id);
    const auto rule = std::ranges::find(terms.policy.dunning, "terminate", &policy::DunningStep::kind);
    if (rule == terms.policy.dunning.end())
        return plain_refusal("the terms end no contract for what is unpaid",
                             "name a ground of the terms: bursar policy show");
    if (contract.state == ContractState::ended || contract.state == ContractState::deleted)
        return plain_refusal(fmt::format("{} is {} already", id, to_string(contract.state)));
    if (contract.disputed)
        return Refusal{{{rule->clause, fmt::format("a dispute is open: nothing is asked of {}", id)}},
                       "bursar dispute resolve"};
    if (dunning_paused(contract, terms))
        return Refusal{{{rule->clause, fmt::format("the obligations of {} are suspended", id)}},
                       "bursar obligation list shows why"};
    Books books{std::move(unpaid.customer), std::move(unpaid.counters), {}};
    catch_up(books, contract, terms.as_of, terms);
    set_off_credit(books, contract, terms);
    const OpenDocument *oldest = nullptr;
    for (const OpenDocument &document : contract.open)
        if (document.open_minor > 0 && (!oldest || document.due_on < oldest->due_on)) oldest = &document;
    if (!oldest) return refuse_paid(*rule, contract, !books.steps.empty(), terms);
    if (const Date from = oldest->due_on + Days(rule->offset_days); from > terms.as_of)
        return Refusal{{{rule->clause, fmt::format("{} is due on {}: not before {}", oldest->number,
                                                   to_string(oldest->due_on), to_string(from))}},
                       {}};
    if (auto refusal = refuse_data_choice(contract, unpaid.data, true, terms)) return *refusal;
    Step step = make_step("terminate", "terminate", rule->clause, contract, terms);
    step.document = oldest->number;
    step.document_id = oldest->id;
    terminate_unpaid(books, contract, std::move(step), *rule, terms, unpaid.data);
    return Plan{std::move(books.steps), {std::move(contract)}};
}

} // namespace bursar::rules
