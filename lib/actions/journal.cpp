#include "actions/journal.hpp"

namespace bursar::actions {
namespace {

using documents::account_name;
using documents::JournalEntry;
using documents::post;
using ledger::Booking;
using ledger::JournalPart;

std::string receivable(Id customer) { return "Assets:Receivable:" + format_id('C', customer); }
std::string credit(Id customer) { return "Liabilities:Credit:" + format_id('C', customer); }

std::string income(const JournalPart &line) {
    if (line.kind == "fee") return "Income:Fees";
    return line.detail.empty() ? "Income:Sales" : "Income:Sales:" + account_name(line.detail);
}

std::string title(const JournalPart &part) {
    switch (part.booking) {
    case Booking::line: return std::string(part.kind);
    case Booking::payment: return "payment";
    case Booking::settlement: return "settled from " + std::string(part.detail);
    case Booking::withdrawal:
        if (part.amount.minor < 0) return "not paid out";
        return part.detail.empty() ? "to be paid out" : "taken back";
    case Booking::payout: return "paid out";
    case Booking::written_off: break;
    }
    return part.amount.minor < 0 ? "written back" : "written off";
}

// A credit note's amounts stand on it without a sign: they go the other way, into credit.
void post_line(JournalEntry &entry, const JournalPart &line) {
    const bool back = line.kind == "credit-note";
    const Money net = back ? -line.amount : line.amount, tax = back ? -line.tax : line.tax;
    post(entry, back ? credit(line.customer) : receivable(line.customer), net + tax);
    post(entry, income(line), -net);
    post(entry, "Liabilities:VAT:" + to_string(line.rate), -tax);
}

void post_part(JournalEntry &entry, const JournalPart &part) {
    switch (part.booking) {
    case Booking::line: return post_line(entry, part);
    case Booking::payment:
        post(entry, "Assets:Payments:" + account_name(part.detail), part.amount);
        return post(entry, credit(part.customer), -part.amount);
    case Booking::settlement:
        post(entry, credit(part.funded_by), part.amount);
        return post(entry, receivable(part.customer), -part.amount);
    case Booking::withdrawal:
        post(entry, credit(part.customer), part.amount);
        return post(entry,
                    part.detail.empty() ? "Liabilities:Payouts"
                                        : "Assets:Payments:" + account_name(part.detail),
                    -part.amount);
    case Booking::payout:
        post(entry, "Liabilities:Payouts", part.amount);
        return post(entry, "Assets:Payments:payout", -part.amount);
    case Booking::written_off:
        post(entry, "Expenses:Write-offs", part.amount);
        return post(entry, receivable(part.customer), -part.amount);
    }
}

} // namespace

void journal(ledger::Ledger &ledger, const ledger::DayRange &days, const ledger::Each<JournalEntry> &each) {
    JournalEntry entry;
    std::int64_t seq = 0;
    const auto flush = [&] {
        if (!entry.postings.empty()) each(entry);
    };
    ledger::journal(ledger, days, [&](const JournalPart &part) {
        if (part.seq != seq || part.day != entry.on || part.reference != entry.code) {
            flush();
            entry = {part.day, std::string(part.reference), title(part), {}};
            seq = part.seq;
        }
        post_part(entry, part);
    });
    flush();
}

} // namespace bursar::actions
