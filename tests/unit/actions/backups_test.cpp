#include "actions/backups.hpp"
#include "unit/ledger/small_ledger.hpp"

#include <filesystem>

namespace backups_test {

using namespace bursar;
namespace fs = std::filesystem;

namespace {

// A ledger with backups in two directories, as many as asked for, on days that follow each other.
struct BackedUp : SmallLedger {
    fs::path top = fs::temp_directory_path() / ("bursar-backups-test-" + std::to_string(::getpid()));

    explicit BackedUp(int backups) : SmallLedger(source_file("examples/policies/dokos.toml")) {
        fs::remove_all(top);
        fs::create_directories(top / "ovh");
        fs::create_directories(top / "hetzner");
        const std::vector<rules::BackupTarget> targets{{"ovh-gravelines", (top / "ovh").string()},
                                                       {"hetzner-falkenstein", (top / "hetzner").string()}};
        for (int n = 0; n < backups; ++n) {
            on("2026-03-01");
            deed.at.day += Days(n);
            REQUIRE(std::holds_alternative<actions::BackupDone>(actions::create_backup(desk(), targets, "")));
            REQUIRE(verified({}).backups.size() == 1);
        }
    }
    ~BackedUp() { fs::remove_all(top); }
    BackedUp(const BackedUp &) = delete;
    BackedUp &operator=(const BackedUp &) = delete;

    std::variant<actions::BackupsDone, Refusal> verify(
        const actions::VerifyBackups &request,
        const actions::BackupProgress &meanwhile = [](const auto &) {}) {
        return actions::verify_backups(desk(), request, meanwhile);
    }
    actions::BackupsDone verified(
        const actions::VerifyBackups &request,
        const actions::BackupProgress &meanwhile = [](const auto &) {}) {
        return std::get<actions::BackupsDone>(verify(request, meanwhile));
    }
    // Once, on a day when only the newest is young enough.
    actions::BackupProgress pruning() {
        return [this, pruned = false](const std::string &) mutable {
            if (std::exchange(pruned, true)) return;
            auto later = desk();
            later.deed.at.day += Days(200);
            REQUIRE(std::holds_alternative<actions::PruneDone>(actions::prune_backups(later)));
        };
    }
    std::vector<std::string> events() {
        std::vector<std::string> found;
        const std::array<store::Query, 1> query{
            {{"SELECT kind || ' ' || subject FROM event WHERE kind LIKE 'backup-%' ORDER BY seq", {}}}};
        ledger.store().read(query,
                            [&](std::size_t, const store::Row &row) { found.emplace_back(row.text(0)); });
        return found;
    }
};

} // namespace

TEST_CASE("a backup that is removed while it is read back is neither verified nor missed") {
    BackedUp house(3);
    const std::size_t before = house.events().size();
    const auto done = house.verified({{}, true}, house.pruning());
    REQUIRE(done.backups.size() == 1);
    CHECK(done.backups[0].id == 3);
    CHECK(done.backups[0].state() == BackupState::good);
    const auto after = house.events();
    CHECK(std::vector(after.begin() + static_cast<std::ptrdiff_t>(before), after.end()) ==
          std::vector<std::string>{"backup-removed B2", "backup-removed B1", "backup-verified B3"});
}

TEST_CASE("one that was asked for and is removed meanwhile is refused as one that was removed before") {
    BackedUp house(2);
    const auto outcome = house.verify({1, false}, house.pruning());
    REQUIRE(std::holds_alternative<Refusal>(outcome));
    CHECK(std::get<Refusal>(outcome).grounds.at(0).message.starts_with("B1 was removed on 2026-"));
}

} // namespace backups_test
