// What a provider's terms say of money that goes back, of disputes, changes and sanctions. A section that is
// absent switches its rule off.
#pragma once

#include "base/money.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bursar::policy {

using Words = std::vector<std::string>;
bool has(const Words &words, std::string_view word);

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
// "record" only notes it, "suspend" may have an end, "end" is for good, "close" ends all and the account.
struct SanctionGround { // [[sanction]]
    std::string ground;
    Words account, contract;
    bool notice = true; // the customer is told
    Words families;     // only contracts of these; empty: any
    std::string clause;
    std::string contract_clause; // on one contract, where it differs
};

struct ChargeGround { // [[charge]]: what may be invoiced once, outside VAT unless it is taxed
    std::string ground, text, clause;
    bool taxed = false;
    std::optional<Money> amount; // a fixed one
};

struct LiabilityRules { // [liability]: the most that all claims under a contract come to
    Percent percent;    // of what the customer paid under it
    int months = 0;     // in so many months before the event
    std::string clause;
};

} // namespace bursar::policy
