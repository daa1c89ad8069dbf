#include "actions/discontinuation.hpp"

#include "actions/terms_of.hpp"
#include "base/error.hpp"

#include <fmt/format.h>

namespace bursar::actions {
namespace {

const policy::Product &known(const ledger::Rules &rules, const std::string &code) {
    const auto product = rules.catalog.find(code);
    if (product == rules.catalog.end()) missing("product", code, "catalog");
    return product->second;
}

} // namespace

std::variant<PlanDone, Refusal> withdraw_product(const Desk &desk, const WithdrawProduct &request) {
    return carry_out_plan(desk, [&]() -> Decision {
        ledger::Rules rules;
        ledger::Situations found;
        rules.head = desk.ledger.read(
            {ledger::reading_of_rules(rules), ledger::reading_of_contracts_with(found, request.product)});
        const policy::Product &product = known(rules, request.product);
        if (request.deed == rules::WithdrawalDeed::move) known(rules, request.to);
        auto decided =
            rules::decide_discontinuation({product, request.deed, request.to, std::move(found.contracts),
                                           std::move(found.customers), found.counters},
                                          rulebook_of(rules, desk.deed.at.day));
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
        return Decided{rules.head, std::move(found.counters), std::move(std::get<Plan>(decided)),
                       request.product, 0};
    });
}

std::vector<Id> contracts_with(ledger::Ledger &ledger, const std::string &product) {
    ledger::Situations found;
    ledger.read({ledger::reading_of_contracts_with(found, product)});
    std::vector<Id> ids;
    for (const ContractSituation &contract : found.contracts)
        ids.push_back(contract.id);
    return ids;
}

} // namespace bursar::actions
