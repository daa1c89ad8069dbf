#include "rules/billing.hpp"

#include "base/error.hpp"
#include "rules/tax.hpp"

#include <fmt/format.h>

namespace bursar::rules {
namespace {

// The catalogue's price of one of the product's terms.
Money listed_price(const policy::Product &product, Date start) {
    const policy::Price *price = product.price_on(start);
    if (!price)
        throw Failure(Cause::configuration,
                      fmt::format("product \"{}\" has no price on {}", product.code, to_string(start)),
                      "load a catalogue with a price effective by then: bursar catalog load FILE");
    return price->net;
}

const policy::Product &product_named(std::string_view code, const Terms &terms) {
    const auto found = terms.catalog.find(code);
    if (found == terms.catalog.end())
        throw Failure(Cause::configuration, fmt::format("the catalogue has no product \"{}\"", code),
                      "load a catalogue that has it: bursar catalog load FILE");
    return found->second;
}

// The product of the contract's next term.
const policy::Product &next_product(const ContractSituation &contract, const Terms &terms) {
    return product_named(contract.changes_to.empty() ? contract.product : contract.changes_to, terms);
}

} // namespace

void add_payment_fee(DocumentDraft &draft, const ContractSituation &contract, const Terms &terms) {
    const policy::PaymentFee *fee = terms.policy.payment_fee(contract.payment_method);
    if (!fee) return;
    DocumentLine line = draft.lines.front();
    line.description = fmt::format(
        "{} ({})", terms.policy.locale == "fr" ? "Frais de paiement" : "Payment fee", fee->method);
    line.quantity = 1;
    line.payment_fee = true;
    line.net_minor = line.unit_price_minor =
        (share(Money{draft.net_minor(), draft.currency}, fee->percent) + fee->fixed).minor;
    if (line.net_minor > 0) draft.lines.push_back(std::move(line));
}

namespace {

// So many days of a term's price.
void charge_part(DocumentLine &line, std::int64_t days, std::int64_t of, const Terms &terms) {
    line.net_minor = line.unit_price_minor =
        share(Money{line.net_minor, terms.policy.currency}, days, of).minor;
    line.quantity = 1;
    line.description += fmt::format(" ({}/{} {})", days, of, terms.policy.locale == "fr" ? "jours" : "days");
}

} // namespace

const policy::Product &product_of(const ContractSituation &contract, const Terms &terms) {
    return product_named(contract.product, terms);
}

Money converted(Money amount, const Terms &terms, std::string *printed) {
    const Currency home = terms.policy.currency;
    if (amount.currency == home) return amount;
    const auto *quote = terms.rates ? terms.rates->on(home, amount.currency, terms.as_of) : nullptr;
    if (!quote)
        throw Failure(
            Cause::configuration,
            fmt::format("there is no exchange rate {}/{} by {}", home.code(), amount.currency.code(),
                        to_string(terms.as_of)),
            fmt::format("set one: bursar fx set {}/{} RATE --on DATE", home.code(), amount.currency.code()));
    if (printed)
        *printed =
            fmt::format("{} {}, 1 {} = {} {} ({})", to_string(amount), amount.currency.code(), home.code(),
                        policy::to_string(quote->rate), amount.currency.code(), to_string(quote->on));
    return policy::at_rate(amount, home, quote->rate);
}

bool is_free(const ContractSituation &contract, Date start, const Terms &terms) {
    return listed_price(next_product(contract, terms), start).minor == 0;
}

Money term_price(const ContractSituation &contract, Date start, const Terms &terms) {
    return converted(listed_price(next_product(contract, terms), start), terms) * contract.quantity;
}

Date anchor_of(Date start, Period period, const Terms &terms) {
    const bool calendar = terms.policy.billing && terms.policy.billing->calendar_months;
    if (!calendar || period.unit != Period::Unit::month) return start;
    const std::chrono::year_month_day day(start);
    return std::chrono::sys_days(day.year() / day.month() / 1);
}

Span first_term(Date start, Period period, const Terms &terms) {
    return {start, term(anchor_of(start, period, terms), period, 0).end};
}

std::string series_prefix(std::string_view pattern, Date issued_on) {
    constexpr std::string_view year = "{year}";
    std::string prefix(pattern);
    if (const auto at = prefix.find(year); at != std::string::npos)
        prefix.replace(at, year.size(), std::to_string(year_of(issued_on)));
    return prefix;
}

DocumentDraft draft_for(const CustomerSituation &customer, Date due_on, const Terms &terms) {
    if (customer.party_digest.empty())
        throw Failure(
            Cause::configuration,
            fmt::format("{} has no billing identity to put on a document", format_id('C', customer.id)),
            "give it one: bursar customer edit");
    DocumentDraft draft;
    draft.prefix = series_prefix(terms.policy.invoice_prefix, terms.as_of);
    draft.digits = terms.policy.number_digits;
    draft.customer = customer.id;
    draft.issued_on = terms.as_of;
    draft.due_on = due_on;
    draft.currency = terms.policy.currency;
    draft.party_digest = customer.party_digest;
    draft.issuer = terms.issuer;
    return draft;
}

DocumentDraft draft_for(const ContractSituation &contract, const CustomerSituation &customer, Date due_on,
                        const Terms &terms) {
    DocumentDraft draft = draft_for(customer, due_on, terms);
    draft.contract = contract.id;
    return draft;
}

Date due_day_of_today(const Terms &terms) {
    return terms.as_of + Days(terms.policy.billing ? terms.policy.billing->payment_days : 0);
}

DocumentDraft term_invoice(const ContractSituation &contract, const CustomerSituation &customer, Span term,
                           bool first, Date due_on, const Terms &terms) {
    DocumentDraft draft = draft_for(contract, customer, due_on, terms);
    std::string rate;
    const policy::Product &product = next_product(contract, terms);
    const Money unit = converted(listed_price(product, term.start), terms, &rate);
    DocumentLine line;
    line.description = product.name;
    if (!rate.empty()) line.description += fmt::format(" ({})", rate);
    line.quantity = contract.quantity;
    line.unit_price_minor = unit.minor;
    line.net_minor = (unit * contract.quantity).minor;
    const Span whole = contract.anchor
                           ? term
                           : bursar::term(anchor_of(term.start, contract.period, terms), contract.period, 0);
    const Span served{term.start,
                      contract.ends_on ? std::min(term.end, *contract.ends_on + Days(1)) : term.end};
    if (whole.days() != served.days()) charge_part(line, served.days(), whole.days(), terms);
    apply(line, required_tax_treatment(customer, terms.policy));
    if (!first) line.period = served;
    draft.lines.push_back(std::move(line));
    add_payment_fee(draft, contract, terms);
    reckon_tax(draft.lines);
    draft.claim = DocumentDraft::Claim{"term", term.start, term.end};
    return draft;
}

DocumentDraft redemption_invoice(const ContractSituation &contract, const CustomerSituation &customer,
                                 const policy::Product &product, const Terms &terms) {
    DocumentDraft draft = draft_for(contract, customer, terms.as_of, terms);
    std::string rate;
    DocumentLine line;
    line.net_minor = line.unit_price_minor = converted(*product.redemption_fee, terms, &rate).minor;
    line.description = fmt::format("{}: {}", product.name,
                                   terms.policy.locale == "fr" ? "frais de rédemption" : "redemption fee");
    if (!rate.empty()) line.description += fmt::format(" ({})", rate);
    apply(line, required_tax_treatment(customer, terms.policy));
    draft.lines.push_back(std::move(line));
    reckon_tax(draft.lines);
    return draft;
}

DocumentDraft credit_note_for(const CustomerSituation &customer, Id document, const Terms &terms) {
    DocumentDraft note = draft_for(customer, terms.as_of, terms);
    note.kind = DocumentKind::credit_note;
    note.credits = document;
    note.prefix = series_prefix(terms.policy.credit_note_prefix, terms.as_of);
    return note;
}

DocumentDraft fee(const CustomerSituation &customer, std::string description, std::int64_t amount_minor,
                  const Terms &terms) {
    DocumentDraft draft = draft_for(customer, terms.as_of, terms);
    draft.kind = DocumentKind::fee;
    DocumentLine line;
    line.description = std::move(description);
    line.unit_price_minor = line.net_minor = amount_minor;
    apply_no_tax(line, terms.policy);
    draft.lines.push_back(std::move(line));
    return draft;
}

DocumentDraft fee(const ContractSituation &contract, const CustomerSituation &customer,
                  std::string description, std::int64_t amount_minor, const Terms &terms) {
    DocumentDraft draft = fee(customer, std::move(description), amount_minor, terms);
    draft.contract = contract.id;
    return draft;
}

} // namespace bursar::rules
