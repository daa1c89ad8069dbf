// What a provider's terms say of the cases that staff keep. A list that is absent switches its rule off.
#pragma once

#include "policy/commerce.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace bursar::policy {

struct IncidentKind { // [[incident]]: what a customer or the host may report
    std::string kind, text, clause;
    std::string action; // queued for provisioning, for each contract concerned that runs; empty: none
    bool notice = true; // the customer is told
};

struct BroadcastKind { // [[broadcast]]: what the customers of a product may be told
    std::string kind, clause;
};

struct DisclosureClass { // [[disclosures.class]]: data that an authority may ask for
    std::string id, clause;
    Words kinds; // of requests that it is disclosed on
};
struct DisclosureRules { // [disclosures]
    std::string clause;  // what is checked before anything is disclosed
    Words kinds;         // of requests
    std::vector<DisclosureClass> classes;
    [[nodiscard]] const DisclosureClass *data_class(std::string_view id) const;
};

} // namespace bursar::policy
