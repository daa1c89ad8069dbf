// Orders.
#include "actions/actions.hpp"
#include "actions/terms_of.hpp"
#include "base/error.hpp"
#include "ledger/domains.hpp"
#include "ledger/plan_writer.hpp"
#include "ledger/situations.hpp"
#include "ledger/terms.hpp"
#include "rules/new_terms.hpp"
#include "rules/order.hpp"
#include "rules/trial.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::actions {
namespace {

// The form of a domain with what is known of the people on it. Failure(not_found): one is no customer.
rules::DomainOrder domain_order(const Desk &desk, const OpenContract &request,
                                const policy::Product &product) {
    rules::DomainOrder order{rules::completed(request.form, request.customer, product), request.attested, {}};
    ledger::FormPeople people;
    desk.ledger.read({ledger::reading_of_people(people, order.form)});
    for (const Id person : {order.form.owner, order.form.administrative, order.form.technical})
        if (std::ranges::find(people.known, person) == people.known.end())
            throw Failure(Cause::not_found,
                          fmt::format("there is no customer \"{}\"", format_id('C', person)),
                          "the people on a form are customers: bursar customer add");
    order.incomplete = std::move(people.incomplete);
    return order;
}

std::vector<Step> visible(std::vector<Step> steps) {
    std::erase_if(steps, [](const Step &step) { return step.silent; });
    return steps;
}

ContractDone contract_done(const Desk &desk, const Recorded &recorded, Id contract, std::vector<Step> steps) {
    if (!recorded.replayed) return {recorded, contract, visible(std::move(steps))};
    return {recorded, subject_of(desk, recorded, 'K', contract),
            ledger::recorded_steps(desk.ledger, recorded.first_seq, recorded.last_seq)};
}

} // namespace

std::variant<ContractDone, Refusal> open_contract(const Desk &desk, const OpenContract &request) {
    const Date today = desk.deed.at.day;
    Id id = 0;
    std::vector<Step> steps;
    auto outcome = carry_out(desk, [&]() -> Verdict {
        ledger::Rules rules;
        ledger::CustomerAccount account;
        rules.head = desk.ledger.read(
            {ledger::reading_of_rules(rules), ledger::reading_of_account(account, request.customer)});
        const int version = rules.in_force(today);
        if (!account.customer) missing("customer", format_id('C', request.customer), "customer");
        if (!rules.catalog.contains(request.product)) missing("product", request.product, "catalog");

        rules::OrderCase order;
        order.customer = *account.customer;
        order.counters = account.counters;
        order.terms_accepted = rules::accepts_all(account.accepted, rules.policies.at(version));
        order.period = request.period;
        order.paid_until = request.paid_until;
        ContractSituation &contract = order.contract;
        contract.id = id = account.last_contract + 1;
        contract.customer = request.customer;
        contract.policy = version;
        contract.product = request.product;
        contract.ordered_on = today;
        contract.starts_on = request.starts_on.value_or(today);
        contract.payment_method = request.method;
        contract.terms_changed = !request.method.empty();
        if (const policy::Product &product = rules.catalog.at(request.product);
            product.family == "domain" && !request.trial)
            order.domain = domain_order(desk, request, product);
        else
            order.domain = {request.form, request.attested, {}};
        const rules::Terms terms = terms_of(rules, version, today);
        auto decided = request.trial ? rules::request_trial(std::move(order), terms)
                                     : rules::decide_order(std::move(order), terms);
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);

        auto &plan = std::get<Plan>(decided);
        const ContractSituation &opened = plan.contracts.front();
        ledger::Change change(rules.head, desk.deed, desk.salts);
        change.row(ledger::Write::contract, opened.id, opened.customer, std::int64_t{opened.policy},
                   opened.product, std::int64_t{opened.quantity}, to_string(opened.period),
                   to_string(opened.ordered_on), to_string(opened.starts_on), std::int64_t{opened.renews});
        ledger::write_plan(change, plan, account.counters);
        steps = std::move(plan.steps);
        return change;
    });
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return std::move(*refusal);
    return contract_done(desk, std::get<Recorded>(outcome), id, std::move(steps));
}

} // namespace bursar::actions
