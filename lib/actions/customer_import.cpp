#include "actions/customer_import.hpp"

#include "actions/new_account.hpp"
#include "actions/paging.hpp"
#include "base/text.hpp"
#include "ledger/newcomers.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <span>
#include <unordered_map>

namespace bursar::actions {
namespace {

using Problem = CustomersImported::Problem;

// Customers, found by what makes two accounts the same.
class Crowd {
  public:
    void add(rules::Likeness likeness) {
        for (const std::string &key :
             keys(likeness.email, likeness.birth_date.empty() ? "" : likeness.name, likeness.registration))
            by_key_.emplace(key, all_.size());
        all_.push_back(std::move(likeness));
    }
    // Adds those like the account.
    void like(const rules::Account &account, std::map<Id, rules::Likeness> &found) const {
        const bool dated = !account.contact.birth_date.empty();
        for (const std::string &key :
             keys(account.contact.email, dated ? account.party.name : "", account.party.registration))
            for (auto [at, end] = by_key_.equal_range(key); at != end; ++at)
                found.emplace(all_[at->second].customer, all_[at->second]);
    }

  private:
    static std::vector<std::string> keys(const std::string &email, const std::string &name,
                                         const std::string &registration) {
        std::vector<std::string> keys;
        if (!email.empty()) keys.push_back("e-mail " + ascii_lower(email));
        if (!name.empty()) keys.push_back("name " + normalised_name(name));
        if (!registration.empty()) keys.push_back("registration " + registration);
        return keys;
    }
    std::vector<rules::Likeness> all_;
    std::unordered_multimap<std::string, std::size_t> by_key_;
};

// What was decided, and the ledger does not hold yet: what follows builds on it.
struct Ahead {
    Crowd crowd;
    std::unordered_map<std::string, Id> references;
    Id last_customer = 0;
};

// What a page is judged by.
struct Found {
    ledger::Rules rules;
    ledger::NewcomerAnswer answer;
    Crowd crowd;
};

struct NewcomerOutcome {
    const Newcomer *newcomer = nullptr;
    std::variant<ledger::KnownNewcomer, ledger::CustomerView, std::vector<Problem>> as;
};

std::string told(const Refusal::Ground &ground) {
    return ground.clause.empty() ? fmt::format("refused: {}", ground.message)
                                 : fmt::format("refused ({}): {}", ground.clause, ground.message);
}

class CustomerImport {
  public:
    CustomerImport(const Desk &desk, const ImportCustomers &request, const CustomerWatch &watch,
                   EarlierPages earlier)
        : desk_(desk), request_(request), watch_(watch), earlier_(std::move(earlier)),
          commits_(earlier_.pages.size()) {
        for (const Newcomer &newcomer : request.customers)
            all_.push_back(&newcomer);
    }

    CustomersImported go() {
        check();
        if (!report_.problems.empty() && !request_.partial) return std::move(report_);
        if (desk_.dry_run)
            for (const NewcomerOutcome &decided : checked_)
                tell(decided);
        else
            book();
        return std::move(report_);
    }

  private:
    using Lines = std::span<const Newcomer *const>;

    template <typename Each>
    void each_page(Lines lines, const Each &each) const {
        for (std::size_t at = 0; at < lines.size(); at += request_.page)
            each(lines.subspan(at, std::min(request_.page, lines.size() - at)));
    }

    // Nothing is booked before all are judged.
    void check() {
        Ahead ahead;
        each_page(all_, [&](Lines lines) {
            const Found found = read(lines);
            for (NewcomerOutcome &decided : decide(lines, found, ahead, nullptr)) {
                if (const auto *problems = std::get_if<std::vector<Problem>>(&decided.as))
                    report_.problems.insert(report_.problems.end(), problems->begin(), problems->end());
                else
                    good_.push_back(decided.newcomer);
                if (desk_.dry_run) checked_.push_back(std::move(decided));
            }
        });
    }
    void book() {
        const auto total = static_cast<std::int64_t>(good_.size());
        std::int64_t done = 0;
        each_page(good_, [&](Lines lines) {
            book_page(desk_, lines, [&](Lines some) { return try_page(some); });
            watch_.progress(done += static_cast<std::int64_t>(lines.size()), total);
        });
        if (!desk_.deed.key.empty() && !earlier_.whole) finish_pages(desk_, commits_);
    }

    bool try_page(Lines lines) {
        const Found found = read(lines);
        Ahead ahead;
        ledger::Change change(found.rules.head, page_deed(desk_, commits_), desk_.salts);
        const std::vector<NewcomerOutcome> all = decide(lines, found, ahead, &change);
        if (!change.empty()) {
            if (!desk_.ledger.commit(std::move(change))) return false;
            ++commits_;
        }
        for (const NewcomerOutcome &decided : all)
            tell(decided);
        return true;
    }

    Found read(Lines lines) const {
        Found found;
        found.rules.head = desk_.ledger.read(
            {ledger::reading_of_rules(found.rules), ledger::reading_of_newcomers(found.answer, lines)});
        for (rules::Likeness &likeness : likenesses(found.answer.similar))
            found.crowd.add(std::move(likeness));
        return found;
    }

    // Each with those before it; with a change, what is new is written into it.
    std::vector<NewcomerOutcome> decide(Lines lines, const Found &found, Ahead &ahead,
                                        ledger::Change *change) const {
        std::vector<NewcomerOutcome> all;
        for (const Newcomer *newcomer : lines)
            all.push_back(decide(*newcomer, found, ahead, change));
        return all;
    }

