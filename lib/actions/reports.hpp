// The reports: the ledger's rows folded into lines, and totals by currency. Each gives its rows in a fixed
// order and returns the totals, ordered by currency.
#pragma once

#include "ledger/reports.hpp"
#include "rules/reporting.hpp"

#include <array>
#include <string>
#include <vector>

namespace bursar::actions {

struct AgeingRow {
    Id customer = 0; // 0 in a total
    Currency currency;
    std::array<std::int64_t, rules::age_buckets> open_minor{};
    std::int64_t credit_minor = 0; // not allocated yet
};
// What is open now, by its age on a day, and everybody's credit: customers that have either, by id, then
// currency. Rows come as they are read.
std::vector<AgeingRow> ageing(ledger::Ledger &ledger, Date on, const ledger::Each<AgeingRow> &each);

struct RevenueRow {
    std::string key; // the month, or the product: empty for documents of no contract
    Id customer = 0; // by customer
    Currency currency;
    std::int64_t documents = 0;
    std::int64_t net_minor = 0, tax_minor = 0;
};
// Invoices and fees less credit notes, by key, then currency.
std::vector<RevenueRow> revenue(ledger::Ledger &ledger, const ledger::DayRange &days, ledger::RevenueBy by,
                                const ledger::Each<RevenueRow> &each);

struct RecurringRow {
    std::string product; // empty in a total
    Currency currency;
    std::int64_t active = 0, suspended = 0;             // contracts
    std::int64_t active_minor = 0, suspended_minor = 0; // net, a month
};
// What the contracts of a day bring in a month, net: each contract's share is rounded by itself.
std::vector<RecurringRow> recurring(ledger::Ledger &ledger, Date on, const ledger::Each<RecurringRow> &each);

struct TaxRow {
    std::string month, category;
    Percent rate;
    Currency currency;
    std::int64_t net_minor = 0, tax_minor = 0;
};
// Lines of invoices and fees less those of credit notes, by month, currency, category and rate.
std::vector<TaxRow> tax(ledger::Ledger &ledger, const ledger::DayRange &days,
                        const ledger::Each<TaxRow> &each);

} // namespace bursar::actions
