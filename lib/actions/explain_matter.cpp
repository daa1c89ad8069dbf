#include "actions/explain.hpp"
#include "ledger/bank_lines.hpp"
#include "ledger/disclosures.hpp"
#include "ledger/disputes.hpp"
#include "ledger/incidents.hpp"
#include "ledger/obligations.hpp"
#include "ledger/payouts.hpp"
#include "ledger/terms.hpp"
#include "ledger/verifications.hpp"
#include "ledger/views.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace bursar::actions {
namespace {

// What is being told, under the terms of the customer it is about.
struct Matter {
    ledger::Ledger &ledger;
    ledger::Rules rules;
    Explanation told;
    const policy::Policy *policy = nullptr;

    void about(Id customer) {
        policy = &rules.policies.at(ledger::customer(ledger, customer).record.policy);
        for (const ledger::Happening &h : ledger::happenings_of_subject(ledger, told.id, customer))
            told.past.push_back(past_reason(h, *policy));
    }
    [[nodiscard]] Reason reason(Date on, std::string what, const std::string &clause) const {
        return {on, std::move(what), clause, std::string(policy->clause_text(clause))};
    }
};

std::string with_currency(Money amount) {
    return fmt::format("{} {}", to_string(amount), amount.currency.code());
}

void explain_payment(Matter &matter, Id id) {
    const ledger::PaymentView view = ledger::payment(matter.ledger, id);
    matter.about(view.customer);
    matter.told.state = view.reversed ? "reversed" : "booked";
    std::string &summary = matter.told.summary;
    summary = fmt::format("{} by {} of {}, received on {}", with_currency(view.amount), view.method,
                          format_id('C', view.customer), to_string(view.received_on));
    Money left = view.amount;
    for (const ledger::PaymentView::Part &part : view.allocations) {
        summary += fmt::format("; {} for {}", to_string(Money{part.amount, left.currency}), part.invoice);
        left.minor -= part.amount;
    }
    if (view.reversed)
        summary += "; taken back";
    else if (left.minor > 0)
        summary += fmt::format("; {} went to credit", to_string(left));
}

void explain_dispute(Matter &matter, Id id) {
    const ledger::DisputeView view = ledger::dispute(matter.ledger, id);
    matter.about(view.customer);
    matter.told.state = view.resolved_on ? "resolved" : "open";
    matter.told.summary = fmt::format("{} of {}, opened on {}", view.kind, format_id('P', view.payment),
                                      to_string(view.opened_on));
    if (view.contacted_on)
        matter.told.summary += fmt::format("; the customer wrote on {}", to_string(*view.contacted_on));
    matter.told.summary +=
        view.resolved_on ? fmt::format("; won by the {} on {}", view.won_by, to_string(*view.resolved_on))
                         : "; the payment company decides it: bursar dispute resolve";
    const auto &rules = matter.policy->dispute;
    if (const policy::DisputeKind *kind = rules ? rules->kind(view.kind) : nullptr)
        matter.told.now.push_back(matter.reason(view.opened_on, view.kind, kind->clause));
    if (rules && rules->suspends && !view.resolved_on)
        matter.told.now.push_back(matter.reason(view.opened_on, "services are suspended", rules->clause));
}

void explain_collection(Matter &matter, Id id) {
    const ledger::CollectionView view = ledger::collection(matter.ledger, id);
    matter.about(view.customer);
    const Currency currency = Currency::parse(view.currency).value_or(Currency());
    matter.told.state = view.closed_on ? "closed" : "open";
    matter.told.summary =
        fmt::format("{} is in collection since {}: {} of costs, {} open", format_id('C', view.customer),
                    to_string(view.opened_on), to_string(Money{view.cost_minor, currency}),
                    with_currency({view.open_minor, currency}));
    if (view.closed_on)
        matter.told.summary += fmt::format("; closed on {}: {}", to_string(*view.closed_on), view.outcome);
    matter.told.now.push_back(matter.reason(view.opened_on, "collection", view.clause));
}

void explain_verification(Matter &matter, Id id) {
    const VerificationRecord view = ledger::verification(matter.ledger, id);
    matter.about(view.customer);
    matter.told.state = view.outcome.empty() ? "open" : view.outcome;
    matter.told.summary = fmt::format("the identity of {}, asked for on {}", format_id('C', view.customer),
                                      to_string(view.opened_on));
    for (const ProvingDocument &document : view.documents)
        matter.told.summary += fmt::format("; {} of {}", document.kind, to_string(document.added_on));
    matter.told.summary += view.closed_on
                               ? fmt::format("; {} on {}", view.outcome, to_string(*view.closed_on))
                               : "; staff accept or reject it: bursar verification";
    matter.told.now.push_back(matter.reason(view.opened_on, "verification", view.clause));
}

void explain_payout(Matter &matter, Id id) {
    const ledger::PayoutView view = ledger::payout(matter.ledger, id);
    matter.about(view.customer);
    matter.told.state = view.paid_on ? "paid" : view.set_off ? "set-off" : "due";
    matter.told.summary =
        fmt::format("{} to {}, refunded by {} of {}", with_currency(view.amount),
                    format_id('C', view.customer), view.credit_note, to_string(view.issued_on));
    if (view.paid_on) matter.told.summary += fmt::format("; paid on {}", to_string(*view.paid_on));
    const Reason due = matter.reason(view.due_on, "payout", view.clause);
    (matter.told.state == "due" ? matter.told.next : matter.told.now).push_back(due);
}

void explain_obligation(Matter &matter, Id id) {
    const ledger::ObligationView view = ledger::obligation(matter.ledger, id);
    matter.about(view.customer);
    matter.told.state = view.state;
    matter.told.summary = fmt::format("{} of {}: {}, opened on {}", view.kind, format_id('K', view.contract),
                                      view.text, to_string(view.opened_on));
    if (view.closed_on)
        matter.told.summary += fmt::format("; {} on {}", view.state, to_string(*view.closed_on));
    const Reason due = matter.reason(view.due_on, view.kind, view.clause);
    (view.state == "pending" ? matter.told.next : matter.told.now).push_back(due);
}

void explain_leftover(Matter &matter, Id id) {
    const ledger::BankLineView view = ledger::bank_line(matter.ledger, id);
    matter.told.state = view.state;
    matter.told.summary = fmt::format("{} by {}, received on {}: {}", with_currency(view.amount), view.method,
                                      to_string(view.received_on), view.because);
    if (view.state == "open")
        matter.told.summary += "; staff see to it: bursar payment assign, or bursar payment dismiss";
    if (view.payment) matter.told.summary += fmt::format("; booked as {}", format_id('P', *view.payment));
}

void explain_incident(Matter &matter, Id id) {
    const IncidentRecord view = ledger::incident(matter.ledger, id);
    matter.about(view.customer);
    matter.told.state = view.closed_on ? "closed" : "open";
    const policy::IncidentKind *kind = matter.policy->incident(view.kind);
    matter.told.summary = fmt::format("{} of {}", view.kind, format_id('C', view.customer));
    if (view.contract) matter.told.summary += fmt::format(" for {}", format_id('K', *view.contract));
    if (kind) matter.told.summary += fmt::format(": {}", kind->text);
    matter.told.summary += fmt::format("; known since {}", to_string(view.aware_at));
    matter.told.summary += view.closed_on ? fmt::format("; closed on {}", to_string(*view.closed_on))
                                          : "; staff see to it: bursar incident close";
    matter.told.now.push_back(matter.reason(view.aware_at.day, "incident", view.clause));
}

void explain_disclosure(Matter &matter, Id id) {
    const DisclosureRecord view = ledger::disclosure(matter.ledger, id);
    matter.about(view.customer);
    matter.told.state = view.state();
    std::string &summary = matter.told.summary;
    summary = fmt::format("{} request of {} for {} of {}", view.kind, to_string(view.received_on),
                          fmt::join(view.classes, ", "), format_id('C', view.customer));
    for (const DisclosureCheck &check : view.checks)
        summary +=
            fmt::format("; {} {} by {} at {}", check.name, check.result, check.by, to_string(check.at));
    summary += view.closed_on ? fmt::format("; {} on {}", view.outcome, to_string(*view.closed_on))
                              : "; staff record, then close or refuse it: bursar disclosure";
    matter.told.now.push_back(matter.reason(view.received_on, "disclosure", view.clause));
}

struct MatterKind {
    char letter;
    void (*explain)(Matter &matter, Id id);
};
constexpr auto matters = std::to_array<MatterKind>({
    {'P', explain_payment},
    {'D', explain_dispute},
    {'X', explain_collection},
    {'V', explain_verification},
    {'O', explain_payout},
    {'T', explain_obligation},
    {'L', explain_leftover},
    {'I', explain_incident},
    {'J', explain_disclosure},
});

} // namespace

std::optional<Explanation> explain_matter(ledger::Ledger &ledger, std::string_view id) {
    for (const auto &[letter, explain] : matters)
        if (const auto number = parse_id(letter, id)) {
            Matter matter{ledger, ledger::read_rules(ledger), {}};
            matter.told.id = format_id(letter, *number);
            explain(matter, *number);
            return std::move(matter.told);
        }
    return std::nullopt;
}

} // namespace bursar::actions
