// Lines of a bank's file: those that are certain become payments, the others a list for staff.
#pragma once

#include "actions/desk.hpp"
#include "ledger/bank_lines.hpp"
#include "ledger/views.hpp"
#include "model/bank_line.hpp"

#include <functional>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace bursar::actions {

struct ImportPayments {
    std::vector<BankLine> lines; // in any order: each customer's are booked by value date, then reference
    std::string method;
    std::size_t page = 1000; // lines a commit
};

struct ImportReport {
    std::int64_t booked = 0, known = 0, left = 0;
    struct Total {
        std::int64_t booked_minor = 0, known_minor = 0, left_minor = 0;
    };
    std::map<std::string, Total> totals; // by currency
};

// Told of each line once its page is committed; `line` is where it stands in its file. Known lines are not
// told of.
struct ImportWatch {
    std::function<void(int line, const ledger::PaymentView &)> booked = [](int, const auto &) {};
    std::function<void(int line, const ledger::BankLineView &)> left = [](int, const auto &) {};
    std::function<void(std::int64_t done, std::int64_t total)> progress = [](std::int64_t, std::int64_t) {};
};

// Matches each line that is new (rules/matching) and books it, or lists it; in pages. A line is new unless
// one of its method that says all that it says was booked or listed before: what was decided once stays. A
// new one whose reference something else has is listed, under a reference of its own. Refused: a reused
// idempotency key. Asked again with its key, tells of the first run's lines. Failure(busy): overtaken at
// every try; the pages before stay, and the same file goes on after them.
std::variant<ImportReport, Refusal> import_payments(const Desk &desk, const ImportPayments &request,
                                                    const ImportWatch &watch);

// A line of the list, settled by staff.
struct AssignLine {
    Id line = 0, customer = 0;
    std::string invoice; // a number, or empty: the oldest open document first
};
struct LineAssigned {
    Recorded recorded;
    ledger::PaymentView payment; // as decided; unknown when replayed but for its id
    std::vector<Step> steps;
    bool known = false; // it was assigned so before: nothing changed
};
// Books it as a payment with its reference and value date. Failure(not_found): no such line, customer or
// document. Refused: it is settled otherwise, of another currency, its value date lies ahead, its reference
// is a payment's already, or the document is no debt of this customer.
std::variant<LineAssigned, Refusal> assign_line(const Desk &desk, const AssignLine &request);

struct LineDismissed {
    Recorded recorded;
    bool known = false; // it was dismissed before: nothing changed
};
std::variant<LineDismissed, Refusal> dismiss_line(const Desk &desk, Id line);

} // namespace bursar::actions
