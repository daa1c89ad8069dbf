// What every engine of the store port must do, run by each engine's own test.
#pragma once

#include "base/error.hpp"
#include "store/store.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>

namespace bursar::store::conformance {

// A row has no types to ask for: a select whose first column is called text answers in text, another in
// integers.
inline std::vector<std::vector<Value>> rows(Store &store, std::string_view sql,
                                            std::vector<Value> params = {}) {
    std::vector<std::vector<Value>> result;
    const Query query{sql, std::move(params)};
    store.read({&query, 1}, [&](std::size_t, const Row &row) {
        auto &cells = result.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (row.is_null(i))
                cells.emplace_back(nullptr);
            else if (sql.starts_with("SELECT text"))
                cells.emplace_back(std::string(row.text(i)));
            else
                cells.emplace_back(row.integer(i));
        }
    });
    return result;
}

inline std::int64_t number(Store &store, std::string_view sql) {
    return std::get<std::int64_t>(rows(store, sql).at(0).at(0));
}

inline CommitResult run(Store &store, std::vector<Batch> batches) {
    return store.commit({std::move(batches)});
}

template <typename Act>
std::optional<Cause> cause_of(const Act &act) {
    try {
        act();
    } catch (const Failure &failure) {
        return failure.cause();
    }
    return std::nullopt;
}

// One row of every kind, a chain, a table that refers to it and one that is never changed.
inline void make_tables(Store &store) {
    const CommitResult result = run(
        store, {{"CREATE TABLE thing (id INTEGER PRIMARY KEY, number INTEGER, text TEXT) STRICT", 0, {}},
                {"CREATE TABLE event (seq INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE) STRICT", 0, {}},
                {"CREATE TABLE part (event INTEGER NOT NULL REFERENCES event (seq), later INTEGER "
                 "REFERENCES event (seq) DEFERRABLE INITIALLY DEFERRED, n INTEGER CHECK (n > 0)) STRICT",
                 0,
                 {}},
                {"CREATE TRIGGER event_is_final BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are "
                 "append-only'); END",
                 0,
                 {}}});
    REQUIRE_MESSAGE(result.committed, result.conflict);
}

constexpr std::string_view insert_thing = "INSERT INTO thing (id, number, text) VALUES (?1, ?2, ?3)";
constexpr std::string_view insert_event = "INSERT INTO event (seq, key) VALUES (?1, ?2)";
constexpr std::string_view insert_part = "INSERT INTO part (event, later, n) VALUES (?1, ?2, ?3)";
constexpr std::string_view count_things = "SELECT count(*) FROM thing";
constexpr std::string_view count_events = "SELECT count(*) FROM event";

