#include "rules/account.hpp"

#include "base/text.hpp"
#include "base/vat_number.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::rules {
namespace {

// The value of a policy's mandatory field; "terms" is checked under its own clause.
std::string_view field(const Account &account, std::string_view name) {
    const Party &party = account.party;
    const Contact &contact = account.contact;
    if (name == "name") return party.name;
    if (name == "address") return party.address;
    if (name == "postcode") return party.postcode;
    if (name == "city") return party.city;
    if (name == "country") return party.country;
    if (name == "organisation") return party.organisation;
    if (name == "registration") return party.registration;
    if (name == "vat-id") return party.vat_id;
    if (name == "email") return contact.email;
    if (name == "phone") return contact.phone;
    if (name == "birth-date") return contact.birth_date;
    if (name == "locale") return contact.locale;
    if (name == "main-contact") return account.main_contact ? "given" : "";
    return "";
}

// What a field is called where it is given.
std::string told(const Account &account, std::string_view field) {
    if (!account.from_file) return fmt::format("--{}", field);
    return std::string(field == "accept-terms" ? "accepted-terms-on" : field);
}

void refuse_missing(Refusal &refusal, const Account &account, const policy::Policy &policy) {
    std::string missing;
    for (const std::string &name : policy.mandatory_fields)
        if (name != "terms" && trim(field(account, name)).empty())
            missing += (missing.empty() ? "" : ", ") + told(account, name);
    if (!missing.empty()) refusal.grounds.push_back({policy.mandatory_clause, "missing: " + missing});

    const bool terms_wanted = std::find(policy.mandatory_fields.begin(), policy.mandatory_fields.end(),
                                        "terms") != policy.mandatory_fields.end();
    if (terms_wanted && !account.terms_accepted)
        refusal.grounds.push_back(
            {policy.terms_clause, "the terms are not accepted: " + told(account, "accept-terms")});
    const std::string &version = account.accepted_version;
    if (!version.empty() &&
        std::none_of(policy.terms.begin(), policy.terms.end(),
                     [&](const policy::TermsDocument &d) { return d.version == version; }))
        refusal.grounds.push_back(
            {policy.terms_clause, fmt::format("version \"{}\" of the terms is not in force", version)});
}

// A number that is not of its country's form would be worth nothing on an invoice.
void refuse_vat_number(Refusal &refusal, const Account &account, const policy::Policy &policy) {
    const Party &party = account.party;
    if (party.vat_id.empty() || !in_eu_vat_area(party.country) ||
        is_eu_vat_number(party.vat_id, party.country))
        return;
    refusal.grounds.push_back(
        {policy.tax_clause,
         fmt::format("\"{}\" has not the form of a VAT number of \"{}\"", party.vat_id, party.country)});
}

void refuse_minor(Refusal &refusal, const Account &account, const policy::Policy &policy, Date as_of) {
    const auto birth = parse_date(account.contact.birth_date);
    if (!policy.adult_age || !birth || !account.contact.guardian_consent.empty()) return;
    if (full_years(*birth, as_of) < *policy.adult_age)
        refusal.grounds.push_back(
            {policy.minor_clause,
             fmt::format("under {} on {}, and no guardian consents: {}", *policy.adult_age, to_string(as_of),
                         told(account, "guardian-consent"))});
}

// By what two accounts are the same one, or empty. A further organisation under its main contact passes.
std::string_view likeness(const Account &account, const Likeness &other) {
    const bool further = !account.party.organisation.empty() && !account.party.registration.empty() &&
                         account.party.registration != other.registration && account.main_contact;
    if (!account.party.registration.empty() && account.party.registration == other.registration)
        return "registration number";
    if (further) return {};
    if (!account.contact.email.empty() && ascii_lower(account.contact.email) == ascii_lower(other.email))
        return "e-mail address";
    if (!account.contact.birth_date.empty() && account.contact.birth_date == other.birth_date &&
        normalised_name(account.party.name) == normalised_name(other.name))
        return "name and birth date";
    return {};
}

} // namespace

std::optional<Refusal> refuse_account(const Account &account, std::span<const Likeness> likenesses,
                                      const policy::Policy &policy, Date as_of) {
    Refusal refusal;
    refuse_missing(refusal, account, policy);
    refuse_minor(refusal, account, policy, as_of);
    refuse_vat_number(refusal, account, policy);
    if (!policy.duplicate_clause.empty())
        for (const Likeness &other : likenesses)
            if (const auto by = likeness(account, other); !by.empty())
                refusal.grounds.push_back(
                    {policy.duplicate_clause, fmt::format("{} has the same {}",
                                                          other.line > 0 ? fmt::format("line {}", other.line)
                                                                         : format_id('C', other.customer),
                                                          by)});
    if (refusal.grounds.empty()) return std::nullopt;
    return refusal;
}

std::optional<Refusal> refuse_closing(std::span<const Holding> holdings, const policy::Policy &policy) {
    Refusal refusal;
    bool end_is_known = true;
    for (const Holding &holding : holdings) {
        const ContractState state = holding.contract.state;
        // Nothing runs of an order, of a trial that staff may end, nor of what is sold once.
        const bool idle = !holding.contract.term && holding.contract.ground != unconfirmed;
        if (state == ContractState::ended || state == ContractState::deleted || idle) continue;
        if (holding.free && !policy.close_free_clause.empty()) continue;
        const auto &ends_on = holding.contract.ends_on;
        refusal.grounds.push_back(
            {"", fmt::format("{} is {}", format_id('K', holding.contract.id), to_string(state)) +
                     (ends_on ? " until " + to_string(*ends_on) : "")});
        end_is_known = end_is_known && ends_on;
    }
    if (refusal.grounds.empty()) return std::nullopt;
    refusal.hint = end_is_known ? "wait until the sweep has ended what runs: bursar sweep"
                                : fmt::format("let its contracts end first: bursar contract {} CONTRACT",
                                              policy.no_renew_clause.empty() ? "cancel" : "no-renew");
    return refusal;
}

} // namespace bursar::rules
