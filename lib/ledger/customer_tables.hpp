// The tables of an export, by what they are about. Each select starts from the customer, and indexes lead on
// from there.
#pragma once

#include "ledger/customer_data.hpp"

namespace bursar::ledger {

std::span<const DataTable> account_tables();
std::span<const DataTable> money_tables();
std::span<const DataTable> case_tables();

} // namespace bursar::ledger
