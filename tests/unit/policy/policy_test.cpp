#include "policy/policy.hpp"
#include "unit/campaign.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <random>
#include <sstream>

namespace policy_test {

using namespace bursar;
using namespace bursar::policy;

namespace {

std::string pack() {
    std::ifstream file(BURSAR_SOURCE_DIR "/examples/policies/alls-heberg.toml");
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

const std::vector<std::string> good_lines{
    "[policy]",
    "name = \"p\"",
    "applies_from = 2020-01-01",
    "time_zone = \"Europe/Paris\"",
    "currency = \"EUR\"", // 5
    "dust = \"0.00\"",
    "[issuer]",
    "name = \"I\"",
    "registration = \"1\"",
    "address = \"a\"", // 10
    "postcode = \"1\"",
    "city = \"c\"",
    "country = \"FR\"",
    "[numbering]",
    "invoice = \"F{year}-\"", // 15
    "credit_note = \"A{year}-\"",
    "digits = 6",
    "[customer.mandatory]",
    "fields = [\"name\", \"email\"]",
    "clause = \"G1\"", // 20
    "[[dunning.step]]",
    "id = \"invoice\"",
    "kind = \"invoice\"",
    "offset = -10",
    "clause = \"G1\"", // 25
    "[[dunning.step]]",
    "id = \"notice\"",
    "kind = \"overdue-notice\"",
    "offset = 1",
    "after = \"invoice\"", // 30
    "clause = \"G1\"",
    "[[dunning.step]]",
    "id = \"fee\"",
    "kind = \"penalty\"",
    "offset = 3", // 35
    "after = \"notice\"",
    "percent = 20",
    "clause = \"G1\"",
    "[tax]",
    "[tax.rates]", // 40
    "FR = \"20\"",
    "[fuses]",
    "deletions = 5",
    "[calendar]",
    "holidays = [\"01-01\", \"easter+1\"]", // 45
    "[clause]",
    "\"G1\" = \"A clause.\"",
};

// The good policy with some lines replaced.
std::vector<std::string> mistakes_with(const std::vector<std::pair<std::size_t, std::string>> &changes) {
    std::vector<std::string> lines = good_lines;
    for (const auto &[line, text] : changes)
        lines.at(line - 1) = text;
    std::string text;
    for (const std::string &line : lines)
        text += line + "\n";
    const auto parsed = parse_policy(text, "p.toml");
    CHECK(parsed.value.has_value() == parsed.mistakes.empty());
    std::vector<std::string> messages;
    for (const Mistake &mistake : parsed.mistakes)
        messages.push_back(to_string(mistake));
    return messages;
}

} // namespace

TEST_CASE("the ALLS pack holds the calendar of ALLS-G4.2") {
    const auto parsed = parse_policy(pack(), "alls-heberg.toml");
    for (const Mistake &mistake : parsed.mistakes)
        FAIL_CHECK(to_string(mistake));
    REQUIRE(parsed.value);
    const Policy &p = *parsed.value;

    const Percent fifth{2000};
    const std::vector<DunningStep> calendar{
        // id, kind, offset, after, fold, notice, percent, clause
        {"invoice", "invoice", -10, "", false, true, {}, false, "ALLS-G4.2"},
        {"reminder", "reminder", -5, "", true, true, {}, false, "ALLS-G4.2"},
        {"stop-notice", "stop-notice", 0, "", true, true, {}, false, "ALLS-G4.1"},
        {"overdue-notice-1", "overdue-notice", 1, "", false, true, {}, false, "ALLS-G4.2"},
        {"suspend", "suspend", 1, "overdue-notice-1", false, false, {}, false, "ALLS-G4.2"},
        {"penalty", "penalty", 3, "suspend", false, false, fifth, false, "ALLS-G4.2"},
        {"overdue-notice-2", "overdue-notice", 3, "overdue-notice-1", false, true, {}, false, "ALLS-G4.2"},
        {"delete", "delete", 7, "penalty", false, true, {}, false, "ALLS-G4.2"},
    };
    CHECK(p.dunning.size() == calendar.size());
    for (const DunningStep &step : calendar) {
        INFO(step.id);
        REQUIRE(p.step(step.id));
        CHECK(*p.step(step.id) == step);
    }
    CHECK(p.dunning == calendar);
    CHECK(p.step("nothing") == nullptr);
}

TEST_CASE("the ALLS pack holds everything else") {
    const auto parsed = parse_policy(pack(), "alls-heberg.toml");
    REQUIRE(parsed.value);
    const Policy &p = *parsed.value;
    CHECK(p.name == "alls-heberg");
    CHECK(p.applies_from == *parse_date("2020-01-01"));
    CHECK(p.time_zone == "Europe/Paris");
    CHECK(p.currency.code() == "EUR");
    CHECK(p.locale == "fr");
    CHECK(p.dust == Money{0, p.currency});
    CHECK(p.issuer.name == "ALLS-HEBERG");
    CHECK(p.issuer.country == "FR");
    CHECK(p.invoice_prefix == "F{year}-");
    CHECK(p.credit_note_prefix == "A{year}-");
    CHECK(p.number_digits == 6);
    REQUIRE(p.terms.size() == 3);
    CHECK(p.terms[0].id == "general");
    CHECK(p.terms[0].version == "2020-05-01");
    CHECK(p.terms[1].id == "particular");
    CHECK(p.terms[1].version == "2018-01-21");
    CHECK(p.terms_clause == "ALLS-G1.1");
    CHECK(p.waiver_clause == "ALLS-G6.1");
    CHECK(p.mandatory_fields ==
          std::vector<std::string>{"name", "email", "address", "postcode", "city", "country", "terms"});
    CHECK(p.mandatory_clause == "ALLS-G3.1");
    CHECK(p.adult_age == 18);
    CHECK(p.minor_clause == "ALLS-G3.3");
    CHECK(p.duplicate_clause == "ALLS-G3.7");
    CHECK(p.opening_notice_clause == "ALLS-G3.2");
    CHECK(p.close_free_clause == "ALLS-G10.2");
    CHECK(p.third_party_payer_clause == "ALLS-G5.6");
    CHECK(p.order_lapse_days == 30);
    CHECK(p.renewal_clause == "ALLS-G4.1");
    CHECK(p.no_renew_clause == "ALLS-G4.5");
    REQUIRE(p.tax_rates.size() == 2);
    CHECK(p.tax_rates.at("MC") == Percent{2000});
    CHECK(p.tax_rates.at("FR") == Percent{2000});
    CHECK(p.fuses.suspensions == 50);
    CHECK(p.fuses.deletions == 50);
    CHECK(p.fuses.clock_days == 60);
    for (const char *day :
         {"2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14",
          "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25"})
        CHECK(p.calendar.is_holiday(*parse_date(day)));
    CHECK_FALSE(p.calendar.is_holiday(*parse_date("2026-04-05")));
    for (const char *id :
         {"ALLS-G1.1", "ALLS-G1.2", "ALLS-G3.1", "ALLS-G3.2", "ALLS-G3.2b", "ALLS-G3.3", "ALLS-G3.7",
          "ALLS-G4.1", "ALLS-G4.2", "ALLS-G4.5", "ALLS-G5.6", "ALLS-G6.1", "ALLS-G10.2", "AWD-2"})
        CHECK_FALSE(p.clause_text(id).empty());
    CHECK(p.clause_text("ALLS-G9.9").empty());
}

TEST_CASE("absent sections switch their rule off") {
    const auto parsed =
        parse_policy("[policy]\nname = \"p\"\napplies_from = \"2020-01-01\"\ntime_zone = \"UTC\"\n"
                     "currency = \"JPY\"\n[issuer]\nname = \"I\"\nregistration = \"1\"\n"
                     "address = \"a\"\npostcode = \"1\"\ncity = \"c\"\ncountry = \"JP\"\n"
                     "[numbering]\ninvoice = \"I-\"\ncredit_note = \"C-\"\n",
                     "p.toml");
    REQUIRE(parsed.value);
    CHECK(parsed.value->dunning.empty());
    CHECK(parsed.value->mandatory_fields.empty());
    CHECK_FALSE(parsed.value->adult_age);
    CHECK(parsed.value->tax_rates.empty());
    CHECK(parsed.value->waiver_clause.empty());
    CHECK(parsed.value->dust == Money{0, *Currency::parse("JPY")});
    CHECK(parsed.value->locale == "en");
}

TEST_CASE("each kind of mistake is told with its place") {
    CHECK(mistakes_with({}).empty());
    struct Row {
        std::size_t line;
        std::string text;
        std::string message;
    };
    const std::vector<Row> rows{
        {2, "name = ", "p.toml:2:8: this is not TOML, in the key-value pair: expected value, saw '\\n'"},
        {2, "name = \"p",
         "p.toml:2:10: this is not TOML, in the string: unescaped control characters other than TAB (U+0009) "
         "are explicitly prohibited"},
        {2, "[policy]",
         "p.toml:2:1: this is not TOML, in the table header: cannot redefine existing table 'policy'"},
        {2, "name = \"p\"; nmae = \"p\"",
         "p.toml:2:11: this is not TOML, in the key-value pair: expected a comment or whitespace, saw ';'"},
        {6, "dusk = \"0.00\"", "p.toml:6:1: unknown key \"dusk\": did you mean \"dust\"?"},
        {6, "colour = \"red\"", "p.toml:6:1: unknown key \"colour\" in [policy]"},
        {6, "[polcy]", "p.toml:6:2: unknown key \"polcy\": did you mean \"policy\"?"},
        {2, "", "p.toml:1:1: missing key \"name\" in [policy]"},
        {37, "", "p.toml:32:1: a step of kind \"penalty\" needs \"percent\""},
        {19, "", "p.toml:18:1: missing key \"fields\" in [customer.mandatory]"},
        {2, "name = 3", "p.toml:2:8: \"name\" must be text, not a whole number"},
        {2, "name = \" \"", "p.toml:2:8: \"name\" is empty: give a text or leave the key out"},
        {2, "name = \"a\\u001bb\"", "p.toml:2:8: \"name\" must be one line without control characters"},
        {3, "applies_from = 2020", "p.toml:3:16: \"applies_from\" must be a date, not a whole number"},
        {3, "applies_from = \"2020-02-30\"",
         "p.toml:3:16: \"2020-02-30\" is not a date: write it like 2020-01-31"},
        {3, "applies_from = 2020-01-01T10:00:00", "p.toml:3:16: \"applies_from\" must be a date, not a time"},
        {4, "time_zone = \"Paris\"",
         "p.toml:4:13: unknown time zone \"Paris\": give an IANA name like \"Europe/Paris\""},
        {4, "time_zone = \"Europe/Par is\"",
         "p.toml:4:13: unknown time zone \"Europe/Par is\": give an IANA name like \"Europe/Paris\""},
        {5, "currency = \"EUX\"",
         "p.toml:5:12: unknown currency \"EUX\": give an ISO 4217 code like \"EUR\""},
        {5, "currency = 978", "p.toml:5:12: \"currency\" must be a currency code, not a whole number"},
        {6, "dust = 0.5", "p.toml:6:8: \"dust\" must be an amount in quotes, not a number with a point"},
        {6, "dust = \"0.001\"", "p.toml:6:8: \"0.001\" is not an amount of EUR: write it like \"12.00\""},
        {6, "dust = \"-1.00\"", "p.toml:6:8: \"-1.00\" is not an amount of EUR: it must not be negative"},
        {6, "locale = \"french\"",
         "p.toml:6:10: unknown locale \"french\": give a language like \"fr\" or \"fr-FR\""},
        {13, "country = \"France\"",
         "p.toml:13:11: unknown country \"France\": give an ISO 3166 code like \"FR\""},
        {11, "postcode = 75001", "p.toml:11:12: \"postcode\" must be text, not a whole number"},
        {13, "country = \"FR\"\nemail = \"nobody\"", "p.toml:14:9: \"nobody\" is not an e-mail address"},
        {15, "invoice = \"F{year}{year}-\"",
         "p.toml:15:11: \"F{year}{year}-\" cannot start a number: use letters, digits, \"-\", \"/\", \".\" "
         "and once \"{year}\""},
        {15, "invoice = \"F {year}\"",
         "p.toml:15:11: \"F {year}\" cannot start a number: use letters, digits, \"-\", \"/\", \".\" and "
         "once \"{year}\""},
        {15, "invoice = \"F{year}\"",
         "p.toml:15:11: \"F{year}\" runs into the count that follows it: end it like \"F{year}-\""},
        {15, "invoice = \"F-7\"",
         "p.toml:15:11: \"F-7\" runs into the count that follows it: end it like \"F{year}-\""},
        {16, "credit_note = \"F{year}-\"",
         "p.toml:16:15: invoices and credit notes need two series: \"F{year}-\" stands for both"},
        {17, "digits = 0", "p.toml:17:10: \"digits\" must be from 1 to 12, not 0"},
        {17, "digits = \"6\"", "p.toml:17:10: \"digits\" must be a whole number, not text"},
        {19, "fields = [\"name\", \"emial\"]",
         "p.toml:19:19: unknown customer field \"emial\": did you mean \"email\"?"},
        {19, "fields = [\"name\", \"name\"]", "p.toml:19:19: customer field \"name\" stands twice"},
        {19, "fields = [\"name\", 5]", "p.toml:19:19: each of \"fields\" must be text, not a whole number"},
        {19, "fields = \"name\"", "p.toml:19:10: \"fields\" must be a list of texts, not text"},
        {19, "fields = [\"name\", \"terms\"]",
         "p.toml:19:10: customer field \"terms\" is mandatory, but there is no [[terms.document]]"},
        {20, "clause = \"G2\"", "p.toml:20:10: clause \"G2\" is not defined: did you mean \"G1\"?"},
        {20, "clause = \"Z-99\"", "p.toml:20:10: clause \"Z-99\" is not defined: add it to [clause]"},
        {20, "clause = \"G 1\"",
         "p.toml:20:10: \"G 1\" is not the id of a clause: use letters, digits, \".\" and \"-\""},
        {23, "kind = \"reminder\"",
         "p.toml:23:8: the first step must be of kind \"invoice\", not \"reminder\""},
        {28, "kind = \"overdue-notic\"",
         "p.toml:28:8: unknown kind \"overdue-notic\": did you mean \"overdue-notice\"?"},
        {28, "kind = \"letter\"",
         "p.toml:28:8: unknown kind \"letter\": use one of invoice, reminder, stop-notice, overdue-notice, "
         "suspend, penalty, delete, terminate"},
        {28, "kind = \"invoice\"", "p.toml:28:8: only the first step can be of kind \"invoice\""},
        {24, "offset = \"x\"", "p.toml:24:10: \"offset\" must be a whole number, not text"},
        {29, "offset = -11", "p.toml:29:10: offset -11 is out of order: the step before is on day -10"},
        {29, "offset = 4000", "p.toml:29:10: \"offset\" must be from -3650 to 3650, not 4000"},
        {33, "id = \"notice\"", "p.toml:33:6: two steps have the id \"notice\": the first stands on line 27"},
        {30, "after = \"invoic\"", "p.toml:30:9: there is no step \"invoic\": did you mean \"invoice\"?"},
        {30, "after = \"fee\"",
         "p.toml:30:9: a step comes after an earlier one, and \"fee\" stands below it"},
        {30, "after = \"notice\"",
         "p.toml:30:9: a step comes after an earlier one, and \"notice\" is the step itself"},
        {36, "after = \"nowhere\"", "p.toml:36:9: there is no step \"nowhere\""},
        {30, "fold = true",
         "p.toml:30:8: a step of kind \"overdue-notice\" cannot fold: only a reminder or a stop notice can"},
        {30, "fold = 1", "p.toml:30:8: \"fold\" must be true or false, not a whole number"},
        {30, "percent = 5",
         "p.toml:30:11: only a step of kind \"penalty\" or \"terminate\" takes \"percent\""},
        {37, "percent = 101",
         "p.toml:37:11: \"101\" is not a percentage from 0 to 100: write it like 20 or \"5.5\""},
        {37, "percent = \"5.555\"",
         "p.toml:37:11: \"5.555\" is not a percentage from 0 to 100: write it like 20 or \"5.5\""},
        {37, "percent = 5.5",
         "p.toml:37:11: \"percent\" must be a percentage like 20 or \"5.5\", not a number with a point"},
        {37, "percent = -1",
         "p.toml:37:11: \"-1\" is not a percentage from 0 to 100: write it like 20 or \"5.5\""},
        {39, "[tax]\nprices = \"gross\"", "p.toml:40:10: unknown prices \"gross\": use net"},
        {40, "[tax.rates]\nfr = 20",
         "p.toml:41:1: unknown country \"fr\": give an ISO 3166 code like \"FR\""},
        {41, "FR = \"twenty\"",
         "p.toml:41:6: \"twenty\" is not a percentage from 0 to 100: write it like 20 or \"5.5\""},
        {43, "deletions = -1", "p.toml:43:13: \"deletions\" must be from 0 to 1000000, not -1"},
        {43, "deletions = true", "p.toml:43:13: \"deletions\" must be a whole number, not true or false"},
        {43, "deletoins = 5", "p.toml:43:1: unknown key \"deletoins\": did you mean \"deletions\"?"},
        {45, "holidays = [\"13-01\"]",
         "p.toml:45:13: \"13-01\" is not a holiday: write it like \"07-14\" or \"easter+39\""},
        {45, "holidays = [\"easter\"  , \"eastern\"]",
         "p.toml:45:25: \"eastern\" is not a holiday: write it like \"07-14\" or \"easter+39\""},
        {47, "\"G1\" = \"\"", "p.toml:47:8: \"G1\" is empty: give a text or leave the key out"},
        {47, "\"G1\" = \"A.\"\n\"a b\" = \"B.\"",
         "p.toml:48:1: \"a b\" is not the id of a clause: use letters, digits, \".\" and \"-\""},
        {39, "[[terms.document]]\nid = \"a\"\ntitle = \"t\"\nversion = \"1\"\n[tax]",
         "p.toml:39:1: missing key \"clause\" in [terms]"},
        {39, "[terms]\nclause = \"G1\"\ndocument = []\n[tax]",
         "p.toml:41:12: \"document\" is empty: give at least one"},
        {39,
         "[terms]\nclause = \"G1\"\ndocument = [{ id = \"a\", title = \"t\", version = \"1\" }, { id = "
         "\"a\", title = \"t\", version = \"2\" }]\n[tax]",
         "p.toml:41:55: two documents have the id \"a\""},
        {39, "[terms]\nclause = \"G1\"\ndocument = [1]\n[tax]",
         "p.toml:41:13: each of \"document\" must be a table, not a whole number"},
        {39, "[terms]\nclause = \"G1\"\ndocument = 1\n[tax]",
         "p.toml:41:12: \"document\" must be a list of tables, not a whole number"},
    };
    for (const Row &row : rows) {
        INFO(row.text);
        CHECK(mistakes_with({{row.line, row.text}}) == std::vector<std::string>{row.message});
    }
}

TEST_CASE("a header that starts with no key is told") {
    const auto parsed = parse_policy("[=]\n", "p.toml");
    REQUIRE(parsed.mistakes.size() == 1);
    CHECK(to_string(parsed.mistakes[0]) == "p.toml:1:2: this is not TOML, in the key: expected bare key "
                                           "starting character or string delimiter, saw '='");
}

TEST_CASE("a missing table is told of at the start of the file") {
    const auto parsed = parse_policy("", "p.toml");
    REQUIRE(parsed.mistakes.size() == 3);
    CHECK(to_string(parsed.mistakes[0]) == "p.toml:1:1: missing table [policy]");
    CHECK(to_string(parsed.mistakes[1]) == "p.toml:1:1: missing table [issuer]");
    CHECK(to_string(parsed.mistakes[2]) == "p.toml:1:1: missing table [numbering]");
}

TEST_CASE("all mistakes are told at once, by their place") {
    CHECK(mistakes_with({{47, "\"G1\" = 1"},
                         {35, "offset = 0"},
                         {33, "id = \"notice\""},
                         {2, ""},
                         {8, "nmae = \"I\""}}) ==
          std::vector<std::string>{
              "p.toml:1:1: missing key \"name\" in [policy]", "p.toml:7:1: missing key \"name\" in [issuer]",
              "p.toml:8:1: unknown key \"nmae\": did you mean \"name\"?",
              "p.toml:33:6: two steps have the id \"notice\": the first stands on line 27",
              "p.toml:35:10: offset 0 is out of order: the step before is on day 1",
              "p.toml:47:8: \"G1\" must be text, not a whole number"});
}

TEST_CASE("a broken file never crashes the reader, and is a value or mistakes") {
    const std::string text = pack();
    const auto holds = [](const std::string &broken) {
        const auto parsed = parse_policy(broken, "p.toml");
        return parsed.value.has_value() == parsed.mistakes.empty();
    };
    int wrong = 0;
    const auto every = test::number_from("BURSAR_BROKEN_EVERY", 1);
    for (std::size_t length = 0; length < text.size(); length += every)
        wrong += holds(text.substr(0, length)) ? 0 : 1;
    std::mt19937 random(2026);
    for (std::uint64_t round = 0; round < 1000; round += every) {
        std::string broken = text;
        for (auto flips = 1 + random() % 3; flips > 0; --flips)
            broken[random() % broken.size()] = static_cast<char>(random() % 256);
        wrong += holds(broken) ? 0 : 1;
    }
    CHECK(wrong == 0);
}

} // namespace policy_test
