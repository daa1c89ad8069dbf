#include "ledger/views.hpp"

#include "base/text.hpp"
#include "ledger/rows.hpp"
#include "ledger/view_sql.hpp"

namespace bursar::ledger {
namespace {

// Columns and joins of each view; a list and a single row differ in what follows.
constexpr std::string_view customer_columns =
    "SELECT c.id, c.kind, c.state, c.currency, c.main_contact, c.policy, c.opened_on, c.closed_on, p.name, "
    "p.organisation, p.address, p.postcode, p.city, p.country, p.registration, p.vat_id, k.email, k.phone, "
    "k.birth_date, k.guardian_consent, k.locale, k.extra, "
    "(SELECT coalesce(sum(open), 0) FROM settlement WHERE customer = c.id AND open > 0), "
    "(SELECT coalesce(sum(remaining), 0) FROM fund WHERE customer = c.id AND remaining > 0), "
    "(SELECT reference FROM customer_reference WHERE customer = c.id) FROM customer c "
    "LEFT JOIN customer_party p ON p.customer = c.id LEFT JOIN customer_contact k ON k.customer = c.id ";

constexpr std::string_view contract_columns =
    "SELECT c.id, c.customer, c.product, c.state, c.next_step, c.ground, c.policy, c.renews, c.ordered_on, "
    "c.starts_on, c.term_start, c.term_end, coalesce((SELECT min(m.term_start) FROM settlement t "
    "JOIN claim m ON m.contract = t.contract AND m.document = t.document WHERE t.contract = c.id AND t.open "
    "> 0 "
    "AND m.kind = 'term' AND m.paid_on IS NOT NULL), (SELECT max(term_end) FROM claim WHERE contract = c.id "
    "AND "
    "kind = 'term' AND paid_on IS NOT NULL AND term_end > term_start)), c.next_step_on, c.ends_on, "
    "c.suspended_on, d.owner, d.administrative, d.technical, d.name_servers, d.confirmed_on, d.validated_on, "
    "c.changes_to FROM contract c LEFT JOIN domain d ON d.contract = c.id ";

constexpr std::string_view document_columns =
    "SELECT d.id, d.number, d.kind, (SELECT number FROM document WHERE id = d.credits), d.customer, "
    "d.contract, "
    "d.issued_on, coalesce(t.due_on, d.due_on), d.currency, d.net, d.tax, d.total, coalesce(t.paid, 0), "
    "coalesce(t.open, 0), "
    "coalesce(t.credited, 0), d.issuer FROM document d LEFT JOIN settlement t ON t.document = d.id ";

constexpr std::string_view payment_columns =
    "SELECT p.id, p.customer, p.amount, p.currency, p.method, p.reference, p.received_on, p.reversed_on, "
    "x.payer, "
    "d.number, a.amount FROM payment p LEFT JOIN event_text x ON x.seq = p.seq LEFT JOIN fund f ON f.payment "
    "= p.id "
    "LEFT JOIN allocation a ON a.fund = f.id LEFT JOIN document d ON d.id = a.document ";

CustomerView customer_from(const store::Row &row) {
    CustomerView view;
    view.record = customer_record(row);
    view.open_minor = row.integer(22);
    view.credit_minor = row.integer(23);
    view.reference = string_at(row, 24);
    return view;
}

ContractView contract_view(const store::Row &row) {
    ContractView c;
    c.id = row.integer(0);
    c.customer = row.integer(1);
    c.product = row.text(2);
    c.state = row.text(3);
    c.next_step = string_at(row, 4);
    c.ground = row.text(5);
    c.policy = static_cast<int>(row.integer(6));
    c.renews = row.integer(7) != 0;
    c.ordered_on = date_at(row, 8);
    c.starts_on = date_at(row, 9);
    c.term_start = maybe_date(row, 10);
    c.term_end = maybe_date(row, 11);
    c.paid_until = maybe_date(row, 12);
    c.next_step_on = maybe_date(row, 13);
    c.ends_on = maybe_date(row, 14);
    c.suspended_on = maybe_date(row, 15);
    if (!row.is_null(16))
        c.domain = DomainForm{row.integer(16), row.integer(17), row.integer(18), words(row.text(19))};
    c.confirmed_on = maybe_date(row, 20);
    c.validated_on = maybe_date(row, 21);
    c.next_product = string_at(row, 22);
    return c;
}

DocumentView document_from(const store::Row &row) {
    DocumentView d;
    d.id = row.integer(0);
    d.number = row.text(1);
    d.kind = row.text(2);
    d.credits = string_at(row, 3);
    d.customer = row.integer(4);
    d.contract = maybe_integer(row, 5);
    d.issued_on = date_at(row, 6);
    d.due_on = date_at(row, 7);
    d.currency = currency_at(row, 8);
    d.net = row.integer(9);
    d.tax = row.integer(10);
    d.total = row.integer(11);
    d.paid = row.integer(12);
    d.open = row.integer(13);
    d.credited = row.integer(14);
    d.issuer = static_cast<int>(row.integer(15));
    return d;
}

// Gathers the rows of one payment, one for each allocation.
struct PaymentGatherer {
    const Each<PaymentView> &each;
    PaymentView current{}; // id 0: none yet

