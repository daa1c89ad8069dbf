#include "unit/model/history.hpp"

#include <algorithm>
#include <random>

namespace naive {
namespace {

using std::chrono::days;
using std::chrono::year;

Day on(int y, unsigned m, unsigned d) { return year(y) / static_cast<int>(m) / static_cast<int>(d); }

// Not std::uniform_int_distribution: the same seed must make the same history with every library.
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    int roll(int from, int to) {
        return from + static_cast<int>(engine_() % static_cast<std::uint64_t>(to - from + 1));
    }
    bool chance(int percent) { return roll(1, 100) <= percent; }

  private:
    std::mt19937_64 engine_;
};

// How this customer pays, in percent of the days on which something happens.
struct Habits {
    int pays, pays_in_full, names, overpays;
    bool leaves_penalties = false;
};

Habits habits(Dice &dice) {
    switch (dice.roll(0, 6)) {
    case 0: return {30, 95, 10, 5};     // in time
    case 1: return {5, 80, 20, 10};     // late
    case 2: return {14, 30, 30, 10};    // in parts
    case 3: return {1, 50, 20, 20};     // hardly ever
    case 4: return {12, 70, 70, 40};    // names documents, and pays too much
    case 5: return {12, 5, 0, 0, true}; // pays invoices, late, and leaves penalties open
    default: return {8, 60, 30, 20};
    }
}

Op order(Dice &dice, Day day) {
    Op op{.on = day, .act = Act::order};
    op.pick = static_cast<std::size_t>(dice.roll(0, static_cast<int>(products().size()) - 1));
    if (dice.chance(15)) op.times = dice.roll(2, 3);
    if (dice.chance(25)) op.days_away = dice.roll(1, 20);
    return op;
}

Op payment(Dice &dice, Day day, const Habits &habit) {
    Op op{.on = day, .act = dice.chance(4) ? Act::pay_again : Act::pay};
    if (dice.chance(25)) op.days_away = dice.roll(1, 12);
    if (dice.chance(habit.names)) op.named = static_cast<std::size_t>(dice.roll(1, 4));
    if (dice.chance(habit.overpays)) {
        op.share = Share::more;
        op.fixed = dice.roll(1, 4000);
    } else if (!dice.chance(habit.pays_in_full)) {
        const Share parts[] = {Share::half,    Share::but_a_cent, Share::but_dust, Share::fixed,
                               Share::penalty, Share::invoice,    Share::invoice,  Share::invoice};
        op.share = parts[habit.leaves_penalties ? dice.roll(4, 7) : dice.roll(0, 5)];
        op.fixed = dice.roll(1, 1500);
    }
    if (op.share == Share::invoice || op.share == Share::penalty) op.named = 0;
    return op;
}

Op sweep(Dice &dice, Day day) {
    Op op{.on = day, .act = Act::sweep};
    if (dice.chance(30)) op.page = static_cast<std::size_t>(dice.roll(1, 2));
    return op;
}

} // namespace

std::vector<Product> products() {
    const auto start = on(2020, 1, 1);
    return {
        {"start", 1, 0, {{start, 1000}}},
        {"odd", 1, 0, {{start, 499}, {on(2026, 3, 1), 533}, {on(2028, 3, 10), 577}}}, // its price goes up
        {"tiny", 1, 0, {{start, 10}}}, // a part of it left open makes a penalty of nil, or of a cent
        {"free", 1, 0, {{start, 0}}},
        {"days", 0, 30, {{start, 777}}},
        {"lure", 1, 0, {{start, 0}, {on(2026, 2, 20), 300}, {on(2028, 2, 20), 300}}}, // free at first
    };
}

History make_history(std::uint64_t seed) {
    Dice dice(seed * 2654435761U + 17);
    History history;
    history.seed = seed;
    if (dice.chance(30)) history.dust = dice.roll(1, 5);
    const std::pair<int, unsigned> months[] = {{2025, 12}, {2026, 1}, {2026, 5}, {2027, 12}, {2028, 1}};
    const auto &[first_year, month] = months[static_cast<std::size_t>(dice.roll(0, 4))];
    const auto start = on(first_year, month, 1) + days(seed % 31);
    const auto end = start + days(dice.roll(50, 150));
    const auto habit = habits(dice);
    const bool nightly = dice.chance(12);
    auto next_sweep = start + days(dice.roll(0, 9));
    int orders = dice.roll(1, 3);
    for (auto day = start; day <= end; day += days(1)) {
        std::vector<Op> today;
        if (orders > 0 && (day == start || dice.chance(5))) {
            today.push_back(order(dice, day));
            // Most orders are paid at once; the others lapse, or start late.
            if (dice.chance(75)) today.push_back({.on = day + days(dice.roll(0, 3)), .act = Act::pay});
            --orders;
        }
        if (dice.chance(habit.pays / 3)) today.push_back(payment(dice, day, habit));
        if (dice.chance(1) && dice.chance(30))
            today.push_back(
                {.on = day, .act = Act::no_renew, .pick = static_cast<std::size_t>(dice.roll(0, 2))});
        if (day >= next_sweep) {
            today.push_back(sweep(dice, day));
            // Around what a sweep does, people pay more often.
            if (dice.chance(habit.pays)) today.push_back(payment(dice, day, habit));
            if (dice.chance(10)) today.push_back(sweep(dice, day)); // a second time: nothing is left to do
            const auto gap = nightly ? 1 : dice.chance(4) ? dice.roll(10, 75) : dice.roll(1, 9);
            next_sweep = day + days(gap);
        }
        history.ops.insert(history.ops.end(), today.begin(), today.end());
    }
    std::stable_sort(history.ops.begin(), history.ops.end(),
                     [](const Op &a, const Op &b) { return a.on < b.on; });
    return history;
}

std::string text(const Op &op) {
    auto line = text(op.on);
    switch (op.act) {
    case Act::order:
        line += " order " + products().at(op.pick).code + " × " + std::to_string(op.times);
        if (op.days_away) line += " from +" + std::to_string(op.days_away) + " d";
        break;
    case Act::no_renew: line += " no-renew, the contract at " + std::to_string(op.pick); break;
    case Act::sweep: line += " sweep, pages of " + std::to_string(op.page); break;
    case Act::pay:
    case Act::pay_again: {
        const char *shares[] = {"all",
                                "half",
                                "all but a cent",
                                "all but the dust",
                                "the oldest document",
                                "the first open penalty",
                                "all and ",
                                ""};
        line += std::string(op.act == Act::pay ? " pay " : " pay, twice the same, ") +
                shares[static_cast<int>(op.share)];
        if (op.share == Share::more || op.share == Share::fixed) line += text(op.fixed);
        if (op.named) line += ", naming the " + std::to_string(op.named) + ". document from the newest";
        if (op.days_away) line += ", received " + std::to_string(op.days_away) + " d before";
    }
    }
    return line;
}

std::string text(const History &history) {
    auto lines = "seed " + std::to_string(history.seed) + ", dust " + text(history.dust) + '\n';
    for (const auto &op : history.ops)
        lines += "  " + text(op) + '\n';
    return lines;
}

} // namespace naive
