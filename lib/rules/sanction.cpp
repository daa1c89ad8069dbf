#include "rules/sanction.hpp"

#include "rules/dunning.hpp"
#include "rules/hold.hpp"
#include "rules/obligation.hpp"
#include "rules/order.hpp"
#include "rules/partner.hpp"
#include "rules/trial.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace bursar::rules {
namespace {

using policy::SanctionGround;

bool ended(const ContractSituation &contract) {
    return contract.state == ContractState::ended || contract.state == ContractState::deleted;
}

std::string known_sanctions(const policy::Policy &policy) {
    std::string known;
    for (const SanctionGround &ground : policy.sanctions)
        known += (known.empty() ? "" : ", ") + ground.ground;
    return known.empty() ? "they name no grounds" : "grounds: " + known;
}

// The first on which a customer is barred from support.
const SanctionGround *barring_ground(const policy::Policy &policy) {
    const auto found = std::ranges::find_if(
        policy.sanctions, [](const SanctionGround &g) { return policy::has(g.account, "bar-support"); });
    return found == policy.sanctions.end() ? nullptr : &*found;
}

const std::string &clause_of(const SanctionGround &ground, bool account) {
    return account || ground.contract_clause.empty() ? ground.clause : ground.contract_clause;
}

std::optional<Refusal> refuse_families(const SanctionCase &sanction, const SanctionGround &ground,
                                       const Rulebook &rulebook) {
    const policy::Words &families =
        sanction.account || ground.contract_families.empty() ? ground.families : ground.contract_families;
    Refusal refusal;
    for (const ContractSituation &contract : sanction.contracts) {
        const auto product = rulebook.catalog.find(contract.product);
        const std::string family = product == rulebook.catalog.end() ? "" : product->second.family;
        if (!sanction.account && ended(contract))
            refusal.grounds.push_back({"", fmt::format("{} is {} already", format_id('K', contract.id),
                                                       to_string(contract.state))});
        else if (!families.empty() && !policy::has(families, family))
            refusal.grounds.push_back(
                {clause_of(ground, sanction.account),
                 fmt::format("{} is of family \"{}\", and \"{}\" is for {} only", format_id('K', contract.id),
                             family, ground.ground, fmt::join(families, ", "))});
    }
    if (refusal.grounds.empty()) return std::nullopt;
    return refusal;
}

std::optional<Refusal> refuse(const SanctionCase &sanction, const SanctionGround &ground,
                              const std::string &effect, const Rulebook &rulebook) {
    const policy::Words &allowed = sanction.account ? ground.account : ground.contract;
    const std::string &clause = clause_of(ground, sanction.account);
    if (allowed.empty())
        return Refusal{{{clause, fmt::format("\"{}\" is not a ground against {}", ground.ground,
                                             sanction.account ? "a whole account" : "one contract")}},
                       sanction.account ? "name the contracts: --contract" : "leave --contract out"};
    if (!policy::has(allowed, effect))
        return Refusal{{{clause, fmt::format("\"{}\" allows {}, not \"{}\"", ground.ground,
                                             fmt::join(allowed, ", "), effect)}},
                       {}};
    if (ground.needs_refusal && !sanction.refused)
        return Refusal{{{clause, fmt::format("no refusal of the terms by {} is open",
                                             format_id('C', sanction.customer.id))}},
                       "record it with its day: bursar customer refuse"};
    const bool lasts = effect == "suspend" || effect == "bar-support";
    if ((sanction.until && !lasts) || (sanction.starts_on && effect != "suspend"))
        return plain_refusal(fmt::format("only a suspension has days, and this is \"{}\"", effect),
                             "leave --until and --notify-before out");
    if (effect == "bar-support" && sanction.barred)
        return Refusal{{{clause, fmt::format("{} is barred from support already",
                                             format_id('C', sanction.customer.id))}},
                       "lift that first: bursar customer bar-support --lift"};
    if (sanction.starts_on && *sanction.starts_on <= rulebook.as_of)
        return plain_refusal(
            fmt::format("{} is not after {}", to_string(*sanction.starts_on), to_string(rulebook.as_of)),
            "leave --notify-before out to suspend at once");
    if (sanction.until && *sanction.until <= sanction.starts_on.value_or(rulebook.as_of))
        return plain_refusal(fmt::format("it would end on {}, before it begins", to_string(*sanction.until)),
                             "choose a later --until");
    return refuse_families(sanction, ground, rulebook);
}

struct Measure {
    SanctionCase &sanction;
    const SanctionGround &ground;
    const std::string &effect;
    const Rulebook &rulebook;
    Books books;

