#include "policy/versions.hpp"

#include "base/error.hpp"

#include <doctest/doctest.h>

namespace versions_test {

using namespace bursar;

TEST_CASE("a version is read when it is asked for, and no other") {
    policy::Versions versions;
    versions.add(1, std::string("no policy at all"));
    policy::Policy second;
    second.name = "second";
    versions.add(2, second);
    CHECK(versions.at(2).name == "second");
    CHECK(&versions.at(2) == &versions.at(2));
    const auto cause = [&](int version) {
        try {
            static_cast<void>(versions.at(version));
        } catch (const Failure &failure) {
            return failure.cause();
        }
        return Cause::io;
    };
    CHECK(cause(1) == Cause::configuration);
    CHECK(cause(3) == Cause::bug);
}

} // namespace versions_test
