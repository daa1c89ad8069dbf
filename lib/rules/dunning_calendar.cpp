#include "rules/dunning_calendar.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::rules {

using policy::DunningStep;

namespace {

// A domain is deleted only after its grace and redemption periods, whose last days are the customer's still
// (ALLS-G4.3).
int offset_of(const DunningStep &step, const ContractSituation &contract, const Terms &terms) {
    if (step.kind != "delete") return step.offset_days;
    const auto product = terms.catalog.find(contract.product);
    if (product == terms.catalog.end()) return step.offset_days;
    const int kept = product->second.grace_days.value_or(0) + product->second.redemption_days.value_or(0);
    return kept == 0 ? step.offset_days : std::max(step.offset_days, kept + 1);
}

// The calendar with the step of the redemption where it belongs.
std::vector<DunningStep> with_redemption(const policy::Product &product, const Terms &terms) {
    DunningStep fee;
    fee.id = fee.kind = redemption_kind;
    fee.offset_days =
        product.grace_days.value_or(0) + 1; // paid on the last day of grace, it is paid as usual
    fee.notice = true;
    fee.clause = terms.policy.redemption_clause;
    std::vector<DunningStep> calendar = terms.policy.dunning;
    const auto deletion =
        std::find_if(calendar.begin(), calendar.end(), [](const auto &s) { return s.kind == "delete"; });
    calendar.insert(deletion, std::move(fee));
    return calendar;
}

} // namespace

const DunningStep &first_step(const Terms &terms) { return terms.policy.dunning.front(); }

const OpenDocument *dunned(const ContractSituation &contract) {
    const OpenDocument *again = contract.reopened();
    return again ? again : contract.claimed();
}

const std::string &cycle_of(const ContractSituation &contract) {
    static const std::string regular;
    const OpenDocument *document = dunned(contract);
    return document ? document->cycle : regular;
}

std::string next_cycle(const std::string &cycle, Date start) {
    if (cycle.empty()) return to_string(start) + "~1";
    const auto mark = cycle.find('~');
    if (mark == std::string::npos) return cycle + "~1";
    return fmt::format("{}~{}", cycle.substr(0, mark), std::stoi(cycle.substr(mark + 1)) + 1);
}

std::string cycle_after(const ContractSituation &contract, Date start, std::string_view invoice_step) {
    std::string last;
    bool invoiced = false;
    const std::string prefix = to_string(start) + '~';
    for (const DoneStep &step : contract.done) {
        invoiced = invoiced || (step.cycle.empty() && step.id == invoice_step);
        if (!step.cycle.starts_with(prefix)) continue;
        invoiced = true;
        if (step.cycle.size() > last.size() || (step.cycle.size() == last.size() && step.cycle > last))
            last = step.cycle;
    }
    return invoiced ? next_cycle(last, start) : std::string();
}

const DoneStep *done(const ContractSituation &contract, std::string_view id) {
    const std::string &cycle = cycle_of(contract);
    const auto found = std::find_if(contract.done.begin(), contract.done.end(),
                                    [&](const auto &d) { return d.id == id && d.cycle == cycle; });
    return found == contract.done.end() ? nullptr : &*found;
}

std::optional<Date> due_day(const DunningStep &step, const ContractSituation &contract, Date due_on,
                            const Terms &terms) {
    const int offset = offset_of(step, contract, terms);
    const Date by_calendar = due_on + Days(offset);
    if (step.after.empty()) return by_calendar;
    const DoneStep *earlier = done(contract, step.after);
    if (!earlier) return std::nullopt;
    const int distance = offset - terms.policy.step(step.after)->offset_days;
    return std::max(by_calendar, earlier->done_on + Days(distance));
}

bool due_now(const DunningStep &step, const ContractSituation &contract, Date due_on, const Terms &terms) {
    if (const auto day = due_day(step, contract, due_on, terms)) return *day <= terms.as_of;
    const DunningStep &earlier = *terms.policy.step(step.after);
    return offset_of(step, contract, terms) == earlier.offset_days &&
           due_on + Days(step.offset_days) <= terms.as_of && due_now(earlier, contract, due_on, terms);
}

const DunningStep *overtaken_by(const DunningStep &step, const ContractSituation &contract, Date due_on,
                                const Terms &terms) {
    for (const DunningStep &later : terms.policy.dunning)
        if (later.offset_days > step.offset_days && !done(contract, later.id) &&
            due_now(later, contract, due_on, terms))
            return &later;
    return nullptr;
}

const policy::Product *redeemed(const ContractSituation &contract, const Terms &terms) {
    const auto product = terms.catalog.find(contract.product);
    if (product == terms.catalog.end() || !product->second.redemption_fee) return nullptr;
    return &product->second;
}

Calendar calendar_of(const ContractSituation &contract, const Terms &terms) {
    const OpenDocument *document = dunned(contract);
    const bool renewal =
        !document || document->id == contract.claim; // a term that is served needs no redemption
    if (!renewal || !redeemed(contract, terms)) return Calendar(terms.policy.dunning);
    return Calendar(with_redemption(*redeemed(contract, terms), terms));
}

bool done_once(const ContractSituation &contract, std::string_view id) {
    return std::any_of(contract.done.begin(), contract.done.end(),
                       [&](const DoneStep &d) { return d.id == id && d.cycle == once; });
}

std::optional<Date> evaluation_notice_on(const ContractSituation &contract, const Terms &terms) {
    const auto product = terms.catalog.find(contract.product);
    if (product == terms.catalog.end() || !product->second.evaluation_days || !contract.anchor ||
        terms.policy.evaluation_clause.empty())
        return std::nullopt;
    return contract.product_since.value_or(*contract.anchor) +
           Days(*product->second.evaluation_days - terms.policy.evaluation_notice_days);
}

bool runs(const ContractSituation &contract) {
    return contract.term &&
           (contract.state == ContractState::active || contract.state == ContractState::suspended);
}

bool ends_with_term(const ContractSituation &contract) {
    return !contract.renews || (contract.ends_on && *contract.ends_on < contract.term->end);
}

} // namespace bursar::rules
