#include "ledger/effect_writer.hpp"

#include <fmt/format.h>

namespace bursar::ledger {
namespace {

struct Rows {
    Change &change;
    std::int64_t seq;

    void operator()(const effect::Withdrawal &e) const {
        change.row(Write::withdrawal, e.fund, e.amount_minor, e.kind, seq);
        change.row(Write::fund_used, e.fund, e.amount_minor);
    }
    void operator()(const effect::DueAgain &e) const {
        change.row(Write::due_again, e.document, to_string(e.due_on),
                   e.cycle.empty() ? store::Value(nullptr) : store::Value(e.cycle));
    }
    void operator()(const effect::ClaimReleased &e) const { change.row(Write::claim_released, e.document); }
    void operator()(const effect::Payout &e) const {
        change.row(Write::payout, e.id, e.customer, e.credit_note, e.amount.minor,
                   std::string(e.amount.currency.code()), to_string(e.due_on), e.clause, seq);
    }
    void operator()(const effect::PayoutPaid &e) const {
        change.row(Write::payout_paid, e.id, to_string(e.paid_on),
                   e.reference.empty() ? store::Value(nullptr) : store::Value(e.reference));
    }
    void operator()(const effect::PayoutSetOff &e) const {
        change.row(Write::payout_set_off, e.id, e.amount_minor);
    }
    void operator()(const effect::Sanction &e) const {
        change.row(Write::sanction, e.id, e.customer, nullable(e.contract), e.ground, e.effect,
                   to_string(e.starts_on), nullable(e.until), nullable(e.begun_on), e.clause,
                   nullable(e.dispute), seq);
        if (e.account) change.row(Write::account_held, e.id);
    }
    void operator()(const effect::SanctionBegun &e) const {
        change.row(Write::sanction_begun, e.id, to_string(e.on));
        change.row(Write::account_held, e.id);
    }
    void operator()(const effect::SanctionLifted &e) const {
        change.row(Write::sanction_lifted, e.id, to_string(e.on));
        change.row(Write::account_held, e.id);
    }
    void operator()(const effect::Dispute &e) const {
        change.row(Write::dispute, e.id, e.customer, e.payment, e.kind, to_string(e.opened_on),
                   nullable(e.contacted_on), seq);
    }
    void operator()(const effect::DisputeFee &e) const {
        change.row(Write::dispute_fee, e.payment, e.clause, e.document);
    }
    void operator()(const effect::DisputeResolved &e) const {
        change.row(Write::dispute_resolved, e.id, to_string(e.on), e.won_by);
    }
    void operator()(const effect::Collection &e) const {
        change.row(Write::collection, e.id, e.customer, nullable(e.dispute), to_string(e.opened_on), e.clause,
                   seq);
    }
    void operator()(const effect::CollectionCost &e) const {
        change.row(Write::collection_cost, e.collection, e.document);
    }
    void operator()(const effect::CollectionClosed &e) const {
        change.row(Write::collection_closed, e.id, to_string(e.on), e.outcome);
    }
    void operator()(const effect::PaymentReversed &e) const {
        change.row(Write::payment_reversed, e.payment, to_string(e.on));
    }
    void operator()(const effect::UsageWeighed &e) const {
        change.row(Write::usage_weighed, e.contract, to_string(e.before), to_string(e.on));
    }
    void operator()(const effect::PriceChange &e) const {
        const std::string currency(e.net.currency.code());
        change.row(Write::price, e.product, to_string(e.effective), e.net.minor, currency);
        change.row(Write::price_change, e.id, e.product, e.net.minor, currency, to_string(e.effective),
                   e.ground, to_string(e.announced_on), e.clause, seq);
    }
    void operator()(const effect::PriceNotice &e) const {
        change.row(Write::price_notice, e.change, e.contract, to_string(e.received_on));
    }
    void operator()(const effect::CustomerClosed &e) const {
        change.row(Write::customer_closed, e.customer, to_string(e.on));
    }
    void operator()(const effect::ObligationOpened &e) const {
        change.row(Write::obligation, e.id, e.customer, e.contract, e.kind, e.text, to_string(e.opened_on),
                   to_string(e.due_on),
                   e.reference.empty() ? store::Value(nullptr) : store::Value(e.reference), e.clause, seq);
    }
    void operator()(const effect::ObligationClosed &e) const {
        change.row(Write::obligation_closed, e.id, e.state, to_string(e.on));
    }
    void operator()(const effect::BroughtIn &) const {}
    void operator()(const effect::DomainOrdered &e) const {
        change.row(Write::domain, e.contract, e.form.owner, e.form.administrative, e.form.technical,
                   fmt::format("{}", fmt::join(e.form.name_servers, " ")), seq);
    }
    void operator()(const effect::DomainConfirmed &e) const {
        change.row(Write::domain_confirmed, e.contract, to_string(e.on), to_string(e.validate_by), e.clause);
    }
    void operator()(const effect::DomainValidated &e) const {
        change.row(Write::domain_validated, e.contract, to_string(e.on));
    }
    void operator()(const effect::Verification &e) const {
        change.row(Write::verification, e.id, e.customer, to_string(e.opened_on), e.clause, seq);
    }
    void operator()(const effect::VerificationDocument &e) const {
        change.row(Write::verification_document, e.verification, e.kind, e.digest, to_string(e.on), seq);
    }
    void operator()(const effect::VerificationClosed &e) const {
        change.row(Write::verification_closed, e.id, to_string(e.on), e.outcome);
    }
    void operator()(const effect::TermsAccepted &e) const {
        for (const auto &[document, version] : e.documents)
            change.row(Write::acceptance, e.customer, document, version, to_string(e.on), "staff", e.waiver,
                       seq);
    }
    void operator()(const effect::TermsRefused &e) const {
        change.row(Write::terms_refused, e.customer, std::int64_t{e.policy}, to_string(e.received_on),
                   e.clause, seq);
    }
    void operator()(const effect::TermsAnswered &e) const {
        change.row(Write::terms_answered, e.customer, to_string(e.on));
    }
    void operator()(const effect::TermsMoved &e) const {
        change.row(Write::contract_policy, e.contract, std::int64_t{e.policy});
    }
    void operator()(const effect::ProductWithdrawn &e) const {
        change.row(Write::product_withdrawn, e.product, to_string(e.on));
    }
    void operator()(const effect::LiabilityGranted &e) const {
        change.row(Write::liability, e.id, e.contract, e.amount.minor, std::string(e.amount.currency.code()),
                   to_string(e.event_on), e.clause, seq);
    }
    void operator()(const effect::LiabilityWithdrawn &e) const {
        change.row(Write::liability_withdrawn, e.id, to_string(e.on));
    }
    void operator()(const effect::IncidentOpened &e) const {
        change.row(Write::incident, e.id, e.customer, nullable(e.contract), e.kind, to_string(e.aware_at),
                   e.clause, seq);
    }
    void operator()(const effect::IncidentClosed &e) const {
        change.row(Write::incident_closed, e.id, to_string(e.on), seq);
    }
    void operator()(const effect::DisclosureOpened &e) const {
        change.row(Write::disclosure, e.id, e.customer, e.kind, to_string(e.received_on), e.clause, seq);
        for (const auto &[data_class, clause] : e.classes)
            change.row(Write::disclosure_class, e.id, data_class, clause);
    }
    void operator()(const effect::DisclosureChecked &e) const {
        change.row(Write::disclosure_check, e.id, e.check, e.result, seq);
    }
    void operator()(const effect::DisclosureClosed &e) const {
        change.row(Write::disclosure_closed, e.id, to_string(e.on), e.outcome, seq);
    }
    void operator()(const effect::Undone &e) const { change.row(Write::undone, e.seq, seq); }
    void operator()(const effect::PartnerSet &e) const {
        if (e.instead_of) {
            change.row(Write::partner_forgotten, e.customer, to_string(*e.instead_of));
            change.row(Write::partner_moved, e.customer, to_string(*e.instead_of), to_string(e.from));
        }
        change.row(Write::partner_forgotten, e.customer, to_string(e.from));
        change.row(Write::partner_ended, e.customer, to_string(e.from));
        if (e.partner) change.row(Write::partner, e.customer, e.partner, to_string(e.from), e.clause, seq);
    }
    void operator()(const effect::PartnerGone &e) const {
        change.row(Write::partner_gone_before, e.customer, e.partner, to_string(e.on));
        change.row(Write::partner_gone, e.customer, e.partner, to_string(e.on));
    }
    void operator()(const effect::ConsentSet &e) const {
        change.row(Write::consent, seq, e.customer, e.purpose, std::int64_t{e.given}, to_string(e.on),
                   e.clause);
    }
};

// One field each; what a row shares with its step's other fields is not said again.
struct Data {
    JsonWriter &json;

