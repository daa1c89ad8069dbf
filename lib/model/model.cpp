#include "model/model.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace bursar {
namespace {

// The printed names of an enumeration, in the order of its enumerators.
constexpr std::array<std::string_view, 4> customer_states{"open", "suspended", "closed", "erased"};
constexpr std::array<std::string_view, 6> contract_states{"trial",     "ordered", "active",
                                                          "suspended", "ended",   "deleted"};
constexpr std::array<std::string_view, 3> document_kinds{"invoice", "credit-note", "fee"};
constexpr std::array<std::string_view, 4> document_states{"open", "paid", "credited", "reversed"};

template <typename Enum, std::size_t n>
Enum parse(const std::array<std::string_view, n> &names, std::string_view text, std::string_view what) {
    const auto found = std::find(names.begin(), names.end(), text);
    if (found == names.end())
        throw Failure(Cause::bug, fmt::format("no {} is called \"{}\"", what, text), "run bursar check");
    return static_cast<Enum>(found - names.begin());
}

} // namespace

std::string_view to_string(CustomerState state) { return customer_states[static_cast<std::size_t>(state)]; }
std::string_view to_string(ContractState state) { return contract_states[static_cast<std::size_t>(state)]; }
std::string_view to_string(DocumentKind kind) { return document_kinds[static_cast<std::size_t>(kind)]; }
std::string_view to_string(DocumentState state) { return document_states[static_cast<std::size_t>(state)]; }

CustomerState customer_state(std::string_view text) {
    return parse<CustomerState>(customer_states, text, "customer state");
}
ContractState contract_state(std::string_view text) {
    return parse<ContractState>(contract_states, text, "contract state");
}
DocumentKind document_kind(std::string_view text) {
    return parse<DocumentKind>(document_kinds, text, "document kind");
}
DocumentState document_state(std::string_view text) {
    return parse<DocumentState>(document_states, text, "document state");
}

const OpenDocument *ContractSituation::claimed() const {
    if (!claim) return nullptr;
    const auto found = std::find_if(open.begin(), open.end(), [&](const auto &d) { return d.id == *claim; });
    return found == open.end() ? nullptr : &*found;
}

std::string Counters::take_number(std::string_view prefix, int digits) {
    auto found =
        std::find_if(series.begin(), series.end(), [&](const auto &s) { return s.prefix == prefix; });
    if (found == series.end()) found = series.insert(series.end(), {std::string(prefix), 0});
    return fmt::format("{}{:0{}}", prefix, ++found->last, digits);
}

const OpenDocument *ContractSituation::reopened() const {
    const OpenDocument *first = nullptr;
    for (const OpenDocument &document : open)
        if (!document.cycle.empty() && (!first || document.due_on < first->due_on)) first = &document;
    return first;
}

const Hold *ContractSituation::held() const {
    const auto found = std::find_if(holds.begin(), holds.end(), [](const Hold &hold) { return hold.begun; });
    return found == holds.end() ? nullptr : &*found;
}

} // namespace bursar
