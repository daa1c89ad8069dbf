#include "rules/books.hpp"

#include "base/error.hpp"
#include "rules/obligation.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::rules {
namespace {

OpenDocument *find_open(ContractSituation &contract, Id document) {
    const auto found = std::find_if(contract.open.begin(), contract.open.end(),
                                    [&](const auto &d) { return d.id == document; });
    return found == contract.open.end() ? nullptr : &*found;
}

bool is_redemption(const OpenDocument &document) { return document.charge.starts_with("redemption"); }

// But for what is paid of a term that has not begun.
void forget_settled(ContractSituation &contract) {
    std::erase_if(contract.open, [&](const OpenDocument &d) {
        const bool ahead = contract.claim && d.credited_minor < d.total.minor &&
                           (d.id == *contract.claim || is_redemption(d));
        return d.open_minor == 0 && !ahead;
    });
}

// The fee of a redemption that does not take place, whether it is paid or not (ALLS-G4.3).
void credit_redemption(Books &books, ContractSituation &contract, const Terms &terms) {
    std::vector<Id> fees;
    for (const OpenDocument &document : contract.open)
        if (is_redemption(document)) fees.push_back(document.id);
    for (const Id fee : fees)
        credit_document(books, contract, fee, terms.policy.redemption_clause, terms);
}

// Names the invoice a step rests on: none for a term of 0.00.
void name_document(Step &step, const OpenDocument *document) {
    if (!document) return;
    step.document = document->number;
    step.document_id = document->id;
}

// A domain that is paid for: the registry is asked to register it (ALLS-P4.4), once.
void ask_registry(Books &books, ContractSituation &contract, const Terms &terms) {
    if (contract.ground == unconfirmed) return;
    Step step =
        make_step("register", "register", terms.policy.registration.confirmation_clause, contract, terms);
    step.action = "register";
    name_document(step, contract.claimed());
    contract.ground = unconfirmed;
    books.steps.push_back(std::move(step));
}

// The fee of a domain's redemption is paid on top of its renewal (ALLS-G4.3).
bool redemption_open(const ContractSituation &contract) {
    return std::ranges::any_of(contract.open,
                               [](const OpenDocument &d) { return is_redemption(d) && d.open_minor > 0; });
}

// The steps of a term's own calendar are of no more use once it has begun.
void forget_cycle(ContractSituation &contract, Date start) {
    const std::string again = to_string(start) + '~';
    std::erase_if(contract.done,
                  [&](const DoneStep &d) { return d.cycle.empty() || d.cycle.starts_with(again); });
}

// A suspension for non-payment, or one without any ground left: a sanction or a dispute keeps it.
void resume_if_clear(Books &books, ContractSituation &contract, const Terms &terms) {
    if (contract.state != ContractState::suspended || contract.ground != "unpaid") return;
    if (std::any_of(contract.open.begin(), contract.open.end(), [&](const auto &d) {
            return d.open_minor > 0 && overdue(d.kind == DocumentKind::fee, d.due_on, terms.as_of);
        }))
        return;
    if (const Hold *hold = contract.held()) {
        contract.ground = hold->ground;
        return;
    }
    resume(books, contract, make_step("resume", "resume", terms.policy.renewal_clause, contract, terms));
}

// The document as it is then.
OpenDocument issued(Books &books, Step step, DocumentDraft draft) {
    draft.id = ++books.counters.last_document;
    draft.number = books.counters.take_number(draft.prefix, draft.digits);
    const Money total = draft.total();
    step.document = draft.number;
    step.document_id = draft.id;
    step.amount = total;

    OpenDocument open{draft.id,
                      draft.number,
                      draft.kind,
                      draft.customer,
                      draft.contract,
                      draft.issued_on,
                      draft.due_on,
                      total,
                      draft.net_minor(),
                      total.minor,
                      draft.claim ? draft.claim->kind : std::string(),
                      {}};
    for (const DocumentLine &line : draft.lines)
        if (line.payment_fee) {
            open.fee_net_minor += line.net_minor;
            open.fee_minor += line.net_minor + line.tax_minor;
        }
    for (Fund &fund : books.customer.funds)
        if (const auto part = std::min(fund.left_minor, open.open_minor); part > 0)
            allocate(step, fund, open, part);
    std::erase_if(books.customer.funds, [](const Fund &fund) { return fund.left_minor == 0; });

    step.issues = std::move(draft);
    books.steps.push_back(std::move(step));
    return open;
}

} // namespace

bool overdue(bool fee, Date due_on, Date as_of) { return fee || due_on < as_of; }

bool awaits_registry(const ContractSituation &contract, const Terms &terms) {
    if (terms.policy.registration.confirmation_clause.empty()) return false;
    const auto product = terms.catalog.find(contract.product);
    return product != terms.catalog.end() && product->second.family == "domain";
}

