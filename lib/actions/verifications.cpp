#include "actions/verifications.hpp"

#include "base/error.hpp"
#include "ledger/terms.hpp"
#include "ledger/verifications.hpp"
#include "rules/verification.hpp"

#include <fmt/format.h>

namespace bursar::actions {
namespace {

using VerificationRule =
    std::function<std::variant<Plan, Refusal>(const VerificationRecord &, const policy::Policy &)>;

// A deed about a case, under the terms in force.
std::variant<CaseDone, Refusal> change(const Desk &desk, Id id, const VerificationRule &rule) {
    auto outcome = carry_out_plan(desk, [&]() -> Decision {
        ledger::Rules rules;
        std::optional<VerificationRecord> found;
        rules.head =
            desk.ledger.read({ledger::reading_of_rules(rules), ledger::reading_of_verification(found, id)});
        if (!found) missing("verification", format_id('V', id), "verification");
        auto decided = rule(*found, rules.policy_on(desk.deed.at.day));
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
        return Decided{
            rules.head, {}, std::move(std::get<Plan>(decided)), format_id('V', id), found->customer};
    });
    return case_done(desk, std::move(outcome), 'V', id);
}

} // namespace

std::variant<CaseDone, Refusal> open_verification(const Desk &desk, Id customer) {
    const Date today = desk.deed.at.day;
    Id id = 0;
    auto outcome = carry_out_plan(desk, [&]() -> Decision {
        ledger::Rules rules;
        ledger::CustomerAccount account;
        ledger::VerificationCounters counters;
        rules.head =
            desk.ledger.read({ledger::reading_of_rules(rules), ledger::reading_of_account(account, customer),
                              ledger::reading_of_verifications(counters, customer)});
        if (!account.customer) missing("customer", format_id('C', customer), "customer");
        id = counters.last + 1;
        auto decided =
            rules::open_verification({*account.customer, counters.open, id}, rules.policy_on(today), today);
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
        return Decided{rules.head, account.counters, std::move(std::get<Plan>(decided)), {}, 0};
    });
    return case_done(desk, std::move(outcome), 'V', id);
}

std::variant<CaseDone, Refusal> add_document(const Desk &desk, Id verification, const std::string &kind,
                                             const std::string &digest) {
    return change(desk, verification, [&](const VerificationRecord &found, const policy::Policy &policy) {
        return rules::add_document(found, {kind, digest, desk.deed.at.day}, policy);
    });
}

std::variant<CaseDone, Refusal> close_verification(const Desk &desk, Id verification, bool accepted) {
    return change(desk, verification, [&](const VerificationRecord &found, const policy::Policy &) {
        return rules::close_verification(found, accepted, desk.deed.at.day);
    });
}

} // namespace bursar::actions
