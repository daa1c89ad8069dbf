#include "rules/disclosure.hpp"

#include "rules/books.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::rules {
namespace {

using Grounds = std::vector<Refusal::Ground>;

Step about_disclosure(std::string_view kind, const DisclosureRecord &disclosure, Date as_of) {
    Step step = account_step(kind, disclosure.clause, disclosure.customer, as_of);
    step.subject = format_id('J', disclosure.id);
    return step;
}

std::optional<Refusal> refuse_closed_case(const DisclosureRecord &disclosure) {
    if (!disclosure.closed_on) return std::nullopt;
    return Refusal{{{disclosure.clause,
                     fmt::format("{} is {} already", format_id('J', disclosure.id), disclosure.outcome)}},
                   "another request is another case: bursar disclosure open"};
}

Refusal without_reason(const DisclosureRecord &disclosure, std::string_view what) {
    return Refusal{
        {{disclosure.clause, fmt::format("{} {} without a reason", format_id('J', disclosure.id), what)}},
        "give one: --reason TEXT"};
}

Grounds grounds_of_class(const policy::DisclosureRules &rules, const std::string &kind,
                         const std::string &data_class) {
    const policy::DisclosureClass *known = rules.data_class(data_class);
    if (!known) {
        std::vector<std::string_view> ids;
        for (const policy::DisclosureClass &each : rules.classes)
            ids.emplace_back(each.id);
        return {{"", fmt::format("the terms have no class \"{}\" of data: there are {}", data_class,
                                 fmt::join(ids, ", "))}};
    }
    if (policy::has(known->kinds, kind)) return {};
    return {{known->clause, fmt::format("{}: disclosed on a request of the kind {} alone, and this is {}",
                                        data_class, fmt::join(known->kinds, " or "), kind)}};
}

} // namespace

std::variant<Plan, Refusal> open_disclosure(const DisclosureRequest &request, const policy::Policy &policy,
                                            Date as_of) {
    if (!policy.disclosures) return plain_refusal("the terms have no rule for disclosures");
    const policy::DisclosureRules &rules = *policy.disclosures;
    if (!policy::has(rules.kinds, request.kind))
        return plain_refusal(fmt::format("the terms have no request of the kind \"{}\"", request.kind),
                             fmt::format("kinds: {}", fmt::join(rules.kinds, ", ")));
    effect::DisclosureOpened opened{request.id, request.customer,    request.kind,
                                    {},         request.received_on, rules.clause};
    Grounds grounds;
    std::vector<std::string> classes = request.classes;
    std::ranges::sort(classes);
    classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
    for (const std::string &data_class : classes) {
        const Grounds found = grounds_of_class(rules, request.kind, data_class);
        grounds.insert(grounds.end(), found.begin(), found.end());
        if (found.empty()) opened.classes.emplace_back(data_class, rules.data_class(data_class)->clause);
    }
    if (request.received_on > as_of)
        grounds.push_back({"", fmt::format("the request of {} lies after {}", to_string(request.received_on),
                                           to_string(as_of))});
    if (!grounds.empty()) return Refusal{std::move(grounds), {}};
    Step step = account_step("disclosure", rules.clause, request.customer, as_of);
    step.subject = format_id('J', request.id);
    step.text = {request.authority, request.reference};
    step.effects.push_back(std::move(opened));
    return Plan{{std::move(step)}, {}};
}

std::variant<Plan, Refusal> record_check(const DisclosureRecord &disclosure, std::string_view check,
                                         bool not_allowed, const std::string &reason, Date as_of) {
    if (auto refusal = refuse_closed_case(disclosure)) return *refusal;
    const auto known = std::ranges::find(disclosure.checks, check, &DisclosureCheck::name);
    if (known != disclosure.checks.end())
        return Refusal{{{disclosure.clause,
                         fmt::format("{} of {} was recorded by {} at {}", check,
                                     format_id('J', disclosure.id), known->by, to_string(known->at))}},
                       "what was checked stays on record: refuse the case, and open another"};
    if (not_allowed && reason.empty()) return without_reason(disclosure, "is not kept from the person");
    Step step = about_disclosure("disclosure-check", disclosure, as_of);
    step.effects.push_back(
        effect::DisclosureChecked{disclosure.id, std::string(check), not_allowed ? "not-allowed" : "done"});
    return Plan{{std::move(step)}, {}};
}

std::variant<Plan, Refusal> close_disclosure(const DisclosureRecord &disclosure, Date as_of) {
    if (auto refusal = refuse_closed_case(disclosure)) return *refusal;
    std::vector<std::string_view> missing;
    for (const std::string_view check : disclosure_checks)
        if (std::ranges::find(disclosure.checks, check, &DisclosureCheck::name) == disclosure.checks.end())
            missing.push_back(check);
    const std::string id = format_id('J', disclosure.id);
    if (!missing.empty())
        return Refusal{
            {{disclosure.clause, fmt::format("{}: not recorded yet: {}", id, fmt::join(missing, ", "))}},
            fmt::format("bursar disclosure record {} --check {}", id, missing.front())};
    Step step = about_disclosure("disclosure-closed", disclosure, as_of);
    step.effects.push_back(effect::DisclosureClosed{disclosure.id, as_of, "closed"});
    return Plan{{std::move(step)}, {}};
}

std::variant<Plan, Refusal> refuse_disclosure(const DisclosureRecord &disclosure, const std::string &reason,
                                              Date as_of) {
    if (auto refusal = refuse_closed_case(disclosure)) return *refusal;
    if (reason.empty()) return without_reason(disclosure, "is not refused");
    Step step = about_disclosure("disclosure-refused", disclosure, as_of);
    step.effects.push_back(effect::DisclosureClosed{disclosure.id, as_of, "refused"});
    return Plan{{std::move(step)}, {}};
}

} // namespace bursar::rules
