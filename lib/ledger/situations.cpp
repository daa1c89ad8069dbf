#include "ledger/situations.hpp"

#include "base/text.hpp"
#include "ledger/open_documents.hpp"

#include <algorithm>
#include <array>
#include <memory>

namespace bursar::ledger {
namespace {

// The selects that build situations, over a set of contract ids.
struct ContractSelects {
    std::string contracts, open, steps, funds, quarantined, holds, usage, obligations;

    explicit ContractSelects(std::string_view set) {
        const auto over = [&](std::string_view select) {
            return fmt::format("WITH s (id) AS ({}) {}", set, select);
        };
        contracts =
            over("SELECT c.id, c.customer, c.policy, c.product, c.quantity, c.period, c.state, c.ground, "
                 "c.ordered_on, c.starts_on, c.anchor, c.term_start, c.term_end, c.suspended_on, c.renews, "
                 "c.ends_on, c.next_step_on, (SELECT document FROM claim WHERE contract = c.id "
                 "AND kind = 'term' AND term_start = coalesce(c.term_end, c.starts_on)), "
                 "cu.state, p.country, p.digest, p.vat_id, c.payment_method, c.cancelled_on, c.changes_to, "
                 "EXISTS (SELECT 1 FROM dispute WHERE customer = c.customer AND resolved_on IS NULL), "
                 "c.termination, c.product_since, EXISTS (SELECT 1 FROM obligation WHERE contract = c.id "
                 "AND state = 'done' AND kind LIKE 'data-%'), c.changes_on "
                 "FROM s CROSS JOIN contract c ON c.id = s.id CROSS JOIN customer cu ON cu.id = c.customer "
                 "LEFT JOIN customer_party p ON p.customer = c.customer");
        // What is open; and what is paid already of a term to come, while that has not begun: the document
        // that claims it, and the fee of its redemption.
        const auto paid_ahead = [](std::string_view kind) {
            return fmt::format(
                "UNION ALL SELECT {} FROM s CROSS JOIN contract c ON c.id = s.id CROSS JOIN claim m "
                "ON m.contract = s.id AND {} AND m.term_start = coalesce(c.term_end, c.starts_on) "
                "AND m.paid_on IS NULL CROSS JOIN settlement t ON t.document = m.document "
                "AND t.open = 0 AND t.credited < t.total CROSS JOIN document d ON d.id = t.document ",
                open_document_columns, kind);
        };
        open =
            over(fmt::format("SELECT {} FROM s CROSS JOIN settlement t ON t.contract = s.id AND t.open > 0 "
                             "CROSS JOIN document d ON d.id = t.document {}{}",
                             open_document_columns, paid_ahead("m.kind = 'term'"),
                             paid_ahead("m.kind >= 'redemption' AND m.kind < 'redemptioo'")));
        // The cycle that starts at the term's end, however often anew; those of documents that are open
        // again; and what is done once.
        steps = over("SELECT p.contract, p.id, p.counts_from, CASE WHEN p.cycle = c.term_end THEN NULL ELSE "
                     "p.cycle END FROM s CROSS JOIN contract c ON c.id = s.id CROSS JOIN step p "
                     "ON p.contract = c.id AND (p.cycle BETWEEN c.term_end AND c.term_end || '~~' "
                     "OR p.cycle = 'once' OR p.cycle IN (SELECT t.cycle FROM settlement t "
                     "WHERE t.contract = c.id AND t.open > 0 AND t.cycle IS NOT NULL))");
        funds = over(
            "SELECT f.customer, f.id, f.remaining FROM s CROSS JOIN contract c ON c.id = s.id "
            "CROSS JOIN fund f ON f.customer = c.customer AND f.remaining > 0 ORDER BY f.customer, f.id");
        quarantined =
            over("SELECT q.contract, q.because FROM s CROSS JOIN quarantine q ON q.contract = s.id");
        holds = over(
            "SELECT h.contract, h.id, h.ground, h.starts_on, h.until_on, h.begun_on, h.clause, h.dispute, "
            "coalesce((SELECT x.won_by = 'provider' FROM dispute x WHERE x.id = h.dispute), 0) "
            "FROM s CROSS JOIN sanction h ON h.contract = s.id AND h.lifted_on IS NULL "
            "WHERE h.effect = 'suspend' ORDER BY h.id");
        // Months that hold some usage not yet weighed, with all of it.
        usage = over(
            "SELECT u.contract, substr(u.used_on, 1, 7) || '-01', u.meter, sum(u.quantity), max(u.quantity) "
            "FROM s CROSS JOIN usage u ON u.contract = s.id "
            "AND u.used_on >= (SELECT substr(min(x.used_on), 1, 7) FROM usage x WHERE x.contract = s.id AND "
            "x.weighed_on IS NULL) GROUP BY 1, 2, 3 "
            "HAVING EXISTS (SELECT 1 FROM usage x WHERE x.contract = s.id "
            "AND x.weighed_on IS NULL AND substr(x.used_on, 1, 7) = substr(u.used_on, 1, 7))");
        obligations =
            over("SELECT o.contract, o.id, o.kind, o.opened_on, o.due_on, o.clause FROM s CROSS JOIN "
                 "obligation o ON o.contract = s.id WHERE o.state = 'pending' ORDER BY o.id");
    }
};

constexpr std::string_view counters_sql =
    "SELECT 'documents', coalesce(max(id), 0) FROM document UNION ALL "
    "SELECT 'funds', coalesce(max(id), 0) FROM fund UNION ALL "
    "SELECT 'obligations', coalesce(max(id), 0) FROM obligation UNION ALL SELECT prefix, last FROM series";

ContractSituation contract_from(const store::Row &row) {
    ContractSituation c;
    c.id = row.integer(0);
    c.customer = row.integer(1);
    c.policy = static_cast<int>(row.integer(2));
    c.product = row.text(3);
    c.quantity = static_cast<int>(row.integer(4));
    c.period = period_at(row, 5);
    c.state = contract_state(row.text(6));
    c.ground = row.text(7);
    c.ordered_on = date_at(row, 8);
    c.starts_on = date_at(row, 9);
    c.anchor = maybe_date(row, 10);
    if (!row.is_null(11)) c.term = Span{date_at(row, 11), date_at(row, 12)};
    c.suspended_on = maybe_date(row, 13);
    c.renews = row.integer(14) != 0;
    c.ends_on = maybe_date(row, 15);
    c.next_step_on = maybe_date(row, 16);
    c.claim = maybe_integer(row, 17);
    return c;
}

void add_counter(Counters &counters, const store::Row &row) {
    if (row.text(0) == "documents")
        counters.last_document = row.integer(1);
    else if (row.text(0) == "funds")
        counters.last_fund = row.integer(1);
    else if (row.text(0) == "obligations")
        counters.last_obligation = row.integer(1);
    else
        counters.series.push_back({std::string(row.text(0)), row.integer(1)});
}

// Takes the rows of the selects as they come. Contracts arrive in no promised order: `contract` finds by id.
struct Collector {
    std::vector<ContractSituation> &contracts;
    std::map<Id, CustomerSituation> &customers;
    Counters &counters;
    std::map<Id, std::string> &quarantined;

