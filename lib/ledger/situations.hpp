// Reads that build what the rules decide on: contracts with their open documents and steps, customers with
// their credit, and counters. One snapshot each.
#pragma once

#include "ledger/ledger.hpp"
#include "model/model.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace bursar::ledger {

// A set of contracts with their customers, as of one head. Contracts stand in the order of their ids.
struct Situations {
    Head head;
    std::vector<ContractSituation> contracts;
    std::map<Id, CustomerSituation> customers;
    Counters counters;
    std::map<Id, std::string> quarantined; // contract → why
};

Situations read_contracts(Ledger &ledger, std::span<const Id> contracts);
// The same as a part of a snapshot; its head is the reader's to set.
Reading reading_of_contracts(Situations &found, std::span<const Id> contracts);
// The contracts that have a product or change to it, and run or will: not what has ended, nor what was sold
// once.
Reading reading_of_contracts_with(Situations &found, const std::string &product);
// 0 when there is no such contract.
Id customer_of_contract(Ledger &ledger, Id contract);

// A customer with every contract that has an open document, and the open documents of none.
struct CustomerAccount {
    std::optional<CustomerSituation> customer; // nullopt: no such customer
    std::vector<ContractSituation> contracts;
    std::vector<OpenDocument> loose;
    Counters counters;
    Id last_payment = 0, last_contract = 0;
    std::map<std::string, std::string, std::less<>> accepted; // terms document → last accepted version
    std::vector<std::string> names; // normalised: the customer's, and that of their organisation
};
// Fills the account.
Reading reading_of_account(CustomerAccount &account, Id customer);
// The same with every contract of the customer, whatever its state.
Reading reading_of_whole_account(CustomerAccount &account, Id customer);

// Several customers' accounts as of one head; what they accepted is left out. Counters and last ids stand
// here once, not with each account.
struct Accounts {
    Head head;
    std::map<Id, CustomerAccount> customers; // those that there are
    Counters counters;
    Id last_payment = 0;
};
Accounts read_accounts(Ledger &ledger, std::span<const Id> customers);

} // namespace bursar::ledger
