// Importing a file twice, in any order or in pieces gives the same ledger, as far as there is one: lines that
// can pay the same document look at each other, and across files the first one imported has it.
#include "ledger/audit.hpp"
#include "unit/actions/bank_house.hpp"
#include "unit/campaign.hpp"

#include <algorithm>
#include <random>

namespace bank_order_test {

using namespace bursar;
using namespace bursar::test;

namespace {

class Dice {
  public:
    explicit Dice(std::uint64_t seed) : engine_(seed * 2654435761U + 11) {}
    std::size_t below(std::size_t n) { return engine_() % n; }
    template <typename T>
    const T &pick(const std::vector<T> &from) {
        return from[below(from.size())];
    }
    template <typename T>
    void shuffle(std::vector<T> &all) {
        for (std::size_t i = all.size(); i > 1; --i)
            std::swap(all[i - 1], all[below(i)]);
    }

  private:
    std::mt19937_64 engine_;
};

// A line of any sort. Several of these may be for the same document.
BankLine any_line(Dice &dice, int n) {
    static const std::vector<std::string> payers{
        "Ada Lovelace", "ADA LOVELACE", "bob martin", "Eve Joly", "societe generique", "Nobody", ""};
    static const std::vector<std::string> texts{"F2026-000001",
                                                "f2026 000002",
                                                "F2026-000003",
                                                "F2026-000004/F2026-000006",
                                                "F2026-000099",
                                                "F2026-000001 F2026-000003",
                                                "",
                                                "",
                                                "",
                                                "hosting"};
    static const std::vector<std::int64_t> amounts{1200, 1200, 3000, 2400, 500, 700, 5000};
    static const std::vector<std::string> days{"2026-01-16", "2026-01-17", "2026-01-17", "2026-02-01"};
    return line("R" + std::to_string(n), dice.pick(amounts), dice.pick(payers), dice.pick(texts),
                dice.pick(days));
}

Lines any_lines(Dice &dice) {
    Lines lines;
    for (std::size_t n = 4 + dice.below(12); n > 0; --n)
        lines.push_back(any_line(dice, static_cast<int>(n)));
    if (dice.below(3) == 0) lines.push_back(lines.front()); // told twice
    if (dice.below(3) == 0)
        lines.push_back(lines.back()), lines.back().amount.minor += 1; // the same reference
    return lines;
}

// Lines of which no two can pay the same document.
Lines apart(Dice &dice) {
    const std::vector<Lines> choices{
        {line("A1", 1200, "x", "F2026-000001"), line("A1", 5000, "x", "F2026-000001"),
         line("A1", 500, "", "f2026 000001")},
        {line("A2", 3000, "y", "pays F2026-000002"), line("A2", 2900, "y", "F2026-000002.")},
        {line("B1", 1200, "Bob Martin", "thanks"), line("B1", 1300, "Bob Martin", ""),
         line("B1", 1200, "", "F2026-000003")},
        {line("C1", 3000, "SOCIETE GENERIQUE", ""), line("C1", 1200, "Eve Joly", ""),
         line("C1", 2400, "z", "F2026-000004 F2026-000006")},
        {line("D1", 1200, "Nobody", "hello"), line("D1", 100, "", ""), line("D1", 1200, "", "F2026-000088")},
    };
    Lines lines;
    for (const Lines &choice : choices)
        if (dice.below(4) > 0) lines.push_back(dice.pick(choice));
    return lines;
}

std::vector<Lines> pieces(Dice &dice, const Lines &lines) {
    std::vector<Lines> all(1);
    for (const BankLine &one : lines) {
        if (dice.below(3) == 0) all.emplace_back();
        all.back().push_back(one);
    }
    return all;
}

const std::uint64_t cases = number_from("BURSAR_BANK_CASES", 30);

} // namespace

TEST_CASE("importing a file twice changes nothing the second time") {
    for (std::uint64_t seed = 1; seed <= cases; ++seed) {
        CAPTURE(seed);
        Dice dice(seed);
        BankHouse house;
        Lines lines = any_lines(dice);
        const auto first = house.import(lines, 1 + dice.below(5));
        CHECK(static_cast<std::size_t>(first.booked + first.left + first.known) == lines.size());
        const auto head = house.ledger.head();
        dice.shuffle(lines);
        const auto again = house.import(lines, 1 + dice.below(5));
        CHECK(static_cast<std::size_t>(again.known) == lines.size());
        CHECK(house.ledger.head() == head);
    }
}

TEST_CASE("the order of the lines in a file, and the pages, do not matter") {
    for (std::uint64_t seed = 1; seed <= cases; ++seed) {
        CAPTURE(seed);
        Dice dice(seed);
        BankHouse one, other;
        Lines lines = any_lines(dice);
        one.import(lines);
        dice.shuffle(lines);
        other.import(lines, 1 + dice.below(4));
        CHECK(one.exact() == other.exact());
        CHECK(ledger::check_invariants(other.ledger).empty());
    }
}

TEST_CASE("a file in pieces by its days gives what the whole file gives") {
    for (std::uint64_t seed = 1; seed <= cases; ++seed) {
        CAPTURE(seed);
        Dice dice(seed);
        BankHouse whole, parted;
        Lines lines;
        for (int n = 12; n > 0; --n)
            lines.push_back(any_line(dice, n));
        whole.import(lines);
        std::ranges::sort(lines, {}, [](const BankLine &l) { return std::pair(l.received_on, l.reference); });
        for (const Lines &piece : pieces(dice, lines))
            parted.import(piece);
        CHECK(whole.by_reference() == parted.by_reference());
    }
}

TEST_CASE(
    "lines that cannot pay the same document give the same in any pieces, in any order, however often") {
    for (std::uint64_t seed = 1; seed <= cases; ++seed) {
        CAPTURE(seed);
        Dice dice(seed);
        BankHouse whole, parted;
        Lines lines = apart(dice);
        whole.import(lines);
        dice.shuffle(lines);
        std::vector<Lines> all = pieces(dice, lines);
        all.push_back(dice.pick(all));
        for (const Lines &piece : all)
            parted.import(piece);
        CHECK(whole.by_reference() == parted.by_reference());
    }
}

TEST_CASE(
    "in any pieces and order, each line is a payment or a leftover once, and no document is paid twice") {
    for (std::uint64_t seed = 1; seed <= cases; ++seed) {
        CAPTURE(seed);
        Dice dice(seed);
        BankHouse house;
        Lines lines;
        std::string references;
        std::int64_t sum = 0;
        for (int n = 15; n > 0; --n) {
            lines.push_back(any_line(dice, n));
            sum += lines.back().amount.minor;
        }
        dice.shuffle(lines);
        std::vector<Lines> all = pieces(dice, lines);
        all.push_back(dice.pick(all));
        for (const Lines &piece : all)
            house.import(piece);
        CHECK(rows(house.ledger,
                   "SELECT CAST(count(DISTINCT reference) AS TEXT), CAST(count(*) AS TEXT), "
                   "CAST(sum(amount) AS TEXT) FROM (SELECT reference, amount FROM payment UNION ALL "
                   "SELECT reference, amount FROM bank_line)") == "15 | 15 | " + std::to_string(sum) + "\n");
        CHECK(ledger::check_invariants(house.ledger).empty());
    }
}

TEST_CASE("a dry run tells what the deed then does, over pages, and changes nothing") {
    for (std::uint64_t seed = 1; seed <= cases; ++seed) {
        CAPTURE(seed);
        Dice dice(seed);
        BankHouse house;
        const Lines lines = any_lines(dice);
        const auto head = house.ledger.head();
        const std::string dry = house.told(lines, 1 + dice.below(3), true);
        CHECK(house.ledger.head() == head);
        CHECK(dry == house.told(lines, 1 + dice.below(3)));
    }
}

} // namespace bank_order_test
