#include "ledger/deliveries.hpp"

#include "ledger/view_sql.hpp"

namespace bursar::ledger {

void deliveries(Ledger &ledger, const Filter &filter, bool undone, const Each<DeliveryView> &each) {
    std::vector<store::Value> parameters = ledger::parameters(filter);
    parameters.emplace_back(std::int64_t{undone});
    select(
        ledger,
        "SELECT a.contract, c.customer, c.product, c.policy, e.at, a.state = 'done' OR "
        "EXISTS (SELECT 1 FROM domain WHERE contract = c.id AND confirmed_on IS NOT NULL) AS delivered, "
        "a.kind, "
        "(SELECT max(p.received_on) FROM allocation o JOIN fund f ON f.id = o.fund JOIN payment p ON p.id = "
        "f.payment WHERE o.document = (SELECT document FROM claim WHERE contract = c.id AND kind = 'term' "
        "ORDER BY term_start LIMIT 1)) FROM action a "
        "JOIN contract c ON c.id = a.contract JOIN event e ON e.seq = a.seq WHERE (a.kind = 'register' OR "
        "(e.kind = 'activate' "
        "AND NOT EXISTS (SELECT 1 FROM domain WHERE contract = c.id AND confirmed_on IS NOT NULL))) "
        "AND a.seq > ?7 AND ?1 IS NULL AND ?2 IS NULL AND (?3 IS NULL OR c.customer = ?3) AND (?4 IS NULL OR "
        "c.id = ?4) AND (?5 IS NULL OR a.queued_on >= ?5) AND (?6 IS NULL OR a.queued_on <= ?6) "
        "AND (?9 = 0 OR (NOT delivered AND c.state IN ('ordered', 'active', 'suspended'))) ORDER BY "
        "a.seq LIMIT ?8",
        std::move(parameters), [&](const store::Row &row) {
            DeliveryView view;
            view.contract = row.integer(0);
            view.customer = row.integer(1);
            view.product = row.text(2);
            view.policy = static_cast<int>(row.integer(3));
            const auto at = parse_moment(row.text(4));
            if (!at) unreadable(row.text(4), "moment");
            view.paid_at = *at;
            view.done = row.integer(5) != 0;
            view.action = row.text(6);
            if (const auto paid_on = maybe_date(row, 7); paid_on && *paid_on < view.paid_at.day)
                view.paid_at = {*paid_on, 0};
            each(view);
        });
}

} // namespace bursar::ledger
