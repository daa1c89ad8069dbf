#include "ledger/terms.hpp"

#include "ledger/rows.hpp"

#include <array>

namespace bursar::ledger {
namespace {

void require_policy(const Rules &rules) {
    if (rules.versions.empty())
        throw Failure(Cause::configuration, "the ledger holds no policy",
                      "bursar policy adopt FILE --effective DATE");
}

void add_policy(Rules &rules, const store::Row &row) {
    const int version = static_cast<int>(row.integer(0));
    rules.versions.push_back(
        {version, date_at(row, 1), std::string(row.text(2)), std::string(row.text(3)), row.integer(5)});
    rules.policies.add(version, std::string(row.text(4)));
}

void add_product(Rules &rules, const store::Row &row) {
    policy::Product product;
    product.code = row.text(0);
    product.name = row.text(1);
    product.family = row.text(2);
    product.rank = static_cast<int>(row.integer(3));
    product.term = period_at(row, 4);
    const auto number = [&](std::size_t column) -> std::optional<int> {
        if (row.is_null(column)) return std::nullopt;
        return static_cast<int>(row.integer(column));
    };
    product.evaluation_days = number(5);
    product.grace_days = number(6);
    product.redemption_days = number(7);
    if (!row.is_null(8)) product.redemption_fee = Money{row.integer(8), {}};
    product.support = row.text(10);
    product.blocking_hours = number(11);
    product.withdrawn_on = maybe_date(row, 12);
    product.name_servers = words(row.text(9));
    rules.catalog.emplace(product.code, std::move(product));
}

void add_price(Rules &rules, const store::Row &row) {
    const auto found = rules.catalog.find(row.text(0));
    if (found == rules.catalog.end()) return; // check lists it as an orphan
    policy::Product &product = found->second;
    const auto currency = currency_at(row, 3);
    product.prices.push_back({date_at(row, 1), {row.integer(2), currency}, row.integer(4)});
    if (product.redemption_fee) product.redemption_fee->currency = currency;
}

void add_limit(Rules &rules, const store::Row &row) {
    if (const auto found = rules.catalog.find(row.text(0)); found != rules.catalog.end())
        found->second.limits.push_back({std::string(row.text(1)), row.integer(2)});
}

void add_rate(Rules &rules, const store::Row &row) {
    rules.rates.add(
        {currency_at(row, 0), currency_at(row, 1), date_at(row, 2), policy::Rate{row.integer(3)}});
}

} // namespace

int Rules::in_force(Date on) const {
    require_policy(*this);
    int version = versions.front().version;
    for (const Version &candidate : versions)
        if (candidate.effective <= on) version = candidate.version;
    return version;
}

Reading reading_of_rules(Rules &rules) {
    return {
        {{"SELECT version, effective, name, digest, text, seq FROM policy ORDER BY version", {}},
         {"SELECT code, name, family, rank, term, evaluation_days, grace_days, redemption_days, "
          "redemption_fee, name_servers, support, blocking_hours, withdrawn_on FROM product",
          {}},
         {"SELECT p.product, p.effective, p.net, p.currency, coalesce((SELECT max(c.id) FROM price_change c "
          "WHERE c.product = p.product AND c.effective = p.effective AND c.net = p.net), 0) "
          "FROM price p ORDER BY p.product, p.effective",
          {}},
         {"SELECT base, quote, set_on, millionths FROM exchange_rate", {}},
         {"SELECT product, meter, most FROM product_limit", {}}},
        [&rules](std::size_t query, const store::Row &row) {
            constexpr std::array add{add_policy, add_product, add_price, add_rate, add_limit};
            add.at(query)(rules, row);
        }};
}

Rules read_rules(Ledger &ledger) {
    Rules rules;
    rules.head = ledger.read({reading_of_rules(rules)});
    require_policy(rules);
    return rules;
}

} // namespace bursar::ledger
