#include "app/command.hpp"
#include "commands/rows.hpp"

#include <vector>

namespace bursar::app {

std::span<const Noun> nouns() {
    using namespace commands;
    static const std::vector<Noun> table{
        {"init", "make a ledger", init_commands()},
        {"policy", "the provider's terms: check, adopt, show and compare them", policy_commands()},
        {"catalog", "what is sold, and at which price", catalog_commands()},
        {"customer", "customers: who they are and what they owe", customer_commands()},
        {"contract", "contracts: what a customer has, from when to when", contract_commands()},
        {"invoice", "invoices and credit notes", invoice_commands()},
        {"payment", "money that came in", payment_commands()},
        {"refund", "what goes back to a customer", refund_commands()},
        {"payout", "refunds that are paid out", payout_commands()},
        {"dispute", "disputes with the payment company", dispute_commands()},
        {"collection", "debts given to collection", collection_commands()},
        {"sanction", "what the host did on a ground of its terms", sanction_commands()},
        {"obligation", "duties with a date", obligation_commands()},
        {"sla", "what the support promises, and by when", sla_commands()},
        {"verification", "identities proven by documents", verification_commands()},
        {"incident", "what befell a customer, until it is seen to", incident_commands()},
        {"disclosure", "requests of authorities for a customer's data", disclosure_commands()},
        {"liability", "claims for damage, and what they may come to", liability_commands()},
        {"operator", "staff and their rights", operator_commands()},
        {"price", "prices that change", price_commands()},
        {"usage", "what contracts used of the meters", usage_commands()},
        {"fx", "exchange rates", fx_commands()},
        {"sweep", "do everything that is due", sweep_commands()},
        {"due", "what becomes due, and when", due_commands()},
        {"simulate", "play the coming sweeps, day by day", simulate_commands()},
        {"explain", "why it is as it is, and what happens next", explain_commands()},
        {"notice", "notices to customers", notice_commands()},
        {"action", "actions for provisioning", action_commands()},
        {"report", "figures: what is owed, invoiced, recurring and taxed", report_commands()},
        {"export", "the books, for other programs", export_commands()},
        {"backup", "copies of the ledger: made, verified, rotated, restored", backup_commands()},
        {"undo", "compensate what an event of the audit log did", undo_commands()},
        {"audit", "who did what, and the proof of it", audit_commands()},
        {"check", "test every invariant of the ledger", check_commands()},
        {"completion", "print a shell's completion script", completion_commands()},
        {"man", "print or write the manual pages", man_commands()},
    };
    return table;
}

} // namespace bursar::app
