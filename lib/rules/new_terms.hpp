// New terms: a customer accepts them, and the contracts move to them; or refuses them, and keeps to the
// present ones until staff close the account for it (ALLS-G13.1, G1.1).
#pragma once

#include "model/terms_refusal.hpp"
#include "rules/payment.hpp"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bursar::rules {

using Accepted = std::map<std::string, std::string, std::less<>>; // terms document → last accepted version
// Whether every document of the policy is accepted in its version.
bool accepts_all(const Accepted &accepted, const policy::Policy &policy);

// What a customer has said to the terms so far, and the day those in force took effect.
struct TermsCase {
    CustomerSituation customer;
    Accepted accepted;
    std::optional<TermsRefusal> refusal; // the last one, when it is not answered
    Date effective;
    std::optional<Date> on; // when the customer said it now; else the day itself
};

// Every document of the terms in force, which answers a refusal; the contracts that have not ended move to
// these terms. Without steps when all is so already.
std::variant<Plan, Refusal> decide_acceptance(TermsCase said, std::vector<ContractSituation> contracts,
                                              const Rulebook &rulebook);
// On the strength of a ground that needs a refusal; contracts go on unchanged. Without steps when it is
// recorded already.
std::variant<Plan, Refusal> decide_refusal(const TermsCase &said, const Rulebook &rulebook);

} // namespace bursar::rules
