#include "actions/backups.hpp"

#include "actions/backup_register.hpp"
#include "base/error.hpp"
#include "ledger/backups.hpp"
#include "ledger/migrate.hpp"
#include "ledger/terms.hpp"
#include "store/sqlite/copy_file.hpp"
#include "store/sqlite/sqlite_store.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::actions {
namespace {

constexpr std::string_view draft_name = "bursar.db";
using Files = std::vector<std::optional<store::FileCopy>>; // of each copy; nullopt: not made

void take_name(store::FileCopy &file, const std::string &name) {
    if (!file.name(name)) throw Failure(Cause::io, fmt::format("\"{}\" exists", name), "run it again");
}

// Runs `make` for a copy, and notes why it could not.
void attempt(BackupCopy &copy, std::optional<store::FileCopy> &file, const std::function<void()> &make) {
    try {
        make();
    } catch (const Failure &failure) {
        if (failure.cause() == Cause::bug || failure.cause() == Cause::busy) throw;
        copy.failure = failure.what();
        copy.digest.clear();
        file.reset();
    }
}

// "STEM.db", or with the first number for which nothing has the name: a ledger that was restored counts its
// backups as it did before.
std::string first_free(const std::string &stem, const std::function<bool(const std::string &)> &takes) {
    std::string name = stem + ".db";
    for (int n = 2; !takes(name); ++n)
        name = fmt::format("{}-{}.db", stem, n);
    return name;
}

// Two copies at one place are lost together, as are two in one directory.
void require_apart(std::span<const BackupCopy> copies) {
    for (const BackupCopy &copy : copies) {
        if (!copy.place.empty() && std::ranges::count(copies, copy.place, &BackupCopy::place) > 1)
            throw Failure(Cause::usage, fmt::format("two copies would lie at the place \"{}\"", copy.place),
                          "give each a place of its own");
        if (std::ranges::count(copies, store::absolute_path(copy.path),
                               [](const BackupCopy &c) { return store::absolute_path(c.path); }) > 1)
            throw Failure(Cause::usage, fmt::format("two copies would lie in \"{}\"", copy.path),
                          "give each a directory of its own");
    }
}

ledger::Ledger open_written(const std::string &path) {
    return ledger::Ledger(store::open_sqlite(path, store::OpenMode::bytes_alone));
}

// Under dry_run the directories alone are looked at. The first copy that can be made is taken from the
// ledger, the others are its bytes.
Files write_copies(const Desk &desk, Backup &backup, const std::string &in_use) {
    Files files(backup.copies.size());
    const store::FileCopy *first = nullptr;
    for (std::size_t i = 0; i < files.size(); ++i) {
        BackupCopy &copy = backup.copies[i];
        attempt(copy, files[i], [&] {
            if (desk.dry_run) return static_cast<void>(store::WritableDirectory(copy.path));
            files[i].emplace(copy.path, std::string(draft_name), in_use);
            const std::string path = files[i]->path();
            if (!first) desk.ledger.store().copy_to(path);
            const store::FileDigest written =
                first ? store::copy_bytes(first->path(), path) : store::file_digest(path);
            files[i]->sync();
            if (!first) backup.events = open_written(path).head().seq;
            copy.size = written.size;
            copy.digest = written.sha256;
            first = &*files[i];
        });
    }
    return files;
}

// Why a copy is not restored; empty: it is.
std::string unfit(const BackupCopy &copy, const BackupProgress &progress) {
    try {
        return damage_of(copy, progress);
    } catch (const Failure &failure) {
        return failure.what();
    }
}

// Failure(io) unless the copy holds the events that were verified, and nothing is wrong with it.
void require_same(const std::string &path, const ledger::Head &verified) {
    ledger::Ledger copy = open_written(path);
    const std::string damage = copy.head() == verified ? ledger::damage_of(copy, [](std::int64_t) {})
                                                       : "it has other events than were verified";
    if (!damage.empty())
        throw Failure(Cause::io, fmt::format("\"{}\" was not copied well: {}", path, damage), "run it again");
}

// What was registered goes byte for byte; of another file, all that was committed to it.
void write_again(const BackupCopy &copy, ledger::Ledger &opened, const std::string &path) {
    if (!copy.made()) return opened.store().copy_to(path);
    if (store::copy_bytes(copy.path, path).sha256 != copy.digest)
        throw Failure(Cause::io, fmt::format("\"{}\" was changed while it was read", copy.path),
                      "run it again");
}

// What a create answered: nothing was verified then, nor removed.
BackupDone created_before(const Desk &desk, const Recorded &recorded) {
    Backup backup = recorded_backups(desk.ledger, recorded).at(0);
    backup.removed_on.reset();
    for (BackupCopy &copy : backup.copies)
        if (copy.made()) {
            copy.verified_on.reset();
            copy.failure.clear();
        }
    return {recorded, std::move(backup)};
}

} // namespace

