// A case about a customer's identity, proven by documents that are never kept.
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bursar {

struct ProvingDocument {
    std::string kind, digest; // SHA-256 of the file, in hex
    Date added_on;
};
struct VerificationRecord {
    Id id = 0, customer = 0;
    Date opened_on;
    std::optional<Date> closed_on;
    std::string outcome; // "accepted", "rejected"; empty while it is open
    std::string clause;
    std::vector<ProvingDocument> documents;
};

} // namespace bursar
