#include "actions/usage.hpp"

#include "actions/plan_desk.hpp"
#include "ledger/terms.hpp"
#include "ledger/usage.hpp"
#include "policy/exchange.hpp"
#include "rules/usage.hpp"

#include <fmt/format.h>

namespace bursar::actions {
namespace {

// Why the reading cannot be booked; nullopt with `known` set when it was before.
std::optional<Refusal> refuse(const UsageReading &reading, const ledger::KnownUsage &found,
                              const ledger::Rules &rules, Date today, bool &known) {
    const auto contract = found.contracts.find(reading.contract);
    if (contract == found.contracts.end())
        return plain_refusal(fmt::format("there is no contract \"{}\"", format_id('K', reading.contract)),
                             "bursar contract list shows them");
    if (auto refusal =
            rules::refuse_usage(reading, contract->second, rules.policies.at(contract->second.policy), today))
        return refusal;
    const auto before = found.quantities.find(ledger::key_of(reading));
    known = before != found.quantities.end();
    if (!known || before->second == reading.millionths) return std::nullopt;
    return plain_refusal(fmt::format("{} of {} on {} is {} already", reading.meter,
                                     format_id('K', reading.contract), to_string(reading.used_on),
                                     policy::to_string(policy::Rate{before->second})),
                         "give another reading of that day a reference of its own");
}

std::string told(const Refusal &refusal) {
    const std::string &message = refusal.grounds.front().message;
    return refusal.hint.empty() ? message : message + ": " + refusal.hint;
}

} // namespace

std::variant<UsageDone, Refusal> import_usage(const Desk &desk, const std::vector<UsageReading> &readings,
                                              bool partial) {
    UsageDone done;
    auto outcome = carry_out(desk, [&]() -> Verdict {
        done = {};
        ledger::Rules rules;
        ledger::KnownUsage found;
        rules.head =
            desk.ledger.read({ledger::reading_of_rules(rules), ledger::reading_of_usage(found, readings)});
        ledger::Change change(rules.head, desk.deed, desk.salts);
        for (std::size_t n = 0; n < readings.size(); ++n) {
            bool known = false;
            if (const auto refusal = refuse(readings[n], found, rules, desk.deed.at.day, known)) {
                done.problems.push_back({n, told(*refusal)});
            } else if (known) {
                ++done.known;
            } else {
                ledger::write_usage(change, readings[n], found.contracts.at(readings[n].contract).customer);
                found.quantities[ledger::key_of(readings[n])] = readings[n].millionths;
                done.booked.push_back(readings[n]);
            }
        }
        if (!done.problems.empty() && !partial) return ledger::Change(rules.head, desk.deed, desk.salts);
        if (done.booked.empty()) change.unchanged("usage", 0);
        return change;
    });
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return std::move(*refusal);
    done.recorded = std::get<Recorded>(outcome);
    return done;
}

std::variant<UsageDone, Refusal> record_usage(const Desk &desk, const UsageReading &reading) {
    UsageDone done;
    auto outcome = carry_out(desk, [&]() -> Verdict {
        done = {};
        ledger::Rules rules;
        ledger::KnownUsage found;
        rules.head = desk.ledger.read(
            {ledger::reading_of_rules(rules), ledger::reading_of_usage(found, std::span(&reading, 1))});
        const Id customer = customer_of_contract(desk, reading.contract);
        bool known = false;
        if (auto refusal = refuse(reading, found, rules, desk.deed.at.day, known)) return *refusal;
        ledger::Change change(rules.head, desk.deed, desk.salts);
        if (known) {
            done.known = 1;
            change.unchanged(format_id('K', reading.contract), customer);
        } else {
            ledger::write_usage(change, reading, customer);
            done.booked.push_back(reading);
        }
        return change;
    });
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return std::move(*refusal);
    done.recorded = std::get<Recorded>(outcome);
    return done;
}

} // namespace bursar::actions
