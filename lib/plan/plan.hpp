// What a rule decided: steps as data, or a refusal with every clause that applies.
#pragma once

#include "model/model.hpp"
#include "plan/case_effects.hpp"
#include "plan/desk_effects.hpp"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace bursar {

// One line of a document: net amount and tax of a tax category (EN 16931 code) and rate.
struct DocumentLine {
    std::string description;
    std::int64_t quantity = 1;
    std::int64_t unit_price_minor = 0;
    std::int64_t net_minor = 0;
    std::int64_t tax_minor = 0;
    std::string tax_category; // "S" standard rate, "AE" reverse charge, "O" outside the scope, "E" exempt
    Percent tax_rate;
    std::string tax_reason;   // why there is none; empty for "S"
    bool payment_fee = false; // for the means of payment: never refunded (ALLS-G11.7)
    std::optional<Span> period;
    int credits_line = 0; // on a credit note: the line of the invoice, from 1; 0: the one of its own position
};

// A document to be issued. Totals are the sums of the lines.
struct DocumentDraft {
    Id id = 0;
    std::string number, prefix;
    int digits = 6; // of the number after the prefix
    DocumentKind kind = DocumentKind::invoice;
    Id customer = 0;
    std::optional<Id> contract;
    std::optional<Id> credits; // the document a credit note corrects
    Date issued_on, due_on;
    Currency currency;
    std::vector<DocumentLine> lines;
    bool copies_lines =
        false;              // a credit note in full: the lines are those of `credits`, totals in `copied_*`
    bool keeps_fee = false; // of the copied lines, those of payment fees are left out
    std::int64_t copied_net_minor = 0, copied_tax_minor = 0;
    std::string party_digest;
    int issuer = 0; // the policy version whose issuer block it carries
    // The term or charge it claims: unique in the ledger, so that nothing is invoiced twice.
    struct Claim {
        std::string kind; // "term", "penalty"
        Date start, end;
    };
    std::optional<Claim> claim;

    [[nodiscard]] std::int64_t net_minor() const;
    [[nodiscard]] std::int64_t tax_minor() const;
    [[nodiscard]] Money total() const { return {net_minor() + tax_minor(), currency}; }
};

// Money of a fund that settles (part of) a document.
struct Allocation {
    Id fund = 0;
    Id document = 0;
    std::int64_t amount_minor = 0; // below zero: taken back
    bool credit = false;           // the fund is a credit note of that very document
};

// A fund that a plan makes: a payment's or a credit note's amount, before allocation.
struct NewFund {
    Id id = 0;
    Id customer = 0;
    std::optional<Id> payment;
    std::optional<Id> credit_note; // document id
    std::int64_t amount_minor = 0;
};

// A term of a contract that is paid now. A first term is claimed from the day asked for, and starts when it
// is paid.
struct PaidTerm {
    Span term;
    Date claimed_start; // what the claim says so far
    bool free = false;  // of 0.00: claimed now, without a document
    Date paid_on;
};

