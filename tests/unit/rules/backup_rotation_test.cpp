#include "rules/backup_rotation.hpp"
#include "unit/rules/house.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace backup_rotation_test {

using namespace bursar;
using namespace bursar::test;

namespace {

policy::BackupRules dokos() {
    return {7, 4, 3, 100, 1, "DOK-9.1", "DOK-4.3", {{"gra", "FR", "DOK-4.3"}, {"fsn", "DE", "DOK-4.3"}}};
}

BackupCopy copy_at(std::string place, std::string region, Date taken_on, BackupState state) {
    BackupCopy copy{place, region, "/" + place + "/b.db", 1, "d"};
    if (state == BackupState::good) copy.verified_on = taken_on;
    if (state == BackupState::failed) copy.failure = "no space";
    if (state == BackupState::out_of_reach) copy.unreached = "not mounted";
    return copy;
}

struct Shelf {
    std::vector<Backup> backups;
    policy::BackupRules rules = dokos();

    Backup &take(Date on, BackupState state = BackupState::good) {
        backups.push_back({static_cast<Id>(backups.size() + 1), on, 1});
        for (const auto &[place, region] : {std::pair{"gra", "FR"}, {"fsn", "DE"}})
            backups.back().copies.push_back(copy_at(place, region, on, state));
        return backups.back();
    }
    Backup &take(std::string_view on, BackupState state = BackupState::good) { return take(day(on), state); }
    // "B3 daily", newest first; what goes has a minus.
    [[nodiscard]] Lines rotated(std::string_view as_of) const {
        Lines lines;
        for (const rules::Rotated &r : rules::rotate_backups(backups, rules, day(as_of)))
            lines.push_back(fmt::format("{}B{} {}", r.kept ? "" : "-", r.backup, r.because));
        return lines;
    }
    void prune(Date as_of) {
        for (const rules::Rotated &r : rules::rotate_backups(backups, rules, as_of))
            if (!r.kept) std::ranges::find(backups, r.backup, &Backup::id)->removed_on = as_of;
        std::erase_if(backups, [](const Backup &backup) { return backup.removed_on.has_value(); });
    }
    [[nodiscard]] Lines concerns(std::string_view as_of, std::string_view until = "") const {
        Lines lines;
        for (const auto &c :
             rules::backup_concerns(backups, rules, day(as_of), day(until.empty() ? as_of : until)))
            lines.push_back(fmt::format("{} B{} {}", to_string(c.on), c.backup, c.what));
        return lines;
    }
};

} // namespace

TEST_CASE("DOK-9.1: with one backup a day there are 14, day after day, the oldest under 100 days") {
    Shelf shelf;
    const Date first = day("2025-01-01");
    for (int n = 0; n < 400; ++n) {
        const Date today = first + Days(n);
        shelf.backups.push_back({n + 1, today, 1, "", {}, {copy_at("gra", "FR", today, BackupState::good)}});
        shelf.prune(today);
        if (n < 100) continue;
        CAPTURE(to_string(today));
        CHECK(shelf.backups.size() == 14);
        CHECK(today - shelf.backups.front().taken_on < Days(100));
    }
}

TEST_CASE("DOK-9.1: the newest of 7 days, then of 4 ISO weeks, then of 3 months") {
    Shelf shelf;
    for (const char *on : {"2026-01-10", "2026-01-20", "2026-02-03", "2026-02-17", "2026-02-20", // B1 … B5
                           "2026-03-01", "2026-03-02", "2026-03-09", "2026-03-15",               // B6 … B9
                           "2026-03-23", "2026-03-24", "2026-03-25", "2026-03-26", "2026-03-28", // B10 … B14
                           "2026-03-30", "2026-03-30", "2026-03-31"}) // B15 … B17
        shelf.take(on);
    CHECK(shelf.rotated("2026-03-31") ==
          Lines{"B17 daily", "B16 daily", "-B15 rotated", "B14 daily", "B13 daily", "B12 daily", "B11 daily",
                "B10 daily", "B9 weekly", "-B8 rotated", "B7 weekly", "B6 weekly", "B5 weekly", "B4 monthly",
                "-B3 rotated", "B2 monthly", "-B1 rotated"});
}

