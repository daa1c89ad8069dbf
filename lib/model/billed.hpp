// An issued invoice or fee with what was credited of it so far: what refunds and corrections decide on.
#pragma once

#include "model/model.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bursar {

struct BilledLine {
    int position = 1;
    std::string description;
    std::int64_t quantity = 1;
    std::int64_t net_minor = 0, tax_minor = 0;
    std::int64_t credited_net_minor = 0, credited_tax_minor = 0;
    std::string tax_category;
    Percent tax_rate;
    std::string tax_reason;
    std::optional<Span> period;
    bool payment_fee = false;
    [[nodiscard]] std::int64_t left_net_minor() const { return net_minor - credited_net_minor; }
    [[nodiscard]] std::int64_t left_tax_minor() const { return tax_minor - credited_tax_minor; }
};

// What the credit note of a document gives back: what is left of it once it has cleared the part that is
// open. Tax in the same proportion.
struct GivenBack {
    std::int64_t net_minor = 0, tax_minor = 0;
};
inline GivenBack given_back(std::int64_t net_minor, std::int64_t tax_minor, std::int64_t cleared_minor) {
    const std::int64_t total = net_minor + tax_minor, left = total - cleared_minor;
    if (left <= 0) return {};
    const std::int64_t tax = share(Money{tax_minor, {}}, left, total).minor;
    return {left - tax, tax};
}

struct BilledDocument {
    OpenDocument document;            // open_minor 0 when it is settled
    std::optional<Span> claimed;      // the term it charges
    std::optional<Date> term_paid_on; // when that began or was paid, whatever came first
    std::vector<BilledLine> lines;
    [[nodiscard]] std::int64_t left_minor() const { return document.total.minor - document.credited_minor; }
};

} // namespace bursar
