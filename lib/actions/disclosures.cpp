#include "actions/disclosures.hpp"

#include "base/error.hpp"
#include "ledger/disclosures.hpp"

#include <fmt/format.h>

namespace bursar::actions {
namespace {

using DisclosureRule = std::function<std::variant<Plan, Refusal>(const DisclosureRecord &, Date)>;

std::variant<CaseDone, Refusal> about_case(const Desk &desk, Id id, const DisclosureRule &rule) {
    auto outcome = carry_out_plan(desk, [&]() -> Decision {
        std::optional<DisclosureRecord> found;
        const ledger::Head head = desk.ledger.read({ledger::reading_of_disclosure(found, id)});
        if (!found) missing("disclosure", format_id('J', id), "disclosure");
        auto decided = rule(*found, desk.deed.at.day);
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
        return Decided{head, {}, std::move(std::get<Plan>(decided)), {}, 0};
    });
    return case_done(desk, std::move(outcome), 'J', id);
}

} // namespace

std::variant<CaseDone, Refusal> open_disclosure(const Desk &desk, rules::DisclosureRequest request) {
    auto outcome = carry_out_plan(desk, [&]() -> Decision {
        ledger::Rules rules;
        ledger::DisclosureCounters counters;
        rules.head = desk.ledger.read(
            {ledger::reading_of_rules(rules), ledger::reading_of_disclosures(counters, request.customer)});
        if (!counters.customer_exists) missing("customer", format_id('C', request.customer), "customer");
        request.id = counters.last + 1;
        const Date today = desk.deed.at.day;
        auto decided = rules::open_disclosure(request, rules.policy_on(today), today);
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
        return Decided{rules.head, {}, std::move(std::get<Plan>(decided)), {}, 0};
    });
    return case_done(desk, std::move(outcome), 'J', request.id);
}

std::variant<CaseDone, Refusal> record_check(const Desk &desk, Id disclosure, std::string_view check,
                                             bool not_allowed) {
    return about_case(desk, disclosure, [&](const DisclosureRecord &found, Date as_of) {
        return rules::record_check(found, check, not_allowed, desk.deed.reason, as_of);
    });
}

std::variant<CaseDone, Refusal> close_disclosure(const Desk &desk, Id disclosure) {
    return about_case(desk, disclosure, [](const DisclosureRecord &found, Date as_of) {
        return rules::close_disclosure(found, as_of);
    });
}

std::variant<CaseDone, Refusal> refuse_disclosure(const Desk &desk, Id disclosure) {
    return about_case(desk, disclosure, [&](const DisclosureRecord &found, Date as_of) {
        return rules::refuse_disclosure(found, desk.deed.reason, as_of);
    });
}

} // namespace bursar::actions
