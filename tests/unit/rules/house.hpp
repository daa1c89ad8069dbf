// A customer and their contracts under the ALLS-HEBERG terms, driven by the pure rules alone: what the ledger
// would hold between two decisions is kept here, in memory. Steps come back as lines that read like the
// clause register: "2026-02-18 penalty F2026-000002 2.40".
#pragma once

#include "rules/books.hpp"
#include "rules/order.hpp"

#include <doctest/doctest.h>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bursar::test {

using Lines = std::vector<std::string>;

Date day(std::string_view text); // fails the test on a day that does not exist

// The answered steps (silent ones left out): day, kind, amount where it charges, and the document
// but for what follows from a payment: activate, renew, resume.
Lines told(const std::vector<Step> &steps);
// The silent ones: "2026-02-19 reminder in overdue-notice-1" when folded, else day and id.
Lines untold(const std::vector<Step> &steps);

struct House {
    House(); // the pack and the catalogue of the examples, a customer in France, no contract

    policy::Policy policy;
    policy::Catalog catalog;
    CustomerSituation customer;
    Counters counters;
    std::vector<ContractSituation> contracts; // K1, K2 … in order
    std::vector<Step> last;                   // the steps of the last deed, silent ones too
    Id payments = 0;

    // Adds a running contract of web-start at this net price a month, in the paid term [start, start +
    // period).
    ContractSituation &runs(std::string_view start, std::string_view net = "10.00",
                            std::string_view period = "1m");
    // Orders a product on a day, to start at the earliest on another.
    Lines order(std::string_view on, std::string_view product, std::string_view starts_on = "",
                std::string_view period = "");
    // The refusal of such an order; fails the test when there is none.
    Refusal refused_order(std::string_view on, std::string_view product);
    // Every contract, by id, as the nightly run does.
    Lines sweep(std::string_view on);
    // Every night from `from` to `until`, both included.
    Lines nightly(std::string_view from, std::string_view until);
    // `received` empty: on the day itself.
    Lines pay(std::string_view on, std::string_view amount, std::string_view document = "",
              std::string_view received = "");
    Lines no_renew(std::string_view on, std::size_t contract = 0);

    [[nodiscard]] ContractSituation &k(std::size_t index = 0) { return contracts.at(index); }
    [[nodiscard]] std::string term(std::size_t contract = 0) const; // "2026-01-15/2026-02-15", "none"
    [[nodiscard]] std::string state(std::size_t contract = 0) const;
    [[nodiscard]] std::string open(std::size_t contract = 0) const; // "F2026-000001 7.00, …"
    [[nodiscard]] std::string credit() const;

  protected:
    // Keeps counters and funds as the ledger would once these steps are committed.
    void absorb(const std::vector<Step> &steps);

  private:
    [[nodiscard]] rules::Terms terms(Date on) const { return {policy, catalog, on, 1}; }
    [[nodiscard]] rules::OrderCase order_case(Date on, std::string_view product) const;
    std::map<std::string, Id> documents; // by number
};

} // namespace bursar::test

template <>
struct doctest::StringMaker<bursar::test::Lines> {
    static String convert(const bursar::test::Lines &lines) {
        std::string text;
        for (const auto &line : lines)
            text += "\n  " + line;
        return text.c_str();
    }
};
