#include "rules/sanction.hpp"
#include "unit/rules/house.hpp"

namespace rules_sanction_test {

using namespace bursar;
using namespace bursar::test;

namespace {

// K1 and K2 run under the ALLS terms; what is asked is asked on 2026-02-06.
struct Guard : House {
    policy::Versions versions;
    rules::SanctionCase asked;
    Guard() {
        runs("2026-01-15");
        runs("2026-02-01");
        versions.add(1, policy);
    }
    [[nodiscard]] std::variant<Plan, Refusal> decide() const {
        return rules::decide_sanction(asked, {versions, catalog, day("2026-02-06"), 1});
    }
    // Of the account, or of one contract.
    Guard &on(const char *ground, std::optional<std::string> effect = {},
              std::optional<std::size_t> contract = {}) {
        asked.ground = ground;
        asked.effect = std::move(effect);
        asked.account = !contract;
        asked.customer = customer;
        asked.counters = counters;
        asked.contracts = contract ? std::vector{k(*contract)} : contracts;
        return *this;
    }
    // Does it, and keeps what it comes to.
    Lines done() {
        const auto answer = decide();
        REQUIRE(std::holds_alternative<Plan>(answer));
        for (const ContractSituation &contract : std::get<Plan>(answer).contracts)
            k(static_cast<std::size_t>(contract.id) - 1) = contract;
        absorb(std::get<Plan>(answer).steps);
        return told(last);
    }
    [[nodiscard]] Refusal refused() const {
        const auto answer = decide();
        REQUIRE(std::holds_alternative<Refusal>(answer));
        REQUIRE(std::get<Refusal>(answer).grounds.size() == 1);
        return std::get<Refusal>(answer);
    }
    [[nodiscard]] std::string why_not() const { return refused().grounds.at(0).message; }
    [[nodiscard]] std::variant<Plan, Refusal> resumes(bool overrides = false) const {
        return rules::decide_resume(contracts.front(), customer, counters,
                                    {policy, catalog, day("2026-02-06"), 1}, {}, overrides);
    }
};

const effect::Sanction &row(const Step &step) { return std::get<effect::Sanction>(step.effects.back()); }

} // namespace

TEST_CASE("ALLS-G6.5: a misuse is recorded, of the account or of one contract, and suspends nothing") {
    Guard house;
    house.asked.next_sanction = 5;
    CHECK(house.on("misuse").done() == Lines{"2026-02-06 sanction"});
    CHECK(house.last.at(0).clause == "ALLS-G6.5");
    CHECK(house.last.at(0).ground == "misuse");
    CHECK(house.last.at(0).contract == 0);
    CHECK(row(house.last.at(0)).id == 5);
    CHECK(row(house.last.at(0)).effect == "record");
    CHECK(!row(house.last.at(0)).contract);
    CHECK(!row(house.last.at(0)).begun_on); // there is nothing to lift

    CHECK(house.on("misuse", "record", 1).done() == Lines{"2026-02-06 sanction"});
    CHECK(house.last.at(0).contract == 2);
    CHECK(row(house.last.at(0)).contract == 2);
    CHECK(house.state(0) == "active");
    CHECK(house.state(1) == "active");
    CHECK(house.k(1).holds.empty());
}

TEST_CASE("ALLS-G5.4: an account is suspended with all that runs, and told so") {
    Guard house;
    CHECK(house.on("spam").done() == Lines{"2026-02-06 suspend", "2026-02-06 suspend"});
    for (const std::size_t n : {0U, 1U}) {
        const Step &step = house.last.at(n);
        CHECK(step.clause == "ALLS-G5.4");
        CHECK(step.ground == "spam");
        CHECK(step.notice); // ALLS-P6.2
        CHECK(step.action == "suspend");
        CHECK(row(step).contract == static_cast<Id>(n) + 1);
        CHECK(row(step).begun_on == day("2026-02-06"));
        CHECK(row(step).account);
        CHECK(house.state(n) == "suspended");
        CHECK(house.k(n).ground == "spam");
        CHECK(house.k(n).suspended_on == day("2026-02-06"));
        REQUIRE(house.k(n).holds.size() == 1);
        CHECK(house.k(n).holds.at(0).sanction == static_cast<Id>(n) + 1);
        CHECK(house.k(n).holds.at(0).begun);
    }
}

TEST_CASE("ALLS-G5.4: what is ordered is held too, and starts once that is lifted, when it is paid by then") {
    Guard house;
    house.order("2026-02-05", "web-pro");
    house.order("2026-02-05", "web-start");
    house.asked.until = day("2026-02-20");
    CHECK(house.on("spam").done().size() == 4);
    CHECK(house.last.at(2).action.empty()); // there is nothing to suspend yet
    CHECK(house.state(2) == "ordered");
    CHECK(house.pay("2026-02-07", "30.00", "F2026-000001") == Lines{});
    CHECK(house.state(2) == "ordered");
    CHECK(house.k(2).next_step == "resume");
    CHECK(house.k(2).next_step_on == day("2026-02-20"));
    house.nightly("2026-02-08", "2026-02-20");
    CHECK(house.state(2) == "active");
    CHECK(house.term(2) == "2026-02-20/2026-03-20");
    CHECK(house.state(3) == "ordered");
    CHECK(house.k(3).next_step == "lapse");
    house.customer.state = CustomerState::suspended;
    house.customer.suspended_by = "ALLS-G5.4";
    const Refusal refusal = house.refused_order("2026-02-20", "web-pro");
    CHECK(refusal.grounds.at(0).clause == "ALLS-G5.4");
    CHECK(refusal.grounds.at(0).message == "C1 is suspended");
}

TEST_CASE("ALLS-P6.2: a trial goes on until the day that is announced, and ends then (ALLS-G5.7)") {
    Guard house;
    ContractSituation &trial = house.k(1);
    trial.state = ContractState::trial;
    trial.term.reset();
    trial.renews = false;
    trial.ends_on = day("2026-02-28");
    house.asked.starts_on = day("2026-02-10");
    CHECK(house.on("spam", {}, 1).done() == Lines{"2026-02-06 sanction-announced"});
    CHECK(house.last.at(0).notice);
    CHECK(house.state(1) == "trial");
    CHECK(house.k(1).next_step == "trial-end");
    CHECK(house.k(1).next_step_on == day("2026-02-10"));
    house.k().next_step_on.reset(); // K1 is not what this is about
    house.k().state = ContractState::ended;
    CHECK(house.nightly("2026-02-07", "2026-02-10") == Lines{"2026-02-10 trial-end"});
    CHECK(std::get<effect::SanctionBegun>(house.last.at(0).effects.at(0)).id == 1);
    CHECK(house.k(1).ground == "spam");
    CHECK(house.k(1).ends_on == day("2026-02-10"));
    CHECK(house.k(1).holds.empty());
}

TEST_CASE("ALLS-P4.10: on one contract a false identity suspends it without notice, and the others run") {
    Guard house;
    CHECK(house.on("false-identity", {}, 0).why_not() ==
          "K1 is of family \"shared\", and \"false-identity\" is for domain only");
    CHECK(house.refused().grounds.at(0).clause == "ALLS-P4.10");
    house.catalog["priced-1"].family = "domain";
    CHECK(house.on("false-identity", {}, 0).done() == Lines{"2026-02-06 suspend"});
    CHECK(house.last.at(0).clause == "ALLS-P4.10"); // of contracts; that of accounts is ALLS-G3.6
    CHECK(!house.last.at(0).notice);
    CHECK(house.state(0) == "suspended");
    CHECK(house.state(1) == "active");
}

TEST_CASE("a contract that is suspended for what is unpaid is held besides, and a payment frees it no more") {
    Guard house;
    house.nightly("2026-02-05", "2026-02-16");
    REQUIRE(house.k().ground == "unpaid");
    house.on("spam", {}, 0).done();
    CHECK(house.last.at(0).action.empty()); // it does not run
    CHECK(house.k().ground == "unpaid");
    house.pay("2026-02-17", "12.00", "F2026-000001");
    CHECK(house.state() == "suspended");
    CHECK(house.k().ground == "spam");
}

TEST_CASE("ALLS-P6.2, G8.4: announced, it begins on its day and is lifted by itself on another") {
    Guard house;
    house.pay("2026-02-05", "12.00");
    house.sweep("2026-02-05"); // renewed: nothing is to be dunned
    house.asked.starts_on = day("2026-02-10");
    house.asked.until = day("2026-02-14");
    CHECK(house.on("platform-danger", {}, 0).done() == Lines{"2026-02-06 sanction-announced"});
    CHECK(house.last.at(0).notice);
    CHECK(house.last.at(0).action.empty());
    CHECK(row(house.last.at(0)).starts_on == day("2026-02-10"));
    CHECK(row(house.last.at(0)).until == day("2026-02-14"));
    CHECK(!row(house.last.at(0)).begun_on);
    CHECK(house.state() == "active");
    CHECK(house.k().next_step == "suspend");
    CHECK(house.k().next_step_on == day("2026-02-10"));
    CHECK(house.nightly("2026-02-07", "2026-02-09") == Lines{});
    CHECK(house.sweep("2026-02-10") == Lines{"2026-02-10 suspend"});
    CHECK(std::get<effect::SanctionBegun>(house.last.at(0).effects.at(0)).id == 1);
    CHECK(house.state() == "suspended");
    CHECK(house.nightly("2026-02-11", "2026-02-13") == Lines{});
    CHECK(house.sweep("2026-02-14") == Lines{"2026-02-14 resume"});
    CHECK(house.last.at(0).action == "resume");
    CHECK(house.state() == "active");
    CHECK(house.k().holds.empty());
}

TEST_CASE("who is suspended without notice is told all the same of what is announced") {
    Guard house;
    house.asked.starts_on = day("2026-02-10");
    house.catalog["priced-1"].family = "domain";
    house.on("false-identity", {}, 0).done();
    CHECK(house.last.at(0).notice);
}

TEST_CASE("ALLS-G12.4: illegal practice ends the services used for it that day, without a refund") {
    Guard house;
    CHECK(house.on("illegal-use", {}, 1).done() == Lines{"2026-02-06 end"});
    const Step &end = house.last.at(0);
    CHECK(end.clause == "ALLS-G12.4");
    CHECK(end.ground == "illegal-use");
    CHECK(end.action == "end");
    CHECK(!end.issues); // nothing is credited of the term that is paid
    CHECK(row(end).effect == "end");
    CHECK(row(end).contract == 2);
    CHECK(!row(end).until);
    CHECK(house.state(1) == "ended");
    CHECK(house.k(1).ground == "illegal-use");
    CHECK(house.k(1).ends_on == day("2026-02-06"));
    CHECK(!house.k(1).next_step_on);
    CHECK(house.state(0) == "active");
}

TEST_CASE("with the end goes a renewal that is not paid, since its term is never served") {
    Guard house;
    house.sweep("2026-02-05");
    house.pay("2026-02-06", "5.00");
    CHECK(house.on("conduct", {}, 0).done() == Lines{"2026-02-06 end F2026-000001"});
    const Step &end = house.last.at(0);
    CHECK(end.clause == "ALLS-G12.2");
    REQUIRE(end.issues);
    CHECK(end.issues->kind == DocumentKind::credit_note);
    CHECK(end.issues->credits == 1);
    CHECK(end.issues->copied_net_minor + end.issues->copied_tax_minor == 1200);
    CHECK(house.open().empty());
    CHECK(house.credit() == "5.00");
}

TEST_CASE("what the terms name first is done unasked, another of their words when it is asked for") {
    Guard house;
    CHECK(house.on("prohibited-content", {}, 0).done() == Lines{"2026-02-06 suspend"});
    CHECK(house.on("prohibited-content", "end", 0).done() == Lines{"2026-02-06 end"});
    CHECK(house.last.at(0).clause == "ALLS-G9.2");
    CHECK(house.k().holds.empty()); // there is nothing to hold any more
    CHECK(house.on("misuse", "suspend", 1).done() == Lines{"2026-02-06 suspend"});
}

TEST_CASE("DOK-4.6: who is closed by a sanction is nobody's partner any more") {
    Guard house;
    house.asked.partner_of = {7};
    CHECK(house.on("breach").done() ==
          Lines{"2026-02-06 end", "2026-02-06 end", "2026-02-06 close", "2026-02-06 partner-ended"});
    CHECK(house.last.back().customer == 7);
    house.runs("2026-02-01");
    CHECK(house.on("misuse", "suspend", 2).done() == Lines{"2026-02-06 suspend"});
}

TEST_CASE("ALLS-G12.1: a breach ends every contract and closes the account") {
    Guard house;
    house.order("2026-02-05", "web-start");
    house.runs("2025-01-15").state = ContractState::ended;
    CHECK(house.on("breach").done() ==
          Lines{"2026-02-06 end", "2026-02-06 end", "2026-02-06 end F2026-000001", "2026-02-06 close"});
    for (const Step &step : house.last) {
        CHECK(step.clause == "ALLS-G12.1");
        CHECK(step.ground == "breach");
        CHECK(step.notice);
    }
    CHECK(house.last.at(2).issues->credits == 1); // the order's invoice
    const Step &close = house.last.back();
    CHECK(close.contract == 0);
    CHECK(close.customer == 1);
    const auto &closed = std::get<effect::Sanction>(close.effects.at(0));
    CHECK(closed.effect == "close");
    CHECK(!closed.contract);
    CHECK(std::get<effect::CustomerClosed>(close.effects.at(1)).on == day("2026-02-06"));
    CHECK(close.effects.size() == 2); // no refusal of terms is answered by it
    for (const std::size_t n : {0U, 1U, 2U, 3U})
        CHECK(house.state(n) == "ended");
}

TEST_CASE("ALLS-G3.6: a false identity closes the account without notice, contracts or none") {
    Guard house;
    CHECK(house.on("false-identity").done() == Lines{"2026-02-06 end", "2026-02-06 end", "2026-02-06 close"});
    for (const Step &step : house.last) {
        CHECK(step.clause == "ALLS-G3.6");
        CHECK(!step.notice);
    }
    house.contracts.clear();
    CHECK(house.on("false-identity").done() == Lines{"2026-02-06 close"});
}

TEST_CASE("a ground is one of the terms, against what they name, and does what they allow") {
    Guard house;
    CHECK(house.on("noise").why_not() == "the terms have no sanction on the ground \"noise\"");
    CHECK(house.refused().hint.starts_with("grounds: false-identity, abuse-of-staff, spam, misuse"));
    CHECK(house.on("copyright").why_not() == "\"copyright\" is not a ground against a whole account");
    CHECK(house.refused().grounds.at(0).clause == "ALLS-G9.5");
    CHECK(house.refused().hint == "name the contracts: --contract");
    CHECK(house.on("breach", {}, 0).why_not() == "\"breach\" is not a ground against one contract");
    CHECK(house.on("spam", "end", 0).why_not() == "\"spam\" allows suspend, not \"end\"");
    CHECK(house.refused().grounds.at(0).clause == "ALLS-G5.4");
    CHECK(house.on("false-identity", "close", 0).refused().grounds.at(0).clause == "ALLS-P4.10");
    house.policy.sanctions.clear();
    house.versions.add(1, house.policy);
    CHECK(house.on("", "bar-support").why_not() == "the terms bar nobody from support");
}

TEST_CASE("only a suspension has days, and they are in their order") {
    Guard house;
    house.asked.until = day("2026-02-20");
    CHECK(house.on("illegal-use", {}, 0).why_not() == "only a suspension has days, and this is \"end\"");
    CHECK(house.on("misuse").why_not() == "only a suspension has days, and this is \"record\"");
    house.asked.until = day("2026-02-06");
    CHECK(house.on("spam").why_not() == "it would end on 2026-02-06, before it begins");
    house.asked.starts_on = day("2026-02-06");
    CHECK(house.on("spam").why_not() == "2026-02-06 is not after 2026-02-06");
    CHECK(house.on("conduct", {}, 0).why_not() == "only a suspension has days, and this is \"end\"");
    house.asked.starts_on = day("2026-02-10");
    house.asked.until = day("2026-02-10");
    CHECK(house.on("spam").why_not() == "it would end on 2026-02-10, before it begins");
    house.asked.until = day("2026-02-11");
    CHECK(std::holds_alternative<Plan>(house.on("spam").decide()));
    CHECK(house.on("abuse-of-staff", "bar-support").why_not() == // a bar may end, and begins at once
          "only a suspension has days, and this is \"bar-support\"");
    house.asked.starts_on.reset();
    CHECK(house.on("abuse-of-staff", "bar-support").done() == Lines{"2026-02-06 bar-support"});
    CHECK(row(house.last.at(0)).until == day("2026-02-11"));
}

TEST_CASE("AWD-3: the rules of the free environment are a ground against free contracts only") {
    Guard house;
    CHECK(house.on("free-rules", {}, 0).why_not() ==
          "K1 is of family \"shared\", and \"free-rules\" is for free only");
    CHECK(house.refused().grounds.at(0).clause == "AWD-3");
    house.order("2026-02-05", "free-web");
    CHECK(house.on("free-rules", {}, 2).done() == Lines{"2026-02-06 suspend"});
    CHECK(house.on("free-rules", "end", 2).done() == Lines{"2026-02-06 end"});
}

TEST_CASE("what has ended, or does not run, is not sanctioned, and neither is who is closed") {
    Guard house;
    house.k().state = ContractState::ended;
    CHECK(house.on("spam", {}, 0).why_not() == "K1 is ended already");
    house.k(1).state = ContractState::deleted;
    CHECK(house.on("spam").why_not() == "nothing of C1 runs");
    CHECK(house.on("misuse").done() == Lines{"2026-02-06 sanction"}); // of the account
    house.customer.state = CustomerState::closed;
    CHECK(house.on("misuse").why_not() == "C1 is closed");
}

TEST_CASE("a sanction is lifted by staff; a debt, and a dispute that is open or lost, are not") {
    Guard house;
    house.on("spam", {}, 0).done();
    const auto lifted = house.resumes();
    REQUIRE(std::holds_alternative<Plan>(lifted));
    CHECK(told(std::get<Plan>(lifted).steps) == Lines{"2026-02-06 resume"});
    CHECK(std::get<Plan>(lifted).contracts.at(0).state == ContractState::active);

    const auto refused = [&](const char *clause) {
        const auto answer = house.resumes();
        REQUIRE(std::holds_alternative<Refusal>(answer));
        CHECK(std::get<Refusal>(answer).grounds.at(0).clause == clause);
        return std::get<Refusal>(answer).grounds.at(0).message;
    };
    house.k().disputed = true;
    CHECK(refused("ALLS-G11.4") == "a dispute is open: K1 stays suspended");
    house.k().disputed = false;
    house.k().holds.at(0).dispute = 1;
    house.k().holds.at(0).clause = "ALLS-G11.4";
    CHECK(refused("ALLS-G11.4") == "a dispute was not decided for the customer: K1 stays suspended");
    const auto set_aside = house.resumes(true);
    REQUIRE(std::holds_alternative<Plan>(set_aside));
    CHECK(std::get<Plan>(set_aside).steps.at(0).overridden == Lines{"ALLS-G11.4"});
    house.k().holds.clear();
    house.k().ground = "unpaid";
    CHECK(refused("ALLS-G4.1") == "K1 is suspended for what is unpaid");
    house.k().state = ContractState::active;
    CHECK(refused("") == "K1 is active, and nothing holds it");
}

} // namespace rules_sanction_test
