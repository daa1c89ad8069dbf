#include "actions/sweep.hpp"

#include "actions/sweep_again.hpp"
#include "actions/sweep_preview.hpp"
#include "actions/terms_of.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "ledger/audit.hpp"
#include "ledger/due_contracts.hpp"
#include "ledger/history.hpp"
#include "ledger/plan_writer.hpp"
#include "ledger/situations.hpp"
#include "ledger/terms.hpp"
#include "rules/dunning.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <span>

namespace bursar::actions {
namespace {

class Run {
  public:
    // `done` pages of an earlier run with the same key, and what it answered.
    Run(const Desk &desk, const SweepRequest &request, const SweepWatch &watch, SweepReport report = {},
        int done = 0)
        : desk_(desk), request_(request), watch_(watch),
          due_(ledger::read_due(desk.ledger, request.replay_from.value_or(request.as_of))), start_(due_.head),
          report_(std::move(report)), commits_(done) {}

    std::variant<SweepReport, Refusal> go() {
        if (auto refusal = refuse()) return *refusal;
        report_.revision = start_.seq;
        check_clock();
        if (desk_.dry_run) {
            FuseBox box = fuse_box();
            preview([&](std::vector<Step> &&steps) {
                box.add(steps);
                answer(steps);
            });
            if (const auto blown = box.blown()) report_.fuse = blown->what();
            return std::move(report_);
        }
        check_fuses();
        for (const Date day : days())
            sweep_day(day);
        finish();
        return std::move(report_);
    }

  private:
    // The clock's fuse counts from the last event: where nothing is due for long, the nights that were swept
    // leave one now and then.
    bool quiet_for_long() {
        if (!start_.at || commits_ > 0) return false;
        const std::int64_t days = (request_.as_of - start_.at->day).count();
        return days > 1 && 4 * days > 3 * fuses().clock_days;
    }

    // Marks a run with a key as whole: asked again, it answers and does nothing more.
    void finish() {
        if (desk_.deed.key.empty() && !quiet_for_long()) return;
        ledger::Deed deed = desk_.deed;
        if (commits_ > 0) deed.key += "#end";
        Desk desk = desk_;
        desk.deed = deed;
        carry_out(desk, [&]() -> Verdict {
            ledger::Change change(desk_.ledger.head(), deed, desk_.salts);
            std::string data;
            JsonWriter json(data);
            json.begin_object().key("quarantined").begin_array();
            for (const Quarantined &q : report_.quarantined)
                json.text(format_id('K', q.contract));
            json.end_array().end_object();
            report_.revision = change.event({"sweep-finished", "ledger", 0, std::move(data), {}, {}});
            return change;
        });
    }

    std::vector<Date> days() const {
        std::vector<Date> days;
        for (Date day = request_.replay_from.value_or(request_.as_of); day <= request_.as_of; day += Days(1))
            days.push_back(day);
        return days;
    }

    std::optional<Refusal> refuse() {
        if (!request_.expected_head.empty() && request_.expected_head != start_.hash)
            return plain_refusal("the ledger has moved since the plan was made",
                                 "make a new plan: bursar sweep --plan FILE");
        if (!request_.replay_from) return std::nullopt;
        if (*request_.replay_from > request_.as_of)
            return plain_refusal(fmt::format("there is nothing to replay from {}, which lies after {}",
                                             to_string(*request_.replay_from), to_string(request_.as_of)),
                                 "choose an earlier day");
        if (ledger::any_notice_sent(desk_.ledger))
            return plain_refusal("notices have left the house, and a replay would date others before them",
                                 "run a plain sweep: late steps keep the customer's time");
        return std::nullopt;
    }

    // Read once something must be decided: a quiet night parses no terms.
    const ledger::Rules &rules() {
        if (!rules_) rules_ = ledger::read_rules(desk_.ledger);
        return *rules_;
    }
    const policy::Fuses &fuses() { return rules().policy_on(request_.as_of).fuses; }

    void check_clock() {
        if (!start_.at) return;
        const std::string last = to_string(start_.at->day), now = to_string(request_.as_of);
        const std::int64_t gap = (request_.as_of - start_.at->day).count();
        constexpr std::string_view remedy = "set the clock right, or allow the gap once: --max-clock-days N";
        if (gap < 0 && -gap > request_.max_clock_days.value_or(0))
            throw Failure(
                Cause::fuse,
                fmt::format("the clock says {}, before the last event of {}: nothing was done", now, last),
                std::string(remedy));
        // The least that a policy may allow; and a replay goes through the days in between.
        if (gap <= 1 || request_.replay_from) return;
        const std::int64_t most = request_.max_clock_days.value_or(fuses().clock_days);
        if (gap > most)
            throw Failure(
                Cause::fuse,
                fmt::format("the clock says {}, more than {} days after the last event of {}: nothing was "
                            "done",
                            now, most, last),
                std::string(remedy));
    }

