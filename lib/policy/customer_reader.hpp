// The sections of a policy file about what a customer may choose: a partner, and consents.
#pragma once

#include "policy/policy_draft.hpp"

#include <span>
#include <vector>

namespace bursar::policy {

std::span<const Section<PolicyDraft>> customer_sections();
void list_customer_keys(std::vector<KnownKey> &out);

} // namespace bursar::policy
