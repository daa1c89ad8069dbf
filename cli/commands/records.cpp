#include "commands/records.hpp"

#include "commands/day_range.hpp"
#include "commands/rows.hpp"

#include "base/error.hpp"
#include "io/json_value.hpp"
#include "ledger/accounts.hpp"

#include <charconv>

namespace bursar::commands {
namespace {

using io::Field;
using io::Record;

Field id_or_null(char prefix, std::optional<Id> id) {
    return id && *id ? Field(format_id(prefix, *id)) : Field(nullptr);
}

Record record_of(const ledger::LineView &line, Currency currency) {
    return Record()
        .add("description", line.description)
        .add("quantity", line.quantity)
        .add("unit_price", Money{line.unit_price, currency})
        .add("net", Money{line.net, currency})
        .add("tax", Money{line.tax, currency})
        .add("tax_rate", to_string(line.tax_rate))
        .add("tax_category", line.tax_category)
        .add("tax_reason", text_or_null(line.tax_reason))
        .add("period_start", line.period_start)
        .add("period_end", line.period_end);
}

} // namespace

Field text_or_null(const std::string &text) { return text.empty() ? Field(nullptr) : Field(text); }

Record record_of(const ledger::CustomerView &view, bool whole) {
    const ledger::CustomerRecord &r = view.record;
    const Currency currency = Currency::parse(r.currency).value_or(Currency());
    Record record;
    record.add("id", format_id('C', r.id))
        .add("kind", r.organisation ? "organisation" : "person")
        .add("name", text_or_null(r.party.name))
        .add("email", text_or_null(r.contact.email))
        .add("state", to_string(r.state))
        .add("balance", Money{view.open_minor - view.credit_minor, currency})
        .add("credit", Money{view.credit_minor, currency})
        .add("currency", r.currency)
        .add("opened_on", r.opened_on);
    if (!whole) return record;
    record.add("closed_on", r.closed_on)
        .add("organisation", text_or_null(r.party.organisation))
        .add("registration", text_or_null(r.party.registration))
        .add("vat_id", text_or_null(r.party.vat_id))
        .add("address", text_or_null(r.party.address))
        .add("postcode", text_or_null(r.party.postcode))
        .add("city", text_or_null(r.party.city))
        .add("country", text_or_null(r.party.country))
        .add("phone", text_or_null(r.contact.phone))
        .add("birth_date", text_or_null(r.contact.birth_date))
        .add("guardian_consent", text_or_null(r.contact.guardian_consent))
        .add("main_contact", id_or_null('C', r.main_contact))
        .add("locale", text_or_null(r.contact.locale))
        .add("policy", std::to_string(r.policy));
    Record extra;
    for (const auto &[name, value] : ledger::extra_fields(r.contact.extra))
        extra.add(name, value);
    record.add("fields", std::move(extra));
    if (!view.reference.empty()) record.add("reference", view.reference);
    return record;
}

void add_domain(Record &record, const ledger::ContractView &c) {
    Field::List servers(c.domain->name_servers.begin(), c.domain->name_servers.end());
    record.add("owner", format_id('C', c.domain->owner))
        .add("administrative_contact", format_id('C', c.domain->administrative))
        .add("technical_contact", format_id('C', c.domain->technical))
        .add("name_servers", std::move(servers))
        .add("confirmed_on", c.confirmed_on)
        .add("validated_on", c.validated_on);
}

Record record_of(const ledger::ContractView &c) {
    Record record;
    record.add("id", format_id('K', c.id))
        .add("customer", format_id('C', c.customer))
        .add("product", c.product)
        .add("state", c.state)
        .add("term_start", c.term_start)
        .add("term_end", c.term_end)
        .add("renewal", c.renews ? "auto" : "off")
        .add("paid_until", c.paid_until)
        .add("next_step", text_or_null(c.next_step))
        .add("next_step_on", c.next_step_on)
        .add("policy", std::to_string(c.policy))
        .add("ends_on", c.ends_on)
        .add("ground", text_or_null(c.ground));
    if (c.domain) add_domain(record, c);
    if (!c.next_product.empty()) record.add("next_product", c.next_product);
    return record;
}

Record record_of(const ledger::DocumentView &d) {
    const auto money = [&](std::int64_t minor) { return Money{minor, d.currency}; };
    return Record()
        .add("number", d.number)
        .add("kind", d.kind)
        .add("customer", format_id('C', d.customer))
        .add("contract", id_or_null('K', d.contract))
        .add("issued_on", d.issued_on)
        .add("due_on", d.due_on)
        .add("currency", d.currency.code())
        .add("net", money(d.net))
        .add("tax", money(d.tax))
        .add("total", money(d.total))
        .add("paid", money(d.paid))
        .add("open", money(d.open))
        .add("state", to_string(d.state()))
        .add("credits", text_or_null(d.credits));
}

Record record_of(const ledger::WholeDocument &whole) {
    Record record = record_of(whole.document);
    std::vector<Record> lines;
    for (const ledger::LineView &line : whole.lines)
        lines.push_back(record_of(line, whole.document.currency));
    return record.add("lines", std::move(lines));
}

Record record_of(const ledger::PaymentView &p) {
    std::vector<Record> allocations;
    for (const auto &part : p.allocations)
        allocations.push_back(
            Record().add("invoice", part.invoice).add("amount", Money{part.amount, p.amount.currency}));
    return Record()
        .add("id", format_id('P', p.id))
        .add("customer", format_id('C', p.customer))
        .add("amount", p.amount)
        .add("currency", p.amount.currency.code())
        .add("method", p.method)
        .add("reference", text_or_null(p.reference))
        .add("received_on", p.received_on)
        .add("payer", text_or_null(p.payer))
        .add("allocations", std::move(allocations))
        .add("reversed", p.reversed);
}

Record record_of(const ledger::EventView &e) {
    return Record()
        .add("seq", e.seq)
        .add("at", e.at)
        .add("actor", e.actor)
        .add("command", e.command)
        .add("reason", text_or_null(e.reason))
        .add("subject", e.subject)
        .add("kind", e.kind)
        .add("data", io::parse_json(e.data))
        .add("hash", e.hash);
}

Record record_of(const ledger::BankLineView &line) {
    Field::List candidates(line.candidates.begin(), line.candidates.end());
    return Record()
        .add("id", format_id('L', line.id))
        .add("state", line.state)
        .add("received_on", line.received_on)
        .add("amount", line.amount)
        .add("currency", line.amount.currency.code())
        .add("payer", text_or_null(line.payer))
        .add("text", text_or_null(line.text))
        .add("method", line.method)
        .add("reference", line.reference)
        .add("reason", line.because)
        .add("candidates", std::move(candidates))
        .add("payment", id_or_null('P', line.payment));
}

Record record_of(const Step &step) {
    return Record()
        .add("on", step.on)
        .add("step", step.kind)
        .add("contract", id_or_null('K', step.contract))
        .add("customer", id_or_null('C', step.customer))
        .add("invoice", text_or_null(step.document))
        .add("amount", step.amount)
        .add("currency", step.amount ? Field(step.amount->currency.code()) : Field(nullptr))
        .add("clause", text_or_null(step.clause));
}

std::vector<Record> records_of(const std::vector<Step> &steps) {
    std::vector<Record> records;
    records.reserve(steps.size());
    for (const Step &step : steps)
        records.push_back(record_of(step));
    return records;
}

namespace {

// The contract as a dry run would leave it.
void foresee(ledger::ContractView &view, const ContractSituation &after) {
    view.product = after.product;
    view.next_product = after.changes_to;
    view.state = to_string(after.state);
    view.ground = after.ground;
    view.policy = after.policy;
    view.renews = after.renews;
    view.ends_on = after.ends_on;
    view.suspended_on = after.suspended_on;
    view.next_step = after.next_step;
    view.next_step_on = after.next_step_on;
    if (after.term) {
        view.term_start = after.term->start;
        view.term_end = after.term->end;
    }
}

} // namespace

int answer_contract(app::Context &context, const std::variant<actions::PlanDone, Refusal> &outcome,
                    Id contract) {
    if (const auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const auto &done = std::get<actions::PlanDone>(outcome);
    ledger::ContractView view = ledger::contract(context.ledger(), contract);
    for (const ContractSituation &after : done.contracts)
        if (after.id == contract) foresee(view, after);
    Record record = record_of(view);
    if (done.recorded.dry_run) record.add("dry_run", true);
    Field invoice(nullptr);
    for (const Step &step : done.steps)
        if (step.kind == "invoice") invoice = Field(step.document);
    context.show(record.add("invoice", std::move(invoice)).add("steps", records_of(done.steps)));
    return 0;
}

std::vector<app::Command> joined(std::span<const app::Command> rows, std::span<const app::Command> more) {
    std::vector<app::Command> all(rows.begin(), rows.end());
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

actions::Desk desk_of(app::Context &context) {
    return {context.ledger(), context.deed(), context.salts(), context.globals().dry_run,
            context.world().pause};
}

std::int64_t count_of(const std::string &value) {
    std::int64_t number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}

ledger::Filter filter_of(app::Context &context) {
    ledger::Filter filter;
    const ledger::DayRange days = day_range(context);
    filter.state = context.text("state");
    filter.kind = context.text("kind");
    filter.customer = context.id("customer");
    filter.contract = context.id("contract");
    if (filter.customer) ledger::customer_currency(context.ledger(), *filter.customer);
    if (filter.contract) ledger::contract(context.ledger(), *filter.contract);
    filter.from = days.from;
    filter.to = days.to;
    filter.limit = context.count("limit");
    filter.after = context.id("after");
    if (!filter.after) filter.after = context.count("after"); // the outbox counts plainly
    return filter;
}

} // namespace bursar::commands
