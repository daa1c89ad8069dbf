// Verifications of identities.
#pragma once

#include "actions/plan_desk.hpp"

#include <string>
#include <variant>

namespace bursar::actions {

// Failure(not_found): no such customer, or verification.
std::variant<CaseDone, Refusal> open_verification(const Desk &desk, Id customer);
// `digest` is the SHA-256 of the document.
std::variant<CaseDone, Refusal> add_document(const Desk &desk, Id verification, const std::string &kind,
                                             const std::string &digest);
std::variant<CaseDone, Refusal> close_verification(const Desk &desk, Id verification, bool accepted);

} // namespace bursar::actions
