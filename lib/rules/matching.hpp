// Whose money a line of a bank's file is: certain, or for a person to say. Nothing is guessed.
//
// A line is matched by what it says and by the documents alone. So lines that cannot pay the same document
// give the same ledger in any order; among lines that can, the first one booked has it, and a customer's
// lines of a file are booked by value date, then reference.
#pragma once

#include "model/bank_line.hpp"
#include "model/model.hpp"

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace bursar::rules {

// A document's number as a text has it. Whether there is such a document is not known here.
struct NumberWord {
    std::string prefix, digits; // of a series of the ledger
    [[nodiscard]] std::string number() const { return prefix + digits; }
    friend bool operator==(const NumberWord &, const NumberWord &) = default;
};
// The numbers that stand in a text as words of their own, in its order, each once: a prefix and digits, in
// capitals or not. A space may stand for or beside the separator that ends the prefix ("F2026 000001"),
// unless two prefixes differ in it alone.
std::vector<NumberWord> numbers_in(std::string_view text, std::span<const std::string> prefixes);

// What the ledger has under a number that a line names.
struct NamedDocument {
    std::string number;
    Id document = 0; // 0: there is none of this number
    Id customer = 0;
    DocumentKind kind = DocumentKind::invoice;
    bool credited = false; // in full
    Money open;
};
// A customer whose name or organisation is the payer's, with their open documents.
struct Namesake {
    Id customer = 0;
    std::vector<NamedDocument> open;
};

struct MatchCase {
    const BankLine &line;
    Date today;
    std::vector<NamedDocument> named; // in the order of the text
    std::vector<Namesake> namesakes;  // looked at only when no document is named
};
struct Match {
    Id customer = 0;
    std::vector<Id> documents; // never none
};
struct Doubt {
    std::string because;
    std::vector<std::string> candidates; // numbers to look at
};

// By number: one document of the line's currency with something open, whatever the amount, or several of one
// customer that make up the amount. Without a number: the payer's name is exactly one customer's, and exactly
// one document of theirs has just that amount open.
std::variant<Match, Doubt> match(const MatchCase &match);

} // namespace bursar::rules
