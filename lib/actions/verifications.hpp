// Verifications of identities.
#pragma once

#include "actions/plan_desk.hpp"

#include <string>
#include <variant>

namespace bursar::actions {

struct VerificationDone {
    PlanDone done;
    Id id = 0;
};
// Failure(not_found): no such customer, or verification.
std::variant<VerificationDone, Refusal> open_verification(const Desk &desk, Id customer);
// `digest` is the SHA-256 of the document.
std::variant<VerificationDone, Refusal> add_document(const Desk &desk, Id verification,
                                                     const std::string &kind, const std::string &digest);
std::variant<VerificationDone, Refusal> close_verification(const Desk &desk, Id verification, bool accepted);

} // namespace bursar::actions
