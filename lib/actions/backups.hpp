// Copies of the ledger: made, looked over, rotated (DOK-9.1, 4.3), and put back in a ledger's place.
#pragma once

#include "actions/backup_files.hpp"
#include "actions/desk.hpp"
#include "ledger/backups.hpp"
#include "rules/backup_rotation.hpp"

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace bursar::actions {

struct BackupDone {
    Recorded recorded;
    Backup backup;
};
// One copy for each target, all of the same moment. One that cannot be made is recorded with its reason.
// Nothing is left behind of what is not recorded. `in_use`: the file of the desk's ledger.
std::variant<BackupDone, Refusal>
create_backup(const Desk &desk, std::span<const rules::BackupTarget> targets, const std::string &in_use);

struct VerifyBackups {
    std::optional<Id> backup; // else those of which a copy is not known to be good, and lost copies
    bool all = false;         // or all
};
struct BackupsDone {
    Recorded recorded;
    Date on; // the day of the verification
    std::vector<Backup> backups;
};
// Looks over every copy that was made of them, and records what it finds: nothing of one that is out of
// reach, what was found before stays. What is removed meanwhile is left out, and refused if it was asked for.
// Failure(not_found): no such backup.
std::variant<BackupsDone, Refusal> verify_backups(const Desk &desk, const VerifyBackups &request,
                                                  const BackupProgress &progress);

struct PruneDone {
    Recorded recorded;
    ledger::PruneAnswer answer;
};
// DOK-9.1: the files are looked at first, and the last good one is the newest whose bytes are those that were
// registered; while there is none, nothing is removed. Files are deleted once that is recorded, those that an
// earlier run left too. A file that is not the one that was registered is left alone. Told of are: a backup
// that is not seen to be what the register says, a copy of one that is kept and is not where it was
// registered, a file that stays, and one with the name of a copy that the register does not know.
std::variant<PruneDone, Refusal> prune_backups(const Desk &desk);

struct ListedBackup {
    Backup backup;
    std::string_view kept_because; // empty: not by the rotation, or no terms speak of it
};
// What is still there, or all.
std::vector<ListedBackup> list_backups(ledger::Ledger &ledger, Date as_of, bool removed);

struct RestoredLedger {
    std::string from, digest; // of the copy, as its size
    std::int64_t size = 0, events = 0;
};
// The copies of a backup that was not removed. Failure(not_found): no such backup.
std::variant<std::vector<BackupCopy>, Refusal> copies_of(ledger::Ledger &ledger, Id backup);
// The first of the copies that has no damage becomes a ledger at `path`, where there is nothing yet: all that
// was committed to it, verified again before it gets its name. One without a digest is known by its contents
// alone. `in_use`: a ledger that is never touched; empty: none. Failure(bad_input): all are damaged;
// Failure(configuration): it is a later bursar's.
std::variant<RestoredLedger, Refusal> restore_backup(std::span<const BackupCopy> copies,
                                                     const std::string &path, const std::string &in_use,
                                                     bool dry_run, const BackupProgress &progress);

} // namespace bursar::actions
