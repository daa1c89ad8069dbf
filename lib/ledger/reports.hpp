// What the reports are made of: the ledger's rows as they stand, streamed in a fixed order and never whole in
// memory. Who reads folds them.
#pragma once

#include "ledger/views.hpp"

namespace bursar::ledger {

// Days of issue or of value, both inclusive; a bound that is not set lets everything pass.
struct DayRange {
    std::optional<Date> from, to;
};

// What a customer owes by one document, due on a day, or has to their credit: one of the amounts is 0.
struct OpenAmount {
    Id customer = 0;
    Currency currency;
    Date due_on; // of what is owed
    std::int64_t open_minor = 0, credit_minor = 0;
};
// Everything that is open or unallocated now, in the order of customers.
void open_amounts(Ledger &ledger, const Each<OpenAmount> &each);

enum class RevenueBy { month, product, customer };

// Documents, by month all those of a day and otherwise one; what a credit note takes back is negative. `key`
// is the month of issue ("2026-01") or the product of the contract, empty without one, and lives as long as
// the call.
struct IssuedAmount {
    std::string_view key;
    Id customer = 0; // by customer: its rows stand together; otherwise 0
    Currency currency;
    std::int64_t documents = 0, net_minor = 0, tax_minor = 0;
};
void issued_amounts(Ledger &ledger, const DayRange &days, RevenueBy by, const Each<IssuedAmount> &each);

// One line of a document, likewise; `month` and `category` live as long as the call.
struct TaxedAmount {
    std::string_view month, category;
    Percent rate;
    Currency currency;
    std::int64_t net_minor = 0, tax_minor = 0;
};
void taxed_amounts(Ledger &ledger, const DayRange &days, const Each<TaxedAmount> &each);

// A contract in service or suspended on a day, and what its term was charged: the term that runs then, or the
// last one paid before. A term that no invoice charges, or that was upgraded since, counts at the catalogue's
// price of its first day.
struct RunningTerm {
    std::string_view product; // lives as long as the call
    Period period;
    bool suspended = false;
    Money net;
};
// State and terms are those of the day: before the last event, they are read from the events. A contract
// whose last day of service is known is left out from the next one on, and what is sold once always.
void running_terms(Ledger &ledger, Date on, const Each<RunningTerm> &each);

} // namespace bursar::ledger
