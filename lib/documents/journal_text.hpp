// Double entry as text that both Ledger (3.3) and hledger (1.25) read.
#pragma once

#include "base/date.hpp"
#include "base/money.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace bursar::documents {

struct Posting {
    std::string account; // its names joined by ':', each made by account_name
    Money amount;        // a debit is positive
};

struct JournalEntry {
    Date on;
    std::string code;  // a document's number, or a payment's id
    std::string title; // what it is
    std::vector<Posting> postings;
};

// One name within an account: what is neither an ASCII letter or digit nor one of . _ - becomes %XX, byte by
// byte, so that no text can end the account or start another, and different texts stay different. Not empty.
std::string account_name(std::string_view text);

// Adds to the account's posting, or makes it.
void post(JournalEntry &entry, std::string_view account, Money amount);

// Appends the entry and an empty line. Postings of 0 are left out, and an entry that has no others.
void append_entry(std::string &out, const JournalEntry &entry);

} // namespace bursar::documents
