#include "rules/verification.hpp"

#include "rules/books.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::rules {
namespace {

Step about(std::string_view kind, Id verification, Id customer, const std::string &clause, Date on) {
    Step step = account_step(kind, clause, customer, on);
    step.subject = format_id('V', verification);
    return step;
}

std::optional<Refusal> refuse_closed(const VerificationRecord &verification) {
    if (!verification.closed_on) return std::nullopt;
    return Refusal{{{verification.clause,
                     fmt::format("{} is {} already", format_id('V', verification.id), verification.outcome)}},
                   "open another: bursar customer verify"};
}

} // namespace

std::variant<Plan, Refusal> open_verification(const OpeningCase &opening, const policy::Policy &policy,
                                              Date as_of) {
    const std::string customer = format_id('C', opening.customer.id);
    if (!policy.verification) return plain_refusal("the terms have no rule for verifying identities");
    const std::string &clause = policy.verification->clause;
    if (opening.customer.state == CustomerState::closed || opening.customer.state == CustomerState::erased)
        return Refusal{{{clause, fmt::format("{} is {}", customer, to_string(opening.customer.state))}}, {}};
    if (opening.open)
        return Refusal{{{clause, fmt::format("{} of {} is open", format_id('V', *opening.open), customer)}},
                       "accept or reject it first: bursar verification"};
    Step step = about("verify", opening.next, opening.customer.id, clause, as_of);
    step.notice = true;
    step.effects.push_back(effect::Verification{opening.next, opening.customer.id, as_of, clause});
    return Plan{{std::move(step)}, {}};
}

std::variant<Plan, Refusal> add_document(const VerificationRecord &verification,
                                         const ProvingDocument &document, const policy::Policy &policy) {
    if (auto refusal = refuse_closed(verification)) return *refusal;
    const policy::Words known = policy.verification ? policy.verification->kinds : policy::Words{};
    if (!policy::has(known, document.kind))
        return Refusal{{{verification.clause,
                         fmt::format("the terms take no document of the kind \"{}\"", document.kind)}},
                       fmt::format("kinds: {}", fmt::join(known, ", "))};
    if (std::ranges::any_of(verification.documents, [&](const ProvingDocument &d) {
            return d.kind == document.kind && d.digest == document.digest;
        }))
        return Plan{};
    Step step = about("verification-document", verification.id, verification.customer, verification.clause,
                      document.added_on);
    step.effects.push_back(
        effect::VerificationDocument{verification.id, document.kind, document.digest, document.added_on});
    return Plan{{std::move(step)}, {}};
}

std::variant<Plan, Refusal> close_verification(const VerificationRecord &verification, bool accepted,
                                               Date as_of) {
    if (auto refusal = refuse_closed(verification)) return *refusal;
    const std::string id = format_id('V', verification.id);
    if (accepted && verification.documents.empty())
        return Refusal{{{verification.clause, fmt::format("{} has no document", id)}},
                       fmt::format("bursar verification document {} --kind KIND FILE", id)};
    Step step = about(accepted ? "verification-accepted" : "verification-rejected", verification.id,
                      verification.customer, verification.clause, as_of);
    step.effects.push_back(
        effect::VerificationClosed{verification.id, as_of, accepted ? "accepted" : "rejected"});
    return Plan{{std::move(step)}, {}};
}

} // namespace bursar::rules
