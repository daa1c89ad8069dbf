#include "actions/import_page.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::actions {
namespace {

void add_once(std::vector<Id> &ids, Id id) {
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
}

template <typename Each>
void each_open(const ledger::CustomerAccount &account, const Each &each) {
    for (const ContractSituation &contract : account.contracts)
        for (const OpenDocument &document : contract.open)
            each(document);
    for (const OpenDocument &document : account.loose)
        each(document);
}

// Renewing and writing off settle documents of a contract: these are looked at as the account has them.
std::int64_t open_of(const ledger::CustomerAccount &account, Id document) {
    std::int64_t open = 0;
    each_open(account, [&](const OpenDocument &d) { open += d.id == document ? d.open_minor : 0; });
    return open;
}

bool says_the_same(const ledger::KnownLine &known, const BankLine &line) {
    return known.amount == line.amount && known.received_on == line.received_on &&
           known.digest == ledger::bank_line_digest(known.salt, line.payer, line.text);
}

// Why a line is not what has its reference.
std::string difference(const ledger::KnownLine &known, const BankLine &line) {
    std::string_view what = "which need not be this money"; // recorded by hand
    if (known.amount != line.amount)
        what = "of another amount";
    else if (known.received_on != line.received_on)
        what = "of another day";
    else if (!known.digest.empty())
        what = "of another payer or text";
    return fmt::format("its reference is that of {}, {}", format_id(known.is_payment ? 'P' : 'L', known.id),
                       what);
}

} // namespace

ImportRegister read_register(ledger::Ledger &ledger) {
    ImportRegister reg;
    reg.rules.head =
        ledger.read({ledger::reading_of_rules(reg.rules), ledger::reading_of_register(reg.bank)});
    return reg;
}

ledger::BankQuestion ImportPage::question(const ImportRegister &reg) {
    ledger::BankQuestion question{method_, {}, {}, {}};
    words_.clear();
    apart_.clear();
    for (const BankLine *line : lines_) {
        question.references.push_back(line->reference);
        apart_.push_back(line->derived ? std::string() : derived_reference(line->reference, *line));
        if (!line->derived) question.references.push_back(apart_.back());
        words_.push_back(rules::numbers_in(line->text, reg.bank.prefixes));
        for (const rules::NumberWord &word : words_.back())
            question.numbers.push_back({word.prefix, word.digits});
        if (words_.back().empty())
            if (std::string name = normalised_name(line->payer); !name.empty())
                question.names.push_back(std::move(name));
    }
    return question;
}

std::vector<Id> ImportPage::likely_customers(ledger::Ledger &ledger, const ImportRegister &reg) {
    ledger::BankQuestion asked = question(reg);
    asked.references.clear();
    answer_ = ledger::read_for_bank_lines(ledger, asked);
    find_namesakes(reg);
    std::vector<Id> likely;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        Id customer = namesakes_[i].empty() ? 0 : namesakes_[i].front();
        for (const rules::NumberWord &word : words_[i])
            if (const auto found = answer_.documents.find(word.number());
                found != answer_.documents.end() && customer == 0)
                customer = found->second.customer;
        likely.push_back(customer);
    }
    return likely;
}

bool ImportPage::read(ledger::Ledger &ledger, std::optional<ImportRegister> &reg, const DryState *dry) {
    if (!reg) reg = read_register(ledger);
    const ledger::BankQuestion asked = question(*reg);
    answer_ = ledger::read_for_bank_lines(ledger, asked);
    if (answer_.head != reg->rules.head) {
        reg.reset();
        return false;
    }
    find_namesakes(*reg);
    accounts_ = ledger::read_accounts(ledger, customers());
    if (accounts_.head != answer_.head) return false;
    last_ = {accounts_.last_payment, accounts_.counters};
    if (dry == nullptr) return true;
    for (auto &[id, account] : accounts_.customers)
        if (const auto ahead = dry->accounts.find(id); ahead != dry->accounts.end()) account = ahead->second;
    for (const std::string &reference : asked.references) {
        const auto [first, last] = dry->known.equal_range(reference);
        answer_.known.insert(first, last);
    }
    if (dry->last) last_ = *dry->last;
    answer_.last_line = std::max(answer_.last_line, dry->last_line);
    return true;
}

void ImportPage::find_namesakes(const ImportRegister &reg) {
    namesakes_.assign(lines_.size(), {});
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const std::string name = words_[i].empty() ? normalised_name(lines_[i]->payer) : std::string();
        if (name.empty()) continue;
        for (auto [at, end] = answer_.customers.equal_range(name); at != end; ++at)
            add_once(namesakes_[i], at->second);
        for (auto [at, end] = reg.bank.organisations.equal_range(name); at != end; ++at)
            add_once(namesakes_[i], at->second);
        std::ranges::sort(namesakes_[i]);
    }
}

std::vector<Id> ImportPage::customers() const {
    std::vector<Id> ids;
    for (const auto &[number, document] : answer_.documents)
        ids.push_back(document.customer);
    for (const std::vector<Id> &namesakes : namesakes_)
        ids.insert(ids.end(), namesakes.begin(), namesakes.end());
    std::ranges::sort(ids);
    const auto [rest, end] = std::ranges::unique(ids);
    ids.erase(rest, end);
    return ids;
}

