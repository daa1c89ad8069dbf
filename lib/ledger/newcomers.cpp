#include "ledger/newcomers.hpp"

#include "base/text.hpp"
#include "ledger/rows.hpp"

namespace bursar::ledger {
namespace {

// Those like any of the e-mail addresses, names and registration numbers given.
constexpr std::string_view any_similar_sql =
    "SELECT p.customer, p.name, p.registration, k.birth_date, k.email FROM ("
    "SELECT x.customer FROM json_each(?1) j CROSS JOIN customer_contact x ON x.email_key = j.value "
    "AND x.email_key <> '' "
    "UNION SELECT y.customer FROM json_each(?2) j CROSS JOIN customer_party y ON y.name_key = j.value "
    "UNION SELECT z.customer FROM json_each(?3) j CROSS JOIN customer_party z ON z.registration = j.value "
    "AND z.registration <> '') s "
    "JOIN customer_party p ON p.customer = s.customer JOIN customer_contact k ON k.customer = s.customer "
    "JOIN customer c ON c.id = s.customer WHERE c.state IN ('open', 'suspended') ORDER BY s.customer";

constexpr std::string_view known_sql =
    "SELECT r.reference, r.customer, r.salt, r.said, r.seq FROM json_each(?1) j CROSS JOIN "
    "customer_reference r ON r.reference = j.value";

// A JSON array of the texts that are not empty.
class Texts {
  public:
    Texts() { json_.begin_array(); }
    void add(const std::string &text) {
        if (!text.empty()) json_.text(text);
    }
    std::string take() {
        json_.end_array();
        return std::move(out_);
    }

  private:
    std::string out_;
    JsonWriter json_{out_};
};

} // namespace

Reading reading_of_newcomers(NewcomerAnswer &found, std::span<const Newcomer *const> newcomers) {
    Texts emails, names, registrations, references;
    for (const Newcomer *newcomer : newcomers) {
        emails.add(ascii_lower(newcomer->contact.email));
        if (!newcomer->contact.birth_date.empty()) names.add(normalised_name(newcomer->party.name));
        registrations.add(newcomer->party.registration);
        references.add(newcomer->reference);
        references.add(newcomer->main_contact);
    }
    return {{{any_similar_sql, {emails.take(), names.take(), registrations.take()}},
             {known_sql, {references.take()}},
             {"SELECT coalesce(max(id), 0) FROM customer", {}}},
            [&found](std::size_t query, const store::Row &row) {
                switch (query) {
                case 0:
                    found.similar.push_back({row.integer(0), std::string(row.text(1)),
                                             std::string(row.text(3)), std::string(row.text(2)),
                                             std::string(row.text(4))});
                    break;
                case 1:
                    found.known.emplace(row.text(0), KnownNewcomer{row.integer(1), std::string(row.text(2)),
                                                                   std::string(row.text(3)), row.integer(4)});
                    break;
                default: found.last_customer = row.integer(0);
                }
            }};
}

std::string reference_digest(std::string_view salt, std::string_view reference, std::string_view said) {
    return digest_fields("bursar-reference-1", {salt, reference, said});
}

SealedReference seal(const Newcomer &newcomer, SaltSource &salts) {
    SealedReference sealed;
    sealed.salt = salts.next();
    sealed.said = newcomer_digest(sealed.salt, newcomer);
    sealed.commitment = "reference:" + reference_digest(sealed.salt, newcomer.reference, sealed.said);
    return sealed;
}

void write_reference(Change &change, Id customer, std::int64_t seq, const Newcomer &newcomer,
                     const SealedReference &sealed) {
    change.row(Write::customer_reference, customer, newcomer.reference, sealed.salt, sealed.said, seq);
}

} // namespace bursar::ledger