    void take(const store::Row &row) {
        if (current.id != row.integer(0)) {
            flush();
            current.id = row.integer(0);
            current.customer = row.integer(1);
            current.amount = {row.integer(2), currency_at(row, 3)};
            current.method = row.text(4);
            current.reference = string_at(row, 5);
            current.received_on = date_at(row, 6);
            current.reversed = !row.is_null(7);
            current.payer = string_at(row, 8);
        }
        if (!row.is_null(10)) current.allocations.push_back({std::string(row.text(9)), row.integer(10)});
    }
    void flush() {
        if (current.id) each(current);
        current = {};
    }
};

constexpr std::string_view notice_columns =
    "SELECT n.seq, n.kind, n.state, n.customer, n.contract, d.number, n.queued_on, n.broadcast FROM notice n "
    "LEFT JOIN document d ON d.id = n.document ";

OutboxView notice_from(const store::Row &row) {
    return {row.integer(0),        string_at(row, 1), string_at(row, 2), row.integer(3),
            maybe_integer(row, 4), string_at(row, 5), date_at(row, 6),   maybe_integer(row, 7)};
}

} // namespace

DocumentState DocumentView::state() const {
    if (open > 0) return DocumentState::open;
    return credited > 0 && credited == total ? DocumentState::credited : DocumentState::paid;
}

void customers(Ledger &ledger, const Filter &filter, const Each<CustomerView> &each,
               const std::optional<TermsFilter> &terms) {
    static constexpr std::string_view where =
        "c.id > ?7 AND (?1 IS NULL OR c.state = ?1) AND (?2 IS NULL OR c.kind = ?2) "
        "AND (?3 IS NULL OR c.id = ?3) AND (?4 IS NULL OR c.id = (SELECT customer FROM contract "
        "WHERE id = ?4)) AND (?5 IS NULL OR c.opened_on >= ?5) "
        "AND (?6 IS NULL OR c.opened_on <= ?6) AND (?9 IS NULL OR ?9 = CASE WHEN EXISTS (SELECT 1 "
        "FROM terms_refusal WHERE customer = c.id AND answered_on IS NULL) THEN 'refused' "
        "WHEN EXISTS (SELECT 1 FROM json_each(?10) j WHERE j.value IS NOT (SELECT version "
        "FROM acceptance WHERE customer = c.id AND document = j.key "
        "ORDER BY accepted_on DESC, version DESC LIMIT 1)) THEN 'pending' ELSE 'accepted' END) "
        "ORDER BY c.id LIMIT ?8";
    static const std::string all = joined(customer_columns, joined("WHERE ", where));
    static const std::string of_reference = joined(
        customer_columns,
        joined("WHERE c.id = (SELECT customer FROM customer_reference WHERE reference = ?11) AND ", where));
    std::vector<store::Value> values = parameters(filter);
    values.push_back(terms ? store::Value(terms->answer) : store::Value(nullptr));
    std::string documents;
    JsonWriter json(documents);
    json.begin_object();
    if (terms)
        for (const auto &[id, version] : terms->documents)
            json.key(id).text(version);
    json.end_object();
    values.emplace_back(documents);
    if (filter.reference) values.emplace_back(*filter.reference);
    select(ledger, filter.reference ? of_reference : all, std::move(values),
           [&](const store::Row &row) { each(customer_from(row)); });
}

void contracts(Ledger &ledger, const Filter &filter, const Each<ContractView> &each) {
    static constexpr std::string_view where =
        "c.id > ?7 AND (?1 IS NULL OR c.state = ?1) AND (?2 IS NULL OR c.product = ?2) "
        "AND (?4 IS NULL OR c.id = ?4) AND (?5 IS NULL OR c.ordered_on >= ?5) "
        "AND (?6 IS NULL OR c.ordered_on <= ?6) ORDER BY c.id LIMIT ?8";
    // One customer's contracts are found by their index.
    static const std::string all = joined(contract_columns, joined("WHERE ?3 IS NULL AND ", where));
    static const std::string of_customer =
        joined(contract_columns, joined("WHERE c.customer = ?3 AND ", where));
    select(ledger, filter.customer ? of_customer : all, parameters(filter),
           [&](const store::Row &row) { each(contract_view(row)); });
}

void documents(Ledger &ledger, const Filter &filter, const Each<DocumentView> &each) {
    static constexpr std::string_view where =
        "d.id > ?7 AND (?1 IS NULL OR ?1 = CASE WHEN coalesce(t.open, 0) > 0 THEN 'open' "
        "WHEN t.credited > 0 AND t.credited = t.total THEN 'credited' ELSE 'paid' END) "
        "AND (?2 IS NULL OR d.kind = ?2) AND (?4 IS NULL OR d.contract = ?4) "
        "AND (?5 IS NULL OR d.issued_on >= ?5) AND (?6 IS NULL OR d.issued_on <= ?6) ORDER BY d.id LIMIT ?8";
    static const std::string all = joined(document_columns, joined("WHERE ?3 IS NULL AND ", where));
    static const std::string of_customer =
        joined(document_columns, joined("WHERE d.customer = ?3 AND ", where));
    select(ledger, filter.customer ? of_customer : all, parameters(filter),
           [&](const store::Row &row) { each(document_from(row)); });
}

void payments(Ledger &ledger, const Filter &filter, const Each<PaymentView> &each) {
    static const std::string sql = joined(
        payment_columns,
        "WHERE p.id IN (SELECT id FROM payment WHERE id > ?7 AND (?1 IS NULL OR ?1 = CASE WHEN reversed_on "
        "IS NULL "
        "THEN 'booked' ELSE 'reversed' END) AND (?2 IS NULL OR method = ?2) AND (?3 IS NULL OR customer = "
        "?3) "
        "AND (?4 IS NULL OR customer = (SELECT customer FROM contract WHERE id = ?4)) "
        "AND (?5 IS NULL OR received_on >= ?5) AND (?6 IS NULL OR received_on <= ?6) ORDER BY id LIMIT ?8) "
        "ORDER BY p.id, a.id");
    PaymentGatherer gatherer{each, {}};
    select(ledger, sql, parameters(filter), [&](const store::Row &row) { gatherer.take(row); });
    gatherer.flush();
}

void events(Ledger &ledger, const Filter &filter, const Each<EventView> &each) {
    static constexpr std::string_view columns =
        "SELECT e.seq, e.at, e.actor, e.command, x.reason, e.subject, e.kind, e.data, e.hash FROM event e "
        "LEFT JOIN event_text x ON x.seq = e.seq ";
    static constexpr std::string_view where =
        "e.seq > ?7 AND (?1 IS NULL OR e.actor = ?1) AND (?2 IS NULL OR e.kind = ?2) "
        "AND (?4 IS NULL OR e.subject = 'K' || ?4) AND (?5 IS NULL OR e.at >= ?5) "
        "AND (?6 IS NULL OR substr(e.at, 1, 10) <= ?6) ORDER BY e.seq LIMIT ?8";
    static const std::string all = joined(columns, joined("WHERE ?3 IS NULL AND ", where));
    static const std::string of_customer = joined(columns, joined("WHERE e.customer = ?3 AND ", where));
    select(ledger, filter.customer ? of_customer : all, parameters(filter), [&](const store::Row &row) {
        each({row.integer(0), string_at(row, 1), string_at(row, 2), string_at(row, 3), string_at(row, 4),
              string_at(row, 5), string_at(row, 6), string_at(row, 7), string_at(row, 8)});
    });
}

void notices(Ledger &ledger, const Filter &filter, const Each<OutboxView> &each,
             std::optional<Id> broadcast) {
    static constexpr std::string_view where =
        "n.seq > ?7 AND (?1 IS NULL OR n.state = ?1) AND (?2 IS NULL OR n.kind = ?2) "
        "AND (?3 IS NULL OR n.customer = ?3) AND (?4 IS NULL OR n.contract = ?4) "
        "AND (?5 IS NULL OR n.queued_on >= ?5) AND (?6 IS NULL OR n.queued_on <= ?6) ORDER BY n.seq LIMIT ?8";
    static const std::string all = joined(notice_columns, joined("WHERE ", where));
    static const std::string of_broadcast =
        joined(notice_columns, joined("WHERE n.broadcast = ?9 AND ", where));
    std::vector<store::Value> values = parameters(filter);
    if (broadcast) values.emplace_back(*broadcast);
    select(ledger, broadcast ? of_broadcast : all, std::move(values),
           [&](const store::Row &row) { each(notice_from(row)); });
}

OutboxView notice(Ledger &ledger, std::int64_t id) {
    static const std::string sql = joined(notice_columns, "WHERE n.seq = ?1");
    std::optional<OutboxView> found;
    select(ledger, sql, {id}, [&](const store::Row &row) { found = notice_from(row); });
    if (!found) missing("notice", std::to_string(id), "notice");
    return *found;
}

CustomerView customer(Ledger &ledger, Id id, std::vector<Reading> beside) {
    static const std::string sql = joined(customer_columns, "WHERE c.id = ?1");
    std::optional<CustomerView> found;
    beside.push_back(
        {{{sql, {id}}}, [&](std::size_t, const store::Row &row) { found = customer_from(row); }});
    ledger.read(beside);
    if (!found) missing("customer", format_id('C', id), "customer");
    return *found;
}

Currency customer_currency(Ledger &ledger, Id id) {
    std::optional<Currency> found;
    select(ledger, "SELECT currency FROM customer WHERE id = ?1", {id},
           [&](const store::Row &row) { found = currency_at(row, 0); });
    if (!found) missing("customer", format_id('C', id), "customer");
    return *found;
}

ContractView contract(Ledger &ledger, Id id) {
    static const std::string sql = joined(contract_columns, "WHERE c.id = ?1");
    std::optional<ContractView> found;
    select(ledger, sql, {id}, [&](const store::Row &row) { found = contract_view(row); });
    if (!found) missing("contract", format_id('K', id), "contract");
    return *found;
}

PaymentView payment(Ledger &ledger, Id id) {
    static const std::string sql = joined(payment_columns, "WHERE p.id = ?1 ORDER BY a.id");
    std::optional<PaymentView> found;
    const Each<PaymentView> keep = [&](const PaymentView &view) { found = view; };
    PaymentGatherer gatherer{keep, {}};
    select(ledger, sql, {id}, [&](const store::Row &row) { gatherer.take(row); });
    gatherer.flush();
    if (!found) missing("payment", format_id('P', id), "payment");
    return *found;
}

WholeDocument document(Ledger &ledger, std::string_view number) {
    static const std::string by_number =
        joined(document_columns, fmt::format("WHERE d.id = {}", id_of_document));
    const DocumentKey key = document_key(number);
    std::optional<WholeDocument> found;
    select(ledger, by_number, {key.prefix, key.count, std::string(number)}, [&](const store::Row &row) {
        found = WholeDocument{document_from(row), {}, {}};
    });
    if (!found) missing("document", number, "invoice");
    const Id id = found->document.id;
    select(ledger,
           "SELECT description, tax_category, quantity, unit_price, net, tax, tax_rate, period_start, "
           "period_end, tax_reason "
           "FROM document_line WHERE document = ?1 ORDER BY position",
           {id}, [&](const store::Row &row) {
               found->lines.push_back({string_at(row, 0), string_at(row, 1), row.integer(2), row.integer(3),
                                       row.integer(4), row.integer(5), Percent{row.integer(6)},
                                       maybe_date(row, 7), maybe_date(row, 8), string_at(row, 9)});
           });
    select(ledger,
           "SELECT name, organisation, address, postcode, city, country, registration, vat_id FROM "
           "document_party "
           "WHERE document = ?1",
           {id}, [&](const store::Row &row) {
               found->party =
                   Party{string_at(row, 0), string_at(row, 1), string_at(row, 2), string_at(row, 3),
                         string_at(row, 4), string_at(row, 5), string_at(row, 6), string_at(row, 7)};
           });
    return *found;
}

} // namespace bursar::ledger
