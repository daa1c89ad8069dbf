// Terms that begin by themselves, are billed as they begin and paid later (DOK-1.1, 1.2). Each document has
// its own calendar of dunning, from its due day on; that of the oldest open one runs.
#pragma once

#include "rules/books.hpp"

namespace bursar::rules {

// Starts an order's service with its signature, and bills its first term.
void begin_billed_service(Books &books, ContractSituation &contract, const Terms &terms);
// Moves on to the next term when its first day has come, and bills it; the plan is weighed before (DOK-5.1).
// False when it is not due.
bool bill_next_term(Books &books, ContractSituation &contract, const Terms &terms);
// Moves on to the next term of 0.00 when its first day has come. False when it is not due.
bool begin_free_term(Books &books, ContractSituation &contract, const Terms &terms);
// Begins what begins by itself up to a day, billed or free, as the nightly run would have: a deed on a
// contract's term is about the one that runs, however many nights were missed. Nothing is dunned.
void catch_up(Books &books, ContractSituation &contract, Date until, const Terms &terms);

} // namespace bursar::rules
