#include "policy/difference.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::policy {
namespace {

using bursar::to_string;

using Rule = std::pair<std::string, std::string>; // what, value

std::string joined(const std::vector<std::string> &words) { return fmt::format("{}", fmt::join(words, " ")); }

void add_steps(std::vector<Rule> &rules, const Policy &p) {
    std::vector<std::string> order;
    for (const DunningStep &step : p.dunning)
        order.push_back(step.id);
    rules.emplace_back("dunning", joined(order));
    for (const DunningStep &step : p.dunning) {
        const std::string at = "dunning." + step.id + ".";
        rules.emplace_back(at + "kind", step.kind);
        rules.emplace_back(at + "offset", std::to_string(step.offset_days));
        rules.emplace_back(at + "after", step.after);
        rules.emplace_back(at + "fold", step.foldable ? "true" : "");
        rules.emplace_back(at + "notice", step.notice ? "true" : "");
        rules.emplace_back(at + "percent", step.percent ? to_string(*step.percent) : "");
        rules.emplace_back(at + "clause", step.clause);
    }
}

// Everything a policy says, in the order of the file.
std::vector<Rule> rules_of(const Policy &p) {
    const Issuer &i = p.issuer;
    std::vector<Rule> rules{
        {"policy.name", p.name},
        {"policy.applies_from", to_string(p.applies_from)},
        {"policy.time_zone", p.time_zone},
        {"policy.currency", std::string(p.currency.code())},
        {"policy.locale", p.locale},
        {"policy.dust", to_string(p.dust)},
        {"issuer.name", i.name},
        {"issuer.legal_form", i.legal_form},
        {"issuer.capital", i.capital},
        {"issuer.registry", i.registry},
        {"issuer.registration", i.registration},
        {"issuer.vat_id", i.vat_id},
        {"issuer.address", i.address},
        {"issuer.postcode", i.postcode},
        {"issuer.city", i.city},
        {"issuer.country", i.country},
        {"issuer.email", i.email},
        {"issuer.phone", i.phone},
        {"issuer.website", i.website},
        {"numbering.invoice", p.invoice_prefix},
        {"numbering.credit_note", p.credit_note_prefix},
        {"numbering.digits", std::to_string(p.number_digits)},
        {"terms.clause", p.terms_clause},
        {"terms.waiver", p.waiver_clause},
    };
    for (const TermsDocument &document : p.terms)
        rules.emplace_back("terms." + document.id, document.version);
    const std::vector<Rule> rest{
        {"customer.mandatory.fields", joined(p.mandatory_fields)},
        {"customer.mandatory.clause", p.mandatory_clause},
        {"customer.minor.under", p.adult_age ? std::to_string(*p.adult_age) : ""},
        {"customer.minor.clause", p.minor_clause},
        {"customer.duplicate.clause", p.duplicate_clause},
        {"customer.opening_notice.clause", p.opening_notice_clause},
        {"customer.close_free.clause", p.close_free_clause},
        {"customer.third_party_payer.clause", p.third_party_payer_clause},
        {"order.lapse_days", std::to_string(p.order_lapse_days)},
        {"order.clause", p.order_clause},
        {"renewal.clause", p.renewal_clause},
        {"renewal.no_renew_clause", p.no_renew_clause},
    };
    rules.insert(rules.end(), rest.begin(), rest.end());
    add_steps(rules, p);
    rules.emplace_back("tax.clause", p.tax_clause);
    for (const auto &[country, rate] : p.tax_rates)
        rules.emplace_back("tax.rates." + country, to_string(rate));
    rules.emplace_back("fuses.suspensions", std::to_string(p.fuses.suspensions));
    rules.emplace_back("fuses.deletions", std::to_string(p.fuses.deletions));
    rules.emplace_back("fuses.clock_days", std::to_string(p.fuses.clock_days));
    std::vector<std::string> holidays;
    for (const Holiday &holiday : p.calendar.holidays())
        holidays.push_back(to_string(holiday));
    rules.emplace_back("calendar.holidays", joined(holidays));
    for (const auto &[id, text] : p.clauses)
        rules.emplace_back("clause." + id, text);
    return rules;
}

const Rule *find(const std::vector<Rule> &rules, const std::string &what) {
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&](const Rule &r) { return r.first == what; });
    return found == rules.end() ? nullptr : &*found;
}

} // namespace

std::vector<Difference> differences(const Policy &before, const Policy &after) {
    const std::vector<Rule> old = rules_of(before), now = rules_of(after);
    std::vector<Difference> found;
    for (const auto &[what, value] : old) {
        const Rule *other = find(now, what);
        if (!other || other->second != value) found.push_back({what, value, other ? other->second : ""});
    }
    for (const auto &[what, value] : now)
        if (!find(old, what) && !value.empty()) found.push_back({what, "", value});
    std::erase_if(found, [](const Difference &d) { return d.before == d.after; });
    return found;
}

} // namespace bursar::policy
