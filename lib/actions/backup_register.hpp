// The register of backups, as the actions on them read it.
#pragma once

#include "actions/desk.hpp"
#include "ledger/backups.hpp"

#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace bursar::actions {

ledger::BackupRegister read_register(ledger::Ledger &ledger, bool removed);
const Backup *find_backup(std::span<const Backup> backups, Id id); // null: there is none
Backup backup_there(ledger::Ledger &ledger, Id id);                // throws Failure: not_found
// Why nothing can be read of it: it was removed, or no copy was made.
std::optional<Refusal> refuse_unreadable(const Backup &backup);

// An earlier answer to the deed's key, or that the key is another's.
std::optional<std::variant<Recorded, Refusal>> answered(const Desk &desk);
// The backups that the events of a deed are about, as they are now.
std::vector<Backup> recorded_backups(ledger::Ledger &ledger, const Recorded &recorded);

} // namespace bursar::actions
