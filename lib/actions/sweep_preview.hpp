// Deciding without doing: previews, and the fuses that are checked before the first commit.
#pragma once

#include "actions/sweep.hpp"
#include "base/error.hpp"
#include "ledger/terms.hpp"

#include <exception>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <vector>

namespace bursar::actions {

inline bool is_due(const ContractSituation &contract, Date day) {
    return contract.next_step_on && *contract.next_step_on <= day;
}

// A contract that a failure sets aside, with what to do about it.
Quarantined set_aside(Id contract, const std::exception &failure);

// The fuses of a run, and what it has done of each so far.
struct FuseBox {
    std::int64_t most_suspensions = 0, most_deletions = 0;
    std::int64_t suspensions = 0, deletions = 0;

    void add(const std::vector<Step> &steps);
    [[nodiscard]] std::optional<Failure> blown() const; // with what to do about it
    // Adds, and throws as soon as the steps are too many.
    void count(const std::vector<Step> &steps);
};

// A run over days that commits nothing: later days and pages see what earlier ones decided.
class Preview {
  public:
    using Done = std::function<void(std::vector<Step> &&)>;
    // `revisits`: several days are run, and contracts come back. `rules` must outlive the preview.
    Preview(ledger::Ledger &ledger, const ledger::Rules &rules, bool revisits)
        : ledger_(ledger), rules_(rules), revisits_(revisits) {}

    // Contracts due on the day: those of the ledger, `recorded`, less the ones decided on already, and of
    // these the ones due again.
    [[nodiscard]] std::vector<Id> due(Date day, std::vector<Id> recorded) const;
    // Decides the contracts in their order; those whose rule fails are added to `quarantined`.
    void decide(std::span<const Id> ids, Date day, const Done &done, std::vector<Quarantined> &quarantined);

  private:
    void decide(const ContractSituation &contract, CustomerSituation &customer, Date day, const Done &done,
                std::vector<Quarantined> &quarantined);

    ledger::Ledger &ledger_;
    const ledger::Rules &rules_;
    bool revisits_;
    std::map<Id, ContractSituation> contracts_; // as decided, when they come back
    std::map<Id, CustomerSituation> customers_; // those whose credit moves
    std::set<Id> failed_;                       // told of once
    std::optional<Counters> counters_;
};

} // namespace bursar::actions