TEST_CASE("DOK-9.1: the last days of December are in a week 53 with the first of January") {
    Shelf shelf;
    shelf.rules.daily = 1;
    // 2020-12-28 to 2021-01-03 is week 53 of 2020.
    for (const char *on :
         {"2020-12-27", "2020-12-28", "2020-12-31", "2021-01-03", "2021-01-04", "2021-01-11"})
        shelf.take(on);
    CHECK(shelf.rotated("2021-01-11") ==
          Lines{"B6 daily", "B5 weekly", "B4 weekly", "-B3 rotated", "-B2 rotated", "B1 weekly"});
}

TEST_CASE(
    "DOK-9.1: a failed or unverified backup counts for nothing, and stays while nothing later is good") {
    Shelf shelf;
    shelf.rules.daily = 2;
    shelf.rules.weekly = shelf.rules.monthly = 0;
    shelf.take("2026-03-01");
    shelf.take("2026-03-02", BackupState::failed);
    shelf.take("2026-03-03", BackupState::unverified);
    CHECK(shelf.rotated("2026-03-09") == Lines{"B3 unverified", "B2 failed", "B1 daily"});
    shelf.take("2026-03-04");
    CHECK(shelf.rotated("2026-03-04") == Lines{"B4 daily", "B3 unverified", "-B2 replaced", "B1 daily"});
    CHECK(shelf.rotated("2026-03-05") == Lines{"B4 daily", "-B3 replaced", "-B2 replaced", "B1 daily"});
    // One sound copy is enough to restore from.
    shelf.backups[1].copies[0] = copy_at("gra", "FR", day("2026-03-02"), BackupState::good);
    CHECK(shelf.rotated("2026-03-05") == Lines{"B4 daily", "-B3 replaced", "B2 daily", "-B1 rotated"});
}

TEST_CASE("DOK-9.1: the last good one is never removed, however old; where none is good, nothing is") {
    Shelf shelf;
    shelf.take("2026-01-01");
    CHECK(shelf.rotated("2027-01-01") == Lines{"B1 last-good"});
    shelf.take("2026-01-02");
    CHECK(shelf.rotated("2026-04-12") == Lines{"B2 daily", "-B1 max-age"});
    CHECK(shelf.rotated("2026-04-11") == Lines{"B2 daily", "B1 daily"});
    CHECK(shelf.rotated("2026-04-13") == Lines{"B2 last-good", "-B1 max-age"});
    for (Backup &backup : shelf.backups)
        for (BackupCopy &copy : backup.copies)
            copy.verified_on.reset();
    CHECK(shelf.rotated("2026-04-13") == Lines{"B2 unverified", "B1 unverified"});
    for (Backup &backup : shelf.backups)
        for (BackupCopy &copy : backup.copies)
            copy.failure = "damaged";
    CHECK(shelf.rotated("2026-04-13") == Lines{"B2 failed", "B1 failed"});
    shelf.rules.daily = shelf.rules.weekly = shelf.rules.monthly = 0;
    shelf.take("2026-04-01");
    CHECK(shelf.rotated("2026-04-11") == Lines{"B3 last-good", "-B2 replaced", "-B1 replaced"});
}

