#include "rules/books.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::rules {
namespace {

OpenDocument *find_open(ContractSituation &contract, Id document) {
    const auto found = std::find_if(contract.open.begin(), contract.open.end(),
                                    [&](const auto &d) { return d.id == document; });
    return found == contract.open.end() ? nullptr : &*found;
}

void forget_settled(ContractSituation &contract) {
    std::erase_if(contract.open, [](const OpenDocument &d) { return d.open_minor == 0; });
}

const policy::Product &product_of(const ContractSituation &contract, const Terms &terms) {
    const auto found = terms.catalog.find(contract.product);
    if (found == terms.catalog.end())
        throw Failure(Cause::configuration,
                      fmt::format("the catalogue has no product \"{}\"", contract.product),
                      "load a catalogue that has it: bursar catalog load FILE");
    return found->second;
}

DocumentDraft draft_for(const ContractSituation &contract, const CustomerSituation &customer, Date due_on,
                        const Terms &terms) {
    if (customer.party_digest.empty())
        throw Failure(
            Cause::configuration,
            fmt::format("{} has no billing identity to put on a document", format_id('C', customer.id)),
            "give it one: bursar customer edit");
    DocumentDraft draft;
    draft.prefix = series_prefix(terms.policy.invoice_prefix, terms.as_of);
    draft.digits = terms.policy.number_digits;
    draft.customer = customer.id;
    draft.contract = contract.id;
    draft.issued_on = terms.as_of;
    draft.due_on = due_on;
    draft.currency = terms.policy.currency;
    draft.party_digest = customer.party_digest;
    draft.issuer = terms.issuer;
    return draft;
}

// A penalty, or a document whose due day has passed, holds a suspension up.
bool holds_suspension(const OpenDocument &document, Date as_of) {
    return document.kind == DocumentKind::fee || document.due_on < as_of;
}

void write_off_dust(Books &books, ContractSituation &contract, const Terms &terms) {
    for (OpenDocument &document : contract.open) {
        if (document.open_minor == 0 || document.open_minor > terms.policy.dust.minor) continue;
        Step step = make_step("written-off", "written-off", terms.policy.renewal_clause, contract, terms);
        step.silent = true;
        step.document = document.number;
        step.document_id = document.id;
        step.written_off_minor = document.open_minor;
        document.open_minor = 0;
        books.steps.push_back(std::move(step));
    }
}

// Names the invoice a step rests on: none for a term of 0.00.
void name_document(Step &step, const OpenDocument *document) {
    if (!document) return;
    step.document = document->number;
    step.document_id = document->id;
}

void activate(Books &books, ContractSituation &contract, Date paid_on, const Terms &terms) {
    const Date start = std::max(paid_on, contract.starts_on);
    Step step = make_step("activate", "activate", terms.policy.order_clause, contract, terms);
    step.action = "activate";
    name_document(step, contract.claimed());
    contract.state = ContractState::active;
    contract.anchor = start;
    const Span first = term(start, contract.period, 0);
    step.term_paid = PaidTerm{first, contract.starts_on, !contract.claim, paid_on};
    if (contract.period.unit != Period::Unit::once) contract.term = first;
    if (contract.term && !contract.renews) contract.ends_on = first.end - Days(1);
    contract.claim.reset();
    contract.done.clear();
    books.steps.push_back(std::move(step));
}

void renew(Books &books, ContractSituation &contract, Date paid_on, const Terms &terms) {
    const Date start = contract.term->end;
    const int n = term_index(*contract.anchor, contract.period, start).value();
    Step step = make_step("renew", "renew", terms.policy.renewal_clause, contract, terms);
    name_document(step, contract.claimed());
    contract.term = term(*contract.anchor, contract.period, n);
    step.term_paid = PaidTerm{*contract.term, start, !contract.claim, paid_on};
    contract.claim.reset();
    contract.done.clear();
    books.steps.push_back(std::move(step));
}

void resume_if_clear(Books &books, ContractSituation &contract, const Terms &terms) {
    if (contract.state != ContractState::suspended || contract.ground != "unpaid") return;
    if (std::any_of(contract.open.begin(), contract.open.end(),
                    [&](const auto &d) { return d.open_minor > 0 && holds_suspension(d, terms.as_of); }))
        return;
    Step step = make_step("resume", "resume", terms.policy.renewal_clause, contract, terms);
    step.action = "resume";
    contract.state = ContractState::active;
    contract.ground.clear();
    contract.suspended_on.reset();
    books.steps.push_back(std::move(step));
}

} // namespace

Money term_price(const ContractSituation &contract, Date start, const Terms &terms) {
    const policy::Price *price = product_of(contract, terms).price_on(start);
    if (!price)
        throw Failure(Cause::configuration,
                      fmt::format("product \"{}\" has no price on {}", contract.product, to_string(start)),
                      "load a catalogue with a price effective by then: bursar catalog load FILE");
    if (price->net.currency != terms.policy.currency)
        throw Failure(Cause::configuration,
                      fmt::format("product \"{}\" is priced in {}, and the policy bills in {} only",
                                  contract.product, price->net.currency.code(), terms.policy.currency.code()),
                      "choose a product priced in the currency of the policy");
    return price->net * contract.quantity;
}

std::optional<Percent> tax_rate(std::string_view country, const policy::Policy &policy) {
    const auto found = policy.tax_rates.find(country);
    if (found == policy.tax_rates.end()) return std::nullopt;
    return found->second;
}

