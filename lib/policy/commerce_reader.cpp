#include "policy/commerce_reader.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace bursar::policy {
namespace {

using Draft = PolicyDraft;

RefundRules &refund(Draft &d) { return made(d.policy.refund); }
ChangeRules &change(Draft &d) { return made(d.policy.change); }
CancellationRules &cancellation(Draft &d) { return made(d.policy.cancellation); }
DisputeRules &dispute(Draft &d) { return made(d.policy.dispute); }
RegistrationRules &registration(Draft &d) { return d.policy.registration; }

Words names(const Value &v) {
    Words words;
    for (const Value &item : v.items()) {
        words.push_back(item.name());
        if (std::ranges::count(words, words.back()) > 1)
            item.mistake(quoted_text(words.back()) + " stands twice");
    }
    return words;
}

Words effects(const Value &v, std::span<const std::string_view> known) {
    Words words;
    for (const Value &item : v.items())
        words.push_back(item.one_of(known));
    return words;
}
constexpr std::array<std::string_view, 4> account_effects{"record", "suspend", "bar-support", "close"};
constexpr std::array<std::string_view, 3> contract_effects{"record", "suspend", "end"};

constexpr Key<Draft> refund_rows[] = {
    {"clause", true, [](Draft &d, const Value &v) { refund(d).clause = v.clause(); }},
    {"window_days", true, [](Draft &d, const Value &v) { refund(d).window_days = days(v); }},
    {"channels", false, [](Draft &d, const Value &v) { refund(d).channels = names(v); }},
    {"excluded_families", false, [](Draft &d, const Value &v) { refund(d).excluded_families = names(v); }},
    {"families_clause", false, [](Draft &d, const Value &v) { refund(d).families_clause = v.clause(); }},
    {"barred_clause", false, [](Draft &d, const Value &v) { refund(d).barred_clause = v.clause(); }},
    {"cancelled_clause", false, [](Draft &d, const Value &v) { refund(d).cancelled_clause = v.clause(); }},
    {"credit_clause", false, [](Draft &d, const Value &v) { refund(d).credit_clause = v.clause(); }},
    {"cash", false, [](Draft &d, const Value &v) { refund(d).cash = v.boolean(); }},
    {"payout_days", false, [](Draft &d, const Value &v) { refund(d).payout_days = days(v); }},
};

struct FeeDraft {
    PaymentFee fee;
    std::optional<Value> fixed; // of the policy's currency
};
constexpr Key<FeeDraft> fee_rows[] = {
    {"method", true, [](FeeDraft &f, const Value &v) { f.fee.method = v.name(); }},
    {"percent", false, [](FeeDraft &f, const Value &v) { f.fee.percent = v.percent(100); }},
    {"fixed", false, [](FeeDraft &f, const Value &v) { f.fixed = v; }},
    {"clause", true, [](FeeDraft &f, const Value &v) { f.fee.clause = v.clause(); }},
};
constexpr Key<Draft> payment_rows[] = {
    {"fee", false,
     [](Draft &d, const Value &v) {
         for (const auto &[draft, place] : v.records<FeeDraft>("[[payment.fee]]", fee_rows)) {
             PaymentFee fee = draft.fee;
             fee.fixed = draft.fixed ? draft.fixed->amount(d.policy.currency) : Money{0, d.policy.currency};
             if (d.policy.payment_fee(fee.method))
                 v.mistake_at(place, "two fees for the method " + quoted_text(fee.method));
             d.policy.payment_fees.push_back(std::move(fee));
         }
     }},
};

constexpr Key<Draft> change_rows[] = {
    {"clause", true, [](Draft &d, const Value &v) { change(d).clause = v.clause(); }},
    {"downgrades", false, [](Draft &d, const Value &v) { change(d).downgrades = v.boolean(); }},
    {"fixed_families", false, [](Draft &d, const Value &v) { change(d).fixed_families = names(v); }},
    {"families_clause", false, [](Draft &d, const Value &v) { change(d).families_clause = v.clause(); }},
};

constexpr std::array<std::string_view, 2> ends{"term", "month"};
constexpr Key<Draft> cancellation_rows[] = {
    {"clause", true, [](Draft &d, const Value &v) { cancellation(d).clause = v.clause(); }},
    {"ends_with", false,
     [](Draft &d, const Value &v) { cancellation(d).month_end = v.one_of(ends) == "month"; }},
    {"notice_days", false, [](Draft &d, const Value &v) { cancellation(d).notice_days = days(v); }},
    {"channels", false, [](Draft &d, const Value &v) { cancellation(d).channels = names(v); }},
    {"default_clause", false, [](Draft &d, const Value &v) { cancellation(d).default_clause = v.clause(); }},
};

constexpr Key<DisputeKind> kind_rows[] = {
    {"id", true, [](DisputeKind &k, const Value &v) { k.id = v.name(); }},
    {"reverses", false, [](DisputeKind &k, const Value &v) { k.reverses = v.boolean(); }},
    {"collection", false, [](DisputeKind &k, const Value &v) { k.collection = v.boolean(); }},
    {"clause", true, [](DisputeKind &k, const Value &v) { k.clause = v.clause(); }},
};
struct DisputeFeeDraft {
    DisputeFee fee;
    std::optional<Value> amount;
};
constexpr Key<DisputeFeeDraft> dispute_fee_rows[] = {
    {"kinds", true, [](DisputeFeeDraft &f, const Value &v) { f.fee.kinds = names(v); }},
    {"text", true, [](DisputeFeeDraft &f, const Value &v) { f.fee.text = v.text(); }},
    {"amount", true, [](DisputeFeeDraft &f, const Value &v) { f.amount = v; }},
    {"clause", true, [](DisputeFeeDraft &f, const Value &v) { f.fee.clause = v.clause(); }},
};
void dispute_kinds(Draft &d, const Value &v) {
    for (const auto &[kind, place] : v.records<DisputeKind>("[[dispute.kind]]", kind_rows)) {
        if (dispute(d).kind(kind.id))
            v.mistake_at(place, "two kinds of dispute have the id " + quoted_text(kind.id));
        dispute(d).kinds.push_back(kind);
    }
}
void dispute_fees(Draft &d, const Value &v) {
    for (const auto &[draft, place] : v.records<DisputeFeeDraft>("[[dispute.fee]]", dispute_fee_rows)) {
        DisputeFee fee = draft.fee;
        if (draft.amount) fee.amount = draft.amount->amount(d.policy.currency);
        for (const std::string &kind : fee.kinds)
            if (!dispute(d).kind(kind))
                v.mistake_at(place, "there is no kind of dispute " + quoted_text(kind));
        dispute(d).fees.push_back(std::move(fee));
    }
}
constexpr Key<Draft> dispute_rows[] = {
    {"clause", true, [](Draft &d, const Value &v) { dispute(d).clause = v.clause(); }},
    {"suspends", false, [](Draft &d, const Value &v) { dispute(d).suspends = v.boolean(); }},
    {"grace_days", false, [](Draft &d, const Value &v) { dispute(d).grace_days = days(v); }},
    {"kind", true, dispute_kinds},
    {"fee", false, dispute_fees},
};

constexpr std::array<std::string_view, 1> requirements{"refusal"};
constexpr Key<SanctionGround> sanction_rows[] = {
    {"ground", true, [](SanctionGround &s, const Value &v) { s.ground = v.name(); }},
    {"account", false, [](SanctionGround &s, const Value &v) { s.account = effects(v, account_effects); }},
    {"contract", false, [](SanctionGround &s, const Value &v) { s.contract = effects(v, contract_effects); }},
    {"notice", false, [](SanctionGround &s, const Value &v) { s.notice = v.boolean(); }},
    {"families", false, [](SanctionGround &s, const Value &v) { s.families = names(v); }},
    {"contract_families", false, [](SanctionGround &s, const Value &v) { s.contract_families = names(v); }},
    {"requires", false,
     [](SanctionGround &s, const Value &v) { s.needs_refusal = v.one_of(requirements) == "refusal"; }},
    {"clause", true, [](SanctionGround &s, const Value &v) { s.clause = v.clause(); }},
    {"contract_clause", false, [](SanctionGround &s, const Value &v) { s.contract_clause = v.clause(); }},
};
void sanctions(Draft &d, const Value &v) {
    for (const auto &[ground, place] : v.records<SanctionGround>("[[sanction]]", sanction_rows)) {
        if (d.policy.sanction(ground.ground))
            v.mistake_at(place, "two sanctions have the ground " + quoted_text(ground.ground));
        if (ground.account.empty() && ground.contract.empty())
            v.mistake_at(place, "a sanction needs what it does: \"account\", \"contract\" or both");
        if (ground.needs_refusal && !ground.contract.empty())
            v.mistake_at(place,
                         "terms are refused for a whole account: \"requires\" goes without \"contract\"");
        d.policy.sanctions.push_back(ground);
    }
}

struct ChargeDraft {
    ChargeGround charge;
    std::optional<Value> amount;
};
constexpr Key<ChargeDraft> charge_rows[] = {
    {"ground", true, [](ChargeDraft &c, const Value &v) { c.charge.ground = v.name(); }},
    {"text", true, [](ChargeDraft &c, const Value &v) { c.charge.text = v.text(); }},
    {"taxed", false, [](ChargeDraft &c, const Value &v) { c.charge.taxed = v.boolean(); }},
    {"amount", false, [](ChargeDraft &c, const Value &v) { c.amount = v; }},
    {"surcharge", false, [](ChargeDraft &c, const Value &v) { c.charge.surcharge = v.percent(100); }},
    {"clause", true, [](ChargeDraft &c, const Value &v) { c.charge.clause = v.clause(); }},
};
void charges(Draft &d, const Value &v) {
    for (const auto &[draft, place] : v.records<ChargeDraft>("[[charge]]", charge_rows)) {
        ChargeGround charge = draft.charge;
        if (draft.amount) charge.amount = draft.amount->amount(d.policy.currency);
        if (d.policy.charge(charge.ground))
            v.mistake_at(place, "two charges have the ground " + quoted_text(charge.ground));
        d.policy.charges.push_back(std::move(charge));
    }
}

constexpr Key<Draft> top_rows[] = {
    {"sanction", false, sanctions},
    {"charge", false, charges},
};
constexpr Key<Draft> collection_rows[] = {{"clause", true, clause<&Policy::collection_clause>}};
constexpr Key<Draft> discontinuation_rows[] = {{"clause", true, clause<&Policy::discontinuation_clause>}};
constexpr Key<Draft> warranty_rows[] = {{"clause", true, clause<&Policy::warranty_clause>}};
constexpr Key<Draft> domain_rows[] = {
    {"currency_clause", false, clause<&Policy::currency_clause>},
    {"redemption_clause", false, clause<&Policy::redemption_clause>},
    {"form_clause", false, [](Draft &d, const Value &v) { registration(d).form_clause = v.clause(); }},
    {"mandate_clause", false, [](Draft &d, const Value &v) { registration(d).mandate_clause = v.clause(); }},
    {"confirmation_clause", false,
     [](Draft &d, const Value &v) { registration(d).confirmation_clause = v.clause(); }},
    {"validation_days", false, [](Draft &d, const Value &v) { registration(d).validation_days = days(v); }},
};
constexpr Key<Draft> trial_rows[] = {
    {"clause", true, [](Draft &d, const Value &v) { made(d.policy.trial).clause = v.clause(); }},
    {"days", true,
     [](Draft &d, const Value &v) { made(d.policy.trial).days = v.number(1, most_days).value_or(1); }},
};
constexpr Key<Draft> verification_rows[] = {
    {"clause", true, [](Draft &d, const Value &v) { made(d.policy.verification).clause = v.clause(); }},
    {"kinds", true, [](Draft &d, const Value &v) { made(d.policy.verification).kinds = names(v); }},
};
constexpr Key<Draft> evaluation_rows[] = {
    {"notice_days", false, [](Draft &d, const Value &v) { d.policy.evaluation_notice_days = days(v); }},
    {"clause", true, clause<&Policy::evaluation_clause>},
};
constexpr Key<Draft> delivery_rows[] = {
    {"hours", true,
     [](Draft &d, const Value &v) { d.policy.delivery_hours = v.number(1, 10'000).value_or(0); }},
    {"clause", true, clause<&Policy::delivery_clause>},
};

LiabilityRules &liability(Draft &d) { return made(d.policy.liability); }
constexpr Key<Draft> liability_rows[] = {
    {"percent", true, [](Draft &d, const Value &v) { liability(d).percent = v.percent(100); }},
    {"months", true, [](Draft &d, const Value &v) { liability(d).months = v.number(1, 1200).value_or(1); }},
    {"clause", true, [](Draft &d, const Value &v) { liability(d).clause = v.clause(); }},
};

constexpr Section<Draft> commerce_section_rows[] = {
    {"", true, top_rows},
    {"refund", false, refund_rows},
    {"payment", false, payment_rows},
    {"change", false, change_rows},
    {"cancellation", false, cancellation_rows},
    {"dispute", false, dispute_rows},
    {"collection", false, collection_rows},
    {"discontinuation", false, discontinuation_rows},
    {"warranty", false, warranty_rows},
    {"domain", false, domain_rows},
    {"trial", false, trial_rows},
    {"verification", false, verification_rows},
    {"evaluation", false, evaluation_rows},
    {"delivery", false, delivery_rows},
    {"liability", false, liability_rows},
};

} // namespace

std::span<const Section<PolicyDraft>> commerce_sections() { return commerce_section_rows; }

void list_commerce_keys(std::vector<KnownKey> &out) {
    list_keys<FeeDraft>("payment.fee[]", fee_rows, out);
    list_keys<DisputeKind>("dispute.kind[]", kind_rows, out);
    list_keys<DisputeFeeDraft>("dispute.fee[]", dispute_fee_rows, out);
    list_keys<SanctionGround>("sanction[]", sanction_rows, out);
    list_keys<ChargeDraft>("charge[]", charge_rows, out);
}

} // namespace bursar::policy