TEST_CASE("DOK-9.1: one that is out of reach is not counted, and stays until it is too old and replaced") {
    Shelf shelf;
    shelf.rules.daily = 2;
    shelf.rules.weekly = shelf.rules.monthly = 0;
    shelf.take("2026-03-01");
    shelf.take("2026-03-02", BackupState::out_of_reach);
    shelf.take("2026-03-03");
    shelf.take("2026-03-04", BackupState::out_of_reach);
    CHECK(shelf.rotated("2026-03-05") == Lines{"B4 out-of-reach", "B3 daily", "B2 out-of-reach", "B1 daily"});
    CHECK(shelf.rotated("2026-07-01") ==
          Lines{"B4 out-of-reach", "B3 last-good", "-B2 max-age", "-B1 max-age"});
    shelf.backups.erase(shelf.backups.begin(), shelf.backups.begin() + 3);
    shelf.take("2026-03-05", BackupState::failed);
    CHECK(shelf.rotated("2026-07-01") == Lines{"B2 failed", "B4 out-of-reach"});
}

TEST_CASE("DOK-9.1: a backup of a day that has not come fills no slot, and is not the last good one") {
    Shelf shelf;
    shelf.take("2027-01-01"); // by a clock that was wrong once
    for (const char *on : {"2026-03-02", "2026-03-03", "2026-03-04"})
        shelf.take(on);
    CHECK(shelf.rotated("2026-03-04") == Lines{"B1 ahead", "B4 daily", "B3 daily", "B2 daily"});
    CHECK(shelf.rotated("2026-09-01") == Lines{"B1 ahead", "B4 last-good", "-B3 max-age", "-B2 max-age"});
    // What is not good yields to the last good one all the same.
    shelf.backups[2] = {3, day("2026-03-03"), 1, "", {}, {copy_at("gra", "FR", {}, BackupState::failed)}};
    CHECK(shelf.rotated("2026-03-04") == Lines{"B1 ahead", "B4 daily", "-B3 replaced", "B2 daily"});
    // A clock that is wrong today removes nothing that is good.
    CHECK(shelf.rotated("2020-01-01") == Lines{"B1 ahead", "B4 last-good", "-B3 replaced", "B2 ahead"});
    shelf.backups.erase(shelf.backups.begin() + 1, shelf.backups.end());
    CHECK(shelf.rotated("2026-03-04") == Lines{"B1 last-good"});
}

TEST_CASE("DOK-9.1: what becomes of a backup, when a good one is taken every night") {
    Shelf shelf;
    const auto ahead = [&](Id backup, std::string_view as_of, std::string_view until) {
        Lines lines;
        for (const auto &[on, r] :
             rules::rotation_ahead(shelf.backups, shelf.rules, backup, day(as_of), day(until)))
            lines.push_back(fmt::format("{} {}{}", to_string(on), r.kept ? "" : "-", r.because));
        return lines;
    };
    shelf.take("2026-03-01");
    shelf.take("2026-03-02");
    shelf.take("2026-03-03", BackupState::unverified);
    CHECK(ahead(2, "2026-03-03", "2026-04-30") ==
          Lines{"2026-03-03 daily", "2026-03-10 weekly", "2026-03-11 -rotated"});
    CHECK(ahead(1, "2026-03-03", "2026-03-09") == Lines{"2026-03-03 daily", "2026-03-09 weekly"});
    CHECK(ahead(3, "2026-03-03", "2026-04-30") == Lines{"2026-03-03 unverified", "2026-03-05 -replaced"});
}

TEST_CASE("DOK-9.1: the last good one is the last that was taken, whatever day it bears") {
    Shelf shelf;
    shelf.take("2026-03-01");
    shelf.take("2020-01-01"); // the clock was behind
    CHECK(shelf.rotated("2026-03-02") == Lines{"B1 daily", "B2 last-good"});
    shelf.take("2026-03-02");
    CHECK(shelf.rotated("2026-03-02") == Lines{"B3 daily", "B1 daily", "-B2 max-age"});
}

