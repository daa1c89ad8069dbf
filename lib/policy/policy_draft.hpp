// A policy while its file is read.
#pragma once

#include "policy/policy.hpp"
#include "policy/toml_reader.hpp"

#include <vector>

namespace bursar::policy {

struct PolicyDraft {
    Policy policy;
    Place mandatory, billing, usage; // where the fields, and the first keys of these sections, stand
    std::vector<Holiday> holidays;
};

// Setters of a field of the policy.
template <auto Field>
void text(PolicyDraft &d, const Value &v) {
    d.policy.*Field = v.text();
}
template <auto Field>
void clause(PolicyDraft &d, const Value &v) {
    d.policy.*Field = v.clause();
}

} // namespace bursar::policy
