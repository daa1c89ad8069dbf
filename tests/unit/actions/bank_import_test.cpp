#include "actions/bank_import.hpp"

#include "base/error.hpp"
#include "ledger/audit.hpp"
#include "unit/ledger/small_ledger.hpp"

#include <algorithm>
#include <array>
#include <random>

using namespace bursar;

namespace {

BankLine line(std::string reference, std::int64_t minor, std::string payer, std::string text,
              std::string_view day = "2026-01-20") {
    BankLine made;
    made.line = 1;
    made.received_on = *parse_date(day);
    made.amount = {minor, Currency()};
    made.payer = std::move(payer);
    made.text = std::move(text);
    made.reference = std::move(reference);
    return made;
}

std::string rows(ledger::Ledger &ledger, std::string_view sql) {
    std::string all;
    const std::array queries{store::Query{sql, {}}};
    ledger.store().read(queries, [&](std::size_t, const store::Row &row) {
        for (std::size_t i = 0; i < row.size(); ++i)
            all += (i ? " | " : "") + (row.is_null(i) ? std::string("-") : std::string(row.text(i)));
        all += '\n';
    });
    return all;
}

// Three customers: Ada with two contracts, Bob with one, and a company. Six open documents and two series.
struct BankHouse : SmallLedger {
    BankHouse() {
        add_customer("Ada Lovelace", "ada@example.org"); // C1
        add_customer("Bob Martin", "bob@example.org");   // C2
        auto company = customer("Eve Joly", "eve@example.org");
        company.account.party.organisation = "Société Générique";
        company.account.party.registration = "123";
        REQUIRE(std::holds_alternative<actions::CustomerDone>(actions::add_customer(desk(), company))); // C3
        open(1, "web-start"); // F2026-000001, 12.00
        open(1, "web-pro");   // F2026-000002, 30.00
        open(2, "web-start"); // F2026-000003, 12.00
        open(3, "web-start"); // F2026-000004, 12.00
        open(3, "vps-s");     // F2026-000005, 30.00
        open(3, "web-start"); // F2026-000006, 12.00
        on("2026-01-31");
    }
    actions::ImportReport import(std::vector<BankLine> lines, std::size_t page = 500, bool dry_run = false) {
        auto at_desk = desk();
        at_desk.dry_run = dry_run;
        auto outcome = actions::import_payments(at_desk, {std::move(lines), "transfer", page}, watch);
        REQUIRE(std::holds_alternative<actions::ImportReport>(outcome));
        return std::get<actions::ImportReport>(outcome);
    }
    // "R1 P1 C1 F2026-000001 12.00" and "R2 L1 because", as told while importing.
    std::string told(std::vector<BankLine> lines, std::size_t page = 500, bool dry_run = false) {
        std::string all;
        watch.booked = [&](int, const ledger::PaymentView &p) {
            all += p.reference + ' ' + format_id('P', p.id) + ' ' + format_id('C', p.customer);
            for (const auto &part : p.allocations)
                all += ' ' + part.invoice + ' ' + to_string(Money{part.amount, p.amount.currency});
            all += '\n';
        };
        watch.left = [&](int, const ledger::BankLineView &l) {
            all += l.reference + ' ' + format_id('L', l.id) + ' ' + l.because + '\n';
        };
        import(std::move(lines), page, dry_run);
        watch = {};
        return all;
    }
    // Every row that an import writes; hashes and salts left out.
    std::string exact() {
        return rows(ledger, "SELECT kind, subject, CAST(customer AS TEXT), data FROM event ORDER BY seq") +
               rows(ledger, "SELECT CAST(f.id AS TEXT), CAST(f.remaining AS TEXT), p.reference FROM fund f "
                            "JOIN payment p ON p.id = f.payment ORDER BY f.id") +
               by_reference();
    }
    // The same, without what the order decides: ids and numbers of events.
    std::string by_reference() {
        return rows(ledger,
                    "SELECT p.reference, 'C' || p.customer, CAST(p.amount AS TEXT), p.received_on, d.number, "
                    "CAST(a.amount AS TEXT) FROM payment p JOIN fund f ON f.payment = p.id "
                    "LEFT JOIN allocation a ON a.fund = f.id LEFT JOIN document d ON d.id = a.document "
                    "ORDER BY p.reference, d.number") +
               rows(ledger,
                    "SELECT reference, CAST(amount AS TEXT), because, candidates, state FROM bank_line "
                    "ORDER BY reference, amount") +
               balances() +
               rows(ledger, "SELECT CAST(id AS TEXT), state, term_start, term_end FROM contract ORDER BY id");
    }
    std::string balances() {
        return rows(ledger,
                    "SELECT CAST(document AS TEXT), CAST(open AS TEXT) FROM settlement ORDER BY document") +
               rows(
                   ledger,
                   "SELECT CAST(customer AS TEXT), CAST(sum(remaining) AS TEXT) FROM fund GROUP BY customer");
    }
    actions::ImportWatch watch;
};

using Lines = std::vector<BankLine>;

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

constexpr std::uint64_t cases = 60;

} // namespace

