#include "ledger/due_contracts.hpp"

#include "ledger/rows.hpp"

#include <algorithm>
#include <array>

namespace bursar::ledger {

DueContracts read_due(Ledger &ledger, Date as_of) {
    const std::string day = to_string(as_of);
    const std::array<store::Query, 2> queries{{
        {"SELECT id FROM contract WHERE next_step_on <= ?1", {day}},
        {"SELECT c.id FROM contract c WHERE c.next_step_on <= ?1 AND EXISTS (SELECT 1 FROM settlement t "
         "CROSS JOIN document d ON d.id = t.document "
         "WHERE t.contract = c.id AND t.open > 0 AND coalesce(t.due_on, d.due_on) <= ?1)",
         {day}},
    }};
    DueContracts due;
    due.head = ledger.read(queries, [&](std::size_t query, const store::Row &row) {
        (query == 0 ? due.all : due.overdue).push_back(row.integer(0));
    });
    std::sort(due.all.begin(), due.all.end());
    std::sort(due.overdue.begin(), due.overdue.end());
    return due;
}

std::vector<Id> contracts_after(Ledger &ledger, Id after, std::size_t count) {
    std::vector<Id> found;
    const std::array<store::Query, 1> query{{{"SELECT id FROM contract WHERE id > ?1 ORDER BY id LIMIT ?2",
                                              {after, static_cast<std::int64_t>(count)}}}};
    ledger.store().read(query, [&](std::size_t, const store::Row &row) { found.push_back(row.integer(0)); });
    return found;
}

bool is_quarantined(Ledger &ledger, Id contract) {
    bool found = false;
    const std::array<store::Query, 1> query{{{"SELECT 1 FROM quarantine WHERE contract = ?1", {contract}}}};
    ledger.store().read(query, [&](std::size_t, const store::Row &) { found = true; });
    return found;
}

} // namespace bursar::ledger
