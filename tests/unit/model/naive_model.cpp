#include "unit/model/naive_model.hpp"

#include <algorithm>
#include <cstdio>

namespace naive {
namespace {

using std::chrono::days;

// A share in percent of a sum ≥ 0, rounded half up: away from zero.
Cents percent_of(Cents sum, Cents percent) { return (sum * percent * 2 + 100) / 200; }

} // namespace

std::string text(Day day) {
    const std::chrono::year_month_day ymd(day);
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", static_cast<int>(ymd.year()),
                  static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
    return buffer;
}

std::string text(Cents sum) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%lld.%02lld", static_cast<long long>(sum / 100),
                  static_cast<long long>(sum % 100));
    return buffer;
}

std::string text(const Deed &deed) {
    auto line = text(deed.on) + ' ' + deed.kind + " K" + std::to_string(deed.contract);
    if (!deed.document.empty()) line += ' ' + deed.document;
    if (deed.amount) line += ' ' + text(*deed.amount);
    return line;
}

Day Contract::term_start(int n) const {
    if (product.days) return *first_day + days(product.days * times * n);
    const std::chrono::year_month_day first(*first_day);
    const auto month = first.year() / first.month() + std::chrono::months(product.months * times * n);
    const auto last = (month / std::chrono::last).day();
    return month / std::min(first.day(), last);
}

Cents Model::price_with_tax(const Contract &contract, Day start) const {
    Cents net = 0;
    for (const auto &[from, price] : contract.product.net_from)
        if (from <= start) net = price * contract.times;
    return net + percent_of(net, 20);
}

std::string Model::number(char series, Day issued) {
    const auto prefix = series + text(issued).substr(0, 4) + '-';
    char digits[16];
    std::snprintf(digits, sizeof digits, "%06d", ++numbers_[prefix]);
    return prefix + digits;
}

void Model::say(Day on, std::string kind, const Contract &contract, std::string document,
                std::optional<Cents> amount) {
    said_.push_back({on, std::move(kind), contract.id, std::move(document), amount});
}

// "a dust threshold below which a document counts as paid"
void Model::forgive_dust(Document &document) const {
    if (document.open <= dust_) document.open = 0;
}

Document &Model::invoice_of(const Contract &contract) { return documents_.at(contract.invoice.value()); }

// Issues an invoice or a fee, which credit pays at once, the oldest first.
std::size_t Model::issue(Contract &contract, Day today, Day due, Cents total, bool penalty) {
    Document document;
    document.number = number('F', today);
    document.contract = contract.id;
    document.issued = today;
    document.due = due;
    document.total = document.open = total;
    document.penalty = penalty;
    say(today, penalty ? "penalty" : "invoice", contract, document.number, total);
    for (auto &left : credit_) {
        const auto used = std::min(left, document.open);
        left -= used;
        document.open -= used;
    }
    forgive_dust(document);
    documents_.push_back(document);
    return documents_.size() - 1;
}

// What was paid on it is the customer's again.
void Model::credit_in_full(Document &document, Day today) {
    const auto paid = document.total - document.open;
    document.open = 0;
    document.credited = true;
    Document note;
    note.number = number('A', today);
    note.contract = document.contract;
    note.issued = today;
    note.total = document.total;
    note.credit_note = true;
    if (paid > 0) credit_.push_back(paid);
    documents_.push_back(note);
}

Deeds Model::order(Day today, const Product &product, int times, Day asked) {
    said_.clear();
    Contract contract;
    contract.id = static_cast<int>(contracts_.size()) + 1;
    contract.product = product;
    contract.times = times;
    contract.ordered = today;
    contract.asked = asked;
    say(today, "order", contract);
    if (const auto price = price_with_tax(contract, asked)) {
        contract.invoice = issue(contract, today, today, price, false);
        if (invoice_of(contract).open == 0) activate(contract, today, today);
    } else {
        activate(contract, today, today);
    }
    contracts_.push_back(contract);
    return said_;
}

void Model::activate(Contract &contract, Day today, Day paid_on) {
    const auto document = contract.invoice ? invoice_of(contract).number : "";
    contract.state = "active";
    contract.first_day = std::max(paid_on, contract.asked);
    contract.terms_paid = 1;
    contract.invoice.reset();
    say(today, "activate", contract, document);
}

