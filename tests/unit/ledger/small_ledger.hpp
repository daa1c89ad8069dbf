// A ledger in memory under the ALLS-HEBERG pack, for tests that need a real one.
#pragma once

#include "actions/actions.hpp"
#include "actions/sweep.hpp"
#include "store/sqlite/sqlite_store.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <sstream>
#include <string>

inline std::string source_file(const std::string &path) {
    std::ifstream file(std::string(BURSAR_SOURCE_DIR) + "/" + path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

struct SmallLedger {
    bursar::ledger::Ledger ledger{bursar::store::open_sqlite_in_memory()};
    bursar::SaltSource salts{std::string(32, 't')};
    bursar::ledger::Deed deed{{*bursar::parse_date("2026-01-15"), 0}, "tester", "test", "", "", ""};

    SmallLedger() : SmallLedger(source_file("examples/policies/alls-heberg.toml")) {}
    explicit SmallLedger(const std::string &policy) {
        bursar::actions::InitLedger request{
            policy, *bursar::policy::parse_policy(policy, "policy").value,
            bursar::policy::parse_catalog(source_file("examples/catalogs/alls-heberg.toml"), "catalog")
                .value};
        bursar::actions::init_ledger(desk(), request);
    }
    bursar::actions::Desk desk() { return {ledger, deed, salts}; }
    void on(std::string_view day) { deed.at.day = *bursar::parse_date(day); }

    static bursar::actions::AddCustomer customer(const std::string &name, const std::string &email) {
        bursar::actions::AddCustomer request;
        request.account.party = {name, "", "1 rue Haute", "75001", "Paris", "FR", "", ""};
        request.account.contact.email = email;
        request.account.terms_accepted = true;
        request.channel = "staff";
        return request;
    }
    bursar::Id add_customer(const std::string &name, const std::string &email) {
        auto outcome = bursar::actions::add_customer(desk(), customer(name, email));
        REQUIRE(std::holds_alternative<bursar::actions::CustomerDone>(outcome));
        return std::get<bursar::actions::CustomerDone>(outcome).customer;
    }
    bursar::actions::ContractDone open(bursar::Id customer, const std::string &product) {
        auto outcome = bursar::actions::open_contract(desk(), {customer, product, {}, {}});
        REQUIRE(std::holds_alternative<bursar::actions::ContractDone>(outcome));
        return std::get<bursar::actions::ContractDone>(outcome);
    }
    bursar::actions::PaymentDone pay(bursar::Id customer, std::int64_t minor,
                                     const std::string &reference = "") {
        auto outcome = bursar::actions::record_payment(
            desk(), {customer, {minor, *bursar::Currency::parse("EUR")}, "transfer", reference, "", "", {}});
        REQUIRE(std::holds_alternative<bursar::actions::PaymentDone>(outcome));
        return std::get<bursar::actions::PaymentDone>(outcome);
    }
    std::string sweep() {
        std::string kinds;
        bursar::actions::SweepWatch watch;
        watch.step = [&](const bursar::Step &step) { kinds += (kinds.empty() ? "" : " ") + step.kind; };
        bursar::actions::SweepRequest request;
        request.as_of = deed.at.day;
        bursar::actions::sweep(desk(), request, watch);
        return kinds;
    }
};
