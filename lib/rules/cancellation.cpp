#include "rules/cancellation.hpp"

#include "rules/billed_terms.hpp"
#include "rules/credit.hpp"
#include "rules/dunning.hpp"
#include "rules/obligation.hpp"
#include "rules/order.hpp"
#include "rules/price_change.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::rules {
namespace {

Date month_end(Date day) {
    const std::chrono::year_month_day civil{day};
    return Date{civil.year() / civil.month() / std::chrono::last};
}

std::optional<Refusal> refuse_channel(const CancellationCase &cancellation,
                                      const policy::CancellationRules &rules) {
    if (rules.channels.empty()) return std::nullopt;
    if (cancellation.channel && !policy::as_spelled(rules.channels, *cancellation.channel))
        return Refusal{{{rules.clause, fmt::format("\"{}\" is no way to cancel: {}", *cancellation.channel,
                                                   fmt::join(rules.channels, ", "))}},
                       {}};
    if (cancellation.channel || !cancellation.ground.empty()) return std::nullopt; // the host's own deed
    return Refusal{{{rules.clause, fmt::format("{} is cancelled in one of the ways of the terms",
                                               format_id('K', cancellation.contract.id))}},
                   fmt::format("say how it came in: --channel {}", fmt::join(rules.channels, "|"))};
}

std::optional<Refusal> refuse_cancellation(const CancellationCase &cancellation, const Terms &terms) {
    const ContractSituation &contract = cancellation.contract;
    const std::string id = format_id('K', contract.id);
    if (!terms.policy.cancellation) return plain_refusal("the terms have no rule for cancellations");
    const policy::CancellationRules &rules = *terms.policy.cancellation;
    if (contract.state == ContractState::ended || contract.state == ContractState::deleted)
        return Refusal{{{rules.clause, fmt::format("{} is {} already", id, to_string(contract.state))}}, {}};
    if (contract.state == ContractState::trial)
        return plain_refusal(fmt::format("{} is a trial", id), "bursar contract trial --end, or --refuse");
    if (cancellation.received_on > terms.as_of)
        return plain_refusal(
            fmt::format("{} lies after {}", to_string(cancellation.received_on), to_string(terms.as_of)),
            "record it when it is received");
    if (cancellation.received_on < contract.ordered_on)
        return plain_refusal(fmt::format("{} was ordered on {}, after {}", id, to_string(contract.ordered_on),
                                         to_string(cancellation.received_on)),
                             "give the day on which the cancellation came in");
    if (auto refusal = refuse_channel(cancellation, rules)) return refusal;
    if (auto refusal = refuse_data_choice(contract, cancellation.data, false, terms)) return refusal;
    if (cancellation.ground.empty()) return std::nullopt;
    if (cancellation.ground != "customer-default" || rules.default_clause.empty())
        return plain_refusal(
            fmt::format("the terms know no cancellation on the ground \"{}\"", cancellation.ground));
    if (contract.state != ContractState::ordered)
        return Refusal{{{rules.default_clause, fmt::format("{} is {}, and only an order is cancelled so", id,
                                                           to_string(contract.state))}},
                       "end it on a ground of the terms: bursar contract terminate"};
    return std::nullopt;
}

// The last term that ran when the cancellation came in, or was paid by then, however late it is recorded.
Span term_on_receipt(const CancellationCase &cancellation) {
    const ContractSituation &contract = cancellation.contract;
    const auto paid_ahead = [&](Date start) {
        return std::ranges::any_of(cancellation.billed, [&](const BilledDocument &document) {
            return document.document.charge == "term" && document.claimed &&
                   document.claimed->start == start && document.term_paid_on &&
                   *document.term_paid_on <= cancellation.received_on;
        });
    };
    int n = term_index(*contract.anchor, contract.period, contract.term->start).value_or(0);
    Span last = *contract.term;
    while (n > 0 && last.start > cancellation.received_on && !paid_ahead(last.start))
        last = term(*contract.anchor, contract.period, --n);
    return last;
}

// The last day of service that the cancellation leads to; nullopt for what has no term.
std::optional<Date> end_of(const CancellationCase &cancellation, const policy::CancellationRules &rules) {
    if (!cancellation.contract.term) return std::nullopt;
    return cancelled_end(cancellation.received_on, term_on_receipt(cancellation), rules);
}

// Whether a contract that was cancelled before, or objected to a price, would end sooner by this one.
bool ends_sooner(const CancellationCase &cancellation, const policy::CancellationRules &rules) {
    const auto end = end_of(cancellation, rules);
    return end && cancellation.contract.ends_on && *end < *cancellation.contract.ends_on;
}

// Free text is no part of an event: what the terms do not name is not kept.
std::string kept_channel(const CancellationCase &cancellation, const policy::CancellationRules &rules) {
    const std::string *channel =
        cancellation.channel ? policy::as_spelled(rules.channels, *cancellation.channel) : nullptr;
    return channel ? *channel : std::string();
}

// What an order that never came about was paid with is credit again.
void credit_paid(Books &books, ContractSituation &contract, const std::vector<BilledDocument> &billed,
                 std::string_view clause, const Terms &terms) {
    for (const BilledDocument &document : billed) {
        const auto parts = all_to_give_back(document);
        if (document.document.open_minor > 0 || parts.empty()) continue;
        Step step = make_step("credit", "credit", clause, contract, terms);
        issue_credit_note(books, &contract, step, document, credit_lines(document, parts), terms);
        step.effects.push_back(effect::ClaimReleased{document.document.id});
        contract.claim.reset();
        books.steps.push_back(std::move(step));
    }
}

// What a document charges for days from `first` on, as far as it is not credited yet.
std::vector<CreditedPart> unserved_parts(const BilledDocument &document, Date first) {
    std::vector<CreditedPart> parts = all_to_give_back(document);
    for (CreditedPart &part : parts) {
        const BilledLine &line = document.lines.at(static_cast<std::size_t>(part.line - 1));
        const Span time = line.period.value_or(*document.claimed);
        if (first <= time.start) continue;
        part.period = Span{std::min(first, time.end), time.end};
        const Money whole{line.net_minor, document.document.total.currency};
        const std::int64_t unserved = share(whole, part.period->days(), time.days()).minor;
        part.net_minor =
            std::clamp<std::int64_t>(unserved - line.credited_net_minor, 0, line.left_net_minor());
    }
    std::erase_if(parts, [](const CreditedPart &part) { return part.net_minor == 0; });
    return parts;
}

} // namespace

