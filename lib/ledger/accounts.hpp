// Customers' personal data: written with salted commitments, read for rules and answers.
#pragma once

#include "ledger/change.hpp"
#include "ledger/ledger.hpp"
#include "model/model.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bursar::ledger {

// A customer's record as stored; salts and digests stay in the ledger.
struct CustomerRecord {
    Id id = 0;
    bool organisation = false;
    CustomerState state = CustomerState::open;
    std::string currency;
    std::optional<Id> main_contact;
    int policy = 0;
    Date opened_on;
    std::optional<Date> closed_on;
    Party party;
    Contact contact;
};

// Reads the 22 columns of customer, customer_party and customer_contact that make a record.
CustomerRecord customer_record(const store::Row &row);

// Others that may be the same person or organisation: same e-mail, name key or registration number.
struct Similar {
    Id customer = 0;
    std::string name, birth_date, registration, email;
};

struct AccountReading {
    std::optional<CustomerRecord> record; // of `customer`, nullopt when there is none
    std::vector<Similar> similar;
    Id last_customer = 0;
    bool main_contact_exists = false;
};
// The customer (0 for none), those like the party and contact given, and the last id.
Reading reading_of_record(AccountReading &found, Id customer, const Party &party, const Contact &contact,
                          std::optional<Id> main_contact);

// The personal rows of a customer under an event's commitment: first the commitment for the event …
struct Sealed {
    std::string commitment; // "party:… contact:…"
    std::string party_salt, party_digest, contact_salt, contact_digest;
};
Sealed seal(const Party &party, const Contact &contact, SaltSource &salts);
// … then the rows, under the event's seq.
void write_personal(Change &change, Id customer, std::int64_t seq, const Party &party, const Contact &contact,
                    const Sealed &sealed);

std::string party_digest(std::string_view salt, const Party &party);
std::string contact_digest(std::string_view salt, const Contact &contact);

// The --set fields of Contact::extra, in its order.
std::vector<std::pair<std::string, std::string>> extra_fields(const std::string &extra);

} // namespace bursar::ledger
