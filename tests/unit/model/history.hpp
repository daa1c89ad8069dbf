// A random history of one customer as data: it can be printed, played again, and made smaller.
#pragma once

#include "unit/model/naive_model.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace naive {

enum class Act { order, pay, pay_again, no_renew, sweep };

// How much is paid, of what is open then: what a customer does, not an amount, so that a history that is made
// smaller still makes sense.
enum class Share { all, half, but_a_cent, but_dust, invoice, penalty, more, fixed };

struct Op {
    Day on;
    Act act = Act::sweep;
    std::size_t pick = 0; // order: which product; no_renew: which contract
    int times = 1;        // order: product terms in a term
    int days_away = 0;    // order: asked to start so much later; pay: received so much earlier
    Share share = Share::all;
    Cents fixed = 0;         // the amount, or what is paid on top
    std::size_t named = 0;   // pay: 0 names no document, else the n-th from the newest
    std::size_t page = 1000; // sweep: contracts a commit
};

struct History {
    std::uint64_t seed = 0;
    Cents dust = 0;
    std::vector<Op> ops;
};

// What the ledger and the model sell alike.
std::vector<Product> products();

// Two to five months that begin on day 1 + seed % 31 of a month.
History make_history(std::uint64_t seed);
std::string text(const Op &op);
std::string text(const History &history);

} // namespace naive
