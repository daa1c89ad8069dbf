// Days that come by themselves, with nothing to do on them: prices that were announced, bars that end.
#pragma once

#include "ledger/ledger.hpp"
#include "ledger/views.hpp"

#include <string>

namespace bursar::ledger {

struct ComingDay {
    Date on;
    std::string kind;    // "price-change", "support-again"
    std::string subject; // a product, a customer
    std::string clause;
};
// Those from `from` to `until`, both included, by day and subject. Of a customer or a contract: the prices
// that it was told of, and the customer's bars.
void coming_days(Ledger &ledger, const Filter &whose, Date from, Date until, const Each<ComingDay> &each);

} // namespace bursar::ledger
