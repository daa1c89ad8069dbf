#include "model/newcomer.hpp"

#include "base/digest.hpp"

namespace bursar {

std::string newcomer_digest(std::string_view salt, const Newcomer &newcomer) {
    const Party &p = newcomer.party;
    const Contact &c = newcomer.contact;
    const std::string accepted = newcomer.accepted_on ? to_string(*newcomer.accepted_on) : std::string();
    return digest_fields("bursar-newcomer-1",
                         {salt, p.name, p.organisation, p.address, p.postcode, p.city, p.country,
                          p.registration, p.vat_id, c.email, c.phone, c.birth_date, c.guardian_consent,
                          c.locale, newcomer.main_contact, accepted});
}

} // namespace bursar
