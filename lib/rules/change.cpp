#include "rules/change.hpp"

#include "rules/billed_terms.hpp"
#include "rules/discontinuation.hpp"
#include "rules/dunning.hpp"
#include "rules/dunning_calendar.hpp"
#include "rules/order.hpp"
#include "rules/price_change.hpp"
#include "rules/tax.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::rules {
namespace {

// A contract's price of a term under a product, at today's rate of exchange.
Money price_under(const ContractSituation &contract, const std::string &product, Date on,
                  const Terms &terms) {
    ContractSituation under = contract;
    under.product = product;
    under.changes_to.clear();
    return term_price(under, on, terms);
}

// Why what is unpaid keeps a contract from being changed now, and what to do first: "pay F2026-000002 first".
std::string pay_first(const ContractSituation &contract) {
    const OpenDocument *unpaid = dunned(contract);
    return unpaid && unpaid->open_minor > 0
               ? fmt::format("pay {} first: bursar payment record", unpaid->number)
               : std::string();
}

// A contract changes while it runs, and is paid for.
void refuse_not_running(Refusal &refusal, const ContractSituation &contract, const std::string &clause,
                        const Terms &terms) {
    const std::string id = format_id('K', contract.id);
    const auto refuse = [&](const std::string &by, std::string message, std::string hint) {
        refusal.grounds.push_back({by, std::move(message)});
        refusal.hint = std::move(hint);
    };
    if (contract.state == ContractState::trial)
        return refuse("", fmt::format("{} is a trial", id), "bursar contract open orders the product");
    if (contract.state != ContractState::active) {
        std::string hint;
        if (contract.state == ContractState::ordered)
            hint = "let it be paid, or cancel it and order the other: bursar contract cancel";
        else if (contract.state != ContractState::suspended)
            hint = "order anew: bursar contract open";
        else if (hint = pay_first(contract); hint.empty() || contract.ground != "unpaid")
            hint = fmt::format("bursar explain {} tells what resumes it", id);
        return refuse(clause, fmt::format("{} is {}", id, to_string(contract.state)), std::move(hint));
    }
    if (!contract.term) return refuse("", fmt::format("{} has no term", id), "");
    if (contract.term->end > terms.as_of) return;
    std::string hint = pay_first(contract);
    if (hint.empty()) hint = "let it be invoiced, and paid: bursar sweep";
    refuse(terms.policy.renewal_clause,
           fmt::format("the paid term of {} ended on {}", id, to_string(contract.term->end - Days(1))),
           std::move(hint));
}

std::optional<Refusal> refuse_change(const ChangeCase &change, const Terms &terms) {
    const ContractSituation &contract = change.contract;
    const std::string id = format_id('K', contract.id);
    if (!terms.policy.change)
        return plain_refusal("the terms allow no change of product", "let it end, and order anew");
    const policy::ChangeRules &rules = *terms.policy.change;
    const policy::Product &from = product_of(contract, terms), &to = terms.catalog.at(change.product);
    Refusal refusal;
    for (const policy::Product *product : {&from, &to})
        if (policy::has(rules.fixed_families, product->family))
            refusal.grounds.push_back(
                {rules.families_clause, fmt::format("\"{}\" is of family \"{}\", which is never exchanged",
                                                    product->code, product->family)});
    refuse_not_running(refusal, contract, rules.clause, terms);
    if (from.code == to.code && !contract.changes_on) { // else: its next term is to be of this product again
        refusal.grounds.push_back({"", fmt::format("{} is \"{}\" already", id, to.code)});
        if (!contract.changes_to.empty())
            refusal.hint =
                fmt::format("it changes to \"{}\" with its next term: take that back with bursar undo",
                            contract.changes_to);
    }
    for (Refusal::Ground &ground : refuse_unlike(from, to, rules.clause, terms))
        refusal.grounds.push_back(std::move(ground));
    if (refusal.grounds.empty()) return std::nullopt;
    return refusal;
}

// What is left of the term that runs, and of the next one when that is paid already; up to the last day of
// service.
struct Remainder {
    Span left, whole; // the whole term, also where the first one began later
    Date charged_from;
};
std::vector<Remainder> remainders(const ContractSituation &contract, const Terms &terms) {
    std::vector<Remainder> all;
    const int last = term_index(*contract.anchor, contract.period, contract.term->start).value_or(0);
    for (int n = last; n >= 0; --n) {
        const Span whole = term(*contract.anchor, contract.period, n);
        if (whole.end <= terms.as_of) break;
        const Date charged_from = n == 0 ? std::max(whole.start, contract.starts_on) : whole.start;
        const Span left{std::max(charged_from, terms.as_of),
                        contract.ends_on ? std::min(whole.end, *contract.ends_on + Days(1)) : whole.end};
        if (left.start < left.end) all.insert(all.begin(), {left, whole, charged_from});
    }
    return all;
}

// What the rest of a term costs more than was charged for it: by the invoice of the term and by those of
// upgrades since. A term without an invoice costs what its product did when it began.
Money still_to_charge(const ChangeCase &change, const Remainder &rest, const Terms &terms) {
    const auto &[left, whole, charged_from] = rest;
    const Money price =
        price_under(change.contract, change.product, std::max(terms.as_of, whole.start), terms);
    Money more = price, charged_in_part = Money{0, price.currency};
    bool invoiced = false;
    for (const BilledDocument &document : change.billed)
        for (const BilledLine &line : document.lines) {
            const Span time = line.period ? *line.period : document.claimed.value_or(Span{});
            if (line.payment_fee || left.start < time.start || time.end < left.end) continue;
            invoiced = invoiced || document.document.charge == "term";
            const Money net{line.net_minor, price.currency};
            if (time.days() == whole.days())
                more = more - net;
            else
                charged_in_part = charged_in_part + share(net, left.days(), time.days());
        }
    if (invoiced) return share(more, left.days(), whole.days()) - charged_in_part;
    const Money old = price_under(change.contract, change.contract.product, charged_from, terms);
    return share(price - old, left.days(), whole.days());
}

DocumentDraft upgrade_invoice(const ChangeCase &change, const Terms &terms) {
    const ContractSituation &contract = change.contract;
    DocumentDraft draft = draft_for(contract, change.customer, due_day_of_today(terms), terms);
    for (const Remainder &rest : remainders(contract, terms)) {
        const Money net = still_to_charge(change, rest, terms);
        if (net.minor <= 0) continue;
        DocumentLine line;
        line.description =
            fmt::format("{} → {}", product_of(contract, terms).name, terms.catalog.at(change.product).name);
        line.net_minor = line.unit_price_minor = net.minor;
        line.period = rest.left;
        apply(line, required_tax_treatment(change.customer, terms.policy));
        draft.lines.push_back(std::move(line));
    }
    if (!draft.lines.empty()) add_payment_fee(draft, contract, terms);
    reckon_tax(draft.lines);
    draft.claim = DocumentDraft::Claim{"upgrade/" + change.product, terms.as_of, contract.term->end};
    return draft;
}

} // namespace

