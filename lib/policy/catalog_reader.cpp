#include "policy/exchange.hpp"

#include "base/text.hpp"
#include "policy/policy.hpp"
#include "policy/toml_reader.hpp"

#include <algorithm>

namespace bursar::policy {

namespace {

struct PriceDraft {
    std::optional<Date> effective;
    std::optional<Value> net; // an amount of the product's currency, which the price does not know
};

struct ProductDraft {
    Product product;
    Currency currency;
    Place code;
    std::vector<std::pair<std::string_view, Place>> domain_keys; // those that only a domain takes
};

std::optional<int> days(ProductDraft &d, std::string_view key, const Value &v) {
    d.domain_keys.emplace_back(key, v.place());
    return v.number(0, 3650);
}

void code(ProductDraft &d, const Value &v) {
    d.product.code = v.name();
    d.code = v.place();
}

void term(ProductDraft &d, const Value &v) {
    const std::string written = v.text();
    if (const auto period = parse_period(written))
        d.product.term = *period;
    else if (!written.empty())
        v.mistake(quoted_text(written) +
                  " is not a term: write it like \"1m\", \"12m\", \"30d\" or \"once\"");
}

constexpr Key<PriceDraft> price_rows[] = {
    {"from", true, [](PriceDraft &p, const Value &v) { p.effective = v.date(); }},
    {"net", true, [](PriceDraft &p, const Value &v) { p.net = v; }},
};

void prices(ProductDraft &d, const Value &v) {
    std::vector<Price> &known = d.product.prices;
    for (const auto &[price, place] : v.records<PriceDraft>("a price", price_rows)) {
        if (!price.effective || !price.net) continue;
        if (!known.empty() && *price.effective <= known.back().effective)
            v.mistake_at(place, "prices stand by their dates: " + bursar::to_string(*price.effective) +
                                    " must be after " + bursar::to_string(known.back().effective));
        known.push_back({*price.effective, price.net->amount(d.currency)});
    }
}

void name_servers(ProductDraft &d, const Value &v) {
    d.domain_keys.emplace_back("name_servers", v.place());
    for (const Value &item : v.items()) {
        const std::string host = item.text();
        const auto allowed = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
        };
        if (!std::ranges::all_of(host, allowed) || host.find('.') == host.npos ||
            host.find("..") != host.npos || host.front() == '.' || host.back() == '.')
            item.mistake(quoted_text(host) + " is not a host name: write it like \"ns1.example.net\"");
        d.product.name_servers.push_back(host);
    }
}

// Quantities are written like rates: at most six decimals.
constexpr Key<Product::Limit> limit_rows[] = {
    {"meter", true, [](Product::Limit &l, const Value &v) { l.meter = v.name(); }},
    {"most", true,
     [](Product::Limit &l, const Value &v) {
         const std::string most = v.text();
         if (const auto quantity = parse_rate(most))
             l.most_millionths = quantity->millionths;
         else if (!most.empty())
             v.mistake(quoted_text(most) + " is not a quantity: write it like \"1.5\"");
     }},
};
void limits(ProductDraft &d, const Value &v) {
    for (const auto &[limit, place] : v.records<Product::Limit>("a limit", limit_rows)) {
        if (std::ranges::find(d.product.limits, limit.meter, &Product::Limit::meter) !=
            d.product.limits.end())
            v.mistake_at(place, "two limits of the meter " + quoted_text(limit.meter));
        d.product.limits.push_back(limit);
    }
}
constexpr std::string_view support_levels[] = {"none", "simple", "premium"};

constexpr Key<ProductDraft> product_rows[] = {
    {"code", true, code},
    {"name", true, [](ProductDraft &d, const Value &v) { d.product.name = v.text(); }},
    {"family", true, [](ProductDraft &d, const Value &v) { d.product.family = v.name(); }},
    {"rank", true, [](ProductDraft &d, const Value &v) { d.product.rank = v.number(1, 1000).value_or(0); }},
    {"term", true, term},
    {"currency", true, [](ProductDraft &d, const Value &v) { d.currency = v.currency(); }},
    {"price", true, prices},
    {"limits", false, limits},
    {"evaluation_days", false,
     [](ProductDraft &d, const Value &v) { d.product.evaluation_days = v.number(1, 3650); }},
    {"grace_days", false,
     [](ProductDraft &d, const Value &v) { d.product.grace_days = days(d, "grace_days", v); }},
    {"redemption_days", false,
     [](ProductDraft &d, const Value &v) { d.product.redemption_days = days(d, "redemption_days", v); }},
    {"redemption_fee", false,
     [](ProductDraft &d, const Value &v) {
         d.domain_keys.emplace_back("redemption_fee", v.place());
         d.product.redemption_fee = v.amount(d.currency);
     }},
    {"name_servers", false, name_servers},
    {"support", false, [](ProductDraft &d, const Value &v) { d.product.support = v.one_of(support_levels); }},
    {"blocking_hours", false,
     [](ProductDraft &d, const Value &v) { d.product.blocking_hours = v.number(1, 10'000); }},
};

struct CatalogDraft {
    std::vector<Located<ProductDraft>> products;
};
constexpr Key<CatalogDraft> file_rows[] = {
    {"product", true,
     [](CatalogDraft &c, const Value &v) {
         c.products = v.records<ProductDraft>("[[product]]", product_rows);
     }},
};
constexpr Section<CatalogDraft> catalog_sections[] = {{"", true, file_rows}};

// A domain's rules (ALLS-G4.3) on what is no domain would be silently without effect.
void check_family(const ProductDraft &draft, Place place, Notes &notes) {
    const Product &product = draft.product;
    if (product.family != "domain" && !product.family.empty())
        for (const auto &[key, where] : draft.domain_keys)
            notes.mistake(where, "only a product of family \"domain\" takes " + quoted_text(key));
    if (product.redemption_fee && !product.redemption_days)
        notes.mistake(place, "a product with a redemption fee needs \"redemption_days\"");
    if (product.blocking_hours && product.support == "none")
        notes.mistake(place, "a product with \"blocking_hours\" needs \"support\"");
}

Catalog collect(const std::vector<Located<ProductDraft>> &products, Notes &notes) {
    Catalog catalog;
    std::map<std::string, int, std::less<>> lines;
    for (const auto &[draft, place] : products) {
        check_family(draft, place, notes);
        const std::string &code = draft.product.code;
        const auto [first, is_new] = lines.emplace(code, draft.code.line);
        if (!is_new && !code.empty())
            notes.mistake(draft.code, "two products have the code " + quoted_text(code) +
                                          ": the first stands on line " + std::to_string(first->second));
        catalog.emplace(code, draft.product);
    }
    return catalog;
}

} // namespace

Parsed<Catalog> parse_catalog(std::string_view text, const std::string &file) {
    const TomlResult toml = parse_toml(text);
    Notes notes(file);
    CatalogDraft draft;
    if (toml.root)
        read_sections<CatalogDraft>(*toml.root, catalog_sections, draft, notes);
    else
        notes.mistake(toml.place, toml.message);
    Catalog catalog = collect(draft.products, notes);
    std::vector<Mistake> mistakes = notes.take();
    if (!mistakes.empty()) return {{}, std::move(mistakes)};
    return {std::move(catalog), {}};
}

std::vector<KnownKey> catalog_keys() {
    std::vector<KnownKey> keys = list_sections<CatalogDraft>(catalog_sections);
    list_keys<ProductDraft>("product[]", product_rows, keys);
    list_keys<PriceDraft>("product[].price[]", price_rows, keys);
    list_keys<Product::Limit>("product[].limits[]", limit_rows, keys);
    return keys;
}

} // namespace bursar::policy
