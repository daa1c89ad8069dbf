#include "rules/reversal.hpp"

#include "rules/dunning.hpp"
#include "rules/dunning_calendar.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <utility>

namespace bursar::rules {
namespace {

// The time that a document gets which is open again: the terms', else that between an invoice and its due
// date.
int grace_days(const policy::Policy &policy) {
    if (policy.dispute) return policy.dispute->grace_days;
    if (policy.billing) return policy.billing->payment_days;
    return policy.dunning.empty() ? 0 : -policy.dunning.front().offset_days;
}

Step about(std::string_view kind, std::string_view clause, const OpenDocument &document, const Books &books,
           Date on) {
    Step step = account_step(kind, clause, books.customer.id, on);
    step.contract = document.contract.value_or(0);
    step.document = document.number;
    step.document_id = document.id;
    return step;
}

// Due later, with a new calendar when it charges a term (`start`) or had one.
void make_due(Books &books, OpenDocument &document, std::optional<Date> start, std::string_view clause,
              Date due_on, Date on) {
    document.due_on = due_on;
    if (start || !document.cycle.empty()) document.cycle = next_cycle(document.cycle, start.value_or(on));
    Step step = about("reopen", clause, document, books, on);
    step.effects.push_back(effect::DueAgain{document.id, due_on, document.cycle});
    books.steps.push_back(std::move(step));
}

// The start of the term that an open document charges: its own where its calendar has a key, else that of the
// next one.
Date start_of_cycle(const OpenDocument &document, const ContractSituation &contract) {
    return parse_date(document.cycle.substr(0, document.cycle.find('~'))).value_or(contract.term->end);
}

ContractSituation *contract_of(std::vector<ContractSituation> &contracts, const OpenDocument &document) {
    const auto found = std::find_if(contracts.begin(), contracts.end(), [&](const ContractSituation &c) {
        return document.contract && c.id == *document.contract;
    });
    return found == contracts.end() ? nullptr : &*found;
}

// Puts the document among the contract's open ones, by its id, as it is now.
void put_open(ContractSituation &contract, const OpenDocument &document) {
    const auto at = std::find_if(contract.open.begin(), contract.open.end(),
                                 [&](const OpenDocument &d) { return d.id >= document.id; });
    if (at == contract.open.end() || at->id != document.id)
        contract.open.insert(at, document);
    else
        *at = document;
}

// Dust was written off of what was paid but for that: it is owed again with the rest.
void take_dust_back(Books &books, OpenDocument &document, std::string_view clause, Date on) {
    if (document.written_off_minor == 0) return;
    Step step = about("written-off", clause, document, books, on);
    step.silent = true;
    step.written_off_minor = -document.written_off_minor;
    document.open_minor += std::exchange(document.written_off_minor, 0);
    books.steps.push_back(std::move(step));
}

// What its credit notes gave back of it, and is not used yet, is set off against what is open again: credit
// first, then what was to be paid out.
void set_off(Books &books, OpenDocument &document, const PaidPart &part, std::string_view clause, Date on) {
    for (const PaidPart::Unused &unused : part.credits) {
        const std::int64_t used = std::min(document.open_minor, unused.left_minor + unused.payout_minor);
        if (used == 0) continue;
        if (const std::int64_t kept = used - unused.left_minor; kept > 0) {
            Step step = about("payout-set-off", clause, document, books, on);
            step.subject = format_id('O', *unused.payout);
            step.contract = 0;
            step.amount = Money{kept, document.total.currency};
            step.effects.push_back(effect::Withdrawal{unused.fund, -kept, "set-off"});
            step.effects.push_back(effect::PayoutSetOff{*unused.payout, kept});
            books.steps.push_back(std::move(step));
        }
        Step step = about("set-off", clause, document, books, on);
        step.amount = Money{used, document.total.currency};
        step.allocations.push_back({unused.fund, document.id, used, true});
        books.steps.push_back(std::move(step));
        document.open_minor -= used;
        for (Fund &fund : books.customer.funds)
            if (fund.id == unused.fund) fund.left_minor -= std::min(used, unused.left_minor);
    }
    std::erase_if(books.customer.funds, [](const Fund &fund) { return fund.left_minor == 0; });
}

// What a payment, or the credit it became, paid is owed again.
struct Reopening {
    Books &books;
    std::vector<ContractSituation> &contracts;
    std::string_view clause;
    const Rulebook &rulebook;
    std::map<Id, OpenDocument> changed; // documents that are open again by now, as they are

