#include "actions/sweep_preview.hpp"

#include "actions/terms_of.hpp"

#include "base/error.hpp"
#include "ledger/situations.hpp"
#include "rules/dunning.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::actions {
namespace {

Failure too_many(std::int64_t most, std::string_view verb, std::string_view option) {
    return {Cause::fuse,
            fmt::format("this run would {} more contracts than the fuse allows, which is {}", verb, most),
            fmt::format("look at it with --dry-run; to allow it once: {} N", option)};
}

} // namespace

Quarantined set_aside(Id contract, const std::exception &failure) {
    const auto *known = dynamic_cast<const Failure *>(&failure);
    const bool has_hint = known != nullptr && !known->hint().empty();
    return {contract, failure.what(), has_hint ? known->hint() : "run bursar check, and report this"};
}

void FuseBox::add(const std::vector<Step> &steps) {
    for (const Step &step : steps) {
        if (step.kind == "suspend") ++suspensions;
        if (step.kind == "delete" || step.kind == "terminate") ++deletions;
    }
}

std::optional<Failure> FuseBox::blown() const {
    if (suspensions > most_suspensions) return too_many(most_suspensions, "suspend", "--max-suspend");
    if (deletions > most_deletions) return too_many(most_deletions, "delete", "--max-delete");
    return std::nullopt;
}

void FuseBox::count(const std::vector<Step> &steps) {
    add(steps);
    if (const auto failure = blown())
        throw Failure(failure->cause(), std::string(failure->what()) + ": nothing was done", failure->hint());
}

std::vector<Id> Preview::due(Date day, std::vector<Id> ids) const {
    std::erase_if(ids, [&](Id id) { return contracts_.contains(id) || failed_.contains(id); });
    for (const auto &[id, contract] : contracts_)
        if (is_due(contract, day)) ids.push_back(id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

void Preview::decide(std::span<const Id> ids, Date day, const Done &done,
                     std::vector<Quarantined> &quarantined) {
    ledger::Situations page;
    try {
        page = ledger::read_contracts(ledger_, ids);
    } catch (const Failure &failure) {
        // A row that cannot be read: halved until it stands alone.
        if (failure.cause() != Cause::bug) throw;
        if (ids.size() == 1) {
            failed_.insert(ids.front());
            return quarantined.push_back(set_aside(ids.front(), failure));
        }
        const std::size_t half = ids.size() / 2;
        decide(ids.first(half), day, done, quarantined);
        return decide(ids.subspan(half), day, done, quarantined);
    }
    if (!counters_) counters_ = page.counters;
    for (const ContractSituation &read : page.contracts) {
        const auto again = contracts_.find(read.id);
        const ContractSituation contract = again == contracts_.end() ? read : again->second;
        const auto known = customers_.find(contract.customer);
        decide(contract, known == customers_.end() ? page.customers.at(contract.customer) : known->second,
               day, done, quarantined);
    }
}

void Preview::decide(const ContractSituation &contract, CustomerSituation &customer, Date day,
                     const Done &done, std::vector<Quarantined> &quarantined) {
    std::vector<Step> steps;
    try {
        rules::Decision decision =
            rules::next_steps(contract, customer, *counters_, terms_of(rules_, contract.policy, day));
        counters_ = std::move(decision.counters);
        if (!customer.funds.empty() || !decision.customer.funds.empty())
            customers_.insert_or_assign(decision.customer.id, decision.customer);
        if (revisits_) contracts_.insert_or_assign(decision.contract.id, decision.contract);
        steps = std::move(decision.steps);
    } catch (const std::exception &failure) {
        failed_.insert(contract.id);
        quarantined.push_back(set_aside(contract.id, failure));
        return;
    }
    done(std::move(steps));
}

} // namespace bursar::actions
