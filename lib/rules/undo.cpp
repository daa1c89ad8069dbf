#include "rules/undo.hpp"

#include "rules/change.hpp"
#include "rules/dunning.hpp"
#include "rules/obligation.hpp"
#include "rules/order.hpp"
#include "rules/price_change.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>
#include <string_view>

namespace bursar::rules {
namespace {

struct Row {
    std::string_view kind;
    std::optional<Remedy> remedy;
    std::string_view why, hint; // of what has none
    bool by_terms = false;      // the event's clause says so
};

constexpr std::string_view left = "a notice that has left cannot be called back";
constexpr std::string_view follows = "it only follows from another deed";
constexpr std::string_view undo_that = "undo the event that brought it about";
constexpr std::string_view over = "what has ended stays ended";
constexpr std::string_view anew = "bursar contract open";
constexpr std::string_view final_note = "a credit note is final";
constexpr std::string_view bill_anew = "issue what is owed anew: bursar invoice issue";
constexpr std::string_view decided = "it was decided, once";
constexpr std::string_view fitting = "the plan follows from what was used";
constexpr std::string_view other_plan = "bursar contract upgrade, or bursar contract downgrade";
constexpr std::string_view own_command = "a command of its own corrects it";
constexpr std::string_view bookkeeping = "it only tells what was done";

constexpr auto table = std::to_array<Row>({
    {"payment", Remedy::reverse_payment, {}, {}},
    {"invoice", Remedy::credit_document, {}, {}},
    {"penalty", Remedy::credit_document, {}, {}},
    {"surcharge", Remedy::credit_document, {}, {}},
    {"fee", Remedy::credit_document, {}, {}},
    {"redemption-fee", Remedy::credit_document, {}, {}},
    {"cancel", Remedy::withdraw_end, {}, {}},
    {"no-renew", Remedy::withdraw_end, {}, {}},
    {objection_kind, Remedy::withdraw_end, {}, {}},
    {"terminate", Remedy::withdraw_end, {}, {}},
    {"downgrade", Remedy::withdraw_change, {}, {}},
    {"suspend", Remedy::lift_sanction, {}, {}},
    {"sanction-announced", Remedy::lift_sanction, {}, {}},
    {"sanction", Remedy::lift_sanction, {}, {}},
    {"liability-grant", Remedy::withdraw_liability, {}, {}},

    {"penalty-nil", {}, "nothing was charged", ""},
    {"still-suspended", {}, "it was suspended before", "it resumes with the payment: bursar payment record"},
    {"upgrade",
     {},
     "what was upgraded stays so",
     "bursar contract downgrade, where the terms allow it",
     true},
    {"bring-in", {}, "it runs, and ends by its own terms", "bursar contract no-renew", true},
    {"credit", {}, final_note, bill_anew},
    {"refund", {}, final_note, bill_anew},
    {"payout-paid", {}, "the money has left", "ask for it back, and record it: bursar payment record"},
    {"dispute", {}, "a dispute is decided by the payment company", "bursar dispute resolve"},
    {"dispute-resolved", {}, decided, "a new case is opened anew: bursar dispute open"},
    {"reversal", {}, "the money is gone", "record it when it comes again: bursar payment record"},
    {"order", {}, "an order ends with its invoice", "undo the event of its invoice"},

    {"end", {}, over, anew},
    {"lapse", {}, over, anew},
    {"delete", {}, over, anew},
    {"trial-end", {}, over, anew},
    {"trial-refused", {}, decided, "a trial is asked for again: bursar contract trial"},
    {"close", {}, over, "bursar customer add"},
    {"customer-closed", {}, over, "bursar customer add"},
    {"revoke-access", {}, "access that was taken away is given again by hand", "on the machine itself"},
    {"erase", {}, "what is erased is gone", ""},

    {"activate", {}, follows, undo_that},
    {"register", {}, follows, undo_that},
    {"renew", {}, follows, undo_that},
    {"resume", {}, follows, undo_that},
    {"reopen", {}, follows, undo_that},
    {"written-off", {}, follows, undo_that},
    {"set-off", {}, follows, undo_that},
    {"payout-set-off", {}, follows, undo_that},
    {"support-again", {}, follows, undo_that},
    {"plan-up", {}, fitting, other_plan},
    {"plan-review", {}, "it waits for staff", other_plan},
    {"usage-weighed", {}, fitting, other_plan},
    {"usage", {}, "what was used stays so", "correct what it cost: bursar invoice credit"},
    {"terminate-proposed", {}, "it is a proposal: nothing was ended", "bursar contract terminate does it"},
    {"confirm", {}, "the registry has confirmed it", "bursar contract cancel"},
    {"validate",
     {},
     "the host has validated it",
     "bursar contract suspend, where a ground of the terms allows it"},
    {"acknowledge", {}, "provisioning has done it", "bursar contract suspend, or bursar contract cancel"},

    {"price-change-notice", {}, left, ""},
    {"reminder", {}, left, ""},
    {"stop-notice", {}, left, ""},
    {"overdue-notice", {}, left, ""},
    {"evaluation-notice", {}, left, ""},

    {"customer-added", {}, own_command, "bursar customer edit, or bursar customer close"},
    {"customer-edited", {}, own_command, "bursar customer edit"},
    {"bar-support", {}, own_command, "bursar customer bar-support --lift"},
    {"collection", {}, own_command, "bursar collection close --outcome withdrawn"},
    {"collection-closed", {}, decided, "what is owed goes there again: bursar collection open"},
    {"trial-request", {}, own_command, "bursar contract trial --refuse"},
    {"trial", {}, own_command, "bursar contract trial --end"},
    {"price-change", {}, own_command, "another one: bursar price change"},
    {"product-withdrawn", {}, own_command, "bursar catalog load sells it again"},
    {"catalog-loaded", {}, own_command, "bursar catalog load"},
    {"exchange-rate-set", {}, own_command, "bursar fx set"},
    {"policy-adopted", {}, own_command, "bursar policy adopt"},
    {"operator-added", {}, own_command, "bursar operator remove"},
    {"operator-removed", {}, own_command, "bursar operator add"},
    {"obligation", {}, own_command, "bursar obligation lift"},
    {"obligation-done", {}, own_command, "bursar obligation open"},
    {"obligation-lifted", {}, own_command, "bursar obligation open"},
    {"verify", {}, own_command, "bursar verification reject"},
    {"verification-document", {}, own_command, "bursar verification reject, and open another one"},
    {"verification-accepted", {}, decided, "another one: bursar customer verify"},
    {"verification-rejected", {}, decided, "another one: bursar customer verify"},
    {"sanction-lifted", {}, own_command, "bursar customer sanction"},
    {"move", {}, own_command, other_plan},
    {"change", {}, follows, undo_that},
    {"change-withdrawn", {}, own_command, "bursar contract downgrade"},
    {"liability-withdrawn", {}, own_command, "bursar liability grant"},
    {"partner", {}, own_command, "bursar customer partner"},
    {"partner-ended", {}, own_command, "bursar customer partner"},
    {"consent-given", {}, own_command, "bursar customer consent --withdraw"},
    {"consent-withdrawn", {}, own_command, "bursar customer consent --give"},
    {"terms-accepted",
     {},
     "what the customer accepted holds",
     "bursar customer accept, or bursar customer refuse"},
    {"terms-refused",
     {},
     "what the customer refused is on record",
     "bursar customer accept, or bursar customer refuse"},
    {"terms-moved", {}, follows, undo_that},
    {"withdrawal", {}, "an undo stays", "do again what it undid"},
    {"undo", {}, "an undo stays", "do again what it undid"},
    {"backup", {}, "a copy that was made stays until the rotation removes it", "bursar backup prune"},
    {"backup-verified", {}, "it tells what was found on that day", "bursar backup verify"},
    {"backup-removed", {}, "the copies are gone", "bursar backup create"},

    {"incident", {}, own_command, "bursar incident close"},
    {"incident-action", {}, "provisioning was asked to do it", ""},
    {"incident-closed", {}, decided, "what is new is a new one: bursar incident open"},
    {"broadcast", {}, left, "tell them what is right: bursar notice broadcast"},
    {"broadcast-notice", {}, left, ""},
    {"disclosure", {}, own_command, "bursar disclosure refuse"},
    {"disclosure-check",
     {},
     "what was checked stays on record",
     "bursar disclosure refuse, and open another one"},
    {"disclosure-closed", {}, "what was disclosed cannot be called back", ""},
    {"disclosure-refused", {}, decided, "another case: bursar disclosure open"},

    {"left-over", {}, bookkeeping, "bursar payment assign, or bursar payment dismiss"},
    {"leftover-booked", {}, bookkeeping, "undo the event of its payment"},
    {"leftover-dismissed", {}, decided, "bursar payment record"},
    {"import-finished", {}, bookkeeping, "undo the events of its payments"},
    {"sweep-finished", {}, bookkeeping, "undo the events of its steps"},
    {"verify-finished", {}, bookkeeping, "bursar backup verify"},
    {"prune-finished", {}, bookkeeping, "bursar backup prune"},
    {"quarantined", {}, bookkeeping, "bursar check says how to free it"},
    {"released", {}, bookkeeping, ""},
    {"unchanged", {}, bookkeeping, ""},
    {"ledger-created", {}, bookkeeping, ""},
});

std::optional<Refusal> refuse(const PastEvent &event, const Row *row) {
    const auto no = [&](std::string_view why, std::string_view hint, bool by_terms) {
        return Refusal{{{by_terms ? event.clause : "",
                         fmt::format("event {} ({} {}): {}", event.seq, event.kind, event.subject, why)}},
                       std::string(hint)};
    };
    if (event.undone_by)
        return plain_refusal(fmt::format("event {} was undone by event {}", event.seq, *event.undone_by));
    if (!row) return no("nothing compensates it", "", false);
    if (event.step == "upgrade-invoice")
        return no("it charges an upgrade, which stays", "correct its amount: bursar invoice credit", true);
    if (!row->remedy) return no(row->why, row->hint, row->by_terms);
    if (row->remedy == Remedy::lift_sanction && event.sanction == 0)
        return no("it is suspended for what is unpaid", "it resumes with the payment: bursar payment record",
                  true);
    return std::nullopt;
}

Step compensation(const PastEvent &event, std::string_view kind, Date as_of) {
    Step step = account_step(kind, event.clause, event.customer, as_of);
    step.subject = event.subject;
    if (const auto contract = parse_id('K', event.subject)) step.contract = *contract;
    return step;
}

// Another letter makes the contract end too.
void let_stand(const EndingLetter &letter, ContractSituation &contract, const Terms &terms) {
    const bool sooner = letter.ends_on && (!contract.ends_on || *letter.ends_on < *contract.ends_on);
    if (sooner) contract.ends_on = letter.ends_on;
    if (letter.kind == "terminate") {
        contract.termination = letter.ground;
    } else if (letter.kind == no_renew_kind) {
        contract.renews = false;
        if (contract.termination.empty()) contract.termination = no_renew_kind;
        if (contract.term && !contract.ends_on) contract.ends_on = contract.term->end - Days(1);
    } else {
        contract.cancelled_on = letter.received_on;
        if (letter.kind == objection_kind) {
            if (sooner) contract.termination = objection_kind;
            return;
        }
        if (contract.termination == objection_kind) contract.termination.clear();
        if (contract.term && terms.policy.cancellation && !terms.policy.cancellation->month_end)
            contract.renews = false;
    }
}

// The contract as the other letters leave it, or as it was before there was any.
ContractSituation without(const PastEvent &event, ContractSituation contract, const Terms &terms) {
    contract.cancelled_on.reset();
    contract.ends_on.reset();
    contract.termination.clear();
    contract.renews = true;
    contract.terms_changed = true;
    for (const EndingLetter &letter : event.other_letters)
        let_stand(letter, contract, terms);
    return contract;
}

// What becomes of the data is what was chosen with the last of the letters that stand, from the end on that
// they lead to. A choice made since, by none of them, holds.
void restore_data_choice(Books &books, ContractSituation &contract, const PastEvent &event, bool later,
                         const Terms &terms) {
    std::optional<std::string> chosen;
    for (const EndingLetter &letter : event.other_letters)
        if (!letter.data.empty()) chosen = letter.data;
    const bool by_event = !event.data.empty() && chose_before(contract, event.data);
    if (by_event && !chosen)
        withdraw_data_choice(books, contract, terms);
    else if (by_event && (later || !chose_before(contract, chosen)))
        choose_data(books, contract, chosen, *contract.ends_on, terms);
    else if (later)
        date_data_choice(books, contract, *contract.ends_on, terms);
}

// What was charged, or credited, for the time up to the end alone: it cannot end later any more. Empty when
// it can.
std::string settled_by_end(const PastEvent &event, const ContractSituation &contract, const Terms &terms) {
    if (!event.on || !contract.term || !contract.ends_on) return {}; // `on` is the letter's day
    const std::string id = format_id('K', contract.id), end = to_string(*contract.ends_on);
    if (contract.term->start > *contract.ends_on)
        return fmt::format("what {} had paid for the time after {} is credited", id, end);
    if (*contract.ends_on + Days(1) >= contract.term->end) return {};
    if (terms.policy.billing && contract.term->start > *event.on)
        return fmt::format("{} is billed up to {} alone", id, end);
    if (event.upgraded_since) return fmt::format("the upgrade of {} is billed up to {} alone", id, end);
    return {};
}

} // namespace

std::variant<Remedy, Refusal> remedy_of(const PastEvent &event) {
    const auto row = std::ranges::find(table, event.kind, &Row::kind);
    if (auto refusal = refuse(event, row == table.end() ? nullptr : &*row)) return *refusal;
    return *row->remedy;
}

Step undo_step(const PastEvent &event, Date as_of) {
    Step step = compensation(event, "undo", as_of);
    step.effects.push_back(effect::Undone{event.seq});
    return step;
}

std::variant<Plan, Refusal> decide_withdrawal(const PastEvent &event, ContractSituation contract,
                                              const CustomerSituation &customer, const Counters &counters,
                                              const Terms &terms) {
    const std::string id = format_id('K', contract.id);
    const bool ended = contract.state == ContractState::ended || contract.state == ContractState::deleted;
    if (ended || (contract.ends_on && *contract.ends_on < terms.as_of))
        return Refusal{{{event.clause, fmt::format("{} has ended", id)}}, std::string(anew)};
    const bool known = std::ranges::all_of(event.other_letters, [&](const EndingLetter &letter) {
        return letter.ends_on || letter.kind == no_renew_kind || !contract.term;
    });
    if (!known) return Refusal{{{event.clause, fmt::format("{} ends on another ground besides", id)}}, {}};
    const std::optional<Date> ended_on = contract.ends_on;
    const std::string settled = settled_by_end(event, contract, terms);
    contract = without(event, std::move(contract), terms);
    const bool later = contract.ends_on != ended_on;
    if (later && !settled.empty())
        return Refusal{{{event.clause, settled}}, "let it end, and order anew: bursar contract open"};
    const OpenDocument *renewal = contract.claimed();
    const bool renewal_in_part = later && renewal && event.on && renewal->issued_on >= *event.on;
    Step step = make_step("withdrawal", "withdrawal", event.clause, contract, terms);
    step.notice = true;
    Books books{customer, counters, {}};
    books.steps.push_back(std::move(step));
    if (!contract.ends_on)
        withdraw_data_choice(books, contract, terms);
    else
        restore_data_choice(books, contract, event, later, terms);
    if (renewal_in_part) { // it was charged up to the end alone: the next sweep invoices it anew
        credit_document(books, contract, renewal->id, event.clause, terms);
        settle(books, contract, terms.as_of, terms);
        look_ahead(contract, terms);
        return Plan{std::move(books.steps), {std::move(contract)}};
    }
    Decision rest = next_steps(contract, books.customer, books.counters, terms);
    rest.contract.terms_changed = true;
    books.steps.insert(books.steps.end(), rest.steps.begin(), rest.steps.end());
    return Plan{std::move(books.steps), {std::move(rest.contract)}};
}

std::variant<Plan, Refusal> decide_staying(const PastEvent &event, ContractSituation contract,
                                           const CustomerSituation &customer, const Counters &counters,
                                           const Terms &terms) {
    const std::string id = format_id('K', contract.id);
    const bool changed = contract.changes_on && *contract.changes_on <= terms.as_of;
    if (contract.changes_to.empty() || changed || event.replaced)
        return Refusal{{{event.clause, fmt::format("{} has changed already, or will not", id)}}, {}};
    if (contract.changes_on)
        return Refusal{{{event.clause, fmt::format("the term of {} from {} on is paid, as \"{}\"", id,
                                                   to_string(*contract.changes_on), contract.changes_to)}},
                       "bursar contract upgrade charges what is missing"};
    Step step = make_step("withdrawal", "withdrawal", event.clause, contract, terms);
    step.notice = true;
    contract.changes_to = event.replaces;
    contract.terms_changed = true;
    Books books{customer, counters, {}};
    books.steps.push_back(std::move(step));
    withdraw_renewal(books, contract, event.clause, terms); // it was charged as the other product
    settle(books, contract, terms.as_of, terms);
    tell_of_prices(books.steps, contract, terms.as_of, terms);
    look_ahead(contract, terms);
    return Plan{std::move(books.steps), {std::move(contract)}};
}

Plan decide_lifting(const PastEvent &event, Date as_of) {
    Step step = compensation(event, "sanction-lifted", as_of);
    step.effects.push_back(effect::SanctionLifted{event.sanction, as_of});
    return Plan{{std::move(step)}, {}};
}

Plan decide_liability_withdrawal(const PastEvent &event, Date as_of) {
    Step step = compensation(event, "liability-withdrawn", as_of);
    step.effects.push_back(effect::LiabilityWithdrawn{event.liability, as_of});
    return Plan{{std::move(step)}, {}};
}

} // namespace bursar::rules
