#include "actions/changes.hpp"

#include "actions/terms_of.hpp"
#include "base/error.hpp"
#include "ledger/billed.hpp"
#include "ledger/customer_choices.hpp"
#include "ledger/disputes.hpp"
#include "ledger/terms_refusals.hpp"
#include "rules/cancellation.hpp"
#include "rules/change.hpp"
#include "rules/obligation.hpp"
#include "rules/order.hpp"
#include "rules/sanction.hpp"
#include "rules/termination.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::actions {
namespace {

using ContractRule =
    std::function<std::variant<Plan, Refusal>(const ContractCase &found, const rules::Terms &terms)>;

// A deed about one contract, under the terms it accepted; `more` is read with it.
std::variant<PlanDone, Refusal> change_contract(const Desk &desk, Id contract, const ContractRule &rule,
                                                const std::function<ledger::Reading()> &more = {}) {
    return carry_out_plan(desk, [&]() -> Decision {
        std::vector<ledger::Reading> readings;
        if (more) readings.push_back(more());
        const ContractCase found = read_contract_case(desk.ledger, contract, std::move(readings));
        auto decided = rule(found, terms_of(found.rules, found.contract().policy, desk.deed.at.day));
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
        return Decided{found.rules.head, found.situations.counters, std::move(std::get<Plan>(decided)),
                       format_id('K', contract), found.contract().customer};
    });
}

rules::ChangeCase change_case(const ContractCase &found, const std::string &product) {
    if (!found.rules.catalog.contains(product)) missing("product", product, "catalog");
    return {found.contract(), found.customer(), found.situations.counters, product};
}

// The contracts that are meant, of those of the account.
std::vector<ContractSituation> chosen(std::vector<ContractSituation> all, const std::vector<Id> &ids,
                                      Id customer) {
    if (ids.empty()) return all;
    for (const Id id : ids)
        if (std::none_of(all.begin(), all.end(), [&](const auto &c) { return c.id == id; }))
            throw Failure(
                Cause::not_found,
                fmt::format("{} has no contract \"{}\"", format_id('C', customer), format_id('K', id)),
                "bursar contract list --customer shows theirs");
    std::erase_if(all, [&](const auto &c) { return std::find(ids.begin(), ids.end(), c.id) == ids.end(); });
    return all;
}

void require_customer(const ledger::CustomerAccount &account, Id customer) {
    if (!account.customer) missing("customer", format_id('C', customer), "customer");
}

} // namespace

std::variant<PlanDone, Refusal> upgrade_contract(const Desk &desk, Id contract, const std::string &product) {
    std::vector<BilledDocument> billed;
    return change_contract(
        desk, contract,
        [&](const ContractCase &found, const rules::Terms &terms) {
            rules::ChangeCase change = change_case(found, product);
            change.billed = std::move(billed);
            return rules::decide_upgrade(std::move(change), terms);
        },
        [&] {
            billed.clear();
            return ledger::reading_of_billed(billed, contract, desk.deed.at.day);
        });
}

std::variant<PlanDone, Refusal> downgrade_contract(const Desk &desk, Id contract,
                                                   const std::string &product) {
    return change_contract(desk, contract, [&](const ContractCase &found, const rules::Terms &terms) {
        return rules::decide_downgrade(change_case(found, product), terms);
    });
}

std::variant<PlanDone, Refusal> no_renew(const Desk &desk, Id contract,
                                         const std::optional<std::string> &data) {
    return change_contract(desk, contract, [&](const ContractCase &found, const rules::Terms &terms) {
        return rules::decide_no_renew({found.contract(), found.customer(), found.situations.counters, data},
                                      terms);
    });
}

std::variant<PlanDone, Refusal> choose_data(const Desk &desk, Id contract, const std::string &choice) {
    return change_contract(desk, contract, [&](const ContractCase &found, const rules::Terms &terms) {
        return rules::decide_data({found.contract(), found.customer(), found.situations.counters}, choice,
                                  terms);
    });
}

std::variant<PlanDone, Refusal> cancel_contract(const Desk &desk, const CancelContract &request) {
    return carry_out_plan(desk, [&]() -> Decision {
        std::vector<BilledDocument> billed;
        const ContractCase found =
            read_contract_case(desk.ledger, request.contract,
                               {ledger::reading_of_order(billed, request.contract),
                                ledger::reading_of_billed(billed, request.contract,
                                                          request.received_on.value_or(desk.deed.at.day))});
        const rules::Terms terms = terms_of(found.rules, found.contract().policy, desk.deed.at.day);
        auto decided =
            rules::decide_cancellation({found.contract(), found.customer(), found.situations.counters,
                                        request.received_on.value_or(terms.as_of), request.channel,
                                        request.ground, request.data, std::move(billed)},
                                       terms);
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
        return Decided{found.rules.head, found.situations.counters, std::move(std::get<Plan>(decided)),
                       format_id('K', request.contract), found.contract().customer};
    });
}

