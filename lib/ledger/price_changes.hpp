// Changes of prices, and which contracts were told of them.
#pragma once

#include "ledger/ledger.hpp"
#include "ledger/views.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bursar::ledger {

struct PriceAudience {
    Id last_change = 0;
    std::vector<std::pair<Id, Id>>
        contracts; // with their customers: that pay the product, or will from a next term
};
Reading reading_of_audience(PriceAudience &found, const std::string &product);

struct PriceNoticeRow {
    Id change = 0;
    Date effective, received_on;
};
// The changes of the price of the contract's next term that it was told of, in their order.
Reading reading_of_price_notices(std::vector<PriceNoticeRow> &found, Id contract);

struct PriceNoticeView {
    Id contract = 0;
    int policy = 0;
    Date received_on;
};
// The notices that contracts had from that day on and have not answered by leaving, in the order of the
// contracts.
void price_notices(Ledger &ledger, const Filter &whose, Date from, const Each<PriceNoticeView> &each);

} // namespace bursar::ledger
