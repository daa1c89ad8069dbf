#include "actions/desk.hpp"

#include "base/error.hpp"

#include <array>
#include <fmt/format.h>

namespace bursar::actions {
namespace {

struct UsedKey {
    std::string command, salt, digest;
    Recorded recorded;
};

std::optional<UsedKey> find_key(ledger::Ledger &ledger, const std::string &key) {
    std::optional<UsedKey> used;
    const std::array<store::Query, 1> query{
        {{"SELECT command, salt, digest, first_seq, last_seq FROM idempotency WHERE key = ?1", {key}}}};
    ledger.store().read(query, [&](std::size_t, const store::Row &row) {
        used = UsedKey{std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)),
                       Recorded{row.integer(3), row.integer(4), true, false}};
    });
    return used;
}

Refusal reused(const std::string &key, std::string_view how) {
    return Refusal{{{"", fmt::format("the idempotency key \"{}\" was used {}", key, how)}},
                   "choose another key for another deed"};
}

} // namespace

std::variant<Recorded, Refusal> carry_out(const Desk &desk, const std::function<Verdict()> &decide) {
    constexpr int most_tries = 25;
    for (int attempt = 0; attempt < most_tries; ++attempt) {
        if (!desk.deed.key.empty())
            if (const auto used = find_key(desk.ledger, desk.deed.key)) {
                if (used->command != desk.deed.command)
                    return reused(desk.deed.key, fmt::format("by \"{}\"", used->command));
                if (used->digest != ledger::arguments_digest(used->salt, desk.deed.arguments))
                    return reused(desk.deed.key, "with other arguments");
                return used->recorded;
            }
        Verdict verdict = decide();
        if (auto *refusal = std::get_if<Refusal>(&verdict)) return std::move(*refusal);
        auto &change = std::get<ledger::Change>(verdict);
        Recorded recorded{change.decided_on().seq + 1, change.head().seq, false, desk.dry_run};
        if (desk.dry_run || change.empty() || desk.ledger.commit(std::move(change))) return recorded;
        desk.pause(attempt);
    }
    throw Failure(Cause::busy, "the ledger was changed by others at every try", "run it again");
}

std::vector<Id> subjects(ledger::Ledger &ledger, const Recorded &recorded, char prefix) {
    std::vector<Id> found;
    const std::array<store::Query, 1> query{
        {{"SELECT subject FROM event WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq", {recorded.first_seq, recorded.last_seq}}}};
    ledger.store().read(query, [&](std::size_t, const store::Row &row) {
        if (const auto id = parse_id(prefix, row.text(0))) found.push_back(*id);
    });
    return found;
}

} // namespace bursar::actions