void write_off_dust(Books &books, std::vector<OpenDocument> &documents, const Terms &terms) {
    for (OpenDocument &document : documents) {
        if (document.open_minor == 0 || document.open_minor > terms.policy.dust.minor) continue;
        Step step = account_step("written-off", terms.policy.renewal_clause, books.customer.id, terms.as_of);
        step.contract = document.contract.value_or(0);
        step.silent = true;
        step.document = document.number;
        step.document_id = document.id;
        step.written_off_minor = document.open_minor;
        document.written_off_minor += document.open_minor;
        document.open_minor = 0;
        books.steps.push_back(std::move(step));
    }
}

Step make_step(std::string_view id, std::string_view kind, std::string_view clause,
               const ContractSituation &contract, const Terms &terms) {
    Step step;
    step.on = terms.as_of;
    step.id = id;
    step.kind = kind;
    step.clause = clause;
    step.contract = contract.id;
    step.customer = contract.customer;
    return step;
}

Step account_step(std::string_view kind, std::string_view clause, Id customer, Date on) {
    Step step;
    step.on = on;
    step.id = step.kind = kind;
    step.clause = clause;
    step.customer = customer;
    return step;
}

void allocate(Step &step, Fund &fund, OpenDocument &document, std::int64_t amount_minor) {
    fund.left_minor -= amount_minor;
    document.open_minor -= amount_minor;
    step.allocations.push_back({fund.id, document.id, amount_minor, false});
}

void issue(Books &books, Step step, DocumentDraft draft, const Terms &terms) {
    std::vector<OpenDocument> loose{issued(books, std::move(step), std::move(draft))};
    write_off_dust(books, loose, terms);
}

void issue(Books &books, ContractSituation &contract, Step step, DocumentDraft draft,
           const std::string &cycle) {
    const bool term = draft.claim && draft.claim->kind == "term";
    if (!cycle.empty())
        step.effects.push_back(effect::DueAgain{books.counters.last_document + 1, draft.due_on, cycle});
    OpenDocument open = issued(books, std::move(step), std::move(draft));
    open.cycle = cycle;
    if (term) contract.claim = open.id;
    contract.open.push_back(std::move(open));
}

void give_credit(Books &books, Step &step, OpenDocument &document, Id note, std::int64_t amount_minor) {
    const Id fund = ++books.counters.last_fund;
    step.funds.push_back({fund, document.customer, std::nullopt, note, amount_minor});
    const std::int64_t more_than_paid = document.credited_minor + amount_minor + document.written_off_minor +
                                        std::max<std::int64_t>(document.open_minor - amount_minor, 0) -
                                        document.total.minor;
    const std::int64_t dust = std::clamp<std::int64_t>(more_than_paid, 0, document.written_off_minor);
    step.written_off_minor = -dust;
    document.written_off_minor -= dust;
    document.open_minor += dust;
    const std::int64_t cleared = std::min(amount_minor, document.open_minor);
    if (cleared > 0) step.allocations.push_back({fund, document.id, cleared, true});
    document.open_minor -= cleared;
    if (amount_minor > cleared) books.customer.funds.push_back({fund, amount_minor - cleared});
}

void credit_in_full(Books &books, ContractSituation &contract, Step &step, Id document, const Terms &terms) {
    if (contract.claim == document) credit_redemption(books, contract, terms);
    OpenDocument *open = find_open(contract, document);
    if (!open) throw Failure(Cause::bug, fmt::format("document {} to credit is not open", document));
    step.document = open->number;
    step.document_id = open->id;
    step.effects.push_back(effect::ClaimReleased{document});
    const bool paid = open->open_minor == 0;
    const std::int64_t kept = paid ? open->fee_minor : 0, kept_net = paid ? open->fee_net_minor : 0;
    if (const std::int64_t left = open->total.minor - open->credited_minor - kept; left > 0) {
        DocumentDraft note = credit_note_for(books.customer, document, terms);
        note.contract = contract.id;
        note.copies_lines = true;
        note.keeps_fee = kept > 0;
        note.copied_net_minor = open->net_minor - open->credited_net_minor - kept_net;
        note.copied_tax_minor = left - note.copied_net_minor;
        note.id = ++books.counters.last_document;
        note.number = books.counters.take_number(note.prefix, note.digits);

        give_credit(books, step, *open, note.id, left);
        step.issues = std::move(note);
        open->credited_minor += left;
        open->credited_net_minor = open->net_minor - kept_net;
    }
    if (contract.claim == document) contract.claim.reset();
    forget_settled(contract);
}

void credit_document(Books &books, ContractSituation &contract, Id document, std::string_view clause,
                     const Terms &terms) {
    Step step = make_step("credit", "credit", clause, contract, terms);
    credit_in_full(books, contract, step, document, terms);
    if (step.issues) step.amount = step.issues->total();
    books.steps.push_back(std::move(step));
}

void resume(Books &books, ContractSituation &contract, Step step) {
    step.action = "resume";
    contract.state = ContractState::active;
    contract.ground.clear();
    contract.suspended_on.reset();
    books.steps.push_back(std::move(step));
}

