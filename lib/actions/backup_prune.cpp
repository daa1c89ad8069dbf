#include "actions/backup_register.hpp"
#include "actions/backups.hpp"
#include "base/text.hpp"
#include "ledger/terms.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <set>
#include <utility>

namespace bursar::actions {
namespace {

// What an earlier run with the key answered.
PruneDone pruned_before(const Desk &desk, const Recorded &recorded) {
    PruneDone done{recorded, {}};
    if (auto told = ledger::prune_answer(desk.ledger, recorded.first_seq, recorded.last_seq))
        done.answer = std::move(*told);
    else
        for (const Backup &backup : recorded_backups(desk.ledger, recorded))
            done.answer.backups.push_back({backup.id, backup.taken_on, backup.state(), false, "removed"});
    return done;
}

// What is to be deleted, and the line that tells of one that an earlier run left.
using Deletions = std::vector<std::pair<std::string, std::string>>;

// Of those that were removed before, and are removed now; tells of those that stay, too.
Deletions files_of(std::span<const Backup> before, std::span<const Backup> now, bool good_one_seen,
                   ledger::PruneAnswer &answer) {
    Deletions files;
    for (const auto &[backups, left_over] : {std::pair{before, true}, {now, false}})
        for (const Backup &backup : backups)
            for (const BackupCopy &copy : backup.copies) {
                const auto file = file_of_removed(copy, good_one_seen);
                if (!file) continue;
                if (!file->left.empty()) {
                    answer.told.push_back(file->left);
                    continue;
                }
                std::string note;
                if (left_over) {
                    note = fmt::format("\"{}\" was left by an earlier run: it is deleted", file->path);
                    answer.cleared.push_back(note);
                }
                files.emplace_back(file->path, std::move(note));
            }
    return files;
}

} // namespace

std::variant<PruneDone, Refusal> prune_backups(const Desk &desk) {
    PruneDone done;
    Deletions files;
    auto outcome = carry_out(desk, [&]() -> Verdict {
        done = {};
        ledger::Rules rules;
        ledger::BackupRegister all;
        rules.head =
            desk.ledger.read({ledger::reading_of_rules(rules), ledger::reading_of_backups(all, true)});
        const auto &terms = rules.policy_on(desk.deed.at.day).backups;
        if (!terms)
            return plain_refusal("the terms do not say which backups are kept",
                                 "give them a table [backups]: bursar policy adopt");
        std::vector<Backup> there, before, now;
        std::ranges::partition_copy(all.backups, std::back_inserter(before), std::back_inserter(there),
                                    [](const Backup &backup) { return backup.removed_on.has_value(); });
        const std::vector<Unseen> unseen = see_files(there, desk.deed.at.day);
        ledger::Change change(rules.head, desk.deed, desk.salts);
        for (const rules::Rotated &rotated : rules::rotate_backups(there, *terms, desk.deed.at.day)) {
            const Backup &backup = *find_backup(there, rotated.backup);
            done.answer.backups.push_back(
                {backup.id, backup.taken_on, backup.state(), rotated.kept, std::string(rotated.because)});
            if (rotated.kept) continue;
            ledger::write_removal(change, backup, terms->clause, rotated.because);
            now.push_back(backup);
        }
        for (const Unseen &u : unseen)
            if (u.in_whole || !find_backup(now, u.backup)) done.answer.told.push_back(u.line);
        const bool good_one_seen = std::ranges::any_of(
            there, [](const Backup &backup) { return backup.state() == BackupState::good; });
        files = files_of(before, now, good_one_seen, done.answer);
        std::set<std::string> deleted;
        for (const auto &[path, note] : files)
            deleted.insert(path);
        for (const std::string &path : unknown_files(all.backups, deleted))
            done.answer.told.push_back(quoted_text(path) + " is not on the register: it is left alone");
        if (!desk.deed.key.empty()) ledger::write_prune_answer(change, done.answer);
        return change;
    });
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return std::move(*refusal);
    done.recorded = std::get<Recorded>(outcome);
    if (done.recorded.replayed) return pruned_before(desk, done.recorded);
    if (desk.dry_run) return done;
    for (const auto &[path, note] : files)
        if (std::string why = delete_file(path); !why.empty()) {
            done.answer.told.push_back(std::move(why));
            std::erase(done.answer.cleared, note);
        }
    return done;
}

} // namespace bursar::actions