TEST_CASE("lines that are certain are booked, the others are left with the reason") {
    BankHouse house;
    CHECK(house.told({line("R1", 1200, "Somebody", "Invoice f2026 000001"),
                      line("R2", 3000, "société générique", "hosting"), line("R3", 1200, "Eve Joly", ""),
                      line("R4", 1200, "bob MARTIN", ""), line("R5", 1200, "Bob Martin", "F2026-000003"),
                      line("R6", 2400, "", "F2026-000006 and F2026-000004")}) ==
          "R1 P1 C1 F2026-000001 12.00\n"
          "R4 P2 C2 F2026-000003 12.00\n"
          "R5 L1 F2026-000003 is paid already\n"
          "R2 P3 C3 F2026-000005 30.00\n"
          "R3 L2 names no document, and C3 has 2 with 12.00 EUR open\n"
          "R6 P4 C3 F2026-000004 12.00 F2026-000006 12.00\n");
    CHECK(rows(house.ledger, "SELECT state FROM contract") ==
          "active\nordered\nactive\nactive\nactive\nactive\n");
    CHECK(ledger::check_invariants(house.ledger).empty());
    CHECK(ledger::verify_chain(house.ledger, [](std::int64_t) {}).problems.empty());
    house.on("2026-02-10");
    CHECK(house.sweep() == "invoice invoice invoice invoice invoice"); // as if each had been recorded
}

TEST_CASE("several documents are paid together, and no other one of the customer") {
    BankHouse house;
    CHECK(house.told({line("R1", 4200, "", "F2026-000005 F2026-000006")}) ==
          "R1 P1 C3 F2026-000005 30.00 F2026-000006 12.00\n"); // F2026-000004 is older
}

TEST_CASE("a payment beyond what is open leaves credit, and one below it leaves the rest open") {
    BankHouse house;
    house.import({line("R1", 2000, "", "F2026-000001"), line("R2", 500, "", "F2026-000003")});
    CHECK(house.balances() == "1 | 0\n2 | 3000\n3 | 700\n4 | 1200\n5 | 3000\n6 | 1200\n1 | 800\n2 | 0\n");
    CHECK(house.told({line("R3", 700, "Bob Martin", "the rest")}) == "R3 P3 C2 F2026-000003 7.00\n");
}

TEST_CASE("two customers of the payer's name are for staff, whichever field it stands in") {
    BankHouse house;
    auto twin = SmallLedger::customer("Other Person", "other@example.org");
    twin.account.party.organisation = "Bob Martin";
    twin.account.party.registration = "77";
    REQUIRE(std::holds_alternative<actions::CustomerDone>(actions::add_customer(house.desk(), twin)));
    CHECK(house.told({line("R1", 1200, "Bob Martin", "")}) ==
          "R1 L1 names no document, and 2 customers have the payer's name\n");
}

TEST_CASE("a reference that is taken tells a line apart by its amount, and within a file by all it says") {
    BankHouse house;
    house.pay(1, 1200, "R1");
    CHECK(house.told({line("R1", 1200, "Ada Lovelace", "")}).empty()); // recorded by hand
    CHECK(house.told({line("R1", 1300, "Ada Lovelace", "F2026-000002")}) ==
          "R1 L1 its reference is that of P1, of another amount\n");
    CHECK(house.told({line("R2", 100, "", "F2026-000002"), line("R2", 100, "Ada", "F2026-000002"),
                      line("R2", 100, "", "F2026-000002")}) == "R2 P2 C1 F2026-000002 1.00\n"
                                                               "R2 L2 its reference is that of line 1 too\n");
    CHECK(house.import({line("R2", 100, "", "F2026-000002"), line("R2", 100, "Ada", "F2026-000002")}).known ==
          2);
}

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

