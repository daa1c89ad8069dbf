#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace bursar {
namespace {

constexpr char32_t invalid = 0xFFFFFFFF;

// Decodes one code point at `at` and moves past it. A byte that starts none (overlong forms, surrogates and
// what lies beyond U+10FFFF included) gives `invalid` and is passed alone.
char32_t next_code_point(std::string_view text, std::size_t &at) {
    const auto lead = static_cast<unsigned char>(text[at++]);
    if (lead < 0x80) return lead;
    const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    if (lead < 0xC2 || lead > 0xF4 || text.size() - at < static_cast<std::size_t>(more)) return invalid;
    char32_t code = lead & (0x3Fu >> more);
    for (int i = 0; i < more; ++i) {
        const auto byte = static_cast<unsigned char>(text[at + static_cast<std::size_t>(i)]);
        if ((byte & 0xC0) != 0x80) return invalid;
        code = code << 6 | (byte & 0x3F);
    }
    constexpr char32_t least[] = {0, 0x80, 0x800, 0x10000};
    if (code < least[more] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return invalid;
    at += static_cast<std::size_t>(more);
    return code;
}

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// U+00C0 to U+017F without their accents; capitals stand for two letters (see `fold`), a space for none.
constexpr std::string_view folded = "aaaaaaAceeeeiiii"
                                    "dnooooo ouuuuyTS"
                                    "aaaaaaAceeeeiiii"
                                    "dnooooo ouuuuyTy"
                                    "aaaaaaccccccccdddd"          // U+0100
                                    "eeeeeeeeeegggggggghhhh"      // U+0112
                                    "iiiiiiiiiiJJjjkkk"           // U+0128
                                    "llllllllllnnnnnnnnnooooooOO" // U+0139
                                    "rrrrrrsssssssstttttt"        // U+0154
                                    "uuuuuuuuuuuuwwyyyzzzzzzs";   // U+0168
static_assert(folded.size() == 0x180 - 0xC0);

void append_utf8(std::string &out, char32_t code) {
    const auto tail = [&](int shift) { out += static_cast<char>(0x80 | (code >> shift & 0x3F)); };
    if (code < 0x800) {
        out += static_cast<char>(0xC0 | code >> 6);
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0 | code >> 12);
        tail(6);
    } else {
        out += static_cast<char>(0xF0 | code >> 18);
        tail(12);
        tail(6);
    }
    tail(0);
}

// Appends the folded letter or digit; false for anything else.
bool fold(std::string &out, char32_t code) {
    if (code < 0x80) {
        const char c = lower(static_cast<char>(code));
        if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) return false;
        out += c;
        return true;
    }
    if (code >= 0xC0 && code < 0x180) {
        switch (const char c = folded[code - 0xC0]; c) {
        case ' ': return false;
        case 'A': out += "ae"; break;
        case 'J': out += "ij"; break;
        case 'O': out += "oe"; break;
        case 'S': out += "ss"; break;
        case 'T': out += "th"; break;
        default: out += c;
        }
        return true;
    }
    if (code >= 0x218 && code <= 0x21B) { // the Romanian comma forms of U+015E and U+0162
        out += code <= 0x219 ? 's' : 't';
        return true;
    }
    const bool symbol = code < 0xC0 || code == invalid || (code >= 0x2000 && code < 0x2C00) ||
                        (code >= 0x3000 && code < 0x3005) || code == 0xFEFF || code == 0xFFFD;
    if (symbol) return false;
    const bool capital = (code >= 0x391 && code <= 0x3A9) || (code >= 0x410 && code <= 0x42F);
    append_utf8(out, capital ? code + 32 : code);
    return true;
}

bool is_bidirectional_control(char32_t code) {
    return code == 0x61C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}

// Insertions, deletions, substitutions, and swaps of neighbours.
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, changed});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

void append_json_text(std::string &out, std::string_view value) {
    out += '"';
    std::size_t done = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const char c = value[i];
        if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\') continue;
        out.append(value, done, i - done);
        done = i + 1;
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default: fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
        }
    }
    out.append(value, done);
    out += '"';
}

} // namespace

bool is_valid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (next_code_point(text, at) == invalid) return false;
    return true;
}

std::string_view trim(std::string_view text) {
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string ascii_lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), lower);
    return result;
}

