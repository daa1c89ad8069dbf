#include "actions/agenda.hpp"

#include "actions/sweep_preview.hpp"
#include "ledger/due_contracts.hpp"
#include "ledger/situations.hpp"
#include "ledger/terms.hpp"
#include "ledger/views.hpp"

#include <algorithm>
#include <utility>

namespace bursar::actions {

namespace {

// A customer's contracts with the days of their next steps.
std::vector<std::pair<Id, Date>> next_days(ledger::Ledger &ledger, Id customer) {
    std::vector<std::pair<Id, Date>> days;
    ledger::Filter filter;
    filter.customer = customer;
    ledger::contracts(ledger, filter, [&](const ledger::ContractView &c) {
        if (c.next_step_on) days.emplace_back(c.id, *c.next_step_on);
    });
    return days;
}

} // namespace

void agenda(ledger::Ledger &ledger, std::optional<Id> customer, Date from, Date until,
            const std::function<void(const Step &)> &each,
            const std::function<void(Date, const Quarantined &)> &parked) {
    const ledger::Rules rules = ledger::read_rules(ledger);
    Preview preview(ledger, rules, true);
    const auto days = customer ? next_days(ledger, *customer) : std::vector<std::pair<Id, Date>>{};
    const auto recorded = [&](Date day) {
        if (!customer) return ledger::read_due(ledger, day).all;
        std::vector<Id> ids;
        for (const auto &[id, on] : days)
            if (on <= day) ids.push_back(id);
        return ids;
    };
    constexpr std::size_t page = 1000;
    for (Date day = from; day <= until; day += Days(1)) {
        const std::vector<Id> ids = preview.due(day, recorded(day));
        std::vector<Quarantined> quarantined;
        for (std::size_t at = 0; at < ids.size(); at += page)
            preview.decide(
                std::span(ids).subspan(at, std::min(page, ids.size() - at)), day,
                [&](std::vector<Step> &&steps) {
                    for (const Step &step : steps)
                        if (!step.silent) each(step);
                },
                quarantined);
        for (const Quarantined &contract : quarantined)
            parked(day, contract);
    }
}

} // namespace bursar::actions
