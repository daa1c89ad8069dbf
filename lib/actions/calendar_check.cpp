#include "actions/calendar_check.hpp"

#include "ledger/situations.hpp"
#include "ledger/terms.hpp"
#include "rules/dunning.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <string>

namespace bursar::actions {
namespace {

std::string when(const std::optional<Date> &day) { return day ? "on " + to_string(*day) : "never"; }

// A product that was free and is no longer, or the reverse: the rows of its contracts say what held when they
// were written, until the sweep looks at them again.
bool turned_free_or_charged(const policy::Product &product) {
    const auto free = [](const policy::Price &price) { return price.net.minor == 0; };
    return std::ranges::any_of(product.prices, free) && !std::ranges::all_of(product.prices, free);
}

} // namespace

std::vector<ledger::Problem> check_calendar(ledger::Ledger &ledger, Date as_of) {
    constexpr std::size_t page = 1000;
    const ledger::Rules rules = ledger::read_rules(ledger);
    std::vector<ledger::Problem> problems;
    Id last = 0;
    for (auto ids = ledger::contracts_after(ledger, last, page); !ids.empty();
         ids = ledger::contracts_after(ledger, last, page)) {
        const ledger::Situations situations = ledger::read_contracts(ledger, ids);
        for (const ContractSituation &contract : situations.contracts) {
            const auto product = rules.catalog.find(contract.product);
            if (situations.quarantined.contains(contract.id) || product == rules.catalog.end() ||
                turned_free_or_charged(product->second))
                continue;
            ContractSituation expected = contract;
            rules::look_ahead(
                expected, {rules.policies.at(contract.policy), rules.catalog, as_of, rules.in_force(as_of)});
            if (expected.next_step_on == contract.next_step_on) continue;
            problems.push_back({"next-step", format_id('K', contract.id),
                                fmt::format("is looked at {}, and the terms ask for it {}",
                                            when(contract.next_step_on), when(expected.next_step_on))});
            if (problems.size() == ledger::most_problems) return problems;
        }
        last = ids.back();
    }
    return problems;
}

} // namespace bursar::actions
