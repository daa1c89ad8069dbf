// Duties with a date: opened by staff, or by the start or the end of a contract; done, or lifted by a
// recorded consent (DOK-4.2, 6.2, 6.5, 6.6, 7.4, 7.5).
#pragma once

#include "rules/books.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace bursar::rules {

struct ObligationCase {
    ContractSituation contract;
    CustomerSituation customer;
    Counters counters;
};

// The last day to do what is opened on a day: so many days or months on (Fri 2024-09-13 + 5 business days →
// 2024-09-20), or the last day of the calendar quarter after.
Date obligation_due(const policy::ObligationRule &rule, Date opened_on, const policy::Policy &policy);

// A contract has become active: opens what starts with it. Nothing starts or ends for what is sold once.
void obligations_at_start(Books &books, ContractSituation &contract, const Terms &terms);
// A running contract was brought in: what recurs goes on from today, what is done once was done.
void obligations_in_course(Books &books, ContractSituation &contract, const Terms &terms);
// A contract is over since `ends_on`. What only concerns a running contract is lifted (what recurs or pauses
// dunning, and the grounds of terminations), and what counts from the end is opened on its last day. Its data
// is dealt with as its customer chose, by `data` now or before; without a choice, as the terms say (DOK-6.5).
void obligations_at_end(Books &books, ContractSituation &contract, const Terms &terms,
                        const std::optional<std::string> &data = std::nullopt);

// Whether something is pending during which nothing is dunned (DOK-7.4).
bool dunning_paused(const ContractSituation &contract, const Terms &terms);

// What the customer wants done with their data, "return" or "delete" (DOK-6.5). nullopt: the choice can be
// recorded. None given is refused where one is `required`, unless it was made before.
std::optional<Refusal> refuse_data_choice(const ContractSituation &contract,
                                          const std::optional<std::string> &choice, bool required,
                                          const Terms &terms);
// Opens the duty, due so many days after the last day of service; an earlier choice is lifted.
void choose_data(Books &books, ContractSituation &contract, const std::optional<std::string> &choice,
                 Date last_day, const Terms &terms);
// Whether the customer chose that already, or makes no choice.
bool chose_before(const ContractSituation &contract, const std::optional<std::string> &choice);
// The choice alone, of a contract that is to end or has ended; no steps when it was made before.
Plan choose_data_alone(ObligationCase found, const std::optional<std::string> &choice, const Terms &terms);
// The customer chooses, or chooses otherwise, once the end is known: the deadline keeps its day, which counts
// from the last day of service. Refused when the data is dealt with, there is no end yet, or the terms leave
// no choice (DOK-6.5).
std::variant<Plan, Refusal> decide_data(ObligationCase found, const std::string &choice, const Terms &terms);
// What was chosen counts from another last day of service.
void date_data_choice(Books &books, ContractSituation &contract, Date last_day, const Terms &terms);
// The contract goes on: nothing is done about its data.
void withdraw_data_choice(Books &books, ContractSituation &contract, const Terms &terms);

// Of any kind that the terms know, from a day on that is not to come. Once the contract is over, only of the
// kinds that count from its end.
std::variant<Plan, Refusal> open_obligation(ObligationCase found, const std::string &kind, Date opened_on,
                                            const std::string &reference, const Terms &terms);
// One of the pending ones, by its id. Done, what recurs is opened for the next quarter.
std::variant<Plan, Refusal> finish_obligation(ObligationCase found, Id obligation, Date done_on,
                                              const Terms &terms);
// Needs the reason: who consented, and how.
std::variant<Plan, Refusal> lift_obligation(ObligationCase found, Id obligation, std::string_view reason,
                                            const Terms &terms);

} // namespace bursar::rules
