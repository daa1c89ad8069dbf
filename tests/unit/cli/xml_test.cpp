#include "io/xml.hpp"

#include <doctest/doctest.h>

namespace xml_test {

using namespace bursar::io;

namespace {

std::string xml(const Record &record) {
    std::string text;
    append_xml(text, "export", record);
    return text;
}

} // namespace

TEST_CASE("a record as XML: the same tree, with a list's items by their own name") {
    std::vector<Record> contracts;
    contracts.push_back(Record().add("id", "K1").add("paid", true).add("ends_on", nullptr));
    const Record tree = Record()
                            .add("count", 2)
                            .add("contracts", std::move(contracts))
                            .add("none", std::vector<Record>())
                            .add("data", Record().add("words", Field::List{"a", "b"}));
    CHECK(xml(tree) == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                       "<export>\n"
                       "  <count>2</count>\n"
                       "  <contracts>\n"
                       "    <contract>\n"
                       "      <id>K1</id>\n"
                       "      <paid>true</paid>\n"
                       "      <ends_on />\n"
                       "    </contract>\n"
                       "  </contracts>\n"
                       "  <none />\n"
                       "  <data>\n"
                       "    <words>\n"
                       "      <word>a</word>\n"
                       "      <word>b</word>\n"
                       "    </words>\n"
                       "  </data>\n"
                       "</export>\n");
    CHECK(singular("entries") == "entry");
    CHECK(singular("data") == "item");
    CHECK(singular("s") == "item");
}

TEST_CASE("text is escaped, and what XML cannot hold is replaced") {
    const auto inner = [](std::string_view text) {
        const std::string whole = xml(Record().add("t", text));
        const auto from = whole.find("<t>") + 3;
        return whole.substr(from, whole.find("</t>") - from);
    };
    CHECK(inner("<a & \"b\">") == "&lt;a &amp; &quot;b&quot;&gt;");
    CHECK(inner("a\x01\x1b[31mb\tc\nd\re") == "a\xEF\xBF\xBD\xEF\xBF\xBD[31mb\tc\nd&#xD;e");
    CHECK(inner("Zoé 語 \xF0\x9F\x98\x80") == "Zoé 語 \xF0\x9F\x98\x80");
    CHECK(inner("x\xC2\x9By\xE2\x80\xAEz\x7F") == "x&#x9B;y&#x202E;z&#x7F;");
    CHECK(inner("\xEF\xBF\xBF|\xFF|") == "\xEF\xBF\xBD|\xEF\xBF\xBD|");
    CHECK(xml(Record().add("no name<", 1)).find("<field name=\"no name&lt;\">1</field>") !=
          std::string::npos);
}

} // namespace xml_test
