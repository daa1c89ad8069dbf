#include "policy/policy.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace bursar::policy {

const DunningStep *Policy::step(std::string_view id) const {
    const auto found = std::ranges::find(dunning, id, &DunningStep::id);
    return found == dunning.end() ? nullptr : &*found;
}

std::string_view Policy::clause_text(std::string_view id) const {
    const auto found = clauses.find(id);
    return found == clauses.end() ? std::string_view() : std::string_view(found->second);
}

std::string to_string(const Mistake &mistake) {
    std::string place = mistake.file;
    if (mistake.line > 0) place += ":" + std::to_string(mistake.line) + ":" + std::to_string(mistake.column);
    return place + ": " + mistake.message;
}

const std::vector<std::string_view> &customer_fields() {
    static const std::vector<std::string_view> fields{
        "name",       "email",        "address",      "postcode", "city",         "country", "phone",
        "birth-date", "organisation", "registration", "vat-id",   "main-contact", "locale",  "terms"};
    return fields;
}

const Price *Product::price_on(Date date) const {
    const auto after = std::ranges::upper_bound(prices, date, {}, &Price::effective);
    return after == prices.begin() ? nullptr : &*std::prev(after);
}

namespace {

template <typename T, typename Key>
const T *named(const std::vector<T> &all, Key T::*key, std::string_view name) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const T &item) { return item.*key == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

bool has(const Words &words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

const std::string *as_spelled(const Words &words, std::string_view word) {
    const auto found = std::ranges::find_if(
        words, [&](const std::string &w) { return ascii_lower(w) == ascii_lower(word); });
    return found == words.end() ? nullptr : &*found;
}

const DisputeKind *DisputeRules::kind(std::string_view id) const {
    return named(kinds, &DisputeKind::id, id);
}
const SanctionGround *Policy::sanction(std::string_view ground) const {
    return named(sanctions, &SanctionGround::ground, ground);
}
const ChargeGround *Policy::charge(std::string_view ground) const {
    return named(charges, &ChargeGround::ground, ground);
}
const UsageRules::Meter *UsageRules::meter(std::string_view id) const {
    return named(meters, &Meter::id, id);
}
const ObligationRule *Policy::obligation(std::string_view kind) const {
    return named(obligations, &ObligationRule::kind, kind);
}
const TerminationGround *Policy::termination(std::string_view ground) const {
    return named(terminations, &TerminationGround::ground, ground);
}
const ConsentRule *Policy::consent(std::string_view purpose) const {
    return named(consents, &ConsentRule::purpose, purpose);
}
const IncidentKind *Policy::incident(std::string_view kind) const {
    return named(incidents, &IncidentKind::kind, kind);
}
const BroadcastKind *Policy::broadcast(std::string_view kind) const {
    return named(broadcasts, &BroadcastKind::kind, kind);
}
const DisclosureClass *DisclosureRules::data_class(std::string_view id) const {
    return named(classes, &DisclosureClass::id, id);
}
const PaymentFee *Policy::payment_fee(std::string_view method) const {
    const auto found = std::ranges::find_if(
        payment_fees, [&](const PaymentFee &fee) { return ascii_lower(fee.method) == ascii_lower(method); });
    return found == payment_fees.end() ? nullptr : &*found;
}

} // namespace bursar::policy
