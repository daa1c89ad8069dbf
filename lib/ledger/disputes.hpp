// Payments that may be taken back, disputes, sanctions and collection cases: what rules decide on, and what
// commands show.
#pragma once

#include "ledger/ledger.hpp"
#include "ledger/views.hpp"
#include "model/paid.hpp"
#include "model/support.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bursar::ledger {

// Nothing when there is no such payment.
Reading reading_of_payment(std::optional<PaymentToReverse> &found, Id payment);
// 0 when there is no such payment, dispute or collection case.
Id customer_of_payment(Ledger &ledger, Id payment);
Id customer_of_dispute(Ledger &ledger, Id dispute);
Id customer_of_collection(Ledger &ledger, Id collection);

// The last ids taken, and what is known of a payment's earlier disputes.
struct CaseCounters {
    Id last_dispute = 0, last_sanction = 0, last_collection = 0;
};
Reading reading_of_case_counters(CaseCounters &found);

struct DisputeHistory {
    std::vector<std::string> kinds, fees; // disputed so before; clauses of fees charged before
};
Reading reading_of_disputes(DisputeHistory &found, Id payment);

struct DisputeView {
    Id id = 0, customer = 0, payment = 0;
    std::string kind, won_by;
    Date opened_on;
    std::optional<Date> contacted_on, resolved_on;
    bool others_open = false; // of the same customer
};
Reading reading_of_dispute(std::optional<DisputeView> &found, Id dispute);
// States "open" and "resolved"; days are those of the opening.
void disputes(Ledger &ledger, const Filter &filter, const Each<DisputeView> &each);
DisputeView dispute(Ledger &ledger, Id id); // Failure(not_found)

struct SanctionView {
    Id id = 0, customer = 0;
    std::optional<Id> contract;
    std::string ground, effect, clause, state; // announced, in-force, lifted, done
    Date starts_on;
    std::optional<Date> until, begun_on, lifted_on;
};
// Those of disputes are left out. States as above, on that day; the kind is the ground; days are those they
// start on.
void sanctions(Ledger &ledger, const Filter &filter, Date on, const Each<SanctionView> &each);
// What bars a customer from support, lifted ones left out; the latest when there are several.
Reading reading_of_support_bar(std::optional<SupportBar> &found, Id customer);

struct CollectionView {
    Id id = 0, customer = 0;
    std::optional<Id> dispute;
    Date opened_on;
    std::optional<Date> closed_on;
    std::string outcome, clause, currency;
    std::int64_t cost_minor = 0, open_minor = 0; // charged as costs; open of the customer now
};
Reading reading_of_collection(std::optional<CollectionView> &found, Id collection);
void collections(Ledger &ledger, const Filter &filter, const Each<CollectionView> &each);
CollectionView collection(Ledger &ledger, Id id); // Failure(not_found)

} // namespace bursar::ledger
