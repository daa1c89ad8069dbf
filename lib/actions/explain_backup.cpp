#include "actions/backup_register.hpp"
#include "actions/explain.hpp"
#include "ledger/terms.hpp"
#include "rules/backup_rotation.hpp"

#include <fmt/format.h>

namespace bursar::actions {
namespace {

const std::string &where(const BackupCopy &copy) { return copy.place.empty() ? copy.path : copy.place; }

std::string what_is_known(const Backup &backup) {
    std::string summary = fmt::format("a backup of {}", to_string(backup.taken_on));
    if (backup.events) summary += fmt::format(", up to event {}", backup.events);
    for (const BackupCopy &copy : backup.copies) {
        summary += fmt::format("; {}: {}", where(copy), to_string(copy.state()));
        if (!copy.failure.empty()) summary += fmt::format(", {}", copy.failure);
    }
    return summary;
}

} // namespace

Explanation explain_backup(ledger::Ledger &ledger, Id id, Date as_of, Date until) {
    const Backup backup = backup_there(ledger, id);
    const ledger::Rules rules = ledger::read_rules(ledger);
    const policy::Policy &policy = rules.policy_on(as_of);
    const auto reason = [&](Date on, std::string what, const std::string &clause) {
        return Reason{on, std::move(what), clause, std::string(policy.clause_text(clause))};
    };
    Explanation told;
    told.id = format_id('B', id);
    told.state = backup.removed_on ? "removed" : to_string(backup.state());
    told.summary = what_is_known(backup);
    told.past.push_back(reason(backup.taken_on, "taken", backup.clause));
    const std::string &verified_under = policy.backups ? policy.backups->verify_clause : backup.clause;
    for (const BackupCopy &copy : backup.copies)
        if (copy.made() && copy.verified_on)
            told.past.push_back(reason(
                *copy.verified_on, fmt::format("verified: {} is {}", where(copy), to_string(copy.state())),
                verified_under));
    if (backup.removed_on) {
        told.past.push_back(reason(*backup.removed_on, "removed", backup.clause));
        return told;
    }
    if (!policy.backups) {
        told.summary += "; the terms do not say how long it is kept";
        return told;
    }
    if (backup.state() == BackupState::unverified)
        told.next.push_back(reason(backup.taken_on + Days(policy.backups->verify_within_days),
                                   "to be verified: bursar backup verify", verified_under));
    for (const auto &[on, rotated] :
         rules::rotation_ahead(read_register(ledger, false).backups, *policy.backups, id, as_of, until))
        (on == as_of && rotated.kept ? told.now : told.next)
            .push_back(reason(on,
                              fmt::format("{}: {}", rotated.kept ? "kept" : "to be removed", rotated.because),
                              policy.backups->clause));
    return told;
}

} // namespace bursar::actions
