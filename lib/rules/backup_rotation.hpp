// Which backups are kept (DOK-9.1), where they may lie, and what staff have to see to (DOK-4.3).
#pragma once

#include "model/backup.hpp"
#include "plan/plan.hpp"
#include "policy/policy.hpp"

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace bursar::rules {

struct Rotated {
    Id backup = 0;
    bool kept = false;
    // Kept: "daily", "weekly", "monthly", "last-good", "ahead" for a good one of a day that has not come, or
    // the state of one that is not good. Removed: "rotated", "max-age", "replaced".
    std::string_view because;
};
// Every backup that is still there, newest first. Of those that are good: the newest of each of the first
// `daily` days that have one; of the days before the last of these, the newest of each of the first `weekly`
// ISO weeks; of the days before these, the newest of each of the first `monthly` calendar months. What is
// older than max_age_days goes, but for the last good one.
// The others count for nothing. A failed or unverified one stays while no later one is good, and an
// unverified one while it is still to be verified. One that is out of reach may be good: it stays until it is
// too old, and longer while no later one is good. Where none is good, nothing goes.
// The last good one is that with the highest id. A clock that was wrong may have given it a day after as_of:
// such a one fills no slot, and is not the last good one while another is good, but stays until its day
// comes, for the clock that is wrong may be today's.
std::vector<Rotated> rotate_backups(std::span<const Backup> backups, const policy::BackupRules &rules,
                                    Date as_of);

struct RotationTurn {
    Date on;
    Rotated rotated;
};
// Why a backup that is still there is kept on as_of, and each day up to `until` on which that changes, when
// from tomorrow a good one is taken every night and the others are pruned then; the last turn may be that it
// goes.
std::vector<RotationTurn> rotation_ahead(std::span<const Backup> backups, const policy::BackupRules &rules,
                                         Id backup, Date as_of, Date until);

// Where a copy is asked to lie: at a place of the terms, or in a directory that they do not name.
struct BackupTarget {
    std::string place; // empty: none
    std::string directory;
};
// With the regions of the places. Refused: a place that the terms do not name, and a directory alone where
// they name places.
std::variant<std::vector<BackupCopy>, Refusal> backup_targets(std::span<const BackupTarget> targets,
                                                              const policy::Policy &policy);

struct BackupConcern {
    Date on;               // by when it should have been there, or verified; the day it was found to be bad
    Id backup = 0;         // 0: none is there
    std::string_view what; // "backup-missing", "backup-unverified", "backup-failed",
                           // "backup-region"
    std::string because;
    std::string clause;
};
// What there is to see to by `until`, as it stands on `as_of`: a day without a backup, a backup that is still
// to be verified, a copy that failed while no later one at its place did not, and the latest one when it lies
// in one region though the terms name several. A backup of a day after as_of is none of today.
std::vector<BackupConcern> backup_concerns(std::span<const Backup> backups, const policy::BackupRules &rules,
                                           Date as_of, Date until);

} // namespace bursar::rules
