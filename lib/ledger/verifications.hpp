// Verifications of identities, with the kinds and digests of their documents.
#pragma once

#include "ledger/ledger.hpp"
#include "ledger/views.hpp"
#include "model/verification.hpp"

#include <optional>

namespace bursar::ledger {

Reading reading_of_verification(std::optional<VerificationRecord> &found, Id verification);
// What a new case of a customer needs: the last id taken, and the one of theirs that is open.
struct VerificationCounters {
    Id last = 0;
    std::optional<Id> open;
};
Reading reading_of_verifications(VerificationCounters &found, Id customer);
// 0 when there is no such case.
Id customer_of_verification(Ledger &ledger, Id verification);

// States "open", "accepted" and "rejected"; days are those of the opening.
void verifications(Ledger &ledger, const Filter &filter, const Each<VerificationRecord> &each);
VerificationRecord verification(Ledger &ledger, Id id); // Failure(not_found)

} // namespace bursar::ledger
