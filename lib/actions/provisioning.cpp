#include "actions/provisioning.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "ledger/provisioning.hpp"
#include "ledger/terms.hpp"

#include <fmt/format.h>

namespace bursar::actions {

std::variant<Recorded, Refusal> acknowledge(const Desk &desk, std::int64_t action) {
    return carry_out(desk, [&]() -> Verdict {
        std::optional<ledger::ActionView> found;
        ledger::Rules rules;
        ledger::Change change(
            desk.ledger.read({ledger::reading_of_action(found, action), ledger::reading_of_rules(rules)}),
            desk.deed, desk.salts);
        if (!found) missing("action", std::to_string(action), "action");
        const std::string contract = format_id('K', found->contract);
        if (found->done_at) {
            change.unchanged(contract, found->customer);
            return change;
        }
        std::string data;
        JsonWriter json(data);
        json.begin_object().key("acknowledges").integer(action);
        if (const std::string &clause = rules.policies.at(found->policy).delivery_clause;
            found->kind == "activate" && !clause.empty())
            json.key("clause").text(clause);
        json.end_object();
        const auto seq = change.event({"acknowledge", contract, found->customer, std::move(data), {}, {}});
        change.row(ledger::Write::acknowledgement, action, seq);
        return change;
    });
}

} // namespace bursar::actions
