#include "actions/backup_register.hpp"
#include "actions/backups.hpp"
#include "ledger/terms.hpp"

#include <algorithm>
#include <iterator>

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

} // namespace

std::variant<PruneDone, Refusal> prune_backups(const Desk &desk) {
    PruneDone done;
    std::vector<Backup> gone;
    bool good_one_seen = false;
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
        done.answer.told = see_files(there, desk.deed.at.day);
        good_one_seen = std::ranges::any_of(
            there, [](const Backup &backup) { return backup.state() == BackupState::good; });
        ledger::Change change(rules.head, desk.deed, desk.salts);
        for (const rules::Rotated &rotated : rules::rotate_backups(there, *terms, desk.deed.at.day)) {
            const Backup &backup = *find_backup(there, rotated.backup);
            done.answer.backups.push_back(
                {backup.id, backup.taken_on, backup.state(), rotated.kept, std::string(rotated.because)});
            if (rotated.kept) continue;
            ledger::write_removal(change, backup, terms->clause, rotated.because);
            gone.push_back(backup);
        }
        if (!desk.deed.key.empty()) ledger::write_prune_answer(change, done.answer);
        return change;
    });
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return std::move(*refusal);
    done.recorded = std::get<Recorded>(outcome);
    if (done.recorded.replayed) return pruned_before(desk, done.recorded);
    if (desk.dry_run) return done;
    for (const Backup &backup : gone)
        for (const BackupCopy &copy : backup.copies)
            if (std::string why = delete_file(copy, good_one_seen); !why.empty())
                done.answer.told.push_back(std::move(why));
    return done;
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

} // namespace bursar::actions
