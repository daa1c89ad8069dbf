#include "rules/dunning.hpp"

#include "base/error.hpp"
#include "rules/billed_terms.hpp"
#include "rules/dunning_calendar.hpp"
#include "rules/hold.hpp"
#include "rules/obligation.hpp"
#include "rules/order.hpp"
#include "rules/price_change.hpp"
#include "rules/trial.hpp"
#include "rules/unpaid.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::rules {
namespace {

using policy::DunningStep;

// An order that is open again, after a payment was taken back, has until its new due day.
Date lapse_day(const OpenDocument &order, const Terms &terms) {
    return std::max(order.issued_on + Days(terms.policy.order_lapse_days), order.due_on + Days(1));
}

// The evolving case of one contract.
struct Walk {
    Books books;
    ContractSituation contract;
    const Terms &terms;

    Step begin(const DunningStep &rule, const OpenDocument &document) const {
        Step step = make_step(rule.id, rule.kind, rule.clause, contract, terms);
        step.cycle = document.cycle.empty() ? to_string(contract.term->end) : document.cycle;
        step.document = document.number;
        step.document_id = document.id;
        step.notice = rule.notice;
        return step;
    }
    void record(Step step) {
        contract.done.push_back({step.id, step.counts_from.value_or(step.on), cycle_of(contract)});
        books.steps.push_back(std::move(step));
    }
    void record_silently(Step step, std::string_view kind) {
        step.kind = kind;
        step.silent = true;
        step.notice = false;
        record(std::move(step));
    }

    void suspend(Step step) {
        if (contract.state == ContractState::suspended) {
            contract.ground = "unpaid"; // from now on for this too: a payment is needed besides
            return record_silently(std::move(step), "still-suspended");
        }
        contract.state = ContractState::suspended;
        contract.ground = "unpaid";
        contract.suspended_on = terms.as_of;
        step.action = "suspend";
        record(std::move(step));
    }

    // Whether a step was done in any calendar of the term that the document charges.
    [[nodiscard]] bool done_for_its_term(const OpenDocument &document, std::string_view id) const {
        const std::string renewal = to_string(contract.term->end);
        const std::string term =
            document.cycle.empty() ? renewal : document.cycle.substr(0, document.cycle.find('~'));
        return std::ranges::any_of(contract.done, [&](const DoneStep &d) {
            return d.id == id &&
                   (d.cycle.empty() ? term == renewal : d.cycle.substr(0, d.cycle.find('~')) == term);
        });
    }

    void charge_redemption(Step step) {
        const policy::Product &product = *redeemed(contract, terms);
        DocumentDraft draft = redemption_invoice(contract, books.customer, product, terms);
        const std::string cycle = cycle_of(contract);
        const Date day = contract.term->end;
        draft.claim = DocumentDraft::Claim{cycle.empty() ? "redemption" : "redemption/" + cycle, day, day};
        contract.done.push_back({step.id, step.on, cycle});
        issue(books, contract, std::move(step), std::move(draft));
        settle(books, contract, terms.as_of, terms);
    }

    // That of a document which is open again counts from its new due day.
    [[nodiscard]] DocumentDraft::Claim penalty_claim() const {
        const OpenDocument &document = *dunned(contract);
        const Date day = document.cycle.empty() ? contract.term->end : document.due_on;
        return {document.cycle.empty() ? "penalty" : "penalty/" + document.cycle, day, day};
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
        draft.claim = penalty_claim();
        contract.done.push_back({step.id, step.on, cycle_of(contract)});
        issue(books, contract, std::move(step), std::move(draft));
        settle(books, contract, terms.as_of, terms);
    }

    // The renewal that was never served is credited, and so is what its redemption would have cost. A term
    // that was served, and whose payment was taken back, stays owed.
    void remove(Step step, const OpenDocument &document) {
        if (document.cycle.empty() || contract.claim == document.id) {
            credit_in_full(books, contract, step, document.id, terms);
        } else if (const OpenDocument *renewal = contract.claimed()) {
            credit_document(books, contract, renewal->id, step.clause, terms);
        }
        contract.state = ContractState::deleted;
        contract.ground = "unpaid";
        contract.ends_on = terms.as_of - Days(1);
        step.action = "delete";
        record(std::move(step));
        wind_up(books, contract, terms);
    }

