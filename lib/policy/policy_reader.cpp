#include "policy/backup_reader.hpp"
#include "policy/billing_reader.hpp"
#include "policy/commerce_reader.hpp"
#include "policy/customer_reader.hpp"
#include "policy/desk_reader.hpp"
#include "policy/dunning_reader.hpp"
#include "policy/obligation_reader.hpp"
#include "policy/policy.hpp"
#include "policy/policy_draft.hpp"
#include "policy/toml_reader.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace bursar::policy {

namespace {

using Draft = PolicyDraft;

// Where most values go: a field of the policy or of its issuer.
template <auto Field>
void issuer(Draft &d, const Value &v) {
    d.policy.issuer.*Field = v.text();
}
template <auto Field, int Least>
void fuse(Draft &d, const Value &v) {
    d.policy.fuses.*Field = v.number(Least, 1'000'000).value_or(Least);
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// IANA's names by their shape, "UTC" or "Europe/Paris": whether a zone exists is the system's to know.
void time_zone(Draft &d, const Value &v) {
    const std::string zone = d.policy.time_zone = v.text();
    bool good = zone == "UTC" || (zone.find('/') != zone.npos && zone.back() != '/' &&
                                  zone.find("//") == zone.npos && is_letter(zone.front()));
    for (const char c : zone)
        good = good && (is_letter(c) || (c >= '0' && c <= '9') ||
                        std::string_view("/_+-").find(c) != std::string_view::npos);
    if (!good && !zone.empty())
        v.mistake("unknown time zone " + quoted_text(zone) + ": give an IANA name like \"Europe/Paris\"");
}

void locale(Draft &d, const Value &v) {
    const std::string name = d.policy.locale = v.text();
    const auto lower = [&](std::size_t i) { return name[i] >= 'a' && name[i] <= 'z'; };
    const auto upper = [&](std::size_t i) { return name[i] >= 'A' && name[i] <= 'Z'; };
    const bool good = (name.size() == 2 || (name.size() == 5 && name[2] == '-' && upper(3) && upper(4))) &&
                      lower(0) && lower(1);
    if (!good && !name.empty())
        v.mistake("unknown locale " + quoted_text(name) + ": give a language like \"fr\" or \"fr-FR\"");
}

void email(Draft &d, const Value &v) {
    const std::string address = d.policy.issuer.email = v.text();
    if (!address.empty() && !looks_like_email(address))
        v.mistake(quoted_text(address) + " is not an e-mail address");
}

template <auto Field>
void prefix(Draft &d, const Value &v) {
    const std::string pattern = d.policy.*Field = v.text();
    std::string rest = pattern;
    if (const auto year = rest.find("{year}"); year != rest.npos) rest.erase(year, 6);
    const auto allowed = [](char c) {
        return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '/' || c == '.';
    };
    if (pattern.empty()) return;
    if (!std::ranges::all_of(rest, allowed))
        v.mistake(quoted_text(pattern) +
                  " cannot start a number: use letters, digits, \"-\", \"/\", \".\" and once \"{year}\"");
    else if (pattern.back() == '}' || (pattern.back() >= '0' && pattern.back() <= '9'))
        v.mistake(quoted_text(pattern) + " runs into the count that follows it: end it like \"F{year}-\"");
}

void mandatory(Draft &d, const Value &v) {
    d.mandatory = v.place();
    for (const Value &item : v.items()) {
        const std::string field = item.text();
        if (std::ranges::find(customer_fields(), field) == customer_fields().end())
            item.mistake("unknown customer field " + quoted_text(field) +
                         suggestion(field, customer_fields()));
        else if (std::ranges::find(d.policy.mandatory_fields, field) != d.policy.mandatory_fields.end())
            item.mistake("customer field " + quoted_text(field) + " stands twice");
        else
            d.policy.mandatory_fields.push_back(field);
    }
}

void holidays(Draft &d, const Value &v) {
    for (const Value &item : v.items()) {
        const std::string day = item.text();
        if (const auto holiday = parse_holiday(day))
            d.holidays.push_back(*holiday);
        else
            item.mistake(quoted_text(day) + " is not a holiday: write it like \"07-14\" or \"easter+39\"");
    }
}

void tax_rate(Draft &d, const Value &v) {
    if (v.key().size() != 2 || !std::ranges::all_of(v.key(), [](char c) { return c >= 'A' && c <= 'Z'; }))
        return v.mistake_at(v.key_place(), "unknown country " + quoted_text(v.key()) +
                                               ": give an ISO 3166 code like \"FR\"");
    d.policy.tax_rates[v.key()] = v.percent(100);
}

void clause_text(Draft &d, const Value &v) {
    const bool good = std::ranges::all_of(
        v.key(), [](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '-'; });
    if (!good || v.key().empty())
        v.mistake_at(v.key_place(), quoted_text(v.key()) + " is not the id of a clause: use letters, digits, "
                                                           "\".\" and \"-\"");
    d.policy.clauses[v.key()] = v.text();
}

constexpr Key<Draft> policy_rows[] = {
    {"name", true, text<&Policy::name>},
    {"applies_from", true,
     [](Draft &d, const Value &v) { d.policy.applies_from = v.date().value_or(Date{}); }},
    {"time_zone", true, time_zone},
    {"currency", true,
     [](Draft &d, const Value &v) { d.policy.dust.currency = d.policy.currency = v.currency(); }},
    {"locale", false, locale},
    {"dust", false, [](Draft &d, const Value &v) { d.policy.dust = v.amount(d.policy.currency); }},
};
constexpr Key<Draft> issuer_rows[] = {
    {"name", true, issuer<&Issuer::name>},
    {"legal_form", false, issuer<&Issuer::legal_form>},
    {"capital", false, issuer<&Issuer::capital>},
    {"registry", false, issuer<&Issuer::registry>},
    {"registration", true, issuer<&Issuer::registration>},
    {"vat_id", false, issuer<&Issuer::vat_id>},
    {"address", true, issuer<&Issuer::address>},
    {"postcode", true, issuer<&Issuer::postcode>},
    {"city", true, issuer<&Issuer::city>},
    {"country", true, [](Draft &d, const Value &v) { d.policy.issuer.country = v.country(); }},
    {"email", false, email},
    {"phone", false, issuer<&Issuer::phone>},
    {"website", false, issuer<&Issuer::website>},
};
constexpr Key<Draft> numbering_rows[] = {
    {"invoice", true, prefix<&Policy::invoice_prefix>},
    {"credit_note", true,
     [](Draft &d, const Value &v) {
         prefix<&Policy::credit_note_prefix>(d, v);
         if (d.policy.credit_note_prefix == d.policy.invoice_prefix && !d.policy.invoice_prefix.empty())
             v.mistake("invoices and credit notes need two series: " + quoted_text(d.policy.invoice_prefix) +
                       " stands for both");
     }},
    {"digits", false, [](Draft &d, const Value &v) { d.policy.number_digits = v.number(1, 12).value_or(0); }},
};
constexpr Key<TermsDocument> document_rows[] = {
    {"id", true, [](TermsDocument &t, const Value &v) { t.id = v.name(); }},
    {"title", true, [](TermsDocument &t, const Value &v) { t.title = v.text(); }},
    {"version", true, [](TermsDocument &t, const Value &v) { t.version = v.text(); }},
};
void documents(Draft &d, const Value &v) {
    for (const auto &[document, place] : v.records<TermsDocument>("[[terms.document]]", document_rows)) {
        if (!document.id.empty() &&
            std::ranges::find(d.policy.terms, document.id, &TermsDocument::id) != d.policy.terms.end())
            v.mistake_at(place, "two documents have the id " + quoted_text(document.id));
        d.policy.terms.push_back(document);
    }
}
constexpr Key<Draft> terms_rows[] = {
    {"clause", true, clause<&Policy::terms_clause>},
    {"waiver", false, clause<&Policy::waiver_clause>},
    {"document", true, documents},
};
constexpr Key<Draft> mandatory_rows[] = {
    {"fields", true, mandatory},
    {"clause", true, clause<&Policy::mandatory_clause>},
};
constexpr Key<Draft> minor_rows[] = {
    {"under", true, [](Draft &d, const Value &v) { d.policy.adult_age = v.number(1, 150); }},
    {"clause", true, clause<&Policy::minor_clause>},
};
constexpr Key<Draft> duplicate_rows[] = {{"clause", true, clause<&Policy::duplicate_clause>}};
constexpr Key<Draft> opening_rows[] = {{"clause", true, clause<&Policy::opening_notice_clause>}};
constexpr Key<Draft> close_rows[] = {{"clause", true, clause<&Policy::close_free_clause>}};
constexpr Key<Draft> export_rows[] = {{"clause", true, clause<&Policy::customer_export_clause>}};
constexpr Key<Draft> payer_rows[] = {{"clause", true, clause<&Policy::third_party_payer_clause>}};
constexpr Key<Draft> order_rows[] = {
    {"lapse_days", false,
     [](Draft &d, const Value &v) { d.policy.order_lapse_days = v.number(1, 3650).value_or(0); }},
    {"clause", true, clause<&Policy::order_clause>},
};
constexpr Key<Draft> renewal_rows[] = {
    {"clause", true, clause<&Policy::renewal_clause>},
    {"no_renew_clause", false, clause<&Policy::no_renew_clause>},
};
constexpr Key<Draft> dunning_rows[] = {
    {"step", true, [](Draft &d, const Value &v) { d.policy.dunning = read_dunning(v); }},
};
constexpr std::string_view price_bases[] = {"net"};
constexpr Key<Draft> tax_rows[] = {
    {"prices", false, [](Draft &, const Value &v) { (void)v.one_of(price_bases); }},
    {"clause", false, clause<&Policy::tax_clause>},
    {"exempt", false, text<&Policy::tax_exempt>},
    {"one_stop_shop", false, [](Draft &d, const Value &v) { d.policy.one_stop_shop = v.boolean(); }},
    {"reverse_charge", false, text<&Policy::reverse_charge_mention>},
    {"outside", false, text<&Policy::outside_mention>},
    {"fees", false, text<&Policy::fee_mention>},
};
constexpr Key<Draft> fuse_rows[] = {
    {"suspensions", false, fuse<&Fuses::suspensions, 0>},
    {"deletions", false, fuse<&Fuses::deletions, 0>},
    {"clock_days", false, fuse<&Fuses::clock_days, 1>},
};
constexpr Key<Draft> calendar_rows[] = {{"holidays", true, holidays}};

constexpr Section<Draft> policy_sections[] = {
    {"policy", true, policy_rows},
    {"issuer", true, issuer_rows},
    {"numbering", true, numbering_rows},
    {"terms", false, terms_rows},
    {"customer.mandatory", false, mandatory_rows},
    {"customer.minor", false, minor_rows},
    {"customer.duplicate", false, duplicate_rows},
    {"customer.opening_notice", false, opening_rows},
    {"customer.close_free", false, close_rows},
    {"customer.third_party_payer", false, payer_rows},
    {"customer.export", false, export_rows},
    {"order", false, order_rows},
    {"renewal", false, renewal_rows},
    {"dunning", false, dunning_rows},
    {"tax", false, tax_rows},
    {"tax.rates", true, {}, tax_rate},
    {"fuses", false, fuse_rows},
    {"calendar", false, calendar_rows},
    {"clause", false, {}, clause_text},
};

std::vector<Section<Draft>> all_sections() {
    std::vector<Section<Draft>> all(std::begin(policy_sections), std::end(policy_sections));
    for (const auto more : {billing_sections(), commerce_sections(), obligation_sections(), backup_sections(),
                            customer_sections(), desk_sections()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

// What no single key can tell.
void check_whole(const Draft &draft, Notes &notes) {
    const Policy &policy = draft.policy;
    if (policy.terms.empty() &&
        std::ranges::find(policy.mandatory_fields, "terms") != policy.mandatory_fields.end())
        notes.mistake(draft.mandatory,
                      "customer field \"terms\" is mandatory, but there is no [[terms.document]]");
    check_billing(draft, notes);
    notes.check_clauses(policy.clauses);
}

} // namespace

Parsed<Policy> parse_policy(std::string_view text, const std::string &file) {
    const TomlResult toml = parse_toml(text);
    Notes notes(file);
    Draft draft;
    draft.policy.locale = "en";
    if (toml.root) {
        read_sections<Draft>(*toml.root, all_sections(), draft, notes);
        check_whole(draft, notes);
    } else {
        notes.mistake(toml.place, toml.message);
    }
    std::vector<Mistake> mistakes = notes.take();
    if (!mistakes.empty()) return {{}, std::move(mistakes)};
    draft.policy.calendar = BusinessCalendar(std::move(draft.holidays));
    return {std::move(draft.policy), {}};
}

std::vector<KnownKey> policy_keys() {
    std::vector<KnownKey> keys = list_sections<Draft>(all_sections());
    list_keys<TermsDocument>("terms.document[]", document_rows, keys);
    list_billing_keys(keys);
    list_commerce_keys(keys);
    list_obligation_keys(keys);
    list_backup_keys(keys);
    list_customer_keys(keys);
    list_desk_keys(keys);
    list_dunning_keys("dunning.step[]", keys);
    return keys;
}

} // namespace bursar::policy
