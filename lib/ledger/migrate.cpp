#include "ledger/migrate.hpp"

#include "base/error.hpp"
#include "ledger/embedded_sql.hpp"

#include <array>
#include <fmt/format.h>

namespace bursar::ledger {
int program_schema() { return static_cast<int>(migrations().size()); }

int ledger_schema(Ledger &ledger) {
    std::int64_t version = 0;
    const auto ask = [&](std::string_view sql) {
        const std::array<store::Query, 1> query{{{sql, {}}}};
        ledger.store().read(query, [&](std::size_t, const store::Row &row) { version = row.integer(0); });
    };
    try {
        ask("SELECT coalesce(max(version), 0) FROM schema_version");
    } catch (const Failure &failure) {
        // Asked of every command: that the table is there is looked into only when it seems not to be.
        if (failure.cause() != Cause::bug) throw;
        ask("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'");
        if (version != 0) throw;
    }
    return static_cast<int>(version);
}

void require_schema(Ledger &ledger, const std::string &name) {
    const int found = ledger_schema(ledger), needed = program_schema();
    if (found == needed) return;
    if (found == 0)
        throw Failure(Cause::configuration, fmt::format("\"{}\" is a database, but not a ledger", name),
                      "make one: bursar init --policy FILE");
    if (found > needed)
        throw Failure(Cause::configuration,
                      fmt::format("the ledger has schema {}, and this bursar knows only {}", found, needed),
                      "use the bursar that wrote it, or a later one");
    throw Failure(Cause::configuration,
                  fmt::format("the ledger has schema {}, and this bursar needs {}", found, needed),
                  "back it up, then: bursar check --migrate");
}

bool migrate(Ledger &ledger, Change &&change, int from) {
    store::ChangeSet changes;
    for (int version = from + 1; version <= program_schema(); ++version) {
        const Migration &migration = migrations()[static_cast<std::size_t>(version - 1)];
        for (const std::string_view statement : statements_of(migration.sql))
            changes.batches.push_back({statement, 0, {}});
        change.row(Write::schema_version, std::int64_t{version}, std::string(migration.name),
                   to_string(change.deed().at.day));
    }
    store::ChangeSet rows = std::move(change).finish();
    for (store::Batch &batch : rows.batches)
        changes.batches.push_back(std::move(batch));
    const store::CommitResult result = ledger.store().commit(changes);
    if (!result.committed && result.conflict.find("event.seq") == std::string::npos)
        throw Failure(Cause::bug, "the migration failed: " + result.conflict,
                      "nothing was changed: report this");
    return result.committed;
}

} // namespace bursar::ledger
