#include "actions/sweep_again.hpp"

#include "ledger/audit.hpp"
#include "ledger/plan_writer.hpp"

#include <fmt/format.h>
#include <map>

namespace bursar::actions {
namespace {

// The end that stands under the key with this suffix.
std::optional<ledger::FinishedSweep> finished(const Desk &desk, const std::string &suffix) {
    const auto outcome = recorded_under(desk, suffix);
    const auto *recorded = std::get_if<Recorded>(&outcome);
    if (recorded == nullptr || !recorded->replayed) return std::nullopt;
    return ledger::finished_sweep(desk.ledger, recorded->first_seq, recorded->last_seq);
}

std::optional<ledger::FinishedSweep> finished(const Desk &desk) {
    auto end = finished(desk, "#end");
    return end ? end : finished(desk, "");
}

} // namespace

std::variant<Begun, Refusal> begun_before(const Desk &desk, const SweepWatch &watch) {
    Begun begun;
    for (;; ++begun.pages) {
        const auto outcome =
            recorded_under(desk, begun.pages == 0 ? "" : fmt::format("#{}", begun.pages + 1));
        if (const auto *refusal = std::get_if<Refusal>(&outcome)) return *refusal;
        const Recorded &recorded = std::get<Recorded>(outcome);
        if (!recorded.replayed) break;
        begun.report.revision = recorded.last_seq;
        for (const Step &step : ledger::recorded_steps(desk.ledger, recorded.first_seq, recorded.last_seq)) {
            ++begun.report.counts[step.kind];
            watch.step(step);
        }
    }
    begun.whole = finished(desk);
    if (!begun.whole) return begun;
    begun.report.revision = begun.whole->seq;
    std::map<Id, ledger::Parked> parked;
    for (ledger::Parked &contract : ledger::parked(desk.ledger))
        parked.emplace(contract.contract, std::move(contract));
    for (const Id id : begun.whole->quarantined) {
        const auto still = parked.find(id);
        begun.report.quarantined.push_back(
            still == parked.end() ? Quarantined{id, "released since", ""}
                                  : Quarantined{id, still->second.because, still->second.remedy});
    }
    return begun;
}

std::optional<Date> swept_before(const Desk &desk) {
    if (desk.deed.key.empty()) return std::nullopt;
    const auto end = finished(desk);
    return end ? std::optional(end->on) : std::nullopt;
}

} // namespace bursar::actions
