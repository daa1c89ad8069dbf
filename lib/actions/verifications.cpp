#include "actions/verifications.hpp"

#include "base/error.hpp"
#include "ledger/terms.hpp"
#include "ledger/verifications.hpp"
#include "rules/verification.hpp"

#include <fmt/format.h>

namespace bursar::actions {
namespace {

std::variant<VerificationDone, Refusal> verified(const Desk &desk, std::variant<PlanDone, Refusal> outcome,
                                                 Id id) {
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return std::move(*refusal);
    VerificationDone done{std::move(std::get<PlanDone>(outcome)), id};
    if (done.done.recorded.replayed)
        if (const auto ids = subjects(desk.ledger, done.done.recorded, 'V'); !ids.empty())
            done.id = ids.front();
    return done;
}

using VerificationRule =
    std::function<std::variant<Plan, Refusal>(const VerificationRecord &, const policy::Policy &)>;

// A deed about a case, under the terms in force.
std::variant<VerificationDone, Refusal> change(const Desk &desk, Id id, const VerificationRule &rule) {
    auto outcome = carry_out_plan(desk, [&]() -> Decision {
        ledger::Rules rules;
        std::optional<VerificationRecord> found;
        rules.head =
            desk.ledger.read({ledger::reading_of_rules(rules), ledger::reading_of_verification(found, id)});
        if (!found)
            throw Failure(Cause::not_found,
                          fmt::format("there is no verification \"{}\"", format_id('V', id)),
                          "bursar verification list shows them");
        auto decided = rule(*found, rules.policy_on(desk.deed.at.day));
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
        return Decided{
            rules.head, {}, std::move(std::get<Plan>(decided)), format_id('V', id), found->customer};
    });
    return verified(desk, std::move(outcome), id);
}

} // namespace

std::variant<VerificationDone, Refusal> open_verification(const Desk &desk, Id customer) {
    const Date today = desk.deed.at.day;
    Id id = 0;
    auto outcome = carry_out_plan(desk, [&]() -> Decision {
        ledger::Rules rules;
        ledger::CustomerAccount account;
        ledger::VerificationCounters counters;
        rules.head =
            desk.ledger.read({ledger::reading_of_rules(rules), ledger::reading_of_account(account, customer),
                              ledger::reading_of_verifications(counters, customer)});
        if (!account.customer)
            throw Failure(Cause::not_found,
                          fmt::format("there is no customer \"{}\"", format_id('C', customer)),
                          "bursar customer list shows them");
        id = counters.last + 1;
        auto decided =
            rules::open_verification({*account.customer, counters.open, id}, rules.policy_on(today), today);
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
        return Decided{rules.head, account.counters, std::move(std::get<Plan>(decided)), {}, 0};
    });
    return verified(desk, std::move(outcome), id);
}

std::variant<VerificationDone, Refusal> add_document(const Desk &desk, Id verification,
                                                     const std::string &kind, const std::string &digest) {
    return change(desk, verification, [&](const VerificationRecord &found, const policy::Policy &policy) {
        return rules::add_document(found, {kind, digest, desk.deed.at.day}, policy);
    });
}

std::variant<VerificationDone, Refusal> close_verification(const Desk &desk, Id verification, bool accepted) {
    return change(desk, verification, [&](const VerificationRecord &found, const policy::Policy &) {
        return rules::close_verification(found, accepted, desk.deed.at.day);
    });
}

} // namespace bursar::actions