Date cancelled_end(Date received_on, const Span &term, const policy::CancellationRules &rules) {
    if (!rules.month_end) return term.end - Days(1);
    Date end = month_end(add_months(received_on, 1));
    while (end < received_on + Days(rules.notice_days))
        end = month_end(end + Days(1));
    return end;
}

void credit_unserved(Books &books, ContractSituation &contract, const std::vector<BilledDocument> &billed,
                     Date letter_on, const std::string &clause, const Terms &terms) {
    for (const BilledDocument &document : billed) {
        if (!contract.ends_on || !document.claimed || document.claimed->start <= letter_on ||
            document.claimed->end <= *contract.ends_on + Days(1))
            continue;
        const auto parts = unserved_parts(document, *contract.ends_on + Days(1));
        if (parts.empty()) continue;
        Step step = make_step("credit", "credit", clause, contract, terms);
        issue_credit_note(books, &contract, step, document, credit_lines(document, parts), terms);
        books.steps.push_back(std::move(step));
    }
}

Plan end_by(Books books, CancellationCase cancellation, Step step, std::optional<Date> ends_on,
            const Terms &terms) {
    ContractSituation &contract = cancellation.contract;
    contract.cancelled_on = cancellation.received_on;
    contract.terms_changed = true;
    step.received_on = cancellation.received_on;
    step.notice = true;
    step.ends_on = ends_on;
    step.data_choice = cancellation.data.value_or("");
    if (ends_on) {
        contract.ends_on = std::min(contract.ends_on.value_or(*ends_on), *ends_on);
        const OpenDocument *renewal = contract.claimed();
        if (renewal && *contract.ends_on < contract.term->end)
            credit_in_full(books, contract, step, renewal->id, terms);
    }
    const std::string clause = step.clause;
    books.steps.push_back(std::move(step));
    credit_unserved(books, contract, cancellation.billed, cancellation.received_on, clause, terms);
    choose_data(books, contract, cancellation.data, contract.ends_on.value_or(terms.as_of), terms);
    Decision rest = next_steps(contract, books.customer, books.counters, terms);
    rest.contract.terms_changed = true;
    books.steps.insert(books.steps.end(), rest.steps.begin(), rest.steps.end());
    return Plan{std::move(books.steps), {std::move(rest.contract)}};
}

std::variant<Plan, Refusal> decide_cancellation(CancellationCase cancellation, const Terms &terms) {
    if (auto refusal = refuse_cancellation(cancellation, terms)) return *refusal;
    const policy::CancellationRules &rules = *terms.policy.cancellation;
    ContractSituation &contract = cancellation.contract;
    const bool sooner = ends_sooner(cancellation, rules);
    const bool objected = contract.termination == objection_kind;
    const bool recorded = !objected || contract.cancelled_on == cancellation.received_on;
    if (contract.cancelled_on && recorded && !sooner)
        return choose_data_alone(
            {std::move(contract), std::move(cancellation.customer), std::move(cancellation.counters)},
            cancellation.data, terms);

    Books books{cancellation.customer, cancellation.counters, {}};
    if (contract.state == ContractState::ordered) {
        contract.cancelled_on = cancellation.received_on;
        contract.terms_changed = true;
        const bool defaulted = !cancellation.ground.empty();
        if (defaulted) credit_paid(books, contract, cancellation.billed, rules.default_clause, terms);
        end_contract(books, contract, defaulted ? cancellation.ground : "cancelled",
                     defaulted ? rules.default_clause : rules.clause, true, terms, cancellation.data);
        for (Step &step : books.steps)
            if (step.kind == "end") step.channel = kept_channel(cancellation, rules);
        return Plan{std::move(books.steps), {std::move(contract)}};
    }
    catch_up(books, contract, cancellation.received_on, terms);
    Step step = make_step("cancel", "cancel", rules.clause, contract, terms);
    step.channel = kept_channel(cancellation, rules);
    if (objected && sooner) contract.termination.clear(); // it ends by this one
    const auto ends_on = end_of(cancellation, rules);
    if (contract.term && !rules.month_end) contract.renews = false;
    return end_by(std::move(books), std::move(cancellation), std::move(step), ends_on, terms);
}

} // namespace bursar::rules
