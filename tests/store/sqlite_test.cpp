#include "store/sqlite/sqlite_store.hpp"

#include "store/conformance.hpp"
#include "store/sqlite/copy_file.hpp"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>

namespace sqlite_test {

using namespace bursar;
using namespace bursar::store;
using namespace bursar::store::conformance;

namespace {

// A new directory under the system's own for temporary files, gone with its owner.
class TemporaryDirectory {
  public:
    TemporaryDirectory() {
        std::string name = (std::filesystem::temp_directory_path() / "bursar-store-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~TemporaryDirectory() { std::filesystem::remove_all(path_); }
    TemporaryDirectory(const TemporaryDirectory &) = delete;
    TemporaryDirectory &operator=(const TemporaryDirectory &) = delete;
    [[nodiscard]] std::string file(const std::string &name) const { return path_ / name; }

  private:
    std::filesystem::path path_;
};

unsigned mode_of(const std::string &file) {
    struct stat status {};
    REQUIRE(::stat(file.c_str(), &status) == 0);
    return status.st_mode & 07777u;
}

std::unique_ptr<Store> create(const std::string &file) { return open_sqlite(file, OpenMode::create); }

std::optional<Failure> failure_to_open(const std::string &file, OpenMode mode = OpenMode::read_write) {
    try {
        open_sqlite(file, mode);
    } catch (const Failure &failure) {
        return failure;
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("sqlite file: conformance") {
    const TemporaryDirectory directory;
    int made = 0;
    store_conformance([&] { return create(directory.file(std::to_string(++made))); });
}

TEST_CASE("sqlite in memory: conformance") { store_conformance(open_sqlite_in_memory); }

TEST_CASE("a ledger file is its owner's alone, whatever the umask") {
    const TemporaryDirectory directory;
    for (const mode_t mask : {mode_t{0}, mode_t{0277}}) {
        const std::string file = directory.file(std::to_string(mask));
        const mode_t before = ::umask(mask);
        const auto store = create(file);
        make_tables(*store);
        ::umask(before);
        for (const auto *suffix : {"", "-wal", "-shm"})
            CHECK(mode_of(file + suffix) == 0600);
    }
}

TEST_CASE("a file that others may reach is refused") {
    const TemporaryDirectory directory;
    const std::string file = directory.file("ledger");
    create(file);
    for (const mode_t mode : {mode_t{0644}, mode_t{0640}, mode_t{0604}, mode_t{0620}}) {
        REQUIRE(::chmod(file.c_str(), mode) == 0);
        const auto failure = failure_to_open(file).value();
        CHECK(failure.cause() == Cause::not_permitted);
        CHECK(failure.hint() == "chmod 600 " + file);
    }
    REQUIRE(::chmod(file.c_str(), 0600) == 0);
    CHECK_FALSE(failure_to_open(file));
    std::ofstream(file + "-wal").close();
    REQUIRE(::chmod((file + "-wal").c_str(), 0644) == 0);
    CHECK(failure_to_open(file).value().hint() == "chmod 600 " + file + "-wal");
}

TEST_CASE("files that are no ledgers") {
    const TemporaryDirectory directory;
    const std::string missing = directory.file("missing"), garbage = directory.file("garbage");
    CHECK(failure_to_open(missing).value().cause() == Cause::not_found);
    CHECK(failure_to_open(missing).value().hint() == "bursar init --policy FILE");
    CHECK_FALSE(std::filesystem::exists(missing));
    for (const std::size_t size : {std::size_t{5}, std::size_t{100}, std::size_t{20'000}}) {
        std::ofstream(garbage) << std::string(size, 'g');
        REQUIRE(::chmod(garbage.c_str(), 0600) == 0);
        CHECK(failure_to_open(garbage).value().cause() == Cause::configuration);
    }
    CHECK(failure_to_open(directory.file("")).value().cause() == Cause::configuration);
    CHECK(failure_to_open(directory.file("no/such/directory"), OpenMode::create).value().cause() ==
          Cause::io);
}

TEST_CASE("an existing file is never taken for a new one") {
    const TemporaryDirectory directory;
    const std::string file = directory.file("ledger");
    create(file);
    CHECK(failure_to_open(file, OpenMode::create).value().cause() == Cause::io);
    std::filesystem::create_symlink(directory.file("elsewhere"), directory.file("link"));
    CHECK(failure_to_open(directory.file("link"), OpenMode::create).value().cause() == Cause::io);
    CHECK_FALSE(std::filesystem::exists(directory.file("elsewhere")));
}

TEST_CASE("a name is no URI") {
    const TemporaryDirectory directory;
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(directory.file(""));
    create("file:ledger?mode=memory");
    CHECK(mode_of("file:ledger?mode=memory") == 0600);
    CHECK_FALSE(failure_to_open("file:ledger?mode=memory"));
    std::filesystem::current_path(before);
}

TEST_CASE("a reader sees what others write meanwhile") {
    const TemporaryDirectory directory;
    create(directory.file("ledger"));
    const auto store = open_sqlite(directory.file("ledger"), OpenMode::read_write);
    make_tables(*store);
    const auto reader = open_sqlite(directory.file("ledger"), OpenMode::reading);
    const std::int64_t before = number(*reader, "SELECT count(*) FROM sqlite_schema");
    run(*store, {{"CREATE TABLE another (id INTEGER) STRICT", 0, {}}});
    CHECK(number(*reader, "SELECT count(*) FROM sqlite_schema") == before + 1);
}

TEST_CASE("the bytes of a file alone are read without what its write-ahead log makes of them") {
    const TemporaryDirectory directory;
    const std::string odd = directory.file("100%25?#ledger");
    create(odd);
    make_tables(*open_sqlite(odd, OpenMode::read_write));
    const auto store = open_sqlite(odd, OpenMode::read_write);
    const std::int64_t before = number(*store, "SELECT count(*) FROM sqlite_schema");
    run(*store, {{"CREATE TABLE another (id INTEGER) STRICT", 0, {}}});
    const auto alone = open_sqlite(odd, OpenMode::bytes_alone);
    CHECK(number(*alone, "SELECT count(*) FROM sqlite_schema") == before);
    CHECK(cause_of([&] {
              run(*alone, {{"CREATE TABLE third (id INTEGER) STRICT", 0, {}}});
          }) == Cause::not_permitted);
}

TEST_CASE("the switches are really on") {
    const TemporaryDirectory directory;
    create(directory.file("ledger"));
    const auto store = open_sqlite(directory.file("ledger"), OpenMode::read_write);
    CHECK(number(*store, "PRAGMA synchronous") == 2);
    CHECK(number(*store, "PRAGMA foreign_keys") == 1);
    CHECK(number(*store, "PRAGMA secure_delete") == 1);
    CHECK(number(*store, "PRAGMA trusted_schema") == 0);
    CHECK(number(*store, "PRAGMA cell_size_check") == 1);
    CHECK(number(*store, "PRAGMA busy_timeout") == 5000);
    CHECK(number(*store, "PRAGMA cache_size") == -32000);
    CHECK(rows(*store, "SELECT text FROM (SELECT journal_mode AS text FROM pragma_journal_mode)") ==
          std::vector<std::vector<Value>>{{"wal"}});
    // Who only reads looks at the file where it lies, and cannot write it.
    const auto reader = open_sqlite(directory.file("ledger"), OpenMode::reading);
    CHECK(number(*reader, "PRAGMA mmap_size") > 0);
    CHECK(number(*reader, "PRAGMA query_only") == 1);
    CHECK(number(*reader, "PRAGMA trusted_schema") == 0);
    // Defensive mode: the schema cannot be written, nor a double-quoted mistake taken for a text.
    make_tables(*store);
    CHECK(cause_of([&] { run(*reader, {{"DELETE FROM thing", 0, {}}}); }) == Cause::not_permitted);
    rows(*store, "PRAGMA writable_schema=ON");
    CHECK(cause_of([&] { run(*store, {{"DELETE FROM sqlite_schema", 0, {}}}); }) == Cause::bug);
    CHECK(cause_of([&] { number(*store, "SELECT \"no_such_column\" FROM thing"); }) == Cause::bug);
}

TEST_CASE("what was committed is there after reopening") {
    const TemporaryDirectory directory;
    const std::string file = directory.file("ledger");
    {
        const auto store = create(file);
        make_tables(*store);
        REQUIRE(run(*store, {{insert_event, 2, {1, "a"}}}).committed);
    }
    CHECK_FALSE(std::filesystem::exists(file + "-wal"));
    CHECK(number(*open_sqlite(file, OpenMode::read_write), count_events) == 1);
}

TEST_CASE("whoever was overtaken collides") {
    const TemporaryDirectory directory;
    const std::string file = directory.file("ledger");
    const auto one = create(file);
    make_tables(*one);
    const auto two = open_sqlite(file, OpenMode::read_write);
    CHECK(number(*one, count_events) == number(*two, count_events));
    CHECK(run(*one, {{insert_event, 2, {1, "one"}}}).committed);
    CHECK(run(*two, {{insert_event, 2, {1, "two"}}}).conflict == "UNIQUE constraint failed: event.seq");
    CHECK(run(*two, {{insert_event, 2, {2, "two"}}}).committed);
    CHECK(number(*one, count_events) == 2);
}

TEST_CASE("several queries see one snapshot, whoever commits in between") {
    const TemporaryDirectory directory;
    const std::string file = directory.file("ledger");
    const auto reader = create(file);
    make_tables(*reader);
    const auto writer = open_sqlite(file, OpenMode::read_write);
    const std::vector<Query> queries{{count_events, {}}, {count_events, {}}};
    std::vector<std::int64_t> seen;
    reader->read(queries, [&](std::size_t query, const Row &row) {
        seen.push_back(row.integer(0));
        if (query == 0) CHECK(run(*writer, {{insert_event, 2, {1, "a"}}}).committed);
    });
    CHECK(seen == std::vector<std::int64_t>{0, 0});
    CHECK(number(*reader, count_events) == 1);
}

TEST_CASE("a lock is waited for, and then reported as busy") {
    const TemporaryDirectory directory;
    const std::string file = directory.file("ledger");
    const auto holder = create(file);
    make_tables(*holder);
    const auto other = open_sqlite(file, OpenMode::read_write, std::chrono::milliseconds{30});
    rows(*holder, "BEGIN IMMEDIATE");
    const auto start = std::chrono::steady_clock::now();
    CHECK(cause_of([&] { run(*other, {{insert_event, 2, {1, "a"}}}); }) == Cause::busy);
    CHECK(std::chrono::steady_clock::now() - start >= std::chrono::milliseconds{25});
    CHECK(number(*other, count_events) == 0);
    rows(*holder, "ROLLBACK");
    CHECK(run(*other, {{insert_event, 2, {1, "a"}}}).committed);
}

TEST_CASE("a full disk undoes the commit, and the store goes on") {
    const auto store = open_sqlite_in_memory();
    make_tables(*store);
    rows(*store, "PRAGMA max_page_count=20");
    Batch batch{insert_thing, 3, {}};
    for (std::int64_t i = 0; i < 100; ++i)
        batch.values.insert(batch.values.end(), {Value{i}, Value{i}, Value{std::string(2000, 'x')}});
    CHECK(cause_of([&] { run(*store, {{insert_event, 2, {1, "a"}}, batch}); }) == Cause::io);
    CHECK(number(*store, count_things) == 0);
    CHECK(number(*store, count_events) == 0);
    CHECK(run(*store, {{insert_event, 2, {1, "a"}}}).committed);
}

TEST_CASE("a ledger that cannot be made leaves no file behind") {
    const TemporaryDirectory directory;
    const std::string file = directory.file("ledger");
    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit none{0, before.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &none) == 0);
    const auto failure = failure_to_open(file, OpenMode::create);
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
    std::signal(SIGXFSZ, handler);
    CHECK(failure.value().cause() == Cause::io);
    CHECK_FALSE(std::filesystem::exists(file));
}

TEST_CASE("damage is a failure of reading, with a way out") {
    const TemporaryDirectory directory;
    const std::string file = directory.file("ledger");
    {
        const auto store = create(file);
        make_tables(*store);
        REQUIRE(run(*store, {{insert_thing, 3, {1, 1, std::string(50'000, 'x')}}}).committed);
    }
    {
        std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
        bytes.seekp(4096);
        bytes << std::string(4096 * 4, '\xA5');
    }
    const auto store = open_sqlite(file, OpenMode::read_write);
    CHECK(cause_of([&] { number(*store, "SELECT sum(length(text)) FROM thing"); }) == Cause::io);
}

TEST_CASE("a copy holds what is committed, and a ledger that was made of one is in use like any other") {
    const TemporaryDirectory directory;
    const auto store = create(directory.file("ledger"));
    make_tables(*store);
    REQUIRE(run(*store, {{insert_event, 2, {1, "a"}}}).committed);
    const std::string copy = directory.file("copy");
    std::ofstream(copy).close();
    REQUIRE(::chmod(copy.c_str(), 0600) == 0);
    store->copy_to(copy);
    REQUIRE(run(*store, {{insert_event, 2, {2, "b"}}}).committed);
    CHECK(number(*open_sqlite(copy, OpenMode::read_only), count_events) == 1);
    CHECK(cause_of([&] {
              run(*open_sqlite(copy, OpenMode::read_only), {{insert_event, 2, {2, "b"}}});
          }) == Cause::not_permitted);
    CHECK(run(*open_sqlite(copy, OpenMode::adopt), {{insert_event, 2, {2, "c"}}}).committed);
    CHECK(number(*open_sqlite(copy, OpenMode::read_write), count_events) == 2);
    CHECK(cause_of([&] { store->copy_to(directory.file("none/copy")); }) == Cause::io);
    CHECK(cause_of([&] { open_sqlite(directory.file("none"), OpenMode::read_only); }) == Cause::io);
}

TEST_CASE("a draft clears away what an earlier one left, with its journals, and nothing else") {
    const TemporaryDirectory directory;
    const std::string draft = directory.file(".bursar-draft-b.db");
    for (const std::string &other :
         {directory.file("b.db.new"), directory.file(".bursar-draft-b.db.bak"), draft})
        std::ofstream(other) << "x";
    for (const auto *suffix : {"-journal", "-wal", "-shm"})
        std::ofstream(draft + suffix) << "x";
    {
        FileCopy copy(directory.file(""), "b.db", "");
        CHECK(std::filesystem::file_size(copy.path()) == 0);
        for (const auto *suffix : {"-journal", "-wal", "-shm"})
            CHECK_FALSE(file_exists(draft + suffix));
        std::ofstream(draft + "-wal") << "x";
    }
    CHECK_FALSE(file_exists(draft));
    CHECK_FALSE(file_exists(draft + "-wal"));
    CHECK(file_exists(directory.file("b.db.new")));
    CHECK(file_exists(directory.file(".bursar-draft-b.db.bak")));
}

TEST_CASE("a draft takes the place of no ledger in use, of no link and of no directory") {
    const TemporaryDirectory directory;
    const std::string draft = directory.file(".bursar-draft-b.db"), link = directory.file("link");
    const auto refused = [&](const std::string &in_use) {
        return cause_of([&] { const FileCopy copy(directory.file(""), "b.db", in_use); }) == Cause::io;
    };
    std::ofstream(draft) << "x";
    std::filesystem::create_symlink(draft, link);
    CHECK(refused(draft));
    CHECK(refused(link));
    CHECK(file_exists(draft));
    std::filesystem::rename(draft, directory.file("ledger"));
    std::filesystem::create_symlink(directory.file("ledger"), draft);
    CHECK(refused(""));
    std::filesystem::remove(draft);
    std::filesystem::create_directory(draft);
    CHECK(refused(""));
    std::filesystem::remove(draft);
    std::ofstream(directory.file("c.db-journal")) << "x";
    FileCopy copy(directory.file(""), "b.db", "");
    CHECK_FALSE(copy.name("ledger"));
    CHECK_FALSE(copy.name("c.db"));
    CHECK(copy.name("b.db"));
    CHECK(copy.name("b.db"));
    CHECK(copy.name("d.db"));
    CHECK_FALSE(file_exists(directory.file("b.db")));
    copy.keep();
}

} // namespace sqlite_test
