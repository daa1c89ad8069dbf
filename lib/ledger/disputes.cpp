#include "ledger/disputes.hpp"

#include "ledger/open_documents.hpp"
#include "ledger/view_sql.hpp"

#include <algorithm>

namespace bursar::ledger {
namespace {

constexpr std::string_view payment_sql =
    "SELECT p.id, f.id, p.amount, p.currency, p.reversed_on FROM payment p "
    "JOIN fund f ON f.payment = p.id WHERE p.id = ?1";
const std::string &parts_sql() {
    static const std::string sql =
        fmt::format("SELECT {}, a.amount, (SELECT m.term_start FROM claim m WHERE m.contract = d.contract "
                    "AND m.document = d.id) "
                    "FROM (SELECT document, sum(amount) AS amount FROM allocation WHERE fund = (SELECT id "
                    "FROM fund WHERE payment "
                    "= ?1) GROUP BY document HAVING sum(amount) > 0) a JOIN document d ON d.id = a.document "
                    "JOIN settlement t ON t.document = d.id ORDER BY d.id",
                    open_document_columns);
    return sql;
}

// By document, then credit note.
constexpr std::string_view credits_sql =
    "SELECT n.credits, f.id, f.remaining, o.id, o.amount - o.set_off FROM payment p "
    "JOIN document n ON n.customer = p.customer JOIN fund f ON f.credit_note = n.id "
    "LEFT JOIN payout o ON o.credit_note = n.id AND o.paid_on IS NULL "
    "WHERE p.id = ?1 AND n.credits IN (SELECT document FROM allocation WHERE fund = (SELECT id FROM fund "
    "WHERE payment = ?1)) ORDER BY n.credits, n.id";

// Of the documents above: what the funds of their credit notes paid of others.
const std::string &passed_on_sql() {
    static const std::string sql = fmt::format(
        "SELECT {}, a.amount, (SELECT m.term_start FROM claim m WHERE m.contract = d.contract "
        "AND m.document = d.id), a.fund, a.credited "
        "FROM (SELECT n.credits AS credited, x.fund, x.document, sum(x.amount) AS amount, "
        "max(x.id) AS last FROM payment p JOIN document n ON n.customer = p.customer "
        "JOIN fund f ON f.credit_note = n.id JOIN allocation x ON x.fund = f.id AND x.document <> "
        "n.credits WHERE p.id = ?1 AND n.credits IN (SELECT document FROM allocation WHERE fund = "
        "(SELECT id FROM fund WHERE payment = ?1)) GROUP BY x.fund, x.document "
        "HAVING sum(x.amount) > 0) a JOIN document d ON d.id = a.document "
        "JOIN settlement t ON t.document = d.id ORDER BY a.last DESC",
        open_document_columns);
    return sql;
}

constexpr std::string_view dispute_columns =
    "SELECT d.id, d.customer, d.payment, d.kind, d.won_by, d.opened_on, d.contacted_on, d.resolved_on, "
    "EXISTS "
    "(SELECT 1 FROM dispute o WHERE o.customer = d.customer AND o.id <> d.id AND o.resolved_on IS NULL) "
    "FROM dispute d ";
constexpr std::string_view sanction_columns =
    "SELECT s.id, s.customer, s.contract, s.ground, s.effect, s.clause, s.starts_on, s.until_on, s.begun_on, "
    "s.lifted_on, CASE WHEN s.effect <> 'suspend' AND s.effect <> 'bar-support' THEN 'done' WHEN s.lifted_on "
    "IS NOT NULL OR (s.effect = 'bar-support' AND s.until_on <= ?9) THEN 'lifted' WHEN s.begun_on IS NOT "
    "NULL "
    "THEN 'in-force' ELSE 'announced' END AS state FROM sanction s ";
constexpr std::string_view collection_columns =
    "SELECT x.id, x.customer, x.dispute, x.opened_on, x.closed_on, x.outcome, x.clause, c.currency, (SELECT "
    "coalesce(sum(t.total - t.credited), 0) FROM collection_cost k JOIN settlement t ON t.document = "
    "k.document "
    "WHERE k.collection = x.id), (SELECT coalesce(sum(open), 0) FROM settlement WHERE customer = x.customer "
    "AND open > 0) FROM collection x JOIN customer c ON c.id = x.customer ";

DisputeView dispute_from(const store::Row &row) {
    DisputeView view;
    view.id = row.integer(0);
    view.customer = row.integer(1);
    view.payment = row.integer(2);
    view.kind = row.text(3);
    view.won_by = string_at(row, 4);
    view.opened_on = date_at(row, 5);
    view.contacted_on = maybe_date(row, 6);
    view.resolved_on = maybe_date(row, 7);
    view.others_open = row.integer(8) != 0;
    return view;
}

SanctionView sanction_from(const store::Row &row) {
    SanctionView view;
    view.id = row.integer(0);
    view.customer = row.integer(1);
    view.contract = maybe_integer(row, 2);
    view.ground = row.text(3);
    view.effect = row.text(4);
    view.clause = row.text(5);
    view.starts_on = date_at(row, 6);
    view.until = maybe_date(row, 7);
    view.begun_on = maybe_date(row, 8);
    view.lifted_on = maybe_date(row, 9);
    view.state = row.text(10);
    return view;
}

CollectionView collection_from(const store::Row &row) {
    CollectionView view;
    view.id = row.integer(0);
    view.customer = row.integer(1);
    view.dispute = maybe_integer(row, 2);
    view.opened_on = date_at(row, 3);
    view.closed_on = maybe_date(row, 4);
    view.outcome = string_at(row, 5);
    view.clause = row.text(6);
    view.currency = row.text(7);
    view.cost_minor = row.integer(8);
    view.open_minor = row.integer(9);
    return view;
}

const std::string &one_dispute() {
    static const std::string sql = joined(dispute_columns, "WHERE d.id = ?1");
    return sql;
}
const std::string &one_collection() {
    static const std::string sql = joined(collection_columns, "WHERE x.id = ?1");
    return sql;
}

Id one_id(Ledger &ledger, std::string_view sql, Id id) {
    Id found = 0;
    select(ledger, sql, {id}, [&](const store::Row &row) { found = row.integer(0); });
    return found;
}

PaidPart part_from(const store::Row &row) {
    return {open_document_from(row), row.integer(19), maybe_date(row, 20)};
}

// nullptr: what it paid of that was taken back.
PaidPart *part_of(std::vector<PaidPart> &parts, Id document) {
    const auto part = std::ranges::find_if(parts, [&](const auto &p) { return p.document.id == document; });
    return part == parts.end() ? nullptr : &*part;
}

void add_credit(std::vector<PaidPart> &parts, const store::Row &row) {
    if (PaidPart *part = part_of(parts, row.integer(0)))
        part->credits.push_back(
            {row.integer(1), row.integer(2), maybe_integer(row, 3), row.is_null(4) ? 0 : row.integer(4)});
}

void add_passed_on(std::vector<PaidPart> &parts, const store::Row &row) {
    PaidPart *part = part_of(parts, row.integer(22));
    if (part == nullptr) return;
    part->passed_on.push_back(part_from(row));
    part->passed_on.back().fund = row.integer(21);
}

} // namespace

Reading reading_of_payment(std::optional<PaymentToReverse> &found, Id payment) {
    return {{{payment_sql, {payment}},
             {parts_sql(), {payment}},
             {credits_sql, {payment}},
             {passed_on_sql(), {payment}}},
            [&found](std::size_t query, const store::Row &row) {
                if (query == 0)
                    found = PaymentToReverse{row.integer(0),
                                             row.integer(1),
                                             {row.integer(2), currency_at(row, 3)},
                                             maybe_date(row, 4),
                                             {}};
                else if (found && query == 1)
                    found->parts.push_back(part_from(row));
                else if (found && query == 2)
                    add_credit(found->parts, row);
                else if (found)
                    add_passed_on(found->parts, row);
            }};
}

Id customer_of_payment(Ledger &ledger, Id payment) {
    return one_id(ledger, "SELECT customer FROM payment WHERE id = ?1", payment);
}
Id customer_of_dispute(Ledger &ledger, Id dispute) {
    return one_id(ledger, "SELECT customer FROM dispute WHERE id = ?1", dispute);
}
Id customer_of_collection(Ledger &ledger, Id collection) {
    return one_id(ledger, "SELECT customer FROM collection WHERE id = ?1", collection);
}

Reading reading_of_case_counters(CaseCounters &found) {
    return {
        {{"SELECT (SELECT coalesce(max(id), 0) FROM dispute), (SELECT coalesce(max(id), 0) FROM sanction), "
          "(SELECT coalesce(max(id), 0) FROM collection)",
          {}}},
        [&found](std::size_t, const store::Row &row) {
            found = {row.integer(0), row.integer(1), row.integer(2)};
        }};
}

Reading reading_of_disputes(DisputeHistory &found, Id payment) {
    return {{{"SELECT kind FROM dispute WHERE payment = ?1 ORDER BY id", {payment}},
             {"SELECT clause FROM dispute_fee WHERE payment = ?1 ORDER BY clause", {payment}}},
            [&found](std::size_t query, const store::Row &row) {
                (query == 0 ? found.kinds : found.fees).emplace_back(row.text(0));
            }};
}

Reading reading_of_dispute(std::optional<DisputeView> &found, Id dispute) {
    return {{{one_dispute(), {dispute}}},
            [&found](std::size_t, const store::Row &row) { found = dispute_from(row); }};
}

void disputes(Ledger &ledger, const Filter &filter, const Each<DisputeView> &each) {
    static const std::string sql =
        joined(dispute_columns,
               "WHERE d.id > ?7 AND (?1 IS NULL OR ?1 = CASE WHEN d.resolved_on IS NULL THEN 'open' ELSE "
               "'resolved' END) AND (?2 IS NULL OR d.kind = ?2) AND (?3 IS NULL OR d.customer = ?3) AND "
               "?4 IS NULL AND (?5 IS NULL OR d.opened_on >= ?5) AND (?6 IS NULL OR d.opened_on <= ?6) "
               "ORDER BY d.id LIMIT ?8");
    select(ledger, sql, parameters(filter), [&](const store::Row &row) { each(dispute_from(row)); });
}

DisputeView dispute(Ledger &ledger, Id id) {
    std::optional<DisputeView> found;
    ledger.read({reading_of_dispute(found, id)});
    if (!found) missing("dispute", format_id('D', id), "dispute");
    return *found;
}

void sanctions(Ledger &ledger, const Filter &filter, Date on, const Each<SanctionView> &each) {
    static const std::string sql = joined(
        sanction_columns,
        "WHERE s.id > ?7 AND s.dispute IS NULL AND (?1 IS NULL OR ?1 = state) AND (?2 IS NULL OR s.ground = "
        "?2) AND (?3 IS NULL OR s.customer = ?3) AND (?4 IS NULL OR s.contract = ?4) AND (?5 IS NULL OR "
        "s.starts_on >= ?5) AND (?6 IS NULL OR s.starts_on <= ?6) ORDER BY s.id LIMIT ?8");
    std::vector<store::Value> values = parameters(filter);
    values.emplace_back(to_string(on));
    select(ledger, sql, std::move(values), [&](const store::Row &row) { each(sanction_from(row)); });
}

Reading reading_of_support_bar(std::optional<SupportBar> &found, Id customer) {
    return {{{"SELECT id, until_on, clause FROM sanction WHERE customer = ?1 AND effect = 'bar-support' "
              "AND lifted_on IS NULL ORDER BY id",
              {customer}}},
            [&found](std::size_t, const store::Row &row) {
                found = SupportBar{row.integer(0), maybe_date(row, 1), std::string(row.text(2))};
            }};
}

Reading reading_of_collection(std::optional<CollectionView> &found, Id collection) {
    return {{{one_collection(), {collection}}},
            [&found](std::size_t, const store::Row &row) { found = collection_from(row); }};
}

void collections(Ledger &ledger, const Filter &filter, const Each<CollectionView> &each) {
    static const std::string sql = joined(
        collection_columns,
        "WHERE x.id > ?7 AND (?1 IS NULL OR ?1 = CASE WHEN x.closed_on IS NULL THEN 'open' ELSE 'closed' "
        "END) "
        "AND ?2 IS NULL AND (?3 IS NULL OR x.customer = ?3) AND ?4 IS NULL AND (?5 IS NULL OR x.opened_on >= "
        "?5) AND (?6 IS NULL OR x.opened_on <= ?6) ORDER BY x.id LIMIT ?8");
    select(ledger, sql, parameters(filter), [&](const store::Row &row) { each(collection_from(row)); });
}

CollectionView collection(Ledger &ledger, Id id) {
    std::optional<CollectionView> found;
    ledger.read({reading_of_collection(found, id)});
    if (!found) missing("collection case", format_id('X', id), "collection");
    return *found;
}

} // namespace bursar::ledger
