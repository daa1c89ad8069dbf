#include "actions/price_changes.hpp"

#include "actions/terms_of.hpp"
#include "base/error.hpp"
#include "ledger/billed.hpp"
#include "ledger/price_changes.hpp"
#include "rules/price_change.hpp"

#include <fmt/format.h>

namespace bursar::actions {

std::variant<PlanDone, Refusal> change_price(const Desk &desk, const ChangePrice &request) {
    const Date today = desk.deed.at.day;
    return carry_out_plan(desk, [&]() -> Decision {
        ledger::Rules rules;
        ledger::PriceAudience audience;
        rules.head = desk.ledger.read(
            {ledger::reading_of_rules(rules), ledger::reading_of_audience(audience, request.product)});
        const auto product = rules.catalog.find(request.product);
        if (product == rules.catalog.end()) missing("product", request.product, "catalog");
        rules::PriceChangeCase change{product->second,          request.to, request.effective, request.ground,
                                      audience.last_change + 1, {}};
        for (const auto &[contract, customer] : audience.contracts)
            change.contracts.push_back({contract, customer});
        auto decided =
            rules::decide_price_change(std::move(change), terms_of(rules, rules.in_force(today), today));
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
        return Decided{rules.head, {}, std::move(std::get<Plan>(decided)), request.product, 0};
    });
}

std::variant<PlanDone, Refusal> object_to_price(const Desk &desk, const ObjectToPrice &request) {
    return carry_out_plan(desk, [&]() -> Decision {
        std::vector<ledger::PriceNoticeRow> notices;
        std::vector<BilledDocument> billed;
        const ContractCase found =
            read_contract_case(desk.ledger, request.contract,
                               {ledger::reading_of_price_notices(notices, request.contract),
                                ledger::reading_of_billed(billed, request.contract, request.received_on)});
        rules::ObjectionCase objection{
            found.contract(),    found.customer(),        found.situations.counters, {},
            request.received_on, request.notice_received, std::move(billed),         request.channel,
            request.data};
        for (const ledger::PriceNoticeRow &notice : notices)
            objection.notices.push_back({notice.change, notice.effective, notice.received_on});
        auto decided = rules::decide_objection(
            std::move(objection), terms_of(found.rules, found.contract().policy, desk.deed.at.day));
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
        return Decided{found.rules.head, found.situations.counters, std::move(std::get<Plan>(decided)),
                       format_id('K', request.contract), found.contract().customer};
    });
}

} // namespace bursar::actions
