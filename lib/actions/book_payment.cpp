#include "actions/book_payment.hpp"

#include "actions/terms_of.hpp"
#include "base/text.hpp"
#include "ledger/bank_lines.hpp"
#include "ledger/plan_writer.hpp"
#include "rules/payment.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace bursar::actions {
namespace {

std::map<Id, std::string> numbers_of(const ledger::CustomerAccount &account) {
    std::map<Id, std::string> numbers;
    for (const OpenDocument &document : account.loose)
        numbers[document.id] = document.number;
    for (const ContractSituation &contract : account.contracts)
        for (const OpenDocument &document : contract.open)
            numbers[document.id] = document.number;
    return numbers;
}

// Whether a payer is told who is not the customer. Of one whose names are erased nothing is said.
bool is_other(const std::string &payer, const std::vector<std::string> &names) {
    const std::string name = normalised_name(payer);
    return !name.empty() && !names.empty() && std::ranges::find(names, name) == names.end();
}

// The account as the decision leaves it. What its steps issue, write off or credit is on the contracts.
void absorb(ledger::CustomerAccount &account, rules::PaymentDecision &&decision) {
    for (const Allocation &allocation : decision.steps.front().allocations)
        for (OpenDocument &document : account.loose)
            if (document.id == allocation.document) document.open_minor -= allocation.amount_minor;
    for (const Step &step : decision.steps)
        for (OpenDocument &document : account.loose)
            if (document.id == step.document_id) document.open_minor -= step.written_off_minor;
    std::erase_if(account.loose, [](const OpenDocument &document) { return document.open_minor == 0; });
    for (ContractSituation &contract : decision.contracts) {
        const auto same = std::ranges::find(account.contracts, contract.id, &ContractSituation::id);
        *same = std::move(contract);
    }
}

} // namespace

std::optional<std::string> reference_anew(const ledger::KnownPayment &booked, const std::string &reference) {
    if (!booked.reversed) return {};
    const int last = booked.reference == reference ? 1 : booked.reference.rbegin()[1] - '0';
    if (last == 9) return {};
    return fmt::format("{} ({})", reference, last + 1);
}

BookedPayment book_payment(ledger::Change &change, ledger::CustomerAccount &account, LastIds &last,
                           const NewPayment &payment, const ledger::Rules &rules) {
    const Date today = change.deed().at.day;
    const std::map<Id, std::string> numbers = numbers_of(account);
    rules::PaymentCase booking{account.customer.value(),
                               last.counters,
                               account.contracts,
                               account.loose,
                               ++last.payment,
                               payment.amount,
                               payment.received_on,
                               {},
                               {}};
    booking.by_third_party = is_other(payment.payer, account.names);
    if (!payment.documents.empty()) {
        booking.named = payment.documents.front();
        booking.also.assign(payment.documents.begin() + 1, payment.documents.end());
    }
    auto decision = rules::book_payment(std::move(booking), rulebook_of(rules, today));
    last.counters = decision.counters;

    ledger::write_payment(change,
                          {last.payment, payment.customer, payment.amount, payment.method, payment.reference,
                           payment.received_on},
                          change.head().seq + 1);
    if (payment.text) ledger::write_payment_line(change, last.payment, payment.payer, *payment.text);
    ledger::write_steps(change, decision.steps, payment.payer);
    for (const ContractSituation &contract : decision.contracts)
        ledger::write_contract(change, contract);

    BookedPayment booked{last.payment, {}, {}, decision.credit_minor};
    for (const Allocation &allocation : decision.steps.front().allocations)
        booked.allocations.emplace_back(numbers.at(allocation.document), allocation.amount_minor);
    std::ranges::copy_if(decision.steps, std::back_inserter(booked.steps),
                         [](const Step &step) { return !step.silent; });
    absorb(account, std::move(decision));
    return booked;
}

} // namespace bursar::actions
