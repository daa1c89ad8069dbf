#include "ledger/audit.hpp"
#include "ledger/embedded_sql.hpp"
#include "ledger/rows.hpp"

#include <array>

namespace bursar::ledger {
namespace {

struct Invariant {
    std::string_view name, sql;
};

std::vector<Invariant> all_invariants() {
    constexpr std::string_view comment = "-- ";
    std::vector<Invariant> all;
    for (const std::string_view statement : statements_of(invariants_sql()))
        all.push_back({statement.substr(comment.size(), statement.find('\n') - comment.size()), statement});
    return all;
}

} // namespace

std::vector<Problem> check_invariants(Ledger &ledger) {
    const std::vector<Invariant> invariants = all_invariants();
    std::vector<Problem> problems;
    std::vector<store::Query> queries;
    for (const Invariant &invariant : invariants)
        queries.push_back({invariant.sql, {}});
    ledger.store().read(queries, [&](std::size_t query, const store::Row &row) {
        if (problems.size() < most_problems)
            problems.push_back({std::string(invariants[query].name), string_at(row, 0), string_at(row, 1)});
    });
    const std::array<store::Query, 1> policies{{{"SELECT version, digest, text FROM policy", {}}}};
    ledger.store().read(policies, [&](std::size_t, const store::Row &row) {
        if (sha256_hex(row.text(2)) != row.text(1))
            problems.push_back({"policy", fmt::format("version {}", row.integer(0)), "its text was changed"});
    });
    return problems;
}

std::vector<Parked> parked(Ledger &ledger) {
    std::vector<Parked> found;
    const std::array<store::Query, 1> query{
        {{"SELECT contract, since, because, remedy FROM quarantine ORDER BY contract", {}}}};
    ledger.store().read(query, [&](std::size_t, const store::Row &row) {
        found.push_back(
            {row.integer(0), std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3))});
    });
    return found;
}

} // namespace bursar::ledger
