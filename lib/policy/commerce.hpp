// What a provider's terms say of money that goes back, of disputes, changes and sanctions. A section that is
// absent switches its rule off.
#pragma once

#include "base/calendar.hpp"
#include "base/money.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bursar::policy {

using Words = std::vector<std::string>;
bool has(const Words &words, std::string_view word);
// The word as the terms spell it, whatever the case it is asked in: people write channels. nullptr: not
// theirs.
const std::string *as_spelled(const Words &words, std::string_view word);

struct BillingRules {   // [billing]: a term is billed as it begins, and paid later; absent: it is paid before
    std::string clause; // the invoice at the start of each term; active on signature
    bool calendar_months =
        false;            // terms run from the first of a month; the first is charged for the days left
    int payment_days = 0; // D is the day of issue + this
    std::string due_clause;
};

struct UsageRules { // [usage]: who uses more than a plan holds moves to the one that does
    struct Meter {
        std::string id, unit;
        bool peak = false; // counts at its highest in a month; else all of it
    };
    std::string clause;
    std::vector<Meter> meters;
    [[nodiscard]] const Meter *meter(std::string_view id) const;
};

struct PriceChangeRules { // [price_change]; absent: prices change without a word
    std::string clause;
    int notice_days = 0, objection_days = 0; // before it takes effect; to leave after it was received
    Words grounds;
};

struct EndRules { // [end]: what provisioning does when a contract ends; absent: "end"
    std::string action, clause;
};

struct RefundRules {     // [refund]
    int window_days = 0; // the last day to ask is the order's date + this
    std::string clause;
    Words channels; // official ones; a request by another is refused; empty: any will do
    Words excluded_families;
    std::string families_clause;
    std::string barred_clause;    // not after a recorded misuse or a suspension; empty: allowed
    std::string cancelled_clause; // not after a cancellation; empty: allowed
    std::string credit_clause;    // why it is a credit note and credit of the customer
    bool cash = false;   // what is refunded is paid out to the customer, never to a third-party payer
    int payout_days = 0; // by when
};

struct PaymentFee { // [[payment.fee]]: a line of its own on the invoices of contracts paid this way
    std::string method;
    Percent percent; // of the other lines, net
    Money fixed;
    std::string clause;
};

struct ChangeRules {         // [change]
    std::string clause;      // upgrades are charged for the rest of the term, the day itself included
    bool downgrades = false; // allowed, from the next term on; else refused
    Words fixed_families;    // never changed from or to
    std::string families_clause;
};

struct CancellationRules { // [cancellation], by the customer
    std::string clause;
    bool month_end = false; // else with the term; with the first month end after the month of receipt
    int notice_days = 0;    // and at least so many days after the receipt
    Words channels;
    std::string default_clause; // the host cancels an order that the customer lets down; empty: it may not
};

struct DisputeKind { // [[dispute.kind]]
    std::string id;  // "chargeback"
    std::string clause;
    bool reverses = false;   // the payment is taken back, its documents are open again
    bool collection = false; // a collection case is opened
};
struct DisputeFee {   // [[dispute.fee]]: charged on opening, once for each disputed payment
    Words kinds;      // of which disputes
    std::string text; // of the line
    Money amount;
    std::string clause;
};
struct DisputeRules { // [dispute]
    std::string clause;
    bool suspends = false; // everything, while it is open and after it is lost
    int grace_days = 0;    // documents that are open again, or still, are due so many days later
    std::vector<DisputeKind> kinds;
    std::vector<DisputeFee> fees;
    [[nodiscard]] const DisputeKind *kind(std::string_view id) const;
};

// What a sanction may do to the account or to one contract; the first of a list is what it does unasked.
// "record" only notes it, "suspend" may have an end, "end" is for good, "close" ends all and the account,
// "bar-support" shuts the customer out of support for a time.
struct SanctionGround { // [[sanction]]
    std::string ground;
    Words account, contract;
    bool notice = true;         // the customer is told
    Words families;             // only contracts of these; empty: any
    Words contract_families;    // of one contract alone, where they differ
    bool needs_refusal = false; // only while a refusal of the terms by the customer is not answered
    std::string clause;
    std::string contract_clause; // on one contract, where it differs
};

struct ChargeGround { // [[charge]]: what may be invoiced once, outside VAT unless it is taxed
    std::string ground, text, clause;
    bool taxed = false;
    std::optional<Money> amount; // a fixed one
    Percent surcharge;           // a line on top, of the others
};

// Who opens an obligation: staff, or the start or the end of the contract.
enum class Opening { by_hand, at_start, at_end };

struct ObligationRule { // [[obligation]]: a duty with a date
    std::string kind, text, clause;
    Opening from = Opening::by_hand;
    int days = 0, months = 0;    // the last day to do it, counted from the day after it was opened
    bool business = false;       // the days are business days
    bool quarterly = false;      // due with the first whole quarter; done, that of the next quarter is opened
    bool pauses_dunning = false; // while it is pending no reminder, suspension, penalty or deletion comes
};

struct TerminationGround { // [[termination]]: on which a contract may be ended by letter
    std::string ground, clause;
    std::string
        after;    // only with a pending obligation of this kind, once its last day is over; empty: always
    int days = 0; // from the letter to the last day of service; 0: at once
};

struct DataRules { // [data]: what happens to the customer's data, as they choose
    int days = 0;  // by when, counted from the last day of service
    std::string clause;
    std::string without_choice; // "return", "delete": done when they choose nothing; empty: nothing is
};

struct SupportRules { // [support]: on business days
    OpeningHours hours;
    std::string clause;
    std::string blocking_clause; // of the hours in which a blocking anomaly is solved
};

struct TrialRules { // [trial]: free, approved by staff beforehand
    std::string clause;
    int days = 0; // unless staff say otherwise
};

struct RegistrationRules {           // of [domain]
    std::string form_clause;         // an incomplete form fails; empty: it is not looked at
    std::string mandate_clause;      // who else is named has given a mandate; empty: none is needed
    std::string confirmation_clause; // registered once the registry confirms; empty: once it is paid
    int validation_days = 0;         // the host's, business days after the confirmation
};

struct VerificationRules { // [verification], of a customer's identity by documents
    std::string clause;
    Words kinds;
};

struct PartnerRules {    // [partner]: another customer, who is the main contact for support
    int notice_days = 0; // from the notice to a change
    Words second_level;  // of products' levels of support: those that include second-level support through it
    std::string clause;
};

struct ConsentRule { // [[consent]]: to a use that the customer may withdraw from, or consent to
    std::string purpose, clause;
    bool given = false; // while the customer has said nothing
};

struct LiabilityRules { // [liability]: the most that all claims under a contract come to
    Percent percent;    // of what the customer paid under it
    int months = 0;     // in so many months before the event
    std::string clause;
};

struct BackupPlace { // [[backups.place]]: where copies may lie
    std::string name, region, clause;
};
struct BackupRules {                        // [backups], of the ledger
    int daily = 0, weekly = 0, monthly = 0; // the newest of so many days, ISO weeks and calendar months
    int max_age_days = 0;                   // none older is kept, but the last good one
    int verify_within_days = 0;             // after the day it is taken
    std::string clause, verify_clause;
    std::vector<BackupPlace> places; // none: any directory
};

} // namespace bursar::policy
