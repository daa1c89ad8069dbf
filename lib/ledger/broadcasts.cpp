#include "ledger/broadcasts.hpp"

#include "base/text.hpp"
#include "ledger/case_texts.hpp"
#include "ledger/view_sql.hpp"

namespace bursar::ledger {
namespace {

constexpr std::string_view broadcast_columns =
    "SELECT b.id, b.kind, b.product, b.from_at, b.until_at, b.queued_on, b.customers, b.clause, t.said "
    "FROM broadcast b LEFT JOIN case_text t ON t.seq = b.seq ";

BroadcastRecord broadcast_from(const store::Row &row) {
    return {row.integer(0),  string_at(row, 1), string_at(row, 2), maybe_moment(row, 3), maybe_moment(row, 4),
            date_at(row, 5), row.integer(6),    string_at(row, 7), string_at(row, 8)};
}

store::Value moment_or_null(const std::optional<Moment> &moment) {
    return moment ? store::Value(to_string(*moment)) : store::Value(nullptr);
}

std::string broadcast_data(const BroadcastRecord &broadcast) {
    std::string data;
    JsonWriter json(data);
    json.begin_object().key("clause").text(broadcast.clause).key("broadcast").integer(broadcast.id);
    json.key("broadcast_kind").text(broadcast.kind);
    if (broadcast.from) json.key("from_at").text(to_string(*broadcast.from));
    if (broadcast.until) json.key("until_at").text(to_string(*broadcast.until));
    json.key("customers").integer(broadcast.customers).end_object();
    return data;
}

} // namespace

Reading reading_of_product_audience(Audience &found, const std::string &product) {
    return {{{"SELECT coalesce(max(id), 0) FROM broadcast", {}},
             {"SELECT DISTINCT customer FROM contract WHERE product = ?1 AND state IN ('trial', 'active', "
              "'suspended') ORDER BY customer",
              {product}}},
            [&found](std::size_t query, const store::Row &row) {
                if (query == 0) {
                    found.last_broadcast = row.integer(0);
                    found.customers.clear();
                } else {
                    found.customers.push_back(row.integer(0));
                }
            }};
}

void write_broadcast(Change &change, const BroadcastRecord &broadcast, const std::vector<Id> &customers) {
    const StepText text{broadcast.text, {}};
    const SealedText sealed = seal(text, change.salts());
    const std::int64_t seq =
        change.event({"broadcast", broadcast.product, 0, broadcast_data(broadcast), sealed.commitment, {}});
    write_text(change, seq, 0, text, sealed);
    const std::string today = to_string(broadcast.queued_on);
    change.row(Write::broadcast, broadcast.id, broadcast.product, broadcast.kind,
               moment_or_null(broadcast.from), moment_or_null(broadcast.until), today, broadcast.customers,
               broadcast.clause, seq);
    std::string data;
    JsonWriter(data)
        .begin_object()
        .key("step")
        .text("broadcast-notice")
        .key("clause")
        .text(broadcast.clause)
        .key("broadcast")
        .integer(broadcast.id)
        .key("notice")
        .boolean(true)
        .end_object();
    for (const Id customer : customers) {
        const auto told =
            change.event({"broadcast-notice", format_id('C', customer), customer, data, {}, {}});
        change.row(Write::broadcast_notice, told, broadcast.kind, customer, today, broadcast.id);
    }
}

Reading reading_of_broadcast(std::optional<BroadcastRecord> &found, Id broadcast) {
    static const std::string sql = joined(broadcast_columns, "WHERE b.id = ?1");
    return {{{sql, {broadcast}}},
            [&found](std::size_t, const store::Row &row) { found = broadcast_from(row); }};
}

std::optional<BroadcastRecord> broadcast_queued(Ledger &ledger, std::int64_t first_seq,
                                                std::int64_t last_seq) {
    static const std::string sql = joined(broadcast_columns, "WHERE b.seq BETWEEN ?1 AND ?2");
    std::optional<BroadcastRecord> found;
    select(ledger, sql, {first_seq, last_seq}, [&](const store::Row &row) { found = broadcast_from(row); });
    return found;
}

} // namespace bursar::ledger
