// Lines that were left over: payment assign, payment dismiss.
#include "ledger/bank_lines.hpp"
#include "actions/bank_import.hpp"
#include "actions/book_payment.hpp"
#include "base/error.hpp"
#include "ledger/payments.hpp"
#include "ledger/plan_writer.hpp"

#include <fmt/format.h>

namespace bursar::actions {
namespace {

// All that assigning a line is decided on, as of the head of the rules.
struct AssignReading {
    ledger::Rules rules;
    ledger::PaymentReading payment;
    ledger::CustomerAccount account;
};

AssignReading read(const Desk &desk, const AssignLine &request, ledger::BankLineView &line) {
    AssignReading found;
    found.rules.head = desk.ledger.read(
        {ledger::reading_of_rules(found.rules), ledger::reading_of_line_state(line),
         ledger::reading_of_account(found.account, request.customer),
         ledger::reading_for_payment(found.payment, line.method, line.reference, request.invoice)});
    if (!found.account.customer) missing("customer", format_id('C', request.customer), "customer");
    if (!request.invoice.empty() && !found.payment.document) missing("document", request.invoice, "invoice");
    return found;
}

// `booked`: as a payment that was not reversed since.
std::optional<Refusal> refuse_line(const ledger::BankLineView &line, bool booked, const AssignReading &found,
                                   Currency currency, Date today) {
    const std::string id = format_id('L', line.id);
    if (booked)
        return plain_refusal(fmt::format("{} is booked already, as {}", id, format_id('P', *line.payment)));
    if (line.state == "dismissed")
        return plain_refusal(fmt::format("{} is dismissed", id),
                             "record the money by hand: bursar payment record");
    if (line.because.starts_with(takes_credit_back))
        return plain_refusal(fmt::format("{} is money that went out: nothing of it is to book", id),
                             "take the payment back, bursar payment reverse, then bursar payment dismiss");
    if (line.amount.currency != currency)
        return plain_refusal(fmt::format("{} is in {}, and {} is billed in {}", id,
                                         line.amount.currency.code(),
                                         format_id('C', found.account.customer->id), currency.code()),
                             "record what it is worth: bursar payment record, then bursar payment dismiss");
    if (line.received_on > today)
        return plain_refusal(
            fmt::format("the value date {} lies after {}", to_string(line.received_on), to_string(today)),
            "assign it when the money is in");
    if (found.payment.same_reference)
        return plain_refusal(fmt::format("its reference \"{}\" is that of {} already", line.reference,
                                         format_id('P', found.payment.same_reference->id)),
                             "record it with another reference, then bursar payment dismiss");
    return std::nullopt;
}

std::optional<Refusal> refuse_document(const AssignLine &request, const AssignReading &found) {
    if (!found.payment.document) return std::nullopt;
    if (found.payment.document->customer != request.customer)
        return plain_refusal(fmt::format("{} is a document of {}, not of {}", request.invoice,
                                         format_id('C', found.payment.document->customer),
                                         format_id('C', request.customer)));
    if (found.payment.document->kind == DocumentKind::credit_note)
        return plain_refusal(
            fmt::format("{} is a credit note: there is nothing to pay on it", request.invoice));
    return std::nullopt;
}

ledger::PaymentView payment_of(const ledger::BankLineView &line, std::string reference, Id customer) {
    return {0,          customer,         line.amount, line.method, std::move(reference),
            line.payer, line.received_on, false,       {}};
}

} // namespace

std::variant<LineAssigned, Refusal> assign_line(const Desk &desk, const AssignLine &request) {
    ledger::BankLineView line = ledger::bank_line(desk.ledger, request.line);
    LineAssigned done;
    auto outcome = carry_out(desk, [&]() -> Verdict {
        AssignReading found = read(desk, request, line);
        ledger::Change change(found.rules.head, desk.deed, desk.salts);
        std::optional<ledger::PaymentView> before;
        if (line.payment) before = ledger::payment(desk.ledger, *line.payment);
        if (before && !before->reversed && before->customer == request.customer) {
            done.payment.id = *line.payment;
            done.known = true;
            change.unchanged(format_id('L', line.id), request.customer);
            return change;
        }
        const Currency currency = ledger::customer_currency(desk.ledger, request.customer);
        std::optional<std::string> anew;
        if (found.payment.same_reference)
            anew = reference_anew(*found.payment.same_reference, line.reference);
        if (anew) found.payment.same_reference.reset();
        if (auto refusal = refuse_line(line, before && !before->reversed, found, currency, desk.deed.at.day))
            return *refusal;
        if (auto refusal = refuse_document(request, found)) return *refusal;

        done.payment = payment_of(line, anew.value_or(line.reference), request.customer);
        NewPayment payment{request.customer, line.amount,      line.method, done.payment.reference,
                           line.payer,       line.received_on, {},          line.text};
        if (found.payment.document) payment.documents.push_back(found.payment.document->id);
        LastIds last{found.account.last_payment, found.account.counters};
        BookedPayment booked = book_payment(change, found.account, last, payment, found.rules);
        ledger::write_line_booked(change, line.id, booked.payment, request.customer);
        done.payment.id = booked.payment;
        done.steps = std::move(booked.steps);
        for (const auto &[number, minor] : booked.allocations)
            done.payment.allocations.push_back({number, minor});
        return change;
    });
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return std::move(*refusal);
    done.recorded = std::get<Recorded>(outcome);
    if (done.recorded.replayed) {
        done.payment.id = subject_of(desk, done.recorded, 'P', line.payment.value_or(0));
        done.steps = ledger::recorded_steps(desk.ledger, done.recorded.first_seq, done.recorded.last_seq);
    }
    return done;
}

std::variant<LineDismissed, Refusal> dismiss_line(const Desk &desk, Id id) {
    ledger::BankLineView line = ledger::bank_line(desk.ledger, id);
    LineDismissed done;
    auto outcome = carry_out(desk, [&]() -> Verdict {
        ledger::Change change(desk.ledger.read({ledger::reading_of_line_state(line)}), desk.deed, desk.salts);
        if (line.payment && !ledger::payment(desk.ledger, *line.payment).reversed)
            return plain_refusal(fmt::format("{} is booked already, as {}", format_id('L', id),
                                             format_id('P', *line.payment)));
        done.known = line.state == "dismissed";
        if (done.known)
            change.unchanged(format_id('L', id), 0);
        else
            ledger::write_line_dismissed(change, id);
        return change;
    });
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return std::move(*refusal);
    done.recorded = std::get<Recorded>(outcome);
    return done;
}

} // namespace bursar::actions
