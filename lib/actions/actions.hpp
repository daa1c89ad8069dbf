// The use cases of customers, contracts, payments and terms: each reads, decides by a rule and commits.
#pragma once

#include "actions/desk.hpp"
#include "ledger/accounts.hpp"
#include "model/domain.hpp"
#include "policy/exchange.hpp"
#include "policy/policy.hpp"
#include "rules/account.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bursar::actions {

// Makes the schema in an empty store, adopts the policy from its own first day, and loads the catalogue.
struct InitLedger {
    std::string policy_text;
    policy::Policy policy;
    std::optional<policy::Catalog> catalog;
};
void init_ledger(const Desk &desk, const InitLedger &request);

// A new version of the terms; contracts keep the version they accepted. Refused: not after the last version's
// day.
struct AdoptPolicy {
    std::string text;
    policy::Policy policy;
    Date effective;
};
std::variant<Recorded, Refusal> adopt_policy(const Desk &desk, const AdoptPolicy &request);

// Adds products and prices, and replaces those of the same code and date. Nothing is removed.
std::variant<Recorded, Refusal> load_catalog(const Desk &desk, const policy::Catalog &catalog);

// One unit of `quote.from` is so many of `quote.to`, from that day on; a rate of the same day is replaced.
std::variant<Recorded, Refusal> set_exchange_rate(const Desk &desk,
                                                  const policy::ExchangeRates::Quote &quote);

struct AddCustomer {
    rules::Account account;
    std::string channel; // of the acceptance: "staff", "import"
};
struct CustomerDone {
    Recorded recorded;
    Id customer = 0;
    ledger::CustomerRecord record; // as it is afterwards; unknown when replayed
    std::vector<Step> steps;       // what closing it ends
};
std::variant<CustomerDone, Refusal> add_customer(const Desk &desk, const AddCustomer &request);

// Fields that are set replace what is there; an empty text clears. Failure(not_found): no such customer.
struct EditCustomer {
    Id customer = 0;
    std::optional<std::string> name, organisation, address, postcode, city, country, registration, vat_id;
    std::optional<std::string> email, phone, birth_date, guardian_consent, locale;
    std::optional<Id> main_contact;
    std::vector<std::pair<std::string, std::string>> extra; // --set FIELD=VALUE
    bool accepts_terms = false;
    std::string accepted_version; // of one of the terms, or empty: those in force
};
// The JSON object `before` with the fields put in; an empty value removes one.
std::string extra_json(const std::string &before,
                       const std::vector<std::pair<std::string, std::string>> &fields);
std::variant<CustomerDone, Refusal> edit_customer(const Desk &desk, const EditCustomer &request);
std::variant<CustomerDone, Refusal> close_customer(const Desk &desk, Id customer);

struct OpenContract {
    Id customer = 0;
    std::string product;
    std::optional<Date> starts_on;       // --on; else as_of
    std::optional<Period> period;        // --term
    std::string method = {};             // --method, or empty
    DomainForm form = {};                // of a domain: what is asked for
    std::vector<Id> attested = {};       // people on it who have given the customer a mandate
    bool trial = false;                  // free, once staff approve it
    std::optional<Date> paid_until = {}; // it runs already: the first day that is not paid
};
struct ContractDone {
    Recorded recorded;
    Id contract = 0;
    std::vector<Step> steps;
};
std::variant<ContractDone, Refusal> open_contract(const Desk &desk, const OpenContract &request);

struct RecordPayment {
    Id customer = 0;
    Money amount; // above zero, in the customer's currency
    std::string method, reference, payer;
    std::string invoice; // a number, or empty: the oldest open document first
    std::optional<Date> received_on;
};
struct PaymentDone {
    Recorded recorded;
    Id payment = 0;
    std::vector<Step> steps;                                       // renew, resume … that it caused
    std::vector<std::pair<std::string, std::int64_t>> allocations; // document number → what it pays of it
    std::int64_t credit_minor = 0;
    bool known = false; // the same reference of the same method: recorded before, nothing changed
};
// Failure(not_found): no such customer or document. Refused: the document is another customer's, the
// reference is another payment's, the value date lies ahead.
std::variant<PaymentDone, Refusal> record_payment(const Desk &desk, const RecordPayment &request);

} // namespace bursar::actions
