#include "ledger/audit.hpp"

#include "ledger/accounts.hpp"
#include "ledger/bank_lines.hpp"
#include "ledger/case_texts.hpp"
#include "ledger/newcomers.hpp"
#include "ledger/rows.hpp"

#include <array>

namespace bursar::ledger {
namespace {

constexpr std::string_view chain_sql =
    "SELECT seq, at, actor, command, kind, subject, customer, data, commitment, "
    "prev_hash, hash FROM event ORDER BY seq";

// Personal rows with the commitment of the event they hang on.
constexpr std::string_view parties_sql = "SELECT 'C' || p.customer, p.salt, p.digest, p.name, "
                                         "p.organisation, p.address, p.postcode, p.city, p.country, "
                                         "p.registration, p.vat_id, coalesce(e.commitment, '') FROM "
                                         "customer_party p LEFT JOIN event e ON e.seq = p.seq";
constexpr std::string_view contacts_sql =
    "SELECT 'C' || k.customer, k.salt, k.digest, k.email, k.phone, k.birth_date, k.guardian_consent, "
    "k.locale, "
    "k.extra, coalesce(e.commitment, '') FROM customer_contact k LEFT JOIN event e ON e.seq = k.seq";
constexpr std::string_view texts_sql =
    "SELECT 'event ' || t.seq, t.salt, t.reason, t.payer, "
    "coalesce(e.commitment, '') FROM event_text t LEFT JOIN event e ON e.seq = t.seq";
constexpr std::string_view snapshots_sql =
    "SELECT d.number, p.salt, p.digest, p.name, p.organisation, p.address, p.postcode, p.city, p.country, "
    "p.registration, p.vat_id, coalesce(json_extract(e.data, '$.party'), p.digest) "
    "FROM document_party p JOIN document d ON d.id = p.document LEFT JOIN event e ON e.seq = d.seq";
constexpr std::string_view lines_sql =
    "SELECT 'L' || b.id, t.salt, t.payer, t.text, coalesce(e.commitment, '') FROM bank_line_text t "
    "JOIN bank_line b ON b.id = t.id LEFT JOIN event e ON e.seq = b.seq";
constexpr std::string_view references_sql =
    "SELECT 'C' || r.customer, r.salt, r.reference, r.said, coalesce(e.commitment, '') "
    "FROM customer_reference r LEFT JOIN event e ON e.seq = r.seq";
constexpr std::string_view said_sql =
    "SELECT 'event ' || t.seq, t.salt, t.said, t.reference, coalesce(e.commitment, '') FROM case_text t "
    "LEFT JOIN event e ON e.seq = t.seq";
// Committed data that is gone, and no later event that replaced or erased it.
constexpr std::string_view gone_sql =
    "SELECT 'event ' || e.seq FROM event e WHERE e.commitment IS NOT NULL AND ("
    "(e.commitment LIKE '%party:%' AND NOT EXISTS (SELECT 1 FROM customer_party p WHERE p.seq = e.seq) "
    "AND NOT EXISTS (SELECT 1 FROM event l WHERE l.customer = e.customer AND l.seq > e.seq "
    "AND l.kind IN ('customer-edited', 'erase'))) OR "
    "(e.commitment LIKE '%contact:%' AND NOT EXISTS (SELECT 1 FROM customer_contact k WHERE k.seq = e.seq) "
    "AND NOT EXISTS (SELECT 1 FROM event l WHERE l.customer = e.customer AND l.seq > e.seq "
    "AND l.kind IN ('customer-edited', 'erase'))) OR "
    "(e.commitment LIKE '%text:%' AND NOT EXISTS (SELECT 1 FROM event_text t WHERE t.seq = e.seq) "
    "AND NOT EXISTS (SELECT 1 FROM event l WHERE l.customer = e.customer AND l.seq > e.seq AND l.kind = "
    "'erase')) OR "
    "(e.commitment LIKE '%reference:%' AND NOT EXISTS (SELECT 1 FROM customer_reference r WHERE r.seq = "
    "e.seq) AND NOT EXISTS (SELECT 1 FROM event l WHERE l.customer = e.customer AND l.seq > e.seq "
    "AND l.kind = 'erase')) OR "
    "(e.commitment LIKE '%said:%' AND NOT EXISTS (SELECT 1 FROM case_text t WHERE t.seq = e.seq) "
    "AND NOT EXISTS (SELECT 1 FROM event l WHERE l.customer = e.customer AND l.seq > e.seq AND l.kind = "
    "'erase')) OR "
    "(e.commitment LIKE '%line:%' AND NOT EXISTS (SELECT 1 FROM bank_line b JOIN bank_line_text t ON t.id = "
    "b.id "
    "WHERE b.seq = e.seq) AND NOT EXISTS (SELECT 1 FROM event l WHERE l.kind = 'erase' AND l.seq > e.seq "
    "AND (l.subject = e.subject OR l.customer = (SELECT p.customer FROM bank_line b JOIN payment p "
    "ON p.id = b.payment WHERE b.seq = e.seq)))))";

struct Verifier {
    Verification result;
    std::string prev_hash;
    std::int64_t last_seq = 0;