    void take_back(const PaidPart &part) {
        const auto before = changed.find(part.document.id);
        OpenDocument document = before == changed.end() ? part.document : before->second;
        document.open_minor += part.amount_minor;
        take_dust_back(books, document, clause, rulebook.as_of);
        set_off(books, document, part, clause, rulebook.as_of);
        take_credit_back(document, part);
        if (document.open_minor == 0) return;
        ContractSituation *contract = contract_of(contracts, document);
        const bool reopened = part.document.cycle.find('~') != std::string::npos;
        const bool owed_all_along = part.document.open_minor > 0 && !reopened;
        if (before == changed.end() && !owed_all_along) {
            const int version = contract ? contract->policy : rulebook.issuer;
            const Date due = std::max(rulebook.as_of + Days(grace_days(rulebook.policies.at(version))),
                                      part.document.due_on); // never sooner than it was
            const bool term = part.document.charge == "term";
            make_due(books, document, term ? part.claimed_start : std::nullopt, clause, due, rulebook.as_of);
        }
        if (contract) put_open(*contract, document);
        changed.insert_or_assign(document.id, std::move(document));
    }

    // A credit note of the document is worth what was paid of it: what its money paid elsewhere since is
    // taken from there, the latest first, and owed there.
    void take_credit_back(OpenDocument &document, const PaidPart &part) {
        for (const PaidPart &passed : part.passed_on) {
            const std::int64_t back = std::min(document.open_minor, passed.amount_minor);
            if (back == 0) continue;
            Step step = about("set-off", clause, document, books, rulebook.as_of);
            step.amount = Money{back, document.total.currency};
            step.allocations.push_back({passed.fund, passed.document.id, -back, false});
            step.allocations.push_back({passed.fund, document.id, back, true});
            books.steps.push_back(std::move(step));
            document.open_minor -= back;
            PaidPart taken = passed;
            taken.amount_minor = back;
            take_back(taken);
        }
    }
};

} // namespace

void reverse(Books &books, std::vector<ContractSituation> &contracts, const PaymentToReverse &payment,
             std::string_view clause, const Rulebook &rulebook) {
    Step step;
    step.on = rulebook.as_of;
    step.id = step.kind = "reversal";
    step.clause = clause;
    step.customer = books.customer.id;
    step.subject = format_id('P', payment.id);
    step.amount = payment.amount;
    step.notice = true;
    for (const PaidPart &part : payment.parts)
        step.allocations.push_back({payment.fund, part.document.id, -part.amount_minor, false});
    step.effects.push_back(effect::Withdrawal{payment.fund, payment.amount.minor, "reversal"});
    step.effects.push_back(effect::PaymentReversed{payment.id, rulebook.as_of});
    books.steps.push_back(std::move(step));
    std::erase_if(books.customer.funds, [&](const Fund &fund) { return fund.id == payment.fund; });

    Reopening reopening{books, contracts, clause, rulebook, {}};
    for (const PaidPart &part : payment.parts)
        reopening.take_back(part);
}

void restart_calendars(Books &books, std::vector<ContractSituation> &contracts, std::string_view clause,
                       const Rulebook &rulebook) {
    for (ContractSituation &contract : contracts) {
        const bool ordered = contract.state == ContractState::ordered;
        if ((!contract.term && !ordered) || contract.state == ContractState::ended ||
            contract.state == ContractState::deleted)
            continue;
        const Date due = rulebook.as_of + Days(grace_days(rulebook.policies.at(contract.policy)));
        for (OpenDocument &document : contract.open)
            if ((document.charge == "term" || !document.cycle.empty()) && document.due_on < due)
                make_due(books, document,
                         ordered ? std::nullopt : std::optional(start_of_cycle(document, contract)), clause,
                         due, rulebook.as_of);
    }
}

std::variant<Plan, Refusal> decide_reversal(ReversalCase reversal, const Rulebook &rulebook) {
    if (reversal.payment.reversed_on)
        return Refusal{{{"", fmt::format("{} is reversed already", format_id('P', reversal.payment.id))}},
                       {}};
    Books books{reversal.customer, reversal.counters, {}};
    reverse(books, reversal.contracts, reversal.payment, "", rulebook);
    Plan plan;
    for (ContractSituation &contract : reversal.contracts) {
        const bool touched = std::any_of(books.steps.begin(), books.steps.end(),
                                         [&](const Step &s) { return s.contract == contract.id; });
        if (!touched) continue;
        look_ahead(contract, rulebook.terms(contract.policy));
        plan.contracts.push_back(std::move(contract));
    }
    plan.steps = std::move(books.steps);
    return plan;
}

} // namespace bursar::rules
