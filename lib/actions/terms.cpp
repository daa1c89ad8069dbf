// Terms and prices: init, policy adopt, catalog load.
#include "ledger/terms.hpp"
#include "actions/actions.hpp"
#include "actions/terms_of.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "ledger/migrate.hpp"
#include "rules/price_change.hpp"

#include <fmt/format.h>

namespace bursar::actions {
namespace {

void write_policy(ledger::Change &change, int version, const std::string &text, const policy::Policy &policy,
                  Date effective) {
    const std::string digest = sha256_hex(text);
    std::string data;
    JsonWriter(data)
        .begin_object()
        .key("version")
        .integer(version)
        .key("name")
        .text(policy.name)
        .key("effective")
        .text(to_string(effective))
        .key("digest")
        .text(digest)
        .end_object();
    const auto seq = change.event({"policy-adopted", "policy", 0, std::move(data), {}, {}});
    change.row(ledger::Write::policy, std::int64_t{version}, policy.name, to_string(effective),
               policy.time_zone, digest, text, seq);
}

store::Value number_or_null(const std::optional<int> &value) {
    return value ? store::Value(std::int64_t{*value}) : store::Value(nullptr);
}

void write_catalog(ledger::Change &change, const policy::Catalog &catalog) {
    std::string data;
    JsonWriter json(data);
    json.begin_object().key("products").begin_array();
    for (const auto &[code, product] : catalog) {
        json.text(code);
        std::string servers;
        for (const std::string &server : product.name_servers)
            servers += (servers.empty() ? "" : " ") + server;
        change.row(ledger::Write::product, code, product.name, product.family, std::int64_t{product.rank},
                   to_string(product.term), number_or_null(product.evaluation_days),
                   number_or_null(product.grace_days), number_or_null(product.redemption_days),
                   product.redemption_fee ? store::Value(product.redemption_fee->minor)
                                          : store::Value(nullptr),
                   servers, product.support, number_or_null(product.blocking_hours));
        change.row(ledger::Write::limits_forgotten, code);
        for (const policy::Product::Limit &limit : product.limits)
            change.row(ledger::Write::limit, code, limit.meter, limit.most_millionths);
        for (const policy::Price &price : product.prices)
            change.row(ledger::Write::price, code, to_string(price.effective), price.net.minor,
                       std::string(price.net.currency.code()));
    }
    json.end_array().end_object();
    change.event({"catalog-loaded", "catalog", 0, std::move(data), {}, {}});
}

} // namespace

void init_ledger(const Desk &desk, const InitLedger &request) {
    ledger::Change change({}, desk.deed, desk.salts);
    std::string data;
    JsonWriter(data).begin_object().key("schema").integer(ledger::program_schema()).end_object();
    change.event({"ledger-created", "ledger", 0, std::move(data), {}, {}});
    write_policy(change, 1, request.policy_text, request.policy, request.policy.applies_from);
    if (request.catalog) write_catalog(change, *request.catalog);
    if (!ledger::migrate(desk.ledger, std::move(change), 0))
        throw Failure(Cause::busy, "somebody else made this ledger just now",
                      "use it, or choose another file");
}

std::variant<Recorded, Refusal> adopt_policy(const Desk &desk, const AdoptPolicy &request) {
    return carry_out(desk, [&]() -> Verdict {
        const ledger::Rules rules = ledger::read_rules(desk.ledger);
        const auto &last = rules.versions.back();
        ledger::Change change(rules.head, desk.deed, desk.salts);
        if (last.digest == sha256_hex(request.text) && last.effective == request.effective) {
            change.unchanged("policy", 0);
            return change;
        }
        if (request.effective <= last.effective)
            return Refusal{
                {{"", fmt::format("version {} is effective from {}, and a new one must come after it",
                                  last.version, to_string(last.effective))}},
                "choose a later --effective day"};
        if (request.policy.currency != rules.policies.at(last.version).currency)
            return Refusal{{{"", fmt::format("the ledger is kept in {}, and this policy bills in {}",
                                             rules.policies.at(last.version).currency.code(),
                                             request.policy.currency.code())}},
                           "keep the currency, or make another ledger"};
        write_policy(change, last.version + 1, request.text, request.policy, request.effective);
        return change;
    });
}

std::variant<Recorded, Refusal> load_catalog(const Desk &desk, const policy::Catalog &catalog) {
    return carry_out(desk, [&]() -> Verdict {
        const Date today = desk.deed.at.day;
        const ledger::Rules rules = ledger::read_rules(desk.ledger);
        if (auto refusal = rules::refuse_prices(catalog, terms_of(rules, rules.in_force(today), today)))
            return *refusal;
        ledger::Change change(rules.head, desk.deed, desk.salts);
        write_catalog(change, catalog);
        return change;
    });
}

std::variant<Recorded, Refusal> set_exchange_rate(const Desk &desk,
                                                  const policy::ExchangeRates::Quote &quote) {
    return carry_out(desk, [&]() -> Verdict {
        const ledger::Rules rules = ledger::read_rules(desk.ledger);
        ledger::Change change(rules.head, desk.deed, desk.salts);
        const std::string pair = fmt::format("{}/{}", quote.from.code(), quote.to.code());
        const Currency home = rules.policy_on(desk.deed.at.day).currency;
        if (quote.from != home)
            return Refusal{{{rules.policy_on(desk.deed.at.day).currency_clause,
                             fmt::format("{} is not a rate of the policy's currency", pair)}},
                           fmt::format("write it as {}/{}", home.code(), quote.from.code())};
        const auto *known = rules.rates.on(quote.from, quote.to, quote.on);
        if (known && known->on == quote.on && known->rate == quote.rate) {
            change.unchanged(pair, 0);
            return change;
        }
        std::string data;
        JsonWriter json(data);
        json.begin_object().key("on").text(to_string(quote.on));
        json.key("millionths").integer(quote.rate.millionths).end_object();
        const auto seq = change.event({"exchange-rate-set", pair, 0, std::move(data), {}, {}});
        change.row(ledger::Write::exchange_rate, std::string(quote.from.code()), std::string(quote.to.code()),
                   to_string(quote.on), quote.rate.millionths, seq);
        return change;
    });
}

} // namespace bursar::actions
