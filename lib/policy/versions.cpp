#include "policy/versions.hpp"

#include "base/error.hpp"

#include <fmt/format.h>

namespace bursar::policy {

const Policy &Versions::at(int version) const {
    const auto found = all_.find(version);
    if (found == all_.end()) throw Failure(Cause::bug, fmt::format("there is no policy version {}", version));
    if (const auto *text = std::get_if<std::string>(&found->second)) {
        auto parsed = parse_policy(*text, fmt::format("policy version {}", version));
        if (!parsed.value)
            throw Failure(
                Cause::configuration, to_string(parsed.mistakes.front()),
                "this bursar does not read a policy that the ledger holds: use the one that adopted it");
        found->second = std::move(*parsed.value);
    }
    return std::get<Policy>(found->second);
}

} // namespace bursar::policy
