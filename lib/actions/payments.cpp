// Money in: payment record.
#include "ledger/payments.hpp"
#include "actions/actions.hpp"
#include "actions/book_payment.hpp"
#include "base/error.hpp"
#include "ledger/plan_writer.hpp"
#include "ledger/terms.hpp"

#include <fmt/format.h>

namespace bursar::actions {
namespace {

// What stands against booking the payment, or nullopt.
std::optional<Refusal> refuse(const RecordPayment &request, const ledger::PaymentReading &reading,
                              Date received_on, Date today) {
    if (received_on > today)
        return plain_refusal(
            fmt::format("the value date {} lies after {}", to_string(received_on), to_string(today)),
            "record it when the money is in");
    if (!reading.document) return std::nullopt;
    if (reading.document->customer != request.customer)
        return plain_refusal(fmt::format("{} is a document of {}, not of {}", request.invoice,
                                         format_id('C', reading.document->customer),
                                         format_id('C', request.customer)));
    if (reading.document->kind == DocumentKind::credit_note)
        return plain_refusal(
            fmt::format("{} is a credit note: there is nothing to pay on it", request.invoice));
    return std::nullopt;
}

bool same_payment(const RecordPayment &request, const ledger::KnownPayment &known) {
    return known.customer == request.customer && known.amount_minor == request.amount.minor;
}

} // namespace

std::variant<PaymentDone, Refusal> record_payment(const Desk &desk, const RecordPayment &request) {
    const Date today = desk.deed.at.day;
    PaymentDone done;
    auto outcome = carry_out(desk, [&]() -> Verdict {
        ledger::Rules rules;
        ledger::PaymentReading reading;
        ledger::CustomerAccount account;
        rules.head = desk.ledger.read(
            {ledger::reading_of_rules(rules), ledger::reading_of_account(account, request.customer),
             ledger::reading_for_payment(reading, request.method, request.reference, request.invoice)});
        if (!account.customer) missing("customer", format_id('C', request.customer), "customer");
        if (!request.invoice.empty() && !reading.document) missing("document", request.invoice, "invoice");
        ledger::Change change(rules.head, desk.deed, desk.salts);
        std::string reference = request.reference;
        std::optional<std::string> anew;
        if (reading.same_reference && !same_payment(request, *reading.same_reference))
            anew = reference_anew(*reading.same_reference, reference);
        if (anew) {
            reference = std::move(*anew);
        } else if (reading.same_reference) {
            if (!same_payment(request, *reading.same_reference))
                return plain_refusal(
                    fmt::format("reference \"{}\" of method \"{}\" is {} already, of another customer or "
                                "amount",
                                request.reference, request.method,
                                format_id('P', reading.same_reference->id)),
                    "check the reference");
            done.payment = reading.same_reference->id;
            done.known = true;
            change.unchanged(format_id('P', done.payment), request.customer);
            return change;
        }
        const Date received_on = request.received_on.value_or(today);
        if (auto refusal = refuse(request, reading, received_on, today)) return *refusal;

        NewPayment payment{
            request.customer, request.amount, request.method, reference, request.payer, received_on, {}};
        if (reading.document) payment.documents.push_back(reading.document->id);
        LastIds last{account.last_payment, account.counters};
        BookedPayment booked = book_payment(change, account, last, payment, rules);
        done.payment = booked.payment;
        done.steps = std::move(booked.steps);
        done.allocations = std::move(booked.allocations);
        done.credit_minor = booked.credit_minor;
        return change;
    });
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return std::move(*refusal);
    done.recorded = std::get<Recorded>(outcome);
    if (done.recorded.replayed) {
        done.payment = subject_of(desk, done.recorded, 'P', done.payment);
        done.steps = ledger::recorded_steps(desk.ledger, done.recorded.first_seq, done.recorded.last_seq);
    }
    return done;
}

} // namespace bursar::actions
