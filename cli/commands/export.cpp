// What leaves for other programs.
#include "actions/journal.hpp"
#include "app/context.hpp"
#include "commands/day_range.hpp"
#include "commands/rows.hpp"

#include <array>

namespace bursar::commands {

using namespace app;
namespace export_cli {
namespace {

int journal(Context &context) {
    std::string text;
    actions::journal(context.ledger(), day_range(context), [&](const documents::JournalEntry &entry) {
        text.clear();
        documents::append_entry(text, entry);
        context.raw(text);
    });
    return 0;
}

constexpr auto journal_options = std::to_array<Option>({from_day, to_day});
constexpr auto journal_examples = std::to_array<Example>({
    {"bursar export journal > books.journal && ledger -f books.journal balance",
     "everything, with its balances"},
    {"bursar export journal --from 2026-01-01 --to 2026-12-31 | hledger -f - incomestatement",
     "the income of a year"},
});
constexpr auto rows = std::to_array<Command>({
    {.path = "export journal",
     .summary = "print the books in double entry, for ledger and hledger",
     .help =
         "Prints every booking as a balanced transaction, in the order of days, whatever --output says: the "
         "format of Ledger 3 and hledger. --from and --to choose by the day of issue of documents, the day "
         "payments came in, and the day of what follows from them; balances of a part start at zero.\n\n"
         "Assets:Receivable:C1 is what a customer owes, Liabilities:Credit:C1 their money that is not "
         "allocated; Assets:Payments:METHOD, Income:Sales:PRODUCT, Income:Fees, Liabilities:VAT:PERCENT and "
         "Expenses:Write-offs are the other side. Credit notes take back income and tax, and become credit. "
         "No account or transaction names a person.",
     .options = journal_options,
     .examples = journal_examples,
     .run = journal},
});

} // namespace
} // namespace export_cli

std::span<const Command> export_commands() { return export_cli::rows; }

} // namespace bursar::commands
