#include "ledger/ledger.hpp"

#include "base/error.hpp"

#include <algorithm>

namespace bursar::ledger {
namespace {

constexpr std::string_view head_sql = "SELECT seq, hash, at FROM event ORDER BY seq DESC LIMIT 1";

} // namespace

Head Ledger::read(std::span<const store::Query> queries, const store::RowSink &sink) {
    std::vector<store::Query> all;
    all.reserve(queries.size() + 1);
    all.push_back({head_sql, {}});
    all.insert(all.end(), queries.begin(), queries.end());
    Head head;
    store_->read(all, [&](std::size_t query, const store::Row &row) {
        if (query > 0) return sink(query - 1, row);
        head = {row.integer(0), std::string(row.text(1)), parse_moment(row.text(2))};
    });
    return head;
}

Head Ledger::read(const std::vector<Reading> &readings) {
    std::vector<store::Query> queries;
    std::vector<std::size_t> ends; // of each reading's queries
    for (const Reading &reading : readings) {
        queries.insert(queries.end(), reading.queries.begin(), reading.queries.end());
        ends.push_back(queries.size());
    }
    return read(queries, [&](std::size_t query, const store::Row &row) {
        const auto of = std::upper_bound(ends.begin(), ends.end(), query) - ends.begin();
        const Reading &reading = readings[static_cast<std::size_t>(of)];
        reading.sink(query - (ends[static_cast<std::size_t>(of)] - reading.queries.size()), row);
    });
}

Head Ledger::head() {
    return read({}, [](std::size_t, const store::Row &) {});
}

bool Ledger::commit(Change &&change) {
    const store::CommitResult result = store_->commit(std::move(change).finish());
    if (result.committed) return true;
    if (result.conflict.find("event.seq") != std::string::npos ||
        result.conflict.find("idempotency.key") != std::string::npos)
        return false;
    throw Failure(Cause::bug, "the ledger refused a change: " + result.conflict,
                  "nothing was changed: run bursar check, and report this");
}

} // namespace bursar::ledger