std::variant<PlanDone, Refusal> terminate_contract(const Desk &desk, const TerminateContract &request) {
    return carry_out_plan(desk, [&]() -> Decision {
        ledger::CaseCounters counters;
        std::vector<BilledDocument> billed;
        const ContractCase found =
            read_contract_case(desk.ledger, request.contract,
                               {ledger::reading_of_case_counters(counters),
                                ledger::reading_of_billed(billed, request.contract,
                                                          request.letter_on.value_or(desk.deed.at.day))});
        auto decided = rules::decide_termination(
            {found.contract(), found.customer(), found.situations.counters, request.ground, request.letter_on,
             request.data, counters.last_sanction + 1, std::move(billed)},
            rulebook_of(found.rules, desk.deed.at.day));
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
        return Decided{found.rules.head, found.situations.counters, std::move(std::get<Plan>(decided)),
                       format_id('K', request.contract), found.contract().customer};
    });
}

std::variant<PlanDone, Refusal> resume_contract(const Desk &desk, Id contract, bool overrides) {
    if (overrides) require_right(desk, "override");
    return change_contract(desk, contract, [&](const ContractCase &found, const rules::Terms &terms) {
        return rules::decide_resume(found.contract(), found.customer(), found.situations.counters, terms, {},
                                    overrides);
    });
}

std::variant<PlanDone, Refusal> sanction_customer(const Desk &desk, const SanctionRequest &request) {
    return carry_out_plan(desk, [&]() -> Decision {
        ledger::Rules rules;
        ledger::CustomerAccount account;
        ledger::CaseCounters counters;
        std::optional<SupportBar> bar;
        std::optional<TermsRefusal> refused;
        std::vector<Id> partner_of;
        rules.head = desk.ledger.read(
            {ledger::reading_of_rules(rules), ledger::reading_of_whole_account(account, request.customer),
             ledger::reading_of_whose_partner(partner_of, request.customer, desk.deed.at.day),
             ledger::reading_of_case_counters(counters),
             ledger::reading_of_support_bar(bar, request.customer),
             ledger::reading_of_refusal(refused, request.customer)});
        require_customer(account, request.customer);
        rules::SanctionCase sanction{
            *account.customer,
            account.counters,
            chosen(std::move(account.contracts), request.contracts, request.customer),
            request.contracts.empty(),
            request.ground,
            request.effect,
            request.until,
            request.starts_on,
            counters.last_sanction + 1,
            {},
            bar && bar->holds(desk.deed.at.day),
            refused.has_value(),
            std::move(partner_of)};
        auto decided = rules::decide_sanction(std::move(sanction), rulebook_of(rules, desk.deed.at.day));
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
        return Decided{rules.head, account.counters, std::move(std::get<Plan>(decided)), {}, 0};
    });
}

std::variant<PlanDone, Refusal> open_support(const Desk &desk, Id customer) {
    const Date today = desk.deed.at.day;
    return carry_out_plan(desk, [&]() -> Decision {
        ledger::CustomerAccount account;
        std::optional<SupportBar> bar;
        const ledger::Head head = desk.ledger.read(
            {ledger::reading_of_account(account, customer), ledger::reading_of_support_bar(bar, customer)});
        require_customer(account, customer);
        if (bar && !bar->holds(today)) bar.reset();
        auto decided = rules::decide_support_again(customer, bar, today);
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
        return Decided{head, account.counters, std::move(std::get<Plan>(decided)), {}, 0};
    });
}

std::variant<PlanDone, Refusal> charge_customer(const Desk &desk, const ChargeCustomer &request) {
    const Date today = desk.deed.at.day;
    return carry_out_plan(desk, [&]() -> Decision {
        ledger::Rules rules;
        ledger::CustomerAccount account;
        rules.head = desk.ledger.read(
            {ledger::reading_of_rules(rules), ledger::reading_of_account(account, request.customer)});
        require_customer(account, request.customer);
        rules::ChargeCase charge{*account.customer, account.counters, request.ground, request.reference,
                                 request.lines};
        auto decided = rules::decide_charge(std::move(charge), terms_of(rules, rules.in_force(today), today));
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
        return Decided{rules.head, account.counters, std::move(std::get<Plan>(decided)), {}, 0};
    });
}

} // namespace bursar::actions