    void problem(std::string_view invariant, std::string subject, std::string_view what) {
        if (result.problems.size() < most_problems)
            result.problems.push_back({std::string(invariant), std::move(subject), std::string(what)});
    }
    void take_event(const store::Row &row) {
        const std::int64_t seq = row.integer(0);
        const std::string subject = fmt::format("event {}", seq);
        if (seq != last_seq + 1) problem("chain-gap", subject, "the event before it is missing");
        if (row.text(9) != prev_hash)
            problem("chain-link", subject, "does not follow from the event before it");
        const std::string commitment = string_at(row, 8);
        const std::string hash =
            event_hash(seq, row.text(1), row.text(2), row.text(3), row.text(4), row.text(5),
                       maybe_integer(row, 6).value_or(0), row.text(7), commitment, row.text(9));
        if (hash != row.text(10)) problem("chain-hash", subject, "was changed after it was recorded");
        last_seq = seq;
        prev_hash = row.text(10);
        ++result.events;
    }
    static Party party(const store::Row &row) {
        return {string_at(row, 3), string_at(row, 4), string_at(row, 5), string_at(row, 6),
                string_at(row, 7), string_at(row, 8), string_at(row, 9), string_at(row, 10)};
    }
    void expect(bool holds, const store::Row &row, std::string_view what) {
        if (!holds) problem("commitment", std::string(row.text(0)), what);
    }
    void take_party(const store::Row &row) {
        const std::string digest = party_digest(row.text(1), party(row));
        expect(digest == row.text(2) && row.text(11).find("party:" + digest) != std::string_view::npos, row,
               "the billing identity is not what its event commits to");
    }
    void take_contact(const store::Row &row) {
        const Contact contact{string_at(row, 3), string_at(row, 4), string_at(row, 5),
                              string_at(row, 6), string_at(row, 7), string_at(row, 8)};
        const std::string digest = contact_digest(row.text(1), contact);
        expect(digest == row.text(2) && row.text(9).find("contact:" + digest) != std::string_view::npos, row,
               "the contact details are not what their event commits to");
    }
    void take_text(const store::Row &row) {
        const std::string digest = text_digest(row.text(1), row.text(2), row.text(3));
        expect(row.text(4).find("text:" + digest) != std::string_view::npos, row,
               "the reason or payer is not what the event commits to");
    }
    void take_line(const store::Row &row) {
        const std::string digest = bank_line_digest(row.text(1), row.text(2), row.text(3));
        expect(row.text(4).find("line:" + digest) != std::string_view::npos, row,
               "the payer or text is not what its event commits to");
    }
    void take_reference(const store::Row &row) {
        const std::string digest = reference_digest(row.text(1), row.text(2), row.text(3));
        expect(row.text(4).find("reference:" + digest) != std::string_view::npos, row,
               "the reference in the other system is not what its event commits to");
    }
    void take_said(const store::Row &row) {
        const std::string digest =
            case_text_digest(row.text(1), {std::string(row.text(2)), std::string(row.text(3))});
        expect(row.text(4).find("said:" + digest) != std::string_view::npos, row,
               "what was said is not what the event commits to");
    }
    void take_snapshot(const store::Row &row) {
        const std::string digest = party_digest(row.text(1), party(row));
        expect(digest == row.text(2) && digest == row.text(11), row,
               "the customer on the document is not the one its event commits to");
    }
};

} // namespace

Verification verify_chain(Ledger &ledger, const std::function<void(std::int64_t)> &progress,
                          bool events_alone) {
    Verifier verifier;
    const std::array<store::Query, 9> queries{{{chain_sql, {}},
                                               {parties_sql, {}},
                                               {contacts_sql, {}},
                                               {texts_sql, {}},
                                               {snapshots_sql, {}},
                                               {lines_sql, {}},
                                               {references_sql, {}},
                                               {said_sql, {}},
                                               {gone_sql, {}}}};
    const auto asked = std::span<const store::Query>(queries).first(events_alone ? 1 : queries.size());
    verifier.result.head = ledger.read(asked, [&](std::size_t query, const store::Row &row) {
        switch (query) {
        case 0:
            verifier.take_event(row);
            if (verifier.result.events % 10'000 == 0) progress(verifier.result.events);
            break;
        case 1: verifier.take_party(row); break;
        case 2: verifier.take_contact(row); break;
        case 3: verifier.take_text(row); break;
        case 4: verifier.take_snapshot(row); break;
        case 5: verifier.take_line(row); break;
        case 6: verifier.take_reference(row); break;
        case 7: verifier.take_said(row); break;
        default:
            verifier.problem("commitment", std::string(row.text(0)),
                             "its personal data is gone, and no later event replaced or erased it");
        }
    });
    return std::move(verifier.result);
}

} // namespace bursar::ledger
