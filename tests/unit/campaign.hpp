// How much a random test plays: by default a campaign; tests/run.sh asks for less, by environment.
#pragma once

#include <cstdint>
#include <cstdlib>

namespace bursar::test {

inline std::uint64_t number_from(const char *variable, std::uint64_t otherwise) {
    const auto *value = std::getenv(variable);
    return value ? std::strtoull(value, nullptr, 10) : otherwise;
}

} // namespace bursar::test
