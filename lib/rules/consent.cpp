#include "rules/consent.hpp"

#include "rules/books.hpp"

#include <fmt/format.h>

namespace bursar::rules {
namespace {

Refusal unknown_purpose(const std::string &purpose, const policy::Policy &policy) {
    std::vector<std::string> known;
    for (const policy::ConsentRule &rule : policy.consents)
        known.push_back(rule.purpose);
    return plain_refusal(fmt::format("the terms ask no consent for \"{}\"", purpose),
                         known.empty() ? "they ask none at all"
                                       : fmt::format("purposes: {}", fmt::join(known, ", ")));
}

} // namespace

std::variant<Plan, Refusal> decide_consent(const ConsentCase &said, const policy::Policy &policy,
                                           Date as_of) {
    const policy::ConsentRule *rule = policy.consent(said.purpose);
    if (!rule) return unknown_purpose(said.purpose, policy);
    if (said.last && said.last->given == said.given) return Plan{};
    const Date on = said.on.value_or(as_of);
    if (on > as_of)
        return plain_refusal(fmt::format("{} lies after {}", to_string(on), to_string(as_of)),
                             "record it when it is received");
    if (said.last && on < said.last->on)
        return plain_refusal(fmt::format("{} said otherwise on {}, after {}", format_id('C', said.customer),
                                         to_string(said.last->on), to_string(on)),
                             "what was said last holds");
    Step step =
        account_step(said.given ? "consent-given" : "consent-withdrawn", rule->clause, said.customer, as_of);
    step.effects.push_back(effect::ConsentSet{said.customer, said.purpose, said.given, on, rule->clause});
    step.text.said = said.source;
    return Plan{{std::move(step)}, {}};
}

} // namespace bursar::rules
