// Random histories of everything that moves money: whatever is done in whatever order, the books hold.
#include "ledger/audit.hpp"
#include "unit/campaign.hpp"
#include "unit/model/commerce_history.hpp"

#include <cstdlib>

namespace commerce_test {

using namespace bursar;
using namespace bursar::test;

namespace {

// What the documents and the money say, added up without the settlements.
void balances(CommerceHistory &history) {
    std::map<Id, std::int64_t> owed;
    std::map<std::string, std::int64_t> credited, totals;
    ledger::documents(history.ledger, {}, [&](const ledger::DocumentView &d) {
        const bool note = !d.credits.empty();
        owed[d.customer] += note ? -d.total : d.total;
        (note ? credited[d.credits] : totals[d.number]) += d.total;
    });
    for (const auto &[number, amount] : credited)
        CHECK(amount <= totals[number]);
    ledger::payments(history.ledger, {}, [&](const ledger::PaymentView &p) {
        if (!p.reversed) owed[p.customer] -= p.amount.minor;
    });
    ledger::customers(history.ledger, {}, [&](const ledger::CustomerView &c) {
        CHECK(c.open_minor - c.credit_minor == owed[c.record.id]);
    });
    for (const ledger::Problem &problem : ledger::check_invariants(history.ledger))
        FAIL_CHECK(problem.invariant << ": " << problem.subject << " " << problem.what);
}

} // namespace

TEST_CASE("random histories of refunds, corrections, disputes, sanctions and changes keep the books") {
    const auto histories = number_from("BURSAR_COMMERCE_HISTORIES", 30);
    std::uint64_t refunds = 0;
    for (std::uint64_t seed = 1; seed <= histories; ++seed) {
        INFO("seed " << seed);
        CommerceHistory history(seed);
        history.runs_paid(); // young enough for a refund
        for (int step = 0; step < 60; ++step) {
            history.act();
            if (history.chance.below(3) == 0) {
                history.deed.at.day += Days(1 + history.chance.below(6));
                history.sweep();
            }
            if (step % 20 == 19) balances(history);
        }
        CHECK(ledger::verify_chain(history.ledger, [](std::int64_t) {}).problems.empty());
        CHECK(ledger::parked(history.ledger).empty());
        refunds += history.refunds;
    }
    CHECK(refunds > histories / 3); // the histories are about something
}

} // namespace commerce_test
