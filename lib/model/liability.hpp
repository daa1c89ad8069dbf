// What was paid under a contract, and what of it went back: a liability's cap is a share of it.
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/money.hpp"

#include <map>
#include <vector>

namespace bursar {

struct LiabilitySituation {
    Id contract = 0, customer = 0;
    int policy = 0; // the version accepted
    Currency currency;
    struct Receipt { // money that pays a document of the contract still; a reversed payment pays nothing
        Id document = 0;
        Date on; // the payment's value date; of credit, the day it paid the document
        std::int64_t amount_minor = 0;
    };
    std::vector<Receipt> receipts;
    std::map<Id, std::int64_t> refunded_minor; // by document: credited beyond what was open of it
    std::int64_t granted_minor = 0;            // by earlier claims, whatever event they were about
    Id last_grant = 0;                         // of all contracts
};

} // namespace bursar
