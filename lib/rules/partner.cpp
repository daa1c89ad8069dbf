#include "rules/partner.hpp"

#include "rules/books.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::rules {
namespace {

bool is_over(CustomerState state) { return state == CustomerState::closed || state == CustomerState::erased; }

std::optional<Refusal> refuse_people(const PartnerCase &choice, const std::string &clause) {
    const auto no = [&](Id customer, std::string_view why) {
        return Refusal{{{clause, fmt::format("{} {}", format_id('C', customer), why)}}, {}};
    };
    if (is_over(choice.state)) return no(choice.customer, fmt::format("is {}", to_string(choice.state)));
    if (choice.partner == choice.customer) return no(choice.customer, "cannot be their own partner");
    if (choice.partner && is_over(choice.partner_state))
        return no(choice.partner, fmt::format("is {}", to_string(choice.partner_state)));
    return std::nullopt;
}

// The first day on which the partner may be another: nobody is to be told of a choice that changes none, or
// when there is none to leave, as when the last one is closed.
Date earliest(const PartnerCase &choice, int notice_days, Date as_of) {
    if (!partner_on(choice.partners, as_of)) return as_of;
    const std::optional<Date> end = choice.partners.back().until;
    const Date noticed = as_of + Days(notice_days);
    return end ? std::min(*end, noticed) : noticed;
}

bool is_so_already(const PartnerCase &choice, std::optional<Date> from, Date as_of) {
    if (choice.partners.empty()) return choice.partner == 0;
    const PartnerSpan &last = choice.partners.back();
    if (choice.partner)
        return last.partner == choice.partner && !last.until &&
               (!from || *from == last.from || (*from > last.from && last.from <= as_of));
    return last.until && (!from || *from == *last.until || *last.until <= as_of);
}

Plan set_partner(const PartnerCase &choice, Date from, const std::string &clause, Date as_of,
                 std::optional<Date> instead_of = {}) {
    Step step = account_step(choice.partner ? "partner" : "partner-ended", clause, choice.customer, as_of);
    step.effects.push_back(effect::PartnerSet{choice.customer, choice.partner, from, clause, instead_of});
    return Plan{{std::move(step)}, {}};
}

} // namespace

std::variant<Plan, Refusal> decide_partner(const PartnerCase &choice, std::optional<Date> from,
                                           const policy::Policy &policy, Date as_of) {
    if (!policy.partner) return plain_refusal("the terms know no partners");
    const policy::PartnerRules &rules = *policy.partner;
    if (auto refusal = refuse_people(choice, rules.clause)) return *refusal;
    if (is_so_already(choice, from, as_of)) return Plan{};
    if (from && *from < as_of)
        return plain_refusal(fmt::format("{} lies before {}", to_string(*from), to_string(as_of)),
                             "a partner is chosen from today on");
    if (!choice.partner && from && choice.partners.back().until < from && choice.partners.back().until)
        return Refusal{
            {{rules.clause, fmt::format("{} ends on {}", format_id('C', choice.partners.back().partner),
                                        to_string(*choice.partners.back().until))}},
            "an end is put off by choosing them again"};
    // Who is planned comes later than was announced, or an end that was announced does not come: neither
    // changes anybody earlier than it was known.
    const PartnerSpan *present = partner_on(choice.partners, from.value_or(as_of));
    if (choice.partner && present && present->partner == choice.partner) {
        if (from && present->from > as_of && *from > present->from)
            return set_partner(choice, *from, rules.clause, as_of, present->from);
        return set_partner(choice, present->from, rules.clause, as_of);
    }
    const Date first = earliest(choice, rules.notice_days, as_of);
    if (from && *from < first)
        return Refusal{{{rules.clause, fmt::format("a change needs a notice of {} days: {} is too early",
                                                   rules.notice_days, to_string(*from))}},
                       fmt::format("the first day that it leaves is {}", to_string(first))};
    return set_partner(choice, from.value_or(first), rules.clause, as_of);
}

std::vector<Step> partner_gone(std::span<const Id> customers, Id partner, const policy::Policy &policy,
                               Date as_of) {
    std::vector<Step> steps;
    for (const Id customer : customers) {
        Step step =
            account_step("partner-ended", policy.partner ? policy.partner->clause : "", customer, as_of);
        step.notice = true;
        step.effects.push_back(effect::PartnerGone{customer, partner, as_of});
        steps.push_back(std::move(step));
    }
    return steps;
}

} // namespace bursar::rules