void Model::renew(Contract &contract, Day today, const std::string &document) {
    ++contract.terms_paid;
    contract.invoice.reset();
    contract.reminder = contract.stop_notice = contract.notice_1 = contract.suspension = contract.penalty =
        contract.notice_2 = std::nullopt;
    say(today, "renew", contract, document);
}

// "the service resumes once neither an overdue invoice (today after its due day) nor a penalty is open"
void Model::resume_when_clear(Contract &contract, Day today) {
    if (contract.state != "suspended") return;
    for (const auto &document : documents_)
        if (document.contract == contract.id && document.open > 0 &&
            (document.penalty || today > document.due))
            return;
    contract.state = "active";
    contract.suspended_on.reset();
    say(today, "resume", contract);
}

void Model::settle(Contract &contract, Day today, Day paid_on) {
    for (auto &document : documents_)
        if (document.contract == contract.id) forgive_dust(document);
    if (contract.invoice) {
        const auto &invoice = invoice_of(contract);
        if (invoice.open == 0 && contract.state == "ordered")
            activate(contract, today, std::max(paid_on, invoice.paid_on));
        else if (invoice.open == 0)
            renew(contract, today, invoice.number);
    }
    resume_when_clear(contract, today);
}

Deeds Model::pay(Day today, Day received, Cents amount, std::optional<std::size_t> named) {
    said_.clear();
    std::vector<int> touched;
    for (std::size_t i = 0; i < documents_.size(); ++i) { // the oldest first
        auto &document = documents_[i];
        if ((named && *named != i) || document.open == 0 || amount == 0) continue;
        const auto used = std::min(amount, document.open);
        amount -= used;
        document.open -= used;
        document.paid_on = std::max(document.paid_on, received);
        touched.push_back(document.contract);
    }
    if (amount > 0) credit_.push_back(amount);
    for (auto &contract : contracts_)
        if (std::count(touched.begin(), touched.end(), contract.id)) settle(contract, today, received);
    return said_;
}

Deeds Model::no_renew(Day today, int id) {
    said_.clear();
    auto &contract = contracts_.at(static_cast<std::size_t>(id) - 1);
    if ((contract.state != "active" && contract.state != "suspended") || !contract.renews) return {};
    // What costs nothing has begun by itself, in whatever night was missed.
    while (!contract.invoice && today >= contract.due() && price_with_tax(contract, contract.due()) == 0)
        renew(contract, today, "");
    contract.renews = false;
    std::string credited;
    if (contract.invoice) {
        credited = invoice_of(contract).number;
        credit_in_full(invoice_of(contract), today);
        contract.invoice.reset();
    }
    say(today, "no-renew", contract, credited);
    if (today >= contract.due()) {
        contract.state = "ended";
        say(today, "end", contract);
    }
    set_off(contract, today);
    return said_;
}

// "credit pays what is open of a contract before anything is done about it", and what comes free as it ends,
// the oldest document first
void Model::set_off(Contract &contract, Day today) {
    bool any = false;
    for (auto &document : documents_) {
        if (document.contract != contract.id || document.open == 0) continue;
        const auto before = document.open;
        for (auto &left : credit_) {
            const auto used = std::min(left, document.open);
            left -= used;
            document.open -= used;
        }
        if (document.open == before) continue;
        say(today, "set-off", contract, document.number, before - document.open);
        any = true;
    }
    if (any) settle(contract, today, today);
}

Deeds Model::sweep(Day today) {
    said_.clear();
    for (auto &contract : contracts_)
        night(contract, today);
    return said_;
}

Cents Model::credit() const {
    Cents sum = 0;
    for (const auto left : credit_)
        sum += left;
    return sum;
}

