#include "rules/takeover.hpp"

#include "base/error.hpp"
#include "rules/obligation.hpp"

#include <fmt/format.h>

namespace bursar::rules {

Course course_to(Date end, Period period) {
    constexpr int most_terms = 100; // a leap day comes back after eight years, at the latest
    for (int n = 1; n <= most_terms; ++n) {
        const Date anchor = term_start(end, period, -n);
        if (const Span last = term(anchor, period, n - 1); last.end == end) return {anchor, last};
    }
    throw Failure(Cause::bug, fmt::format("no term of {} ends on {}", to_string(period), to_string(end)));
}

std::optional<Refusal::Ground> refuse_paid_until(Date paid_until, Period period, const Terms &terms) {
    const std::string day = to_string(paid_until), today = to_string(terms.as_of);
    const std::optional<policy::BillingRules> &billing = terms.policy.billing;
    const auto no = [](std::string message, std::string clause = {}) {
        return Refusal::Ground{std::move(clause), std::move(message)};
    };
    if (period.unit == Period::Unit::once)
        return no("what is sold once has no term that could be paid until a day");
    if (paid_until <= terms.as_of)
        return no(fmt::format("{} is not after {}: what is paid no more is ordered anew", day, today));
    const bool calendar = billing && billing->calendar_months && period.unit == Period::Unit::month;
    if (calendar && std::chrono::year_month_day(paid_until).day() != std::chrono::day(1))
        return no(fmt::format("terms are calendar months, and {} is not the first day of one", day),
                  billing->clause);
    if (const Span term = course_to(paid_until, period).term; term.start > terms.as_of)
        return no(fmt::format("the term of {} that ends on {} begins on {}, after {}: only the one that runs "
                              "is brought in",
                              to_string(period), day, to_string(term.start), today));
    return std::nullopt;
}

void bring_in(Books &books, ContractSituation &contract, Date paid_until, const Terms &terms) {
    const Course course = course_to(paid_until, contract.period);
    contract.state = ContractState::active;
    contract.ordered_on = contract.starts_on = course.term.start;
    contract.anchor = course.anchor;
    contract.term = course.term;
    Step step = make_step("bring-in", "bring-in", terms.policy.order_clause, contract, terms);
    step.term_paid = PaidTerm{course.term, course.term.start, true, terms.as_of};
    step.effects.push_back(effect::BroughtIn{paid_until});
    books.steps.push_back(std::move(step));
    obligations_in_course(books, contract, terms);
}

} // namespace bursar::rules