    FuseBox fuse_box() {
        return {request_.max_suspend.value_or(fuses().suspensions),
                request_.max_delete.value_or(fuses().deletions)};
    }

    // Counts suspensions and deletions before anything is done. Cheap when few contracts are overdue.
    void check_fuses() {
        if (due_.all.empty() && !request_.replay_from) return;
        FuseBox box = fuse_box();
        if (request_.replay_from) return preview([&](std::vector<Step> &&steps) { box.count(steps); }, false);
        std::vector<Id> overdue = due_.overdue;
        if (const std::vector<Id> due = limited(due_.all); due.size() < due_.all.size())
            std::erase_if(overdue, [&](Id id) { return due.empty() || id > due.back(); });
        if (std::cmp_less_equal(overdue.size(), std::min(box.most_suspensions, box.most_deletions))) return;
        Preview preview(desk_.ledger, rules(), false);
        std::vector<Quarantined> ignored;
        for (const auto &page : pages(overdue))
            preview.decide(
                page, request_.as_of, [&](std::vector<Step> &&steps) { box.count(steps); }, ignored);
    }

    // What the ledger has due on a day. A plain run's day was read at its start.
    std::vector<Id> due_on(Date day) {
        if (!request_.replay_from) return due_.all;
        return ledger::read_due(desk_.ledger, day).all;
    }

    std::vector<std::span<const Id>> pages(const std::vector<Id> &ids) const {
        std::vector<std::span<const Id>> pages;
        for (std::size_t at = 0; at < ids.size(); at += request_.page)
            pages.push_back(std::span(ids).subspan(at, std::min(request_.page, ids.size() - at)));
        return pages;
    }

    void preview(const std::function<void(std::vector<Step> &&)> &done, bool reports = true) {
        Preview preview(desk_.ledger, rules(), request_.replay_from.has_value());
        std::vector<Quarantined> quarantined;
        for (const Date day : days()) {
            const std::vector<Id> ids = limited(preview.due(day, ledger::read_due(desk_.ledger, day).all));
            for (const auto &page : pages(ids)) {
                preview.decide(page, day, done, quarantined);
                if (reports)
                    watch_.progress(page.back() == ids.back() ? static_cast<std::int64_t>(ids.size()) : 0,
                                    static_cast<std::int64_t>(ids.size()));
            }
            report_.contracts += reports ? static_cast<std::int64_t>(ids.size()) : 0;
        }
        if (reports) report_.quarantined = std::move(quarantined);
    }

    // The first so many. Contracts in quarantine among them are looked at too, and take nobody's place.
    std::vector<Id> limited(std::vector<Id> ids) const {
        if (!request_.limit || std::cmp_less_equal(ids.size(), *request_.limit)) return ids;
        std::set<Id> parked;
        for (const ledger::Parked &contract : ledger::parked(desk_.ledger))
            parked.insert(contract.contract);
        std::int64_t left = *request_.limit;
        const auto end =
            std::find_if(ids.begin(), ids.end(), [&](Id id) { return !parked.contains(id) && left-- == 0; });
        ids.erase(end, ids.end());
        return ids;
    }

    void answer(const std::vector<Step> &steps) {
        for (const Step &step : steps) {
            if (step.silent) continue;
            ++report_.counts[step.kind];
            watch_.step(step);
        }
    }

    void sweep_day(Date day) {
        const std::vector<Id> ids = limited(due_on(day));
        std::int64_t done = 0;
        for (const auto &page : pages(ids)) {
            sweep_page(page, day, 0);
            done += static_cast<std::int64_t>(page.size());
            watch_.progress(done, static_cast<std::int64_t>(ids.size()));
        }
        report_.contracts += done;
    }

    ledger::Deed page_deed(Date day) {
        ledger::Deed deed = desk_.deed;
        if (request_.replay_from || deed.at.day != day) deed.at = {day, 0};
        if (nonce_.empty()) nonce_ = desk_.salts.next();
        if (deed.key.empty())
            deed.key = fmt::format("sweep/{}/{}/{}", start_.hash.substr(0, 16), nonce_, commits_ + 1);
        else if (commits_ > 0)
            deed.key += fmt::format("#{}", commits_ + 1);
        return deed;
    }

    enum class Fate { done, overtaken, unreadable };

    // Decides and commits a page. Overtaken, it is halved, so that a busy ledger cannot starve the sweep;
    // unreadable, it is halved until the row that cannot be read stands alone, and that one is set aside.
    void sweep_page(std::span<const Id> ids, Date day, int attempt) {
        constexpr int most_tries_of_one = 50;
        std::vector<Step> steps;
        std::optional<Failure> why;
        const Fate fate = try_page(ids, day, steps, why);
        if (fate == Fate::done) return answer(steps);
        if (fate == Fate::unreadable && ids.size() == 1) return park_unreadable(ids.front(), *why, day);
        if (fate == Fate::overtaken) {
            desk_.pause(attempt++);
            if (ids.size() == 1 && attempt > most_tries_of_one)
                throw Failure(Cause::busy, "the ledger was changed by others at every try",
                              "run it again: what is done stays done");
        }
        const std::size_t half = (ids.size() + 1) / 2;
        sweep_page(ids.first(half), day, attempt);
        if (half < ids.size()) sweep_page(ids.subspan(half), day, attempt);
    }

