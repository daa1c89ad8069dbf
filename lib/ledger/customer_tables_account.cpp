// Of an export: the customer, what they accepted, and their contracts.
#include "ledger/customer_tables.hpp"

namespace bursar::ledger {
namespace account_of_export {
namespace {

using enum DataKind;

constexpr DataColumn customer_of_export[] = {
    {"id", "c.id", id, 'C'},
    {"kind", "c.kind"},
    {"name", "p.name"},
    {"email", "k.email"},
    {"state", "c.state"},
    {"balance",
     "(SELECT coalesce(sum(open), 0) FROM settlement WHERE customer = c.id AND open > 0) - "
     "(SELECT coalesce(sum(remaining), 0) FROM fund WHERE customer = c.id AND remaining > 0)",
     amount},
    {"credit", "(SELECT coalesce(sum(remaining), 0) FROM fund WHERE customer = c.id AND remaining > 0)",
     amount},
    {"currency", "c.currency"},
    {"opened_on", "c.opened_on"},
    {"closed_on", "c.closed_on"},
    {"organisation", "p.organisation"},
    {"registration", "p.registration"},
    {"vat_id", "p.vat_id"},
    {"address", "p.address"},
    {"postcode", "p.postcode"},
    {"city", "p.city"},
    {"country", "p.country"},
    {"phone", "k.phone"},
    {"birth_date", "k.birth_date"},
    {"guardian_consent", "k.guardian_consent"},
    {"main_contact", "c.main_contact", id, 'C'},
    {"locale", "k.locale"},
    {"policy", "CAST(c.policy AS TEXT)"},
    {"reference", "(SELECT reference FROM customer_reference WHERE customer = c.id)"},
    {"support",
     "CASE WHEN EXISTS (SELECT 1 FROM sanction WHERE customer = c.id AND effect = 'bar-support' AND "
     "lifted_on IS NULL AND (until_on IS NULL OR until_on > ?2)) THEN 'barred' ELSE 'open' END"},
    {"verification", "(SELECT coalesce(outcome, 'open') FROM verification WHERE customer = c.id "
                     "ORDER BY id DESC LIMIT 1)"},
};
constexpr DataColumn extra_of_export[] = {{"name", "j.key"}, {"value", "j.value"}};
constexpr DataColumn further_of_export[] = {{"customer", "c.id", id, 'C'}};
constexpr DataColumn partners_of_export[] = {
    {"partner", "p.partner", id, 'C'},
    {"from", "p.from_on"},
    {"until", "p.until_on"},
    {"clause", "p.clause"},
};
constexpr DataColumn partner_of_export[] = {
    {"customer", "p.customer", id, 'C'},
    {"from", "p.from_on"},
    {"until", "p.until_on"},
};
constexpr DataColumn consents_of_export[] = {
    {"purpose", "s.purpose"}, {"state", "CASE s.given WHEN 0 THEN 'withdrawn' ELSE 'given' END"},
    {"on", "s.said_on"},      {"source", "x.said"},
    {"clause", "s.clause"},
};
constexpr DataColumn acceptances_of_export[] = {
    {"document", "a.document"}, {"version", "a.version"}, {"accepted_on", "a.accepted_on"},
    {"channel", "a.channel"},   {"waiver", "a.waiver"},
};
constexpr DataColumn terms_refusals_of_export[] = {
    {"policy", "CAST(r.policy AS TEXT)"},
    {"received_on", "r.received_on"},
    {"answered_on", "r.answered_on"},
    {"clause", "r.clause"},
};

constexpr DataColumn contracts_of_export[] = {
    {"id", "c.id", id, 'K'},
    {"product", "c.product"},
    {"product_name", "p.name"},
    {"state", "c.state"},
    {"ground", "c.ground"},
    {"policy", "CAST(c.policy AS TEXT)"},
    {"quantity", "c.quantity", number},
    {"period", "c.period"},
    {"renewal", "CASE c.renews WHEN 0 THEN 'off' ELSE 'auto' END"},
    {"ordered_on", "c.ordered_on"},
    {"starts_on", "c.starts_on"},
    {"anchor", "c.anchor"},
    {"term_start", "c.term_start"},
    {"term_end", "c.term_end"},
    {"suspended_on", "c.suspended_on"},
    {"cancelled_on", "c.cancelled_on"},
    {"termination", "c.termination"},
    {"ends_on", "c.ends_on"},
    {"next_product", "c.changes_to"},
    {"next_step", "c.next_step"},
    {"next_step_on", "c.next_step_on"},
    {"payment_method", "c.payment_method"},
    {"owner", "d.owner", id, 'C'},
    {"administrative_contact", "d.administrative", id, 'C'},
    {"technical_contact", "d.technical", id, 'C'},
    {"name_servers", "d.name_servers", words},
    {"confirmed_on", "d.confirmed_on"},
    {"validate_by", "d.validate_by"},
    {"validated_on", "d.validated_on"},
};
constexpr DataColumn terms_of_export[] = {
    {"charge", "m.kind"},    {"start", "m.term_start"}, {"end", "m.term_end"},
    {"invoice", "d.number"}, {"paid_on", "m.paid_on"},
};
constexpr DataColumn steps_of_export[] = {
    {"step", "s.id"},
    {"cycle", "s.cycle"},
    {"done_on", "s.done_on"},
    {"folded_into", "s.folded_into"},
};
constexpr DataColumn price_notices_of_export[] = {
    {"product", "g.product"},         {"net", "g.net", amount}, {"currency", "g.currency"},
    {"effective", "g.effective"},     {"ground", "g.ground"},   {"announced_on", "g.announced_on"},
    {"received_on", "n.received_on"}, {"clause", "g.clause"},
};
constexpr DataColumn claims_of_export[] = {
    {"amount", "l.amount", amount},     {"currency", "l.currency"}, {"event_on", "l.event_on"},
    {"withdrawn_on", "l.withdrawn_on"}, {"clause", "l.clause"},
};
constexpr DataColumn domain_roles_of_export[] = {
    {"contract", "r.contract", id, 'K'},
    {"role", "r.role"},
};

constexpr DataTable account_rows[] = {
    {.name = "customer",
     .within = "",
     .columns = customer_of_export,
     .from = "customer c LEFT JOIN customer_party p ON p.customer = c.id LEFT JOIN customer_contact k "
             "ON k.customer = c.id WHERE c.id = ?1",
     .currency = "c.currency"},
    {.name = "fields",
     .within = "customer",
     .columns = extra_of_export,
     .from = "customer_contact k CROSS JOIN json_each(k.extra) j WHERE k.customer = ?1 ORDER BY j.key"},
    {.name = "further_accounts", // whose main contact the customer is
     .within = "",
     .columns = further_of_export,
     .from = "customer c WHERE c.main_contact = ?1 ORDER BY c.id"},
    {.name = "partners", // for support
     .within = "",
     .columns = partners_of_export,
     .from = "customer_partner p WHERE p.customer = ?1 ORDER BY p.from_on"},
    {.name = "partner_of", // whose partner the customer is
     .within = "",
     .columns = partner_of_export,
     .from = "customer_partner p WHERE p.partner = ?1 ORDER BY p.customer, p.from_on"},
    {.name = "consents",
     .within = "",
     .columns = consents_of_export,
     .from = "consent s LEFT JOIN case_text x ON x.seq = s.seq WHERE s.customer = ?1 ORDER BY s.seq"},
    {.name = "acceptances",
     .within = "",
     .columns = acceptances_of_export,
     .from = "acceptance a WHERE a.customer = ?1 ORDER BY a.accepted_on, a.document, a.version"},
    {.name = "terms_refusals",
     .within = "",
     .columns = terms_refusals_of_export,
     .from = "terms_refusal r WHERE r.customer = ?1 ORDER BY r.policy"},
    {.name = "contracts",
     .within = "",
     .columns = contracts_of_export,
     .from = "contract c JOIN product p ON p.code = c.product LEFT JOIN domain d ON d.contract = c.id "
             "WHERE c.customer = ?1 ORDER BY c.id",
     .key = "c.id"},
    {.name = "terms", // and what else was charged once
     .within = "contracts",
     .columns = terms_of_export,
     .from = "contract c CROSS JOIN claim m ON m.contract = c.id LEFT JOIN document d ON d.id = m.document "
             "WHERE c.customer = ?1 ORDER BY c.id, m.term_start, m.kind",
     .owner = "c.id"},
    {.name = "steps",
     .within = "contracts",
     .columns = steps_of_export,
     .from = "contract c CROSS JOIN step s ON s.contract = c.id WHERE c.customer = ?1 "
             "ORDER BY c.id, s.seq, s.id",
     .owner = "c.id"},
    {.name = "price_notices",
     .within = "contracts",
     .columns = price_notices_of_export,
     .from = "contract c CROSS JOIN price_notice n ON n.contract = c.id JOIN price_change g "
             "ON g.id = n.price_change WHERE c.customer = ?1 ORDER BY c.id, g.id",
     .currency = "g.currency",
     .owner = "c.id"},
    {.name = "liability_claims",
     .within = "contracts",
     .columns = claims_of_export,
     .from =
         "contract c CROSS JOIN liability l ON l.contract = c.id WHERE c.customer = ?1 ORDER BY c.id, l.id",
     .currency = "l.currency",
     .owner = "c.id"},
    {.name = "domain_roles", // in the domains of others too
     .within = "",
     .columns = domain_roles_of_export,
     .from = "(SELECT contract, 'owner' AS role FROM domain WHERE owner = ?1 UNION ALL "
             "SELECT contract, 'administrative' FROM domain WHERE administrative = ?1 UNION ALL "
             "SELECT contract, 'technical' FROM domain WHERE technical = ?1) r ORDER BY r.contract, r.role"},
};

} // namespace
} // namespace account_of_export

std::span<const DataTable> account_tables() { return account_of_export::account_rows; }

} // namespace bursar::ledger
