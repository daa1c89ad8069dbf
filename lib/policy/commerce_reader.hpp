// The sections of a policy file about refunds, disputes, changes and sanctions.
#pragma once

#include "policy/policy_draft.hpp"

#include <span>
#include <vector>

namespace bursar::policy {

std::span<const Section<PolicyDraft>> commerce_sections();
void list_commerce_keys(std::vector<KnownKey> &out);

} // namespace bursar::policy
