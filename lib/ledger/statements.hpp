// Every statement that writes, in the order a commit runs them: parents before children, updates after
// inserts.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace bursar::ledger {

enum class Write : std::size_t {
    event,
    event_text,
    schema_version,
    policy,
    product,
    price,
    exchange_rate,
    customer,
    customer_state,
    party,
    contact,
    acceptance,
    customer_reference,
    contract,
    series,
    document,
    line,
    copied_lines,
    document_party,
    settlement,
    credited,
    claim,
    payment,
    fund,
    allocation,
    written_off, // before `cleared`: a credit note clears the dust that is owed again
    paid,
    cleared,
    fund_used,
    claim_paid,
    step,
    notice,
    action,
    contract_state,
    withdrawal,
    due_again,
    claim_released,
    payout,
    payout_paid,
    payout_set_off,
    operator_set,
    sanction,
    sanction_begun,
    sanction_lifted,
    account_held,
    dispute,
    dispute_fee,
    dispute_resolved,
    collection,
    collection_cost,
    collection_closed,
    payment_reversed,
    customer_closed,
    contract_terms,
    limits_forgotten,
    limit,
    usage,
    usage_weighed,
    price_change,
    price_notice,
    obligation,
    obligation_closed,
    domain,
    domain_confirmed,
    domain_validated,
    verification,
    verification_document,
    verification_closed,
    liability,
    liability_withdrawn,
    undone,
    acknowledgement,
    terms_refused,
    terms_answered,
    contract_policy,
    product_withdrawn,
    quarantine,
    released,
    idempotency,
    bank_line,
    bank_line_text,
    bank_line_state,
    payment_line,
    backup,
    backup_copy,
    backup_verification,
    backup_removed,
    partner_forgotten,
    partner_moved,
    partner_ended,
    partner,
    partner_gone_before,
    partner_gone,
    consent,
    case_text,
    incident,
    incident_closed,
    broadcast,
    broadcast_notice,
    disclosure,
    disclosure_class,
    disclosure_check,
    disclosure_closed,
    count,
};

