#include "store/sqlite/sqlite_store.hpp"

#include "base/error.hpp"
#include "store/sqlite/private_file.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>
#include <cstdio>
#include <unordered_map>

namespace bursar::store {
namespace {

struct CloseDb {
    void operator()(sqlite3 *db) const { sqlite3_close(db); }
};
struct Finalize {
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Db = std::unique_ptr<sqlite3, CloseDb>;
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

// Leaves a cached statement ready for its next user, with no pointer into this caller's values.
class InUse {
  public:
    explicit InUse(sqlite3_stmt *statement) : statement_(statement) {}
    ~InUse() {
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }
    InUse(const InUse &) = delete;
    InUse &operator=(const InUse &) = delete;

  private:
    sqlite3_stmt *statement_;
};

// Rolls back unless told that the transaction has ended. Some errors have already rolled back by themselves.
class Transaction {
  public:
    explicit Transaction(sqlite3 *db) : db_(db) {}
    ~Transaction() {
        if (!ended_ && sqlite3_get_autocommit(db_) == 0)
            sqlite3_exec(db_, "ROLLBACK", nullptr, nullptr, nullptr);
    }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void ended() { ended_ = true; }

  private:
    sqlite3 *db_;
    bool ended_ = false;
};

[[noreturn]] void fail(int code, const char *words, const std::string &path) {
    const std::string message = fmt::format("ledger \"{}\": {}", path, words);
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL: throw Failure(Cause::busy, message, "run it again");
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_READONLY: throw Failure(Cause::not_permitted, message);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        throw Failure(Cause::io, message, "run `bursar check`, and restore a backup if it finds damage");
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_NOMEM: throw Failure(Cause::io, message);
    default: throw Failure(Cause::bug, message);
    }
}

int bind(sqlite3_stmt *statement, int index, const Value &value) {
    if (const auto *text = std::get_if<std::string>(&value))
        return sqlite3_bind_text64(statement, index, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return sqlite3_bind_int64(statement, index, *number);
    return sqlite3_bind_null(statement, index);
}

// The column is looked up once and its value asked directly: the connection has one thread, and no mutex.
Cell cell(sqlite3_stmt *statement, int column) {
    sqlite3_value *value = sqlite3_column_value(statement, column);
    switch (sqlite3_value_type(value)) {
    case SQLITE_NULL: return nullptr;
    case SQLITE_INTEGER: return std::int64_t{sqlite3_value_int64(value)};
    case SQLITE_TEXT: {
        const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
        return std::string_view{text, static_cast<std::size_t>(sqlite3_value_bytes(value))};
    }
    default:
        throw Failure(Cause::bug, fmt::format("column {} of \"{}\" is neither INTEGER nor TEXT", column,
                                              sqlite3_sql(statement)));
    }
}

class SqliteStore final : public Store {
  public:
    SqliteStore(Db db, std::string path) : db_(std::move(db)), path_(std::move(path)) {}

    void read(std::span<const Query> queries, const RowSink &sink) override {
        // One select is a snapshot by itself.
        if (queries.size() == 1) return select(0, queries[0], sink);
        Transaction transaction(db_.get());
        run(begin_read_, "BEGIN");
        for (std::size_t i = 0; i < queries.size(); ++i)
            select(i, queries[i], sink);
        run(commit_, "COMMIT");
        transaction.ended();
    }

    CommitResult commit(const ChangeSet &changes) override {
        Transaction transaction(db_.get());
        run(begin_write_, "BEGIN IMMEDIATE");
        for (const Batch &batch : changes.batches)
            if (!apply(batch)) return {false, sqlite3_errmsg(db_.get())};
        // Deferred constraints are checked here.
        if (const int code = step_once(prepared(commit_, "COMMIT")); code != SQLITE_DONE) {
            if ((code & 0xFF) == SQLITE_CONSTRAINT) return {false, sqlite3_errmsg(db_.get())};
            fail_here(code);
        }
        transaction.ended();
        return {true, {}};
    }

    // Pieces of rows that were deleted stay behind: no copy of free pages is made.
    void copy_to(const std::string &path) override {
        const Statement copy = compile("VACUUM INTO ?1");
        const Value target = path;
        bind_all(copy.get(), {&target, 1});
        if (const int code = sqlite3_step(copy.get()); code != SQLITE_DONE)
            fail(code, sqlite3_errmsg(db_.get()), path);
    }

  private:
    [[noreturn]] void fail_here(int code) const { fail(code, sqlite3_errmsg(db_.get()), path_); }

    [[nodiscard]] Statement compile(std::string_view sql) const {
        sqlite3_stmt *raw = nullptr;
        const char *tail = nullptr;
        const int code = sqlite3_prepare_v3(db_.get(), sql.data(), static_cast<int>(sql.size()),
                                            SQLITE_PREPARE_PERSISTENT, &raw, &tail);
        Statement statement(raw);
        if (code != SQLITE_OK) fail_here(code);
        const std::string_view rest = sql.substr(static_cast<std::size_t>(tail - sql.data()));
        if (statement == nullptr || rest.find_first_not_of(" \t\r\n;") != rest.npos)
            throw Failure(Cause::bug, fmt::format("not exactly one SQL statement: \"{}\"", sql));
        return statement;
    }

    sqlite3_stmt *prepared(Statement &slot, std::string_view sql) {
        if (slot == nullptr) slot = compile(sql);
        return slot.get();
    }

    // Keyed by SQLite's own copy of the text.
    sqlite3_stmt *cached(std::string_view sql) {
        if (const auto found = statements_.find(sql); found != statements_.end()) return found->second.get();
        Statement statement = compile(sql);
        const std::string_view key = sqlite3_sql(statement.get());
        return statements_.emplace(key, std::move(statement)).first->second.get();
    }

    static int step_once(sqlite3_stmt *statement) {
        const int code = sqlite3_step(statement);
        sqlite3_reset(statement);
        return code;
    }

    void run(Statement &slot, std::string_view sql) {
        if (const int code = step_once(prepared(slot, sql)); code != SQLITE_DONE) fail_here(code);
    }

    void require_width(sqlite3_stmt *statement, std::size_t width) const {
        if (static_cast<std::size_t>(sqlite3_bind_parameter_count(statement)) != width)
            throw Failure(Cause::bug, fmt::format("{} parameters for \"{}\"", width, sqlite3_sql(statement)));
    }

    void bind_all(sqlite3_stmt *statement, std::span<const Value> values) const {
        int index = 0;
        for (const Value &value : values)
            if (const int code = bind(statement, ++index, value); code != SQLITE_OK) fail_here(code);
    }

    void select(std::size_t index, const Query &query, const RowSink &sink) {
        sqlite3_stmt *statement = cached(query.sql);
        if (sqlite3_stmt_busy(statement) != 0)
            throw Failure(Cause::bug, fmt::format("\"{}\" is read within its own rows", query.sql));
        require_width(statement, query.params.size());
        const InUse in_use(statement);
        bind_all(statement, query.params);
        const auto width = static_cast<std::size_t>(sqlite3_column_count(statement));
        std::vector<Cell> cells(width);
        int code = 0;
        while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
            for (std::size_t i = 0; i < width; ++i)
                cells[i] = cell(statement, static_cast<int>(i));
            sink(index, Row{cells});
        }
        if (code != SQLITE_DONE) fail_here(code);
    }

    // False for a violated constraint, whose words are then the connection's error message.
    bool apply(const Batch &batch) {
        sqlite3_stmt *statement = cached(batch.sql);
        require_width(statement, batch.width);
        if (batch.width == 0 ? !batch.values.empty() : batch.values.size() % batch.width != 0)
            throw Failure(Cause::bug, fmt::format("values that are no whole rows for \"{}\"", batch.sql));
        const std::size_t rows = batch.width == 0 ? 1 : batch.values.size() / batch.width;
        const InUse in_use(statement);
        for (std::size_t row = 0; row < rows; ++row) {
            bind_all(statement, std::span(batch.values).subspan(row * batch.width, batch.width));
            int code = 0;
            while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
            } // what RETURNING returns is not wanted
            if (code != SQLITE_DONE) {
                if ((code & 0xFF) == SQLITE_CONSTRAINT) return false;
                fail_here(code);
            }
            sqlite3_reset(statement);
        }
        return true;
    }