// What says all that the line says, under this reference: a payment before a line of the list. A derived
// reference is all that the line says.
const ledger::KnownLine *ImportPage::known(const BankLine &line, const std::string &reference) const {
    const bool derived = line.derived || reference != line.reference;
    const ledger::KnownLine *found = nullptr;
    for (auto [at, end] = answer_.known.equal_range(reference); at != end; ++at)
        if ((derived || says_the_same(at->second, line)) && (found == nullptr || at->second.is_payment))
            found = &at->second;
    return found;
}

const ledger::KnownLine *ImportPage::taken(const std::string &reference) const {
    const ledger::KnownLine *found = nullptr;
    for (auto [at, end] = answer_.known.equal_range(reference); at != end; ++at)
        if (found == nullptr || at->second.is_payment) found = &at->second;
    return found;
}

rules::NamedDocument ImportPage::named(const rules::NumberWord &word) const {
    rules::NamedDocument named;
    named.number = word.number();
    const auto found = answer_.documents.find(named.number);
    if (found == answer_.documents.end()) return named;
    const ledger::FoundDocument &document = found->second;
    named.document = document.id;
    named.customer = document.customer;
    named.kind = document.kind;
    named.credited = document.credited;
    named.open = {open_of(accounts_.customers.at(document.customer), document.id), document.open.currency};
    return named;
}

rules::Namesake ImportPage::namesake(Id customer) const {
    rules::Namesake namesake{customer, {}};
    each_open(accounts_.customers.at(customer), [&](const OpenDocument &d) {
        if (d.open_minor > 0)
            namesake.open.push_back(
                {d.number, d.id, customer, d.kind, false, {d.open_minor, d.total.currency}});
    });
    std::ranges::sort(namesake.open, {}, &rules::NamedDocument::document);
    return namesake;
}

std::variant<rules::Match, rules::Doubt> ImportPage::match(const BankLine &line, std::size_t index,
                                                           Date today) const {
    rules::MatchCase match{line, today, {}, {}};
    for (const rules::NumberWord &word : words_[index])
        match.named.push_back(named(word));
    for (const Id customer : namesakes_[index])
        match.namesakes.push_back(namesake(customer));
    return rules::match(match);
}

ledger::PaymentView ImportPage::book(ledger::Change &change, const BankLine &line, const rules::Match &match,
                                     const ledger::Rules &rules) {
    const BookedPayment booked =
        book_payment(change, accounts_.customers.at(match.customer), last_,
                     {match.customer, line.amount, method_, line.reference, line.payer, line.received_on,
                      match.documents, line.derived ? std::nullopt : std::optional(line.text)},
                     rules);
    ledger::PaymentView view{booked.payment, match.customer,   line.amount, method_, line.reference,
                             line.payer,     line.received_on, false,       {}};
    for (const auto &[number, minor] : booked.allocations)
        view.allocations.push_back({number, minor});
    return view;
}

ledger::BankLineView ImportPage::leave(ledger::Change &change, const BankLine &line, rules::Doubt doubt) {
    ledger::BankLineView view{++answer_.last_line,
                              "open",
                              method_,
                              line.reference,
                              line.payer,
                              line.text,
                              std::move(doubt.because),
                              line.amount,
                              line.received_on,
                              std::move(doubt.candidates),
                              {}};
    ledger::write_left_over(change, view);
    return view;
}

std::vector<LineOutcome> ImportPage::decide(ledger::Change &change, const ImportRegister &reg) {
    std::vector<LineOutcome> all(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        BankLine line = *(all[i].line = lines_[i]);
        const ledger::KnownLine *before = known(line, line.reference);
        if (before == nullptr && !line.derived) before = known(line, apart_[i]);
        if (before != nullptr) {
            all[i].as = *before;
            continue;
        }
        if (const ledger::KnownLine *other = taken(line.reference)) {
            line.doubt += (line.doubt.empty() ? "" : ", and ") + difference(*other, line);
            line.reference = apart_[i];
        }
        auto matched = match(line, i, change.deed().at.day);
        ledger::KnownLine now{
            false, 0, line.amount, line.received_on, {}, ledger::bank_line_digest({}, line.payer, line.text),
            0};
        if (const auto *match = std::get_if<rules::Match>(&matched)) {
            now.is_payment = true;
            now.id = all[i].as.emplace<ledger::PaymentView>(book(change, line, *match, reg.rules)).id;
        } else {
            auto &doubt = std::get<rules::Doubt>(matched);
            now.id = all[i].as.emplace<ledger::BankLineView>(leave(change, line, std::move(doubt))).id;
        }
        answer_.known.emplace(line.reference, now);
        fresh_.emplace_back(line.reference, now);
    }
    return all;
}

void ImportPage::keep(DryState &dry) && {
    for (auto &[id, account] : accounts_.customers)
        dry.accounts.insert_or_assign(id, std::move(account));
    dry.known.insert(fresh_.begin(), fresh_.end());
    dry.last = std::move(last_);
    dry.last_line = answer_.last_line;
}

} // namespace bursar::actions