    // For what is unpaid: at once, or listed for staff to confirm (DOK-6.6).
    void terminate(Step step, const DunningStep &rule) {
        if (rule.proposed) {
            step.kind = "terminate-proposed";
            return record(std::move(step));
        }
        contract.done.push_back({step.id, step.on, cycle_of(contract)});
        terminate_unpaid(books, contract, std::move(step), rule, terms);
    }

    void do_step(const DunningStep &rule, const OpenDocument &document) {
        Step step = begin(rule, document);
        // One penalty and one redemption for a renewal (ALLS-G4.2, G4.3), however often it is due anew.
        const bool once_a_term = rule.kind == "penalty" || rule.kind == redemption_kind;
        if (once_a_term && done_for_its_term(document, rule.id))
            return record_silently(std::move(step), "charged-before");
        if (rule.kind == "suspend")
            suspend(std::move(step));
        else if (rule.kind == "penalty")
            penalise(std::move(step), rule, document.open_minor);
        else if (rule.kind == "delete")
            remove(std::move(step), document);
        else if (rule.kind == redemption_kind)
            charge_redemption(std::move(step));
        else if (rule.kind == "terminate")
            terminate(std::move(step), rule);
        else
            record(std::move(step));
    }

    // The steps after the invoice, while it is open.
    void dun() {
        if (dunning_paused(contract, terms)) return;
        for (const DunningStep &rule : calendar_of(contract, terms)) {
            const OpenDocument *open = dunned(contract);
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
        if (is_free(contract, start, terms)) return begin_free_term(books, contract, terms);
        const DunningStep &rule = first_step(terms);
        if (start + Days(rule.offset_days) > terms.as_of) return false;
        const Date due_on = std::max(start, terms.as_of - Days(rule.offset_days));
        const std::string again = cycle_after(contract, start, rule.id);
        Step step = make_step(rule.id, rule.kind, rule.clause, contract, terms);
        step.cycle = again.empty() ? to_string(start) : again;
        step.notice = rule.notice;
        contract.done.push_back({step.id, step.on, again});
        issue(books, contract, std::move(step),
              term_invoice(contract, books.customer, next, false, due_on, terms), again);
        settle(books, contract, terms.as_of, terms);
        return contract.term->end != start;
    }

    // Why the last day of service was the last: a letter on a ground, the customer's wish, or no renewal.
    [[nodiscard]] std::pair<std::string, std::string> ground_of_end() const {
        if (const policy::TerminationGround *ground = terms.policy.termination(contract.termination))
            return {ground->ground, ground->clause};
        if (contract.termination == objection_kind && terms.policy.price_change)
            return {contract.termination, terms.policy.price_change->clause};
        if (contract.cancelled_on && terms.policy.cancellation)
            return {"cancelled", terms.policy.cancellation->clause};
        return {"not-renewed", terms.policy.no_renew_clause};
    }

    void end_service() {
        const auto [ground, clause] = ground_of_end();
        finish(books, contract, make_step("end", "end", clause, contract, terms), ground, terms);
    }

    void notify_evaluation() {
        const auto day = evaluation_notice_on(contract, terms);
        if (!day || *day > terms.as_of || done_once(contract, evaluation_kind)) return;
        Step step =
            make_step(evaluation_kind, evaluation_kind, terms.policy.evaluation_clause, contract, terms);
        step.cycle = once;
        step.notice = true;
        record_once(std::move(step));
    }
    void record_once(Step step) {
        contract.done.push_back({step.id, step.on, std::string(once)});
        books.steps.push_back(std::move(step));
    }

    void lapse(Id document) {
        Step step = make_step("lapse", "lapse", terms.policy.order_clause, contract, terms);
        credit_in_full(books, contract, step, document, terms);
        if (contract.ground == unconfirmed) step.action = "end"; // its payment was taken back
        contract.state = ContractState::ended;
        contract.ground = "lapsed";
        books.steps.push_back(std::move(step));
        wind_up(books, contract, terms);
    }

    void run() {
        if (contract.state == ContractState::ordered) {
            const OpenDocument *order = contract.claimed();
            if (order && order->open_minor > 0 && !contract.disputed &&
                lapse_day(*order, terms) <= terms.as_of) {
                if (covered_by_credit(books, *order, terms))
                    set_off_credit(books, contract, terms);
                else
                    lapse(order->id);
            }
        }
        if (contract.state == ContractState::trial && contract.ends_on && *contract.ends_on < terms.as_of)
            end_trial(books, contract, "trial-over", terms);
        keep_holds(books, contract, terms);
        if (runs(contract)) begin_change(books, contract, terms.as_of, terms);
        if (runs(contract)) notify_evaluation();
        // Each round is one term: bounded, so that one contract cannot hold a run up (pitfall 3).
        constexpr int most_terms_a_run = 120;
        for (int round = 0; round < most_terms_a_run && runs(contract); ++round) {
            if (contract.ends_on && *contract.ends_on < terms.as_of) {
                // What was served of the terms before is billed, also where the nights of these were missed.
                catch_up(books, contract, *contract.ends_on, terms);
                end_service();
                break;
            }
            if (contract.disputed) break; // nothing is dunned while it is open
            if (!dunning_paused(contract, terms)) set_off_credit(books, contract, terms);
            if (terms.policy.billing) {
                if (!ends_with_term(contract) && bill_next_term(books, contract, terms)) continue;
                dun();
                break;
            }
            if (dunned(contract)) { // a term that runs and is owed again, also where no other follows it
                dun();
                break;
            }
            if (ends_with_term(contract)) break;
            if (!renew_or_invoice()) {
                dun();
                break;
            }
        }
        look_ahead(contract, terms);
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
    if (contract.state == ContractState::ended || contract.state == ContractState::deleted) return;
    for (const Hold &hold : contract.holds) {
        if (!hold.begun)
            expect(hold.starts_on, contract.state == ContractState::trial ? "trial-end" : "suspend");
        if (hold.until) expect(*hold.until, "resume");
    }
    if (contract.state == ContractState::ordered) {
        if (const OpenDocument *open = contract.claimed(); open && open->open_minor > 0 && !contract.disputed)
            expect(lapse_day(*open, terms), "lapse");
        return;
    }
    if (contract.state == ContractState::trial) {
        if (contract.ends_on) expect(*contract.ends_on + Days(1), "trial-end");
        return;
    }
    if (!runs(contract)) return;
    if (const auto day = evaluation_notice_on(contract, terms); day && !done_once(contract, evaluation_kind))
        expect(*day, evaluation_kind);
    if (contract.changes_on && (!contract.ends_on || *contract.changes_on <= *contract.ends_on))
        expect(*contract.changes_on, "change");
    const Date start = contract.term->end;
    if (contract.ends_on) expect(*contract.ends_on + Days(1), "end");
    if (contract.disputed) return;
    if (terms.policy.billing) {
        if (!ends_with_term(contract))
            expect(start, is_free(contract, start, terms) ? "renew" : first_step(terms).kind);
    } else if (!dunned(contract)) {
        if (ends_with_term(contract)) return;
        if (is_free(contract, start, terms)) return expect(start, "renew");
        return expect(start + Days(first_step(terms).offset_days), first_step(terms).kind);
    }
    if (dunning_paused(contract, terms)) return;
    const OpenDocument *document = dunned(contract);
    if (!document) return;
    for (const DunningStep &rule : calendar_of(contract, terms)) {
        if (rule.kind == "invoice" || done(contract, rule.id)) continue;
        if (const auto due = due_day(rule, contract, document->due_on, terms)) expect(*due, rule.kind);
    }
}

Decision next_steps(const ContractSituation &contract, const CustomerSituation &customer,
                    const Counters &counters, const Terms &terms) {
    Walk walk{{customer, counters, {}}, contract, terms};
    walk.run();
    return {std::move(walk.books.steps), std::move(walk.contract), std::move(walk.books.customer),
            std::move(walk.books.counters)};
}

} // namespace bursar::rules
