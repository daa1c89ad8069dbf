#include "rules/billed_terms.hpp"

#include "rules/dunning_calendar.hpp"
#include "rules/plan_tier.hpp"

#include <algorithm>

namespace bursar::rules {
namespace {

void bill(Books &books, ContractSituation &contract, Span term, const Terms &terms) {
    const policy::DunningStep &rule = first_step(terms);
    const std::string cycle = to_string(term.start);
    const Date due_on = due_day_of_today(terms);
    Step step = make_step(rule.id, rule.kind, terms.policy.billing->clause, contract, terms);
    step.cycle = cycle;
    step.notice = rule.notice;
    contract.done.push_back({step.id, step.on, cycle});
    issue(books, contract, std::move(step),
          term_invoice(contract, books.customer, term, false, due_on, terms), cycle);
}

} // namespace

void begin_billed_service(Books &books, ContractSituation &contract, const Terms &terms) {
    if (!is_free(contract, contract.starts_on, terms))
        bill(books, contract, first_term(contract.starts_on, contract.period, terms), terms);
    activate(books, contract, contract.starts_on, terms);
    settle(books, contract, terms.as_of, terms);
}

bool bill_next_term(Books &books, ContractSituation &contract, const Terms &terms) {
    const Date start = contract.term->end;
    if (start > terms.as_of) return false;
    weigh_usage(books, contract, start, terms);
    if (!is_free(contract, start, terms)) {
        const int n = term_index(*contract.anchor, contract.period, start).value();
        bill(books, contract, term(*contract.anchor, contract.period, n), terms);
    }
    renew(books, contract, terms.as_of, terms);
    settle(books, contract, terms.as_of, terms);
    return true;
}

bool begin_free_term(Books &books, ContractSituation &contract, const Terms &terms) {
    const Date start = contract.term->end;
    if (start > terms.as_of || !is_free(contract, start, terms)) return false;
    renew(books, contract, start, terms);
    return true;
}

void catch_up(Books &books, ContractSituation &contract, Date until, const Terms &terms) {
    begin_change(books, contract, until, terms);
    const auto next = terms.policy.billing ? bill_next_term : begin_free_term;
    while (runs(contract) && !ends_with_term(contract) && contract.term->end <= until &&
           next(books, contract, terms)) {
    }
}

} // namespace bursar::rules
