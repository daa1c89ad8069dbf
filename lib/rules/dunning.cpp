#include "rules/dunning.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::rules {
namespace {

using policy::DunningStep;

const DunningStep &first_step(const Terms &terms) { return terms.policy.dunning.front(); }

const DoneStep *done(const ContractSituation &contract, std::string_view id) {
    const auto found =
        std::find_if(contract.done.begin(), contract.done.end(), [&](const auto &d) { return d.id == id; });
    return found == contract.done.end() ? nullptr : &*found;
}

// A domain is deleted only after its grace and redemption periods (ALLS-G4.3).
int offset_of(const DunningStep &step, const ContractSituation &contract, const Terms &terms) {
    if (step.kind != "delete") return step.offset_days;
    const auto product = terms.catalog.find(contract.product);
    if (product == terms.catalog.end()) return step.offset_days;
    return std::max(step.offset_days,
                    product->second.grace_days.value_or(0) + product->second.redemption_days.value_or(0));
}

// The day a step of the calendar is due, counted from D' = `due_on` of the renewal invoice and, where it
// follows another step, from the day that one was really done. nullopt while that one is not done.
std::optional<Date> due_day(const DunningStep &step, const ContractSituation &contract, Date due_on,
                            const Terms &terms) {
    const int offset = offset_of(step, contract, terms);
    const Date by_calendar = due_on + Days(offset);
    if (step.after.empty()) return by_calendar;
    const DoneStep *earlier = done(contract, step.after);
    if (!earlier) return std::nullopt;
    const int distance = offset - terms.policy.step(step.after)->offset_days;
    return std::max(by_calendar, earlier->done_on + Days(distance));
}

// Whether the step will be done on this very day, its predecessors first.
bool due_now(const DunningStep &step, const ContractSituation &contract, Date due_on, const Terms &terms) {
    if (const auto day = due_day(step, contract, due_on, terms)) return *day <= terms.as_of;
    const DunningStep &earlier = *terms.policy.step(step.after);
    return offset_of(step, contract, terms) == earlier.offset_days &&
           due_on + Days(step.offset_days) <= terms.as_of && due_now(earlier, contract, due_on, terms);
}

// The next step of a later day that is due as well: what a missed reminder is folded into.
const DunningStep *overtaken_by(const DunningStep &step, const ContractSituation &contract, Date due_on,
                                const Terms &terms) {
    for (const DunningStep &later : terms.policy.dunning)
        if (later.offset_days > step.offset_days && !done(contract, later.id) &&
            due_now(later, contract, due_on, terms))
            return &later;
    return nullptr;
}

// The evolving case of one contract.
struct Walk {
    Books books;
    ContractSituation contract;
    const Terms &terms;

    Step begin(const DunningStep &rule, const OpenDocument &document) const {
        Step step = make_step(rule.id, rule.kind, rule.clause, contract, terms);
        step.cycle = contract.term->end;
        step.document = document.number;
        step.document_id = document.id;
        step.notice = rule.notice;
        return step;
    }
    void record(Step step) {
        contract.done.push_back({step.id, step.counts_from.value_or(step.on)});
        books.steps.push_back(std::move(step));
    }
    void record_silently(Step step, std::string_view kind) {
        step.kind = kind;
        step.silent = true;
        step.notice = false;
        record(std::move(step));
    }

    void suspend(Step step) {
        if (contract.state == ContractState::suspended)
            return record_silently(std::move(step), "still-suspended");
        contract.state = ContractState::suspended;
        contract.ground = "unpaid";
        contract.suspended_on = terms.as_of;
        step.action = "suspend";
        record(std::move(step));
    }

    void penalise(Step step, const DunningStep &rule, std::int64_t open_minor) {
        const Money amount = share(Money{open_minor, terms.policy.currency}, *rule.percent);
        if (amount.minor == 0) return record_silently(std::move(step), "penalty-nil");
        const bool french = terms.policy.locale == "fr";
        DocumentDraft draft =
            fee(contract, books.customer,
                fmt::format(fmt::runtime(french ? "Pénalité de {} % sur {}" : "Penalty of {} % on {}"),
                            to_string(*rule.percent), step.document),
                amount.minor, terms);
        draft.claim = DocumentDraft::Claim{"penalty", contract.term->end, contract.term->end};
        contract.done.push_back({step.id, step.on});
        issue(books, contract, std::move(step), std::move(draft));
        settle(books, contract, terms.as_of, terms);
    }

    void remove(Step step, Id document) {
        credit_in_full(books, contract, step, document, terms);
        contract.state = ContractState::deleted;
        contract.ground = "unpaid";
        contract.ends_on = terms.as_of - Days(1);
        step.action = "delete";
        record(std::move(step));
    }

    void do_step(const DunningStep &rule, const OpenDocument &document) {
        Step step = begin(rule, document);
        if (rule.kind == "suspend")
            suspend(std::move(step));
        else if (rule.kind == "penalty")
            penalise(std::move(step), rule, document.open_minor);
        else if (rule.kind == "delete")
            remove(std::move(step), document.id);
        else
            record(std::move(step));
    }

