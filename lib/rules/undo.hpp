// What makes an event undone: another deed, never a change of what is recorded. One table of kinds.
#pragma once

#include "model/past_event.hpp"
#include "rules/books.hpp"

#include <variant>

namespace bursar::rules {

enum class Remedy {
    reverse_payment,    // decide_reversal
    credit_document,    // decide_correction, in full
    withdraw_end,       // decide_withdrawal
    withdraw_change,    // decide_staying
    lift_sanction,      // decide_resume, or decide_lifting of what is only noted
    withdraw_liability, // decide_liability_withdrawal
};
// Refused: what was undone before, what cannot be called back, and what only follows from another deed.
std::variant<Remedy, Refusal> remedy_of(const PastEvent &event);

// Recorded first, before the steps of the remedy.
Step undo_step(const PastEvent &event, Date as_of);

// A letter by which a contract ends is taken back while the end has not come: the contract ends by the other
// letters that stand, or renews as before. Refused when what was charged or credited goes up to that end.
std::variant<Plan, Refusal> decide_withdrawal(const PastEvent &event, ContractSituation contract,
                                              const CustomerSituation &customer, const Counters &counters,
                                              const Terms &terms);
// A change of product that has not come yet is not made; a renewal that was charged for it is charged anew.
std::variant<Plan, Refusal> decide_staying(const PastEvent &event, ContractSituation contract,
                                           const CustomerSituation &customer, const Counters &counters,
                                           const Terms &terms);
// A sanction that was only noted counts no more.
Plan decide_lifting(const PastEvent &event, Date as_of);
// A claim that was granted is taken back: the cap has its room again.
Plan decide_liability_withdrawal(const PastEvent &event, Date as_of);

} // namespace bursar::rules
