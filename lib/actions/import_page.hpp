// One page of an import: what is read for it, and what becomes of its lines.
#pragma once

#include "actions/bank_import.hpp"
#include "actions/book_payment.hpp"
#include "ledger/situations.hpp"
#include "ledger/terms.hpp"
#include "rules/matching.hpp"

#include <optional>
#include <span>
#include <unordered_map>
#include <variant>
#include <vector>

namespace bursar::actions {

// What changes seldom, as of one head.
struct ImportRegister {
    ledger::Rules rules;
    ledger::BankRegister bank;
};
ImportRegister read_register(ledger::Ledger &ledger);

// A line and what became of it: known (as what), a payment, or a line of the list.
struct LineOutcome {
    const BankLine *line = nullptr;
    std::variant<ledger::KnownLine, ledger::PaymentView, ledger::BankLineView> as;
};

// What a dry run has decided, which the ledger does not hold: the later pages build on it.
struct DryState {
    std::map<Id, ledger::CustomerAccount> accounts;
    std::unordered_multimap<std::string, ledger::KnownLine> known;
    std::optional<LastIds> last;
    Id last_line = 0;
};

class ImportPage {
  public:
    ImportPage(std::span<const BankLine *const> lines, std::string method)
        : lines_(lines), method_(std::move(method)) {}

    // Whose each line seems to be, 0 for nobody's: lines that can pay the same document have the same
    // customer.
    std::vector<Id> likely_customers(ledger::Ledger &ledger, const ImportRegister &reg);
    // False when the ledger moved while it was read: read it again. A register that is not of the ledger's
    // head is read anew.
    bool read(ledger::Ledger &ledger, std::optional<ImportRegister> &reg, const DryState *dry);
    [[nodiscard]] const ledger::Head &head() const { return answer_.head; }
    // Writes what is new into the change.
    std::vector<LineOutcome> decide(ledger::Change &change, const ImportRegister &reg);
    void keep(DryState &dry) &&;

  private:
    ledger::BankQuestion question(const ImportRegister &reg);
    void find_namesakes(const ImportRegister &reg);
    [[nodiscard]] std::vector<Id> customers() const;
    [[nodiscard]] const ledger::KnownLine *known(const BankLine &line, const std::string &reference) const;
    [[nodiscard]] const ledger::KnownLine *taken(const std::string &reference) const;
    [[nodiscard]] rules::NamedDocument named(const rules::NumberWord &word) const;
    [[nodiscard]] rules::Namesake namesake(Id customer) const;
    [[nodiscard]] std::variant<rules::Match, rules::Doubt> match(const BankLine &line, std::size_t index,
                                                                 Date today) const;
    ledger::PaymentView book(ledger::Change &change, const BankLine &line, const rules::Match &match,
                             const ledger::Rules &rules);
    ledger::BankLineView leave(ledger::Change &change, const BankLine &line, rules::Doubt doubt);

    std::span<const BankLine *const> lines_;
    std::string method_;
    std::vector<std::string> apart_; // each line's reference if its own is that of another one
    std::vector<std::vector<rules::NumberWord>> words_; // of each line
    std::vector<std::vector<Id>> namesakes_;            // of each line
    ledger::BankAnswer answer_;
    ledger::Accounts accounts_;
    LastIds last_;
    std::vector<std::pair<std::string, ledger::KnownLine>> fresh_; // by reference: decided here
};

} // namespace bursar::actions
