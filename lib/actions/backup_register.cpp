#include "actions/backup_register.hpp"

#include "ledger/terms.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::actions {

ledger::BackupRegister read_register(ledger::Ledger &ledger, bool removed) {
    ledger::BackupRegister found;
    ledger.read({ledger::reading_of_backups(found, removed)});
    return found;
}

const Backup *find_backup(std::span<const Backup> backups, Id id) {
    const auto found = std::ranges::find(backups, id, &Backup::id);
    return found == backups.end() ? nullptr : &*found;
}

Backup backup_there(ledger::Ledger &ledger, Id id) {
    const ledger::BackupRegister all = read_register(ledger, true);
    if (const Backup *found = find_backup(all.backups, id)) return *found;
    missing("backup", format_id('B', id), "backup");
}

std::optional<Refusal> refuse_unreadable(const Backup &backup) {
    const std::string id = format_id('B', backup.id);
    if (backup.removed_on)
        return plain_refusal(fmt::format("{} was removed on {}", id, to_string(*backup.removed_on)),
                             "bursar backup list shows those that are there");
    if (std::ranges::none_of(backup.copies, &BackupCopy::made))
        return plain_refusal(fmt::format("no copy of {} was made", id), "bursar backup list shows others");
    return std::nullopt;
}

std::optional<std::variant<Recorded, Refusal>> answered(const Desk &desk) {
    if (desk.deed.key.empty()) return std::nullopt;
    auto outcome = recorded_under(desk, "");
    const auto *recorded = std::get_if<Recorded>(&outcome);
    if (recorded && !recorded->replayed) return std::nullopt;
    return outcome;
}

std::vector<Backup> recorded_backups(ledger::Ledger &ledger, const Recorded &recorded) {
    const ledger::BackupRegister all = read_register(ledger, true);
    std::vector<Backup> found;
    for (const Id id : subjects(ledger, recorded, 'B'))
        if (const Backup *backup = find_backup(all.backups, id)) found.push_back(*backup);
    return found;
}

} // namespace bursar::actions
