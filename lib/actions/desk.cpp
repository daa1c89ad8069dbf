#include "actions/desk.hpp"

#include "base/error.hpp"
#include "ledger/history.hpp"

#include <fmt/format.h>

namespace bursar::actions {
namespace {

Refusal reused(const std::string &key, std::string_view how) {
    return Refusal{{{"", fmt::format("the idempotency key \"{}\" was used {}", key, how)}},
                   "choose another key for another deed"};
}

// What the deed's key was used for, if it was.
std::optional<std::variant<Recorded, Refusal>> answered_before(const Desk &desk) {
    if (desk.deed.key.empty()) return std::nullopt;
    const auto used = ledger::used_key(desk.ledger, desk.deed.key);
    if (!used) return std::nullopt;
    if (used->command != desk.deed.command)
        return reused(desk.deed.key, fmt::format("by \"{}\"", used->command));
    if (used->digest != ledger::arguments_digest(used->salt, desk.deed.arguments))
        return reused(desk.deed.key, "with other arguments");
    return Recorded{used->first_seq, used->last_seq, true, false};
}

} // namespace

std::variant<Recorded, Refusal> carry_out(const Desk &desk, const std::function<Verdict()> &decide) {
    constexpr int most_tries = 25;
    for (int attempt = 0; attempt < most_tries; ++attempt) {
        if (const auto answered = answered_before(desk)) return *answered;
        Verdict verdict = decide();
        if (auto *refusal = std::get_if<Refusal>(&verdict)) {
            // Perhaps for what another process did in between, under this very key.
            if (const auto answered = answered_before(desk)) return *answered;
            return std::move(*refusal);
        }
        auto &change = std::get<ledger::Change>(verdict);
        Recorded recorded{change.decided_on().seq + 1, change.head().seq, false, desk.dry_run};
        if (desk.dry_run || change.empty() || desk.ledger.commit(std::move(change))) return recorded;
        desk.pause(attempt);
    }
    throw Failure(Cause::busy, "the ledger was changed by others at every try", "run it again");
}

std::variant<Recorded, Refusal> recorded_under(const Desk &desk, const std::string &suffix) {
    Desk asking = desk;
    asking.dry_run = true;
    asking.deed.key += suffix;
    return carry_out(asking, [&]() -> Verdict { return ledger::Change({}, asking.deed, desk.salts); });
}

std::vector<Id> subjects(ledger::Ledger &ledger, const Recorded &recorded, char prefix) {
    return ledger::subjects(ledger, recorded.first_seq, recorded.last_seq, prefix);
}

Id subject_of(const Desk &desk, const Recorded &recorded, char prefix, Id decided) {
    if (!recorded.replayed) return decided;
    const std::vector<Id> ids = subjects(desk.ledger, recorded, prefix);
    return ids.empty() ? decided : ids.front();
}

} // namespace bursar::actions
