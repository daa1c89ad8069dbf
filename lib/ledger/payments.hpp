// Payments: what recording one must know beyond the customer's account, and its row.
#pragma once

#include "ledger/change.hpp"
#include "ledger/ledger.hpp"
#include "model/model.hpp"

#include <optional>
#include <string>

namespace bursar::ledger {

struct KnownPayment { // by its method and reference
    Id id = 0, customer = 0;
    std::int64_t amount_minor = 0;
    bool reversed = false;
    std::string reference;
};
struct KnownDocument { // by its number
    Id id = 0, customer = 0;
    DocumentKind kind = DocumentKind::invoice;
    std::int64_t open_minor = 0;
};
struct PaymentReading {
    std::optional<KnownPayment> same_reference;
    std::optional<KnownDocument> document;
};
Reading reading_for_payment(PaymentReading &found, const std::string &method, const std::string &reference,
                            const std::string &number);

struct PaymentRow {
    Id id = 0, customer = 0;
    Money amount;
    std::string method, reference;
    Date received_on;
};
void write_payment(Change &change, const PaymentRow &payment, std::int64_t seq);

} // namespace bursar::ledger
