// The ledger's bookings as balanced transactions.
//
//   Assets:Receivable:C1       what the customer owes: open documents
//   Assets:Payments:transfer   money that came in, by method
//   Liabilities:Credit:C1      money of the customer that is not allocated yet
//   Liabilities:VAT:20         tax on invoices less credit notes, by rate in percent
//   Income:Sales:web-start     net of invoices less credit notes, by the contract's product
//   Income:Sales               the same of documents of no contract
//   Income:Fees                penalties and other fees
//   Expenses:Write-offs        dust that is not collected
#pragma once

#include "documents/journal_text.hpp"
#include "ledger/journal.hpp"

namespace bursar::actions {

// In the order of days, then of events. A credit note becomes credit of the customer, and what it settles is
// taken from there, like a payment; what one event books is one transaction.
void journal(ledger::Ledger &ledger, const ledger::DayRange &days,
             const ledger::Each<documents::JournalEntry> &each);

} // namespace bursar::actions