inline constexpr std::array<std::string_view, static_cast<std::size_t>(Write::count)> statements{
    "INSERT INTO event (seq, at, actor, command, kind, subject, customer, data, commitment, prev_hash, hash) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    "INSERT INTO event_text (seq, customer, salt, reason, payer) VALUES (?1, ?2, ?3, ?4, ?5)",
    "INSERT INTO schema_version (version, name, applied_on) VALUES (?1, ?2, ?3)",
    "INSERT INTO policy (version, name, effective, time_zone, digest, text, seq) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    "INSERT INTO product (code, name, family, rank, term, evaluation_days, grace_days, redemption_days, "
    "redemption_fee, name_servers, support, blocking_hours) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) "
    "ON CONFLICT (code) DO UPDATE SET name = ?2, family = ?3, rank = ?4, term = ?5, evaluation_days = ?6, "
    "grace_days = ?7, redemption_days = ?8, redemption_fee = ?9, name_servers = ?10, support = ?11, "
    "blocking_hours = ?12, withdrawn_on = NULL",
    "INSERT INTO price (product, effective, net, currency) VALUES (?1, ?2, ?3, ?4) "
    "ON CONFLICT (product, effective) DO UPDATE SET net = ?3, currency = ?4",
    "INSERT INTO exchange_rate (base, quote, set_on, millionths, seq) VALUES (?1, ?2, ?3, ?4, ?5) "
    "ON CONFLICT (base, quote, set_on) DO UPDATE SET millionths = ?4, seq = ?5",
    "INSERT INTO customer (id, kind, state, currency, main_contact, policy, opened_on) "
    "VALUES (?1, ?2, 'open', ?3, ?4, ?5, ?6)",
    "UPDATE customer SET kind = ?2, state = ?3, main_contact = ?4, closed_on = ?5 WHERE id = ?1",
    "INSERT INTO customer_party (customer, seq, salt, digest, name, organisation, address, postcode, city, "
    "country, "
    "registration, vat_id, name_key) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) "
    "ON CONFLICT (customer) DO UPDATE SET seq = ?2, salt = ?3, digest = ?4, name = ?5, organisation = ?6, "
    "address = ?7, postcode = ?8, city = ?9, country = ?10, registration = ?11, vat_id = ?12, name_key = ?13",
    "INSERT INTO customer_contact (customer, seq, salt, digest, email, phone, birth_date, guardian_consent, "
    "locale, "
    "extra, email_key) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) "
    "ON CONFLICT (customer) DO UPDATE SET seq = ?2, salt = ?3, digest = ?4, email = ?5, phone = ?6, "
    "birth_date = ?7, "
    "guardian_consent = ?8, locale = ?9, extra = ?10, email_key = ?11",
    "INSERT INTO acceptance (customer, document, version, accepted_on, channel, waiver, seq) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (customer, document, version) DO NOTHING",
    "INSERT INTO customer_reference (customer, reference, salt, said, seq) VALUES (?1, ?2, ?3, ?4, ?5)",
    "INSERT INTO contract (id, customer, policy, product, quantity, period, state, ground, ordered_on, "
    "starts_on, "
    "renews) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'ordered', '', ?7, ?8, ?9)",
    "INSERT INTO series (prefix, last) VALUES (?1, ?2) ON CONFLICT (prefix) DO UPDATE SET last = ?2",
    "INSERT INTO document (id, prefix, n, number, kind, customer, contract, credits, issued_on, due_on, "
    "currency, "
    "net, tax, total, issuer, seq) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "
    "?16)",
    "INSERT INTO document_line (document, position, description, quantity, unit_price, net, tax, "
    "tax_category, "
    "tax_rate, period_start, period_end, tax_reason, payment_fee, credits_line) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    "INSERT INTO document_line (document, position, description, quantity, unit_price, net, tax, "
    "tax_category, "
    "tax_rate, period_start, period_end, tax_reason, payment_fee, credits_line) SELECT ?1, l.position, "
    "l.description, l.quantity, l.unit_price, l.net - coalesce(sum(c.net), 0), l.tax - coalesce(sum(c.tax), "
    "0), "
    "l.tax_category, l.tax_rate, l.period_start, l.period_end, l.tax_reason, l.payment_fee, l.position "
    "FROM document_line l JOIN document d ON d.id = l.document LEFT JOIN document n ON n.customer = "
    "d.customer "
    "AND n.credits = d.id AND n.id < ?1 LEFT JOIN document_line c ON c.document = n.id "
    "AND coalesce(c.credits_line, c.position) = l.position WHERE l.document = ?2 AND (?3 = 0 OR "
    "l.payment_fee = 0) GROUP BY l.position",
    "INSERT INTO document_party (document, customer, salt, digest, name, organisation, address, postcode, "
    "city, "
    "country, registration, vat_id) SELECT ?1, customer, salt, digest, name, organisation, address, "
    "postcode, city, "
    "country, registration, vat_id FROM customer_party WHERE customer = ?2",
    "INSERT INTO settlement (document, customer, contract, total, open, charge) "
    "VALUES (?1, ?2, ?3, ?4, ?4, ?5)",
    "UPDATE settlement SET credited = credited + ?2 WHERE document = ?1",
    "INSERT INTO claim (contract, kind, term_start, term_end, document, paid_on) VALUES (?1, ?2, ?3, ?4, ?5, "
    "?6)",
    "INSERT INTO payment (id, customer, amount, currency, method, reference, received_on, seq) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    "INSERT INTO fund (id, customer, payment, credit_note, amount, remaining) VALUES (?1, ?2, ?3, ?4, ?5, "
    "?5)",
    "INSERT INTO allocation (fund, document, amount, seq) VALUES (?1, ?2, ?3, ?4)",
    "UPDATE settlement SET written_off = written_off + ?2, open = open - ?2 WHERE document = ?1",
    "UPDATE settlement SET paid = paid + ?2, open = open - ?2 WHERE document = ?1",
    "UPDATE settlement SET cleared = cleared + ?2, open = open - ?2 WHERE document = ?1",
    "UPDATE fund SET remaining = remaining - ?2 WHERE id = ?1",
    "UPDATE claim SET term_start = ?3, term_end = ?4, paid_on = ?5 "
    "WHERE contract = ?1 AND kind = 'term' AND term_start = ?2",
    "INSERT INTO step (contract, cycle, id, done_on, counts_from, folded_into, seq) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    "INSERT INTO notice (seq, kind, step, customer, contract, document, queued_on) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    "INSERT INTO action (seq, kind, contract, queued_on) VALUES (?1, ?2, ?3, ?4)",
    "UPDATE contract SET state = ?2, ground = ?3, anchor = ?4, term_start = ?5, term_end = ?6, suspended_on "
    "= ?7, "
    "renews = ?8, ends_on = ?9, next_step = ?10, next_step_on = ?11 WHERE id = ?1",
    "INSERT INTO withdrawal (fund, amount, kind, seq) VALUES (?1, ?2, ?3, ?4)",
    "UPDATE settlement SET due_on = ?2, cycle = ?3 WHERE document = ?1",
    "DELETE FROM claim WHERE contract = (SELECT contract FROM document WHERE id = ?1) AND document = ?1",
    "INSERT INTO payout (id, customer, credit_note, amount, currency, due_on, clause, seq) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    "UPDATE payout SET paid_on = ?2, reference = ?3 WHERE id = ?1",
    "UPDATE payout SET set_off = set_off + ?2 WHERE id = ?1",
    "INSERT INTO operator (name, rights, added_on, removed_on, seq) VALUES (?1, ?2, ?3, ?4, ?5) "
    "ON CONFLICT (name) DO UPDATE SET rights = ?2, added_on = ?3, removed_on = ?4, seq = ?5",
    "INSERT INTO sanction (id, customer, contract, ground, effect, starts_on, until_on, begun_on, clause, "
    "dispute, seq) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    "UPDATE sanction SET begun_on = ?2 WHERE id = ?1",
    "UPDATE sanction SET lifted_on = ?2 WHERE id = ?1",
    // Suspended while a sanction on the whole account, as its event says, holds one of its contracts.
    "UPDATE customer SET state = CASE state WHEN 'open' THEN 'suspended' ELSE 'open' END "
    "WHERE id = (SELECT customer FROM sanction WHERE id = ?1) AND state IN ('open', 'suspended') "
    "AND (state = 'suspended') <> EXISTS (SELECT 1 FROM sanction s JOIN event e ON e.seq = s.seq "
    "WHERE s.customer = customer.id AND s.effect = 'suspend' AND s.begun_on IS NOT NULL "
    "AND s.lifted_on IS NULL AND json_extract(e.data, '$.account') = 1)",
    "INSERT INTO dispute (id, customer, payment, kind, opened_on, contacted_on, seq) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    "INSERT INTO dispute_fee (payment, clause, document) VALUES (?1, ?2, ?3)",
    "UPDATE dispute SET resolved_on = ?2, won_by = ?3 WHERE id = ?1",
    "INSERT INTO collection (id, customer, dispute, opened_on, clause, seq) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    "INSERT INTO collection_cost (collection, document) VALUES (?1, ?2)",
    "UPDATE collection SET closed_on = ?2, outcome = ?3 WHERE id = ?1",
    "UPDATE payment SET reversed_on = ?2 WHERE id = ?1",
    "UPDATE customer SET state = 'closed', closed_on = ?2 WHERE id = ?1",
    "UPDATE contract SET product = ?2, changes_to = ?3, cancelled_on = ?4, payment_method = ?5, "
    "termination = ?6, product_since = ?7, changes_on = ?8 WHERE id = ?1",
    "DELETE FROM product_limit WHERE product = ?1",
    "INSERT INTO product_limit (product, meter, most) VALUES (?1, ?2, ?3)",
    "INSERT INTO usage (contract, used_on, meter, reference, quantity, seq) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    "UPDATE usage SET weighed_on = ?3 WHERE contract = ?1 AND weighed_on IS NULL AND used_on < ?2",
    "INSERT INTO price_change (id, product, net, currency, effective, ground, announced_on, clause, seq) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    "INSERT INTO price_notice (price_change, contract, received_on) VALUES (?1, ?2, ?3) "
    "ON CONFLICT (contract, price_change) DO UPDATE SET received_on = ?3",
    "INSERT INTO obligation (id, customer, contract, kind, text, opened_on, due_on, reference, state, "
    "clause, "
    "seq) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'pending', ?9, ?10)",
    "UPDATE obligation SET state = ?2, closed_on = ?3 WHERE id = ?1",
    "INSERT INTO domain (contract, owner, administrative, technical, name_servers, seq) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    "UPDATE domain SET confirmed_on = ?2, validate_by = ?3, clause = ?4 WHERE contract = ?1",
    "UPDATE domain SET validated_on = ?2 WHERE contract = ?1",
    "INSERT INTO verification (id, customer, opened_on, clause, seq) VALUES (?1, ?2, ?3, ?4, ?5)",
    "INSERT INTO verification_document (verification, kind, digest, added_on, seq) "
    "VALUES (?1, ?2, ?3, ?4, ?5)",
    "UPDATE verification SET closed_on = ?2, outcome = ?3 WHERE id = ?1",
    "INSERT INTO liability (id, contract, amount, currency, event_on, clause, seq) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    "UPDATE liability SET withdrawn_on = ?2 WHERE id = ?1",
    "INSERT INTO undone (event, seq) VALUES (?1, ?2)",
    "INSERT INTO acknowledgement (action, seq) VALUES (?1, ?2)",
    "INSERT INTO terms_refusal (customer, policy, received_on, clause, seq) VALUES (?1, ?2, ?3, ?4, ?5)",
    "UPDATE terms_refusal SET answered_on = ?2 WHERE customer = ?1 AND answered_on IS NULL",
    "UPDATE contract SET policy = ?2 WHERE id = ?1",
    "UPDATE product SET withdrawn_on = ?2 WHERE code = ?1",
    "INSERT INTO quarantine (contract, since, because, remedy, seq) VALUES (?1, ?2, ?3, ?4, ?5)",
    "DELETE FROM quarantine WHERE contract = ?1",
    "INSERT INTO idempotency (key, command, salt, digest, first_seq, last_seq) VALUES (?1, ?2, ?3, ?4, ?5, "
    "?6)",
    "INSERT INTO bank_line (id, method, reference, amount, currency, received_on, because, candidates, seq) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    "INSERT INTO bank_line_text (id, salt, payer, text) VALUES (?1, ?2, ?3, ?4)",
    "UPDATE bank_line SET state = ?2, payment = ?3 WHERE id = ?1",
    "INSERT INTO payment_line (payment, salt, digest) VALUES (?1, ?2, ?3)",
    "INSERT INTO backup (id, taken_on, events, clause, seq) VALUES (?1, ?2, ?3, ?4, ?5)",
    "INSERT INTO backup_copy (backup, copy, place, region, path, size, digest, failure) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    "INSERT INTO backup_verification (backup, copy, seq, verified_on, failure) VALUES (?1, ?2, ?3, ?4, ?5)",
    "UPDATE backup SET removed_on = ?2 WHERE id = ?1",
    "DELETE FROM customer_partner WHERE customer = ?1 AND from_on >= ?2",
    "UPDATE customer_partner SET until_on = ?3 WHERE customer = ?1 AND until_on = ?2",
    "UPDATE customer_partner SET until_on = ?2 WHERE customer = ?1 AND (until_on IS NULL OR until_on > ?2)",
    "INSERT INTO customer_partner (customer, partner, from_on, clause, seq) VALUES (?1, ?2, ?3, ?4, ?5)",
    "DELETE FROM customer_partner WHERE customer = ?1 AND partner = ?2 AND from_on >= ?3",
    "UPDATE customer_partner SET until_on = ?3 WHERE customer = ?1 AND partner = ?2 "
    "AND (until_on IS NULL OR until_on > ?3)",
    "INSERT INTO consent (seq, customer, purpose, given, said_on, clause) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    "INSERT INTO case_text (seq, customer, salt, said, reference) VALUES (?1, ?2, ?3, ?4, ?5)",
    "INSERT INTO incident (id, customer, contract, kind, aware_at, clause, seq) VALUES (?1, ?2, ?3, ?4, ?5, "
    "?6, ?7)",
    "UPDATE incident SET closed_on = ?2, closed_seq = ?3 WHERE id = ?1",
    "INSERT INTO broadcast (id, product, kind, from_at, until_at, queued_on, customers, clause, seq) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    "INSERT INTO notice (seq, kind, step, customer, queued_on, broadcast) VALUES (?1, ?2, "
    "'broadcast-notice', "
    "?3, ?4, ?5)",
    "INSERT INTO disclosure (id, customer, kind, received_on, clause, seq) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    "INSERT INTO disclosure_class (disclosure, class, clause) VALUES (?1, ?2, ?3)",
    "INSERT INTO disclosure_check (disclosure, name, result, seq) VALUES (?1, ?2, ?3, ?4)",
    "UPDATE disclosure SET closed_on = ?2, outcome = ?3, closed_seq = ?4 WHERE id = ?1",
};

} // namespace bursar::ledger
