// Accounts: customer add, edit and close.
#include "actions/actions.hpp"
#include "actions/new_account.hpp"
#include "actions/terms_of.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "ledger/accounts.hpp"
#include "ledger/customer_choices.hpp"
#include "ledger/plan_writer.hpp"
#include "ledger/situations.hpp"
#include "ledger/terms.hpp"
#include "ledger/terms_refusals.hpp"
#include "rules/order.hpp"
#include "rules/partner.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace bursar::actions {
namespace {

void require_customer(const std::optional<ledger::CustomerRecord> &record, Id id) {
    if (!record) missing("customer", format_id('C', id), "customer");
}

void apply(const EditCustomer &edit, rules::Account &account) {
    const auto set = [](std::string &field, const std::optional<std::string> &value) {
        if (value) field = *value;
    };
    set(account.party.name, edit.name);
    set(account.party.organisation, edit.organisation);
    set(account.party.address, edit.address);
    set(account.party.postcode, edit.postcode);
    set(account.party.city, edit.city);
    set(account.party.country, edit.country);
    set(account.party.registration, edit.registration);
    set(account.party.vat_id, edit.vat_id);
    set(account.contact.email, edit.email);
    set(account.contact.phone, edit.phone);
    set(account.contact.birth_date, edit.birth_date);
    set(account.contact.guardian_consent, edit.guardian_consent);
    set(account.contact.locale, edit.locale);
    if (!edit.extra.empty()) account.contact.extra = extra_json(account.contact.extra, edit.extra);
    if (edit.main_contact) account.main_contact = edit.main_contact;
}

CustomerDone customer_done(const Desk &desk, const Recorded &recorded, ledger::CustomerRecord record,
                           std::vector<Step> steps = {}) {
    const Id customer = subject_of(desk, recorded, 'C', record.id);
    return {recorded, customer, std::move(record), std::move(steps)};
}

} // namespace

std::string extra_json(const std::string &before,
                       const std::vector<std::pair<std::string, std::string>> &fields) {
    std::vector<std::pair<std::string, std::string>> all = ledger::extra_fields(before);
    for (const auto &[name, value] : fields) {
        const auto old = std::find_if(all.begin(), all.end(), [&](const auto &f) { return f.first == name; });
        if (old != all.end()) all.erase(old);
        if (!value.empty()) all.emplace_back(name, value);
    }
    std::sort(all.begin(), all.end());
    std::string text;
    JsonWriter json(text);
    json.begin_object();
    for (const auto &[name, value] : all)
        json.key(name).text(value);
    json.end_object();
    return text;
}

std::variant<CustomerDone, Refusal> add_customer(const Desk &desk, const AddCustomer &request) {
    ledger::CustomerRecord added;
    const Date today = desk.deed.at.day;
    auto outcome = carry_out(desk, [&]() -> Verdict {
        rules::Account account = request.account;
        if (account.contact.extra.empty()) account.contact.extra = "{}";
        ledger::Rules rules;
        ledger::AccountReading reading;
        rules.head = desk.ledger.read(
            {ledger::reading_of_rules(rules),
             ledger::reading_of_record(reading, 0, account.party, account.contact, account.main_contact)});
        const int version = rules.in_force(today);
        const policy::Policy &policy = rules.policies.at(version);
        if (account.main_contact && !reading.main_contact_exists)
            throw Failure(Cause::not_found,
                          fmt::format("there is no customer \"{}\"", format_id('C', *account.main_contact)),
                          "--main-contact names an existing customer");
        if (auto refusal = rules::refuse_account(account, likenesses(reading.similar), policy, today))
            return *refusal;

        const NewAccount opening{account, version, request.channel, today, version, nullptr};
        added = record_of(reading.last_customer + 1, opening, rules, today);
        ledger::Change change(rules.head, desk.deed, desk.salts);
        write_account(change, added, opening, rules);
        return change;
    });
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return std::move(*refusal);
    return customer_done(desk, std::get<Recorded>(outcome), std::move(added));
}

