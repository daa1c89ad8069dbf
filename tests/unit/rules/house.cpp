#include "unit/rules/house.hpp"

#include "rules/dunning.hpp"
#include "rules/payment.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace bursar::test {
namespace {

std::string example(const std::string &path) {
    std::ifstream file(std::string(BURSAR_SOURCE_DIR "/examples/") + path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::int64_t minor(std::string_view amount) {
    const auto money = parse_money(amount, Currency());
    REQUIRE(money);
    return money->minor;
}

std::string euros(std::int64_t minor_units) { return to_string(Money{minor_units, Currency()}); }

bool settles(std::string_view kind) { return kind == "activate" || kind == "renew" || kind == "resume"; }

} // namespace

Date day(std::string_view text) {
    const auto date = parse_date(text);
    REQUIRE(date);
    return *date;
}

Lines told(const std::vector<Step> &steps) {
    Lines lines;
    for (const auto &step : steps) {
        if (step.silent) continue;
        auto line = to_string(step.on) + ' ' + step.kind;
        if (!step.document.empty() && !settles(step.kind)) line += ' ' + step.document;
        if (step.amount) line += ' ' + to_string(*step.amount);
        lines.push_back(std::move(line));
    }
    return lines;
}

Lines untold(const std::vector<Step> &steps) {
    Lines lines;
    for (const auto &step : steps) {
        if (!step.silent) continue;
        auto line = to_string(step.on) + ' ' + step.id;
        if (!step.folded_into.empty()) line += " in " + step.folded_into;
        lines.push_back(std::move(line));
    }
    return lines;
}

House::House() {
    auto pack = policy::parse_policy(example("policies/alls-heberg.toml"), "alls-heberg.toml");
    auto products = policy::parse_catalog(example("catalogs/alls-heberg.toml"), "alls-heberg.toml");
    REQUIRE(pack.value);
    REQUIRE(products.value);
    policy = std::move(*pack.value);
    catalog = std::move(*products.value);
    customer.id = 1;
    customer.country = "FR";
    customer.party_digest = "digest";
}

ContractSituation &House::runs(std::string_view start, std::string_view net, std::string_view period) {
    const auto id = static_cast<Id>(contracts.size()) + 1;
    ContractSituation contract;
    contract.id = id;
    contract.customer = customer.id;
    contract.policy = 1;
    contract.product = "priced-" + std::to_string(id);
    contract.period = parse_period(period).value();
    contract.state = ContractState::active;
    contract.ordered_on = contract.starts_on = day(start);
    contract.anchor = day(start);
    contract.term = bursar::term(day(start), contract.period, 0);
    policy::Product product;
    product.code = contract.product;
    product.name = "Hosting";
    product.family = "shared";
    product.term = contract.period;
    product.prices = {{day("2020-01-01"), Money{minor(net), Currency()}}};
    catalog[contract.product] = std::move(product);
    contracts.push_back(std::move(contract));
    rules::look_ahead(contracts.back(), terms(day(start)));
    return contracts.back();
}

rules::OrderCase House::order_case(Date on, std::string_view product) const {
    rules::OrderCase order;
    order.customer = customer;
    order.counters = counters;
    order.terms_accepted = true;
    order.contract.id = static_cast<Id>(contracts.size()) + 1;
    order.contract.customer = customer.id;
    order.contract.policy = 1;
    order.contract.product = product;
    order.contract.ordered_on = order.contract.starts_on = on;
    return order;
}

Lines House::order(std::string_view on, std::string_view product, std::string_view starts_on,
                   std::string_view period) {
    auto asked = order_case(day(on), product);
    if (!starts_on.empty()) asked.contract.starts_on = day(starts_on);
    if (!period.empty()) asked.period = parse_period(period).value();
    const auto answer = rules::decide_order(asked, terms(day(on)));
    REQUIRE(std::holds_alternative<Plan>(answer));
    const auto &decision = std::get<Plan>(answer);
    contracts.push_back(decision.contracts.front());
    absorb(decision.steps);
    return told(last);
}

Refusal House::refused_order(std::string_view on, std::string_view product) {
    const auto answer = rules::decide_order(order_case(day(on), product), terms(day(on)));
    REQUIRE(std::holds_alternative<Refusal>(answer));
    return std::get<Refusal>(answer);
}

Lines House::sweep(std::string_view on) {
    std::vector<Step> all;
    for (auto &contract : contracts) {
        const auto before = contract.next_step_on;
        auto decision = rules::next_steps(contract, customer, counters, terms(day(on)));
        // A contract that nobody would look at has nothing to do.
        if (!before || *before > day(on)) CHECK(decision.steps.empty());
        if (decision.contract.next_step_on) CHECK(*decision.contract.next_step_on > day(on));
        contract = decision.contract;
        absorb(decision.steps);
        CHECK(decision.counters.last_document == counters.last_document);
        CHECK(decision.counters.last_fund == counters.last_fund);
        CHECK(decision.counters.last_obligation == counters.last_obligation);
        all.insert(all.end(), decision.steps.begin(), decision.steps.end());
    }
    last = std::move(all);
    return told(last);
}

Lines House::nightly(std::string_view from, std::string_view until) {
    std::vector<Step> all;
    for (auto night = day(from); night <= day(until); night += Days(1)) {
        sweep(to_string(night));
        all.insert(all.end(), last.begin(), last.end());
    }
    last = std::move(all);
    return told(last);
}

Lines House::pay(std::string_view on, std::string_view amount, std::string_view document,
                 std::string_view received) {
    rules::PaymentCase payment;
    payment.customer = customer;
    payment.counters = counters;
    for (const auto &contract : contracts)
        if (!contract.open.empty()) payment.contracts.push_back(contract);
    payment.payment = ++payments;
    payment.amount = Money{minor(amount), Currency()};
    payment.received_on = day(received.empty() ? on : received);
    if (!document.empty()) payment.named = documents.at(std::string(document));
    policy::Versions policies;
    policies.add(1, policy);
    const auto decision = rules::book_payment(payment, {policies, catalog, day(on), 1});
    REQUIRE(!decision.steps.empty());
    CHECK(decision.steps.front().kind == "payment");
    CHECK(decision.steps.front().silent);
    for (const auto &touched : decision.contracts)
        contracts.at(static_cast<std::size_t>(touched.id) - 1) = touched;
    absorb(decision.steps);
    std::int64_t left = 0;
    for (const auto &fund : customer.funds)
        if (fund.id == counters.last_fund) left = fund.left_minor;
    CHECK(decision.credit_minor == left);
    return told(last);
}

Lines House::no_renew(std::string_view on, std::size_t contract) {
    const auto answer = rules::decide_no_renew({k(contract), customer, counters}, terms(day(on)));
    REQUIRE(std::holds_alternative<Plan>(answer));
    const auto &decision = std::get<Plan>(answer);
    if (!decision.contracts.empty()) k(contract) = decision.contracts.front();
    absorb(decision.steps);
    return told(last);
}

void House::absorb(const std::vector<Step> &steps) {
    for (const auto &step : steps) {
        if (step.issues) {
            counters.last_document = step.issues->id;
            counters.take_number(step.issues->prefix, step.issues->digits);
            documents[step.issues->number] = step.issues->id;
        }
        for (const auto &fund : step.funds) {
            counters.last_fund = fund.id;
            customer.funds.push_back({fund.id, fund.amount_minor});
        }
        for (const auto &effect : step.effects)
            if (const auto *opened = std::get_if<effect::ObligationOpened>(&effect))
                counters.last_obligation = opened->id;
        for (const auto &allocation : step.allocations)
            for (auto &fund : customer.funds)
                if (fund.id == allocation.fund) fund.left_minor -= allocation.amount_minor;
        for (const auto &fund : customer.funds)
            CHECK(fund.left_minor >= 0);
        std::erase_if(customer.funds, [](const Fund &fund) { return fund.left_minor == 0; });
    }
    last = steps;
}

std::string House::term(std::size_t contract) const {
    const auto &paid = contracts.at(contract).term;
    return paid ? to_string(paid->start) + '/' + to_string(paid->end) : "none";
}

std::string House::state(std::size_t contract) const {
    return std::string(to_string(contracts.at(contract).state));
}

std::string House::open(std::size_t contract) const {
    std::string text;
    for (const auto &document : contracts.at(contract).open)
        if (document.open_minor > 0)
            text += (text.empty() ? "" : ", ") + document.number + ' ' + euros(document.open_minor);
    return text;
}

std::string House::credit() const {
    std::int64_t sum = 0;
    for (const auto &fund : customer.funds)
        sum += fund.left_minor;
    return euros(sum);
}

} // namespace bursar::test
