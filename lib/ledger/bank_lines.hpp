// Lines of bank files: what matching them asks of the ledger, and the list of those left over for staff.
#pragma once

#include "ledger/change.hpp"
#include "ledger/ledger.hpp"
#include "ledger/rows.hpp"
#include "ledger/views.hpp"
#include "model/bank_line.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace bursar::ledger {

// What changes seldom: the prefixes of document numbers, and the customers by their organisation, normalised.
struct BankRegister {
    std::vector<std::string> prefixes;
    std::unordered_multimap<std::string, Id> organisations;
};
Reading reading_of_register(BankRegister &found);

struct BankQuestion {
    std::string method;
    std::vector<std::string> references;
    std::vector<DocumentKey> numbers;
    std::vector<std::string> names; // normalised
};
// A payment, or a line on the list, of a reference that was asked for.
struct KnownLine {
    bool is_payment = false;
    Id id = 0;
    Money amount;
    Date received_on;
    std::string salt, digest; // of payer and text; no digest: they are not known
    std::int64_t seq = 0;
};
struct FoundDocument {
    Id id = 0, customer = 0;
    DocumentKind kind = DocumentKind::invoice;
    bool credited = false; // in full
    Money open;
};
struct BankAnswer {
    Head head;
    std::unordered_multimap<std::string, KnownLine> known;    // by reference
    std::unordered_map<std::string, FoundDocument> documents; // by number
    std::unordered_multimap<std::string, Id> customers;       // by name
    Id last_line = 0;
};
// One snapshot, and as many queries for a thousand lines as for one.
BankAnswer read_for_bank_lines(Ledger &ledger, const BankQuestion &question);

// A line that was left over.
struct BankLineView {
    Id id = 0;
    std::string state; // open, booked, dismissed
    std::string method, reference, payer, text, because;
    Money amount;
    Date received_on;
    std::vector<std::string> candidates; // numbers
    std::optional<Id> payment;           // what it was booked as
};
// By state, days and page: the other fields of the filter are not looked at.
void bank_lines(Ledger &ledger, const Filter &filter, const Each<BankLineView> &each);
// Failure(not_found) names it.
BankLineView bank_line(Ledger &ledger, Id id);
// Its state and what it was booked as, of a line that there is.
Reading reading_of_line_state(BankLineView &line);

// Each appends its event. Payer and text stand in a row of their own, which the event commits to.
void write_left_over(Change &change, const BankLineView &line);
void write_line_booked(Change &change, Id line, Id payment, Id customer);
void write_line_dismissed(Change &change, Id line);

// Beside a payment that a line is booked as: by it the line is known when it comes again.
void write_payment_line(Change &change, Id payment, std::string_view payer, std::string_view text);

// What the event of a line that was left over commits to, and what a payment's line is known by.
std::string bank_line_digest(std::string_view salt, std::string_view payer, std::string_view text);

} // namespace bursar::ledger
