// The register of backups, and what a copy of a ledger is looked over for.
#pragma once

#include "ledger/ledger.hpp"
#include "model/backup.hpp"

#include <functional>
#include <optional>
#include <span>
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

// What a deed with an idempotency key answered, in an event that ends it: what is found later changes no
// answer.
struct VerifyAnswer {
    Date on;
    std::vector<Backup> backups;
};
void write_verify_answer(Change &change, std::span<const Backup> backups);
// Each nullopt when these events have none: they are older than such answers.
std::optional<VerifyAnswer> verify_answer(Ledger &ledger, std::int64_t first_seq, std::int64_t last_seq);

struct PruneAnswer {
    std::vector<PrunedBackup> backups; // every one that was there, newest first
    std::vector<std::string> told;     // what is not as it should be, in a line each
    std::vector<std::string> cleared;  // the files that an earlier run left
};
void write_prune_answer(Change &change, const PruneAnswer &answer);
std::optional<PruneAnswer> prune_answer(Ledger &ledger, std::int64_t first_seq, std::int64_t last_seq);

// What is wrong with the database or its chain of events, in a few words; empty: nothing. Of an older schema
// than the program's, the events alone are looked at, without the data that they commit to; of a newer one,
// not even these. Throws Failure when it cannot even be read.
std::string damage_of(Ledger &copy, const std::function<void(std::int64_t)> &progress);

} // namespace bursar::ledger