TEST_CASE("a key answers the first run's lines, goes on after one that broke off, and is for one request") {
    BankHouse house;
    const Lines lines{line("R1", 1200, "", "F2026-000001"), line("R2", 1200, "Bob Martin", ""),
                      line("R3", 100, "Nobody", ""), line("R4", 3000, "", "F2026-000002")};
    house.import({lines[0]}); // known to what follows
    house.deed.key = "k";
    house.deed.arguments = "file";
    house.watch.booked = [](int, const ledger::PaymentView &p) {
        if (p.reference == "R2") throw std::runtime_error("power cut"); // after its page
    };
    CHECK_THROWS(actions::import_payments(house.desk(), {lines, "transfer", 2}, house.watch));
    house.watch = {};
    const std::string rest = house.told(lines, 2);
    const auto head = house.ledger.head();
    CHECK(house.told(lines, 500) == rest);
    CHECK(house.ledger.head() == head);
    CHECK(house.import(lines).known == 1);
    CHECK(rest.find("R2 P") != rest.npos);
    CHECK(rest.find("R3 L") != rest.npos);
    CHECK(rest.find("R4 P") != rest.npos);
    CHECK(rest.find("R1") == rest.npos);

    house.deed.arguments = "another file";
    CHECK(
        std::holds_alternative<Refusal>(actions::import_payments(house.desk(), {lines, "transfer", 2}, {})));
    house.deed = {house.deed.at, "tester", "test", "", "nothing", "file"};
    house.import({lines[0]});
    const auto after = house.ledger.head();
    CHECK(house.import({lines[0]}).known == 1);
    CHECK(house.ledger.head() == after);
}

namespace {

// Another's store, in which somebody else does something before some of the commits.
class MeddledStore final : public store::Store {
  public:
    MeddledStore(store::Store &inner, std::function<void()> meddle)
        : inner_(inner), meddle_(std::move(meddle)) {}
    void read(std::span<const store::Query> queries, const store::RowSink &sink) override {
        inner_.read(queries, sink);
    }
    store::CommitResult commit(const store::ChangeSet &changes) override {
        meddle_();
        return inner_.commit(changes);
    }

  private:
    store::Store &inner_;
    std::function<void()> meddle_;
};

} // namespace

TEST_CASE("overtaken, an import decides again on what the other one left") {
    BankHouse house;
    int commits = 0;
    ledger::Ledger meddled(std::make_unique<MeddledStore>(house.ledger.store(), [&] {
        if (++commits <= 2) house.pay(1, 600); // on F2026-000001
    }));
    auto desk = house.desk();
    const actions::Desk at_desk{meddled, desk.deed, desk.salts};
    const Lines lines{line("R1", 1200, "", "F2026-000001"), line("R2", 1200, "Bob Martin", "")};
    const auto outcome = actions::import_payments(at_desk, {lines, "transfer", 500}, {});
    CHECK(std::get<actions::ImportReport>(outcome).booked == 1);
    CHECK(rows(house.ledger, "SELECT reference, because FROM bank_line") ==
          "R1 | F2026-000001 is paid already\n");
    CHECK(ledger::check_invariants(house.ledger).empty());
}

TEST_CASE("overtaken at every try, an import is busy, and what is done stays") {
    BankHouse house;
    ledger::Ledger meddled(std::make_unique<MeddledStore>(house.ledger.store(), [&] { house.pay(1, 1); }));
    auto desk = house.desk();
    const actions::Desk at_desk{meddled, desk.deed, desk.salts};
    CHECK_THROWS_WITH_AS(
        actions::import_payments(at_desk, {{line("R1", 1200, "", "F2026-000003")}, "transfer", 500}, {}),
        "the ledger was changed by others at every try", Failure);
    CHECK(house.import({line("R1", 1200, "", "F2026-000003")}).booked == 1);
}
