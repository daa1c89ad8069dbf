#include "actions/deadlines.hpp"

#include "ledger/backups.hpp"
#include "ledger/coming_days.hpp"
#include "ledger/domains.hpp"
#include "ledger/obligations.hpp"
#include "ledger/payouts.hpp"
#include "ledger/price_changes.hpp"
#include "ledger/staff_cases.hpp"
#include "rules/backup_rotation.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::actions {
namespace {

// Collects what is due from each part of the ledger.
struct Deadlines {
    ledger::Ledger &ledger;
    const ledger::Rules &rules;
    const ledger::Filter &whose;
    Date from, until;
    std::vector<Deadline> found = {};

    [[nodiscard]] ledger::Filter filter(const char *state) const {
        ledger::Filter filter = whose;
        filter.state = state;
        return filter;
    }
    [[nodiscard]] std::string text_of(const std::string &clause) const {
        return std::string(rules.policy_on(from).clause_text(clause));
    }
    // Under the clause's own words.
    void add(Date on, std::string kind, std::string subject, std::string rule, std::string action,
             Id contract, const std::string &clause) {
        found.push_back({on, std::move(kind), std::move(subject), std::move(rule), std::move(action),
                         on < from ? "late" : "pending", text_of(clause), clause, contract});
    }

    void deliveries() {
        ledger::deliveries(ledger, whose, true, [&](const ledger::DeliveryView &view) {
            const std::string &clause = rules.policies.at(view.policy).delivery_clause;
            if (const auto due = delivery_due(view, rules); due && due->day <= until)
                add(due->day, "delivery", format_id('K', view.contract), "delivery", view.action,
                    view.contract, clause);
        });
    }
    void payouts() {
        ledger::Filter due = filter("due");
        due.to = until;
        ledger::payouts(ledger, due, [&](const ledger::PayoutView &view) {
            add(view.due_on, "payout", format_id('O', view.id), "payout", "pay-out", 0, view.clause);
        });
    }
    void obligations() {
        ledger::Filter pending = filter("pending");
        pending.to = until;
        ledger::obligations(ledger, pending, [&](const ledger::ObligationView &view) {
            const policy::ObligationRule *rule = rules.policy_on(from).obligation(view.kind);
            if (rule && rule->from == policy::Opening::at_end && view.due_on < from)
                return; // it is over by itself
            add(view.due_on, "obligation", format_id('T', view.id), view.kind, "", view.contract,
                view.clause);
            found.back().because = fmt::format("{} ({})", view.text, format_id('K', view.contract));
        });
    }
    void validations() {
        ledger::unvalidated(ledger, whose, until, [&](const ledger::Registration &view) {
            add(*view.validate_by, "validation", format_id('K', view.contract), "validate", "", view.contract,
                view.clause);
        });
    }
    // Invoices that are payable at a term after their issue: what is due at once is the order's to wait for.
    void payments() {
        ledger::documents(ledger, filter("open"), [&](const ledger::DocumentView &view) {
            const auto &billing = rules.policies.at(view.issuer).billing;
            if (billing && view.due_on > view.issued_on && view.due_on >= from && view.due_on <= until)
                add(view.due_on, "payment", view.number, "due", "", view.contract.value_or(0),
                    billing->due_clause);
        });
    }
    // The last days to object to prices that were announced (DOK-5.2).
    void objections() {
        int longest = 0;
        for (const ledger::Rules::Version &version : rules.versions)
            if (const auto &rule = rules.policies.at(version.version).price_change)
                longest = std::max(longest, rule->objection_days);
        ledger::price_notices(ledger, whose, from - Days(longest), [&](const ledger::PriceNoticeView &view) {
            const auto &rule = rules.policies.at(view.policy).price_change;
            if (!rule) return;
            const Date last = view.received_on + Days(rule->objection_days);
            if (last >= from && last <= until)
                add(last, "objection", format_id('K', view.contract), "objection", "", view.contract,
                    rule->clause);
        });
    }
    void cases() {
        ledger::staff_cases(ledger, whose, [&](const ledger::StaffCase &view) {
            if (view.since > until) return;
            add(view.since, "case", format_id('K', view.contract), view.step, "", view.contract, view.clause);
            found.back().state = "pending"; // no day is set for it
        });
    }
    void open_cases() {
        ledger::open_cases(ledger, whose, [&](const ledger::OpenCase &view) {
            if (view.since > until) return;
            add(view.since, "case", view.subject, view.rule, view.kind, view.contract, view.clause);
            found.back().state = "pending";
        });
    }
    void coming_days() {
        ledger::coming_days(ledger, whose, from, until, [&](const ledger::ComingDay &day) {
            add(day.on, day.kind, day.subject, day.kind, "", 0, day.clause);
        });
    }
    void backups() {
        const auto &terms = rules.policy_on(from).backups;
        if (!terms || whose.customer || whose.contract) return;
        ledger::BackupRegister there;
        ledger.read({ledger::reading_of_backups(there, false)});
        for (const auto &c : bursar::rules::backup_concerns(there.backups, *terms, from, until)) {
            add(c.on, "backup", c.backup ? format_id('B', c.backup) : "ledger", std::string(c.what), "", 0,
                c.clause);
            found.back().because = c.because;
        }
    }
    void policies() {
        if (whose.customer || whose.contract) return;
        for (const ledger::Rules::Version &version : rules.versions)
            if (version.effective > from && version.effective <= until) {
                add(version.effective, "policy", fmt::format("version {}", version.version), "policy", "", 0,
                    rules.policies.at(version.version).terms_clause);
                found.back().because = fmt::format("the terms \"{}\" come into force", version.name);
            }
    }
};

} // namespace

std::optional<Moment> delivery_due(const ledger::DeliveryView &delivery, const ledger::Rules &rules) {
    const policy::Policy &policy = rules.policies.at(delivery.policy);
    if (policy.delivery_hours == 0) return std::nullopt;
    return policy.calendar.add_business_hours(delivery.counts_from, policy.delivery_hours);
}

std::vector<Deadline> deadlines(ledger::Ledger &ledger, const ledger::Rules &rules,
                                const ledger::Filter &whose, Date from, Date until) {
    Deadlines all{ledger, rules, whose, from, until};
    all.deliveries();
    all.payouts();
    all.obligations();
    all.validations();
    all.payments();
    all.objections();
    all.cases();
    all.open_cases();
    all.coming_days();
    all.backups();
    all.policies();
    std::ranges::stable_sort(all.found, {}, &Deadline::on);
    return std::move(all.found);
}

} // namespace bursar::actions
