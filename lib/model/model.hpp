// The things of the ledger as plain values. Ids are row ids; base/id.hpp prints them as C1, K1, P1.
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/money.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bursar {

enum class CustomerState { open, suspended, closed, erased };
enum class ContractState { trial, ordered, active, suspended, ended, deleted };
enum class DocumentKind { invoice, credit_note, fee };
enum class DocumentState { open, paid, credited, reversed };

std::string_view to_string(CustomerState state);
std::string_view to_string(ContractState state);
std::string_view to_string(DocumentKind kind); // "credit-note"
std::string_view to_string(DocumentState state);
// Each throws Failure(bug) for a text that no enumerator prints as.
CustomerState customer_state(std::string_view text);
ContractState contract_state(std::string_view text);
DocumentKind document_kind(std::string_view text);
DocumentState document_state(std::string_view text);

// What bills are addressed to: snapshot on every document, erasable there apart from the document.
struct Party {
    std::string name, organisation, address, postcode, city, country, registration, vat_id;
    friend bool operator==(const Party &, const Party &) = default;
};

// How a person is reached and told apart. Empty means not given.
struct Contact {
    std::string email, phone, birth_date, guardian_consent, locale;
    std::string extra; // a JSON object of the --set fields, "{}" when there are none
    friend bool operator==(const Contact &, const Contact &) = default;
};

// Money of a customer that is not yet allocated: what is left of a payment or of a credit note.
struct Fund {
    Id id = 0;
    std::int64_t left_minor = 0;
};

// What a rule must know of a customer to bill them.
struct CustomerSituation {
    Id id = 0;
    CustomerState state = CustomerState::open;
    std::string country;      // ISO 3166-1 alpha-2
    std::string vat_id;       // as given; what it is worth is the tax rules' to say
    std::string party_digest; // the commitment of the billing identity that documents snapshot
    std::vector<Fund> funds;  // oldest first, left_minor > 0
    bool disputed = false;    // a dispute is open: nothing is dunned (ALLS-G11.4)
    std::string suspended_by; // of one whose account is suspended, or will be: the clause of the sanction
    std::optional<Date> suspends_on = {}; // of one who was told of it beforehand
};

// A document with an open balance.
struct OpenDocument {
    Id id = 0;
    std::string number;
    DocumentKind kind = DocumentKind::invoice;
    Id customer = 0;
    std::optional<Id> contract;
    Date issued_on, due_on;
    Money total;
    std::int64_t net_minor = 0; // of the total
    std::int64_t open_minor = 0;
    std::string charge = {}; // what it claims: "term", "penalty", "redemption", "upgrade/…"; empty: nothing
    std::string cycle = {}; // open again, or due again: the key of the calendar that started anew; else empty
    std::int64_t credited_minor = 0;     // by earlier credit notes, tax included
    std::int64_t credited_net_minor = 0; // of these
    std::int64_t written_off_minor = 0;  // dust: owed again before a credit note gives it back
    // Once it is settled: what is left to credit of its payment fee, tax included, and of that fee's net.
    std::int64_t fee_minor = 0, fee_net_minor = 0;
    std::optional<Date> paid_on = {}; // the latest value date among the money that pays some of it
};

// A step of the policy that was done, or folded into another, in a contract's present cycle.
struct DoneStep {
    std::string id;
    Date done_on;
    std::string cycle = {}; // of a document that is open again; empty: the cycle that starts at D
};

// A suspension that does not come from non-payment: by a sanction or a dispute. It holds until it is lifted.
struct Hold {
    Id sanction = 0;
    std::string ground;        // "spam", "dispute"
    Date starts_on;            // announced for a later day: nothing happens before
    std::optional<Date> until; // lifted by itself on that day
    bool begun = false;
    std::string clause;
    std::optional<Id> dispute; // that it comes from, when it is no sanction
    bool lost = false;         // that dispute, by the customer: it is for good
};

// What a contract used in a calendar month that its plan was not weighed against yet, in millionths of the
// meter's unit: counted together, and at its peak.
struct MonthlyUsage {
    Date month; // its first day
    std::string meter;
    std::int64_t sum_millionths = 0, peak_millionths = 0;
};

// A duty with a date, the host's or the customer's, that is not done yet.
struct Obligation {
    Id id = 0;
    std::string kind;
    Date opened_on, due_on; // due_on is the last day to do it
    std::string clause;
};

// What a rule must know of a contract to decide its next steps: one row of a sweep's page.
struct ContractSituation {
    Id id = 0;
    Id customer = 0;
    int policy = 0;      // the version accepted
    std::string product; // code
    int quantity = 1;    // product terms in one contract term (--term 3m of a 1m product: 3)
    Period period;       // of the contract's term
    ContractState state = ContractState::ordered;
    std::string ground; // why suspended or ended: "unpaid", "not-renewed", "lapsed", "closed"; else empty
    Date ordered_on;    // the day of the order
    Date starts_on;     // the first day asked for (--on), at the earliest
    std::optional<Date> anchor; // start of the first term, once active
    std::optional<Span> term;   // the last paid term; its end is D
    std::optional<Date> suspended_on;
    bool renews = true;
    std::optional<Date> ends_on;      // the last day of service
    std::optional<Date> next_step_on; // when to look at it again; nothing comes by itself without
    std::string next_step;            // the kind of step expected then
    // The document that claims the term after `term` (when ordered: the first one), whether open or not.
    std::optional<Id> claim;
    // Every open document of this contract, oldest first; and what is paid already of the term that `claim`
    // is for, its redemption included, while that has not begun.
    std::vector<OpenDocument> open;
    std::vector<DoneStep> done;      // steps recorded for the cycle that starts at D, and of reopened ones
    std::vector<Hold> holds;         // by sanctions and disputes, not lifted yet
    std::vector<MonthlyUsage> usage; // of months that hold some not yet weighed, by month
    std::vector<Obligation> obligations; // pending, oldest first
    bool data_done = false;              // what the customer chose for their data is done
    std::string termination;             // the ground it is terminated on, once that is announced; else empty
    std::string payment_method;          // agreed with the order, where that costs a fee; else empty
    std::optional<Date> cancelled_on;
    std::optional<Date> product_since; // when it has not had its product from its start on
    std::string changes_to;            // the product of the next term, when it is another one
    std::optional<Date> changes_on;    // the first day of that term, once it is paid ahead
    bool disputed = false;             // a dispute of the customer is open: nothing is dunned
    bool terms_changed = false; // product, next product, cancellation, termination or method differ from the
                                // ledger's

    [[nodiscard]] const OpenDocument *
    claimed() const; // the document of `claim`, when it is in `open`, or nullptr
    // Of the open documents with a calendar of their own the one due first, or nullptr: one that is open
    // again, or that charges a term as it begins. That calendar runs before the next term's.
    [[nodiscard]] const OpenDocument *reopened() const;
    [[nodiscard]] const Hold *held() const; // the oldest hold that has begun, or nullptr
};

// Where the next documents and funds get their numbers and ids. Rules take from it, in order.
struct Counters {
    struct Series {
        std::string prefix; // "F2026-"
        std::int64_t last = 0;
    };
    Id last_document = 0;
    Id last_fund = 0;
    std::vector<Series> series;
    Id last_obligation = 0;
    // The next number of the series, which starts at 1 when it is new: "F2026-000001".
    std::string take_number(std::string_view prefix, int digits);
};

} // namespace bursar
