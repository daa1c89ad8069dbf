// Partners and consents of customers, in the ledger.
#pragma once

#include "ledger/ledger.hpp"
#include "model/customer_choices.hpp"
#include "model/model.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace bursar::ledger {

// Every partner that a customer has had, has or will have, by day.
Reading reading_of_partners(std::vector<PartnerSpan> &found, Id customer);
// Of the contract's customer.
Reading reading_of_contract_partners(std::vector<PartnerSpan> &found, Id contract);
// Whose partner a customer is that day or later; those who are closed themselves are left out.
Reading reading_of_whose_partner(std::vector<Id> &found, Id partner, Date on);
// Nothing for a customer who is not there.
Reading reading_of_customer_state(std::optional<CustomerState> &found, Id customer);
// What a customer said last of each purpose, by purpose.
Reading reading_of_consents(std::vector<ConsentRecord> &found, Id customer);
// Every version of the terms from the first on: its day, and its text when it may ask for consents, each of
// which has a purpose; else that is empty, and need not be parsed.
struct ConsentTerms {
    Date effective;
    std::string text;
};
Reading reading_of_consent_terms(std::vector<ConsentTerms> &found);

} // namespace bursar::ledger