TEST_CASE("DOK-4.3: copies go to the places of the terms, or to a directory where they name none") {
    House house;
    house.policy.backups = dokos();
    const auto placed =
        rules::backup_targets(std::vector<rules::BackupTarget>{{"fsn", "/mnt"}}, house.policy);
    CHECK(std::get<std::vector<BackupCopy>>(placed).at(0).region == "DE");
    const auto refused = std::get<Refusal>(
        rules::backup_targets(std::vector<rules::BackupTarget>{{"us", "/mnt"}, {"", "/srv"}}, house.policy));
    CHECK(refused.grounds.size() == 2);
    CHECK(refused.grounds[0].clause == "DOK-4.3");
    house.policy.backups.reset();
    CHECK(std::holds_alternative<std::vector<BackupCopy>>(
        rules::backup_targets(std::vector<rules::BackupTarget>{{"", "/srv"}}, house.policy)));
    CHECK(std::holds_alternative<Refusal>(
        rules::backup_targets(std::vector<rules::BackupTarget>{{"fsn", "/mnt"}}, house.policy)));
}

TEST_CASE("DOK-4.3: a missing, unverified or failed backup, and one in a single region, are told of") {
    Shelf shelf;
    CHECK(shelf.concerns("2026-03-01") == Lines{"2026-03-01 B0 backup-missing"});
    shelf.take("2026-03-01", BackupState::unverified);
    CHECK(shelf.concerns("2026-03-01").empty());
    CHECK(shelf.concerns("2026-03-01", "2026-03-02") == Lines{"2026-03-02 B1 backup-unverified"});
    CHECK(shelf.concerns("2026-03-03") ==
          Lines{"2026-03-02 B1 backup-unverified", "2026-03-02 B0 backup-missing"});
    shelf.backups.clear();
    shelf.take("2026-03-02");
    shelf.take("2026-03-03").copies[1] = copy_at("fsn", "DE", day("2026-03-03"), BackupState::failed);
    CHECK(shelf.concerns("2026-03-03") ==
          Lines{"2026-03-03 B2 backup-failed", "2026-03-03 B2 backup-region"});
    // What failed in one place is made up for by the next one there.
    shelf.take("2026-03-04");
    CHECK(shelf.concerns("2026-03-04").empty());
    shelf.take("2026-03-05", BackupState::failed);
    CHECK(shelf.concerns("2026-03-05") == Lines{"2026-03-05 B4 backup-failed", "2026-03-05 B4 backup-failed",
                                                "2026-03-05 B0 backup-missing"});
    shelf.rules.daily = 0;
    CHECK(shelf.concerns("2026-03-06").size() == 2);
}

TEST_CASE("DOK-9.1: a backup of a day that has not come is none of today") {
    Shelf shelf;
    shelf.take("2027-01-01");
    CHECK(shelf.concerns("2026-03-01") == Lines{"2026-03-01 B0 backup-missing"});
    shelf.take("2026-03-02");
    CHECK(shelf.concerns("2026-03-02").empty());
    CHECK(shelf.concerns("2026-04-30") == Lines{"2026-03-03 B0 backup-missing"});
    // Later ones make up for it, though its day is after theirs.
    shelf.backups[0].copies[0] = copy_at("gra", "FR", day("2026-03-01"), BackupState::failed);
    CHECK(shelf.concerns("2026-03-02").empty());
}

TEST_CASE("DOK-4.3: a directory is the same whatever way it is written") {
    Shelf shelf;
    shelf.rules.places.clear();
    shelf.take("2026-03-01", BackupState::failed).copies.resize(1);
    shelf.backups[0].copies[0].place.clear();
    shelf.backups[0].copies[0].path = "/srv/vault//bursar-B1-2026-03-01.db";
    CHECK(shelf.concerns("2026-03-01").size() == 2);
    shelf.take("2026-03-01").copies.resize(1);
    shelf.backups[1].copies[0].place.clear();
    shelf.backups[1].copies[0].path = "/srv/vault/bursar-B2-2026-03-01.db";
    CHECK(shelf.concerns("2026-03-01").empty());
}

} // namespace backup_rotation_test
