// Deeds that are a plan: read, decide by a rule, commit the steps.
#pragma once

#include "actions/desk.hpp"
#include "ledger/plan_writer.hpp"
#include "ledger/situations.hpp"
#include "ledger/terms.hpp"

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bursar::actions {

// What a deed of this kind did: its steps but for the silent ones.
struct PlanDone {
    Recorded recorded;
    std::vector<Step> steps;
    std::vector<ContractSituation> contracts = {}; // of a dry run: as they would be
};

// A plan with the head and the counters it was decided on. Without steps, nothing changes.
struct Decided {
    ledger::Head head;
    Counters before;
    Plan plan;
    std::string subject; // whom it is about, when there is nothing to do: "K1"
    Id customer = 0;
};
using Decision = std::variant<Decided, Refusal>;
// Reads and decides, again when overtaken, and commits.
std::variant<PlanDone, Refusal> carry_out_plan(const Desk &desk, const std::function<Decision()> &decide);

// A plan about a case of the desk's: a dispute, a collection, an obligation, an identity, an incident, a
// disclosure.
struct CaseDone {
    PlanDone done;
    Id id = 0;
};
std::variant<CaseDone, Refusal> case_done(const Desk &desk, std::variant<PlanDone, Refusal> outcome,
                                          char prefix, Id id);

// A contract with all that rules decide on. Failure(not_found): there is none.
struct ContractCase {
    ledger::Rules rules;
    ledger::Situations situations;
    [[nodiscard]] const ContractSituation &contract() const { return situations.contracts.front(); }
    [[nodiscard]] const CustomerSituation &customer() const {
        return situations.customers.at(contract().customer);
    }
    [[nodiscard]] const policy::Policy &policy() const { return rules.policies.at(contract().policy); }
};
// In one snapshot with the further readings, which may not depend on it.
ContractCase read_contract_case(ledger::Ledger &ledger, Id contract, std::vector<ledger::Reading> more = {});
// The customer of a contract, which never changes. Failure(not_found): there is no such contract.
Id customer_of_contract(const Desk &desk, Id contract);

// Failure(not_permitted) unless the actor is an operator with the right (operator add).
void require_right(const Desk &desk, const std::string &right);

} // namespace bursar::actions