std::string normalised_name(std::string_view text) {
    std::string result, letter;
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code = next_code_point(text, at);
        if (code >= 0x300 && code <= 0x36F) continue; // a combining accent: "e" U+0301 is "é" too
        letter.clear();
        if (!fold(letter, code)) {
            gap = true;
            continue;
        }
        if (gap && !result.empty()) result += ' ';
        gap = false;
        result += letter;
    }
    return result;
}

bool looks_like_email(std::string_view text) {
    const std::size_t at = text.find('@');
    if (text.size() > 254 || at == 0 || at == text.npos || text.find('@', at + 1) != text.npos) return false;
    if (text.find(' ') != text.npos || !is_valid_utf8(text) || escape_controls(text) != text) return false;
    const std::string_view domain = text.substr(at + 1);
    return domain.find('.') != domain.npos && !domain.starts_with('.') && !domain.ends_with('.') &&
           domain.find("..") == domain.npos;
}

bool looks_like_country(std::string_view text) {
    constexpr std::string_view all = " AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH "
                                     "BI BJ BL BM BN BO BQ BR BS BT BV BW BY "
                                     "BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK "
                                     "DM DO DZ EC EE EG EH ER ES ET FI FJ FK "
                                     "FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK "
                                     "HM HN HR HT HU ID IE IL IM IN IO IQ IR "
                                     "IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR "
                                     "LS LT LU LV LY MA MC MD ME MF MG MH MK "
                                     "ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO "
                                     "NP NR NU NZ OM PA PE PF PG PH PK PL PM "
                                     "PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL "
                                     "SM SN SO SR SS ST SV SX SY SZ TC TD TF "
                                     "TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG "
                                     "VI VN VU WF WS XK YE YT ZA ZM ZW ";
    return text.size() == 2 && text[0] != ' ' && text[1] != ' ' &&
           all.find(fmt::format(" {} ", text)) != all.npos;
}

std::string ungrouped(std::string_view number) {
    std::string plain(trim(number));
    std::erase_if(plain, [](char c) { return c == ' ' || c == '.' || c == '-'; });
    return plain;
}

std::string escape_controls(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t code = next_code_point(text, at);
        if (code < 0x20 || code == 0x7F || code == invalid)
            fmt::format_to(std::back_inserter(out), "\\x{:02x}", static_cast<unsigned char>(text[start]));
        else if ((code >= 0x80 && code < 0xA0) || is_bidirectional_control(code))
            fmt::format_to(std::back_inserter(out), "\\u{{{:04x}}}", static_cast<std::uint32_t>(code));
        else
            out.append(text, start, at - start);
    }
    return out;
}

std::string quoted_text(std::string_view text) { return "\"" + escape_controls(text) + "\""; }

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
    std::string_view best;
    std::size_t limit = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string_view candidate : candidates) {
        const std::size_t distance = edit_distance(word, candidate);
        if (distance >= limit) continue;
        best = candidate;
        limit = distance;
    }
    return best;
}

// `first_` says that the next value needs no comma before it: at the start, after an opening bracket, after a
// key.
void JsonWriter::separate() {
    if (!first_) out_ += ',';
    first_ = false;
}

JsonWriter &JsonWriter::begin_object() {
    separate();
    out_ += '{';
    first_ = true;
    return *this;
}

JsonWriter &JsonWriter::end_object() {
    out_ += '}';
    first_ = false;
    return *this;
}

JsonWriter &JsonWriter::begin_array() {
    separate();
    out_ += '[';
    first_ = true;
    return *this;
}

JsonWriter &JsonWriter::end_array() {
    out_ += ']';
    first_ = false;
    return *this;
}

JsonWriter &JsonWriter::key(std::string_view name) {
    separate();
    append_json_text(out_, name);
    out_ += ':';
    first_ = true;
    return *this;
}

JsonWriter &JsonWriter::text(std::string_view value) {
    separate();
    append_json_text(out_, value);
    return *this;
}

JsonWriter &JsonWriter::integer(std::int64_t value) {
    separate();
    const fmt::format_int digits(value);
    out_.append(digits.data(), digits.size());
    return *this;
}

JsonWriter &JsonWriter::boolean(bool value) { return raw(value ? "true" : "false"); }

JsonWriter &JsonWriter::null() { return raw("null"); }

JsonWriter &JsonWriter::raw(std::string_view json) {
    separate();
    out_ += json;
    return *this;
}

} // namespace bursar