    void day(std::string_view name, const std::optional<Date> &date) const {
        if (date) json.key(name).text(to_string(*date));
    }
    void operator()(const effect::Withdrawal &e) const {
        json.key("withdrawn_minor").integer(e.amount_minor).key("withdrawal").text(e.kind);
    }
    void operator()(const effect::DueAgain &e) const {
        json.key("due_again").text(to_string(e.due_on)).key("document_id").integer(e.document);
    }
    void operator()(const effect::ClaimReleased &) const { json.key("claim_released").boolean(true); }
    void operator()(const effect::Payout &e) const {
        json.key("payout").integer(e.id).key("payout_minor").integer(e.amount.minor);
        json.key("payout_due").text(to_string(e.due_on));
    }
    void operator()(const effect::PayoutPaid &e) const { day("paid_on", e.paid_on); }
    void operator()(const effect::PayoutSetOff &e) const {
        json.key("set_off_payout").integer(e.id).key("set_off_minor").integer(e.amount_minor);
    }
    void operator()(const effect::Sanction &e) const {
        json.key("sanction").integer(e.id).key("effect").text(e.effect);
        json.key("starts_on").text(to_string(e.starts_on));
        day("until", e.until);
        if (e.account) json.key("account").boolean(true);
    }
    void operator()(const effect::SanctionBegun &e) const { json.key("sanction").integer(e.id); }
    void operator()(const effect::SanctionLifted &e) const { json.key("lifted").integer(e.id); }
    void operator()(const effect::Dispute &e) const {
        json.key("dispute").integer(e.id).key("dispute_kind").text(e.kind);
        json.key("payment").integer(e.payment);
        day("contacted_on", e.contacted_on);
    }
    void operator()(const effect::DisputeFee &) const {}
    void operator()(const effect::DisputeResolved &e) const { json.key("won_by").text(e.won_by); }
    void operator()(const effect::Collection &e) const { json.key("collection").integer(e.id); }
    void operator()(const effect::CollectionCost &e) const { json.key("collection").integer(e.collection); }
    void operator()(const effect::CollectionClosed &e) const { json.key("outcome").text(e.outcome); }
    void operator()(const effect::PaymentReversed &e) const { json.key("payment").integer(e.payment); }
    void operator()(const effect::UsageWeighed &e) const { day("usage_before", e.before); }
    void operator()(const effect::PriceChange &e) const {
        json.key("price_change").integer(e.id).key("net_minor").integer(e.net.minor);
        json.key("currency").text(e.net.currency.code()).key("effective").text(to_string(e.effective));
    }
    void operator()(const effect::PriceNotice &e) const { json.key("price_change").integer(e.change); }
    void operator()(const effect::CustomerClosed &e) const { json.key("closed").integer(e.customer); }
    void operator()(const effect::ObligationOpened &e) const {
        json.key("obligation").integer(e.id).key("obligation_kind").text(e.kind);
        day("opened_on", e.opened_on);
        day("obligation_due", e.due_on);
    }
    void operator()(const effect::ObligationClosed &e) const {
        json.key("obligation").integer(e.id).key("obligation_state").text(e.state);
        day("closed_on", e.on);
    }
    void operator()(const effect::BroughtIn &e) const { day("paid_until", e.paid_until); }
    void operator()(const effect::DomainOrdered &e) const {
        json.key("owner").integer(e.form.owner).key("administrative").integer(e.form.administrative);
        json.key("technical").integer(e.form.technical);
        json.key("name_servers").text(fmt::format("{}", fmt::join(e.form.name_servers, " ")));
    }
    void operator()(const effect::DomainConfirmed &e) const {
        day("confirmed_on", e.on);
        day("validate_by", e.validate_by);
    }
    void operator()(const effect::DomainValidated &e) const { day("validated_on", e.on); }
    void operator()(const effect::Verification &e) const { json.key("verification").integer(e.id); }
    void operator()(const effect::VerificationDocument &e) const {
        json.key("document_kind").text(e.kind).key("digest").text(e.digest);
    }
    void operator()(const effect::VerificationClosed &e) const { json.key("outcome").text(e.outcome); }
    void operator()(const effect::TermsAccepted &e) const {
        json.key("accepted").begin_array();
        for (const auto &[document, version] : e.documents)
            json.text(document + " " + version);
        json.end_array();
        day("accepted_on", e.on);
        if (!e.waiver.empty()) json.key("waiver").text(e.waiver);
    }
    void operator()(const effect::TermsRefused &e) const { json.key("refused").integer(e.policy); }
    void operator()(const effect::TermsAnswered &e) const { day("answered_on", e.on); }
    void operator()(const effect::TermsMoved &e) const { json.key("policy").integer(e.policy); }
    void operator()(const effect::ProductWithdrawn &e) const { day("withdrawn_on", e.on); }
    void operator()(const effect::LiabilityGranted &e) const {
        json.key("liability").integer(e.id).key("event_on").text(to_string(e.event_on));
    }
    void operator()(const effect::LiabilityWithdrawn &e) const { json.key("withdrawn").integer(e.id); }
    void operator()(const effect::IncidentOpened &e) const {
        json.key("incident").integer(e.id).key("incident_kind").text(e.kind);
        json.key("aware_at").text(to_string(e.aware_at));
        if (e.contract) json.key("incident_contract").integer(*e.contract);
    }
    void operator()(const effect::IncidentClosed &e) const { day("closed_on", e.on); }
    void operator()(const effect::DisclosureOpened &e) const {
        json.key("disclosure").integer(e.id).key("disclosure_kind").text(e.kind);
        json.key("classes").begin_array();
        for (const auto &[data_class, clause] : e.classes)
            json.text(data_class);
        json.end_array();
        day("requested_on", e.received_on);
    }
    void operator()(const effect::DisclosureChecked &e) const {
        json.key("check").text(e.check).key("result").text(e.result);
    }
    void operator()(const effect::DisclosureClosed &e) const {
        json.key("outcome").text(e.outcome);
        day("closed_on", e.on);
    }
    void operator()(const effect::Undone &e) const { json.key("undoes").integer(e.seq); }
    void operator()(const effect::PartnerSet &e) const {
        if (e.partner) json.key("partner").integer(e.partner);
        day("from", e.from);
        day("instead_of", e.instead_of);
    }
    void operator()(const effect::PartnerGone &e) const {
        json.key("partner").integer(e.partner);
        day("from", e.on);
    }
    void operator()(const effect::ConsentSet &e) const {
        json.key("purpose").text(e.purpose).key("given").boolean(e.given);
        day("said_on", e.on);
    }
};

} // namespace

void write_effects(Change &change, std::span<const StepEffect> effects, std::int64_t seq) {
    for (const StepEffect &effect : effects)
        std::visit(Rows{change, seq}, effect);
}

void write_effects_data(JsonWriter &json, std::span<const StepEffect> effects) {
    for (const StepEffect &effect : effects)
        std::visit(Data{json}, effect);
}

} // namespace bursar::ledger
