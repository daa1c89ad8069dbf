#include "ledger/terms_refusals.hpp"

#include "ledger/rows.hpp"

namespace bursar::ledger {

Reading reading_of_refusal(std::optional<TermsRefusal> &found, Id customer) {
    return {{{"SELECT policy, received_on FROM terms_refusal WHERE customer = ?1 AND answered_on IS NULL "
              "ORDER BY policy",
              {customer}}},
            [&found](std::size_t, const store::Row &row) {
                found = TermsRefusal{static_cast<int>(row.integer(0)), date_at(row, 1)};
            }};
}

} // namespace bursar::ledger
