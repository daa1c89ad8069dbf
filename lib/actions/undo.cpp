#include "actions/undo.hpp"

#include "actions/disputes.hpp"
#include "actions/refunds.hpp"
#include "actions/terms_of.hpp"
#include "base/error.hpp"
#include "ledger/past_events.hpp"
#include "rules/sanction.hpp"
#include "rules/undo.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::actions {
namespace {

using ContractRule =
    std::function<std::variant<Plan, Refusal>(const ContractCase &found, const rules::Terms &terms)>;

Decision about_contract(const Desk &desk, Id contract, const ContractRule &rule) {
    const ContractCase found = read_contract_case(desk.ledger, contract);
    auto decided = rule(found, terms_of(found.rules, found.contract().policy, desk.deed.at.day));
    if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
    return Decided{found.rules.head, found.situations.counters, std::move(std::get<Plan>(decided)), {}, 0};
}

// A hold of a contract ends as `contract resume` ends it, this one alone; what was only noted is lifted as a
// note.
Decision lift(const Desk &desk, const PastEvent &event, const ledger::Head &head) {
    if (event.kind == "sanction")
        return Decided{head, {}, rules::decide_lifting(event, desk.deed.at.day), {}, 0};
    return about_contract(desk, parse_id('K', event.subject).value(),
                          [&](const ContractCase &found, const rules::Terms &terms) {
                              return rules::decide_resume(found.contract(), found.customer(),
                                                          found.situations.counters, terms, event.sanction);
                          });
}

Decision compensate(const Desk &desk, rules::Remedy remedy, const PastEvent &event,
                    const ledger::Head &head) {
    switch (remedy) {
    case rules::Remedy::reverse_payment: return decide_reversal(desk, parse_id('P', event.subject).value());
    case rules::Remedy::credit_document: return decide_credit(desk, {event.issued, {}});
    case rules::Remedy::withdraw_end:
        return about_contract(desk, parse_id('K', event.subject).value(),
                              [&](const ContractCase &found, const rules::Terms &terms) {
                                  return rules::decide_withdrawal(event, found.contract(), found.customer(),
                                                                  found.situations.counters, terms);
                              });
    case rules::Remedy::withdraw_change:
        return about_contract(desk, parse_id('K', event.subject).value(),
                              [&](const ContractCase &found, const rules::Terms &terms) {
                                  return rules::decide_staying(event, found.contract(), found.customer(),
                                                               found.situations.counters, terms);
                              });
    case rules::Remedy::lift_sanction: return lift(desk, event, head);
    case rules::Remedy::withdraw_liability: break;
    }
    return Decided{head, {}, rules::decide_liability_withdrawal(event, desk.deed.at.day), {}, 0};
}

} // namespace

std::variant<UndoDone, Refusal> undo_event(const Desk &desk, std::int64_t seq) {
    UndoDone answer;
    const auto read_event = [&] {
        std::optional<PastEvent> event;
        const ledger::Head head = desk.ledger.read({ledger::reading_of_event(event, seq)});
        if (!event)
            throw Failure(Cause::not_found, fmt::format("there is no event \"{}\"", seq),
                          "bursar audit log shows them");
        answer.event = std::move(*event);
        return head;
    };
    auto outcome = carry_out_plan(desk, [&]() -> Decision {
        const ledger::Head head = read_event();
        const auto remedy = rules::remedy_of(answer.event);
        if (const auto *refusal = std::get_if<Refusal>(&remedy)) return *refusal;
        Decision decision = compensate(desk, std::get<rules::Remedy>(remedy), answer.event, head);
        if (auto *decided = std::get_if<Decided>(&decision)) {
            // Of the first reading: whoever commits between the two overtakes this, also by undoing the same.
            decided->head = head;
            decided->plan.steps.insert(decided->plan.steps.begin(),
                                       rules::undo_step(answer.event, desk.deed.at.day));
        }
        return decision;
    });
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return std::move(*refusal);
    answer.done = std::move(std::get<PlanDone>(outcome));
    if (answer.done.recorded.replayed) read_event();
    return answer;
}

} // namespace bursar::actions
