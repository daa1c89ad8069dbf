// The sections of a policy on terms that are billed as they begin: billing, usage, changes of prices, ends.
#pragma once

#include "policy/policy_draft.hpp"

#include <span>

namespace bursar::policy {

std::span<const Section<PolicyDraft>> billing_sections();
void list_billing_keys(std::vector<KnownKey> &out);
// What no single key can tell.
void check_billing(const PolicyDraft &draft, Notes &notes);

} // namespace bursar::policy
