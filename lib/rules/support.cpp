#include "rules/support.hpp"

#include <fmt/format.h>

namespace bursar::rules {

std::variant<SupportDue, Refusal> decide_support(const ContractSituation &contract, Moment reported_at,
                                                 const Terms &terms, std::span<const PartnerSpan> partners) {
    if (!terms.policy.support) return plain_refusal("the terms promise no hours of support");
    const policy::SupportRules &rules = *terms.policy.support;
    const policy::Product &product = product_of(contract, terms);
    if (contract.state != ContractState::active)
        return Refusal{{{rules.clause, fmt::format("{} is {}: only an active contract is supported",
                                                   format_id('K', contract.id), to_string(contract.state))}},
                       {}};
    if (contract.product_since > reported_at.day)
        return plain_refusal(fmt::format("{} is \"{}\" only since {}: it promised other hours on {}",
                                         format_id('K', contract.id), product.code,
                                         to_string(*contract.product_since), to_string(reported_at.day)),
                             "bursar catalog list shows what each product promises");
    if (!product.blocking_hours)
        return Refusal{{{rules.blocking_clause,
                         fmt::format("\"{}\" promises no hours for a blocking anomaly", product.code)}},
                       "bursar catalog list shows what each product promises"};
    SupportDue due{product.support,
                   *product.blocking_hours,
                   terms.policy.calendar.add_opening_hours(reported_at, *product.blocking_hours, rules.hours),
                   rules.blocking_clause,
                   {},
                   {},
                   {}};
    tell_contact(due, contract, reported_at.day, terms, partners);
    return due;
}

void tell_contact(SupportDue &due, const ContractSituation &contract, Date on, const Terms &terms,
                  std::span<const PartnerSpan> partners) {
    if (!terms.policy.partner) return;
    const PartnerSpan *partner = partner_on(partners, on);
    due.contact = partner ? partner->partner : contract.customer;
    due.contact_clause = terms.policy.partner->clause;
    if (partner && policy::has(terms.policy.partner->second_level, product_of(contract, terms).support))
        due.second_level = partner->partner;
}

} // namespace bursar::rules
