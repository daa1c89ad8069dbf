#include "base/vat_number.hpp"

#include <doctest/doctest.h>

namespace vat_number_test {

using namespace bursar;

TEST_CASE("VAT numbers are known by the form of their country") {
    for (const auto &[number, country] : {std::pair{"FR11123456789", "FR"},
                                          {"FRXX123456789", "FR"},
                                          {"DE123456789", "DE"},
                                          {"ATU12345678", "AT"},
                                          {"EL123456789", "GR"},
                                          {"IE1234567WA", "IE"},
                                          {"IE1A23456B", "IE"},
                                          {"NL123456789B01", "NL"},
                                          {"ESX1234567R", "ES"},
                                          {"SE123456789001", "SE"},
                                          {"FR11123456789", "MC"},
                                          {"RO12", "RO"},
                                          {"BE0123456789", "BE"}})
        CHECK_MESSAGE(is_eu_vat_number(number, country), number);
    for (const auto &[number, country] : {std::pair{"", "FR"},
                                          {"FR", "FR"},
                                          {"FR1112345678", "FR"},
                                          {"FR111234567890", "FR"},
                                          {"fr11123456789", "FR"},
                                          {"FR11 123456789", "FR"},
                                          {"DE12345678A", "DE"},
                                          {"DE123456789", "FR"},
                                          {"GR123456789", "GR"},
                                          {"GB123456789", "GB"},
                                          {"CHE123456789", "CH"},
                                          {"BE2123456789", "BE"}})
        CHECK_MESSAGE(!is_eu_vat_number(number, country), number);
    CHECK(in_eu_vat_area("GR"));
    CHECK(in_eu_vat_area("MC"));
    CHECK_FALSE(in_eu_vat_area("GB"));
    CHECK_FALSE(in_eu_vat_area("EL"));
    CHECK_FALSE(in_eu_vat_area(""));
}

} // namespace vat_number_test
