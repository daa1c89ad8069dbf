#include "rules/broadcast.hpp"

#include <fmt/format.h>

namespace bursar::rules {

std::variant<BroadcastRecord, Refusal> decide_broadcast(BroadcastRecord broadcast,
                                                        const policy::Policy &policy) {
    if (policy.broadcasts.empty()) return plain_refusal("the terms have no rule for broadcasts");
    const policy::BroadcastKind *kind = policy.broadcast(broadcast.kind);
    if (!kind) {
        std::vector<std::string_view> kinds;
        for (const policy::BroadcastKind &known : policy.broadcasts)
            kinds.emplace_back(known.kind);
        return plain_refusal(fmt::format("the terms have no broadcast of the kind \"{}\"", broadcast.kind),
                             fmt::format("kinds: {}", fmt::join(kinds, ", ")));
    }
    broadcast.clause = kind->clause;
    return broadcast;
}

} // namespace bursar::rules
