// What is to be seen of the files of backups, beside what the register says of them.
#pragma once

#include "ledger/ledger.hpp"
#include "model/backup.hpp"

#include <functional>
#include <string>
#include <vector>

namespace bursar::actions {

using BackupProgress = std::function<void(const std::string &)>;

// To be read alone: of one that was registered, the bytes that its digest is of, and nothing that lies beside
// them; of another file, all that was committed to it.
ledger::Ledger open_copy(const BackupCopy &copy);
// What is wrong with a copy, in a few words; empty: nothing. Throws Failure when it is out of reach: what
// cannot be read is no damage.
std::string damage_of(const BackupCopy &copy, const BackupProgress &progress);
// What reading it back finds on a day: an answer of damage_of(), or that it is out of reach.
void look_over(BackupCopy &copy, Date on, const BackupProgress &progress);
// What the register says of a backup holds only if a file of it is seen: of all the size, of the newest good
// one the bytes. Tells of those that have not the state any more that the register knows.
std::vector<std::string> see_files(std::vector<Backup> &there, Date as_of);
// Deletes the file of one that was removed, if it is the one that was registered and a good backup is seen.
// Why not; empty: it is gone.
std::string delete_file(const BackupCopy &copy, bool good_one_seen);

} // namespace bursar::actions
