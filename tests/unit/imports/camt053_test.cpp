#include "imports/camt053.hpp"

#include "unit/imports/told.hpp"

#include <doctest/doctest.h>

namespace camt053_test {

using namespace bursar;

namespace {

std::string document(const std::string &entries) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<Document "
           "xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt><GrpHdr/><Stmt>\n" +
           entries + "</Stmt></BkToCstmrStmt></Document>\n";
}

std::string read(const std::string &entries) {
    return told(imports::read_camt053(document(entries), "s.xml"));
}

// An entry of 12.00 on 2026-01-20, with what else it holds.
std::string entry(const std::string &more, const std::string &direction = "CRDT",
                  const std::string &status = "BOOK") {
    return "<Ntry><Amt Ccy=\"EUR\">12.00</Amt><CdtDbtInd>" + direction + "</CdtDbtInd><Sts>" + status +
           "</Sts><ValDt><Dt>2026-01-20</Dt></ValDt>" + more + "</Ntry>\n";
}

std::string details(const std::string &payer, const std::string &text, const std::string &more = "") {
    return "<TxDtls>" + more + "<RltdPties><Dbtr><Nm>" + payer + "</Nm></Dbtr></RltdPties><RmtInf><Ustrd>" +
           text + "</Ustrd></RmtInf></TxDtls>";
}

std::string in_list(const std::string &all) { return "<NtryDtls>" + all + "</NtryDtls>"; }

} // namespace

TEST_CASE("a booked credit entry is a line, by its value date and the bank's reference") {
    CHECK(read(entry("<AcctSvcrRef>B1</AcctSvcrRef>" +
                     in_list(details("Ada  Lovelace", " F2026-000001\n thanks")))) ==
          "3: 2026-01-20 12.00 EUR | Ada Lovelace | F2026-000001 thanks | B1\n");
    CHECK(read("<Ntry><Amt Ccy=\"EUR\">12</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>"
               "<BookgDt><DtTm>2026-01-21T10:00:00+01:00</DtTm></BookgDt><AcctSvcrRef>B2</AcctSvcrRef>"
               "<AddtlNtryInf>cash</AddtlNtryInf></Ntry>") == "3: 2026-01-21 12.00 EUR |  | cash | B2\n");
}

TEST_CASE("names may have a prefix, and the payer may stand where later versions have it") {
    const std::string text =
        "<x:Document "
        "xmlns:x=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><x:BkToCstmrStmt><x:Stmt><x:Ntry>"
        "<x:Amt Ccy=\"CHF\">1.5</x:Amt><x:CdtDbtInd>CRDT</x:CdtDbtInd><x:Sts><x:Cd>BOOK</x:Cd></x:Sts>"
        "<x:ValDt><x:Dt>2026-01-20</x:Dt></x:ValDt><x:AcctSvcrRef>B1</x:AcctSvcrRef><x:NtryDtls><x:TxDtls>"
        "<x:RltdPties><x:Dbtr><x:Pty><x:Nm>Ada &amp; "
        "Co</x:Nm></x:Pty></x:Dbtr></x:RltdPties><x:RmtInf><x:Strd>"
        "<x:RfrdDocInf><x:Nb>F2026-000001</x:Nb></x:RfrdDocInf><x:CdtrRefInf><x:Ref>RF18</x:Ref></"
        "x:CdtrRefInf>"
        "<x:AddtlRmtInf>more</x:AddtlRmtInf></x:Strd></x:RmtInf></x:TxDtls></x:NtryDtls></x:Ntry></x:Stmt>"
        "</x:BkToCstmrStmt></x:Document>";
    CHECK(told(imports::read_camt053(text, "s.xml")) ==
          "1: 2026-01-20 1.50 CHF | Ada & Co | RF18 F2026-000001 more | B1\n");
}

