#include "io/csv.hpp"
#include "io/json.hpp"
#include "io/printer.hpp"
#include "io/progress.hpp"
#include "unit/cli/fake_table.hpp"

#include <doctest/doctest.h>

namespace printer_test {

using namespace bursar;
using namespace bursar::io;

namespace {

Record invoice() {
    std::vector<Record> lines;
    lines.push_back(Record().add("description", "Web Start").add("net", "10.00"));
    lines.push_back(Record().add("description", "Web Pro").add("net", "125.00"));
    Field::List ids{"K1", "K2"};
    return Record()
        .add("number", "F1")
        .add("paid", false)
        .add("due_on", nullptr)
        .add("ids", ids)
        .add("lines", lines);
}

std::string printed(Format format, const Record &record) {
    std::string out;
    Printer printer(format, {}, [&](std::string_view bytes) { out += bytes; });
    printer.show(record);
    return out;
}

} // namespace

TEST_CASE("a show in the four formats") {
    CHECK(
        printed(Format::json, invoice()) ==
        R"({"number":"F1","paid":false,"due_on":null,"ids":["K1","K2"],"lines":[{"description":"Web Start","net":"10.00"},{"description":"Web Pro","net":"125.00"}]})"
        "\n");
    CHECK(printed(Format::jsonl, invoice()) == printed(Format::json, invoice()));
    CHECK(printed(Format::csv, invoice()) ==
          "number,paid,due_on,ids,lines\r\nF1,false,,K1 K2,\"[{\"\"description\"\":\"\"Web "
          "Start\"\",\"\"net\"\":"
          "\"\"10.00\"\"},{\"\"description\"\":\"\"Web Pro\"\",\"\"net\"\":\"\"125.00\"\"}]\"\r\n");
    CHECK(printed(Format::table, invoice()) ==
          "number  F1\npaid    no\ndue on  -\nids     K1 K2\nlines\n"
          "  DESCRIPTION     NET\n  Web Start     10.00\n  Web Pro      125.00\n");
}

TEST_CASE("a list in the four formats") {
    app::fake::Bench bench;
    CHECK(bench.run({"sweep", "-o", "json"}).out ==
          "[\n{\"id\":\"C1\",\"name\":\"=cmd|' /C calc'!A0\",\"amount\":\"-12.00\"},\n"
          "{\"id\":\"C2\",\"name\":\"Zoé\\u001b[31m, \\\"x\\\"\",\"amount\":null}\n]\n");
    CHECK(bench.run({"sweep", "-o", "csv"}).out ==
          "id,name,amount\r\nC1,'=cmd|' /C calc'!A0,-12.00\r\nC2,\"Zoé\x1b[31m, \"\"x\"\"\",\r\n");
    const auto table = bench.run({"sweep"});
    CHECK(table.err == "");
    CHECK(table.out == "ID  NAME                AMOUNT\nC1  =cmd|' /C calc'!A0  -12.00\n"
                       "C2  Zoé\\x1b[31m, \"x\"         -\n");
    std::string empty;
    for (const Format format : {Format::json, Format::jsonl, Format::csv, Format::table}) {
        Printer printer(format, {}, [&](std::string_view bytes) { empty += bytes; });
        printer.begin_list({"a", "b"});
        printer.end_list();
    }
    CHECK(empty == "[]\na,b\r\n");
}

TEST_CASE("a list that is a field of an object") {
    const auto printed_list = [](Format format, int items) {
        std::string out;
        Printer printer(format, {}, [&](std::string_view bytes) { out += bytes; });
        printer.begin_list({"a"}, Envelope{Record().add("on", "today"), "steps"});
        for (int i = 0; i < items; ++i)
            printer.item(Record().add("a", i));
        printer.end_list(Record().add("count", items));
        return out;
    };
    CHECK(printed_list(Format::json, 2) ==
          "{\"on\":\"today\",\"steps\":[\n{\"a\":0},\n{\"a\":1}\n],\"count\":2}\n");
    CHECK(printed_list(Format::json, 0) == "{\"on\":\"today\",\"steps\":[],\"count\":0}\n");
    CHECK(printed_list(Format::jsonl, 1) == "{\"a\":0}\n");
    CHECK(printed_list(Format::csv, 1) == "a\r\n0\r\n");
    CHECK(printed_list(Format::table, 1) == "A\n0\n");
}

TEST_CASE("a long table is printed in blocks that keep to the same columns") {
    std::string out;
    Printer printer(Format::table, {}, [&](std::string_view bytes) { out += bytes; });
    printer.begin_list({"name", "n", "end"});
    for (int i = 0; i < 1000; ++i)
        printer.item(Record().add("name", i == 0 ? "the widest" : "x").add("n", 7).add("end", "."));
    CHECK(out.starts_with("NAME        N  END\nthe widest  7  .\nx           7  .\n"));
    const std::size_t first = out.size();
    printer.item(Record().add("name", "y").add("n", 8).add("end", "."));
    printer.item(Record().add("name", "wider than the first").add("n", "many").add("end", "."));
    CHECK(out.size() == first);
    printer.end_list();
    CHECK(out.substr(first) == "y                        8  .\nwider than the first  many  .\n");
}

TEST_CASE("a list streams in all formats but table") {
    std::string out;
    Printer printer(Format::json, {}, [&](std::string_view bytes) { out += bytes; });
    printer.begin_list({"a"});
    printer.item(Record().add("a", 1));
    CHECK(out == "[\n{\"a\":1}");
}

TEST_CASE("formulas are defused, numbers are not") {
    CHECK(defused("=1+1") == "'=1+1");
    CHECK(defused("+33 6") == "'+33 6");
    CHECK(defused("-2+3") == "'-2+3");
    CHECK(defused("@SUM(A1)") == "'@SUM(A1)");
    CHECK(defused("\tx") == "'\tx");
    CHECK(defused("-12.00") == "-12.00");
    CHECK(defused("-12.") == "'-12.");
    CHECK(defused("-") == "'-");
    CHECK(defused("a=b") == "a=b");
    CHECK(csv_text(Field(Field::List{"=1", "2"}), false) == "'=1 2");
}

TEST_CASE("controls are escaped before they reach a terminal") {
    CHECK(escape_json_controls("\"\xc2\x9b\xe2\x80\xae\x7f\xc3\xa9\"") ==
          "\"\\u009b\\u202e\\u007f\xc3\xa9\"");
    CHECK(valid_utf8("a\xff"
                     "b") == "a\xEF\xBF\xBD"
                             "b");
    std::string text;
    append_json(text, Record().add("x", "\xc3"));
    CHECK(text == "{\"x\":\"\xEF\xBF\xBD\"}");
}

TEST_CASE("progress is shown seldom, and wiped") {
    std::string out;
    int now = 1000;
    const auto elapsed = [&] { return std::chrono::milliseconds(now); };
    Progress progress([&](std::string_view bytes) { out += bytes; }, 20, elapsed);
    const auto at = [&](int moment, std::string_view text) {
        now = moment;
        progress.update(text);
    };
    at(1000, "one");
    at(1299, "two");
    CHECK(out == "");
    at(1300, "three");
    at(1350, "four");
    progress.clear();
    progress.clear();
    CHECK(out == "\r\033[Kthree\r\033[K");
    at(1400, "wider than the terminal is");
    CHECK(out == "\r\033[Kthree\r\033[K\r\033[Kwider than the term");
    Progress silent([&](std::string_view) { FAIL("not a terminal"); }, 0, elapsed);
    silent.update("x");
    now = 100000;
    silent.update("x");
}

TEST_CASE("colour only on terminals, and not with NO_COLOR") {
    app::fake::Bench bench;
    bench.terminal = true;
    CHECK(bench.run({"sweep"}).out.find("\033[1m") != std::string::npos);
    CHECK(bench.run({"sweep", "--no-color"}).out.find('\033') == std::string::npos);
    bench.environment["NO_COLOR"] = "1";
    CHECK(bench.run({"sweep"}).out.find('\033') == std::string::npos);
}

} // namespace printer_test
