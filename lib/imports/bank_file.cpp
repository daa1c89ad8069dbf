#include "imports/bank_file.hpp"

#include <algorithm>
#include <utility>

namespace bursar::imports {

void References::derive(const std::string &ids, BankLine &line) {
    line.derived = true;
    line.reference = derived_reference(ids, line);
    const int n = ++taken_[line.reference];
    if (n > 1) line.reference += "/" + std::to_string(n);
}

void conclude(BankFile &file, const std::string &name) {
    std::ranges::stable_sort(file.mistakes, {},
                             [](const policy::Mistake &m) { return std::pair(m.line, m.column); });
    std::map<std::string_view, std::int64_t> sums;
    for (const BankLine &line : file.lines)
        if (std::int64_t &sum = sums[line.amount.currency.code()];
            __builtin_add_overflow(sum, line.amount.minor, &sum)) {
            file.broken = true;
            file.mistakes.push_back(
                {name, line.line, 1,
                 "the amounts up to here add up to more than the books hold: divide the file"});
            return;
        }
}

} // namespace bursar::imports
