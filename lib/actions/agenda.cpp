#include "actions/agenda.hpp"

#include "actions/sweep_preview.hpp"
#include "ledger/terms.hpp"

#include <algorithm>

namespace bursar::actions {

void agenda(ledger::Ledger &ledger, Date from, Date until, const std::function<void(const Step &)> &each,
            const std::function<void(Date, const Quarantined &)> &parked) {
    const ledger::Rules rules = ledger::read_rules(ledger);
    Preview preview(ledger, rules, true);
    constexpr std::size_t page = 1000;
    for (Date day = from; day <= until; day += Days(1)) {
        const std::vector<Id> ids = preview.due(day);
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
