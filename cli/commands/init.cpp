#include "actions/actions.hpp"
#include "app/context.hpp"
#include "app/files.hpp"
#include "base/error.hpp"
#include "commands/rows.hpp"
#include "store/sqlite/sqlite_store.hpp"

#include <array>
#include <filesystem>

namespace bursar::commands {

using namespace app;
namespace init_cli {
namespace {

actions::InitLedger request_of(const Context &context) {
    actions::InitLedger request;
    const std::string file = *context.text("policy");
    request.policy_text = read_file(file);
    request.policy = value_or_fail(policy::parse_policy(request.policy_text, file), Cause::configuration);
    if (const auto catalog = context.text("catalog"))
        request.catalog =
            value_or_fail(policy::parse_catalog(read_file(*catalog), *catalog), Cause::configuration);
    return request;
}

void make_folder(const std::string &path) {
    const auto folder = std::filesystem::path(path).parent_path();
    std::error_code error;
    if (!folder.empty()) std::filesystem::create_directories(folder, error);
    if (!error) return;
    const bool denied = error == std::errc::permission_denied;
    throw Failure(denied ? Cause::not_permitted : Cause::not_found,
                  "cannot make the directory \"" + folder.string() + "\": " + error.message(),
                  "choose another place with --ledger");
}

int init(Context &context) {
    const actions::InitLedger request = request_of(context);
    const std::string path = context.ledger_path();
    std::error_code unreadable;
    if (std::filesystem::exists(path, unreadable))
        return context.refuse(
            {{{"", "the ledger \"" + path + "\" exists"}}, "use it, or name another with --ledger"});
    if (!context.globals().dry_run) {
        make_folder(path);
        try {
            ledger::Ledger ledger(store::open_sqlite(path, store::OpenMode::create));
            ledger::Deed deed = context.deed();
            if (!context.globals().as_of) deed.at = context.world().now(request.policy.time_zone);
            actions::init_ledger({ledger, deed, context.salts()}, request);
        } catch (...) {
            // A ledger is made whole or not at all.
            for (const char *suffix : {"", "-wal", "-shm"})
                std::filesystem::remove(path + suffix, unreadable);
            throw;
        }
    }
    io::Record record;
    record.add("ledger", path)
        .add("policy", request.policy.name)
        .add("currency", request.policy.currency.code())
        .add("products", request.catalog ? static_cast<std::int64_t>(request.catalog->size()) : 0);
    if (context.globals().dry_run) record.add("dry_run", true);
    context.show(record);
    return 0;
}

constexpr auto options = std::to_array<Option>({
    {.name = "--policy",
     .kind = Kind::file,
     .value_name = "FILE",
     .help = "the provider's terms",
     .required = true},
    {.name = "--catalog",
     .kind = Kind::file,
     .value_name = "FILE",
     .help = "products and prices to begin with"},
});

constexpr auto examples = std::to_array<Example>({
    {"bursar init --policy alls-heberg.toml --catalog catalog.toml", "a ledger at the default place"},
    {"bursar --ledger /srv/billing.db init --policy terms.toml", "a ledger of your choice"},
});

constexpr auto rows = std::to_array<Command>({
    {.path = "init",
     .summary = "make a ledger under a policy",
     .help =
         "Makes a new ledger: a SQLite file that only its owner can read. The policy is adopted as its first "
         "version, from the day it says itself. A ledger that exists is never touched.",
     .options = options,
     .examples = examples,
     .effect = Effect::none,
     .run = init},
});

} // namespace
} // namespace init_cli

std::span<const Command> init_commands() { return init_cli::rows; }

} // namespace bursar::commands
