// What `simulate` promises is what the nights then bring.
#include "actions/agenda.hpp"
#include "unit/campaign.hpp"
#include "unit/model/commerce_history.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace simulate_test {

using namespace bursar;
using namespace bursar::test;

namespace {

constexpr Days horizon{75}; // past the deletion of what is unpaid, and into the term after the next

std::string line_of(const Step &step) {
    return fmt::format("{} {} K{} C{} {} {} {}\n", to_string(step.on), step.id, step.contract, step.customer,
                       step.document, step.amount ? to_string(*step.amount) : "-", step.clause);
}

std::string simulated(CommerceHistory &history, Date until) {
    std::string lines;
    const auto head = history.ledger.head();
    actions::agenda(
        history.ledger, {}, history.deed.at.day, until, [&](const Step &step) { lines += line_of(step); },
        [&](Date day, const actions::Quarantined &q) {
            lines += fmt::format("{} K{} quarantined: {}\n", to_string(day), q.contract, q.because);
        });
    CHECK(history.ledger.head() == head);
    return lines;
}

std::string swept(CommerceHistory &history, Date until) {
    std::string lines;
    actions::SweepWatch watch;
    watch.step = [&](const Step &step) { lines += line_of(step); };
    for (; history.deed.at.day <= until; history.deed.at.day += Days(1)) {
        actions::SweepRequest request;
        request.as_of = history.deed.at.day;
        request.max_clock_days = 100000; // a quiet season moves no last event
        const auto outcome = actions::sweep(history.desk(), request, watch);
        REQUIRE(std::holds_alternative<actions::SweepReport>(outcome));
        for (const actions::Quarantined &q : std::get<actions::SweepReport>(outcome).quarantined)
            lines += fmt::format("{} K{} quarantined: {}\n", to_string(history.deed.at.day), q.contract,
                                 q.because);
    }
    return lines;
}

} // namespace

TEST_CASE("random histories: what simulate tells until a day is what sweeping every night until then does") {
    const auto histories = number_from("BURSAR_SIMULATED_HISTORIES", 12);
    std::size_t steps = 0;
    for (std::uint64_t seed = 1; seed <= histories; ++seed) {
        INFO("seed " << seed);
        CommerceHistory history(1000 + seed);
        history.runs_paid();
        for (int act = 0; act < 25; ++act) {
            history.act();
            if (history.chance.below(3) != 0) continue;
            history.deed.at.day += Days(1 + history.chance.below(6));
            if (history.chance.below(4) != 0) history.sweep(); // some nights are missed
        }
        const Date until = history.deed.at.day + horizon;
        const std::string told = simulated(history, until);
        CHECK(told == swept(history, until));
        steps += static_cast<std::size_t>(std::ranges::count(told, '\n'));
    }
    CHECK(steps > 4 * histories); // the histories are about something
}

} // namespace simulate_test
