#include "actions/backup_files.hpp"

#include "base/error.hpp"
#include "ledger/backups.hpp"
#include "store/sqlite/copy_file.hpp"
#include "store/sqlite/sqlite_store.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace bursar::actions {
namespace {

constexpr const char *other_bytes = "its bytes are not those that were registered";

std::string in_words(const Failure &failure) {
    return failure.hint().empty() ? failure.what() : fmt::format("{}: {}", failure.what(), failure.hint());
}

// Notes why the copy's file cannot be read, or is not the one that was registered; true: it may be that one.
bool see(BackupCopy &copy, const std::function<bool()> &is_registered) {
    try {
        if (is_registered()) return true;
        copy.failure = other_bytes;
    } catch (const Failure &failure) {
        copy.unreached = failure.what();
    }
    return false;
}

// Reads its good copies until one has the bytes that were registered.
bool prove(Backup &backup) {
    return std::ranges::any_of(backup.copies, [](BackupCopy &copy) {
        return copy.state() == BackupState::good &&
               see(copy, [&] { return store::file_digest(copy.path).sha256 == copy.digest; });
    });
}

} // namespace

ledger::Ledger open_copy(const BackupCopy &copy) {
    const bool continued = !copy.made() && (store::file_exists(copy.path + "-wal") ||
                                            store::file_exists(copy.path + "-journal"));
    return ledger::Ledger(
        store::open_sqlite(copy.path, continued ? store::OpenMode::read_only : store::OpenMode::bytes_alone));
}

std::string damage_of(const BackupCopy &copy, const BackupProgress &progress) {
    const store::FileDigest there = store::file_digest(copy.path);
    if (copy.made() && there.sha256 != copy.digest) return other_bytes;
    try {
        ledger::Ledger ledger = open_copy(copy);
        return ledger::damage_of(ledger, [&](std::int64_t events) {
            progress(fmt::format("{}: {} events verified", copy.path, events));
        });
    } catch (const Failure &failure) {
        if (failure.cause() == Cause::busy || failure.cause() == Cause::not_permitted) throw;
        store::file_digest(copy.path); // throws when it was the disk
        return failure.what();
    }
}

void look_over(BackupCopy &copy, Date on, const BackupProgress &progress) {
    copy.failure.clear();
    try {
        copy.failure = damage_of(copy, progress);
        copy.verified_on = on;
    } catch (const Failure &failure) {
        copy.unreached = failure.what();
    }
}

std::vector<std::string> see_files(std::vector<Backup> &there, Date as_of) {
    std::vector<BackupState> registered;
    for (Backup &backup : there) {
        registered.push_back(backup.state());
        for (BackupCopy &copy : backup.copies)
            if (copy.state() != BackupState::failed)
                see(copy, [&] { return store::file_size(copy.path) == copy.size; });
    }
    const auto rank = [&](const Backup &b) {
        return std::tuple(b.state() == BackupState::good, b.taken_on <= as_of, b.id);
    };
    for (auto newest = there.end(); !there.empty();) {
        newest = std::ranges::max_element(there, {}, rank);
        if (newest->state() != BackupState::good || prove(*newest)) break;
    }
    std::vector<std::string> told;
    for (std::size_t i = 0; i < there.size(); ++i) {
        if (there[i].state() == registered[i]) continue;
        std::vector<std::string> reasons;
        for (const BackupCopy &copy : there[i].copies)
            if (!copy.unreached.empty())
                reasons.push_back(copy.unreached);
            else if (!copy.failure.empty())
                reasons.push_back(fmt::format("\"{}\": {}", copy.path, copy.failure));
        const std::string id = format_id('B', there[i].id);
        const BackupState seen = there[i].state();
        told.push_back((seen == BackupState::out_of_reach ? id + " is out of reach: "
                        : seen == BackupState::failed     ? id + " is not what was registered: "
                                                          : "no good copy of " + id + " is seen: ") +
                       fmt::format("{}", fmt::join(reasons, "; ")));
    }
    return told;
}

std::string delete_file(const BackupCopy &copy, bool good_one_seen) {
    try {
        if (!copy.made() || !store::file_exists(copy.path)) return {};
        if (!good_one_seen) return fmt::format("\"{}\" is left alone: no good backup is seen", copy.path);
        if (store::file_digest(copy.path).sha256 != copy.digest)
            return fmt::format("\"{}\" is not the file that was registered: it is left alone", copy.path);
        store::remove_database(copy.path);
        return {};
    } catch (const Failure &failure) {
        return in_words(failure);
    }
}

} // namespace bursar::actions
