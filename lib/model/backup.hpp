// Backups of the ledger, as the ledger's own register has them.
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bursar {

enum class BackupState { good, unverified, out_of_reach, failed }; // the best first
constexpr std::string_view to_string(BackupState state) {
    switch (state) {
    case BackupState::good: return "good";
    case BackupState::unverified: return "unverified";
    case BackupState::out_of_reach: return "out-of-reach";
    case BackupState::failed: break;
    }
    return "failed";
}
constexpr std::optional<BackupState> parse_backup_state(std::string_view text) {
    for (const auto state :
         {BackupState::good, BackupState::unverified, BackupState::out_of_reach, BackupState::failed})
        if (to_string(state) == text) return state;
    return std::nullopt;
}

struct BackupCopy {
    std::string place, region;            // of the terms; empty: a directory that they do not name
    std::string path;                     // absolute
    std::int64_t size = 0;                // bytes
    std::string digest;                   // SHA-256; empty: it was never made
    std::optional<Date> verified_on = {}; // the last time
    std::string failure = {};             // why it was not made, or what the last verification found
    std::string unreached = {};           // why its file cannot be read now: the register never has this
    std::int64_t number = 0;              // of the backup's copies, from 1; 0: it is not on the register

    [[nodiscard]] bool made() const { return !digest.empty(); }
    [[nodiscard]] bool judged() const { return made() && unreached.empty(); } // when it was verified
    [[nodiscard]] BackupState state() const {
        if (!failure.empty()) return BackupState::failed;
        if (!unreached.empty()) return BackupState::out_of_reach;
        return verified_on ? BackupState::good : BackupState::unverified;
    }
};

struct Backup {
    Id id = 0; // later ones have higher ids
    Date taken_on;
    std::int64_t events = 0; // the last event that it holds; 0: no copy was made
    std::string clause = {}; // empty: the terms say nothing of backups
    std::optional<Date> removed_on = {};
    std::vector<BackupCopy> copies = {};

    // Good with one good copy, failed without any that may be.
    [[nodiscard]] BackupState state() const {
        BackupState best = BackupState::failed;
        for (const BackupCopy &copy : copies)
            best = std::min(best, copy.state());
        return best;
    }
};

// What the rotation makes of a backup, as it was seen then.
struct PrunedBackup {
    Id id = 0;
    Date taken_on;
    BackupState state = BackupState::failed;
    bool kept = false;
    std::string because;
};

} // namespace bursar