std::vector<Refusal::Ground> refuse_unlike(const policy::Product &from, const policy::Product &to,
                                           const std::string &clause, const Terms &terms) {
    std::vector<Refusal::Ground> grounds;
    if (from.family != to.family)
        grounds.push_back({clause, fmt::format("\"{}\" is of family \"{}\", and \"{}\" of \"{}\"", from.code,
                                               from.family, to.code, to.family)});
    if (from.term != to.term)
        grounds.push_back({"", fmt::format("\"{}\" has terms of {}, and \"{}\" of {}", from.code,
                                           to_string(from.term), to.code, to_string(to.term))});
    if (const policy::Price *price = to.price_on(terms.as_of); !price)
        grounds.push_back(
            {"", fmt::format("product \"{}\" has no price on {}", to.code, to_string(terms.as_of))});
    else if (auto ground = refuse_currency(*price, to, terms))
        grounds.push_back(std::move(*ground));
    if (auto ground = refuse_withdrawn(to, terms)) grounds.push_back(std::move(*ground));
    return grounds;
}

void withdraw_renewal(Books &books, ContractSituation &contract, std::string_view clause,
                      const Terms &terms) {
    if (const OpenDocument *renewal = contract.claimed())
        credit_document(books, contract, renewal->id, clause, terms);
}

