// Customers of another system: what bringing them in asks of the ledger, and the reference they keep.
#pragma once

#include "ledger/accounts.hpp"
#include "model/newcomer.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace bursar::ledger {

// A customer who was brought in.
struct KnownNewcomer {
    Id customer = 0;
    std::string salt, said; // newcomer_digest() under that salt
    std::int64_t seq = 0;   // of the event
};
struct NewcomerAnswer {
    std::unordered_map<std::string, KnownNewcomer> known; // by reference, those of main contacts too
    std::vector<Similar> similar;                         // to any of them
    Id last_customer = 0;
};
// As many queries for a thousand of them as for one.
Reading reading_of_newcomers(NewcomerAnswer &found, std::span<const Newcomer *const> newcomers);

// What the event of a customer who was brought in commits to besides.
struct SealedReference {
    std::string salt, said;
    std::string commitment; // "reference:…"
};
SealedReference seal(const Newcomer &newcomer, SaltSource &salts);
void write_reference(Change &change, Id customer, std::int64_t seq, const Newcomer &newcomer,
                     const SealedReference &sealed);

std::string reference_digest(std::string_view salt, std::string_view reference, std::string_view said);

} // namespace bursar::ledger
