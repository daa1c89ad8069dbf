// What a bank's file says: lines of money that came in, and every mistake with its place.
#pragma once

#include "model/bank_line.hpp"
#include "policy/policy.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bursar::imports {

struct BankFile {
    std::vector<BankLine> lines;           // without those that have a mistake
    std::vector<policy::Mistake> mistakes; // by place
    bool broken = false;                   // not a file of its format: no line of it can be trusted
    std::int64_t skipped = 0;              // entries that are no payments: debits, and what is not booked yet
};

// References for lines that have none of their own. The n-th line of a file that says the same has an n at
// its end. So the same file, or another one with the same lines, gives the same references.
class References {
  public:
    void derive(const std::string &ids, BankLine &line); // gives the line its reference

  private:
    std::map<std::string, int> taken_;
};

// Once all is read: sorts the mistakes, and notes one when the lines of a currency add up to more than 64
// bits hold.
void conclude(BankFile &file, const std::string &name);

} // namespace bursar::imports
