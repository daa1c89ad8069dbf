// A provider's terms as values: what policy files say, with every mistake found at once.
// Sections that are absent switch the rule off; nothing of a provider is known to the code.
#pragma once

#include "base/calendar.hpp"
#include "base/date.hpp"
#include "base/id.hpp"
#include "base/money.hpp"
#include "policy/commerce.hpp"
#include "policy/desk.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bursar::policy {

// One step of the dunning calendar, in calendar order. Offsets count days from D (the due date of the term).
struct DunningStep {
    std::string id;   // unique: "overdue-notice-2"
    std::string kind; // what JSON prints: invoice, reminder, stop-notice, overdue-notice, suspend, penalty,
                      // delete, terminate
    int offset_days = 0;
    std::string
        after; // id of an earlier step that must be done, and whose distance is kept from its real day
    bool foldable =
        false;           // missed: recorded as folded into the next step of a later day instead of being sent
    bool notice = false; // queues a notice of this kind
    std::optional<Percent>
        percent;           // kinds penalty and terminate: the share of what is still unpaid, tax included
    bool proposed = false; // kind terminate: the sweep lists it, and staff confirm it
    std::string clause;
    friend bool operator==(const DunningStep &, const DunningStep &) = default;
};

struct Issuer { // AWD-2: the block on every invoice, credit note and notice
    std::string name, legal_form, capital, registry, registration, vat_id;
    std::string address, postcode, city, country, email, phone, website;
};

struct TermsDocument { // a document the customer accepts
    std::string id, title, version;
};

struct Fuses { // a run that would do more stops before its first commit
    int suspensions = 50;
    int deletions = 50;
    int clock_days = 60; // the clock may stand at most this long after the last event; 1 at least
};

struct Policy {
    std::string name;
    Date applies_from;
    std::string time_zone; // IANA
    Currency currency;
    std::string locale; // default language of notices: "fr", "en"
    Money dust;         // an open amount up to this counts as paid

    Issuer issuer;
    std::string invoice_prefix, credit_note_prefix; // "F{year}-": {year} is the year of issue
    int number_digits = 6;

    std::vector<TermsDocument> terms;
    std::string terms_clause, waiver_clause; // waiver_clause empty: nothing is waived

    std::vector<std::string> mandatory_fields; // names of customer_fields()
    std::string mandatory_clause;
    std::optional<int> adult_age;
    std::string minor_clause;
    std::string duplicate_clause;      // empty: duplicates are allowed
    std::string opening_notice_clause; // empty: no account-opened notice
    std::string close_free_clause;     // empty: accounts with running free contracts cannot be closed at once
    std::string
        customer_export_clause; // [customer.export]: all of their data at any time; empty: no clause to cite
    std::string third_party_payer_clause; // empty: no clause to cite; a payer is always recorded

    int order_lapse_days = 30; // an unpaid first invoice is credited and the order lapses
    std::string order_clause, renewal_clause, no_renew_clause;
    std::vector<DunningStep> dunning; // the first is of kind invoice

    std::map<std::string, Percent, std::less<>> tax_rates; // by country of the customer
    std::string tax_clause;
    std::string tax_exempt;     // why this issuer charges no VAT at all; empty: it does
    bool one_stop_shop = false; // consumers elsewhere in the Union are charged their country's rate
    std::string reverse_charge_mention = "Reverse charge";
    std::string outside_mention = "Outside the scope of VAT"; // customers beyond the Union
    std::string fee_mention = "Penalty or compensation, outside the scope of VAT";