    [[nodiscard]] const std::string &clause() const { return clause_of(ground, sanction.account); }

    effect::Sanction row(std::optional<Id> contract) {
        const bool begins = effect == "suspend" || effect == "bar-support";
        const bool now = !sanction.starts_on;
        return {sanction.next_sanction++,
                sanction.customer.id,
                contract,
                ground.ground,
                effect,
                sanction.starts_on.value_or(rulebook.as_of),
                sanction.until,
                begins && now ? std::optional(rulebook.as_of) : std::nullopt,
                clause(),
                {}};
    }
    Step measure(std::string_view kind) {
        Step step = account_step(kind, clause(), sanction.customer.id, rulebook.as_of);
        step.ground = ground.ground;
        step.notice = ground.notice;
        return step;
    }

    void record(const ContractSituation *contract) {
        Step step = measure(effect == "record" ? "sanction" : effect);
        if (contract) step.contract = contract->id;
        step.effects.push_back(row(contract ? std::optional(contract->id) : std::nullopt));
        books.steps.push_back(std::move(step));
    }

    // A trial is not suspended: it is ended, at any time and without notice (ALLS-G5.7), once that begins.
    void end_trial(ContractSituation &contract) {
        effect::Sanction ended = row(contract.id);
        ended.effect = "end";
        ended.begun_on.reset();
        rules::end_trial(books, contract, ground.ground, rulebook.terms(contract.policy), {std::move(ended)});
    }

    void suspend(ContractSituation &contract) {
        if (ended(contract)) return;
        if (contract.state == ContractState::trial && !sanction.starts_on) return end_trial(contract);
        const Terms terms = rulebook.terms(contract.policy);
        effect::Sanction sanction_row = row(contract.id);
        sanction_row.account = sanction.account;
        Hold hold{
            sanction_row.id, ground.ground, sanction_row.starts_on, sanction_row.until, false, clause(), {}};
        Step step = make_step("suspend", sanction.starts_on ? "sanction-announced" : "suspend", clause(),
                              contract, terms);
        step.ground = ground.ground;
        step.notice = ground.notice || sanction.starts_on;
        step.effects.push_back(std::move(sanction_row));
        if (sanction.starts_on) {
            step.id = step.kind;
            books.steps.push_back(std::move(step));
        } else {
            begin_hold(books, contract, hold, std::move(step));
        }
        contract.holds.push_back(std::move(hold));
    }

    void end(ContractSituation &contract, bool alone) {
        const Terms terms = rulebook.terms(contract.policy);
        const std::size_t first = books.steps.size();
        if (!end_contract(books, contract, ground.ground, clause(), ground.notice, terms, sanction.data))
            return;
        const auto ending =
            std::find_if(books.steps.begin() + static_cast<std::ptrdiff_t>(first), books.steps.end(),
                         [](const Step &step) { return step.kind == "end"; });
        if (alone) ending->effects.push_back(row(contract.id));
    }

    void close() {
        for (ContractSituation &contract : sanction.contracts)
            end(contract, false);
        Step step = measure("close");
        step.effects.push_back(row(std::nullopt));
        if (ground.needs_refusal)
            step.effects.push_back(effect::TermsAnswered{sanction.customer.id, rulebook.as_of});
        step.effects.push_back(effect::CustomerClosed{sanction.customer.id, rulebook.as_of});
        books.steps.push_back(std::move(step));
        std::ranges::move(partner_gone(sanction.partner_of, sanction.customer.id,
                                       rulebook.policies.at(rulebook.issuer), rulebook.as_of),
                          std::back_inserter(books.steps));
    }

