// An invoice, credit note or fee as plain text for people, in French or English.
#pragma once

#include "base/date.hpp"
#include "base/money.hpp"
#include "model/model.hpp"
#include "policy/policy.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bursar::documents {

struct Line {
    std::string description, tax_category;
    std::int64_t quantity = 1;
    Money unit_price, net;
    Percent tax_rate;
    std::optional<Span> period;
    std::string tax_reason = {}; // why there is no VAT on it
};

struct Document {
    DocumentKind kind = DocumentKind::invoice;
    std::string number, credits;
    Date issued_on, due_on;
    Money net, tax, total, paid, credited, open;
    std::vector<Line> lines;
    policy::Issuer issuer;      // as it was (AWD-2)
    std::optional<Party> party; // as it was; absent once erased
};

// 78 columns, lines end in '\n'. `locale` is "fr" or "en".
std::string invoice_text(const Document &document, std::string_view locale);

} // namespace bursar::documents
