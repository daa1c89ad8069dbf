#include "ledger/audit.hpp"
#include "ledger/history.hpp"
#include "unit/ledger/small_ledger.hpp"

#include <array>
#include <doctest/doctest.h>

namespace change_test {

using namespace bursar;

TEST_CASE("an event's hash is SHA-256 over length-prefixed fields and the hash before it") {
    // printf '14:bursar-event-1,1:1,…' | sha256sum: two lists of fields never share an encoding.
    const auto hash = [](std::string_view kind, std::string_view subject) {
        return ledger::event_hash(1, "2026-01-15T00:00:00", "ada", "customer add", kind, subject, 1, "{}", "",
                                  "");
    };
    CHECK(hash("ab", "c").size() == 64);
    CHECK(hash("ab", "c") != hash("a", "bc"));
    CHECK(hash("ab", "c") == hash("ab", "c"));
}

TEST_CASE("a change chains its events on the head it was decided on") {
    SaltSource salts(std::string(32, 's'));
    ledger::Change change({7, "before", {}}, {{*parse_date("2026-01-15"), 0}, "ada", "test", "", "", ""},
                          salts);
    CHECK(change.empty());
    CHECK(change.event({"one", "C1", 1, "{}", {}, {}}) == 8);
    CHECK(change.event({"two", "C1", 1, "{}", {}, {}}) == 9);
    CHECK(change.head().seq == 9);
    const auto set = std::move(change).finish();
    REQUIRE(set.batches.size() == 1);
    const auto &values = set.batches.front().values;
    REQUIRE(values.size() == 22);
    CHECK(std::get<std::string>(values[9]) == "before"); // prev_hash of the first
    CHECK(std::get<std::string>(values[20]) ==
          std::get<std::string>(values[10])); // of the second: the first's hash
}

TEST_CASE("a reason is kept beside the first event of a commit, under a salted commitment, and not in it") {
    SmallLedger house;
    house.deed.reason = "the customer phoned";
    house.add_customer("Ada", "ada@example.org");
    std::int64_t commitments = 0, in_events = 0;
    const std::array<store::Query, 2> queries{
        {{"SELECT count(*) FROM event e JOIN event_text t ON t.seq = e.seq WHERE e.commitment LIKE '%text:%' "
          "AND t.reason = 'the customer phoned'",
          {}},
         {"SELECT count(*) FROM event WHERE data LIKE '%phoned%' OR data LIKE '%Ada%' OR data LIKE "
          "'%example.org%'",
          {}}}};
    house.ledger.store().read(queries, [&](std::size_t query, const store::Row &row) {
        (query == 0 ? commitments : in_events) = row.integer(0);
    });
    CHECK(commitments == 1);
    CHECK(in_events == 0);
    CHECK(ledger::verify_chain(house.ledger, [](std::int64_t) {}).problems.empty());
}

TEST_CASE("a commit on an older head is overtaken, and nothing of it is written") {
    SmallLedger house;
    const ledger::Head head = house.ledger.head();
    ledger::Change first(head, house.deed, house.salts), second(head, house.deed, house.salts);
    first.event({"one", "policy", 0, "{}", {}, {}});
    second.event({"two", "policy", 0, "{}", {}, {}});
    CHECK(house.ledger.commit(std::move(first)));
    CHECK(!house.ledger.commit(std::move(second)));
    CHECK(house.ledger.head().seq == head.seq + 1);
}

} // namespace change_test
