// Domains: who they are for, and how far their registration is.
#pragma once

#include "ledger/ledger.hpp"
#include "ledger/views.hpp"
#include "model/domain.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bursar::ledger {

// How far the registration of a domain is; nothing of one that waits, or that was registered before that was
// recorded.
struct Registration {
    Id contract = 0;
    std::optional<Date> confirmed_on, validate_by, validated_on;
    std::string clause; // of the confirmation
};
Reading reading_of_registration(Registration &found, Id contract);
// Those that the host is still to validate, by the day it has to.
void unvalidated(Ledger &ledger, const Filter &whose, Date until, const Each<Registration> &each);

// The people named on a form: what each lacks to be reached, by id. One who is not there is not in `known`.
struct FormPeople {
    std::vector<Id> known;
    std::map<Id, std::vector<std::string>> incomplete;
};
Reading reading_of_people(FormPeople &found, const DomainForm &form);

} // namespace bursar::ledger
