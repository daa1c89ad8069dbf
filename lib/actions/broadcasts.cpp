#include "actions/broadcasts.hpp"

#include "base/error.hpp"
#include "ledger/broadcasts.hpp"
#include "ledger/terms.hpp"
#include "rules/broadcast.hpp"

#include <fmt/format.h>

namespace bursar::actions {

std::variant<BroadcastDone, Refusal> queue_broadcast(const Desk &desk, const BroadcastRecord &request) {
    BroadcastDone done;
    auto outcome = carry_out(desk, [&]() -> Verdict {
        ledger::Rules rules;
        ledger::Audience audience;
        rules.head = desk.ledger.read({ledger::reading_of_rules(rules),
                                       ledger::reading_of_product_audience(audience, request.product)});
        if (!rules.catalog.contains(request.product)) missing("product", request.product, "catalog");
        if (request.until && request.until->day < desk.deed.at.day)
            throw Failure(Cause::usage,
                          fmt::format("--until: \"{}\" lies before {}, when it is announced",
                                      to_string(*request.until), to_string(desk.deed.at.day)),
                          "give the moment it ends, or leave it out");
        auto decided = rules::decide_broadcast(request, rules.policy_on(desk.deed.at.day));
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
        done.broadcast = std::get<BroadcastRecord>(std::move(decided));
        done.broadcast.queued_on = desk.deed.at.day;
        done.broadcast.customers = static_cast<std::int64_t>(audience.customers.size());
        ledger::Change change(rules.head, desk.deed, desk.salts);
        if (audience.customers.empty()) {
            change.unchanged(request.product, 0);
            return change;
        }
        done.broadcast.id = audience.last_broadcast + 1;
        ledger::write_broadcast(change, done.broadcast, audience.customers);
        return change;
    });
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return std::move(*refusal);
    done.recorded = std::get<Recorded>(outcome);
    if (!done.recorded.replayed) return done;
    if (auto queued =
            ledger::broadcast_queued(desk.ledger, done.recorded.first_seq, done.recorded.last_seq)) {
        done.broadcast = std::move(*queued);
    } else { // nobody had it
        ledger::Rules rules = ledger::read_rules(desk.ledger);
        auto decided = rules::decide_broadcast(request, rules.policy_on(desk.deed.at.day));
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
        done.broadcast = std::get<BroadcastRecord>(std::move(decided));
    }
    return done;
}

} // namespace bursar::actions
