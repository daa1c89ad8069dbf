#include "actions/backups.hpp"

#include "base/error.hpp"
#include "ledger/backups.hpp"
#include "ledger/terms.hpp"
#include "store/sqlite/copy_file.hpp"
#include "store/sqlite/sqlite_store.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

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

// Two copies in one directory are lost together.
void require_apart(std::span<const BackupCopy> copies) {
    for (const BackupCopy &copy : copies)
        if (std::ranges::count(copies, store::absolute_path(copy.path),
                               [](const BackupCopy &c) { return store::absolute_path(c.path); }) > 1)
            throw Failure(Cause::usage, fmt::format("two copies would lie in \"{}\"", copy.path),
                          "give each a directory of its own");
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

ledger::BackupRegister read_register(ledger::Ledger &ledger, bool removed) {
    ledger::BackupRegister found;
    ledger.read({ledger::reading_of_backups(found, removed)});
    return found;
}

const Backup *find_backup(std::span<const Backup> backups, Id id) {
    const auto found = std::ranges::find(backups, id, &Backup::id);
    return found == backups.end() ? nullptr : &*found;
}

Backup backup_there(ledger::Ledger &ledger, Id id) {
    const ledger::BackupRegister all = read_register(ledger, true);
    if (const Backup *found = find_backup(all.backups, id)) return *found;
    missing("backup", format_id('B', id), "backup");
}

bool made(const Backup &backup) { return std::ranges::any_of(backup.copies, &BackupCopy::made); }

// Why nothing can be read of it.
std::optional<Refusal> refuse_unreadable(const Backup &backup) {
    const std::string id = format_id('B', backup.id);
    if (backup.removed_on)
        return plain_refusal(fmt::format("{} was removed on {}", id, to_string(*backup.removed_on)),
                             "bursar backup list shows those that are there");
    if (!made(backup))
        return plain_refusal(fmt::format("no copy of {} was made", id), "bursar backup list shows others");
    return std::nullopt;
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

// The backups that the events of a deed are about, as they are now.
std::vector<Backup> recorded_backups(const Desk &desk, const Recorded &recorded) {
    const ledger::BackupRegister all = read_register(desk.ledger, true);
    std::vector<Backup> found;
    for (const Id id : subjects(desk.ledger, recorded, 'B'))
        if (const Backup *backup = find_backup(all.backups, id)) found.push_back(*backup);
    return found;
}

// An earlier answer to the deed's key, or that the key is another's.
std::optional<std::variant<Recorded, Refusal>> answered(const Desk &desk) {
    if (desk.deed.key.empty()) return std::nullopt;
    auto outcome = recorded_under(desk, "");
    const auto *recorded = std::get_if<Recorded>(&outcome);
    if (recorded && !recorded->replayed) return std::nullopt;
    return outcome;
}

} // namespace

std::variant<BackupDone, Refusal>
create_backup(const Desk &desk, std::span<const rules::BackupTarget> targets, const std::string &in_use) {
    if (auto earlier = answered(desk)) {
        if (auto *refusal = std::get_if<Refusal>(&*earlier)) return std::move(*refusal);
        const auto &recorded = std::get<Recorded>(*earlier);
        return BackupDone{recorded, recorded_backups(desk, recorded).at(0)};
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
    if (recorded.replayed) return BackupDone{recorded, recorded_backups(desk, recorded).at(0)};
    for (auto &file : files)
        if (file) file->keep();
    return BackupDone{recorded, std::move(backup)};
}

std::variant<BackupsDone, Refusal> verify_backups(const Desk &desk, const VerifyBackups &request,
                                                  const BackupProgress &progress) {
    if (auto earlier = answered(desk)) {
        if (auto *refusal = std::get_if<Refusal>(&*earlier)) return std::move(*refusal);
        const auto &recorded = std::get<Recorded>(*earlier);
        return BackupsDone{recorded, recorded_backups(desk, recorded)};
    }
    BackupsDone done;
    if (request.backup) {
        done.backups.push_back(backup_there(desk.ledger, *request.backup));
        if (auto refusal = refuse_unreadable(done.backups[0])) return std::move(*refusal);
    } else {
        done.backups = read_register(desk.ledger, false).backups;
        std::erase_if(done.backups, [&](const Backup &backup) {
            return std::ranges::none_of(backup.copies, [&](const BackupCopy &copy) {
                return copy.made() && (request.all || copy.state() != BackupState::good);
            });
        });
    }
    for (Backup &backup : done.backups)
        for (BackupCopy &copy : backup.copies)
            if (copy.made()) look_over(copy, desk.deed.at.day, progress);
    auto outcome = carry_out(desk, [&]() -> Verdict {
        const ledger::Rules rules = ledger::read_rules(desk.ledger);
        const auto &terms = rules.policy_on(desk.deed.at.day).backups;
        ledger::Change change(rules.head, desk.deed, desk.salts);
        for (const Backup &backup : done.backups)
            if (std::ranges::any_of(backup.copies, &BackupCopy::judged))
                ledger::write_verification(change, backup, terms ? terms->verify_clause : "");
        if (change.empty()) change.unchanged("backup", 0);
        return change;
    });
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return std::move(*refusal);
    done.recorded = std::get<Recorded>(outcome);
    return done;
}

std::variant<PruneDone, Refusal> prune_backups(const Desk &desk) {
    PruneDone done;
    std::vector<Backup> gone;
    auto outcome = carry_out(desk, [&]() -> Verdict {
        done = {};
        gone.clear();
        ledger::Rules rules;
        ledger::BackupRegister all;
        rules.head =
            desk.ledger.read({ledger::reading_of_rules(rules), ledger::reading_of_backups(all, true)});
        const auto &terms = rules.policy_on(desk.deed.at.day).backups;
        if (!terms)
            return plain_refusal("the terms do not say which backups are kept",
                                 "give them a table [backups]: bursar policy adopt");
        std::vector<Backup> there;
        std::ranges::partition_copy(all.backups, std::back_inserter(gone), std::back_inserter(there),
                                    [](const Backup &backup) { return backup.removed_on.has_value(); });
        done.unseen = see_files(there);
        ledger::Change change(rules.head, desk.deed, desk.salts);
        for (const rules::Rotated &rotated : rules::rotate_backups(there, *terms, desk.deed.at.day)) {
            const Backup &backup = *find_backup(there, rotated.backup);
            done.backups.push_back({backup, rotated});
            if (rotated.kept) continue;
            ledger::write_removal(change, backup, terms->clause, rotated.because);
            gone.push_back(backup);
        }
        if (change.empty()) change.unchanged("backup", 0);
        return change;
    });
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return std::move(*refusal);
    done.recorded = std::get<Recorded>(outcome);
    if (done.recorded.replayed)
        for (const Backup &backup : recorded_backups(desk, done.recorded))
            done.backups.push_back({backup, {backup.id, false, "removed"}});
    if (desk.dry_run || done.recorded.replayed) return done;
    const bool good_one_seen = std::ranges::any_of(
        done.backups, [](const PrunedBackup &p) { return p.backup.state() == BackupState::good; });
    for (const Backup &backup : gone)
        for (const BackupCopy &copy : backup.copies)
            if (std::string why = delete_file(copy, good_one_seen); !why.empty())
                done.left.push_back(std::move(why));
    return done;
}

std::vector<PrunedBackup> list_backups(ledger::Ledger &ledger, Date as_of, bool removed) {
    ledger::Rules rules;
    ledger::BackupRegister all;
    ledger.read({ledger::reading_of_rules(rules), ledger::reading_of_backups(all, removed)});
    std::vector<PrunedBackup> listed;
    for (const Backup &backup : all.backups)
        listed.push_back({backup, {backup.id, false, ""}});
    if (const auto &terms = rules.policy_on(as_of).backups)
        for (const rules::Rotated &rotated : rules::rotate_backups(all.backups, *terms, as_of))
            std::ranges::find(listed, rotated.backup, [](const PrunedBackup &p) {
                return p.backup.id;
            })->rotated = rotated;
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
