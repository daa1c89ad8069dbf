#include "policy/policy.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

namespace catalog_test {

using namespace bursar;
using namespace bursar::policy;

namespace {

std::string pack() {
    std::ifstream file(BURSAR_SOURCE_DIR "/examples/catalogs/alls-heberg.toml");
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

const std::vector<std::string> good_lines{
    "[[product]]",
    "code = \"web\"",
    "name = \"Web\"",
    "family = \"shared\"",
    "rank = 1", // 5
    "term = \"1m\"",
    "currency = \"EUR\"",
    "price = [{ from = 2020-01-01, net = \"10.00\" }, { from = 2026-01-01, net = \"12.00\" }]",
    "",
    "[[product]]", // 10
    "code = \"com\"",
    "name = \".com\"",
    "family = \"domain\"",
    "rank = 1",
    "term = \"12m\"", // 15
    "currency = \"USD\"",
    "price = [{ from = 2020-01-01, net = \"13.50\" }]",
    "redemption_days = 30",
    "redemption_fee = \"60.00\"",
    "name_servers = [\"ns1.example.net\"]", // 20
};

std::string with(std::size_t line, const std::string &replacement) {
    std::string text;
    for (std::size_t n = 1; n <= good_lines.size(); ++n)
        text += (n == line ? replacement : good_lines[n - 1]) + "\n";
    return text;
}

std::vector<std::string> mistakes_in(const std::string &text) {
    const auto parsed = parse_catalog(text, "c.toml");
    CHECK(parsed.value.has_value() == parsed.mistakes.empty());
    std::vector<std::string> messages;
    for (const Mistake &mistake : parsed.mistakes)
        messages.push_back(to_string(mistake));
    return messages;
}

} // namespace

TEST_CASE("the ALLS catalogue holds its ten products") {
    const auto parsed = parse_catalog(pack(), "alls-heberg.toml");
    for (const Mistake &mistake : parsed.mistakes)
        FAIL_CHECK(to_string(mistake));
    REQUIRE(parsed.value);
    CHECK(parsed.value->size() == 10);
    struct Row {
        std::string code, family;
        int rank;
        std::string term, net, currency;
    };
    const std::vector<Row> rows{
        {"web-start", "shared", 1, "1m", "10.00", "EUR"},
        {"web-pro", "shared", 2, "1m", "25.00", "EUR"},
        {"vps-s", "vps", 1, "1m", "25.00", "EUR"},
        {"vps-win", "vps", 2, "1m", "30.00", "EUR"},
        {"vps-m", "vps", 3, "1m", "40.00", "EUR"},
        {"domain-fr", "domain", 1, "12m", "12.00", "EUR"},
        {"domain-com", "domain", 1, "12m", "13.50", "USD"},
        {"licence-cp", "licence", 1, "1m", "15.00", "EUR"},
        {"gift-50", "gift-card", 1, "once", "50.00", "EUR"},
        {"free-web", "free", 1, "1m", "0.00", "EUR"},
    };
    for (const Row &row : rows) {
        INFO(row.code);
        REQUIRE(parsed.value->contains(row.code));
        const Product &product = parsed.value->at(row.code);
        CHECK(product.code == row.code);
        CHECK_FALSE(product.name.empty());
        CHECK(product.family == row.family);
        CHECK(product.rank == row.rank);
        CHECK(bursar::to_string(product.term) == row.term);
        REQUIRE(product.prices.size() == 1);
        CHECK(product.prices[0].effective == *parse_date("2020-01-01"));
        CHECK(bursar::to_string(product.prices[0].net) == row.net);
        CHECK(product.prices[0].net.currency.code() == row.currency);
        CHECK(product.evaluation_days.has_value() == (row.code == "vps-win"));
        CHECK(product.redemption_fee.has_value() == (row.family == "domain"));
        CHECK(product.name_servers.size() == (row.family == "domain" ? 2U : 0U));
    }
    CHECK(parsed.value->at("vps-win").evaluation_days == 180);
    CHECK(parsed.value->at("domain-fr").redemption_fee == parse_money("60.00", *Currency::parse("EUR")));
    CHECK(parsed.value->at("domain-fr").grace_days == 30);
    CHECK(parsed.value->at("domain-fr").redemption_days == 30);
}

TEST_CASE("a price holds from its date until the next one") {
    const auto parsed = parse_catalog(with(0, ""), "c.toml");
    REQUIRE(parsed.value);
    const Product &web = parsed.value->at("web");
    CHECK(web.price_on(*parse_date("2019-12-31")) == nullptr);
    CHECK(web.price_on(*parse_date("2020-01-01"))->net.minor == 1000);
    CHECK(web.price_on(*parse_date("2025-12-31"))->net.minor == 1000);
    CHECK(web.price_on(*parse_date("2026-01-01"))->net.minor == 1200);
}

TEST_CASE("each kind of mistake in a catalogue is told with its place") {
    struct Row {
        std::size_t line;
        std::string text;
        std::string message;
    };
    const std::vector<Row> rows{
        {2, "code = \"Web\"", "c.toml:2:8: \"Web\" is not a name: use a to z, 0 to 9 and \"-\""},
        {11, "code = \"web\"", "c.toml:11:8: two products have the code \"web\": the first stands on line 2"},
        {3, "", "c.toml:1:1: missing key \"name\" in [[product]]"},
        {3, "name = 5", "c.toml:3:8: \"name\" must be text, not a whole number"},
        {4, "famly = \"shared\"\nfamily = \"shared\"",
         "c.toml:4:1: unknown key \"famly\": did you mean \"family\"?"},
        {5, "rank = 0", "c.toml:5:8: \"rank\" must be from 1 to 1000, not 0"},
        {6, "term = \"3x\"",
         "c.toml:6:8: \"3x\" is not a term: write it like \"1m\", \"12m\", \"30d\" or \"once\""},
        {6, "term = \"0m\"",
         "c.toml:6:8: \"0m\" is not a term: write it like \"1m\", \"12m\", \"30d\" or \"once\""},
        {7, "currency = \"EURO\"",
         "c.toml:7:12: unknown currency \"EURO\": give an ISO 4217 code like \"EUR\""},
        {8, "price = []", "c.toml:8:9: \"price\" is empty: give at least one"},
        {8, "price = \"10.00\"", "c.toml:8:9: \"price\" must be a list of tables, not text"},
        {8, "price = [{ from = 2020-01-01 }]", "c.toml:8:10: missing key \"net\" in a price"},
        {8, "price = [{ from = 2020-01-01, net = \"10.00\", gross = \"12.00\" }]",
         "c.toml:8:46: unknown key \"gross\" in a price"},
        {8, "price = [{ from = 2020-01-01, net = 10 }]",
         "c.toml:8:37: \"net\" must be an amount in quotes, not a whole number"},
        {8, "price = [{ from = 2020-01-01, net = \"10.001\" }]",
         "c.toml:8:37: \"10.001\" is not an amount of EUR: write it like \"12.00\""},
        {8, "price = [{ from = 2020-01-01, net = \"-1\" }]",
         "c.toml:8:37: \"-1\" is not an amount of EUR: it must not be negative"},
        {8, "price = [{ from = 2020-13-01, net = \"1\" }]",
         "c.toml:8:26: this is not TOML, in the date: expected month between 1 and 12 (inclusive), saw 13"},
        {8, "price = [{ from = 2026-01-01, net = \"12.00\" }, { from = 2020-01-01, net = \"10.00\" }]",
         "c.toml:8:48: prices stand by their dates: 2020-01-01 must be after 2026-01-01"},
        {8, "price = [{ from = 2026-01-01, net = \"12.00\" }, { from = 2026-01-01, net = \"10.00\" }]",
         "c.toml:8:48: prices stand by their dates: 2026-01-01 must be after 2026-01-01"},
        {9, "grace_days = 3", "c.toml:9:14: only a product of family \"domain\" takes \"grace_days\""},
        {9, "name_servers = [\"ns1.example.net\"]",
         "c.toml:9:16: only a product of family \"domain\" takes \"name_servers\""},
        {9, "evaluation_days = 0", "c.toml:9:19: \"evaluation_days\" must be from 1 to 3650, not 0"},
        {9, "limits = [{ meter = \"cpu\", most = \"lots\" }]",
         "c.toml:9:35: \"lots\" is not a quantity: write it like \"1.5\""},
        {9, "limits = [{ meter = \"cpu\", most = \"1\" }, { meter = \"cpu\", most = \"2\" }]",
         "c.toml:9:42: two limits of the meter \"cpu\""},
        {9, "blocking_hours = 4", "c.toml:1:1: a product with \"blocking_hours\" needs \"support\""},
        {9, "support = \"gold\"", "c.toml:9:11: unknown support \"gold\": use one of none, simple, premium"},
        {18, "", "c.toml:10:1: a product with a redemption fee needs \"redemption_days\""},
        {20, "name_servers = [\"ns1\"]",
         "c.toml:20:17: \"ns1\" is not a host name: write it like \"ns1.example.net\""},
        {20, "name_servers = \"ns1.example.net\"",
         "c.toml:20:16: \"name_servers\" must be a list of texts, not text"},
        {20, "colour = \"red\"", "c.toml:20:1: unknown key \"colour\" in [[product]]"},
        {20, "[prodcut]", "c.toml:20:2: unknown key \"prodcut\": did you mean \"product\"?"},
    };
    for (const Row &row : rows) {
        INFO(row.text);
        CHECK(mistakes_in(with(row.line, row.text)) == std::vector<std::string>{row.message});
    }
    CHECK(mistakes_in("") == std::vector<std::string>{"c.toml:1:1: missing key \"product\" in the file"});
}

TEST_CASE("a broken catalogue never crashes the reader") {
    const std::string text = pack();
    for (std::size_t length = 0; length < text.size(); ++length)
        mistakes_in(text.substr(0, length));
}

} // namespace catalog_test
