#include "rules/credit.hpp"

#include "rules/dunning.hpp"
#include "rules/order.hpp"
#include "rules/tax.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace bursar::rules {
namespace {

using Group = std::pair<std::string, Percent>;

const BilledLine &line_of(const BilledDocument &billed, int position) {
    return billed.lines.at(static_cast<std::size_t>(position - 1));
}

// A total by largest remainder of the weights, none above its room; the rooms hold the total.
std::vector<std::int64_t> split_within(std::int64_t total, const std::vector<std::int64_t> &weights,
                                       std::vector<std::int64_t> rooms) {
    std::vector<std::int64_t> parts(weights.size(), 0);
    while (total > 0) {
        std::vector<std::size_t> open;
        std::vector<std::int64_t> open_weights;
        for (std::size_t i = 0; i < rooms.size(); ++i)
            if (rooms[i] > 0) {
                open.push_back(i);
                open_weights.push_back(weights[i]);
            }
        const auto more = split_by_largest_remainder(total, open_weights);
        for (std::size_t n = 0; n < open.size(); ++n) {
            const std::int64_t part = std::min(more[n], rooms[open[n]]);
            parts[open[n]] += part;
            rooms[open[n]] -= part;
            total -= part;
        }
    }
    return parts;
}

Group group_of(const BilledLine &line) { return {line.tax_category, line.tax_rate}; }

DocumentLine credit_line(const BilledLine &of, std::int64_t net_minor, const std::optional<Span> &period) {
    DocumentLine line;
    line.description = of.description;
    line.quantity = net_minor == of.net_minor ? of.quantity : 1;
    line.unit_price_minor = net_minor / line.quantity;
    line.net_minor = net_minor;
    line.tax_category = of.tax_category;
    line.tax_rate = of.tax_rate;
    line.tax_reason = of.tax_reason;
    line.payment_fee = of.payment_fee;
    line.period = period ? period : of.period;
    line.credits_line = of.position;
    return line;
}

// The groups of which the note leaves nothing, but for payment fees that it does not name: those may stay for
// good.
std::set<Group> credited_whole(const std::vector<DocumentLine> &lines, const BilledDocument &billed) {
    std::map<Group, std::int64_t> left;
    for (const BilledLine &line : billed.lines)
        if (!line.payment_fee ||
            std::ranges::find(lines, line.position, &DocumentLine::credits_line) != lines.end())
            left[group_of(line)] += line.left_net_minor();
    for (const DocumentLine &line : lines)
        left[{line.tax_category, line.tax_rate}] -= line.net_minor;
    std::set<Group> whole;
    for (const auto &[group, net_minor] : left)
        if (net_minor == 0) whole.insert(group);
    return whole;
}

// Lines whose net was credited with less tax than they had: what is left of it goes with the last of the
// group.
void add_tax_left(std::vector<DocumentLine> &lines, const BilledDocument &billed,
                  const std::set<Group> &whole) {
    for (const BilledLine &line : billed.lines)
        if (line.left_net_minor() == 0 && line.left_tax_minor() > 0 && !line.payment_fee &&
            whole.contains(group_of(line)))
            lines.push_back(credit_line(line, 0, std::nullopt));
}

void set_tax(std::vector<DocumentLine> &lines, const BilledDocument &billed, const std::set<Group> &whole) {
    std::map<Group, std::vector<DocumentLine *>> parts;
    for (DocumentLine &line : lines)
        if (whole.contains({line.tax_category, line.tax_rate}))
            line.tax_minor = line_of(billed, line.credits_line).left_tax_minor();
        else
            parts[{line.tax_category, line.tax_rate}].push_back(&line);
    for (auto &[group, members] : parts) {
        std::int64_t net = 0, room = 0;
        std::vector<std::int64_t> weights, rooms;
        for (const DocumentLine *line : members) {
            weights.push_back(line->net_minor);
            rooms.push_back(line_of(billed, line->credits_line).left_tax_minor());
            net += weights.back();
            room += rooms.back();
        }
        const std::int64_t tax = std::min(share(Money{net, {}}, group.second).minor, room);
        const auto taxes = split_within(tax, weights, rooms);
        for (std::size_t i = 0; i < members.size(); ++i)
            members[i]->tax_minor = taxes[i];
    }
}

std::optional<Refusal> refuse(const CorrectionCase &correction) {
    const BilledDocument &billed = correction.billed;
    const std::string &number = billed.document.number;
    if (billed.document.kind == DocumentKind::credit_note)
        return plain_refusal(fmt::format("{} is a credit note, which is never credited", number),
                             "issue what is owed anew");
    if (billed.left_minor() == 0) return plain_refusal(fmt::format("{} is credited in full already", number));
    std::set<int> named;
    for (const CreditedPart &part : correction.parts) {
        if (!named.insert(part.line).second)
            return plain_refusal(fmt::format("line {} of {} is named twice", part.line, number),
                                 "name it once, with the whole amount");
        const auto line = std::find_if(billed.lines.begin(), billed.lines.end(),
                                       [&](const BilledLine &l) { return l.position == part.line; });
        if (line == billed.lines.end())
            return plain_refusal(fmt::format("{} has no line {}", number, part.line),
                                 "bursar invoice show lists its lines");
        if (part.net_minor < 0)
            return plain_refusal(fmt::format("{} of line {} of {} is no credit",
                                             to_string(Money{part.net_minor, billed.document.total.currency}),
                                             part.line, number),
                                 "credit an amount above zero");
        if (line->left_net_minor() == 0)
            return plain_refusal(fmt::format("line {} of {} is credited in full already", part.line, number));
        if (part.net_minor > line->left_net_minor())
            return plain_refusal(
                fmt::format("{} of line {} of {} is more than the {} that is left to credit",
                            to_string(Money{part.net_minor, billed.document.total.currency}), part.line,
                            number, to_string(Money{line->left_net_minor(), billed.document.total.currency})),
                "credit less");
    }
    return std::nullopt;
}

} // namespace