    Db db_; // closed last, after the statements
    std::string path_;
    Statement begin_read_, begin_write_, commit_;
    std::unordered_map<std::string_view, Statement> statements_;
};

// Switches that SQLite has as calls are not run as PRAGMAs, which cost a parse each. The last one reads the
// schema: is the file a database?
constexpr const char *for_writing =
    "PRAGMA cell_size_check=ON; PRAGMA secure_delete=ON; PRAGMA cache_size=-32000; PRAGMA synchronous=FULL";
// Pages of a mapped file are looked at where they lie, not copied; each look would check a page's cells anew.
// What lies beyond is read as ever: a large ledger does not fill the memory that a process is seen to use.
constexpr const char *for_reading =
    "PRAGMA mmap_size=67108864; PRAGMA cache_size=-32000; PRAGMA query_only=ON";

// What holds for a connection.
void configure(sqlite3 *db, std::chrono::milliseconds busy_timeout, OpenMode mode, const std::string &path) {
    sqlite3_extended_result_codes(db, 1);
    sqlite3_busy_timeout(db, static_cast<int>(busy_timeout.count()));
    for (const auto &[option, value] : {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                        {SQLITE_DBCONFIG_ENABLE_FKEY, 1},
                                        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                        {SQLITE_DBCONFIG_DQS_DML, 0},
                                        {SQLITE_DBCONFIG_DQS_DDL, 0}})
        if (const int code = sqlite3_db_config(db, option, value, nullptr); code != SQLITE_OK)
            fail(code, sqlite3_errmsg(db), path);
    const char *pragmas = mode == OpenMode::reading ? for_reading : for_writing;
    if (const int code = sqlite3_exec(db, pragmas, nullptr, nullptr, nullptr); code != SQLITE_OK) {
        if ((code & 0xFF) == SQLITE_NOTADB)
            throw Failure(Cause::configuration,
                          fmt::format("\"{}\" is not a ledger: {}", path, sqlite3_errmsg(db)));
        fail(code, sqlite3_errmsg(db), path);
    }
}

// SQLite is told by a URI alone that a file cannot change, and reads it then without its journals.
std::string as_bytes_alone(const std::string &path) {
    std::string uri = path.starts_with('/') ? "file://" : "file:";
    for (const char c : path)
        if (c == '%' || c == '?' || c == '#')
            uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        else
            uri += c;
    return uri + "?immutable=1";
}

std::unique_ptr<Store> open(const std::string &path, std::chrono::milliseconds busy_timeout, OpenMode mode) {
    // Statistics of memory that nobody reads: they take a mutex at every allocation.
    static const int without_statistics = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(without_statistics);
    sqlite3 *raw = nullptr;
    // A name that starts with "file:" is a name here, not a URI.
    const std::string name = mode == OpenMode::bytes_alone ? as_bytes_alone(path)
                             : path.starts_with("file:")   ? "./" + path
                                                           : path;
    const bool reading = mode == OpenMode::read_only || mode == OpenMode::bytes_alone;
    const int flags = (reading ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) | SQLITE_OPEN_NOMUTEX |
                      (mode == OpenMode::bytes_alone ? SQLITE_OPEN_URI : 0);
    const int code = sqlite3_open_v2(name.c_str(), &raw, flags, nullptr);
    Db db(raw);
    if (code != SQLITE_OK) {
        const int error = raw == nullptr ? 0 : sqlite3_system_errno(raw);
        if (error == EACCES || error == EPERM) throw errno_failure(error, "opened", path);
        fail(code, raw == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(raw), path);
    }
    // SQLite falls back to reading alone where it may not write.
    if (!reading && sqlite3_db_readonly(raw, "main") == 1)
        throw Failure(Cause::not_permitted,
                      fmt::format("ledger \"{}\" cannot be written by this user", path));
    configure(raw, busy_timeout, mode, path);
    // Kept in the file: one that is not ours is never turned into anything by looking at it.
    if (mode == OpenMode::create || mode == OpenMode::adopt)
        if (const int made = sqlite3_exec(raw, "PRAGMA journal_mode=WAL", nullptr, nullptr, nullptr);
            made != SQLITE_OK)
            fail(made, sqlite3_errmsg(raw), path);
    return std::make_unique<SqliteStore>(std::move(db), path);
}

} // namespace

std::unique_ptr<Store> open_sqlite(const std::string &path, OpenMode mode,
                                   std::chrono::milliseconds busy_timeout) {
    if (mode != OpenMode::create) {
        if (mode != OpenMode::read_only && mode != OpenMode::bytes_alone) require_private_file(path);
        return open(path, busy_timeout, mode);
    }
    make_private_file(path); // before SQLite would, with a mode of its own
    try {
        return open(path, busy_timeout, mode);
    } catch (...) {
        std::remove(path.c_str()); // else the next attempt would find it in its way
        throw;
    }
}

std::unique_ptr<Store> open_sqlite_in_memory() {
    return open(":memory:", std::chrono::milliseconds{0}, OpenMode::create);
}

} // namespace bursar::store
