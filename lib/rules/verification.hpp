// The verification of an identity (ALLS-G3.5): opened, then accepted or rejected.
#pragma once

#include "model/verification.hpp"
#include "plan/plan.hpp"
#include "policy/policy.hpp"

#include <optional>
#include <variant>

namespace bursar::rules {

struct OpeningCase {
    CustomerSituation customer;
    std::optional<Id> open; // a case of the customer's that is open
    Id next = 1;
};
// The customer is asked for documents. Refused while another case is open.
std::variant<Plan, Refusal> open_verification(const OpeningCase &opening, const policy::Policy &policy,
                                              Date as_of);
// Of a kind that the terms name. Without steps when it is there already.
std::variant<Plan, Refusal> add_document(const VerificationRecord &verification,
                                         const ProvingDocument &document, const policy::Policy &policy);
// Accepted only on the strength of a document; rejected at any time.
std::variant<Plan, Refusal> close_verification(const VerificationRecord &verification, bool accepted,
                                               Date as_of);

} // namespace bursar::rules
