// One customer's contracts, carried through the days the slow and obvious way, straight from the wording of
// the terms: the calendar of a cycle is seven days that are looked at one after the other. It shares no code
// with lib/, not even dates or money, so that a mistake cannot be made twice.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace naive {

using Day = std::chrono::sys_days;
using Cents = std::int64_t;

std::string text(Day day);   // "2026-02-05"
std::string text(Cents sum); // "12.00"

struct Product {
    std::string code;
    int months = 0, days = 0;                    // the length of its term: one of them is set
    std::vector<std::pair<Day, Cents>> net_from; // the price before tax, from a day on
};

struct Document {
    std::string number;
    int contract = 0;
    Day issued, due;
    Cents total = 0, open = 0;
    Day paid_on = {}; // "the day it is paid in full": the latest value date so far
    bool penalty = false, credit_note = false;
    bool credited = false;
};

struct Contract {
    int id = 0;
    Product product;
    int times = 1; // product terms in one term of the contract
    std::string state = "ordered";
    Day ordered, asked;
    std::optional<Day> first_day;
    int terms_paid = 0;
    bool renews = true;
    std::optional<std::size_t> invoice; // of the next term, while it is open: an index of the documents
    std::optional<Day> suspended_on;
    // What was done in the present cycle, and when.
    std::optional<Day> reminder, stop_notice, notice_1, suspension, penalty, notice_2;
    Day penalty_counts_from;

    [[nodiscard]] Day term_start(int n) const;                       // 0 is the first term
    [[nodiscard]] Day due() const { return term_start(terms_paid); } // D
};

// One line of an answer: what was done, to which contract, naming which document, charging how much.
struct Deed {
    Day on;
    std::string kind;
    int contract = 0;
    std::string document;
    std::optional<Cents> amount;
};
std::string text(const Deed &deed);
using Deeds = std::vector<Deed>;

class Model {
  public:
    explicit Model(Cents dust_limit) : dust_(dust_limit) {}

    Deeds order(Day today, const Product &product, int times, Day asked);
    Deeds pay(Day today, Day received, Cents amount, std::optional<std::size_t> named);
    Deeds no_renew(Day today, int contract);
    Deeds sweep(Day today);

    [[nodiscard]] const std::vector<Contract> &contracts() const { return contracts_; }
    [[nodiscard]] const std::deque<Document> &documents() const { return documents_; }
    [[nodiscard]] std::string account() const; // everything that stands, in lines

  private:
    void night(Contract &contract, Day today);
    void set_off(Contract &contract, Day today);
    [[nodiscard]] Cents credit() const;
    [[nodiscard]] bool dunned_today(const Contract &contract, Day today) const;
    void cycle(Contract &contract, Day today);
    std::size_t issue(Contract &contract, Day today, Day due, Cents total, bool penalty);
    void credit_in_full(Document &document, Day today);
    void activate(Contract &contract, Day today, Day paid_on);
    void renew(Contract &contract, Day today, const std::string &number);
    void settle(Contract &contract, Day today, Day paid_on);
    void resume_when_clear(Contract &contract, Day today);
    void forgive_dust(Document &document) const;
    [[nodiscard]] Document &invoice_of(const Contract &contract);
    [[nodiscard]] Cents price_with_tax(const Contract &contract, Day start) const;
    std::string number(char series, Day issued);
    void say(Day on, std::string kind, const Contract &contract, std::string document = "",
             std::optional<Cents> amount = std::nullopt);

    Cents dust_;
    std::vector<Contract> contracts_;
    std::deque<Document> documents_; // references stay good while it grows
    std::vector<Cents> credit_;      // what is left of each payment and credit note, oldest first
    std::map<std::string, int> numbers_;
    Deeds said_;
};

} // namespace naive
