// What is to be seen of the files of backups, beside what the register says of them.
#pragma once

#include "ledger/ledger.hpp"
#include "model/backup.hpp"

#include <functional>
#include <optional>
#include <set>
#include <span>
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
// Notes that its file cannot be opened, or has not the size that was registered.
void see_size(BackupCopy &copy);
// A backup of which not every copy is seen to be what the register says.
struct Unseen {
    Id backup = 0;
    bool in_whole = false; // it has not the state that the register knows
    std::string line;      // tells of it
};
// What the register says of a backup holds only if a file of it is seen: of all the size, of the newest good
// one the bytes.
std::vector<Unseen> see_files(std::vector<Backup> &there, Date as_of);

struct RemovedFile {
    std::string path;
    std::string left; // why it stays; empty: it is to be deleted
};
// The file of a copy of a backup that was removed, if there still is one: it goes if it is the one that was
// registered and a good backup is seen.
std::optional<RemovedFile> file_of_removed(const BackupCopy &copy, bool good_one_seen);
// With what lies beside it. Why not; empty: it is gone.
std::string delete_file(const std::string &path);
// The files in the directories of these that bear the name of a copy, or lie beside one, and are none of
// theirs. `deleted`: files that go, with what lies beside them.
std::vector<std::string> unknown_files(std::span<const Backup> all, const std::set<std::string> &deleted);

} // namespace bursar::actions
