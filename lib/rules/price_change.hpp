// Prices that change with notice, and who leaves for it (DOK-5.2).
#pragma once

#include "model/billed.hpp"
#include "rules/books.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace bursar::rules {

struct PriceChangeCase {
    policy::Product product;
    Money to;
    Date effective;
    std::string ground; // of the terms; empty where they ask for none
    Id next_change = 1;
    struct Contract {
        Id id = 0, customer = 0;
    };
    std::vector<Contract> contracts; // that pay it, or will: each is told
};
// The price holds for terms that start on its day or later. Refused: too early, on no ground of the terms, in
// another currency, or the price it is already.
std::variant<Plan, Refusal> decide_price_change(PriceChangeCase change, const Terms &terms);

// Whether a catalogue may be loaded, terms.catalog being what is known: where the terms have a rule for it, a
// known price changes by a price change alone.
std::optional<Refusal> refuse_prices(const policy::Catalog &loaded, const Terms &terms);

// Tells a contract, whose product is or will be another one, of the prices that were announced for it and
// hold from a day after `from`, the first that is charged: it may object to them as everybody (DOK-5.2).
void tell_of_prices(std::vector<Step> &steps, const ContractSituation &contract, Date from,
                    const Terms &terms);

// The step, and the ground of the end that it leads to.
inline constexpr std::string_view objection_kind = "objection";

struct ObjectionCase {
    ContractSituation contract;
    CustomerSituation customer;
    Counters counters;
    struct Notice {
        Id change = 0;
        Date effective, received_on;
    };
    std::vector<Notice>
        notices;      // of the changes of the price of its next term that it was told of, in their order
    Date received_on; // the objection
    std::optional<Date> notice_received; // when the customer had the last notice, where that is known now
    std::vector<BilledDocument> billed =
        {}; // what charges time after it: credited after the last day of service
    std::optional<std::string> channel = {}; // how it came in, which a plain cancellation needs (DOK-1.3)
    std::optional<std::string> data = {};    // what the customer chose for their data: "return", "delete"
};
// Within the days of the terms it ends the contract with the last term before the price that is objected to,
// the earliest where there are several; later, it is a plain cancellation.
std::variant<Plan, Refusal> decide_objection(ObjectionCase objection, const Terms &terms);

} // namespace bursar::rules
