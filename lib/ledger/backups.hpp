// The register of backups, and what a copy of a ledger is looked over for.
#pragma once

#include "ledger/ledger.hpp"
#include "model/backup.hpp"

#include <functional>
#include <string>
#include <vector>

namespace bursar::ledger {

struct BackupRegister {
    Id last = 0;                 // the last id taken
    std::vector<Backup> backups; // by id
};
// With those that were removed, or without.
Reading reading_of_backups(BackupRegister &found, bool removed);

// An event each, with the rows that go with it.
void write_backup(Change &change, const Backup &backup);
// What was found of its copies on the deed's day: of one that was out of reach, nothing.
void write_verification(Change &change, const Backup &backup, const std::string &clause);
void write_removal(Change &change, const Backup &backup, const std::string &clause, std::string_view because);

// What is wrong with the database or its chain of events, in a few words; empty: nothing. Of another schema
// than the program's, the events alone are looked at, without the data that they commit to. Throws Failure
// when it cannot even be read.
std::string damage_of(Ledger &copy, const std::function<void(std::int64_t)> &progress);

} // namespace bursar::ledger