// What a step does beyond documents, money and its contract's state: rows of the ledger, by what they mean.
namespace effect {
struct Withdrawal { // money leaves a fund without paying a document
    Id fund = 0;
    std::int64_t amount_minor = 0;
    std::string kind; // "reversal", "payout", "set-off" (a payout's, below zero: it comes back)
};
struct DueAgain { // an open document is due later, and its calendar starts anew
    Id document = 0;
    Date due_on;
    std::string cycle;
};
struct ClaimReleased { // what the document charged may be charged again
    Id document = 0;
};
struct Payout {
    Id id = 0, customer = 0, credit_note = 0;
    Money amount;
    Date due_on;
    std::string clause;
};
struct PayoutPaid {
    Id id = 0;
    Date paid_on;
    std::string reference;
};
struct PayoutSetOff { // so much less of it is to be paid out
    Id id = 0;
    std::int64_t amount_minor = 0;
};
struct Sanction {
    Id id = 0, customer = 0;
    std::optional<Id> contract;
    std::string ground, effect;
    Date starts_on;
    std::optional<Date> until, begun_on;
    std::string clause;
    std::optional<Id> dispute; // that it comes from
    bool account = false;      // part of one on the whole account, which is suspended while it holds
};
struct SanctionBegun {
    Id id = 0;
    Date on;
};
struct SanctionLifted {
    Id id = 0;
    Date on;
};
struct Dispute {
    Id id = 0, customer = 0, payment = 0;
    std::string kind;
    Date opened_on;
    std::optional<Date> contacted_on;
};
struct DisputeFee {
    Id payment = 0;
    std::string clause;
    Id document = 0;
};
struct DisputeResolved {
    Id id = 0;
    Date on;
    std::string won_by;
};
struct Collection {
    Id id = 0, customer = 0;
    std::optional<Id> dispute;
    Date opened_on;
    std::string clause;
};
struct CollectionCost {
    Id collection = 0, document = 0;
};
struct CollectionClosed {
    Id id = 0;
    Date on;
    std::string outcome;
};
struct PaymentReversed {
    Id payment = 0;
    Date on;
};
struct UsageWeighed { // the plan was chosen for what was used before that day
    Id contract = 0;
    Date before;
    Date on;
};
struct PriceChange {
    Id id = 0;
    std::string product;
    Money net;
    Date effective;
    std::string ground; // empty: the terms ask for none
    Date announced_on;
    std::string clause;
};
struct PriceNotice { // a contract was told of a change of its price
    Id change = 0, contract = 0;
    Date received_on;
};
struct CustomerClosed {
    Id customer = 0;
    Date on;
};
struct ObligationOpened {
    Id id = 0, customer = 0, contract = 0;
    std::string kind, text;
    Date opened_on, due_on;
    std::string reference; // free text: kept in its row, not in the event
    std::string clause;
};
struct ObligationClosed {
    Id id = 0;
    Date on;
    std::string state; // "done", "lifted"
};
struct LiabilityGranted { // a claim for damage by an event of that day
    Id id = 0, contract = 0;
    Money amount;
    Date event_on;
    std::string clause;
};
struct LiabilityWithdrawn {
    Id id = 0;
    Date on;
};
struct Undone { // an event of the audit log, which the rest of the plan compensates
    std::int64_t seq = 0;
};
} // namespace effect
using StepEffect = std::variant<
    effect::Withdrawal, effect::DueAgain, effect::ClaimReleased, effect::Payout, effect::PayoutPaid,
    effect::PayoutSetOff, effect::Sanction, effect::SanctionBegun, effect::SanctionLifted, effect::Dispute,
    effect::DisputeFee, effect::DisputeResolved, effect::Collection, effect::CollectionCost,
    effect::CollectionClosed, effect::PaymentReversed, effect::UsageWeighed, effect::PriceChange,
    effect::PriceNotice, effect::CustomerClosed, effect::ObligationOpened, effect::ObligationClosed,
    effect::BroughtIn, effect::DomainOrdered, effect::DomainConfirmed, effect::DomainValidated,
    effect::Verification, effect::VerificationDocument, effect::VerificationClosed, effect::TermsAccepted,
    effect::TermsRefused, effect::TermsAnswered, effect::TermsMoved, effect::ProductWithdrawn,
    effect::LiabilityGranted, effect::LiabilityWithdrawn, effect::IncidentOpened, effect::IncidentClosed,
    effect::DisclosureOpened, effect::DisclosureChecked, effect::DisclosureClosed, effect::Undone,
    effect::PartnerSet, effect::PartnerGone, effect::ConsentSet>;

// One deed of a plan, in the order it is done. `kind` is what people and scripts read.
struct Step {
    Step(); // copied and destroyed in one place: each file that did it would compile a quarter longer
    Step(const Step &);
    Step(Step &&) noexcept;
    Step &operator=(const Step &);
    Step &operator=(Step &&) noexcept;
    ~Step();

    Date on;
    std::string id;   // the policy's step id, or the kind
    std::string kind; // invoice, reminder, suspend, renew, …
    Id contract = 0, customer = 0;
    std::string document; // the number of the document it made or concerns, or empty
    Id document_id = 0;
    std::optional<Money> amount;     // what it charges, tax included
    std::optional<Date> received_on; // of a payment: its value date
    std::string clause;
    bool silent = false;     // an event for the audit log, not a step of the answer (folded, written off)
    std::string folded_into; // the step id

    // What it does beyond being recorded:
    std::string cycle;               // recorded once as (contract, cycle, id); empty: not recorded
    std::optional<Date> counts_from; // what later distances are counted from, when it is not `on`
    std::optional<DocumentDraft> issues;
    std::vector<NewFund> funds;
    std::vector<Allocation> allocations;
    std::int64_t written_off_minor =
        0; // of `document_id` (dust); below zero: owed again, before `allocations`
    std::optional<PaidTerm> term_paid;
    bool notice = false; // queues a notice of this kind to the customer
    std::string action;  // queues an action for provisioning: suspend, resume, delete, activate
    std::vector<StepEffect> effects;
    std::string subject; // "P1", "D1": whom it is about, when it is neither its contract nor its customer
    std::string ground;  // of a sanction, a termination, a charge
    std::optional<Date> ends_on; // of a letter by which a contract ends: the last day of service it leads to
    std::string data_choice;     // with it: what the customer wants done with their data, or empty
    std::string channel;         // by which a cancellation came in: one of the terms', or empty
    std::vector<std::string> overridden; // clauses that an operator set aside
    StepText text;                       // what was said of it: personal data, kept beside the event
};

// Steps and the contracts as they stand afterwards, each with its next_step_on.
struct Plan {
    std::vector<Step> steps;
    std::vector<ContractSituation> contracts;
    [[nodiscard]] bool empty() const { return steps.empty(); }
};

// No, with every reason. A refusal that rests on no clause has grounds with empty clauses.
struct Refusal {
    struct Ground {
        std::string clause;
        std::string message;
    };
    std::vector<Ground> grounds;
    std::string hint; // what to do about it
};

// A refusal that rests on no clause.
inline Refusal plain_refusal(std::string message, std::string hint = {}) {
    return Refusal{{{"", std::move(message)}}, std::move(hint)};
}

} // namespace bursar