TEST_CASE("debits and what is not booked are skipped; a debit that is taken back is for staff") {
    CHECK(read(entry("", "DBIT") + entry("", "CRDT", "PDNG") + entry("", "DBIT", "INFO")) == "3 skipped\n");
    CHECK(read(entry("<RvslInd>true</RvslInd><AcctSvcrRef>B1</AcctSvcrRef>")) ==
          "3: 2026-01-20 12.00 EUR |  |  | B1 | takes a debit back\n");
    CHECK(read(entry("<RvslInd>false</RvslInd><AcctSvcrRef>B1</AcctSvcrRef>")) ==
          "3: 2026-01-20 12.00 EUR |  |  | B1\n");
    for (const std::string yes : {"1", " 1\n", "\ttrue "})
        CHECK(read(entry("<RvslInd>" + yes + "</RvslInd><AcctSvcrRef>B1</AcctSvcrRef>")) ==
              "3: 2026-01-20 12.00 EUR |  |  | B1 | takes a debit back\n");
    CHECK(read(entry("<RvslInd> 0 </RvslInd><AcctSvcrRef>B1</AcctSvcrRef>")) ==
          "3: 2026-01-20 12.00 EUR |  |  | B1\n");
    CHECK(read(entry("<RvslInd>yes</RvslInd>")) ==
          "s.xml:3:118: \"yes\" is no indicator: \"RvslInd\" is true or false\n");
    CHECK(read(entry("<RvslInd/>")) == "s.xml:3:110: \"\" is no indicator: \"RvslInd\" is true or false\n");
}

TEST_CASE("a credit that is taken back is for staff, and never the line of that credit") {
    const std::string more = "<AcctSvcrRef>B1</AcctSvcrRef>" + in_list(details("Ada", "F2026-000001"));
    const std::string back = "<RvslInd>true</RvslInd>" + more;
    const auto file = imports::read_camt053(document(entry(more) + entry(back, "DBIT")), "s.xml");
    REQUIRE(file.lines.size() == 2);
    const BankLine &line = file.lines.at(1);
    CHECK(line.doubt == "takes a credit back: bursar payment reverse");
    CHECK(line.payer == "Ada");
    CHECK(line.text == "F2026-000001");
    CHECK(line.reference.starts_with("DBIT/B1/"));
    CHECK(line.derived);
    CHECK(read(entry(back, "DBIT", "PDNG") + entry("<RvslInd>false</RvslInd>", "DBIT") +
               entry("<RvslInd>yes</RvslInd>", "DBIT")) == "3 skipped\n");
    const std::string batch =
        read(entry("<RvslInd>1</RvslInd>" + in_list(details("Ada", "one") + details("Eve", "two")), "DBIT"));
    CHECK(batch.find("3: 2026-01-20 12.00 EUR |  | one two | DBIT/") == 0);
    CHECK(batch.ends_with(" | takes a credit back: bursar payment reverse\n"));
}

TEST_CASE("comments and CDATA sections divide a text, and all of it is read") {
    CHECK(read("<Ntry><Amt Ccy=\"EUR\">1<!-- x -->0<![CDATA[.5]]>0</Amt><CdtDbtInd>CR<!-- -->DT</CdtDbtInd>"
               "<Sts>BOOK</Sts><ValDt><Dt>2026-<![CDATA[01]]>-20</Dt></ValDt><AcctSvcrRef>B<!---->1</"
               "AcctSvcrRef>" +
               in_list(details("Ada <![CDATA[& Co]]>", "F2026<!-- a -->-000001")) + "</Ntry>") ==
          "3: 2026-01-20 10.50 EUR | Ada & Co | F2026-000001 | B1\n");
}

TEST_CASE("who pays in the end, the bank's own text, and an id that says there is none") {
    const std::string one =
        "<NtryDtls><TxDtls><Refs><EndToEndId>NONREF</EndToEndId></Refs><RltdPties><Dbtr><Nm></Nm></Dbtr>"
        "<UltmtDbtr><Nm>Ada Lovelace</Nm></UltmtDbtr></RltdPties><AddtlTxInf>cash box</AddtlTxInf></TxDtls>"
        "</NtryDtls>";
    CHECK(read(entry("<AcctSvcrRef>B1</AcctSvcrRef>" + one)) ==
          "3: 2026-01-20 12.00 EUR | Ada Lovelace | cash box | B1\n");
    // The reference is made of what the line says, as if there were no ids.
    CHECK(read(entry("<NtryRef>NONREF</NtryRef><AcctSvcrRef>NONREF</AcctSvcrRef>" + one)) ==
          read(entry("<AcctSvcrRef>NOTPROVIDED</AcctSvcrRef>" + one)));
    CHECK(read(entry("<AcctSvcrRef>NONREF</AcctSvcrRef>" + one)).find("| line/") != std::string::npos);
    CHECK(read(entry("<AcctSvcrRef>B1</AcctSvcrRef><NtryDtls><TxDtls><RmtInf><Ustrd>said</Ustrd></RmtInf>"
                     "<AddtlTxInf>else</AddtlTxInf></TxDtls></NtryDtls>")) ==
          "3: 2026-01-20 12.00 EUR |  | said | B1\n");
}

