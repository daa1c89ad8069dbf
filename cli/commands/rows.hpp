// The rows of every noun, each defined beside the functions it runs.
#pragma once

#include "app/command.hpp"

#include <span>
#include <vector>

namespace bursar::policy {
struct Policy;
}

namespace bursar::commands {

std::span<const app::Command> init_commands();
std::span<const app::Command> policy_commands();
std::span<const app::Command> catalog_commands();
std::span<const app::Command> customer_commands();
std::span<const app::Command> contract_commands();
std::span<const app::Command> invoice_commands();
std::span<const app::Command> payment_commands();
std::span<const app::Command> refund_commands();
std::span<const app::Command> payout_commands();
std::span<const app::Command> dispute_commands();
std::span<const app::Command> collection_commands();
std::span<const app::Command> sanction_commands();
std::span<const app::Command> obligation_commands();
std::span<const app::Command> sla_commands();
std::span<const app::Command> verification_commands();
std::span<const app::Command> incident_commands();
std::span<const app::Command> disclosure_commands();
std::span<const app::Command> liability_commands();
std::span<const app::Command> operator_commands();
std::span<const app::Command> fx_commands();
std::span<const app::Command> price_commands();
std::span<const app::Command> usage_commands();
std::span<const app::Command> sweep_commands();
std::span<const app::Command> due_commands();
std::span<const app::Command> explain_commands();
std::span<const app::Command> simulate_commands();
std::span<const app::Command> report_commands();
std::span<const app::Command> export_commands();
std::span<const app::Command> backup_commands();
std::span<const app::Command> undo_commands();
std::span<const app::Command> audit_commands();
std::span<const app::Command> check_commands();
std::span<const app::Command> notice_commands();
std::span<const app::Command> action_commands();
std::span<const app::Command> completion_commands();
std::span<const app::Command> man_commands();

// Further rows of a noun, which its own function joins in.
std::span<const app::Command> contract_change_commands();
std::span<const app::Command> price_objection_commands();
std::span<const app::Command> contract_desk_commands();
std::span<const app::Command> customer_desk_commands();
std::span<const app::Command> customer_choice_commands();
std::span<const app::Command> customer_export_commands();
std::span<const app::Command> customer_sanction_commands();
std::span<const app::Command> customer_terms_commands();
std::span<const app::Command> withdrawal_commands();
std::span<const app::Command> charge_commands();
std::span<const app::Command> delivery_report_commands();
std::span<const app::Command> liability_report_commands();
// The rows of one noun from several files.
std::vector<app::Command> joined(std::span<const app::Command> rows, std::span<const app::Command> more);

// Runs `policy check FILE`; its row stands with the other policy rows.
int policy_check(app::Context &context);
// Terms of a time zone that this system does not know would stop every command that asks for the day:
// Failure.
void require_zone(app::Context &context, const policy::Policy &policy);
// Runs `customer import FILE`; its row stands with the other customer rows.
int customer_import(app::Context &context);
// Run `payment import`, `leftovers`, `assign` and `dismiss`; their rows stand with the other payment rows.
int payment_import(app::Context &context);
int payment_leftovers(app::Context &context);
int payment_assign(app::Context &context);
int payment_dismiss(app::Context &context);
// Runs `customer close --ground GROUND`; its row stands with the other customer rows.
int close_on_ground(app::Context &context);

} // namespace bursar::commands
