#include "ledger/queries.hpp"

#include "base/text.hpp"
#include "ledger/rows.hpp"

#include <array>

namespace bursar::ledger {
namespace {

// Numeric ids that begin with the digits d: d, then 10 d to 10 d + 9, and so on, a range of keys for each
// length.
constexpr std::string_view beginning_with =
    "WITH RECURSIVE r (lo, hi) AS (SELECT ?1, ?1 UNION ALL SELECT lo * 10, hi * 10 + 9 FROM r "
    "WHERE lo < 100000000000000000) ";
constexpr std::string_view from_the_first = "WITH r (lo, hi) AS (SELECT ?1, 9223372036854775807) ";

struct Numbered {
    std::string_view kind;
    char letter;
    std::string_view select;
};
constexpr auto numbered = std::to_array<Numbered>({
    {"customer", 'C',
     "SELECT c.id, p.name FROM r JOIN customer c ON c.id BETWEEN r.lo AND r.hi "
     "LEFT JOIN customer_party p ON p.customer = c.id LIMIT ?2"},
    {"contract", 'K',
     "SELECT id, product || ' ' || state FROM r JOIN contract ON id BETWEEN r.lo AND r.hi LIMIT ?2"},
    {"payment", 'P',
     "SELECT id, method || ' ' || received_on FROM r JOIN payment ON id BETWEEN r.lo AND r.hi LIMIT ?2"},
    {"dispute", 'D',
     "SELECT id, kind || ' ' || opened_on FROM r JOIN dispute ON id BETWEEN r.lo AND r.hi LIMIT ?2"},
    {"collection", 'X', "SELECT id, opened_on FROM r JOIN collection ON id BETWEEN r.lo AND r.hi LIMIT ?2"},
    {"obligation", 'T', "SELECT id, kind FROM r JOIN obligation ON id BETWEEN r.lo AND r.hi LIMIT ?2"},
    {"payout", 'O', "SELECT id, due_on FROM r JOIN payout ON id BETWEEN r.lo AND r.hi LIMIT ?2"},
    {"verification", 'V',
     "SELECT id, opened_on FROM r JOIN verification ON id BETWEEN r.lo AND r.hi LIMIT ?2"},
    {"leftover", 'L',
     "SELECT id, received_on || ' ' || because FROM r JOIN bank_line ON id BETWEEN r.lo AND r.hi "
     "AND state = 'open' LIMIT ?2"},
    {"backup", 'B',
     "SELECT id, taken_on FROM r JOIN backup ON id BETWEEN r.lo AND r.hi AND removed_on IS NULL LIMIT ?2"},
    {"incident", 'I',
     "SELECT id, kind || ' ' || substr(aware_at, 1, 10) FROM r JOIN incident ON id BETWEEN r.lo AND r.hi "
     "LIMIT ?2"},
    {"disclosure", 'J',
     "SELECT id, kind || ' ' || received_on FROM r JOIN disclosure ON id BETWEEN r.lo AND r.hi LIMIT ?2"},
});

// The latest thousand documents are offered: what a person has at hand.
constexpr std::string_view customer_documents_sql =
    "SELECT number, kind || ' ' || issued_on FROM (SELECT number, kind, issued_on FROM document ORDER BY id "
    "DESC "
    "LIMIT 1000) WHERE number >= ?1 AND number < ?1 || char(1114111) ORDER BY number LIMIT ?2";
constexpr std::string_view products_sql =
    "SELECT code, name FROM product WHERE code >= ?1 AND code < ?1 || char(1114111) ORDER BY code LIMIT ?2";

using Completions = std::vector<std::pair<std::string, std::string>>;

Completions complete_numbered(Ledger &ledger, const Numbered &row, std::string_view prefix, int limit) {
    const auto id = parse_id(row.letter, prefix);
    const bool any = prefix.empty() || ascii_lower(prefix) == ascii_lower({&row.letter, 1});
    if (!id && !any) return {};
    Completions found;
    const std::string sql = std::string(any ? from_the_first : beginning_with) + std::string(row.select);
    const std::array<store::Query, 1> query{{{sql, {id.value_or(1), std::int64_t{limit}}}}};
    ledger.store().read(query, [&](std::size_t, const store::Row &found_row) {
        found.emplace_back(format_id(row.letter, found_row.integer(0)), string_at(found_row, 1));
    });
    return found;
}

} // namespace

std::string time_zone(Ledger &ledger) {
    std::string zone = "UTC";
    const std::array<store::Query, 1> query{
        {{"SELECT time_zone FROM policy ORDER BY version DESC LIMIT 1", {}}}};
    ledger.store().read(query, [&](std::size_t, const store::Row &row) { zone = row.text(0); });
    return zone;
}

Completions complete_ids(Ledger &ledger, std::string_view kind, std::string_view prefix, int limit) {
    for (const Numbered &row : numbered)
        if (row.kind == kind) return complete_numbered(ledger, row, prefix, limit);
    Completions found;
    const std::string_view sql = kind == "document" ? customer_documents_sql : products_sql;
    const std::array<store::Query, 1> query{{{sql, {std::string(prefix), std::int64_t{limit}}}}};
    ledger.store().read(query, [&](std::size_t, const store::Row &row) {
        found.emplace_back(std::string(row.text(0)), string_at(row, 1));
    });
    return found;
}

} // namespace bursar::ledger
