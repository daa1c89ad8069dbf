#include "actions/actions.hpp"
#include "app/context.hpp"
#include "app/files.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/terms.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace bursar::commands {

using namespace app;
namespace catalog_cli {
namespace {

io::Record product_record(const policy::Product &product, Date on) {
    const policy::Price *price = product.price_on(on);
    io::Record record;
    record.add("product", product.code)
        .add("name", product.name)
        .add("family", product.family)
        .add("rank", std::int64_t{product.rank})
        .add("term", to_string(product.term))
        .add("net", price ? io::Field(price->net) : io::Field(nullptr))
        .add("currency", price ? io::Field(price->net.currency.code()) : io::Field(nullptr))
        .add("effective", price ? io::Field(price->effective) : io::Field(nullptr))
        .add("support", product.support)
        .add("blocking_hours",
             product.blocking_hours ? io::Field(std::int64_t{*product.blocking_hours}) : io::Field(nullptr));
    if (product.withdrawn_on) record.add("withdrawn_on", product.withdrawn_on);
    return record;
}

int load(Context &context) {
    const std::string file = *context.text("FILE");
    const policy::Catalog catalog =
        value_or_fail(policy::parse_catalog(read_file(file), file), Cause::configuration);
    auto outcome = actions::load_catalog(desk_of(context), catalog);
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const Date today = context.as_of().day;
    context.begin_list({"product", "name", "family", "rank", "term", "net", "currency", "effective",
                        "support", "blocking_hours"});
    for (const auto &[code, product] : catalog)
        context.item(product_record(product, today));
    context.end_list();
    return 0;
}

int list(Context &context) {
    const ledger::Rules rules = ledger::read_rules(context.ledger());
    const Date today = context.as_of().day;
    const ledger::Filter filter = filter_of(context);
    const auto family = context.text("family");
    const std::string after = context.text("after").value_or("");
    const auto is_withdrawn = [&](const policy::Product &product) {
        return product.withdrawn_on && *product.withdrawn_on <= today;
    };
    std::vector<std::string> columns{"product", "name",     "family",    "rank",    "term",
                                     "net",     "currency", "effective", "support", "blocking_hours"};
    if (std::ranges::any_of(rules.catalog, [](const auto &p) { return p.second.withdrawn_on.has_value(); }))
        columns.emplace_back("withdrawn_on");
    context.begin_list(columns);
    std::int64_t left = filter.limit.value_or(std::numeric_limits<std::int64_t>::max());
    for (const auto &[code, product] : rules.catalog) {
        if (code <= after || (family && product.family != *family) ||
            (filter.state && (*filter.state == "withdrawn") != is_withdrawn(product)))
            continue;
        if (left-- > 0) context.item(product_record(product, today));
    }
    context.end_list();
    return 0;
}

constexpr auto file_argument = std::to_array<Argument>({{"FILE", Kind::file, "a catalogue, TOML"}});
constexpr auto list_options = std::to_array<Option>({
    state_filter("sold|withdrawn"),
    {.name = "--family", .kind = Kind::text, .value_name = "FAMILY", .help = "only of this family"},
    limit_filter,
    after_filter(Kind::product, "PRODUCT"),
});
constexpr auto load_examples = std::to_array<Example>({
    {"bursar catalog load catalog.toml", "products and prices, new and changed"},
    {"bursar catalog load catalog.toml --dry-run", "what would be loaded"},
});
constexpr auto list_examples = std::to_array<Example>({
    {"bursar catalog list", "today's prices"},
    {"bursar --as-of 2027-01-01 catalog list --family vps -o json", "those of the new year, for a script"},
});
constexpr auto rows = std::to_array<Command>({
    {.path = "catalog load",
     .summary = "load products and prices",
     .help =
         "Adds what is new and replaces what has the same code, or the same code and day of effect. Nothing "
         "is "
         "removed: contracts need their product. A price counts from its day on, for terms that start then. "
         "A "
         "product that was withdrawn is sold again once it is loaded again.",
     .arguments = file_argument,
     .examples = load_examples,
     .effect = Effect::writes,
     .run = load},
    {.path = "catalog list",
     .summary = "list what is sold",
     .help = "Lists products with the price in effect on the day of the command, and the day they were "
             "withdrawn.",
     .options = list_options,
     .examples = list_examples,
     .run = list},
});

} // namespace
} // namespace catalog_cli

std::span<const Command> catalog_commands() {
    static const std::vector<Command> all = joined(catalog_cli::rows, withdrawal_commands());
    return all;
}

} // namespace bursar::commands