    // The steps after the invoice, while it is open.
    void dun() {
        for (const DunningStep &rule : terms.policy.dunning) {
            const OpenDocument *open = contract.claimed();
            if (!open) return;
            if (rule.kind == "invoice" || done(contract, rule.id)) continue;
            const OpenDocument document = *open;
            const auto due = due_day(rule, contract, document.due_on, terms);
            if (!due || *due > terms.as_of) continue;
            const DunningStep *later =
                rule.foldable ? overtaken_by(rule, contract, document.due_on, terms) : nullptr;
            if (!later) {
                do_step(rule, document);
                continue;
            }
            Step step = begin(rule, document);
            step.folded_into = later->id;
            record_silently(std::move(step), "folded");
        }
    }

    // Invoices the next term when its day has come, and renews at once what credit pays or costs nothing.
    // True when the contract moved on to another term.
    bool renew_or_invoice() {
        const Date start = contract.term->end;
        const int n = term_index(*contract.anchor, contract.period, start).value();
        const Span next = term(*contract.anchor, contract.period, n);
        if (term_price(contract, start, terms).minor == 0) {
            if (start > terms.as_of) return false;
            renew_without_document(books, contract, terms);
            return true;
        }
        const DunningStep &rule = first_step(terms);
        if (start + Days(rule.offset_days) > terms.as_of) return false;
        const Date due_on = std::max(start, terms.as_of - Days(rule.offset_days));
        Step step = make_step(rule.id, rule.kind, rule.clause, contract, terms);
        step.cycle = start;
        step.notice = rule.notice;
        contract.done.push_back({step.id, step.on});
        issue(books, contract, std::move(step),
              term_invoice(contract, books.customer, next, false, due_on, terms));
        settle(books, contract, terms.as_of, terms);
        return contract.term->end != start;
    }

    void end_not_renewed() {
        Step step = make_step("end", "end", terms.policy.no_renew_clause, contract, terms);
        contract.state = ContractState::ended;
        contract.ground = "not-renewed";
        contract.suspended_on.reset();
        step.action = "end";
        books.steps.push_back(std::move(step));
    }

    void lapse(Id document) {
        Step step = make_step("lapse", "lapse", terms.policy.order_clause, contract, terms);
        credit_in_full(books, contract, step, document, terms);
        contract.state = ContractState::ended;
        contract.ground = "lapsed";
        books.steps.push_back(std::move(step));
    }

    void run() {
        if (contract.state == ContractState::ordered) {
            const OpenDocument *order = contract.claimed();
            if (order && order->issued_on + Days(terms.policy.order_lapse_days) <= terms.as_of)
                lapse(order->id);
        }
        // Each round is one term: bounded, so that one contract cannot hold a run up (pitfall 3).
        constexpr int most_terms_a_run = 120;
        for (int round = 0; round < most_terms_a_run && runs(contract); ++round) {
            if (!contract.renews) {
                if (contract.term->end <= terms.as_of) end_not_renewed();
                break;
            }
            if (contract.claim) {
                dun();
                break;
            }
            if (!renew_or_invoice()) {
                dun();
                break;
            }
        }
        look_ahead(contract, terms);
    }

    static bool runs(const ContractSituation &contract) {
        return contract.term &&
               (contract.state == ContractState::active || contract.state == ContractState::suspended);
    }
};

} // namespace

void look_ahead(ContractSituation &contract, const Terms &terms) {
    contract.next_step_on.reset();
    contract.next_step.clear();
    const auto expect = [&](Date on, std::string_view kind) {
        if (contract.next_step_on && *contract.next_step_on <= on) return;
        contract.next_step_on = on;
        contract.next_step = kind;
    };
    const OpenDocument *open = contract.claimed();
    if (contract.state == ContractState::ordered) {
        if (open) expect(open->issued_on + Days(terms.policy.order_lapse_days), "lapse");
        return;
    }
    if (!Walk::runs(contract)) return;
    const Date start = contract.term->end;
    if (!contract.renews) return expect(start, "end");
    if (!open) {
        if (term_price(contract, start, terms).minor == 0) return expect(start, "renew");
        return expect(start + Days(first_step(terms).offset_days), first_step(terms).kind);
    }
    for (const DunningStep &rule : terms.policy.dunning) {
        if (rule.kind == "invoice" || done(contract, rule.id)) continue;
        if (const auto due = due_day(rule, contract, open->due_on, terms)) expect(*due, rule.kind);
    }
}

Decision next_steps(const ContractSituation &contract, const CustomerSituation &customer,
                    const Counters &counters, const Terms &terms) {
    Walk walk{{customer, counters, {}}, contract, terms};
    walk.run();
    return {std::move(walk.books.steps), std::move(walk.contract), std::move(walk.books.customer),
            std::move(walk.books.counters)};
}

std::vector<Step> upcoming(const ContractSituation &contract, const CustomerSituation &customer,
                           const Terms &terms, Date until, const Counters &counters) {
    std::vector<Step> steps;
    Decision state{{}, contract, customer, counters};
    Date day = terms.as_of;
    while (state.contract.next_step_on && *state.contract.next_step_on <= until) {
        day = std::max(day, *state.contract.next_step_on);
        state = next_steps(state.contract, state.customer, state.counters,
                           {terms.policy, terms.catalog, day, terms.issuer});
        steps.insert(steps.end(), state.steps.begin(), state.steps.end());
        if (state.contract.next_step_on && *state.contract.next_step_on <= day)
            break; // nothing moves any more
    }
    return steps;
}

} // namespace bursar::rules