    NewcomerOutcome decide(const Newcomer &newcomer, const Found &found, Ahead &ahead,
                           ledger::Change *change) const {
        if (const auto known = found.answer.known.find(newcomer.reference);
            known != found.answer.known.end()) {
            if (newcomer_digest(known->second.salt, newcomer) == known->second.said)
                return {&newcomer, known->second};
            return problem(newcomer, newcomer.place,
                           fmt::format("the reference \"{}\" is that of {}, of whom it said something else: "
                                       "bursar customer edit changes a customer",
                                       newcomer.reference, format_id('C', known->second.customer)));
        }
        const Date today = desk_.deed.at.day;
        NewAccount opening;
        opening.account = {newcomer.party, newcomer.contact, newcomer.accepted_on.has_value(), {}, {}, true};
        opening.version = found.rules.in_force(today);
        opening.channel = "import";
        opening.accepted_on = newcomer.accepted_on.value_or(today);
        opening.accepted_version = found.rules.in_force(opening.accepted_on);
        opening.newcomer = &newcomer;
        if (!newcomer.main_contact.empty()) {
            opening.account.main_contact = customer_of(newcomer.main_contact, found, ahead);
            if (!opening.account.main_contact)
                return problem(
                    newcomer, newcomer.main_contact_place,
                    fmt::format("no customer has the reference \"{}\": a main contact stands before "
                                "those it answers for",
                                newcomer.main_contact));
        }
        if (NewcomerOutcome refused = refuse(newcomer, opening, found, ahead); refused.newcomer)
            return refused;

        ledger::CustomerView view;
        ahead.last_customer = std::max(ahead.last_customer, found.answer.last_customer) + 1;
        view.record = record_of(ahead.last_customer, opening, found.rules, today);
        view.reference = newcomer.reference;
        if (change) write_account(*change, view.record, opening, found.rules);
        ahead.references.emplace(newcomer.reference, view.record.id);
        ahead.crowd.add({view.record.id, newcomer.party.name, newcomer.contact.birth_date,
                         newcomer.party.registration, newcomer.contact.email, newcomer.place.line});
        return {&newcomer, std::move(view)};
    }

    static NewcomerOutcome problem(const Newcomer &newcomer, Newcomer::Place place, std::string message) {
        return {&newcomer, std::vector<Problem>{{place, std::move(message)}}};
    }

    // Of nobody when the terms allow the account.
    NewcomerOutcome refuse(const Newcomer &newcomer, const NewAccount &opening, const Found &found,
                           const Ahead &ahead) const {
        std::map<Id, rules::Likeness> alike;
        found.crowd.like(opening.account, alike);
        ahead.crowd.like(opening.account, alike);
        std::vector<rules::Likeness> others;
        for (auto &[customer, likeness] : alike)
            others.push_back(std::move(likeness));
        std::vector<Problem> problems;
        const Newcomer::Place start{newcomer.place.line, 1};
        if (const Date first = found.rules.versions.front().effective;
            newcomer.accepted_on && *newcomer.accepted_on < first)
            problems.push_back(
                {start, fmt::format("the terms of {} are not known: the ledger's first are of {}",
                                    to_string(opening.accepted_on), to_string(first))});
        if (const auto refusal = rules::refuse_account(
                opening.account, others, found.rules.policies.at(opening.version), desk_.deed.at.day))
            for (const Refusal::Ground &ground : refusal->grounds)
                problems.push_back({start, told(ground)});
        if (problems.empty()) return {};
        return {&newcomer, std::move(problems)};
    }

    static std::optional<Id> customer_of(const std::string &reference, const Found &found,
                                         const Ahead &ahead) {
        if (const auto known = found.answer.known.find(reference); known != found.answer.known.end())
            return known->second.customer;
        if (const auto fresh = ahead.references.find(reference); fresh != ahead.references.end())
            return fresh->second;
        return std::nullopt;
    }

    void tell(const NewcomerOutcome &decided) {
        const int line = decided.newcomer->place.line;
        if (const auto *view = std::get_if<ledger::CustomerView>(&decided.as)) {
            ++report_.booked;
            watch_.booked(line, *view);
        } else if (const auto *known = std::get_if<ledger::KnownNewcomer>(&decided.as)) {
            tell_known(line, *known);
        } else if (!desk_.dry_run) { // found by the check, but for what came in between
            const auto &problems = std::get<std::vector<Problem>>(decided.as);
            report_.problems.insert(report_.problems.end(), problems.begin(), problems.end());
        }
    }
    // What an earlier run with this key did is what this one answers.
    void tell_known(int line, const ledger::KnownNewcomer &known) {
        if (!earlier_.holds(known.seq)) {
            ++report_.known;
            return;
        }
        ++report_.booked;
        watch_.booked(line, ledger::customer(desk_.ledger, known.customer));
    }

    const Desk &desk_;
    const ImportCustomers &request_;
    const CustomerWatch &watch_;
    EarlierPages earlier_;
    std::size_t commits_; // pages so far, an earlier run's included
    std::vector<const Newcomer *> all_, good_;
    std::vector<NewcomerOutcome> checked_; // of a dry run
    CustomersImported report_;
};

} // namespace

std::variant<CustomersImported, Refusal> import_customers(const Desk &desk, const ImportCustomers &request,
                                                          const CustomerWatch &watch) {
    auto earlier = earlier_pages(desk);
    if (auto *refusal = std::get_if<Refusal>(&earlier)) return std::move(*refusal);
    return CustomerImport(desk, request, watch, std::move(std::get<EarlierPages>(earlier))).go();
}

} // namespace bursar::actions