std::variant<Plan, Refusal> decide_upgrade(ChangeCase change, const Terms &terms) {
    ContractSituation &contract = change.contract;
    Books books{change.customer, change.counters, {}};
    catch_up(books, contract, terms.as_of, terms);
    if (auto refusal = refuse_change(change, terms)) return *refusal;
    const policy::ChangeRules &rules = *terms.policy.change;
    const policy::Product &from = product_of(contract, terms), &to = terms.catalog.at(change.product);
    if (to.rank < from.rank)
        return Refusal{
            {{rules.clause, fmt::format("\"{}\" is below \"{}\": that is no upgrade", to.code, from.code)}},
            rules.downgrades ? "bursar contract downgrade" : "let it end, and order anew"};
    Step step = make_step("upgrade", "upgrade", rules.clause, contract, terms);
    step.action = "change";
    books.steps.push_back(std::move(step));
    withdraw_renewal(books, contract, rules.clause, terms);
    if (DocumentDraft draft = upgrade_invoice(change, terms); !draft.lines.empty()) {
        Step invoice = make_step("upgrade-invoice", "invoice", rules.clause, contract, terms);
        invoice.notice = true;
        // Paid after it begins, it is dunned as a term is.
        const std::string cycle =
            terms.policy.billing ? fmt::format("{}/{}", draft.claim->kind, to_string(terms.as_of)) : "";
        issue(books, contract, std::move(invoice), std::move(draft), cycle);
    }
    change_product(contract, to.code, terms.as_of);
    tell_of_prices(books.steps, contract, terms.as_of, terms);
    settle(books, contract, terms.as_of, terms);
    look_ahead(contract, terms);
    return Plan{std::move(books.steps), {std::move(contract)}};
}

std::variant<Plan, Refusal> decide_downgrade(ChangeCase change, const Terms &terms) {
    ContractSituation &contract = change.contract;
    Books books{change.customer, change.counters, {}};
    catch_up(books, contract, terms.as_of, terms);
    if (auto refusal = refuse_change(change, terms)) return *refusal;
    const policy::ChangeRules &rules = *terms.policy.change;
    const policy::Product &from = product_of(contract, terms), &to = terms.catalog.at(change.product);
    if (!rules.downgrades)
        return Refusal{{{rules.clause, "downgrades are never made"}},
                       "cancel it and order anew: bursar contract cancel"};
    if (contract.changes_on)
        return Refusal{{{rules.clause, fmt::format("the term of {} from {} on is paid, as \"{}\"",
                                                   format_id('K', contract.id),
                                                   to_string(*contract.changes_on), contract.changes_to)}},
                       fmt::format("ask again on {}", to_string(*contract.changes_on))};
    if (to.rank > from.rank)
        return Refusal{
            {{rules.clause, fmt::format("\"{}\" is above \"{}\": that is no downgrade", to.code, from.code)}},
            "bursar contract upgrade"};
    Step step = make_step("downgrade", "downgrade", rules.clause, contract, terms);
    step.ground = to.code;
    step.notice = true;
    books.steps.push_back(std::move(step));
    withdraw_renewal(books, contract, rules.clause, terms);
    contract.changes_to = to.code;
    contract.terms_changed = true;
    tell_of_prices(books.steps, contract, contract.term->end, terms);
    look_ahead(contract, terms);
    return Plan{std::move(books.steps), {std::move(contract)}};
}

} // namespace bursar::rules
