// What every view of the ledger is read with.
#pragma once

#include "ledger/rows.hpp"
#include "ledger/views.hpp"

#include <array>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace bursar::ledger {

// Every list has the same eight parameters, used or not: ?1 state, ?2 kind, ?3 customer, ?4 contract, ?5
// from, ?6 to, ?7 after, ?8 limit.
inline std::vector<store::Value> parameters(const Filter &f) {
    const auto text = [](const std::optional<std::string> &t) {
        return t ? store::Value(*t) : store::Value(nullptr);
    };
    return {text(f.state),        text(f.kind),
            nullable(f.customer), nullable(f.contract),
            nullable(f.from),     nullable(f.to),
            f.after.value_or(0),  f.limit.value_or(std::numeric_limits<std::int64_t>::max())};
}

inline void select(Ledger &ledger, std::string_view sql, std::vector<store::Value> parameters,
                   const std::function<void(const store::Row &)> &each) {
    const std::array<store::Query, 1> query{{{sql, std::move(parameters)}}};
    ledger.store().read(query, [&](std::size_t, const store::Row &row) { each(row); });
}

inline std::string joined(std::string_view columns, std::string_view rest) {
    std::string sql(columns);
    return sql += rest;
}

} // namespace bursar::ledger
