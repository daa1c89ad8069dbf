// VAT identification numbers of the European Union, by their form (Directive 2006/112/EC, articles 214, 215;
// structure per member state as VIES publishes it). Whether a number was really given out is VIES's to know.
#pragma once

#include <string>
#include <string_view>

namespace bursar {

// A member state by its ISO 3166-1 code, "GR" for Greece; Monaco ("MC") counts as part of France for VAT.
bool in_eu_vat_area(std::string_view country);
// As the checks below have it: capital letters, however it was grouped: "de 123456789" is DE123456789.
std::string vat_number(std::string_view text);
// "FR12345678901" for "FR", "EL123456789" for "GR": upper case, without spaces, dots or dashes. False for a
// country outside the Union.
bool is_eu_vat_number(std::string_view number, std::string_view country);

} // namespace bursar
