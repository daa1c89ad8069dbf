#include "actions/calendar_check.hpp"

#include "actions/terms_of.hpp"

#include "base/error.hpp"
#include "ledger/due_contracts.hpp"
#include "ledger/situations.hpp"
#include "ledger/terms.hpp"
#include "rules/dunning.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <span>
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

class Inspection {
  public:
    Inspection(ledger::Ledger &ledger, const ledger::Rules &rules, Date as_of)
        : ledger_(ledger), rules_(rules), as_of_(as_of) {}

    // A contract that cannot be read is found by halving, and told of; the rest is inspected.
    void look_at(std::span<const Id> ids) {
        try {
            const ledger::Situations page = ledger::read_contracts(ledger_, ids);
            for (const ContractSituation &contract : page.contracts)
                if (!page.quarantined.contains(contract.id)) look_at(contract);
        } catch (const Failure &failure) {
            if (failure.cause() != Cause::bug) throw;
            if (ids.size() == 1) return add("readable", ids.front(), failure.what());
            look_at(ids.first(ids.size() / 2));
            look_at(ids.subspan(ids.size() / 2));
        }
    }
    [[nodiscard]] bool full() const { return problems_.size() >= ledger::most_problems; }
    std::vector<ledger::Problem> problems() && { return std::move(problems_); }

  private:
    void look_at(const ContractSituation &contract) {
        const auto product = rules_.catalog.find(contract.product);
        if (product == rules_.catalog.end() || turned_free_or_charged(product->second)) return;
        ContractSituation expected = contract;
        rules::look_ahead(expected, terms_of(rules_, contract.policy, as_of_));
        if (expected.next_step_on == contract.next_step_on) return;
        add("next-step", contract.id,
            fmt::format("is looked at {}, and the terms ask for it {}", when(contract.next_step_on),
                        when(expected.next_step_on)));
    }
    void add(std::string invariant, Id contract, std::string what) {
        if (!full()) problems_.push_back({std::move(invariant), format_id('K', contract), std::move(what)});
    }

    ledger::Ledger &ledger_;
    const ledger::Rules &rules_;
    Date as_of_;
    std::vector<ledger::Problem> problems_;
};

} // namespace

std::vector<ledger::Problem> check_calendar(ledger::Ledger &ledger, Date as_of) {
    constexpr std::size_t page = 1000;
    const ledger::Rules rules = ledger::read_rules(ledger);
    Inspection inspection(ledger, rules, as_of);
    for (auto ids = ledger::contracts_after(ledger, 0, page); !ids.empty() && !inspection.full();
         ids = ledger::contracts_after(ledger, ids.back(), page))
        inspection.look_at(ids);
    return std::move(inspection).problems();
}

} // namespace bursar::actions