std::variant<BackupDone, Refusal>
create_backup(const Desk &desk, std::span<const rules::BackupTarget> targets, const std::string &in_use) {
    if (auto earlier = answered(desk)) {
        if (auto *refusal = std::get_if<Refusal>(&*earlier)) return std::move(*refusal);
        return created_before(desk, std::get<Recorded>(*earlier));
    }
    const Date today = desk.deed.at.day;
    const ledger::Rules rules = ledger::read_rules(desk.ledger);
    const policy::Policy &policy = rules.policy_on(today);
    auto copies = rules::backup_targets(targets, policy);
    if (auto *refusal = std::get_if<Refusal>(&copies)) return std::move(*refusal);
    Backup backup{0, today, 0, policy.backups ? policy.backups->clause : "", {}, {}};
    backup.copies = std::move(std::get<std::vector<BackupCopy>>(copies));
    const std::vector<BackupCopy> asked = backup.copies;
    require_apart(asked);
    Files files = write_copies(desk, backup, in_use);
    auto outcome = carry_out(desk, [&]() -> Verdict {
        ledger::BackupRegister known;
        const ledger::Head head = desk.ledger.read({ledger::reading_of_backups(known, false)});
        backup.id = known.last + 1;
        const std::string stem = fmt::format("bursar-{}-{}", format_id('B', backup.id), to_string(today));
        for (std::size_t i = 0; i < files.size(); ++i) {
            BackupCopy &copy = backup.copies[i];
            const std::string whole = store::absolute_path(asked[i].path) + "/";
            copy.path = whole + stem + ".db";
            if (!copy.failure.empty()) continue;
            attempt(copy, files[i], [&] {
                copy.path = whole + first_free(stem, [&](const std::string &name) {
                                return files[i] ? files[i]->name(name) : store::taken(whole + name).empty();
                            });
            });
        }
        ledger::Change change(head, desk.deed, desk.salts);
        ledger::write_backup(change, backup);
        return change;
    });
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return std::move(*refusal);
    const Recorded recorded = std::get<Recorded>(outcome);
    if (recorded.replayed) return created_before(desk, recorded);
    for (auto &file : files)
        if (file) file->keep();
    return BackupDone{recorded, std::move(backup)};
}

std::vector<ListedBackup> list_backups(ledger::Ledger &ledger, Date as_of, bool removed) {
    ledger::Rules rules;
    ledger::BackupRegister all;
    ledger.read({ledger::reading_of_rules(rules), ledger::reading_of_backups(all, removed)});
    std::vector<ListedBackup> listed;
    for (const Backup &backup : all.backups)
        listed.push_back({backup, ""});
    if (const auto &terms = rules.policy_on(as_of).backups)
        for (const rules::Rotated &rotated : rules::rotate_backups(all.backups, *terms, as_of))
            if (rotated.kept)
                std::ranges::find(listed, rotated.backup, [](const ListedBackup &l) {
                    return l.backup.id;
                })->kept_because = rotated.because;
    return listed;
}

std::variant<std::vector<BackupCopy>, Refusal> copies_of(ledger::Ledger &ledger, Id id) {
    Backup backup = backup_there(ledger, id);
    if (auto refusal = refuse_unreadable(backup)) return std::move(*refusal);
    std::erase_if(backup.copies, [](const BackupCopy &copy) { return !copy.made(); });
    return std::move(backup.copies);
}

std::variant<RestoredLedger, Refusal> restore_backup(std::span<const BackupCopy> copies,
                                                     const std::string &path, const std::string &in_use,
                                                     bool dry_run, const BackupProgress &progress) {
    if (const std::string there = store::taken(path); !there.empty())
        return plain_refusal(fmt::format("\"{}\" exists", there), "name another file with --to");
    if (copies.size() == 1 && !copies[0].made()) store::file_digest(copies[0].path); // is there such a file?
    std::string damages;
    const auto sound = std::ranges::find_if(copies, [&](const BackupCopy &copy) {
        const std::string damage = unfit(copy, progress);
        if (!damage.empty())
            damages += fmt::format("{}\"{}\": {}", damages.empty() ? "" : "; ", copy.path, damage);
        return damage.empty();
    });
    if (sound == copies.end())
        throw Failure(Cause::bad_input, "no sound copy of the ledger: " + damages,
                      "restore another one: bursar backup list");
    const store::FileDigest there = store::file_digest(sound->path);
    ledger::Ledger source = open_copy(*sound);
    if (ledger::ledger_schema(source) > ledger::program_schema()) ledger::require_schema(source, sound->path);
    const ledger::Head head = source.head();
    RestoredLedger restored{sound->path, there.sha256, there.size, head.seq};
    const std::size_t slash = path.rfind('/');
    const std::string name = path.substr(slash + 1);
    const std::string directory = slash == path.npos ? "" : path.substr(0, std::max<std::size_t>(slash, 1));
    if (dry_run) {
        const store::WritableDirectory tested(directory);
        return restored;
    }
    store::FileCopy file(directory, name, in_use);
    write_again(*sound, source, file.path());
    require_same(file.path(), head);
    store::open_sqlite(file.path(), store::OpenMode::adopt).reset();
    file.sync();
    take_name(file, name);
    file.keep();
    return restored;
}

} // namespace bursar::actions