inline void values_round_trip(Store &store) {
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max(), least = -most - 1;
    const std::string long_text(100'000, 'x');
    const std::string unicode = "Émile Œuvre \u202E 😀 '\"\\ \n";
    REQUIRE(run(store,
                {{insert_thing, 3, {1, most, "", 2, least, unicode, 3, nullptr, nullptr, 4, 0, long_text}}})
                .committed);
    CHECK(rows(store, "SELECT id, number FROM thing WHERE number IS NOT NULL ORDER BY id") ==
          std::vector<std::vector<Value>>{{1, most}, {2, least}, {4, 0}});
    CHECK(rows(store, "SELECT text FROM thing ORDER BY id") ==
          std::vector<std::vector<Value>>{{""}, {unicode}, {nullptr}, {long_text}});
    CHECK(rows(store, "SELECT text FROM thing WHERE number = ?1 AND text = ?2", {most, ""}).size() == 1);
    CHECK(rows(store, "SELECT text FROM thing WHERE id = ?1", {5}).empty());
    CHECK(rows(store, "SELECT id FROM thing WHERE number IS ?1", {nullptr}).size() == 1);
}

inline void queries_answer_in_order(Store &store) {
    REQUIRE(run(store, {{insert_thing, 3, {1, 10, "a", 2, 20, "b"}}}).committed);
    const std::vector<Query> queries{{"SELECT number FROM thing ORDER BY id", {}},
                                     {"SELECT number FROM thing WHERE id = ?1", {9}},
                                     {"SELECT number FROM thing WHERE id = ?1", {2}},
                                     {"SELECT number FROM thing WHERE id = ?1", {1}}};
    std::vector<std::pair<std::size_t, std::int64_t>> seen;
    store.read(queries, [&](std::size_t query, const Row &row) { seen.emplace_back(query, row.integer(0)); });
    CHECK(seen == std::vector<std::pair<std::size_t, std::int64_t>>{{0, 10}, {0, 20}, {2, 20}, {3, 10}});
    store.read({}, [](std::size_t, const Row &) { FAIL("a row of no query"); });
}

inline void conflicts_leave_nothing(Store &store) {
    REQUIRE(run(store, {{insert_event, 2, {1, "a"}}}).committed);
    const auto refused = [&](std::vector<Batch> batches, std::string_view words) {
        const CommitResult result = run(store, std::move(batches));
        CHECK_FALSE(result.committed);
        CHECK_MESSAGE(result.conflict.find(words) != std::string::npos, result.conflict);
        CHECK(number(store, count_things) == 0);
        CHECK(number(store, count_events) == 1);
    };
    const Batch thing{insert_thing, 3, {1, 1, "x"}};
    refused({thing, {insert_event, 2, {2, "b", 1, "c"}}}, "UNIQUE constraint failed: event.seq");
    refused({thing, {insert_event, 2, {2, "a"}}}, "UNIQUE constraint failed: event.key");
    refused({thing, {"UPDATE event SET key = ?1", 1, {"z"}}}, "events are append-only");
    refused({thing, {insert_event, 2, {2, nullptr}}}, "NOT NULL constraint failed: event.key");
    refused({thing, {insert_part, 3, {1, 1, 0}}}, "CHECK constraint failed");
    refused({thing, {insert_part, 3, {7, 1, 1}}}, "FOREIGN KEY constraint failed");
    refused({thing, {insert_part, 3, {1, 7, 1}}}, "FOREIGN KEY constraint failed"); // found by COMMIT itself
    // Nothing of it sticks: the same statements go on working.
    CHECK(run(store, {thing, {insert_event, 2, {2, "b"}}, {insert_part, 3, {2, 2, 1}}}).committed);
    CHECK(number(store, count_things) == 1);
}

inline void mistakes_are_bugs(Store &store) {
    const auto commits = [&](Batch batch) {
        return cause_of([&] { run(store, {{insert_event, 2, {1, "a"}}, std::move(batch)}); });
    };
    const auto reads = [&](std::string_view sql, std::vector<Value> params = {}) {
        return cause_of([&] { rows(store, sql, std::move(params)); });
    };
    CHECK(commits({"INSERT INTO nowhere VALUES (1)", 0, {}}) == Cause::bug);
    CHECK(commits({insert_thing, 2, {1, 2}}) == Cause::bug);
    CHECK(commits({insert_thing, 3, {1, 2, "x", 2}}) == Cause::bug);
    CHECK(commits({"DELETE FROM thing; DELETE FROM event", 0, {}}) == Cause::bug);
    CHECK(commits({"", 0, {}}) == Cause::bug);
    CHECK(reads("SELEC 1") == Cause::bug);
    CHECK(reads("SELECT ?1") == Cause::bug);
    CHECK(reads("SELECT 1", {1}) == Cause::bug);
    CHECK(reads("SELECT 0.5") == Cause::bug);
    CHECK(reads("SELECT x'00'") == Cause::bug);
    CHECK(number(store, count_events) == 0);
}

inline void a_sink_may_throw(Store &store) {
    REQUIRE(run(store, {{insert_thing, 3, {1, 1, "a", 2, 2, "b"}}}).committed);
    const std::vector<Query> queries{{"SELECT number FROM thing", {}}, {count_things, {}}};
    for (const std::size_t count : {std::size_t{1}, std::size_t{2}})
        CHECK_THROWS_AS(store.read(std::span(queries).first(count),
                                   [](std::size_t, const Row &) { throw std::runtime_error("x"); }),
                        std::runtime_error);
    CHECK(run(store, {{insert_thing, 3, {3, 3, "c"}}}).committed);
    CHECK(number(store, count_things) == 3);
}

inline void many_rows(Store &store) {
    constexpr std::int64_t count = 20'000;
    Batch batch{insert_thing, 3, {}};
    for (std::int64_t i = 0; i < count; ++i) {
        batch.values.emplace_back(i);
        batch.values.emplace_back(i * i);
        batch.values.emplace_back("row " + std::to_string(i));
    }
    REQUIRE(run(store, {std::move(batch), {insert_event, 2, {}}, {"DELETE FROM event", 0, {}}}).committed);
    std::int64_t next = 0;
    const Query query{"SELECT id, number, text FROM thing ORDER BY id", {}};
    store.read({&query, 1}, [&](std::size_t, const Row &row) {
        REQUIRE(row.integer(0) == next);
        REQUIRE(row.integer(1) == next * next);
        REQUIRE(row.text(2) == "row " + std::to_string(next));
        ++next;
    });
    CHECK(next == count);
}

} // namespace bursar::store::conformance

namespace bursar::store {

// `make_empty` gives a store without tables at each call.
inline void store_conformance(const std::function<std::unique_ptr<Store>()> &make_empty) {
    for (const auto &law : {conformance::values_round_trip, conformance::queries_answer_in_order,
                            conformance::conflicts_leave_nothing, conformance::mistakes_are_bugs,
                            conformance::a_sink_may_throw, conformance::many_rows}) {
        const auto store = make_empty();
        conformance::make_tables(*store);
        law(*store);
    }
}

} // namespace bursar::store
