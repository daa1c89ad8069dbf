#include "actions/obligations.hpp"

#include "actions/terms_of.hpp"
#include "ledger/obligations.hpp"
#include "rules/obligation.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::actions {
namespace {

using ObligationRule =
    std::function<std::variant<Plan, Refusal>(const rules::ObligationCase &found, const rules::Terms &terms)>;

// A deed about an obligation of a contract, under the terms it accepted; `pending`: one that must not be
// closed.
std::variant<PlanDone, Refusal> about_contract(const Desk &desk, Id contract, const ObligationRule &rule,
                                               std::optional<Id> pending = {}) {
    return carry_out_plan(desk, [&]() -> Decision {
        const ContractCase found = read_contract_case(desk.ledger, contract);
        const auto &known = found.contract().obligations;
        if (pending && std::ranges::find(known, *pending, &Obligation::id) == known.end()) {
            const ledger::ObligationView view = ledger::obligation(desk.ledger, *pending);
            return Refusal{
                {{view.clause, fmt::format("{} is {} already", format_id('T', view.id), view.state)}}, {}};
        }
        auto decided = rule({found.contract(), found.customer(), found.situations.counters},
                            terms_of(found.rules, found.contract().policy, desk.deed.at.day));
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
        return Decided{
            found.rules.head, found.situations.counters, std::move(std::get<Plan>(decided)), {}, 0};
    });
}

std::variant<CaseDone, Refusal> closed(std::variant<PlanDone, Refusal> outcome, Id obligation) {
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return std::move(*refusal);
    return CaseDone{std::move(std::get<PlanDone>(outcome)), obligation};
}

} // namespace

std::variant<CaseDone, Refusal> open_obligation(const Desk &desk, const OpenObligation &request) {
    Id id = 0;
    auto outcome = about_contract(
        desk, request.contract, [&](const rules::ObligationCase &found, const rules::Terms &terms) {
            id = found.counters.last_obligation + 1;
            return rules::open_obligation(found, request.kind, request.on.value_or(terms.as_of),
                                          request.reference, terms);
        });
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return std::move(*refusal);
    CaseDone done{std::move(std::get<PlanDone>(outcome)), id};
    const Recorded &recorded = done.done.recorded;
    if (recorded.replayed)
        done.id = ledger::obligation_opened(desk.ledger, recorded.first_seq, recorded.last_seq);
    return done;
}

std::variant<CaseDone, Refusal> finish_obligation(const Desk &desk, Id obligation,
                                                  std::optional<Date> done_on) {
    const Id contract = ledger::obligation(desk.ledger, obligation).contract;
    return closed(about_contract(
                      desk, contract,
                      [&](const rules::ObligationCase &found, const rules::Terms &terms) {
                          return rules::finish_obligation(found, obligation, done_on.value_or(terms.as_of),
                                                          terms);
                      },
                      obligation),
                  obligation);
}

std::variant<CaseDone, Refusal> lift_obligation(const Desk &desk, Id obligation) {
    const Id contract = ledger::obligation(desk.ledger, obligation).contract;
    return closed(about_contract(
                      desk, contract,
                      [&](const rules::ObligationCase &found, const rules::Terms &terms) {
                          return rules::lift_obligation(found, obligation, desk.deed.reason, terms);
                      },
                      obligation),
                  obligation);
}

} // namespace bursar::actions
