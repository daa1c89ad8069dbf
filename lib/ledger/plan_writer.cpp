#include "ledger/plan_writer.hpp"

#include "base/text.hpp"
#include "ledger/case_texts.hpp"
#include "ledger/effect_writer.hpp"
#include "ledger/rows.hpp"

#include <algorithm>
#include <array>

namespace bursar::ledger {
namespace {

// What an event keeps of a step: enough to answer with it again. Every text is an identifier of ours.
std::string step_data(const Step &step) {
    std::string data;
    JsonWriter json(data);
    json.begin_object().key("step").text(step.id).key("clause").text(step.clause);
    if (!step.document.empty()) json.key("document").text(step.document);
    if (step.amount)
        json.key("amount_minor")
            .integer(step.amount->minor)
            .key("currency")
            .text(step.amount->currency.code());
    if (step.received_on) json.key("received_on").text(to_string(*step.received_on));
    if (!step.folded_into.empty()) json.key("folded_into").text(step.folded_into);
    if (step.written_off_minor) json.key("written_off_minor").integer(step.written_off_minor);
    if (!step.cycle.empty()) json.key("cycle").text(step.cycle);
    if (!step.ground.empty()) json.key("ground").text(step.ground);
    if (step.ends_on) json.key("ends_on").text(to_string(*step.ends_on));
    if (!step.data_choice.empty()) json.key("data_choice").text(step.data_choice);
    if (!step.channel.empty()) json.key("channel").text(step.channel);
    if (!step.overridden.empty()) {
        json.key("overridden").begin_array();
        for (const std::string &clause : step.overridden)
            json.text(clause);
        json.end_array();
    }
    write_effects_data(json, step.effects);
    if (step.issues) {
        const DocumentDraft &draft = *step.issues;
        json.key("issued").text(draft.number).key("due_on").text(to_string(draft.due_on));
        json.key("net_minor").integer(draft.net_minor());
        json.key("tax_minor").integer(draft.tax_minor()).key("party").text(draft.party_digest);
    }
    if (!step.allocations.empty()) {
        json.key("allocations").begin_array();
        for (const Allocation &a : step.allocations)
            json.begin_object()
                .key("document_id")
                .integer(a.document)
                .key("amount_minor")
                .integer(a.amount_minor)
                .end_object();
        json.end_array();
    }
    if (step.notice) json.key("notice").boolean(true);
    if (!step.action.empty()) json.key("action").text(step.action);
    if (step.silent) json.key("silent").boolean(true);
    json.end_object();
    return data;
}

// A document is told of a step once, and once more for each time its calendar starts anew.
std::string notice_key(const Step &step) {
    const auto again = step.cycle.find('~');
    return again == std::string::npos ? step.id : step.id + step.cycle.substr(again);
}

std::string subject_of(const Step &step) {
    if (!step.subject.empty()) return step.subject;
    if (step.contract) return format_id('K', step.contract);
    if (!step.funds.empty() && step.funds.front().payment) return format_id('P', *step.funds.front().payment);
    return format_id('C', step.customer);
}

void write_lines(Change &change, const DocumentDraft &draft) {
    if (draft.copies_lines) {
        change.row(Write::copied_lines, draft.id, *draft.credits, std::int64_t{draft.keeps_fee});
        return;
    }
    std::int64_t position = 0;
    for (const DocumentLine &line : draft.lines)
        change.row(Write::line, draft.id, ++position, line.description, line.quantity, line.unit_price_minor,
                   line.net_minor, line.tax_minor, line.tax_category, line.tax_rate.basis_points,
                   line.period ? store::Value(to_string(line.period->start)) : store::Value(nullptr),
                   line.period ? store::Value(to_string(line.period->end)) : store::Value(nullptr),
                   line.tax_reason, std::int64_t{line.payment_fee},
                   line.credits_line ? store::Value(std::int64_t{line.credits_line}) : store::Value(nullptr));
}

void write_document(Change &change, const DocumentDraft &draft, std::int64_t seq) {
    const Money total = draft.total();
    std::int64_t n = 0;
    for (const char digit : std::string_view(draft.number).substr(draft.prefix.size()))
        n = n * 10 + (digit - '0');
    change.row(Write::document, draft.id, draft.prefix, n, draft.number, std::string(to_string(draft.kind)),
               draft.customer, nullable(draft.contract), nullable(draft.credits), to_string(draft.issued_on),
               to_string(draft.due_on), std::string(draft.currency.code()), draft.net_minor(),
               draft.tax_minor(), total.minor, std::int64_t{draft.issuer}, seq);
    write_lines(change, draft);
    change.row(Write::document_party, draft.id, draft.customer);
    if (draft.credits)
        change.row(Write::credited, *draft.credits, total.minor);
    else
        change.row(Write::settlement, draft.id, draft.customer, nullable(draft.contract), total.minor,
                   draft.claim ? draft.claim->kind : std::string());
    if (draft.claim)
        change.row(Write::claim, draft.contract.value(), draft.claim->kind, to_string(draft.claim->start),
                   to_string(draft.claim->end), draft.id, nullptr);
}

void write_allocation(Change &change, const Allocation &allocation, std::int64_t seq) {
    change.row(Write::allocation, allocation.fund, allocation.document, allocation.amount_minor, seq);
    change.row(Write::fund_used, allocation.fund, allocation.amount_minor);
    change.row(allocation.credit ? Write::cleared : Write::paid, allocation.document,
               allocation.amount_minor);
}

void write_paid_term(Change &change, Id contract, const PaidTerm &paid) {
    const std::string start = to_string(paid.term.start), end = to_string(paid.term.end);
    if (paid.free)
        change.row(Write::claim, contract, "term", start, end, nullptr, to_string(paid.paid_on));
    else
        change.row(Write::claim_paid, contract, to_string(paid.claimed_start), start, end,
                   to_string(paid.paid_on));
}

void write_step(Change &change, const Step &step, std::string_view payer) {
    const SealedText text = seal(step.text, change.salts());
    const std::int64_t seq =
        change.event({step.kind, subject_of(step), step.customer, step_data(step), text.commitment,
                      step.kind == "payment" ? payer : std::string_view()});
    write_text(change, seq, step.customer, step.text, text);
    if (!step.cycle.empty())
        change.row(Write::step, step.contract, step.cycle, step.id, to_string(step.on),
                   to_string(step.counts_from.value_or(step.on)),
                   step.folded_into.empty() ? store::Value(nullptr) : store::Value(step.folded_into), seq);
    if (step.issues) write_document(change, *step.issues, seq);
    for (const NewFund &fund : step.funds)
        change.row(Write::fund, fund.id, fund.customer, nullable(fund.payment), nullable(fund.credit_note),
                   fund.amount_minor);
    if (step.written_off_minor) change.row(Write::written_off, step.document_id, step.written_off_minor);
    for (const Allocation &allocation : step.allocations)
        if (allocation.amount_minor != 0) write_allocation(change, allocation, seq);
    if (step.term_paid) write_paid_term(change, step.contract, *step.term_paid);
    if (step.notice)
        change.row(Write::notice, seq, step.kind, notice_key(step), step.customer, nullable(step.contract),
                   nullable(step.document_id), to_string(step.on));
    if (!step.action.empty()) change.row(Write::action, seq, step.action, step.contract, to_string(step.on));
    write_effects(change, step.effects, seq);
}

constexpr std::string_view recorded_sql =
    "SELECT substr(at, 1, 10), kind, subject, customer, json_extract(data, '$.step'), json_extract(data, "
    "'$.clause'), "
    "json_extract(data, '$.document'), json_extract(data, '$.amount_minor'), json_extract(data, "
    "'$.currency') "
    "FROM event WHERE seq BETWEEN ?1 AND ?2 AND json_extract(data, '$.step') IS NOT NULL "
    "AND json_extract(data, '$.silent') IS NULL ORDER BY seq";

} // namespace

void write_steps(Change &change, std::span<const Step> steps, std::string_view payer) {
    for (const Step &step : steps)
        write_step(change, step, payer);
}

void write_contract(Change &change, const ContractSituation &c) {
    change.row(Write::contract_state, c.id, std::string(to_string(c.state)), c.ground, nullable(c.anchor),
               nullable(c.term ? std::optional(c.term->start) : std::nullopt),
               nullable(c.term ? std::optional(c.term->end) : std::nullopt), nullable(c.suspended_on),
               std::int64_t{c.renews}, nullable(c.ends_on),
               c.next_step_on ? store::Value(c.next_step) : store::Value(nullptr), nullable(c.next_step_on));
    if (c.terms_changed)
        change.row(Write::contract_terms, c.id, c.product,
                   c.changes_to.empty() ? store::Value(nullptr) : store::Value(c.changes_to),
                   nullable(c.cancelled_on), c.payment_method, c.termination, nullable(c.product_since),
                   nullable(c.changes_on));
}

void write_plan(Change &change, const Plan &plan, const Counters &before, std::string_view payer) {
    Counters after = before;
    for (const Step &step : plan.steps)
        if (step.issues) after.take_number(step.issues->prefix, step.issues->digits);
    write_steps(change, plan.steps, payer);
    for (const ContractSituation &contract : plan.contracts)
        write_contract(change, contract);
    write_series(change, before, after);
}

void write_series(Change &change, const Counters &before, const Counters &after) {
    for (const Counters::Series &series : after.series) {
        const auto old = std::find_if(before.series.begin(), before.series.end(),
                                      [&](const auto &s) { return s.prefix == series.prefix; });
        if (old == before.series.end() || old->last != series.last)
            change.row(Write::series, series.prefix, series.last);
    }
}

std::vector<Step> recorded_steps(Ledger &ledger, std::int64_t first_seq, std::int64_t last_seq) {
    std::vector<Step> steps;
    const std::array<store::Query, 1> query{{{recorded_sql, {first_seq, last_seq}}}};
    ledger.store().read(query, [&](std::size_t, const store::Row &row) {
        Step step;
        step.on = date_at(row, 0);
        step.kind = row.text(1);
        if (const auto contract = parse_id('K', row.text(2))) step.contract = *contract;
        step.customer = maybe_integer(row, 3).value_or(0);
        step.id = row.text(4);
        step.clause = row.text(5);
        step.document = string_at(row, 6);
        if (const auto amount = maybe_integer(row, 7))
            step.amount = Money{*amount, Currency::parse(row.text(8)).value()};
        steps.push_back(std::move(step));
    });
    return steps;
}

} // namespace bursar::ledger