void Model::night(Contract &contract, Day today) {
    if (contract.state == "ordered") {
        auto &document = invoice_of(contract);
        if (today < document.issued + days(30)) return;
        if (document.open - credit() <= dust_) { // "credit pays an order before it lapses"
            set_off(contract, today);
            return night(contract, today);
        }
        credit_in_full(document, today);
        contract.state = "ended";
        contract.invoice.reset();
        say(today, "lapse", contract, document.number);
        return;
    }
    // Every term that has come due by today, one after the other, until one is left unpaid.
    while (contract.state == "active" || contract.state == "suspended") {
        const auto due = contract.due(); // D
        if (!contract.renews) {
            if (today < due) return;
            contract.state = "ended";
            say(today, "end", contract);
            set_off(contract, today);
        } else if (contract.invoice) {
            if (dunned_today(contract, today)) set_off(contract, today);
            if (!contract.invoice) continue;
            cycle(contract, today);
            return;
        } else if (const auto price = price_with_tax(contract, due); price == 0) {
            if (today < due) return;
            set_off(contract, today);
            renew(contract, today, "");
        } else {
            if (today < due - days(10)) return;
            set_off(contract, today);
            const auto moved = std::max(due, today + days(10)); // D′
            contract.invoice = issue(contract, today, moved, price, false);
            settle(contract, today, today);
        }
    }
}

// Whether a step of the unpaid cycle falls due.
bool Model::dunned_today(const Contract &contract, Day today) const {
    const auto due = documents_.at(contract.invoice.value()).due;
    return (today >= due - days(5) && !contract.reminder) || (today >= due && !contract.stop_notice) ||
           (today >= due + days(1) && (!contract.notice_1 || !contract.suspension)) ||
           (today >= due + days(3) && contract.suspension &&
            today >= contract.penalty_counts_from + days(2) && !contract.penalty) ||
           (today >= due + days(3) && contract.notice_1 && today >= *contract.notice_1 + days(2) &&
            !contract.notice_2) ||
           (today >= due + days(7) && contract.penalty && today >= *contract.penalty + days(4));
}

// The days of one unpaid cycle. `due` is D′, which the invoice carries.
void Model::cycle(Contract &contract, Day today) {
    auto &invoice = invoice_of(contract);
    const auto due = invoice.due;
    if (today >= due - days(5) && !contract.reminder) {
        contract.reminder = today;
        if (today < due) say(today, "reminder", contract, invoice.number); // else folded
    }
    if (today >= due && !contract.stop_notice) {
        contract.stop_notice = today;
        if (today < due + days(1)) say(today, "stop-notice", contract, invoice.number); // else folded
    }
    if (today >= due + days(1) && !contract.notice_1) {
        contract.notice_1 = today;
        say(today, "overdue-notice", contract, invoice.number);
    }
    if (today >= due + days(1) && !contract.suspension) {
        contract.suspension = today;
        if (contract.state != "suspended") {
            contract.state = "suspended";
            contract.suspended_on = today;
            say(today, "suspend", contract, invoice.number);
        }
        contract.penalty_counts_from = std::max(*contract.suspended_on, *contract.notice_1);
    }
    if (today >= due + days(3) && contract.suspension && today >= contract.penalty_counts_from + days(2) &&
        !contract.penalty) {
        contract.penalty = today;
        if (const auto amount = percent_of(invoice.open, 20)) issue(contract, today, today, amount, true);
    }
    if (today >= due + days(3) && contract.notice_1 && today >= *contract.notice_1 + days(2) &&
        !contract.notice_2) {
        contract.notice_2 = today;
        say(today, "overdue-notice", contract, invoice.number);
    }
    if (today >= due + days(7) && contract.penalty && today >= *contract.penalty + days(4)) {
        credit_in_full(invoice, today);
        contract.invoice.reset();
        contract.state = "deleted";
        say(today, "delete", contract, invoice.number);
        set_off(contract, today);
    }
}

std::string Model::account() const {
    std::string lines;
    for (const auto &contract : contracts_) {
        lines += 'K' + std::to_string(contract.id) + ' ' + contract.state;
        if (contract.first_day)
            lines += ' ' + text(contract.term_start(contract.terms_paid - 1)) + '/' + text(contract.due());
        if (contract.state == "suspended") lines += " since " + text(*contract.suspended_on);
        lines += contract.renews ? "\n" : ", not renewed\n";
    }
    for (const auto &document : documents_)
        lines +=
            document.number + " K" + std::to_string(document.contract) + ' ' + text(document.issued) + ' ' +
            text(document.total) +
            (document.credit_note ? "\n"
                                  : " due " + text(document.due) + " open " + text(document.open) + '\n');
    for (const auto left : credit_)
        if (left > 0) lines += "credit " + text(left) + '\n';
    return lines;
}

} // namespace naive
