// Of an export: cases, duties, usage, what was sent, and the audit log.
#include "ledger/customer_tables.hpp"

namespace bursar::ledger {
namespace cases_of_export {
namespace {

using enum DataKind;

constexpr DataColumn disputes_of_export[] = {
    {"id", "s.id", id, 'D'},
    {"payment", "s.payment", id, 'P'},
    {"kind", "s.kind"},
    {"state", "CASE WHEN s.resolved_on IS NULL THEN 'open' ELSE 'resolved' END"},
    {"opened_on", "s.opened_on"},
    {"contacted_on", "s.contacted_on"},
    {"resolved_on", "s.resolved_on"},
    {"won_by", "s.won_by"},
};
constexpr DataColumn dispute_fees_of_export[] = {
    {"payment", "f.payment", id, 'P'},
    {"invoice", "d.number"},
    {"clause", "f.clause"},
};
constexpr DataColumn collections_of_export[] = {
    {"id", "x.id", id, 'X'},
    {"dispute", "x.dispute", id, 'D'},
    {"state", "CASE WHEN x.closed_on IS NULL THEN 'open' ELSE 'closed' END"},
    {"opened_on", "x.opened_on"},
    {"closed_on", "x.closed_on"},
    {"outcome", "x.outcome"},
    {"clause", "x.clause"},
};
constexpr DataColumn costs_of_export[] = {{"invoice", "d.number"}};
constexpr DataColumn sanctions_of_export[] = {
    {"id", "CAST(s.id AS TEXT)"}, {"contract", "s.contract", id, 'K'}, {"ground", "s.ground"},
    {"effect", "s.effect"},       {"starts_on", "s.starts_on"},        {"until", "s.until_on"},
    {"begun_on", "s.begun_on"},   {"lifted_on", "s.lifted_on"},        {"dispute", "s.dispute", id, 'D'},
    {"clause", "s.clause"},
};
constexpr DataColumn trials_of_export[] = {
    {"contract", "e.subject"},
    {"state", "CASE e.kind WHEN 'trial-request' THEN 'requested' WHEN 'trial' THEN 'approved' "
              "WHEN 'trial-refused' THEN 'refused' ELSE 'ended' END"},
    {"on", "substr(e.at, 1, 10)"},
};
constexpr DataColumn verifications_of_export[] = {
    {"id", "v.id", id, 'V'},      {"state", "coalesce(v.outcome, 'open')"},
    {"opened_on", "v.opened_on"}, {"closed_on", "v.closed_on"},
    {"clause", "v.clause"},
};
constexpr DataColumn proofs_of_export[] = {
    {"kind", "d.kind"},
    {"digest", "d.digest"},
    {"added_on", "d.added_on"},
};
constexpr DataColumn readings_of_export[] = {
    {"contract", "u.contract", id, 'K'},    {"meter", "u.meter"},
    {"quantity", "u.quantity", millionths}, {"on", "u.used_on"},
    {"reference", "u.reference"},           {"weighed_on", "u.weighed_on"},
};
constexpr DataColumn obligations_of_export[] = {
    {"id", "t.id", id, 'T'},      {"contract", "t.contract", id, 'K'},
    {"kind", "t.kind"},           {"text", "t.text"},
    {"state", "t.state"},         {"opened_on", "t.opened_on"},
    {"due_on", "t.due_on"},       {"closed_on", "t.closed_on"},
    {"reference", "t.reference"}, {"clause", "t.clause"},
};
constexpr DataColumn notices_of_export[] = {
    {"id", "CAST(n.seq AS TEXT)"}, {"kind", "n.kind"},           {"contract", "n.contract", id, 'K'},
    {"invoice", "d.number"},       {"queued_on", "n.queued_on"}, {"state", "n.state"},
    {"from", "b.from_at"}, // this and what follows: of a broadcast
    {"until", "b.until_at"},       {"text", "t.said"},
};
constexpr DataColumn incidents_of_export[] = {
    {"id", "i.id", id, 'I'},    {"kind", "i.kind"},           {"contract", "i.contract", id, 'K'},
    {"aware_at", "i.aware_at"}, {"closed_on", "i.closed_on"}, {"text", "o.said"},
    {"outcome", "c.said"},      {"clause", "i.clause"},
};
constexpr DataColumn actions_of_export[] = {
    {"id", "CAST(a.seq AS TEXT)"},
    {"kind", "a.kind"},
    {"contract", "a.contract", id, 'K'},
    {"queued_on", "a.queued_on"},
    {"state", "CASE WHEN k.seq IS NULL THEN 'pending' ELSE 'done' END"},
    {"done_at", "d.at"},
};
constexpr DataColumn events_of_export[] = {
    {"seq", "e.seq", number}, {"at", "e.at"},       {"kind", "e.kind"},       {"subject", "e.subject"},
    {"reason", "x.reason"},   {"payer", "x.payer"}, {"data", "e.data", json}, {"undone_by", "u.seq", number},
};

constexpr DataTable case_rows[] = {
    {.name = "disputes",
     .within = "",
     .columns = disputes_of_export,
     .from = "payment p CROSS JOIN dispute s ON s.payment = p.id WHERE p.customer = ?1 ORDER BY s.id"},
    {.name = "dispute_fees",
     .within = "",
     .columns = dispute_fees_of_export,
     .from = "payment p CROSS JOIN dispute_fee f ON f.payment = p.id JOIN document d ON d.id = f.document "
             "WHERE p.customer = ?1 ORDER BY f.payment, f.clause"},
    {.name = "collections",
     .within = "",
     .columns = collections_of_export,
     .from = "collection x WHERE x.customer = ?1 ORDER BY x.id",
     .key = "x.id"},
    {.name = "costs",
     .within = "collections",
     .columns = costs_of_export,
     .from = "collection x CROSS JOIN collection_cost k ON k.collection = x.id JOIN document d "
             "ON d.id = k.document WHERE x.customer = ?1 ORDER BY x.id, d.id",
     .owner = "x.id"},
    {.name = "sanctions",
     .within = "",
     .columns = sanctions_of_export,
     .from = "sanction s WHERE s.customer = ?1 ORDER BY s.id"},
    {.name = "trials",
     .within = "",
     .columns = trials_of_export,
     .from = "event e WHERE e.customer = ?1 AND (e.kind = 'trial-request' OR e.kind = 'trial' OR "
             "e.kind = 'trial-refused' OR e.kind = 'trial-end') ORDER BY e.seq"},
    {.name = "verifications",
     .within = "",
     .columns = verifications_of_export,
     .from = "verification v WHERE v.customer = ?1 ORDER BY v.id",
     .key = "v.id"},
    {.name = "documents", // never their content: it is not kept
     .within = "verifications",
     .columns = proofs_of_export,
     .from = "verification v CROSS JOIN verification_document d ON d.verification = v.id "
             "WHERE v.customer = ?1 ORDER BY v.id, d.seq, d.kind, d.digest",
     .owner = "v.id"},
    {.name = "incidents",
     .within = "",
     .columns = incidents_of_export,
     .from =
         "incident i LEFT JOIN case_text o ON o.seq = i.seq LEFT JOIN case_text c ON c.seq = i.closed_seq "
         "WHERE i.customer = ?1 ORDER BY i.id"},
    {.name = "readings",
     .within = "",
     .columns = readings_of_export,
     .from = "contract c CROSS JOIN usage u ON u.contract = c.id WHERE c.customer = ?1 "
             "ORDER BY c.id, u.used_on, u.meter, u.reference"},
    {.name = "obligations",
     .within = "",
     .columns = obligations_of_export,
     .from = "contract c CROSS JOIN obligation t ON t.contract = c.id WHERE c.customer = ?1 ORDER BY t.id"},
    {.name = "notices",
     .within = "",
     .columns = notices_of_export,
     .from = "event e CROSS JOIN notice n ON n.seq = e.seq LEFT JOIN document d ON d.id = n.document "
             "LEFT JOIN broadcast b ON b.id = n.broadcast LEFT JOIN case_text t ON t.seq = b.seq WHERE "
             "e.customer = ?1 ORDER BY n.seq"},
    {.name = "actions",
     .within = "",
     .columns = actions_of_export,
     .from = "event e CROSS JOIN action a ON a.seq = e.seq LEFT JOIN acknowledgement k ON k.action = a.seq "
             "LEFT JOIN event d ON d.seq = k.seq WHERE e.customer = ?1 ORDER BY a.seq"},
    // Whether an authority asks for their data is told by the case itself, where that is allowed (OVH-L).
    {.name = "events",
     .within = "",
     .columns = events_of_export,
     .from = "event e LEFT JOIN event_text x ON x.seq = e.seq LEFT JOIN undone u ON u.event = e.seq "
             "WHERE e.customer = ?1 AND e.kind NOT LIKE 'disclosure%' ORDER BY e.seq"},
};

} // namespace
} // namespace cases_of_export

std::span<const DataTable> case_tables() { return cases_of_export::case_rows; }

std::span<const DataTable> customer_tables() {
    static const std::vector<DataTable> all = [] {
        std::vector<DataTable> tables;
        for (const auto group : {account_tables(), money_tables(), case_tables()})
            tables.insert(tables.end(), group.begin(), group.end());
        return tables;
    }();
    return all;
}

} // namespace bursar::ledger
