// What commands show: customers, contracts, documents, payments, events and the outbox, as they stand. Every
// list is in key order and streams; filters that are not set let everything pass.
#pragma once

#include "ledger/accounts.hpp"
#include "ledger/ledger.hpp"
#include "model/domain.hpp"
#include "model/model.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bursar::ledger {

struct CustomerView {
    CustomerRecord record;
    std::int64_t open_minor = 0;   // of documents
    std::int64_t credit_minor = 0; // not yet allocated
    std::string reference = {};    // in the system they were brought in from, or empty
};
struct ContractView {
    Id id = 0, customer = 0;
    std::string product, state, next_step, ground;
    std::string next_product; // of the next term, when it is another one; else empty
    int policy = 0;
    bool renews = true;
    Date ordered_on, starts_on;
    std::optional<Date> term_start, term_end, paid_until, next_step_on, ends_on, suspended_on;
    std::optional<DomainForm> domain;
    std::optional<Date> confirmed_on, validated_on; // a domain, by the registry and by the host
};
struct LineView {
    std::string description, tax_category;
    std::int64_t quantity = 1, unit_price = 0, net = 0, tax = 0;
    Percent tax_rate;
    std::optional<Date> period_start, period_end;
    std::string tax_reason;
};
struct DocumentView {
    Id id = 0;
    std::string number, kind, credits;
    Id customer = 0;
    std::optional<Id> contract;
    Date issued_on, due_on;
    Currency currency;
    std::int64_t net = 0, tax = 0, total = 0, paid = 0, open = 0, credited = 0;
    int issuer = 0; // the policy version
    [[nodiscard]] DocumentState state() const;
};
struct PaymentView {
    Id id = 0, customer = 0;
    Money amount;
    std::string method, reference, payer;
    Date received_on;
    bool reversed = false;
    struct Part {
        std::string invoice;
        std::int64_t amount = 0;
    };
    std::vector<Part> allocations;
};
struct EventView {
    std::int64_t seq = 0;
    std::string at, actor, command, reason, subject, kind, data, hash;
};
struct OutboxView { // a notice
    std::int64_t id = 0;
    std::string kind, state;
    Id customer = 0;
    std::optional<Id> contract;
    std::string document;
    Date queued_on;
    std::optional<Id> broadcast; // that it tells of
};

// Which rows of a list: a state or kind, a customer, a contract, days [from, to], and the page after an id.
struct Filter {
    std::optional<std::string> state, kind;
    std::optional<Id> customer, contract;
    std::optional<Date> from, to; // inclusive, of the row's own day
    std::optional<std::int64_t> after, limit;
    std::optional<std::string> reference; // of a customer who was brought in: looked at by customers() alone
};

template <typename View>
using Each = std::function<void(const View &)>;

// What customers have said to terms: "accepted", "pending", or "refused" while that is not answered.
struct TermsFilter {
    std::string answer;
    std::vector<std::pair<std::string, std::string>> documents; // id, version
};
void customers(Ledger &ledger, const Filter &filter, const Each<CustomerView> &each,
               const std::optional<TermsFilter> &terms = {});
void contracts(Ledger &ledger, const Filter &filter, const Each<ContractView> &each);
void documents(Ledger &ledger, const Filter &filter, const Each<DocumentView> &each);
void payments(Ledger &ledger, const Filter &filter, const Each<PaymentView> &each);
void events(Ledger &ledger, const Filter &filter, const Each<EventView> &each);
// `broadcast`: only of this one.
void notices(Ledger &ledger, const Filter &filter, const Each<OutboxView> &each,
             std::optional<Id> broadcast = {});
OutboxView notice(Ledger &ledger, std::int64_t id); // Failure(not_found)

// Failure(not_found) names what is missing and how to look for it.
// `beside`: what is read in the same snapshot.
CustomerView customer(Ledger &ledger, Id id, std::vector<Reading> beside = {});
Currency customer_currency(Ledger &ledger, Id id);
ContractView contract(Ledger &ledger, Id id);
PaymentView payment(Ledger &ledger, Id id);
// A document by its number, with its lines and the customer as they were; the party is empty once erased.
struct WholeDocument {
    DocumentView document;
    std::vector<LineView> lines;
    std::optional<Party> party;
};
WholeDocument document(Ledger &ledger, std::string_view number);

} // namespace bursar::ledger
