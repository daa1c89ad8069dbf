#include "rules/backup_rotation.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <set>
#include <tuple>

namespace bursar::rules {
namespace {

using Newest = std::vector<const Backup *>; // newest first

Newest still_there(std::span<const Backup> backups) {
    Newest found;
    for (const Backup &backup : backups)
        if (!backup.removed_on) found.push_back(&backup);
    std::ranges::sort(found, std::ranges::greater(),
                      [](const Backup *b) { return std::tuple(b->taken_on, b->id); });
    return found;
}

// A number that the days of one day, ISO week or month share, and no others.
using Slot = std::int64_t (*)(Date);
std::int64_t day_of(Date day) { return day.time_since_epoch().count(); }
// The epoch was a Thursday: its week began three days before.
std::int64_t iso_week_of(Date day) {
    return std::chrono::floor<std::chrono::weeks>(day + Days(3)).time_since_epoch().count();
}
std::int64_t month_of(Date day) {
    const std::chrono::year_month_day date{day};
    return std::int64_t{int(date.year())} * 12 + unsigned(date.month());
}

struct Rotation {
    std::map<Id, std::string_view> kept;
    std::optional<Date> last; // the oldest day that is kept

    // The newest of each of the first `count` slots among what is older than all that is kept.
    void keep(const Newest &good, int count, Slot slot, std::string_view because) {
        const std::optional<Date> before = last;
        std::optional<std::int64_t> taken;
        for (const Backup *backup : good) {
            if (before && backup->taken_on >= *before) continue;
            if (taken == slot(backup->taken_on)) continue;
            if (count-- == 0) return;
            taken = slot(backup->taken_on);
            last = backup->taken_on;
            kept[backup->id] = because;
        }
    }
};

// Null where none is good. The last one taken has the highest id, whatever day a clock gave it; one of a day
// that has not come stands for it only where there is no other.
const Backup *last_of(const Newest &good, Date as_of) {
    const auto rank = [&](const Backup *b) { return std::tuple(b->taken_on <= as_of, b->id); };
    const auto found = std::ranges::max_element(good, {}, rank);
    return found == good.end() ? nullptr : *found;
}

// Why one that is not good stays, or goes.
Rotated rest(const Backup &backup, const Backup *last_good, const policy::BackupRules &rules, Date as_of) {
    const auto stays = [&](bool kept, std::string_view because) { return Rotated{backup.id, kept, because}; };
    const std::string_view state = to_string(backup.state());
    if (!last_good) return stays(true, state);
    const bool unreached = backup.state() == BackupState::out_of_reach;
    const bool latest = last_good->id < backup.id;
    const Days age = as_of - backup.taken_on;
    if (latest && unreached) return stays(true, state);
    if (age > Days(rules.max_age_days)) return stays(false, "max-age");
    if (latest || unreached) return stays(true, state);
    if (backup.state() == BackupState::unverified && age <= Days(rules.verify_within_days))
        return stays(true, state);
    return stays(false, "replaced");
}

} // namespace

std::vector<Rotated> rotate_backups(std::span<const Backup> backups, const policy::BackupRules &rules,
                                    Date as_of) {
    const Newest all = still_there(backups);
    Newest good;
    std::ranges::copy_if(all, std::back_inserter(good),
                         [](const Backup *b) { return b->state() == BackupState::good; });
    const Backup *last_good = last_of(good, as_of);
    std::erase_if(good, [&](const Backup *b) { return b->taken_on > as_of; });
    Rotation rotation;
    rotation.keep(good, rules.daily, day_of, "daily");
    rotation.keep(good, rules.weekly, iso_week_of, "weekly");
    rotation.keep(good, rules.monthly, month_of, "monthly");

    std::vector<Rotated> rotated;
    for (const Backup *backup : all) {
        if (backup->state() != BackupState::good) {
            rotated.push_back(rest(*backup, last_good, rules, as_of));
            continue;
        }
        const auto kept = rotation.kept.find(backup->id);
        const bool old = as_of - backup->taken_on > Days(rules.max_age_days);
        if (kept != rotation.kept.end() && !old)
            rotated.push_back({backup->id, true, kept->second});
        else if (backup == last_good)
            rotated.push_back({backup->id, true, "last-good"});
        else if (backup->taken_on > as_of)
            rotated.push_back({backup->id, true, "ahead"});
        else
            rotated.push_back({backup->id, false, old ? "max-age" : "rotated"});
    }
    return rotated;
}

std::vector<RotationTurn> rotation_ahead(std::span<const Backup> backups, const policy::BackupRules &rules,
                                         Id backup, Date as_of, Date until) {
    std::vector<Backup> there(backups.begin(), backups.end());
    Id last = there.empty() ? 0 : std::ranges::max(there, {}, &Backup::id).id;
    std::vector<RotationTurn> turns;
    for (Date day = as_of; day <= until; day += Days(1)) {
        if (day > as_of) there.push_back({++last, day, 1, "", {}, {{"", "", "", 1, "a night's", day}}});
        for (const Rotated &rotated : rotate_backups(there, rules, day)) {
            if (rotated.backup == backup &&
                (turns.empty() || turns.back().rotated.because != rotated.because))
                turns.push_back({day, rotated});
            if (rotated.kept) continue;
            if (rotated.backup == backup) return turns;
            std::erase_if(there, [&](const Backup &b) { return b.id == rotated.backup; });
        }
    }
    return turns;
}

std::variant<std::vector<BackupCopy>, Refusal> backup_targets(std::span<const BackupTarget> targets,
                                                              const policy::Policy &policy) {
    static const std::vector<policy::BackupPlace> nowhere;
    const auto &places = policy.backups ? policy.backups->places : nowhere;
    std::vector<std::string> names;
    for (const policy::BackupPlace &place : places)
        names.push_back(place.name);
    std::vector<BackupCopy> copies;
    Refusal refusal;
    for (const auto &[place, directory] : targets) {
        const auto known = std::ranges::find(places, place, &policy::BackupPlace::name);
        if (known != places.end())
            copies.push_back({place, known->region, directory, 0, {}});
        else if (!place.empty())
            refusal.grounds.push_back({places.empty() ? "" : places.front().clause,
                                       fmt::format("the terms keep no backups at \"{}\"", place)});
        else if (!places.empty())
            refusal.grounds.push_back(
                {places.front().clause,
                 fmt::format("\"{}\" is no place where the terms keep backups", directory)});
        else
            copies.push_back({"", "", directory, 0, {}});
    }
    if (refusal.grounds.empty()) return copies;
    refusal.hint = places.empty()
                       ? "name the directory alone"
                       : fmt::format("--place NAME=DIRECTORY, with one of {}", fmt::join(names, ", "));
    return refusal;
}

namespace {

std::set<std::string> regions_of(std::span<const BackupCopy> copies) {
    std::set<std::string> regions;
    for (const BackupCopy &copy : copies)
        if (copy.state() != BackupState::failed) regions.insert(copy.region);
    return regions;
}

// What later backups of the same directory, or place, make up for.
std::string whereabouts(const BackupCopy &copy) {
    return copy.place.empty() ? std::filesystem::path(copy.path).lexically_normal().parent_path().string()
                              : copy.place;
}

} // namespace

std::vector<BackupConcern> backup_concerns(std::span<const Backup> backups, const policy::BackupRules &rules,
                                           Date as_of, Date until) {
    std::vector<BackupConcern> found;
    const auto concern = [&](Date on, Id backup, std::string_view what, std::string because) {
        const bool missing = backup == 0;
        if (on <= until)
            found.push_back(
                {on, backup, what, std::move(because), missing ? rules.clause : rules.verify_clause});
    };
    const bool several = std::ranges::any_of(
        rules.places, [&](const policy::BackupPlace &p) { return p.region != rules.places.front().region; });
    std::set<std::string> reached; // by a later backup
    const Backup *newest = nullptr;
    std::optional<Date> last_day; // that has a backup
    Newest all = still_there(backups);
    std::ranges::sort(all, std::ranges::greater(), &Backup::id);
    for (const Backup *backup : all) {
        std::set<std::string> reaches;
        bool unverified = false;
        for (const BackupCopy &copy : backup->copies) {
            if (copy.state() != BackupState::failed)
                reaches.insert(whereabouts(copy));
            else if (!reached.contains(whereabouts(copy)))
                concern(copy.verified_on.value_or(backup->taken_on), backup->id, "backup-failed",
                        fmt::format("{}: {}", whereabouts(copy), copy.failure));
            unverified = unverified || copy.state() == BackupState::unverified;
        }
        reached.merge(reaches);
        if (unverified)
            concern(backup->taken_on + Days(rules.verify_within_days), backup->id, "backup-unverified",
                    "it is to be verified");
        if (backup->state() == BackupState::failed) continue;
        if (backup->taken_on <= as_of) last_day = std::max(last_day, std::optional(backup->taken_on));
        if (newest) continue;
        newest = backup;
        if (const auto regions = regions_of(backup->copies); several && regions.size() == 1)
            concern(backup->taken_on, backup->id, "backup-region",
                    fmt::format("all its copies are in {}", *regions.begin()));
    }
    const Date next = last_day ? *last_day + Days(1) : as_of;
    if (rules.daily > 0 && next <= as_of)
        concern(next, 0, "backup-missing", "there is no backup of this day");
    return found;
}

} // namespace bursar::rules
