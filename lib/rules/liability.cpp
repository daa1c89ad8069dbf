#include "rules/liability.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::rules {

Money LiabilityCap::left() const {
    return {std::max<std::int64_t>(0, cap.minor - granted.minor), cap.currency};
}

LiabilityCap liability_cap(const LiabilitySituation &situation, const policy::LiabilityRules &rules,
                           Date event) {
    const Money none{0, situation.currency};
    LiabilityCap result{add_months(event, -rules.months), event, none, none, none, none};
    result.granted.minor = situation.granted_minor;
    std::vector<LiabilitySituation::Receipt> receipts = situation.receipts;
    std::ranges::stable_sort(receipts, std::ranges::greater(), &LiabilitySituation::Receipt::on);
    std::map<Id, std::int64_t> refunded = situation.refunded_minor;
    for (const LiabilitySituation::Receipt &receipt : receipts) {
        std::int64_t &back = refunded[receipt.document];
        const std::int64_t taken = std::min(back, receipt.amount_minor);
        back -= taken;
        if (receipt.on < result.from || receipt.on >= event) continue;
        result.received.minor += receipt.amount_minor;
        result.refunded.minor += taken;
    }
    result.cap = share(result.received - result.refunded, rules.percent);
    return result;
}

std::optional<Refusal> refuse_liability(const policy::Policy &policy, Date event, Date as_of) {
    if (!policy.liability) return plain_refusal("the terms cap no liability");
    if (event > as_of)
        return plain_refusal(fmt::format("the event of {} lies after {}", to_string(event), to_string(as_of)),
                             "what will be paid before it is not known yet");
    return std::nullopt;
}

std::variant<Plan, Refusal> decide_liability(const LiabilitySituation &situation, Money amount, Date event,
                                             const Terms &terms) {
    if (auto refusal = refuse_liability(terms.policy, event, terms.as_of)) return *refusal;
    const policy::LiabilityRules &rules = *terms.policy.liability;
    const LiabilityCap cap = liability_cap(situation, rules, event);
    if (amount > cap.left())
        return Refusal{
            {{rules.clause, fmt::format("{} is more than the {} that is left of the cap of {}",
                                        to_string(amount), to_string(cap.left()), to_string(cap.cap))}},
            "bursar report liability-cap shows how it comes about"};
    Step step;
    step.on = terms.as_of;
    step.id = step.kind = "liability-grant";
    step.clause = rules.clause;
    step.contract = situation.contract;
    step.customer = situation.customer;
    step.amount = amount;
    step.effects.push_back(
        effect::LiabilityGranted{situation.last_grant + 1, situation.contract, amount, event, rules.clause});
    return Plan{{std::move(step)}, {}};
}

} // namespace bursar::rules
