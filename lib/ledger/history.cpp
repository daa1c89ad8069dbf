#include "ledger/history.hpp"

#include "ledger/rows.hpp"

#include <array>

namespace bursar::ledger {
namespace {

std::vector<Happening> happenings(Ledger &ledger, std::string_view sql, std::vector<store::Value> params) {
    std::vector<Happening> found;
    const std::array<store::Query, 1> query{{{sql, std::move(params)}}};
    ledger.store().read(query, [&](std::size_t, const store::Row &row) {
        found.push_back({string_at(row, 0),
                         string_at(row, 1),
                         string_at(row, 2),
                         string_at(row, 3),
                         string_at(row, 4),
                         string_at(row, 5),
                         string_at(row, 6),
                         {}});
        if (!row.is_null(7)) found.back().amount = Money{row.integer(7), currency_at(row, 8)};
    });
    return found;
}

std::string selecting(std::string_view where) {
    return fmt::format("SELECT substr(at, 1, 10), kind, subject, json_extract(data, '$.clause'), "
                       "json_extract(data, '$.document'), json_extract(data, '$.folded_into'), "
                       "json_extract(data, '$.issued'), json_extract(data, '$.amount_minor'), "
                       "json_extract(data, '$.currency') FROM event WHERE customer = ?1 AND kind <> "
                       "'unchanged' AND {} ORDER BY seq",
                       where);
}

} // namespace

std::vector<Happening> happenings_of_subject(Ledger &ledger, const std::string &subject, Id customer) {
    static const std::string sql = selecting("subject = ?2");
    return happenings(ledger, sql, {customer, subject});
}

std::vector<Happening> happenings_of_customer(Ledger &ledger, Id customer) {
    static const std::string sql = selecting("(subject = ?2 OR subject LIKE 'P%')");
    return happenings(ledger, sql, {customer, format_id('C', customer)});
}

std::vector<Happening> happenings_of_document(Ledger &ledger, std::string_view number, Id document,
                                              Id customer) {
    static const std::string sql =
        selecting("(json_extract(data, '$.issued') = ?2 OR json_extract(data, '$.document') = ?2 "
                  "OR EXISTS (SELECT 1 FROM json_each(data, '$.allocations') a "
                  "WHERE json_extract(a.value, '$.document_id') = ?3))");
    return happenings(ledger, sql, {customer, std::string(number), document});
}

std::optional<UsedKey> used_key(Ledger &ledger, const std::string &key) {
    std::optional<UsedKey> used;
    const std::array<store::Query, 1> query{
        {{"SELECT command, salt, digest, first_seq, last_seq FROM idempotency WHERE key = ?1", {key}}}};
    ledger.store().read(query, [&](std::size_t, const store::Row &row) {
        used =
            UsedKey{string_at(row, 0), string_at(row, 1), string_at(row, 2), row.integer(3), row.integer(4)};
    });
    return used;
}

std::vector<Id> subjects(Ledger &ledger, std::int64_t first_seq, std::int64_t last_seq, char prefix) {
    std::vector<Id> found;
    const std::array<store::Query, 1> query{
        {{"SELECT subject FROM event WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq", {first_seq, last_seq}}}};
    ledger.store().read(query, [&](std::size_t, const store::Row &row) {
        if (const auto id = parse_id(prefix, row.text(0))) found.push_back(*id);
    });
    return found;
}

std::optional<FinishedSweep> finished_sweep(Ledger &ledger, std::int64_t first_seq, std::int64_t last_seq) {
    std::optional<FinishedSweep> finished;
    const std::array<store::Query, 1> query{{{"SELECT e.seq, substr(e.at, 1, 10), q.value FROM event e LEFT "
                                              "JOIN json_each(e.data, '$.quarantined') q "
                                              "WHERE e.seq BETWEEN ?1 AND ?2 AND e.kind = 'sweep-finished'",
                                              {first_seq, last_seq}}}};
    ledger.store().read(query, [&](std::size_t, const store::Row &row) {
        if (!finished) finished = FinishedSweep{row.integer(0), date_at(row, 1), {}};
        if (!row.is_null(2)) finished->quarantined.push_back(parse_id('K', row.text(2)).value_or(0));
    });
    return finished;
}

Date day_of_event(Ledger &ledger, std::int64_t seq) {
    Date day;
    const std::array<store::Query, 1> query{{{"SELECT substr(at, 1, 10) FROM event WHERE seq = ?1", {seq}}}};
    ledger.store().read(query, [&](std::size_t, const store::Row &row) { day = date_at(row, 0); });
    return day;
}

bool finished_import(Ledger &ledger, std::int64_t seq) {
    bool finished = false;
    const std::array<store::Query, 1> query{
        {{"SELECT 1 FROM event WHERE seq = ?1 AND kind = 'import-finished'", {seq}}}};
    ledger.store().read(query, [&](std::size_t, const store::Row &) { finished = true; });
    return finished;
}

bool any_notice_sent(Ledger &ledger) {
    bool sent = false;
    const std::array<store::Query, 1> query{{{"SELECT 1 FROM notice WHERE state = 'sent' LIMIT 1", {}}}};
    ledger.store().read(query, [&](std::size_t, const store::Row &) { sent = true; });
    return sent;
}

} // namespace bursar::ledger
