// Reads what a policy says of backups.
#pragma once

#include "policy/policy_draft.hpp"

#include <span>
#include <vector>

namespace bursar::policy {

std::span<const Section<PolicyDraft>> backup_sections();
void list_backup_keys(std::vector<KnownKey> &out);

} // namespace bursar::policy
