// The sections of a policy file about cases that staff keep.
#pragma once

#include "policy/policy_draft.hpp"

#include <span>
#include <vector>

namespace bursar::policy {

std::span<const Section<PolicyDraft>> desk_sections();
void list_desk_keys(std::vector<KnownKey> &out);

} // namespace bursar::policy