std::variant<CustomerDone, Refusal> edit_customer(const Desk &desk, const EditCustomer &request) {
    const Date today = desk.deed.at.day;
    ledger::CustomerRecord edited;
    edited.id = request.customer;
    auto outcome = carry_out(desk, [&]() -> Verdict {
        ledger::Rules rules;
        ledger::AccountReading stored;
        std::optional<TermsRefusal> refused;
        rules.head = desk.ledger.read(
            {ledger::reading_of_rules(rules),
             ledger::reading_of_record(stored, request.customer, {}, {}, request.main_contact),
             ledger::reading_of_refusal(refused, request.customer)});
        const int version = rules.in_force(today);
        const policy::Policy &policy = rules.policies.at(version);
        require_customer(stored.record, request.customer);
        if (request.main_contact && !stored.main_contact_exists)
            throw Failure(Cause::not_found,
                          fmt::format("there is no customer \"{}\"", format_id('C', *request.main_contact)),
                          "--main-contact names an existing customer");
        if (stored.record->state == CustomerState::closed || stored.record->state == CustomerState::erased)
            return Refusal{{{"", fmt::format("{} is {}", format_id('C', request.customer),
                                             to_string(stored.record->state))}},
                           {}};
        rules::Account account{stored.record->party, stored.record->contact, true, request.accepted_version,
                               stored.record->main_contact};
        apply(request, account);
        if (request.main_contact == request.customer)
            return Refusal{{{policy.duplicate_clause, fmt::format("{} cannot be its own main contact",
                                                                  format_id('C', request.customer))}},
                           "name another customer"};
        ledger::AccountReading reading;
        desk.ledger.read({ledger::reading_of_record(reading, request.customer, account.party, account.contact,
                                                    account.main_contact)});
        if (auto refusal = rules::refuse_account(account, likenesses(reading.similar), policy, today))
            return *refusal;

        edited = *stored.record;
        edited.organisation = !account.party.organisation.empty();
        edited.main_contact = account.main_contact;
        edited.party = account.party;
        edited.contact = account.contact;
        ledger::Change change(rules.head, desk.deed, desk.salts);
        if (account.party == stored.record->party && account.contact == stored.record->contact &&
            account.main_contact == stored.record->main_contact && !request.accepts_terms) {
            change.unchanged(format_id('C', request.customer), request.customer);
            return change;
        }
        const Id id = request.customer;
        const bool answers = request.accepts_terms && refused;
        const ledger::Sealed sealed = ledger::seal(account.party, account.contact, desk.salts);
        const auto seq =
            change.event({"customer-edited",
                          format_id('C', id),
                          id,
                          account_data(policy, version, request.accepts_terms ? &policy : nullptr, nullptr,
                                       answers ? std::optional(today) : std::nullopt),
                          sealed.commitment,
                          {}});
        change.row(ledger::Write::customer_state, id, kind_of(account.party),
                   std::string(to_string(stored.record->state)), ledger::nullable(account.main_contact),
                   nullptr);
        ledger::write_personal(change, id, seq, account.party, account.contact, sealed);
        if (request.accepts_terms) write_acceptance(change, id, seq, "staff", policy, today);
        if (answers) change.row(ledger::Write::terms_answered, id, to_string(today));
        return change;
    });
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return std::move(*refusal);
    return customer_done(desk, std::get<Recorded>(outcome), std::move(edited));
}

std::variant<CustomerDone, Refusal> close_customer(const Desk &desk, Id customer) {
    const Date today = desk.deed.at.day;
    ledger::CustomerRecord closed;
    closed.id = customer;
    std::vector<Step> steps;
    auto outcome = carry_out(desk, [&]() -> Verdict {
        ledger::Rules rules;
        ledger::AccountReading stored;
        ledger::CustomerAccount account;
        std::vector<Id> partner_of;
        rules.head = desk.ledger.read({ledger::reading_of_rules(rules),
                                       ledger::reading_of_record(stored, customer, {}, {}, std::nullopt),
                                       ledger::reading_of_whose_partner(partner_of, customer, today),
                                       ledger::reading_of_whole_account(account, customer)});
        require_customer(stored.record, customer);
        closed = *stored.record;
        ledger::Change change(rules.head, desk.deed, desk.salts);
        if (closed.state == CustomerState::closed) {
            change.unchanged(format_id('C', customer), customer);
            return change;
        }

        std::vector<rules::Holding> holdings;
        for (const ContractSituation &contract : account.contracts) {
            const rules::Terms terms = terms_of(rules, contract.policy, today);
            holdings.push_back(
                {contract, contract.term && rules::is_free(contract, contract.term->end, terms)});
        }
        const policy::Policy &policy = rules.policy_on(today);
        if (auto refusal = rules::refuse_closing(holdings, policy)) return *refusal;

        const Counters before = account.counters;
        rules::Books books{*account.customer, account.counters, {}};
        for (ContractSituation &contract : account.contracts) {
            const rules::Terms terms = terms_of(rules, contract.policy, today);
            if (rules::end_contract(books, contract, "closed", terms.policy.close_free_clause, false, terms))
                ledger::write_contract(change, contract);
        }
        std::string data;
        JsonWriter(data).begin_object().key("clause").text(policy.close_free_clause).end_object();
        change.event({"customer-closed", format_id('C', customer), customer, std::move(data), {}, {}});
        std::ranges::move(rules::partner_gone(partner_of, customer, policy, today),
                          std::back_inserter(books.steps));
        ledger::write_steps(change, books.steps);
        ledger::write_series(change, before, books.counters);
        closed.state = CustomerState::closed;
        closed.closed_on = today;
        steps = std::move(books.steps);
        change.row(ledger::Write::customer_state, customer, kind_of(closed.party), "closed",
                   ledger::nullable(closed.main_contact), to_string(today));
        return change;
    });
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return std::move(*refusal);
    return customer_done(desk, std::get<Recorded>(outcome), std::move(closed), std::move(steps));
}

} // namespace bursar::actions