TEST_CASE("an entry of several payments is a line for each when they make up its amount") {
    const auto part = [](const std::string &amount, const std::string &id) {
        return "<Refs><EndToEndId>" + id + "</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy=\"EUR\">" + amount +
               "</Amt></TxAmt></AmtDtls>";
    };
    const std::string both = read(
        entry("<AcctSvcrRef>B1</AcctSvcrRef>" + in_list(details("Ada", "one", part("5.00", "E1")) + "\n" +
                                                        details("Eve", "two", part("7.00", "NOTPROVIDED")))));
    CHECK(both.find("3: 2026-01-20 5.00 EUR | Ada | one | B1/E1/") == 0);
    CHECK(both.find("4: 2026-01-20 7.00 EUR | Eve | two | B1/") != both.npos);
    // Charges were taken off, or the bank gives no amounts: what came in is one line, for staff to divide.
    const std::string whole = "3: 2026-01-20 12.00 EUR |  | one two | B1 | several payments in one entry, "
                              "without amounts that make it up\n";
    const auto batch = [](const std::string &ada, const std::string &eve) {
        return read(entry("<AcctSvcrRef>B1</AcctSvcrRef>" +
                          in_list(details("Ada", "one", ada) + details("Eve", "two", eve))));
    };
    CHECK(batch(part("5.00", "E1"), part("7.50", "E2")) == whole);
    CHECK(batch(part("13.00", "E1"), part("-1.00", "E2")) == whole);
    CHECK(batch("", "") == whole);
}

TEST_CASE("the amount of a payment in an entry is the one in the entry's currency") {
    const auto amount = [](const std::string &minor, const std::string &currency) {
        return "<Amt Ccy=\"" + currency + "\">" + minor + "</Amt>";
    };
    const auto batch = [](const std::string &ada, const std::string &eve) {
        return read(entry("<AcctSvcrRef>B1</AcctSvcrRef>" +
                          in_list(details("Ada", "one", ada) + details("Eve", "two", eve))));
    };
    const auto instructed = [&](const std::string &minor, const std::string &currency) {
        return "<AmtDtls><InstdAmt>" + amount(minor, currency) + "</InstdAmt></AmtDtls>";
    };
    const std::string both = batch(instructed("5.00", "EUR"), instructed("7.00", "EUR"));
    CHECK(both.find("3: 2026-01-20 5.00 EUR | Ada | one | B1/") == 0);
    CHECK(both.find("3: 2026-01-20 7.00 EUR | Eve | two | B1/") != both.npos);
    CHECK(batch(amount("5.00", "EUR") + instructed("6.00", "USD"),
                amount("7.00", "EUR") + instructed("7.50", "EUR")) == both);
    CHECK(batch("<AmtDtls><InstdAmt>" + amount("5.00", "EUR") + "</InstdAmt><TxAmt>" + amount("6.00", "USD") +
                    "</TxAmt></AmtDtls>",
                instructed("7.00", "EUR")) == both);
    CHECK(batch(instructed("5.00", "USD"), instructed("7.00", "EUR")).find("several payments") != both.npos);
}

TEST_CASE("without the bank's reference, the other ids and all that the entry says make one") {
    const std::string one = entry("<NtryRef>1</NtryRef>" + in_list(details("Ada", "x")));
    const auto lines =
        imports::read_camt053(document(one + one + entry(in_list(details("Ada", "x")))), "s.xml").lines;
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].reference.starts_with("1/"));
    CHECK(lines[1].reference == lines[0].reference + "/2");
    CHECK(lines[2].reference.starts_with("line/"));
    // The same entry in another statement is the same line.
    CHECK(imports::read_camt053(document("\n\n" + one), "t.xml").lines.front().reference ==
          lines[0].reference);
}

