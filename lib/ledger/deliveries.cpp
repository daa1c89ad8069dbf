#include "ledger/deliveries.hpp"

#include "ledger/view_sql.hpp"

#include <algorithm>

namespace bursar::ledger {
void deliveries(Ledger &ledger, const Filter &filter, bool undone, const Each<DeliveryView> &each) {
    std::vector<store::Value> parameters = ledger::parameters(filter);
    parameters.emplace_back(std::int64_t{undone});
    select(
        ledger,
        // Done: the action is acknowledged, or the registry has confirmed what was to be registered.
        "SELECT a.contract, c.customer, c.product, c.policy, a.kind, ordered.at, e.at, done.at, "
        "(SELECT max(p.received_on) FROM allocation o JOIN fund f ON f.id = o.fund JOIN payment p ON p.id = "
        "f.payment WHERE o.document = first.document), "
        "(SELECT total FROM document WHERE id = first.document), CASE WHEN done.seq IS NOT NULL THEN "
        "(SELECT confirmed_on FROM domain WHERE contract = c.id AND a.kind = 'register') END "
        "FROM action a JOIN contract c ON c.id = a.contract JOIN event e ON e.seq = a.seq "
        "JOIN event ordered ON ordered.seq = (SELECT min(seq) FROM event WHERE customer = c.customer "
        "AND subject = 'K' || c.id) "
        "LEFT JOIN claim first ON first.contract = c.id AND first.kind = 'term' AND first.term_start = "
        "(SELECT min(term_start) FROM claim WHERE contract = c.id AND kind = 'term') "
        "LEFT JOIN event done ON done.seq = CASE a.kind WHEN 'register' THEN (SELECT min(seq) FROM event "
        "WHERE customer = c.customer AND subject = 'K' || c.id AND kind = 'confirm') "
        "ELSE (SELECT k.seq FROM acknowledgement k WHERE k.action = a.seq) END "
        "WHERE (a.kind = 'register' OR (e.kind = 'activate' "
        "AND NOT EXISTS (SELECT 1 FROM domain WHERE contract = c.id AND confirmed_on IS NOT NULL))) "
        "AND a.seq > ?7 AND ?1 IS NULL AND ?2 IS NULL AND (?3 IS NULL OR c.customer = ?3) AND (?4 IS NULL OR "
        "c.id = ?4) AND (?5 IS NULL OR a.queued_on >= ?5) AND (?6 IS NULL OR a.queued_on <= ?6) "
        "AND (?9 = 0 OR (done.seq IS NULL AND c.state IN ('ordered', 'active', 'suspended'))) ORDER BY "
        "a.seq LIMIT ?8",
        std::move(parameters), [&](const store::Row &row) {
            DeliveryView view;
            view.contract = row.integer(0);
            view.customer = row.integer(1);
            view.product = row.text(2);
            view.policy = static_cast<int>(row.integer(3));
            view.action = row.text(4);
            view.ordered_at = moment_at(row, 5);
            const Moment activated = moment_at(row, 6);
            view.done_at = maybe_moment(row, 7);
            // Recorded later than the registry confirmed: what is known is the day.
            if (const auto confirmed_on = maybe_date(row, 10);
                confirmed_on && *confirmed_on < view.done_at->day)
                view.done_at = {*confirmed_on, 0};
            const auto received_on = maybe_date(row, 8);
            if (maybe_integer(row, 9).value_or(0) > 0)
                view.paid_at =
                    received_on && *received_on < activated.day ? Moment{*received_on, 0} : activated;
            view.counts_from = std::max(view.ordered_at, view.paid_at.value_or(activated));
            each(view);
        });
}

} // namespace bursar::ledger
