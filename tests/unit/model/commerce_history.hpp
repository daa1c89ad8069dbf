// A random history of everything that moves money, on a ledger in memory: the same for a seed on every
// machine.
#pragma once

#include "actions/changes.hpp"
#include "actions/disputes.hpp"
#include "actions/refunds.hpp"
#include "actions/registration.hpp"
#include "ledger/views.hpp"
#include "unit/ledger/small_ledger.hpp"

#include <cstdint>

namespace bursar::test {

struct Chance { // splitmix64
    std::uint64_t state;
    std::uint64_t next() {
        std::uint64_t z = (state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }
    std::int64_t below(std::int64_t n) {
        return static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(n));
    }
};

struct CommerceHistory : SmallLedger {
    Chance chance;
    Id customers = 0, contracts = 0, payments = 0, disputes = 0;
    std::uint64_t refunds = 0; // that were quoted and issued

    explicit CommerceHistory(std::uint64_t seed) : chance{seed} {
        for (const char *name : {"Ada Lovelace", "Grace Hopper"})
            customers = add_customer(name, std::string(name, 3) + "@example.org");
    }
    Id any(Id last) { return 1 + chance.below(last); }
    std::string any_document() {
        std::vector<std::string> numbers;
        ledger::documents(ledger, {}, [&](const ledger::DocumentView &d) { numbers.push_back(d.number); });
        return numbers.empty()
                   ? ""
                   : numbers[static_cast<std::size_t>(chance.below(static_cast<Id>(numbers.size())))];
    }
    // What an outcome says: each step with its amount, or why it is refused.
    template <typename Outcome>
    static std::string told(const Outcome &outcome) {
        std::string lines;
        if (const auto *refusal = std::get_if<Refusal>(&outcome)) {
            for (const auto &ground : refusal->grounds)
                lines += fmt::format("{} {}\n", ground.clause, ground.message);
            return lines + refusal->hint;
        }
        for (const Step &step : std::get<actions::PlanDone>(outcome).steps)
            lines += fmt::format("{} {} K{} {} {} {}\n", to_string(step.on), step.kind, step.contract,
                                 step.document, step.amount ? to_string(*step.amount) : "-", step.clause);
        return lines;
    }
    // A deed is previewed first; the preview changes nothing, and is what is then done, step by step.
    template <typename Deed>
    void previewed(Deed deed) {
        actions::Desk desk = this->desk();
        desk.dry_run = true;
        const auto head = ledger.head();
        const auto preview = deed(desk);
        CHECK(ledger.head() == head);
        const auto done = deed(this->desk());
        REQUIRE(preview.index() == done.index());
        CHECK(told(preview) == told(done));
        if (std::holds_alternative<Refusal>(done)) CHECK(ledger.head() == head);
    }

    void refund(Id contract) {
        actions::RefundRequest request;
        request.contract = contract;
        request.channel = "mail";
        const auto quoted = actions::quote_refund(desk(), request);
        const auto issued = actions::issue_refund(desk(), request);
        REQUIRE(quoted.refusal.has_value() == std::holds_alternative<Refusal>(issued));
        if (quoted.refusal) return;
        ++refunds;
        CHECK(std::get<actions::RefundDone>(issued).quote.amount() == quoted.quote.amount());
        CHECK(std::get<actions::RefundDone>(issued).quote.credit_notes == quoted.quote.credit_notes);
    }
    // Each customer with a contract that is paid: most of what may come.
    void runs_paid() {
        for (Id customer = 1; customer <= customers; ++customer) {
            actions::open_contract(desk(), {customer, "web-start", {}, {}});
            actions::record_payment(desk(), {customer, {1200, {}}, "transfer", "", "", "", {}});
            ++contracts;
            ++payments;
        }
    }
    void open_or_pay(std::int64_t what) {
        if (what == 0 || contracts == 0) {
            const char *products[] = {"web-start", "web-pro", "vps-s", "domain-fr", "gift-50", "free-web"};
            auto outcome =
                actions::open_contract(desk(), {any(customers), products[chance.below(6)], {}, {}});
            if (std::holds_alternative<actions::ContractDone>(outcome)) ++contracts;
        } else {
            auto paid = actions::record_payment(
                desk(), {any(customers), {500 + chance.below(4000), {}}, "transfer", "", "", "", {}});
            if (std::holds_alternative<actions::PaymentDone>(paid)) ++payments;
        }
    }
    void act() {
        const std::int64_t what = chance.below(15);
        if (what < 4 || contracts == 0) return open_or_pay(what);
        const Id contract = any(contracts);
        switch (what) {
        case 4: return refund(contract);
        case 5:
            if (const std::string number = any_document(); !number.empty())
                previewed([&](const actions::Desk &desk) {
                    return actions::credit_invoice(desk, {number, {{1, Money{100, {}}}}});
                });
            return;
        case 6:
            if (const std::string number = any_document(); !number.empty() && chance.below(3) == 0)
                previewed([&](const actions::Desk &desk) {
                    return actions::credit_invoice(desk, {number, {}});
                });
            return;
        case 7:
            return previewed([&](const actions::Desk &desk) {
                return actions::upgrade_contract(desk, contract, "web-pro");
            });
        case 8:
            if (payments > 0)
                previewed([&, payment = any(payments)](const actions::Desk &desk) {
                    return actions::reverse_payment(desk, payment);
                });
            return;
        case 9: {
            if (payments == 0) return;
            const char *kinds[] = {"dispute", "chargeback", "paypal"};
            auto opened = actions::open_dispute(desk(), {any(payments), kinds[chance.below(3)], {}});
            if (std::holds_alternative<actions::CaseDone>(opened)) ++disputes;
            return;
        }
        case 10:
            if (disputes > 0) actions::resolve_dispute(desk(), any(disputes), chance.below(2) == 0);
            return;
        case 11: {
            actions::SanctionRequest request;
            request.contracts = {contract};
            request.customer = ledger::contract(ledger, contract).customer;
            request.ground = chance.below(8) == 0 ? "illegal-use" : "spam";
            if (request.ground == "spam" && chance.below(2) == 0)
                request.until = deed.at.day + Days(1 + chance.below(20));
            actions::sanction_customer(desk(), request);
            return;
        }
        case 12: actions::resume_contract(desk(), contract, false); return;
        case 13: actions::confirm_domain(desk(), contract, {}); return;
        default:
            if (chance.below(3) == 0)
                actions::cancel_contract(desk(), {contract, {}, {}, {}, {}});
            else
                previewed([request = actions::ChargeCustomer{any(1),
                                                             "",
                                                             "",
                                                             {{"Help", 1 + chance.below(3),
                                                               Money{chance.below(5000) + 1, {}}}}}](
                              const actions::Desk &desk) { return actions::charge_customer(desk, request); });
        }
    }
};

} // namespace bursar::test
