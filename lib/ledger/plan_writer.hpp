// Turns the steps of a plan into events and rows.
#pragma once

#include "ledger/change.hpp"
#include "ledger/situations.hpp"
#include "plan/plan.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace bursar::ledger {

// One event and its rows for each step, in order. Contracts must be in the ledger, or in this change already.
// `payer` goes with a payment's step: personal data, kept beside its event.
void write_steps(Change &change, std::span<const Step> steps, std::string_view payer = {});
// A contract as it stands after its steps.
void write_contract(Change &change, const ContractSituation &contract);
// A whole plan, decided on counters that stood so before.
void write_plan(Change &change, const Plan &plan, const Counters &before, std::string_view payer = {});
// The last numbers that were taken, of the series that moved.
void write_series(Change &change, const Counters &before, const Counters &after);

// The steps that the events first_seq to last_seq recorded, as they were answered (silent ones left out).
std::vector<Step> recorded_steps(Ledger &ledger, std::int64_t first_seq, std::int64_t last_seq);

} // namespace bursar::ledger