    ContractSituation &contract(Id id) {
        auto &all = contracts;
        return *std::lower_bound(all.begin(), all.end(), id,
                                 [](const auto &c, Id value) { return c.id < value; });
    }
    void add_contract(const store::Row &row) {
        ContractSituation c = contract_from(row);
        CustomerSituation &customer = customers[c.customer];
        customer.id = c.customer;
        customer.state = customer_state(row.text(18));
        customer.country = string_at(row, 19);
        customer.party_digest = string_at(row, 20);
        customer.vat_id = string_at(row, 21);
        c.payment_method = row.text(22);
        c.cancelled_on = maybe_date(row, 23);
        c.changes_to = string_at(row, 24);
        customer.disputed = c.disputed = row.integer(25) != 0;
        c.termination = row.text(26);
        c.product_since = maybe_date(row, 27);
        c.data_done = row.integer(28) != 0;
        c.changes_on = maybe_date(row, 29);
        auto &all = contracts;
        if (all.empty() || all.back().id < c.id)
            all.push_back(std::move(c));
        else
            all.insert(std::lower_bound(all.begin(), all.end(), c.id,
                                        [](const auto &x, Id id) { return x.id < id; }),
                       std::move(c));
    }
    void add_document(OpenDocument document) {
        std::vector<OpenDocument> &open = contract(*document.contract).open;
        const auto at = std::upper_bound(open.begin(), open.end(), document.id,
                                         [](Id id, const OpenDocument &d) { return id < d.id; });
        open.insert(at, std::move(document));
    }
    void add_fund(const store::Row &row) {
        auto &funds = customers[row.integer(0)].funds;
        if (funds.empty() || funds.back().id < row.integer(1))
            funds.push_back({row.integer(1), row.integer(2)});
    }
    void add_hold(const store::Row &row) {
        contract(row.integer(0))
            .holds.push_back({row.integer(1), std::string(row.text(2)), date_at(row, 3), maybe_date(row, 4),
                              !row.is_null(5), std::string(row.text(6)), maybe_integer(row, 7),
                              row.integer(8) != 0});
    }
    void add_obligation(const store::Row &row) {
        contract(row.integer(0))
            .obligations.push_back({row.integer(1), std::string(row.text(2)), date_at(row, 3),
                                    date_at(row, 4), std::string(row.text(5))});
    }
    void take(std::size_t query, const store::Row &row) {
        switch (query) {
        case 0: return add_contract(row);
        case 1: return add_document(open_document_from(row));
        case 2:
            return contract(row.integer(0))
                .done.push_back({std::string(row.text(1)), date_at(row, 2), string_at(row, 3)});
        case 3: return add_fund(row);
        case 4: quarantined[row.integer(0)] = row.text(1); return;
        case 5: return add_hold(row);
        case 6:
            return contract(row.integer(0))
                .usage.push_back({date_at(row, 1), std::string(row.text(2)), row.integer(3), row.integer(4)});
        case 7: return add_obligation(row);
        default: add_counter(counters, row);
        }
    }
};

std::vector<store::Query> contract_queries(const ContractSelects &sql, const store::Value &parameter) {
    return {{sql.contracts, {parameter}}, {sql.open, {parameter}},        {sql.steps, {parameter}},
            {sql.funds, {parameter}},     {sql.quarantined, {parameter}}, {sql.holds, {parameter}},
            {sql.usage, {parameter}},     {sql.obligations, {parameter}}, {counters_sql, {}}};
}

constexpr std::string_view customer_sql =
    "SELECT c.state, p.country, p.vat_id, p.digest, EXISTS (SELECT 1 FROM dispute WHERE customer = c.id AND "
    "resolved_on IS NULL), s.clause, CASE WHEN s.begun_on IS NULL THEN s.starts_on END, p.name, "
    "p.organisation FROM customer c LEFT JOIN customer_party p ON p.customer = c.id LEFT JOIN sanction s "
    "ON s.id = (SELECT x.id FROM sanction x JOIN event e ON e.seq = x.seq WHERE x.customer = c.id "
    "AND x.effect = 'suspend' AND x.lifted_on IS NULL AND json_extract(e.data, '$.account') = 1 "
    "ORDER BY x.begun_on IS NULL, x.id LIMIT 1) WHERE c.id = ?1";
constexpr std::string_view customer_funds_sql =
    "SELECT id, remaining FROM fund WHERE customer = ?1 AND remaining > 0 ORDER BY id";
const std::string &loose_sql() {
    static const std::string sql =
        fmt::format("SELECT {} FROM settlement t JOIN document d ON d.id = t.document WHERE t.customer = ?1 "
                    "AND t.open > 0 AND t.contract IS NULL ORDER BY d.id",
                    open_document_columns);
    return sql;
}
constexpr std::string_view last_ids_sql =
    "SELECT (SELECT coalesce(max(id), 0) FROM payment), (SELECT coalesce(max(id), 0) FROM contract)";
constexpr std::string_view accepted_sql =
    "SELECT document, version FROM acceptance WHERE customer = ?1 ORDER BY accepted_on, version";

std::vector<std::string> names_of(const std::string &person, const std::string &organisation) {
    std::vector<std::string> names;
    for (const std::string &name : {person, organisation})
        if (std::string key = normalised_name(name); !key.empty()) names.push_back(std::move(key));
    return names;
}

Reading account_over(CustomerAccount &account, Id customer, const ContractSelects &sql) {
    Reading reading{contract_queries(sql, customer), {}};
    const std::size_t own = reading.queries.size();
    for (const std::string_view text : {customer_sql, customer_funds_sql, std::string_view(loose_sql())})
        reading.queries.push_back({text, {customer}});
    reading.queries.push_back({last_ids_sql, {}});
    reading.queries.push_back({accepted_sql, {customer}});
    // What the selects of contracts give besides, and an account has elsewhere or not at all.
    const auto besides = std::make_shared<Situations>();
    reading.sink = [&account, customer, own, besides](std::size_t query, const store::Row &row) {
        if (query < own)
            return Collector{account.contracts, besides->customers, account.counters, besides->quarantined}
                .take(query, row);
        switch (query - own) {
        case 0:
            account.customer = CustomerSituation{customer,
                                                 customer_state(row.text(0)),
                                                 string_at(row, 1),
                                                 string_at(row, 2),
                                                 string_at(row, 3),
                                                 {},
                                                 row.integer(4) != 0,
                                                 string_at(row, 5),
                                                 maybe_date(row, 6)};
            account.names = names_of(string_at(row, 7), string_at(row, 8));
            break;
        case 1: account.customer->funds.push_back({row.integer(0), row.integer(1)}); break;
        case 2: account.loose.push_back(open_document_from(row)); break;
        case 3:
            account.last_payment = row.integer(0);
            account.last_contract = row.integer(1);
            break;
        default: account.accepted[std::string(row.text(0))] = row.text(1);
        }
    };
    return reading;
}

} // namespace

Reading reading_of_contracts(Situations &found, std::span<const Id> contracts) {
    static const ContractSelects sql("SELECT value FROM json_each(?1)");
    found.contracts.reserve(contracts.size());
    return {
        contract_queries(sql, json_ids(contracts)), [&found](std::size_t query, const store::Row &row) {
            Collector{found.contracts, found.customers, found.counters, found.quarantined}.take(query, row);
        }};
}

Reading reading_of_contracts_with(Situations &found, const std::string &product) {
    static const ContractSelects sql("SELECT id FROM contract WHERE (product = ?1 OR changes_to = ?1) "
                                     "AND state NOT IN ('ended', 'deleted') "
                                     "AND (state <> 'active' OR term_end IS NOT NULL)");
    return {
        contract_queries(sql, product), [&found](std::size_t query, const store::Row &row) {
            Collector{found.contracts, found.customers, found.counters, found.quarantined}.take(query, row);
        }};
}

Situations read_contracts(Ledger &ledger, std::span<const Id> contracts) {
    Situations found;
    const Reading reading = reading_of_contracts(found, contracts);
    found.head = ledger.read(reading.queries, reading.sink);
    return found;
}

Id customer_of_contract(Ledger &ledger, Id contract) {
    Id found = 0;
    const std::array<store::Query, 1> query{{{"SELECT customer FROM contract WHERE id = ?1", {contract}}}};
    ledger.store().read(query, [&](std::size_t, const store::Row &row) { found = row.integer(0); });
    return found;
}

Reading reading_of_account(CustomerAccount &account, Id customer) {
    static const ContractSelects sql(
        "SELECT DISTINCT contract FROM settlement WHERE customer = ?1 AND open > 0 AND contract IS NOT NULL");
    return account_over(account, customer, sql);
}

Reading reading_of_whole_account(CustomerAccount &account, Id customer) {
    static const ContractSelects sql("SELECT id FROM contract WHERE customer = ?1");
    return account_over(account, customer, sql);
}

Accounts read_accounts(Ledger &ledger, std::span<const Id> customers) {
    static const ContractSelects sql(
        "SELECT DISTINCT t.contract FROM json_each(?1) j CROSS JOIN settlement t "
        "ON t.customer = j.value AND t.open > 0 WHERE t.contract IS NOT NULL");
    static constexpr std::string_view customers_sql =
        "SELECT c.id, c.state, p.country, p.vat_id, p.digest, EXISTS (SELECT 1 FROM dispute "
        "WHERE customer = c.id AND resolved_on IS NULL), p.name, p.organisation FROM json_each(?1) j CROSS "
        "JOIN customer c ON c.id = j.value "
        "LEFT JOIN customer_party p ON p.customer = c.id";
    static constexpr std::string_view funds_sql =
        "SELECT f.customer, f.id, f.remaining FROM json_each(?1) j CROSS JOIN fund f ON f.customer = j.value "
        "AND f.remaining > 0 ORDER BY f.customer, f.id";
    static const std::string documents_sql = fmt::format(
        "SELECT {} FROM json_each(?1) j CROSS JOIN settlement t ON t.customer = j.value AND t.open > 0 "
        "AND t.contract IS NULL CROSS JOIN document d ON d.id = t.document ORDER BY d.id",
        open_document_columns);
    const store::Value set = json_ids(customers);
    const std::array<store::Query, 10> queries{{{sql.contracts, {set}},
                                                {sql.open, {set}},
                                                {sql.steps, {set}},
                                                {customers_sql, {set}},
                                                {funds_sql, {set}},
                                                {documents_sql, {set}},
                                                {last_ids_sql, {}},
                                                {counters_sql, {}},
                                                {sql.holds, {set}},
                                                {sql.obligations, {set}}}};
    Accounts accounts;
    Situations besides;
    Collector collector{besides.contracts, besides.customers, accounts.counters, besides.quarantined};
    accounts.head = ledger.read(queries, [&](std::size_t query, const store::Row &row) {
        switch (query) {
        case 3: {
            CustomerAccount &account = accounts.customers[row.integer(0)];
            account.customer = CustomerSituation{row.integer(0),      customer_state(row.text(1)),
                                                 string_at(row, 2),   string_at(row, 3),
                                                 string_at(row, 4),   {},
                                                 row.integer(5) != 0, {}};
            account.names = names_of(string_at(row, 6), string_at(row, 7));
            break;
        }
        case 4:
            accounts.customers.at(row.integer(0)).customer->funds.push_back({row.integer(1), row.integer(2)});
            break;
        case 5: accounts.customers.at(row.integer(4)).loose.push_back(open_document_from(row)); break;
        case 6: accounts.last_payment = row.integer(0); break;
        case 7: add_counter(accounts.counters, row); break;
        case 8: collector.add_hold(row); break;
        case 9: collector.add_obligation(row); break;
        default: collector.take(query, row);
        }
    });
    for (ContractSituation &contract : besides.contracts)
        accounts.customers.at(contract.customer).contracts.push_back(std::move(contract));
    return accounts;
}

} // namespace bursar::ledger