std::vector<CreditedPart> all_that_is_left(const BilledDocument &billed) {
    std::vector<CreditedPart> parts;
    for (const BilledLine &line : billed.lines)
        if (line.left_net_minor() > 0) parts.push_back({line.position, line.left_net_minor(), std::nullopt});
    return parts;
}

std::vector<CreditedPart> all_to_give_back(const BilledDocument &billed) {
    std::vector<CreditedPart> parts = all_that_is_left(billed);
    if (billed.document.open_minor == 0)
        std::erase_if(parts, [&](const CreditedPart &p) { return line_of(billed, p.line).payment_fee; });
    return parts;
}

std::vector<DocumentLine> credit_lines(const BilledDocument &billed, std::span<const CreditedPart> parts) {
    std::vector<DocumentLine> lines;
    for (const CreditedPart &part : parts)
        lines.push_back(credit_line(line_of(billed, part.line), part.net_minor, part.period));
    const std::set<Group> whole = credited_whole(lines, billed);
    add_tax_left(lines, billed, whole);
    set_tax(lines, billed, whole);
    return lines;
}

OpenDocument issue_credit_note(Books &books, ContractSituation *contract, Step &step,
                               const BilledDocument &billed, std::vector<DocumentLine> lines,
                               const Terms &terms) {
    const OpenDocument &document = billed.document;
    DocumentDraft note = credit_note_for(books.customer, document.id, terms);
    note.currency = document.total.currency;
    note.contract = document.contract;
    note.lines = std::move(lines);
    note.id = ++books.counters.last_document;
    note.number = books.counters.take_number(note.prefix, note.digits);

    const Money total = note.total();
    OpenDocument after = document;
    give_credit(books, step, after, note.id, total.minor);
    if (contract)
        for (OpenDocument &open : contract->open)
            if (open.id == document.id) {
                open.open_minor = after.open_minor;
                open.written_off_minor = after.written_off_minor;
                open.credited_minor += total.minor;
                open.credited_net_minor += note.net_minor();
            }
    step.document = document.number;
    step.document_id = document.id;
    step.amount = total;
    step.issues = std::move(note);
    return after;
}

std::variant<Plan, Refusal> decide_correction(CorrectionCase correction, const Terms &terms) {
    if (auto refusal = refuse(correction)) return *refusal;
    const BilledDocument &billed = correction.billed;
    std::vector<CreditedPart> parts =
        correction.parts.empty() ? all_that_is_left(billed) : std::move(correction.parts);
    for (CreditedPart &part : parts)
        if (part.net_minor == 0) part.net_minor = line_of(billed, part.line).left_net_minor();

    Books books{correction.customer, correction.counters, {}};
    Step step;
    step.on = terms.as_of;
    step.id = step.kind = "credit";
    step.customer = correction.customer.id;
    step.contract = billed.document.contract.value_or(0);
    std::optional<ContractSituation> &contract = correction.contract;
    std::vector<OpenDocument> credited{issue_credit_note(books, contract ? &*contract : nullptr, step, billed,
                                                         credit_lines(billed, parts), terms)};

    const bool in_full = step.amount->minor == billed.left_minor();
    const bool released = in_full && billed.claimed && !billed.term_paid_on;
    if (released) step.effects.push_back(effect::ClaimReleased{billed.document.id});
    books.steps.push_back(std::move(step));
    if (!contract) {
        write_off_dust(books, credited, terms);
        return Plan{std::move(books.steps), {}};
    }

    if (released && contract->claim == billed.document.id) contract->claim.reset();
    if (released && contract->state == ContractState::ordered) {
        Step end = make_step("end", "end", terms.policy.order_clause, *contract, terms);
        if (contract->ground == unconfirmed) end.action = "end"; // a registry was asked
        end.ground = contract->ground = "credited";
        contract->state = ContractState::ended;
        books.steps.push_back(std::move(end));
        wind_up(books, *contract, terms);
    }
    settle(books, *contract, terms.as_of, terms);
    look_ahead(*contract, terms);
    return Plan{std::move(books.steps), {std::move(*contract)}};
}

} // namespace bursar::rules
