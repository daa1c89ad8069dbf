// The order of a domain: its form (ALLS-P4.1, P4.2), and the registry's confirmation (ALLS-P4.4).
#pragma once

#include "rules/books.hpp"

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace bursar::rules {

// What is asked for, and what is known of the people named.
struct DomainOrder {
    DomainForm form;
    std::vector<Id> attested;                          // have given the customer a mandate
    std::map<Id, std::vector<std::string>> incomplete; // the fields that a contact lacks
};
// Every ground at once: no owner, contact or primary name server, a contact without an address by mail or
// post, and somebody else's data without a mandate. The customer needs no mandate of their own.
std::vector<Refusal::Ground> refuse_form(const DomainOrder &order, Id customer, const Terms &terms);

struct ConfirmationCase {
    ContractSituation contract;
    CustomerSituation customer;
    Counters counters;
    Date confirmed_on;
};
// A paid order is active from the day the registry confirmed it; the host has its business days to validate.
std::variant<Plan, Refusal> decide_confirmation(ConfirmationCase confirmation, const Terms &terms);

struct ValidationCase {
    ContractSituation contract;
    std::optional<Date> confirmed_on, validated_on;
    std::string clause; // of the confirmation
};
// The host has validated it. Without steps when it had before.
std::variant<Plan, Refusal> decide_validation(ValidationCase validation, const Terms &terms);

} // namespace bursar::rules
