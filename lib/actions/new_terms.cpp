#include "actions/new_terms.hpp"

#include "actions/terms_of.hpp"
#include "base/error.hpp"
#include "ledger/terms_refusals.hpp"
#include "rules/new_terms.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::actions {
namespace {

struct Answering {
    ledger::Rules rules;
    ledger::CustomerAccount account;
    rules::TermsCase said;
};

Answering read_case(const Desk &desk, const TermsAnswer &answer) {
    Answering found;
    found.rules.head = desk.ledger.read({ledger::reading_of_rules(found.rules),
                                         ledger::reading_of_whole_account(found.account, answer.customer),
                                         ledger::reading_of_refusal(found.said.refusal, answer.customer)});
    if (!found.account.customer) missing("customer", format_id('C', answer.customer), "customer");
    const int version = found.rules.in_force(desk.deed.at.day);
    found.said.customer = *found.account.customer;
    found.said.accepted = found.account.accepted;
    found.said.effective =
        std::ranges::find(found.rules.versions, version, &ledger::Rules::Version::version)->effective;
    found.said.on = answer.on;
    return found;
}

Decision decided(const Answering &found, std::variant<Plan, Refusal> answer) {
    if (auto *refusal = std::get_if<Refusal>(&answer)) return std::move(*refusal);
    const Id customer = found.said.customer.id;
    return Decided{found.rules.head, found.account.counters, std::move(std::get<Plan>(answer)),
                   format_id('C', customer), customer};
}

} // namespace

std::variant<PlanDone, Refusal> accept_terms(const Desk &desk, const TermsAnswer &answer) {
    return carry_out_plan(desk, [&]() -> Decision {
        const Answering found = read_case(desk, answer);
        return decided(found, rules::decide_acceptance(found.said, found.account.contracts,
                                                       rulebook_of(found.rules, desk.deed.at.day)));
    });
}

std::variant<PlanDone, Refusal> refuse_terms(const Desk &desk, const TermsAnswer &answer) {
    return carry_out_plan(desk, [&]() -> Decision {
        const Answering found = read_case(desk, answer);
        return decided(found, rules::decide_refusal(found.said, rulebook_of(found.rules, desk.deed.at.day)));
    });
}

} // namespace bursar::actions
