#include "base/id.hpp"

#include <doctest/doctest.h>

namespace id_test {

using namespace bursar;

TEST_CASE("ids are a letter and a number") {
    CHECK(format_id('K', 12) == "K12");
    CHECK(format_id('C', 9223372036854775807) == "C9223372036854775807");
    CHECK(parse_id('K', "K12") == 12);
    CHECK(parse_id('K', "k12") == 12);
    CHECK(parse_id('C', "C9223372036854775807") == 9223372036854775807);
    for (const auto *text : {"", "K", "12", "C12", "K0", "K012", "K-1", "K+1", "K1 ", " K1", "K1x", "KK1",
                             "K9223372036854775808", "K99999999999999999999"})
        CHECK_MESSAGE(!parse_id('K', text), text);
}

} // namespace id_test
