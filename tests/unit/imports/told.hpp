// Bank files as lines to compare.
#pragma once

#include "imports/bank_file.hpp"

#include <string>

// "2: 2026-01-20 12.00 EUR | payer | text | reference", then the mistakes, then how many were skipped.
inline std::string told(const bursar::imports::BankFile &file) {
    std::string all;
    for (const bursar::BankLine &line : file.lines) {
        all += std::to_string(line.line) + ": " + bursar::to_string(line.received_on) + ' ' +
               bursar::to_string(line.amount) + ' ' + std::string(line.amount.currency.code()) + " | " +
               line.payer + " | " + line.text + " | " + line.reference;
        all += line.doubt.empty() ? "\n" : " | " + line.doubt + "\n";
    }
    for (const bursar::policy::Mistake &mistake : file.mistakes)
        all += to_string(mistake) + "\n";
    if (file.skipped > 0) all += std::to_string(file.skipped) + " skipped\n";
    if (file.broken) all += "broken\n";
    return all;
}