    Fate try_page(std::span<const Id> ids, Date day, std::vector<Step> &steps, std::optional<Failure> &why) {
        ledger::Situations page;
        try {
            page = ledger::read_contracts(desk_.ledger, ids);
        } catch (const Failure &failure) {
            if (failure.cause() != Cause::bug) throw;
            why = failure;
            return Fate::unreadable;
        }
        if (page.head != rules().head) rules_ = ledger::read_rules(desk_.ledger);
        const Counters before = page.counters;
        ledger::Change change(page.head, page_deed(day), desk_.salts);
        std::vector<Quarantined> quarantined;
        for (const ContractSituation &contract : page.contracts)
            if (is_due(contract, day)) decide(page, contract, day, change, steps, quarantined);
        ledger::write_series(change, before, page.counters);
        if (!commit(std::move(change))) {
            steps.clear();
            return Fate::overtaken;
        }
        for (Quarantined &q : quarantined)
            set_aside_once(std::move(q));
        return Fate::done;
    }

    bool commit(ledger::Change &&change) {
        if (change.empty()) return true;
        ledger::Head after = change.head();
        if (!desk_.ledger.commit(std::move(change))) return false;
        report_.revision = after.seq;
        if (rules_) rules_->head = std::move(after);
        ++commits_;
        return true;
    }

    // A replay comes to the same contract every day.
    void set_aside_once(Quarantined parked) {
        const auto same = [&](const Quarantined &q) { return q.contract == parked.contract; };
        if (std::none_of(report_.quarantined.begin(), report_.quarantined.end(), same))
            report_.quarantined.push_back(std::move(parked));
    }

    void park_unreadable(Id contract, const Failure &failure, Date day) {
        const Quarantined parked = set_aside(contract, failure);
        set_aside_once(parked);
        if (ledger::is_quarantined(desk_.ledger, contract)) return;
        ledger::Change change(desk_.ledger.head(), page_deed(day), desk_.salts);
        quarantine(change, parked, 0, day);
        commit(std::move(change)); // overtaken: the next run sets it aside
    }

    void decide(ledger::Situations &page, const ContractSituation &contract, Date day, ledger::Change &change,
                std::vector<Step> &steps, std::vector<Quarantined> &quarantined) {
        CustomerSituation &customer = page.customers.at(contract.customer);
        const auto parked = page.quarantined.find(contract.id);
        try {
            rules::Decision decision =
                rules::next_steps(contract, customer, page.counters, terms_of(*rules_, contract.policy, day));
            page.counters = std::move(decision.counters);
            customer = std::move(decision.customer);
            if (parked != page.quarantined.end()) {
                change.event({"released", format_id('K', contract.id), contract.customer, "{}", {}, {}});
                change.row(ledger::Write::released, contract.id);
            }
            ledger::write_steps(change, decision.steps);
            ledger::write_contract(change, decision.contract);
            std::move(decision.steps.begin(), decision.steps.end(), std::back_inserter(steps));
        } catch (const std::exception &failure) {
            quarantined.push_back(set_aside(contract.id, failure));
            if (parked == page.quarantined.end())
                quarantine(change, quarantined.back(), contract.customer, day);
        }
    }

    static void quarantine(ledger::Change &change, const Quarantined &what, Id customer, Date day) {
        const auto seq = change.event({"quarantined", format_id('K', what.contract), customer, "{}", {}, {}});
        change.row(ledger::Write::quarantine, what.contract, to_string(day), what.because, what.remedy, seq);
    }

    const Desk &desk_;
    const SweepRequest &request_;
    const SweepWatch &watch_;
    ledger::DueContracts due_;
    ledger::Head start_;
    std::optional<ledger::Rules> rules_;
    SweepReport report_;
    std::string nonce_;
    int commits_; // pages so far
};

} // namespace

std::variant<SweepReport, Refusal> sweep(const Desk &desk, const SweepRequest &request,
                                         const SweepWatch &watch) {
    if (desk.deed.key.empty()) return Run(desk, request, watch).go();
    auto begun = begun_before(desk, watch);
    if (auto *refusal = std::get_if<Refusal>(&begun)) return std::move(*refusal);
    auto &earlier = std::get<Begun>(begun);
    if (earlier.whole) return std::move(earlier.report);
    return Run(desk, request, watch, std::move(earlier.report), earlier.pages).go();
}

} // namespace bursar::actions