    Plan take() {
        if (effect == "close") {
            close();
        } else if (effect == "record" || effect == "bar-support") {
            if (sanction.account) record(nullptr);
            for (ContractSituation &contract : sanction.contracts)
                if (!sanction.account) record(&contract);
        } else {
            for (ContractSituation &contract : sanction.contracts)
                effect == "suspend" ? suspend(contract) : end(contract, true);
        }
        for (ContractSituation &contract : sanction.contracts)
            look_ahead(contract, rulebook.terms(contract.policy));
        return {std::move(books.steps), std::move(sanction.contracts)};
    }
};

} // namespace

std::variant<Plan, Refusal> decide_sanction(SanctionCase sanction, const Rulebook &rulebook) {
    const policy::Policy &policy = rulebook.policies.at(rulebook.issuer);
    const SanctionGround *ground =
        sanction.ground.empty() ? barring_ground(policy) : policy.sanction(sanction.ground);
    if (!ground && sanction.ground.empty()) return plain_refusal("the terms bar nobody from support");
    if (!ground)
        return plain_refusal(fmt::format("the terms have no sanction on the ground \"{}\"", sanction.ground),
                             known_sanctions(policy));
    const policy::Words &allowed = sanction.account ? ground->account : ground->contract;
    const std::string effect = sanction.effect.value_or(allowed.empty() ? "" : allowed.front());
    if (sanction.customer.state == CustomerState::closed)
        return plain_refusal(fmt::format("{} is closed", format_id('C', sanction.customer.id)));
    if (auto refusal = refuse(sanction, *ground, effect, rulebook)) return *refusal;
    Books books{sanction.customer, sanction.counters, {}};
    Plan plan = Measure{sanction, *ground, effect, rulebook, std::move(books)}.take();
    if (plan.steps.empty())
        return plain_refusal(fmt::format("nothing of {} runs", format_id('C', sanction.customer.id)),
                             "there is nothing to suspend");
    return plan;
}

std::variant<Plan, Refusal> decide_resume(ContractSituation contract, const CustomerSituation &customer,
                                          const Counters &counters, const Terms &terms,
                                          std::optional<Id> only, bool overrides) {
    const std::string id = format_id('K', contract.id);
    if (contract.state != ContractState::suspended && contract.holds.empty())
        return plain_refusal(fmt::format("{} is {}, and nothing holds it", id, to_string(contract.state)));
    if (contract.disputed)
        return Refusal{{{terms.policy.dispute ? terms.policy.dispute->clause : "",
                         fmt::format("a dispute is open: {} stays suspended", id)}},
                       "bursar dispute resolve"};
    if (contract.holds.empty())
        return Refusal{{{terms.policy.renewal_clause, fmt::format("{} is suspended for what is unpaid", id)}},
                       "it resumes with the payment: bursar payment record"};
    Books books{customer, counters, {}};
    std::vector<Hold> holds = contract.holds;
    if (!overrides) std::erase_if(holds, [](const Hold &hold) { return hold.dispute.has_value(); });
    if (holds.empty())
        return Refusal{{{contract.holds.front().clause,
                         fmt::format("a dispute was not decided for the customer: {} stays suspended", id)}},
                       "end it: bursar contract terminate; or set the clause aside: --override"};
    if (only) std::erase_if(holds, [&](const Hold &hold) { return hold.sanction != *only; });
    if (holds.empty())
        return plain_refusal(fmt::format("{} is held by another sanction: this one is lifted", id));
    for (const Hold &hold : holds) {
        Step step = make_step("lift", "resume", hold.clause, contract, terms);
        step.notice = true;
        if (overrides) step.overridden = {hold.clause};
        lift_hold(books, contract, hold.sanction, std::move(step), terms);
    }
    look_ahead(contract, terms);
    return Plan{std::move(books.steps), {std::move(contract)}};
}

std::variant<Plan, Refusal> decide_support_again(Id customer, const std::optional<SupportBar> &bar,
                                                 Date as_of) {
    if (!bar) return plain_refusal(fmt::format("{} is not barred from support", format_id('C', customer)));
    Step step = account_step("support-again", bar->clause, customer, as_of);
    step.notice = true;
    step.effects.push_back(effect::SanctionLifted{bar->sanction, as_of});
    return Plan{{std::move(step)}, {}};
}

} // namespace bursar::rules