void settle(Books &books, ContractSituation &contract, Date paid_on, const Terms &terms) {
    write_off_dust(books, contract.open, terms);
    const OpenDocument *claimed = contract.claimed();
    const bool settled = contract.claim && (!claimed || claimed->open_minor == 0);
    const bool paid = settled && !redemption_open(contract);
    for (const OpenDocument &document : contract.open)
        if (document.paid_on && (document.id == contract.claim || is_redemption(document)))
            paid_on = std::max(paid_on, *document.paid_on);
    if (paid && contract.state == ContractState::ordered && !contract.disputed && !contract.held())
        take_up(books, contract, paid_on, terms);
    else if (paid && contract.term &&
             (contract.state == ContractState::active || contract.state == ContractState::suspended))
        renew(books, contract, paid_on, terms);
    forget_settled(contract);
    resume_if_clear(books, contract, terms);
}

bool covered_by_credit(const Books &books, const OpenDocument &document, const Terms &terms) {
    std::int64_t credit = 0;
    for (const Fund &fund : books.customer.funds)
        credit += fund.left_minor;
    return document.open_minor <= credit + terms.policy.dust.minor;
}

void set_off_credit(Books &books, ContractSituation &contract, const Terms &terms) {
    const std::size_t steps = books.steps.size();
    for (OpenDocument &document : contract.open) {
        if (document.open_minor == 0 || books.customer.funds.empty()) continue;
        Step step = make_step("set-off", "set-off", terms.policy.renewal_clause, contract, terms);
        name_document(step, &document);
        const std::int64_t before = document.open_minor;
        for (Fund &fund : books.customer.funds)
            if (const auto part = std::min(fund.left_minor, document.open_minor); part > 0)
                allocate(step, fund, document, part);
        std::erase_if(books.customer.funds, [](const Fund &fund) { return fund.left_minor == 0; });
        step.amount = Money{before - document.open_minor, document.total.currency};
        books.steps.push_back(std::move(step));
    }
    if (books.steps.size() > steps) settle(books, contract, terms.as_of, terms);
}

void activate(Books &books, ContractSituation &contract, Date from, const Terms &terms) {
    const Date start = std::max(from, contract.starts_on);
    Step step = make_step("activate", "activate", terms.policy.order_clause, contract, terms);
    step.action = "activate";
    name_document(step, contract.claimed());
    contract.state = ContractState::active;
    contract.ground.clear();
    contract.anchor = anchor_of(start, contract.period, terms);
    const Span first = first_term(start, contract.period, terms);
    step.term_paid = PaidTerm{first, contract.starts_on, !contract.claim, from};
    if (contract.period.unit != Period::Unit::once) contract.term = first;
    if (contract.term && !contract.renews) contract.ends_on = first.end - Days(1);
    contract.claim.reset();
    contract.done.clear();
    books.steps.push_back(std::move(step));
    obligations_at_start(books, contract, terms);
}

void take_up(Books &books, ContractSituation &contract, Date paid_on, const Terms &terms) {
    if (awaits_registry(contract, terms))
        ask_registry(books, contract, terms);
    else
        activate(books, contract, paid_on, terms);
}

void change_product(ContractSituation &contract, std::string product, Date since) {
    contract.product = std::move(product);
    contract.product_since = std::max(since, *contract.anchor);
    contract.changes_to.clear();
    contract.changes_on.reset();
    contract.terms_changed = true;
}

void begin_change(Books &books, ContractSituation &contract, Date until, const Terms &terms) {
    if (!contract.changes_on || *contract.changes_on > until) return;
    if (contract.ends_on && *contract.ends_on < *contract.changes_on) return; // that term is not served
    const std::string &clause =
        terms.policy.change ? terms.policy.change->clause : terms.policy.discontinuation_clause;
    Step step = make_step("change", "change", clause, contract, terms);
    step.action = "change";
    change_product(contract, contract.changes_to, *contract.changes_on);
    books.steps.push_back(std::move(step));
}

void renew(Books &books, ContractSituation &contract, Date paid_on, const Terms &terms) {
    const Date start = contract.term->end;
    const int n = term_index(*contract.anchor, contract.period, start).value();
    Step step = make_step("renew", "renew", terms.policy.renewal_clause, contract, terms);
    name_document(step, contract.claimed());
    contract.term = term(*contract.anchor, contract.period, n);
    if (!contract.changes_to.empty() && start > terms.as_of) {
        if (!contract.changes_on) contract.changes_on = start; // paid ahead: what runs is served as it is
        contract.terms_changed = true;
    } else if (!contract.changes_to.empty()) {
        change_product(contract, contract.changes_to, start);
        step.action = "change";
    }
    step.term_paid = PaidTerm{*contract.term, start, !contract.claim, paid_on};
    contract.claim.reset();
    forget_cycle(contract, start);
    books.steps.push_back(std::move(step));
}

} // namespace bursar::rules