TEST_CASE("an entry that has ids is the same wherever it stands in statements that overlap") {
    const auto reference = [](const std::string &entry_ref, const std::string &refs) {
        const std::string text = entry("<NtryRef>" + entry_ref + "</NtryRef>" +
                                       in_list(details("Ada", "x", "<Refs>" + refs + "</Refs>")));
        return imports::read_camt053(document(text), "s.xml").lines.at(0).reference;
    };
    const std::string ids = "<EndToEndId>E</EndToEndId><TxId>T</TxId>";
    CHECK(reference("1", ids).starts_with("E/T/"));
    CHECK(reference("14", ids) == reference("1", ids));
    CHECK(reference("14", "<EndToEndId>E</EndToEndId><TxId>U</TxId>") != reference("1", ids));
    CHECK(reference("14", "<EndToEndId>NOTPROVIDED</EndToEndId>").starts_with("14/")); // all that it has
}

TEST_CASE("bad entries are told with their place") {
    const auto with = [](const std::string &what, const std::string &instead) {
        std::string text = entry("<AcctSvcrRef>B1</AcctSvcrRef>");
        return text.replace(text.find(what), what.size(), instead);
    };
    CHECK(read(with("12.00", "12.345")) ==
          "s.xml:3:22: \"12.345\" is not an amount in EUR: it has at most 2 decimals\n");
    CHECK(read(with("12.00", "-12.00")) ==
          "s.xml:3:22: \"-12.00\" is negative: money that goes out is no payment\n");
    CHECK(read(with("EUR", "XYZ")) ==
          "s.xml:3:8: unknown currency \"XYZ\": give an ISO 4217 code like \"EUR\"\n");
    CHECK(read(with("2026-01-20", "2026-13-20")) ==
          "s.xml:3:86: there is no day \"2026-13-20\": give one of the calendar, from 1900 on\n");
    CHECK(read(with("<ValDt><Dt>2026-01-20</Dt></ValDt>", "")) ==
          "s.xml:3:2: the entry has no date: ask the bank for \"ValDt\" or \"BookgDt\"\n");
    CHECK(read(with("<Sts>BOOK</Sts>", "")) ==
          "s.xml:3:2: the entry has no status \"Sts\": ask the bank for one\n");
    CHECK(read(with("CRDT", "IN")) == "s.xml:3:2: \"IN\" is no direction: \"CdtDbtInd\" is CRDT or DBIT\n");
    CHECK(read(with("<Amt Ccy=\"EUR\">12.00</Amt>", "")) ==
          "s.xml:3:2: unknown currency \"\": give an ISO 4217 code like \"EUR\"\n");
}

TEST_CASE("what is not a whole camt.053 statement is broken") {
    const std::string whole = document(entry("<AcctSvcrRef>B1</AcctSvcrRef>"));
    for (const std::size_t cut : {whole.size() / 4, whole.size() / 2, whole.size() - 12}) {
        const std::string found = told(imports::read_camt053(whole.substr(0, cut), "s.xml"));
        CHECK(found.find("this is not XML: ") != found.npos);
        CHECK(found.ends_with(": is the file whole?\nbroken\n"));
    }
    CHECK(told(imports::read_camt053("", "s.xml")) ==
          "s.xml:1:1: this is not XML: No document element found: is the file whole?\nbroken\n");
    CHECK(told(imports::read_camt053("<Document>\n<BkToCstmrDbtCdtNtfctn/></Document>", "s.xml")) ==
          "s.xml:2:2: \"BkToCstmrDbtCdtNtfctn\" is not a camt.053 statement: ask the bank for camt.053, "
          "which holds "
          "\"BkToCstmrStmt\"\nbroken\n");
    CHECK(told(imports::read_camt053("<html/>", "s.xml")) ==
          "s.xml:1:2: \"html\" is not a camt.053 statement: ask the bank for camt.053, which holds "
          "\"BkToCstmrStmt\"\nbroken\n");
    CHECK(told(imports::read_camt053("<Document>\n<\xC3\xA9>\xE9</Document>", "s.xml")) ==
          "s.xml:2:4: a byte is not valid UTF-8: convert the file, such as by iconv -f WINDOWS-1252 -t "
          "UTF-8\nbroken\n");
}

} // namespace camt053_test
