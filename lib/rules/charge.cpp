#include "rules/charge.hpp"

#include "rules/tax.hpp"

#include <fmt/format.h>

namespace bursar::rules {
namespace {

std::string with_reference(std::string text, const std::string &reference) {
    return reference.empty() ? text : fmt::format("{} ({})", text, reference);
}

std::string known_charges(const policy::Policy &policy) {
    std::string known;
    for (const policy::ChargeGround &charge : policy.charges)
        known += (known.empty() ? "" : ", ") + charge.ground;
    return known.empty() ? "they name no grounds" : "grounds: " + known;
}

std::optional<Refusal> refuse(const ChargeCase &charge, const policy::ChargeGround *ground,
                              const Terms &terms) {
    if (!charge.ground.empty() && !ground)
        return Refusal{{{"", fmt::format("the terms charge nothing on the ground \"{}\"", charge.ground)}},
                       known_charges(terms.policy)};
    if (charge.customer.state == CustomerState::erased)
        return Refusal{{{"", fmt::format("{} is erased", format_id('C', charge.customer.id))}}, {}};
    if (ground && charge.reference.empty())
        return Refusal{{{ground->clause, fmt::format("\"{}\" needs a reference", charge.ground)}},
                       "name the claim, the letter or the case: --reference TEXT"};
    if (charge.lines.empty() && !(ground && ground->amount))
        return plain_refusal("nothing is charged", "say what: --line TEXT=AMOUNT");
    if (!charge.lines.empty() && ground && ground->amount)
        return Refusal{{{ground->clause, fmt::format("\"{}\" is charged {}, whatever it is", charge.ground,
                                                     to_string(*ground->amount))}},
                       "leave --line out"};
    if (ground && !ground->taxed) return std::nullopt;
    auto treatment = tax_treatment(charge.customer, terms.policy);
    if (auto *problem = std::get_if<Refusal::Ground>(&treatment)) return Refusal{{std::move(*problem)}, {}};
    return std::nullopt;
}

constexpr std::int64_t most_minor = 10'000'000'000'000; // sums of a million of these still fit

// The share that the terms put on top of what they charge on a ground (DOK-3.3).
void add_surcharge(DocumentDraft &draft, const policy::ChargeGround *ground, const Terms &terms) {
    if (!ground || ground->surcharge.basis_points == 0) return;
    DocumentLine line = draft.lines.front();
    line.description = fmt::format("{} {} %", terms.policy.locale == "fr" ? "Majoration de" : "Surcharge of",
                                   to_string(ground->surcharge));
    line.quantity = 1;
    line.net_minor = line.unit_price_minor =
        share(Money{draft.net_minor(), draft.currency}, ground->surcharge).minor;
    draft.lines.push_back(std::move(line));
}

} // namespace

std::variant<Plan, Refusal> decide_charge(ChargeCase charge, const Terms &terms) {
    const policy::ChargeGround *ground = terms.policy.charge(charge.ground);
    if (auto refusal = refuse(charge, ground, terms)) return *refusal;
    const bool taxed = !ground || ground->taxed;
    if (charge.lines.empty()) charge.lines.push_back({{}, 1, *ground->amount});
    DocumentDraft draft = draft_for(charge.customer, taxed ? due_day_of_today(terms) : terms.as_of, terms);
    draft.kind = taxed ? DocumentKind::invoice : DocumentKind::fee;
    for (const ChargeCase::Line &asked : charge.lines) {
        DocumentLine line;
        line.description =
            with_reference(asked.text.empty() && ground ? ground->text : asked.text, charge.reference);
        line.quantity = asked.quantity;
        line.unit_price_minor = asked.unit_price.minor;
        line.net_minor = (asked.unit_price * asked.quantity).minor;
        if (taxed)
            apply(line, required_tax_treatment(charge.customer, terms.policy));
        else
            apply_no_tax(line, terms.policy);
        draft.lines.push_back(std::move(line));
    }
    add_surcharge(draft, ground, terms);
    if (draft.net_minor() > most_minor)
        return plain_refusal(fmt::format("{} is more than one document holds",
                                         to_string(Money{draft.net_minor(), draft.currency})),
                             "issue more than one");
    reckon_tax(draft.lines);
    Step step;
    step.on = terms.as_of;
    step.id = step.kind = "invoice";
    step.customer = charge.customer.id;
    step.clause = ground ? ground->clause : "";
    step.ground = charge.ground;
    step.notice = true;
    Books books{charge.customer, charge.counters, {}};
    issue(books, std::move(step), std::move(draft), terms);
    return Plan{std::move(books.steps), {}};
}

void charge_collection_cost(Books &books, Step step, Id collection, Money amount,
                            const std::string &reference, const Terms &terms) {
    DocumentDraft draft = fee(
        books.customer,
        with_reference(terms.policy.locale == "fr" ? "Frais de recouvrement" : "Collection costs", reference),
        amount.minor, terms);
    step.notice = true;
    step.effects.push_back(effect::CollectionCost{collection, books.counters.last_document + 1});
    issue(books, std::move(step), std::move(draft), terms);
}

} // namespace bursar::rules
