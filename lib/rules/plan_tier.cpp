#include "rules/plan_tier.hpp"

#include "rules/price_change.hpp"

#include <algorithm>

namespace bursar::rules {

bool holds(const policy::Product &product, std::span<const MonthlyUsage> usage,
           const policy::UsageRules &rules) {
    return std::ranges::all_of(usage, [&](const MonthlyUsage &used) {
        const auto limit = std::ranges::find(product.limits, used.meter, &policy::Product::Limit::meter);
        const policy::UsageRules::Meter *meter = rules.meter(used.meter);
        if (limit == product.limits.end() || !meter) return true;
        return (meter->peak ? used.peak_millionths : used.sum_millionths) <= limit->most_millionths;
    });
}

const policy::Product *plan_that_fits(const policy::Product &from, std::span<const MonthlyUsage> usage,
                                      Date on, const Terms &terms) {
    const policy::Product *best = nullptr;
    std::int64_t best_net = 0;
    for (const auto &[code, product] : terms.catalog) {
        const policy::Price *price = product.price_on(on);
        if (product.family != from.family || product.term != from.term || product.rank <= from.rank ||
            product.limits.empty() || !price || !product.sold_on(terms.as_of) ||
            !holds(product, usage, *terms.policy.usage))
            continue;
        if (!best || price->net.minor < best_net) {
            best = &product;
            best_net = price->net.minor;
        }
    }
    return best;
}

void weigh_usage(Books &books, ContractSituation &contract, Date start, const Terms &terms) {
    if (!terms.policy.usage) return;
    std::vector<MonthlyUsage> used;
    for (const MonthlyUsage &month : contract.usage)
        if (month.month < start) used.push_back(month);
    if (used.empty()) return;
    std::erase_if(contract.usage, [&](const MonthlyUsage &month) { return month.month < start; });

    const std::string &clause = terms.policy.usage->clause;
    const effect::UsageWeighed weighed{contract.id, start, terms.as_of};
    const policy::Product &plan =
        terms.catalog.at(contract.changes_to.empty() ? contract.product : contract.changes_to);
    if (plan.limits.empty() || holds(plan, used, *terms.policy.usage)) {
        Step step = make_step("usage-weighed", "usage-weighed", clause, contract, terms);
        step.silent = true;
        step.effects.push_back(weighed);
        books.steps.push_back(std::move(step));
        return;
    }
    const policy::Product *fits = plan_that_fits(plan, used, start, terms);
    const std::string_view kind = fits ? "plan-up" : "plan-review"; // none holds it: a case for staff
    Step step = make_step(kind, kind, clause, contract, terms);
    step.effects.push_back(weighed);
    step.ground = fits ? fits->code : "no-plan-fits";
    step.notice = fits != nullptr;
    if (fits) {
        contract.changes_to = fits->code;
        contract.terms_changed = true;
    }
    books.steps.push_back(std::move(step));
    if (fits) tell_of_prices(books.steps, contract, start, terms);
}

} // namespace bursar::rules
