// A policy while its file is read.
#pragma once

#include "policy/policy.hpp"
#include "policy/toml_reader.hpp"

#include <optional>
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

// An optional section, made by the first key that is read of it.
template <typename T>
T &made(std::optional<T> &section) {
    return section ? *section : section.emplace();
}
constexpr int most_days = 3650;
inline int days(const Value &v) { return v.number(0, most_days).value_or(0); }

} // namespace bursar::policy
