#include "actions/backup_register.hpp"
#include "actions/backups.hpp"
#include "ledger/terms.hpp"

#include <algorithm>

namespace bursar::actions {
namespace {

// What an earlier run with the key answered.
BackupsDone verified_before(const Desk &desk, const Recorded &recorded) {
    if (auto told = ledger::verify_answer(desk.ledger, recorded.first_seq, recorded.last_seq))
        return {recorded, told->on, std::move(told->backups)};
    return {recorded, desk.deed.at.day, recorded_backups(desk.ledger, recorded)};
}

// Those of which a copy is not known to be good, or has another size now. Of the others, the copies alone
// that are out of reach: they are told of, and the rest is not read back for that.
std::vector<Backup> doubtful(std::vector<Backup> backups) {
    std::vector<Backup> found;
    for (Backup &backup : backups) {
        bool known = true;
        std::vector<BackupCopy> lost;
        for (const BackupCopy &copy : backup.copies) {
            if (!copy.made()) continue;
            BackupCopy seen = copy;
            see_size(seen);
            known = known && copy.state() == BackupState::good && seen.failure.empty();
            if (!seen.unreached.empty()) lost.push_back(std::move(seen));
        }
        if (known && lost.empty()) continue;
        if (known) backup.copies = std::move(lost);
        found.push_back(std::move(backup));
    }
    return found;
}

} // namespace

std::variant<BackupsDone, Refusal> verify_backups(const Desk &desk, const VerifyBackups &request,
                                                  const BackupProgress &progress) {
    if (auto earlier = answered(desk)) {
        if (auto *refusal = std::get_if<Refusal>(&*earlier)) return std::move(*refusal);
        return verified_before(desk, std::get<Recorded>(*earlier));
    }
    BackupsDone done{{}, desk.deed.at.day, {}};
    if (request.backup) {
        done.backups.push_back(backup_there(desk.ledger, *request.backup));
        if (auto refusal = refuse_unreadable(done.backups[0])) return std::move(*refusal);
    } else {
        done.backups = read_register(desk.ledger, false).backups;
        std::erase_if(done.backups, [](const Backup &backup) {
            return std::ranges::none_of(backup.copies, &BackupCopy::made);
        });
        if (!request.all) done.backups = doubtful(std::move(done.backups));
    }
    for (Backup &backup : done.backups)
        for (BackupCopy &copy : backup.copies)
            if (copy.made() && copy.unreached.empty()) {
                progress(copy.path);
                look_over(copy, done.on, progress);
            }
    auto outcome = carry_out(desk, [&]() -> Verdict {
        ledger::Rules rules;
        ledger::BackupRegister now;
        rules.head =
            desk.ledger.read({ledger::reading_of_rules(rules), ledger::reading_of_backups(now, true)});
        // Reading them back takes long: what was removed meanwhile is not missed.
        const auto removed = [&](const Backup &backup) {
            return find_backup(now.backups, backup.id)->removed_on.has_value();
        };
        std::erase_if(done.backups, removed);
        if (request.backup && done.backups.empty())
            return *refuse_unreadable(*find_backup(now.backups, *request.backup));
        const auto &terms = rules.policy_on(done.on).backups;
        ledger::Change change(rules.head, desk.deed, desk.salts);
        for (const Backup &backup : done.backups)
            if (std::ranges::any_of(backup.copies, &BackupCopy::judged))
                ledger::write_verification(change, backup, terms ? terms->verify_clause : "");
        if (!desk.deed.key.empty()) ledger::write_verify_answer(change, done.backups);
        return change;
    });
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return std::move(*refusal);
    done.recorded = std::get<Recorded>(outcome);
    if (done.recorded.replayed) return verified_before(desk, done.recorded);
    return done;
}

} // namespace bursar::actions
