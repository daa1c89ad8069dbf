#include "rules/tax.hpp"

#include "base/error.hpp"
#include "base/vat_number.hpp"

#include <fmt/format.h>
#include <map>

namespace bursar::rules {
namespace {

std::variant<TaxTreatment, Refusal::Ground> standard(const std::string &country,
                                                     const policy::Policy &policy) {
    const auto rate = policy.tax_rates.find(country);
    if (rate != policy.tax_rates.end()) return TaxTreatment{"S", rate->second, ""};
    return Refusal::Ground{policy.tax_clause,
                           fmt::format("the policy has no tax rate for \"{}\" in [tax.rates]", country)};
}

} // namespace

std::variant<TaxTreatment, Refusal::Ground> tax_treatment(const CustomerSituation &customer,
                                                          const policy::Policy &policy) {
    const std::string &home = policy.issuer.country, &country = customer.country;
    if (!policy.tax_exempt.empty()) return TaxTreatment{"E", {}, policy.tax_exempt};
    if (country == home) return standard(home, policy);
    if (!in_eu_vat_area(country) || !in_eu_vat_area(home)) {
        if (country.empty()) return Refusal::Ground{policy.tax_clause, "the customer has no country"};
        if (policy.tax_rates.contains(country)) return standard(country, policy);
        return TaxTreatment{"O", {}, policy.outside_mention};
    }
    if (is_eu_vat_number(customer.vat_id, country)) {
        if (is_eu_vat_number(customer.vat_id, home)) return standard(home, policy); // Monaco has France's
        return TaxTreatment{"AE", {}, policy.reverse_charge_mention};
    }
    return standard(policy.one_stop_shop ? country : home, policy);
}

TaxTreatment required_tax_treatment(const CustomerSituation &customer, const policy::Policy &policy) {
    auto found = tax_treatment(customer, policy);
    if (const auto *ground = std::get_if<Refusal::Ground>(&found))
        throw Failure(Cause::configuration, ground->message,
                      "correct the country (bursar customer edit), or adopt a policy with the rate");
    return std::get<TaxTreatment>(std::move(found));
}

void apply(DocumentLine &line, const TaxTreatment &treatment) {
    line.tax_category = treatment.category;
    line.tax_rate = treatment.rate;
    line.tax_reason = treatment.reason;
}

void apply_no_tax(DocumentLine &line, const policy::Policy &policy) {
    apply(line, {"O", {}, policy.fee_mention});
}

void reckon_tax(std::vector<DocumentLine> &lines) {
    std::map<std::pair<std::string, Percent>, std::vector<DocumentLine *>> groups;
    for (DocumentLine &line : lines)
        groups[{line.tax_category, line.tax_rate}].push_back(&line);
    for (auto &[key, group] : groups) {
        Money net;
        std::vector<std::int64_t> weights;
        for (const DocumentLine *line : group) {
            net = net + Money{line->net_minor, {}};
            weights.push_back(line->net_minor);
        }
        const auto parts = split_by_largest_remainder(share(net, key.second).minor, weights);
        for (std::size_t i = 0; i < group.size(); ++i)
            group[i]->tax_minor = parts[i];
    }
}

} // namespace bursar::rules