    std::optional<BillingRules> billing;
    std::optional<UsageRules> usage;
    std::optional<PriceChangeRules> price_change;
    std::optional<EndRules> end;
    std::optional<RefundRules> refund;
    std::vector<PaymentFee> payment_fees;
    std::optional<ChangeRules> change;
    std::optional<CancellationRules> cancellation;
    std::optional<DisputeRules> dispute;
    std::string collection_clause; // [collection]: its costs are the customer's; empty: no case is opened
    std::string discontinuation_clause; // [discontinuation]: a product is withdrawn from contracts that run;
                                        // empty: never
    std::string warranty_clause;        // [warranty]: holds only while nothing of the customer's is overdue
    std::vector<SanctionGround> sanctions;
    std::vector<ChargeGround> charges;
    std::string currency_clause;   // [domain]: prices in a foreign currency
    std::string redemption_clause; // a domain paid after its grace days costs a fee on top
    RegistrationRules registration;
    std::optional<TrialRules> trial;
    std::optional<VerificationRules> verification;
    int evaluation_notice_days = 10; // [evaluation]: before an evaluation licence ends
    std::string evaluation_clause;
    int delivery_hours = 0; // [delivery]: counted on business days; 0: nothing is promised
    std::string delivery_clause;
    std::vector<ObligationRule> obligations;
    std::vector<TerminationGround> terminations;
    std::optional<DataRules> data;
    std::optional<SupportRules> support;
    [[nodiscard]] const ObligationRule *obligation(std::string_view kind) const;
    [[nodiscard]] const TerminationGround *termination(std::string_view ground) const;
    std::optional<LiabilityRules> liability;
    std::optional<BackupRules> backups;
    std::optional<PartnerRules> partner;
    std::vector<ConsentRule> consents;
    [[nodiscard]] const ConsentRule *consent(std::string_view purpose) const;
    std::vector<IncidentKind> incidents;
    std::vector<BroadcastKind> broadcasts;
    std::optional<DisclosureRules> disclosures;
    [[nodiscard]] const IncidentKind *incident(std::string_view kind) const;
    [[nodiscard]] const BroadcastKind *broadcast(std::string_view kind) const;
    [[nodiscard]] const SanctionGround *sanction(std::string_view ground) const;
    [[nodiscard]] const ChargeGround *charge(std::string_view ground) const;
    [[nodiscard]] const PaymentFee *payment_fee(std::string_view method) const;

    Fuses fuses;
    BusinessCalendar calendar;
    std::map<std::string, std::string, std::less<>> clauses; // id → one line in our own words

    [[nodiscard]] const DunningStep *step(std::string_view id) const;
    [[nodiscard]] std::string_view clause_text(std::string_view id) const; // empty when not defined
};

struct Mistake {
    std::string file;
    int line = 0, column = 0; // from 1; 0 when the file as a whole is meant
    std::string message;
};
std::string to_string(const Mistake &mistake); // "file:3:7: unknown key \"nmae\": did you mean \"name\"?"

// Either the value or every mistake of the file, sorted by place.
template <typename T>
struct Parsed {
    std::optional<T> value;
    std::vector<Mistake> mistakes;
};

// `text` is the TOML, `file` its name for messages.
Parsed<Policy> parse_policy(std::string_view text, const std::string &file);

// The customer fields a policy may make mandatory, as `customer add` names them.
const std::vector<std::string_view> &customer_fields();

// What a provider sells.
struct Price {
    Date effective;
    Money net;     // a term's price before tax
    Id change = 0; // that announced it; 0: a catalog's
};
struct Product {
    std::string code, name, family;
    int rank = 0; // upgrades go up within a family
    Period term;
    std::vector<Price> prices; // by effective date, one a date
    std::optional<int> evaluation_days;
    // family domain (ALLS-G4.3)
    std::optional<int> grace_days, redemption_days;
    std::optional<Money> redemption_fee;
    std::vector<std::string> name_servers;
    struct Limit {
        std::string meter;
        std::int64_t most_millionths = 0;
    };
    std::vector<Limit> limits;         // a plan's: what its price holds; none: it is not measured
    std::string support = "none";      // "none", "simple", "premium"
    std::optional<int> blocking_hours; // of support, in which a blocking anomaly is solved
    std::optional<Date> withdrawn_on;  // from that day on it is not sold
    [[nodiscard]] bool sold_on(Date date) const { return !withdrawn_on || date < *withdrawn_on; }
    [[nodiscard]] const Price *price_on(Date date) const; // the last one effective by then, or nullptr
};
using Catalog = std::map<std::string, Product, std::less<>>;
Parsed<Catalog> parse_catalog(std::string_view text, const std::string &file);

} // namespace bursar::policy
