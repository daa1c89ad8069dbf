#include "ledger/billed.hpp"

#include "ledger/open_documents.hpp"

#include <algorithm>
#include <array>

namespace bursar::ledger {
namespace {

// The selects over a set of document ids.
struct Selects {
    std::string documents, lines, credited;

    explicit Selects(std::string_view set) {
        const auto over = [&](std::string_view select) {
            return fmt::format("WITH s (id) AS ({}) {}", set, select);
        };
        documents =
            over(fmt::format("SELECT {}, m.term_start, m.term_end, m.paid_on FROM s JOIN document d "
                             "ON d.id = s.id LEFT JOIN settlement t ON t.document = d.id LEFT JOIN claim m "
                             "ON m.contract = d.contract AND m.document = d.id ORDER BY d.id",
                             open_document_columns));
        lines =
            over("SELECT l.document, l.position, l.description, l.quantity, l.net, l.tax, l.tax_category, "
                 "l.tax_rate, l.tax_reason, l.period_start, l.period_end, l.payment_fee FROM s "
                 "JOIN document_line l ON l.document = s.id ORDER BY l.document, l.position");
        credited =
            over("SELECT n.credits, coalesce(l.credits_line, l.position), sum(l.net), sum(l.tax) FROM s "
                 "JOIN document d ON d.id = s.id JOIN document n ON n.customer = d.customer "
                 "AND n.credits = d.id JOIN document_line l ON l.document = n.id GROUP BY 1, 2");
    }
};

void add_document(std::vector<BilledDocument> &all, const store::Row &row) {
    BilledDocument billed;
    billed.document = open_document_from(row);
    if (!row.is_null(19)) billed.claimed = Span{date_at(row, 19), date_at(row, 20)};
    billed.term_paid_on = maybe_date(row, 21);
    all.push_back(std::move(billed));
}

BilledDocument &document(std::vector<BilledDocument> &all, Id id) {
    return *std::find_if(all.begin(), all.end(), [&](const auto &b) { return b.document.id == id; });
}

void add_line(std::vector<BilledDocument> &all, const store::Row &row) {
    BilledLine line;
    line.position = static_cast<int>(row.integer(1));
    line.description = row.text(2);
    line.quantity = row.integer(3);
    line.net_minor = row.integer(4);
    line.tax_minor = row.integer(5);
    line.tax_category = row.text(6);
    line.tax_rate = Percent{row.integer(7)};
    line.tax_reason = row.text(8);
    if (!row.is_null(9)) line.period = Span{date_at(row, 9), date_at(row, 10)};
    line.payment_fee = row.integer(11) != 0;
    document(all, row.integer(0)).lines.push_back(std::move(line));
}

void add_credited(std::vector<BilledDocument> &all, const store::Row &row) {
    for (BilledLine &line : document(all, row.integer(0)).lines)
        if (line.position == row.integer(1)) {
            line.credited_net_minor = row.integer(2);
            line.credited_tax_minor = row.integer(3);
        }
}

std::string_view done_by(std::string_view effect) {
    if (effect == "suspend") return "suspended";
    if (effect == "record") return "recorded";
    return "ended";
}

Reading reading_over(std::vector<BilledDocument> &found, const Selects &sql,
                     const std::vector<store::Value> &parameters) {
    return {{{sql.documents, parameters}, {sql.lines, parameters}, {sql.credited, parameters}},
            [&found](std::size_t query, const store::Row &row) {
                (query == 0 ? add_document : query == 1 ? add_line : add_credited)(found, row);
            }};
}

} // namespace

Reading reading_of_billed(std::vector<BilledDocument> &found, Id contract, Date after) {
    static const Selects sql("SELECT document FROM claim WHERE contract = ?1 AND document IS NOT NULL "
                             "AND term_end > ?2 AND (kind <> 'term' OR paid_on IS NOT NULL)");
    return reading_over(found, sql, {contract, to_string(after)});
}

Reading reading_of_order(std::vector<BilledDocument> &found, Id contract) {
    static const Selects sql("SELECT m.document FROM claim m JOIN contract c ON c.id = m.contract "
                             "WHERE m.contract = ?1 AND c.state = 'ordered' AND m.document IS NOT NULL");
    return reading_over(found, sql, {contract});
}

Reading reading_of_billed(std::vector<BilledDocument> &found, const std::string &number) {
    static const Selects sql(fmt::format("SELECT {}", id_of_document));
    const DocumentKey key = document_key(number);
    return reading_over(found, sql, {key.prefix, key.count, number});
}

Reading reading_of_refunds(RefundHistory &found, Id contract, Id customer) {
    return {{{"SELECT kind, substr(at, 1, 10) FROM event WHERE customer = ?1 AND subject = ?2 AND (kind = "
              "'refund' "
              "OR (kind = 'suspend' AND json_extract(data, '$.ground') IS NULL)) ORDER BY seq",
              {customer, format_id('K', contract)}},
             {"SELECT ground, effect, starts_on FROM sanction WHERE customer = ?1 AND (contract IS NULL OR "
              "contract = "
              "?2) AND dispute IS NULL AND effect <> 'bar-support' "
              "AND (effect <> 'suspend' OR begun_on IS NOT NULL) AND seq NOT IN (SELECT event FROM undone) "
              "ORDER BY id",
              {customer, contract}},
             {"SELECT coalesce(max(id), 0) FROM payout", {}}},
            [&found](std::size_t query, const store::Row &row) {
                if (query == 2)
                    found.last_payout = row.integer(0);
                else if (query == 1)
                    found.bars.push_back(
                        fmt::format("{} on {} ({})", done_by(row.text(1)), row.text(2), row.text(0)));
                else if (row.text(0) == "refund")
                    found.refunded = true;
                else
                    found.bars.push_back(fmt::format("suspended on {} (unpaid)", row.text(1)));
            }};
}

RecordedRefund recorded_refund(Ledger &ledger, std::int64_t first_seq, std::int64_t last_seq) {
    RecordedRefund found;
    const std::array<store::Query, 2> queries{{
        {"SELECT json_extract(data, '$.received_on'), json_extract(data, '$.issued'), json_extract(data, "
         "'$.net_minor'), json_extract(data, '$.tax_minor'), json_extract(data, '$.payout'), CASE kind WHEN "
         "'refund' THEN 0 ELSE (SELECT coalesce(sum(j.value ->> 'amount_minor'), 0) "
         "FROM json_each(data, '$.allocations') j) END FROM event "
         "WHERE seq BETWEEN ?1 AND ?2 AND json_extract(data, '$.issued') IS NOT NULL ORDER BY seq",
         {first_seq, last_seq}},
        {"SELECT DISTINCT j.value FROM event e JOIN json_each(e.data, '$.overridden') j "
         "WHERE e.seq BETWEEN ?1 AND ?2 ORDER BY e.seq, j.key",
         {first_seq, last_seq}},
    }};
    ledger.store().read(queries, [&](std::size_t query, const store::Row &row) {
        if (query == 1) {
            found.overridden.emplace_back(row.text(0));
            return;
        }
        if (!row.is_null(0)) found.asked_on = date_at(row, 0);
        const GivenBack given = given_back(row.integer(2), row.integer(3), row.integer(5));
        if (given.net_minor + given.tax_minor == 0) return;
        found.credit_notes.emplace_back(row.text(1));
        found.net_minor += given.net_minor;
        found.tax_minor += given.tax_minor;
        if (!row.is_null(4)) found.payouts.push_back(row.integer(4));
    });
    return found;
}

} // namespace bursar::ledger
