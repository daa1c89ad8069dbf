#include "actions/backup_files.hpp"

#include "base/error.hpp"
#include "ledger/backups.hpp"
#include "store/sqlite/copy_file.hpp"
#include "store/sqlite/sqlite_store.hpp"

#include <algorithm>
#include <filesystem>
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

// "bursar-B1-2026-03-01.db", whatever comes after the number, or what SQLite writes beside one.
bool is_name_of_copy(std::string_view name) {
    constexpr std::string_view start = "bursar-B";
    if (!name.starts_with(start) || name.size() == start.size()) return false;
    if (name[start.size()] < '0' || name[start.size()] > '9') return false;
    for (const std::string_view journal : {"-journal", "-wal", "-shm"})
        if (name.ends_with(journal)) name.remove_suffix(journal.size());
    return name.ends_with(".db");
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

void see_size(BackupCopy &copy) {
    see(copy, [&] { return store::file_size(copy.path) == copy.size; });
}

std::vector<Unseen> see_files(std::vector<Backup> &there, Date as_of) {
    const std::vector<Backup> registered = there;
    for (Backup &backup : there)
        for (BackupCopy &copy : backup.copies)
            if (copy.state() != BackupState::failed) see_size(copy);
    const auto rank = [&](const Backup &b) {
        return std::tuple(b.state() == BackupState::good, b.taken_on <= as_of, b.id);
    };
    for (auto newest = there.end(); !there.empty();) {
        newest = std::ranges::max_element(there, {}, rank);
        if (newest->state() != BackupState::good || prove(*newest)) break;
    }
    std::vector<Unseen> unseen;
    for (std::size_t i = 0; i < there.size(); ++i) {
        const bool in_whole = there[i].state() != registered[i].state();
        std::vector<std::string> reasons;
        for (std::size_t c = 0; c < there[i].copies.size(); ++c) {
            const BackupCopy &copy = there[i].copies[c];
            if (!in_whole && copy.state() == registered[i].copies[c].state()) continue;
            if (!copy.unreached.empty())
                reasons.push_back(copy.unreached);
            else if (!copy.failure.empty())
                reasons.push_back(fmt::format("\"{}\": {}", copy.path, copy.failure));
        }
        if (reasons.empty()) continue;
        const std::string id = format_id('B', there[i].id);
        const BackupState seen = there[i].state();
        const std::string what = !in_whole ? "not every copy of " + id + " is seen: "
                                 : seen == BackupState::out_of_reach ? id + " is out of reach: "
                                 : seen == BackupState::failed       ? id + " is not what was registered: "
                                                                     : "no good copy of " + id + " is seen: ";
        unseen.push_back({there[i].id, in_whole, what + fmt::format("{}", fmt::join(reasons, "; "))});
    }
    return unseen;
}

std::optional<RemovedFile> file_of_removed(const BackupCopy &copy, bool good_one_seen) {
    try {
        if (!copy.made() || !store::file_exists(copy.path)) return std::nullopt;
        if (!good_one_seen)
            return RemovedFile{copy.path,
                               fmt::format("\"{}\" is left alone: no good backup is seen", copy.path)};
        if (store::file_digest(copy.path).sha256 != copy.digest)
            return RemovedFile{
                copy.path,
                fmt::format("\"{}\" is not the file that was registered: it is left alone", copy.path)};
        store::require_removable(copy.path);
        return RemovedFile{copy.path, {}};
    } catch (const Failure &failure) {
        return RemovedFile{copy.path, in_words(failure)};
    }
}

std::string delete_file(const std::string &path) {
    try {
        store::remove_database(path);
        return {};
    } catch (const Failure &failure) {
        return in_words(failure);
    }
}

std::vector<std::string> unknown_files(std::span<const Backup> all, const std::set<std::string> &deleted) {
    std::set<std::string> known, directories;
    for (const Backup &backup : all)
        for (const BackupCopy &copy : backup.copies) {
            const auto path = std::filesystem::path(copy.path).lexically_normal();
            known.insert(path.string());
            directories.insert(path.parent_path().string());
        }
    std::vector<std::string> unknown;
    for (const std::string &directory : directories)
        for (const std::string &name : store::names_in(directory)) {
            const std::string path = directory + "/" + name;
            if (!is_name_of_copy(name) || known.contains(path)) continue;
            if (!deleted.contains(path.substr(0, path.rfind(".db") + 3))) unknown.push_back(path);
        }
    return unknown;
}

} // namespace bursar::actions
