#include "base/text.hpp"
#include "imports/camt053.hpp"
#include "imports/csv.hpp"

#include <doctest/doctest.h>

#include <random>

namespace broken_test {

using namespace bursar;

namespace {

constexpr std::string_view csv = "\xEF\xBB\xBF"
                                 "date,amount,currency,payer,text,reference\r\n"
                                 "2026-01-20,12.00,EUR,\"Ada, \"\"the\"\" Countess\",\"two\nlines\",R1\n"
                                 "2026-01-21,7.50,USD,\xC3\x89ve,,\n";
constexpr std::string_view camt =
    "<?xml version=\"1.0\"?><Document><BkToCstmrStmt><Stmt><Ntry><NtryRef>1</NtryRef><Amt "
    "Ccy=\"EUR\">12.00</Amt>"
    "<CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><ValDt><Dt>2026-01-20</Dt></"
    "ValDt><NtryDtls><TxDtls><Refs>"
    "<EndToEndId>E</EndToEndId></Refs><Amt Ccy=\"EUR\">5.00</Amt><RltdPties><Dbtr><Nm>Ada &amp; "
    "Co</Nm></Dbtr>"
    "</RltdPties><RmtInf><Ustrd><![CDATA[F2026-000001]]></Ustrd></RmtInf></TxDtls><TxDtls><Amt "
    "Ccy=\"EUR\">7.00</Amt>"
    "</TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>";

// A few bytes changed, taken out or put in.
std::string broken(std::string_view whole, std::mt19937_64 &chance) {
    static constexpr std::string_view odd{"\"<>&;,\n\r\t \0\xFF\xC3-9./x", 18};
    std::string text(whole);
    for (auto n = 1 + chance() % 4; n > 0 && !text.empty(); --n) {
        const std::size_t at = chance() % text.size();
        switch (chance() % 4) {
        case 0: text[at] = odd[chance() % odd.size()]; break;
        case 1: text.erase(at, 1 + chance() % 5); break;
        case 2: text.insert(at, 1, odd[chance() % odd.size()]); break;
        default: text.resize(at + 1);
        }
    }
    return text;
}

void check_whole(const imports::BankFile &file) {
    for (const BankLine &line : file.lines) {
        CHECK(line.amount.minor > 0);
        CHECK(line.line > 0);
        CHECK_FALSE(line.reference.empty());
        CHECK(is_valid_utf8(line.payer + line.text + line.reference));
    }
    for (const policy::Mistake &mistake : file.mistakes) {
        CHECK(mistake.line > 0);
        CHECK(mistake.column > 0);
        CHECK(mistake.message.find(':') != mistake.message.npos); // what, and what to do
    }
    CHECK((!file.broken || !file.mistakes.empty()));
}

} // namespace

TEST_CASE("a broken bank file never crashes a reader, and is lines or mistakes with their place") {
    std::mt19937_64 chance(7);
    for (int i = 0; i < 3000; ++i) {
        CAPTURE(i);
        check_whole(imports::read_csv(broken(csv, chance), "b.csv", imports::plain_columns()));
        check_whole(imports::read_camt053(broken(camt, chance), "b.xml"));
    }
}

} // namespace broken_test
