// The sections of a policy file about duties with a date, terminations, data at the end, and support.
#pragma once

#include "policy/policy_draft.hpp"

#include <span>
#include <vector>

namespace bursar::policy {

std::span<const Section<PolicyDraft>> obligation_sections();
void list_obligation_keys(std::vector<KnownKey> &out);

} // namespace bursar::policy
