#include "policy/policy.hpp"

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

} // namespace bursar::policy
