#include "policy/billing_reader.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace bursar::policy {
namespace {

using Draft = PolicyDraft;

BillingRules &billing(Draft &d) { return made(d.policy.billing); }
UsageRules &usage(Draft &d) { return made(d.policy.usage); }
PriceChangeRules &price_change(Draft &d) { return made(d.policy.price_change); }
EndRules &end(Draft &d) { return made(d.policy.end); }

constexpr std::array<std::string_view, 2> terms{"anniversary", "calendar-month"};
constexpr Key<Draft> billing_rows[] = {
    {"clause", true,
     [](Draft &d, const Value &v) { billing(d).clause = v.clause(), d.billing = v.key_place(); }},
    {"terms", false,
     [](Draft &d, const Value &v) { billing(d).calendar_months = v.one_of(terms) == "calendar-month"; }},
    {"payment_days", true, [](Draft &d, const Value &v) { billing(d).payment_days = days(v); }},
    {"due_clause", false, [](Draft &d, const Value &v) { billing(d).due_clause = v.clause(); }},
};

constexpr std::array<std::string_view, 2> measures{"sum", "peak"};
constexpr Key<UsageRules::Meter> meter_rows[] = {
    {"id", true, [](UsageRules::Meter &m, const Value &v) { m.id = v.name(); }},
    {"unit", true, [](UsageRules::Meter &m, const Value &v) { m.unit = v.text(); }},
    {"counts", true, [](UsageRules::Meter &m, const Value &v) { m.peak = v.one_of(measures) == "peak"; }},
};
void meters(Draft &d, const Value &v) {
    for (const auto &[meter, place] : v.records<UsageRules::Meter>("[[usage.meter]]", meter_rows)) {
        if (usage(d).meter(meter.id)) v.mistake_at(place, "two meters have the id " + quoted_text(meter.id));
        usage(d).meters.push_back(meter);
    }
}
constexpr Key<Draft> usage_rows[] = {
    {"clause", true, [](Draft &d, const Value &v) { usage(d).clause = v.clause(), d.usage = v.key_place(); }},
    {"meter", true, meters},
};

void grounds(Draft &d, const Value &v) {
    for (const Value &item : v.items())
        price_change(d).grounds.push_back(item.name());
}
constexpr Key<Draft> price_change_rows[] = {
    {"clause", true, [](Draft &d, const Value &v) { price_change(d).clause = v.clause(); }},
    {"notice_days", true, [](Draft &d, const Value &v) { price_change(d).notice_days = days(v); }},
    {"objection_days", true, [](Draft &d, const Value &v) { price_change(d).objection_days = days(v); }},
    {"grounds", true, grounds},
};

constexpr Key<Draft> end_rows[] = {
    {"action", true, [](Draft &d, const Value &v) { end(d).action = v.name(); }},
    {"clause", true, [](Draft &d, const Value &v) { end(d).clause = v.clause(); }},
};

constexpr Section<Draft> billing_section_rows[] = {
    {"billing", false, billing_rows},
    {"usage", false, usage_rows},
    {"price_change", false, price_change_rows},
    {"end", false, end_rows},
};

} // namespace

std::span<const Section<PolicyDraft>> billing_sections() { return billing_section_rows; }

void list_billing_keys(std::vector<KnownKey> &out) {
    list_keys<UsageRules::Meter>("usage.meter[]", meter_rows, out);
}

void check_billing(const PolicyDraft &draft, Notes &notes) {
    const Policy &policy = draft.policy;
    if (policy.usage && !policy.billing)
        notes.mistake(draft.usage, "[usage] is weighed as a term is billed, and there is no [billing]");
    if (policy.billing && !policy.dunning.empty() && policy.dunning.front().offset_days != 0)
        notes.mistake(draft.billing, "[billing] bills a term as it begins: the offset of the first "
                                     "[[dunning.step]] must be 0");
}

} // namespace bursar::policy