std::string series_prefix(std::string_view pattern, Date issued_on) {
    constexpr std::string_view year = "{year}";
    std::string prefix(pattern);
    if (const auto at = prefix.find(year); at != std::string::npos)
        prefix.replace(at, year.size(), std::to_string(year_of(issued_on)));
    return prefix;
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

DocumentDraft term_invoice(const ContractSituation &contract, const CustomerSituation &customer, Span term,
                           bool first, Date due_on, const Terms &terms) {
    DocumentDraft draft = draft_for(contract, customer, due_on, terms);
    const std::optional<Percent> rate = tax_rate(customer.country, terms.policy);
    if (!rate)
        throw Failure(
            Cause::configuration, fmt::format("no tax rate for customers in \"{}\"", customer.country),
            "correct the country (bursar customer edit), or adopt a policy with a rate in [tax.rates]");
    const Money net = term_price(contract, term.start, terms);
    DocumentLine line;
    line.description = product_of(contract, terms).name;
    line.quantity = contract.quantity;
    line.unit_price_minor = net.minor / contract.quantity;
    line.net_minor = net.minor;
    line.tax_minor = share(net, *rate).minor;
    line.tax_category = "S";
    line.tax_rate = *rate;
    if (!first) line.period = term;
    draft.lines.push_back(std::move(line));
    draft.claim = DocumentDraft::Claim{"term", term.start, term.end};
    return draft;
}

DocumentDraft fee(const ContractSituation &contract, const CustomerSituation &customer,
                  std::string description, std::int64_t amount_minor, const Terms &terms) {
    DocumentDraft draft = draft_for(contract, customer, terms.as_of, terms);
    draft.kind = DocumentKind::fee;
    DocumentLine line;
    line.description = std::move(description);
    line.unit_price_minor = line.net_minor = amount_minor;
    line.tax_category = "O";
    draft.lines.push_back(std::move(line));
    return draft;
}

void allocate(Step &step, Fund &fund, OpenDocument &document, std::int64_t amount_minor) {
    fund.left_minor -= amount_minor;
    document.open_minor -= amount_minor;
    step.allocations.push_back({fund.id, document.id, amount_minor, false});
}

void issue(Books &books, ContractSituation &contract, Step step, DocumentDraft draft) {
    draft.id = ++books.counters.last_document;
    draft.number = books.counters.take_number(draft.prefix, draft.digits);
    const Money total = draft.total();
    step.document = draft.number;
    step.document_id = draft.id;
    step.amount = total;
    if (draft.claim && draft.claim->kind == "term") contract.claim = draft.id;

    OpenDocument open{draft.id,        draft.number, draft.kind, draft.customer,    draft.contract,
                      draft.issued_on, draft.due_on, total,      draft.net_minor(), total.minor};
    for (Fund &fund : books.customer.funds)
        if (const auto part = std::min(fund.left_minor, open.open_minor); part > 0)
            allocate(step, fund, open, part);
    std::erase_if(books.customer.funds, [](const Fund &fund) { return fund.left_minor == 0; });

    contract.open.push_back(std::move(open));
    step.issues = std::move(draft);
    books.steps.push_back(std::move(step));
}

void credit_in_full(Books &books, ContractSituation &contract, Step &step, Id document, const Terms &terms) {
    OpenDocument *open = find_open(contract, document);
    if (!open) throw Failure(Cause::bug, fmt::format("document {} to credit is not open", document));
    DocumentDraft note = draft_for(contract, books.customer, terms.as_of, terms);
    note.kind = DocumentKind::credit_note;
    note.credits = document;
    note.prefix = series_prefix(terms.policy.credit_note_prefix, terms.as_of);
    note.copies_lines = true;
    note.copied_net_minor = open->net_minor;
    note.copied_tax_minor = open->total.minor - open->net_minor;
    note.id = ++books.counters.last_document;
    note.number = books.counters.take_number(note.prefix, note.digits);

    const Id fund = ++books.counters.last_fund;
    step.funds.push_back({fund, contract.customer, std::nullopt, note.id, open->total.minor});
    step.allocations.push_back({fund, document, open->open_minor, true});
    if (const auto left = open->total.minor - open->open_minor; left > 0)
        books.customer.funds.push_back({fund, left});
    step.document = open->number;
    step.document_id = open->id;
    step.issues = std::move(note);
    open->open_minor = 0;
    if (contract.claim == document) contract.claim.reset();
    forget_settled(contract);
}

void settle(Books &books, ContractSituation &contract, Date paid_on, const Terms &terms) {
    write_off_dust(books, contract, terms);
    const OpenDocument *claimed = contract.claimed();
    const bool paid = claimed && claimed->open_minor == 0;
    if (paid && contract.state == ContractState::ordered)
        activate(books, contract, paid_on, terms);
    else if (paid && (contract.state == ContractState::active || contract.state == ContractState::suspended))
        renew(books, contract, paid_on, terms);
    forget_settled(contract);
    resume_if_clear(books, contract, terms);
}

void renew_without_document(Books &books, ContractSituation &contract, const Terms &terms) {
    renew(books, contract, contract.term->end, terms);
}

void activate_free_order(Books &books, ContractSituation &contract, const Terms &terms) {
    activate(books, contract, terms.as_of, terms);
}

} // namespace bursar::rules
