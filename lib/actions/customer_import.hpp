// Customers of another system: those that the terms allow become customers, the others are problems.
#pragma once

#include "actions/desk.hpp"
#include "ledger/views.hpp"
#include "model/newcomer.hpp"

#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace bursar::actions {

struct ImportCustomers {
    std::vector<Newcomer> customers; // a main contact stands before those it answers for, or is known
    bool partial = false;            // book the others when there are problems
    std::size_t page = 500;          // customers a commit
};

struct CustomersImported {
    std::int64_t booked = 0, known = 0;
    struct Problem {
        Newcomer::Place place;
        std::string message;
    };
    std::vector<Problem> problems;
};

// Told of each customer once its page is committed; `line` is where it stands in its file. Known ones are not
// told of.
struct CustomerWatch {
    std::function<void(int line, const ledger::CustomerView &)> booked = [](int, const auto &) {};
    std::function<void(std::int64_t done, std::int64_t total)> progress = [](std::int64_t, std::int64_t) {};
};

// Judges each as customer add would, with those before it, and books them in pages; none when there is a
// problem, but with `partial`. One is known by its reference when the same was said of it; a problem when it
// was something else. Refused: a reused idempotency key. Asked again with its key, tells of the first run's
// customers. Failure(busy): overtaken at every try; the pages before stay, and the same file goes on after
// them.
std::variant<CustomersImported, Refusal> import_customers(const Desk &desk, const ImportCustomers &request,
                                                          const CustomerWatch &watch);

} // namespace bursar::actions
