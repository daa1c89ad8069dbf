// VAT on a document: which category and rate a customer's lines take, and how tax is reckoned (EN 16931: per
// category and rate over the whole document, half away from zero).
#pragma once

#include "model/model.hpp"
#include "plan/plan.hpp"
#include "policy/policy.hpp"

#include <string>
#include <variant>
#include <vector>

namespace bursar::rules {

// EN 16931 category "S" standard, "AE" reverse charge, "O" outside the scope, "E" exempt. All but "S" have a
// rate of 0 and a reason, which stands on the line.
struct TaxTreatment {
    std::string category;
    Percent rate;
    std::string reason;
    friend bool operator==(const TaxTreatment &, const TaxTreatment &) = default;
};

// By the issuer's and the customer's country, and the customer's VAT number where its form is valid. A
// refusal where the policy has no rate for a country that needs one.
std::variant<TaxTreatment, Refusal::Ground> tax_treatment(const CustomerSituation &customer,
                                                          const policy::Policy &policy);
// The same for those who cannot be refused any more: Failure(configuration).
TaxTreatment required_tax_treatment(const CustomerSituation &customer, const policy::Policy &policy);

void apply(DocumentLine &line, const TaxTreatment &treatment);
// Outside VAT: penalties, file fees, compensation.
void apply_no_tax(DocumentLine &line, const policy::Policy &policy);
// Sets every line's tax: that of each category and rate over the document, split by largest remainder.
void reckon_tax(std::vector<DocumentLine> &lines);

} // namespace bursar::rules
