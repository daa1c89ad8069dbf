#include "policy/customer_reader.hpp"

#include "base/text.hpp"

#include <array>

namespace bursar::policy {
namespace {

constexpr std::array<std::string_view, 2> partner_levels{"simple", "premium"};
constexpr std::array<std::string_view, 2> consent_defaults{"given", "withheld"};

void second_level(PolicyDraft &d, const Value &v) {
    for (const Value &item : v.items())
        made(d.policy.partner).second_level.push_back(item.one_of(partner_levels));
}
constexpr Key<PolicyDraft> partner_rows[] = {
    {"notice_days", true,
     [](PolicyDraft &d, const Value &v) { made(d.policy.partner).notice_days = days(v); }},
    {"second_level", true, second_level},
    {"clause", true, [](PolicyDraft &d, const Value &v) { made(d.policy.partner).clause = v.clause(); }},
};

constexpr Key<ConsentRule> consent_rows[] = {
    {"purpose", true, [](ConsentRule &c, const Value &v) { c.purpose = v.name(); }},
    {"default", true,
     [](ConsentRule &c, const Value &v) { c.given = v.one_of(consent_defaults) == "given"; }},
    {"clause", true, [](ConsentRule &c, const Value &v) { c.clause = v.clause(); }},
};
void consents(PolicyDraft &d, const Value &v) {
    for (const auto &[rule, place] : v.records<ConsentRule>("[[consent]]", consent_rows)) {
        if (d.policy.consent(rule.purpose))
            v.mistake_at(place, "two consents have the purpose " + quoted_text(rule.purpose));
        d.policy.consents.push_back(rule);
    }
}
constexpr Key<PolicyDraft> consent_list[] = {{"consent", false, consents}};

constexpr Section<PolicyDraft> customer_section_rows[] = {
    {"", true, consent_list},
    {"partner", false, partner_rows},
};

} // namespace

std::span<const Section<PolicyDraft>> customer_sections() { return customer_section_rows; }

void list_customer_keys(std::vector<KnownKey> &out) {
    list_keys<ConsentRule>("consent[]", consent_rows, out);
}

} // namespace bursar::policy
