#include "rules/account.hpp"
#include "unit/rules/house.hpp"

#include <doctest/doctest.h>

namespace account_test {

using namespace bursar;
using namespace bursar::test;

namespace {

rules::Account complete() {
    rules::Account account;
    account.party.name = "Ada Martin";
    account.party.address = "2 rue des Lilas";
    account.party.postcode = "75011";
    account.party.city = "Paris";
    account.party.country = "FR";
    account.contact.email = "ada@example.org";
    account.contact.extra = "{}";
    account.terms_accepted = true;
    return account;
}

std::optional<Refusal> refused(const rules::Account &account,
                               const std::vector<rules::Likeness> &likenesses = {},
                               std::string_view on = "2026-02-16") {
    const House house;
    return rules::refuse_account(account, likenesses, house.policy, day(on));
}

std::string said(const Refusal &refusal) {
    std::string text;
    for (const auto &ground : refusal.grounds)
        text += ground.clause + ": " + ground.message + '\n';
    return text;
}

bool contains(const std::string &text, std::string_view part) { return text.find(part) != std::string::npos; }

const rules::Likeness ada{7, "Ada Martin", "1990-05-01", "552100554", "ada@example.org"};

} // namespace

TEST_CASE("a complete form with the terms accepted opens an account") { CHECK(!refused(complete())); }

TEST_CASE("ALLS-G3.1: every missing field is named at once") {
    const auto refusal = refused(rules::Account{});
    REQUIRE(refusal);
    const auto text = said(*refusal);
    CAPTURE(text);
    for (const auto *field : {"name", "email", "address", "postcode", "city", "country", "terms"})
        CHECK(contains(text, field));
    CHECK(contains(text, "ALLS-G3.1"));
}

TEST_CASE("ALLS-G3.1: fields of blanks are missing, and those given are not named") {
    auto account = complete();
    account.party.city = "  ";
    account.party.postcode.clear();
    const auto refusal = refused(account);
    REQUIRE(refusal);
    CHECK(contains(said(*refusal), "city"));
    CHECK(contains(said(*refusal), "postcode"));
    CHECK(!contains(said(*refusal), "address"));
    CHECK(!contains(said(*refusal), "email"));
}

TEST_CASE("ALLS-G1.1: without the accepted terms there is no account") {
    auto account = complete();
    account.terms_accepted = false;
    const auto refusal = refused(account);
    REQUIRE(refusal);
    CHECK(contains(said(*refusal), "terms"));
}

TEST_CASE("ALLS-G3.3: under 18 needs the consent of a guardian") {
    auto account = complete();
    account.contact.birth_date = "2008-02-17"; // 18 on the next day
    const auto refusal = refused(account);
    REQUIRE(refusal);
    CHECK(contains(said(*refusal), "ALLS-G3.3"));
    CHECK(!refused(account, {}, "2026-02-17"));
    account.contact.guardian_consent = "letter of 2026-02-10";
    CHECK(!refused(account));
    account.contact.guardian_consent.clear();
    account.contact.birth_date.clear(); // no birth date, no check
    CHECK(!refused(account));
    account.contact.birth_date = "2008-02-29"; // 18 on 1 March
    CHECK(refused(account, {}, "2026-02-28"));
    CHECK(!refused(account, {}, "2026-03-01"));
}

TEST_CASE("ALLS-G3.7: one account per customer, told apart by e-mail, name with birth date, registration") {
    auto by_email = complete();
    by_email.party.name = "Somebody Else";
    by_email.contact.email = "ADA@example.org";
    auto refusal = refused(by_email, {ada});
    REQUIRE(refusal);
    CHECK(contains(said(*refusal), "ALLS-G3.7"));
    CHECK(contains(said(*refusal), "C7"));

    auto by_name = complete();
    by_name.contact.email = "other@example.org";
    by_name.party.name = "  ADÀ  martin";
    by_name.contact.birth_date = "1990-05-01";
    refusal = refused(by_name, {ada});
    REQUIRE(refusal);
    CHECK(contains(said(*refusal), "C7"));
    by_name.contact.birth_date = "1990-05-02";
    CHECK(!refused(by_name, {ada}));
    by_name.contact.birth_date.clear(); // a name alone tells nobody apart
    CHECK(!refused(by_name, {ada}));

    auto by_registration = complete();
    by_registration.party.name = "Somebody Else";
    by_registration.contact.email = "other@example.org";
    by_registration.party.registration = "552100554";
    refusal = refused(by_registration, {ada});
    REQUIRE(refusal);
    CHECK(contains(said(*refusal), "C7"));
}

TEST_CASE("ALLS-G3.7: a further organisation passes with its own registration and its main contact") {
    auto further = complete(); // Ada's e-mail
    further.party.organisation = "Lilas SAS";
    further.party.registration = "732829320";
    further.main_contact = 7;
    CHECK(!refused(further, {ada}));
    auto alone = further;
    alone.main_contact.reset();
    CHECK(refused(alone, {ada}));
    auto unregistered = further;
    unregistered.party.registration.clear();
    CHECK(refused(unregistered, {ada}));
    auto nameless = further;
    nameless.party.organisation.clear();
    CHECK(refused(nameless, {ada}));
    auto same = further;
    same.party.registration = "552100554";
    CHECK(refused(same, {ada}));
}

TEST_CASE("every ground is named, not the first only") {
    auto account = complete();
    account.party.city.clear();
    account.contact.birth_date = "2015-01-01";
    const auto refusal = refused(account, {ada});
    REQUIRE(refusal);
    for (const auto *clause : {"ALLS-G3.1", "ALLS-G3.3", "ALLS-G3.7"})
        CHECK(contains(said(*refusal), clause));
}

TEST_CASE("ALLS-G10.2: an account whose running contracts are all free is closed at once") {
    House house;
    const auto free_one = house.runs("2026-01-15", "0.00");
    const auto paid_one = house.runs("2026-01-15");
    auto over = paid_one;
    over.state = ContractState::ended;
    auto gone = paid_one;
    gone.state = ContractState::deleted;
    CHECK(!rules::refuse_closing({}, house.policy));
    CHECK(!rules::refuse_closing(std::vector<rules::Holding>{{free_one, true}}, house.policy));
    CHECK(!rules::refuse_closing(std::vector<rules::Holding>{{free_one, true}, {over, false}, {gone, false}},
                                 house.policy));
    const auto refusal =
        rules::refuse_closing(std::vector<rules::Holding>{{free_one, true}, {paid_one, false}}, house.policy);
    REQUIRE(refusal);
    CHECK(!refusal->grounds.empty());
    CHECK(contains(said(*refusal), "K2"));
    CHECK(!contains(said(*refusal), "K1"));
}

TEST_CASE("who cannot be closed yet is told how what runs is ended under their terms, or when it ends") {
    House house;
    std::vector<rules::Holding> holdings{{house.runs("2026-01-15"), false},
                                         {house.runs("2026-01-15"), false}};
    house.policy.no_renew_clause = "ALLS-G4.5";
    CHECK(rules::refuse_closing(holdings, house.policy)->hint ==
          "let its contracts end first: bursar contract no-renew CONTRACT");
    house.policy.no_renew_clause.clear();
    CHECK(rules::refuse_closing(holdings, house.policy)->hint ==
          "let its contracts end first: bursar contract cancel CONTRACT");
    holdings[0].contract.ends_on = day("2026-02-14");
    auto refusal = rules::refuse_closing(holdings, house.policy);
    CHECK(refusal->grounds.at(0).message == "K1 is active until 2026-02-14");
    CHECK(refusal->grounds.at(1).message == "K2 is active");
    CHECK(refusal->hint == "let its contracts end first: bursar contract cancel CONTRACT");
    holdings[1].contract.ends_on = day("2026-03-14");
    CHECK(rules::refuse_closing(holdings, house.policy)->hint ==
          "wait until the sweep has ended what runs: bursar sweep");
}

} // namespace account_test
