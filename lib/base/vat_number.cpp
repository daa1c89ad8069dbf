#include "base/vat_number.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace bursar {
namespace {

// A form: '#' is a digit, 'A' a letter, '*' either, anything else stands for itself.
struct Form {
    std::string_view country, prefix, pattern;
};
constexpr auto forms = std::to_array<Form>({
    {"AT", "AT", "U########"},    {"BE", "BE", "0#########"},  {"BE", "BE", "1#########"},
    {"BG", "BG", "#########"},    {"BG", "BG", "##########"},  {"CY", "CY", "########A"},
    {"CZ", "CZ", "########"},     {"CZ", "CZ", "#########"},   {"CZ", "CZ", "##########"},
    {"DE", "DE", "#########"},    {"DK", "DK", "########"},    {"EE", "EE", "#########"},
    {"GR", "EL", "#########"},    {"ES", "ES", "A########"},   {"ES", "ES", "########A"},
    {"ES", "ES", "A#######A"},    {"FI", "FI", "########"},    {"FR", "FR", "**#########"},
    {"MC", "FR", "**#########"},  {"HR", "HR", "###########"}, {"HU", "HU", "########"},
    {"IE", "IE", "#######A"},     {"IE", "IE", "#######AA"},   {"IE", "IE", "#A#####A"},
    {"IT", "IT", "###########"},  {"LT", "LT", "#########"},   {"LT", "LT", "############"},
    {"LU", "LU", "########"},     {"LV", "LV", "###########"}, {"MT", "MT", "########"},
    {"NL", "NL", "#########B##"}, {"PL", "PL", "##########"},  {"PT", "PT", "#########"},
    {"RO", "RO", "##########"},   {"RO", "RO", "#########"},   {"RO", "RO", "########"},
    {"RO", "RO", "#######"},      {"RO", "RO", "######"},      {"RO", "RO", "#####"},
    {"RO", "RO", "####"},         {"RO", "RO", "###"},         {"RO", "RO", "##"},
    {"SE", "SE", "##########01"}, {"SI", "SI", "########"},    {"SK", "SK", "##########"},
});

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }

bool stands_for(char form, char c) {
    switch (form) {
    case '#': return is_digit(c);
    case 'A': return is_letter(c);
    case '*': return is_digit(c) || is_letter(c);
    default: return form == c;
    }
}

bool matches(const Form &form, std::string_view number) {
    if (!number.starts_with(form.prefix)) return false;
    number.remove_prefix(form.prefix.size());
    return std::ranges::equal(form.pattern, number, stands_for);
}

} // namespace

bool in_eu_vat_area(std::string_view country) {
    return std::ranges::any_of(forms, [&](const Form &form) { return form.country == country; });
}

std::string vat_number(std::string_view text) {
    std::string number = ungrouped(text);
    for (char &c : number)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return number;
}

bool is_eu_vat_number(std::string_view number, std::string_view country) {
    return std::ranges::any_of(
        forms, [&](const Form &form) { return form.country == country && matches(form, number); });
}

} // namespace bursar
