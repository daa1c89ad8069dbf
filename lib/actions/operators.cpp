#include "actions/operators.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "ledger/operators.hpp"

#include <fmt/format.h>

namespace bursar::actions {
namespace {

void write(ledger::Change &change, const ledger::OperatorView &who, std::string_view kind) {
    std::string data;
    JsonWriter(data).begin_object().key("rights").text(who.rights).end_object();
    const auto seq = change.event({kind, "operator", 0, std::move(data), {}, who.name});
    change.row(ledger::Write::operator_set, who.name, who.rights, to_string(who.added_on),
               ledger::nullable(who.removed_on), seq);
}

} // namespace

const std::vector<std::string_view> &known_rights() {
    static const std::vector<std::string_view> rights{"override"};
    return rights;
}

std::variant<Recorded, Refusal> add_operator(const Desk &desk, const std::string &name,
                                             const std::vector<std::string> &rights) {
    return carry_out(desk, [&]() -> Verdict {
        std::optional<ledger::OperatorView> known;
        ledger::Change change(desk.ledger.read({ledger::reading_of_operator(known, name)}), desk.deed,
                              desk.salts);
        ledger::OperatorView who{name, fmt::format("{}", fmt::join(rights, " ")), desk.deed.at.day, {}};
        if (known && !known->removed_on) {
            if (known->rights == who.rights) {
                change.unchanged("operator", 0);
                return change;
            }
            who.added_on = known->added_on;
        }
        write(change, who, "operator-added");
        return change;
    });
}

std::variant<Recorded, Refusal> remove_operator(const Desk &desk, const std::string &name) {
    return carry_out(desk, [&]() -> Verdict {
        std::optional<ledger::OperatorView> known;
        ledger::Change change(desk.ledger.read({ledger::reading_of_operator(known, name)}), desk.deed,
                              desk.salts);
        if (!known) missing("operator", name, "operator");
        if (known->removed_on) {
            change.unchanged("operator", 0);
            return change;
        }
        known->removed_on = desk.deed.at.day;
        write(change, *known, "operator-removed");
        return change;
    });
}

} // namespace bursar::actions
