#include "actions/disclosures.hpp"

#include "base/error.hpp"
#include "ledger/disclosures.hpp"

#include <fmt/format.h>

namespace bursar::actions {
namespace {

std::variant<DisclosureDone, Refusal> disclosed(const Desk &desk, std::variant<PlanDone, Refusal> outcome,
                                                Id id) {
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return std::move(*refusal);
    DisclosureDone done{std::move(std::get<PlanDone>(outcome)), id};
    if (done.done.recorded.replayed)
        if (const auto ids = subjects(desk.ledger, done.done.recorded, 'J'); !ids.empty())
            done.id = ids.front();
    return done;
}

using DisclosureRule = std::function<std::variant<Plan, Refusal>(const DisclosureRecord &, Date)>;

std::variant<DisclosureDone, Refusal> about_case(const Desk &desk, Id id, const DisclosureRule &rule) {
    auto outcome = carry_out_plan(desk, [&]() -> Decision {
        std::optional<DisclosureRecord> found;
        const ledger::Head head = desk.ledger.read({ledger::reading_of_disclosure(found, id)});
        if (!found)
            throw Failure(Cause::not_found, fmt::format("there is no disclosure \"{}\"", format_id('J', id)),
                          "bursar disclosure list shows them");
        auto decided = rule(*found, desk.deed.at.day);
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
        return Decided{head, {}, std::move(std::get<Plan>(decided)), {}, 0};
    });
    return disclosed(desk, std::move(outcome), id);
}

} // namespace

std::variant<DisclosureDone, Refusal> open_disclosure(const Desk &desk, rules::DisclosureRequest request) {
    auto outcome = carry_out_plan(desk, [&]() -> Decision {
        ledger::Rules rules;
        ledger::DisclosureCounters counters;
        rules.head = desk.ledger.read(
            {ledger::reading_of_rules(rules), ledger::reading_of_disclosures(counters, request.customer)});
        if (!counters.customer_exists)
            throw Failure(Cause::not_found,
                          fmt::format("there is no customer \"{}\"", format_id('C', request.customer)),
                          "bursar customer list shows them");
        request.id = counters.last + 1;
        const Date today = desk.deed.at.day;
        auto decided = rules::open_disclosure(request, rules.policy_on(today), today);
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
        return Decided{rules.head, {}, std::move(std::get<Plan>(decided)), {}, 0};
    });
    return disclosed(desk, std::move(outcome), request.id);
}

std::variant<DisclosureDone, Refusal> record_check(const Desk &desk, Id disclosure, std::string_view check,
                                                   bool not_allowed) {
    return about_case(desk, disclosure, [&](const DisclosureRecord &found, Date as_of) {
        return rules::record_check(found, check, not_allowed, desk.deed.reason, as_of);
    });
}

std::variant<DisclosureDone, Refusal> close_disclosure(const Desk &desk, Id disclosure) {
    return about_case(desk, disclosure, [](const DisclosureRecord &found, Date as_of) {
        return rules::close_disclosure(found, as_of);
    });
}

std::variant<DisclosureDone, Refusal> refuse_disclosure(const Desk &desk, Id disclosure) {
    return about_case(desk, disclosure, [&](const DisclosureRecord &found, Date as_of) {
        return rules::refuse_disclosure(found, desk.deed.reason, as_of);
    });
}

} // namespace bursar::actions
