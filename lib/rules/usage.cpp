#include "rules/usage.hpp"

#include <fmt/format.h>

namespace bursar::rules {

std::optional<Refusal> refuse_usage(const UsageReading &reading, const MeteredContract &contract,
                                    const policy::Policy &policy, Date as_of) {
    const std::string id = format_id('K', contract.id), day = to_string(reading.used_on);
    if (!policy.usage) return plain_refusal(fmt::format("the terms of {} measure nothing", id));
    if (!policy.usage->meter(reading.meter)) {
        std::string known;
        for (const auto &meter : policy.usage->meters)
            known += (known.empty() ? "" : ", ") + meter.id;
        return Refusal{{{policy.usage->clause, fmt::format("there is no meter \"{}\"", reading.meter)}},
                       "meters: " + known};
    }
    if (reading.used_on > as_of)
        return plain_refusal(fmt::format("{} lies after {}", day, to_string(as_of)),
                             "record what was used when it was");
    if (reading.used_on < contract.starts_on)
        return plain_refusal(fmt::format("{} began on {}, after {}", id, to_string(contract.starts_on), day));
    if (contract.ends_on && reading.used_on > *contract.ends_on)
        return plain_refusal(fmt::format("{} ends on {}, before {}", id, to_string(*contract.ends_on), day));
    return std::nullopt;
}

} // namespace bursar::rules
