#include "base/text.hpp"

#include <doctest/doctest.h>

#include <array>
#include <limits>

namespace text_test {

using namespace bursar;

TEST_CASE("utf-8 is what RFC 3629 allows") {
    for (const auto *text : {"", "plain", "é", "\u20AC", "\U0001F600", "\uD7FF", "\uE000", "\U0010FFFF"})
        CHECK(is_valid_utf8(text));
    for (const auto *text :
         {"\x80", "\xC3", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80",
          "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "a\xE2\x82", "\xE2\x28\xA1"})
        CHECK_FALSE(is_valid_utf8(text));
}

TEST_CASE("trimming and lower case") {
    CHECK(trim("  a b \t\r\n") == "a b");
    CHECK(trim(" \n") == "");
    CHECK(ascii_lower("AbZ É9") == "abz É9");
}

TEST_CASE("names compare without case, accents and punctuation") {
    CHECK(normalised_name("Émile  ZOLA-Œuvre") == "emile zola oeuvre");
    CHECK(normalised_name("E\u0301mile") == "emile"); // a combining accent
    CHECK(normalised_name("  O'Brien,  Séan. ") == "o brien sean");
    CHECK(normalised_name("Straße ÆØÅ Þór") == "strasse aeoa thor");
    CHECK(normalised_name("Łódź Čapek Ğ İI ı ĳ Ŷ ſ") == "lodz capek g ii i ij y s");
    CHECK(normalised_name("Ştefan Ștefan Țară") == "stefan stefan tara");
    CHECK(normalised_name("3×4÷2") == "3 4 2");
    CHECK(normalised_name("ΑΒΓ ЖЗИ") == "αβγ жзи");
    CHECK(normalised_name("a\u2019b\u00A0c\u2014d") == "a b c d");
    CHECK(normalised_name("a\xFF"
                          "b") == "a b");
    CHECK(normalised_name("") == "");
    CHECK(normalised_name("---") == "");
}

TEST_CASE("e-mail addresses") {
    for (const auto *text : {"a@b.fr", "ann.onymous+tag@mail.example.org", "é@exemple.fr"})
        CHECK(looks_like_email(text));
    for (const auto *text : {"", "a", "@b.fr", "a@", "a@b", "a@b@c.fr", "a b@c.fr", "a@.fr", "a@b.",
                             "a@b..fr", "a@b.fr\n", "a\t@b.fr", "a\u202E@b.fr", "a\xFF@b.fr"})
        CHECK_FALSE(looks_like_email(text));
    CHECK(looks_like_email(std::string(249, 'a') + "@b.fr"));
    CHECK_FALSE(looks_like_email(std::string(250, 'a') + "@b.fr"));
}

TEST_CASE("no stored text drives a terminal") {
    CHECK(escape_controls("plain é €") == "plain é €");
    CHECK(escape_controls("\x1B[2J\n\x7F") == "\\x1b[2J\\x0a\\x7f");
    CHECK(escape_controls(std::string_view("\0", 1)) == "\\x00");
    CHECK(escape_controls("a\u202Eb") == "a\\u{202e}b");
    CHECK(escape_controls("\u0085\u009B2J") == "\\u{0085}\\u{009b}2J");
    CHECK(escape_controls("\u2066\u2069\u200F\u061C") == "\\u{2066}\\u{2069}\\u{200f}\\u{061c}");
    CHECK(escape_controls("\x9B") == "\\x9b"); // the 8-bit CSI alone, no UTF-8
    CHECK(escape_controls("\u00A0") == "\u00A0");
}

TEST_CASE("the nearest word within a third of its length") {
    constexpr std::array<std::string_view, 4> commands{"customer", "contract", "refund", "sweep"};
    CHECK(nearest("custmer", commands) == "customer");
    CHECK(nearest("contarct", commands) == "contract");
    CHECK(nearest("swep", commands) == "sweep");
    CHECK(nearest("sewep", commands) == "sweep");
    CHECK(nearest("refunds", commands) == "refund");
    CHECK(nearest("zzz", commands) == "");
    CHECK(nearest("ref", commands) == "");
    CHECK(nearest("", commands) == "");
    CHECK(nearest("sweep", {}) == "");
}

TEST_CASE("json has its commas where they belong") {
    std::string out;
    JsonWriter json(out);
    json.begin_object().key("a").integer(1).key("b").begin_array();
    json.integer(-1).text("x").boolean(true).null().begin_object().end_object().begin_array().end_array();
    json.raw("12.50")
        .end_array()
        .key("c")
        .begin_object()
        .key("d")
        .boolean(false)
        .end_object()
        .key("e")
        .null();
    json.end_object();
    CHECK(out == R"({"a":1,"b":[-1,"x",true,null,{},[],12.50],"c":{"d":false},"e":null})");
}

TEST_CASE("json goes on after its string was flushed") {
    std::string out, file;
    JsonWriter json(out);
    json.begin_array();
    for (int i = 0; i < 3; ++i) {
        json.integer(i);
        file += out;
        out.clear();
    }
    json.end_array();
    CHECK(file + out == "[0,1,2]");
}

TEST_CASE("json escapes") {
    const auto encoded = [](std::string_view text) {
        std::string out;
        JsonWriter(out).text(text);
        return out;
    };
    CHECK(encoded("") == R"("")");
    CHECK(encoded("a\"b\\c/") == R"("a\"b\\c/")");
    CHECK(encoded("\b\f\n\r\t") == R"("\b\f\n\r\t")");
    CHECK(encoded(std::string_view("\0\x1F\x7F", 3)) == "\"\\u0000\\u001f\x7F\"");
    CHECK(encoded("é€😀") == "\"é€😀\"");
    std::string out;
    JsonWriter(out).begin_array().integer(std::numeric_limits<std::int64_t>::min()).end_array();
    CHECK(out == "[-9223372036854775808]");
}

} // namespace text_test
