// backup: copies of the ledger.
#include "actions/backups.hpp"
#include "app/context.hpp"
#include "app/errors.hpp"
#include "base/error.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <limits>

namespace bursar::commands {

using namespace app;
namespace backup_cli {
namespace {

const std::string &why_not_good(const BackupCopy &copy) {
    return copy.unreached.empty() ? copy.failure : copy.unreached;
}

void add_copies(std::vector<io::Record> &records, const Backup &backup, bool named) {
    for (const BackupCopy &copy : backup.copies) {
        io::Record record;
        if (named) record.add("backup", format_id('B', backup.id));
        record.add("place", text_or_null(copy.place))
            .add("region", text_or_null(copy.region))
            .add("path", copy.path)
            .add("size", copy.made() ? io::Field(copy.size) : io::Field(nullptr))
            .add("sha256", text_or_null(copy.digest))
            .add("state", to_string(copy.state()))
            .add("verified_on", copy.verified_on)
            .add("because", text_or_null(why_not_good(copy)));
        records.push_back(std::move(record));
    }
}

io::Record record_of(const Backup &backup, std::string_view kept_because) {
    io::Field::List regions;
    std::vector<io::Record> copies;
    add_copies(copies, backup, false);
    std::optional<Date> verified_on;
    for (const BackupCopy &copy : backup.copies) {
        if (copy.state() != BackupState::failed && !copy.region.empty()) regions.emplace_back(copy.region);
        if (copy.state() == BackupState::good) verified_on = std::max(verified_on, copy.verified_on);
    }
    return io::Record()
        .add("id", format_id('B', backup.id))
        .add("taken_on", backup.taken_on)
        .add("state", backup.removed_on ? "removed" : to_string(backup.state()))
        .add("kept_because", text_or_null(std::string(kept_because)))
        .add("regions", std::move(regions))
        .add("verified_on", verified_on)
        .add("removed_on", backup.removed_on)
        .add("events", backup.events ? io::Field(backup.events) : io::Field(nullptr))
        .add("clause", text_or_null(backup.clause))
        .add("copies", std::move(copies));
}

// Cron hears of what went wrong alone; a script, of what was done.
bool silent(Context &context, bool well, bool nothing) {
    return well && context.globals().quiet && (nothing || context.globals().format == Format::table);
}

// Tells of the copies that failed, or of those that were made and are bad or out of reach.
struct Tally {
    std::int64_t good = 0, failed = 0, unreached = 0;
};
Tally tell_failures(Context &context, const Backup &backup, bool made_alone) {
    Tally tally;
    for (const BackupCopy &copy : backup.copies) {
        if (made_alone && !copy.made()) continue;
        const std::string &why = why_not_good(copy);
        ++(why.empty() ? tally.good : copy.unreached.empty() ? tally.failed : tally.unreached);
        if (!why.empty())
            context.warn(fmt::format("bursar: {}: {}: {}", format_id('B', backup.id), copy.path, why));
    }
    return tally;
}

std::vector<rules::BackupTarget> targets_of(const Context &context) {
    std::vector<rules::BackupTarget> targets;
    if (const auto directory = context.text("DIRECTORY")) targets.push_back({"", *directory});
    for (const std::string &place : context.texts("place")) {
        const std::size_t equals = place.find('=');
        if (equals == 0 || equals >= place.size() - 1)
            throw Failure(Cause::usage, fmt::format("--place: \"{}\" is not NAME=DIRECTORY", place),
                          "places are named by the terms: bursar policy show");
        targets.push_back({place.substr(0, equals), place.substr(equals + 1)});
    }
    if (targets.empty())
        throw Failure(Cause::usage, "a backup needs a place to go to",
                      "give a DIRECTORY, or --place NAME=DIRECTORY");
    return targets;
}

int create(Context &context) {
    const auto outcome = actions::create_backup(desk_of(context), targets_of(context), context.ledger_path());
    if (const auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const auto &[recorded, backup] = std::get<actions::BackupDone>(outcome);
    const Tally tally = tell_failures(context, backup, false);
    if (!silent(context, tally.failed == 0, false)) {
        io::Record record = record_of(backup, "");
        if (recorded.dry_run) record.add("dry_run", true);
        context.show(record);
    }
    return tally.failed == 0 ? 0 : tally.good > 0 ? 3 : exit_code(Cause::io);
}

int verify_these(Context &context, const actions::VerifyBackups &request) {
    const auto outcome = actions::verify_backups(desk_of(context), request,
                                                 [&](const std::string &text) { context.progress(text); });
    if (const auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const auto &[recorded, on, backups] = std::get<actions::BackupsDone>(outcome);
    Tally all;
    std::vector<io::Record> records;
    for (const Backup &backup : backups) {
        const Tally tally = tell_failures(context, backup, true);
        all.good += tally.good;
        all.failed += tally.failed;
        all.unreached += tally.unreached;
        add_copies(records, backup, true);
    }
    const bool well = all.failed == 0 && all.unreached == 0;
    if (!silent(context, well, backups.empty())) {
        io::Record record;
        record.add("verified_on", on)
            .add("good", all.good)
            .add("failed", all.failed)
            .add("out_of_reach", all.unreached)
            .add("copies", std::move(records));
        if (recorded.dry_run) record.add("dry_run", true);
        context.show(record);
    }
    return well ? 0 : all.good == 0 && all.unreached == 0 ? exit_refused : 3;
}

int verify(Context &context) {
    const bool all = context.flag("all");
    if (!context.given("BACKUP")) return verify_these(context, {{}, all});
    if (all) throw Failure(Cause::usage, "--all and a backup do not go together", "leave one of them out");
    return for_each_value(context, "BACKUP", [&](const std::string &id) {
        return verify_these(context, {parse_id('B', id), false});
    });
}

int list(Context &context) {
    const ledger::Filter filter = filter_of(context);
    const bool removed = filter.state == "removed";
    std::int64_t left = filter.limit.value_or(std::numeric_limits<std::int64_t>::max());
    context.begin_list({"id", "taken_on", "state", "kept_because", "regions", "verified_on", "removed_on"});
    for (const auto &[backup, kept_because] :
         actions::list_backups(context.ledger(), context.as_of().day, removed)) {
        if (removed != backup.removed_on.has_value() || backup.id <= filter.after.value_or(0)) continue;
        if (filter.state && !removed && *filter.state != to_string(backup.state())) continue;
        if (backup.taken_on < filter.from.value_or(backup.taken_on) ||
            backup.taken_on > filter.to.value_or(backup.taken_on))
            continue;
        if (left-- > 0) context.item(record_of(backup, kept_because));
    }
    context.end_list();
    return 0;
}

int prune(Context &context) {
    const auto outcome = actions::prune_backups(desk_of(context));
    if (const auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const auto &[recorded, answer] = std::get<actions::PruneDone>(outcome);
    std::vector<io::Record> records;
    std::int64_t kept = 0;
    for (const PrunedBackup &backup : answer.backups) {
        kept += backup.kept;
        records.push_back(io::Record()
                              .add("id", format_id('B', backup.id))
                              .add("taken_on", backup.taken_on)
                              .add("state", to_string(backup.state))
                              .add("action", backup.kept ? "keep" : "remove")
                              .add("because", backup.because));
    }
    for (const std::string &line : answer.told)
        context.warn("bursar: " + line);
    for (const std::string &line : answer.cleared)
        context.warn("bursar: " + line);
    const bool well = answer.told.empty();
    const bool nothing = kept == static_cast<std::int64_t>(records.size());
    if (!silent(context, well, nothing)) {
        io::Record record;
        record.add("kept", kept)
            .add("removed", static_cast<std::int64_t>(records.size()) - kept)
            .add("backups", std::move(records));
        if (recorded.dry_run) record.add("dry_run", true);
        context.show(record);
    }
    return well ? 0 : 3;
}

// Empty when nothing names one: a file is restored without.
std::string ledger_in_use(const Context &context) {
    try {
        return context.ledger_path();
    } catch (const Failure &) {
        return {};
    }
}

int restore(Context &context) {
    const std::string source = *context.text("SOURCE"), to = *context.text("to");
    std::vector<BackupCopy> copies{{"", "", source, 0, ""}};
    if (const auto id = parse_id('B', source)) {
        auto found = actions::copies_of(context.ledger(), *id);
        if (const auto *refusal = std::get_if<Refusal>(&found)) return context.refuse(*refusal);
        copies = std::move(std::get<std::vector<BackupCopy>>(found));
    }
    if (!context.confirm(fmt::format("make {} a ledger, as {} has it?", to, source))) return 0;
    const auto outcome =
        actions::restore_backup(copies, to, ledger_in_use(context), context.globals().dry_run,
                                [&](const std::string &text) { context.progress(text); });
    if (const auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const auto &restored = std::get<actions::RestoredLedger>(outcome);
    io::Record record;
    record.add("ledger", to)
        .add("from", restored.from)
        .add("size", restored.size)
        .add("sha256", restored.digest)
        .add("events", restored.events);
    if (context.globals().dry_run) record.add("dry_run", true);
    context.show(record);
    return 0;
}

constexpr auto create_arguments = std::to_array<Argument>({{.name = "DIRECTORY",
                                                            .kind = Kind::file,
                                                            .help = "where to, when the terms name no places",
                                                            .required = false}});
constexpr auto create_options = std::to_array<Option>({
    {.name = "--place",
     .kind = Kind::word,
     .value_name = "NAME=DIRECTORY",
     .help = "a place of the terms, and where it is",
     .repeatable = true},
});
constexpr auto verify_arguments =
    std::to_array<Argument>({{.name = "BACKUP",
                              .kind = Kind::backup_id,
                              .help = "the backup; without, all that are not known to be good",
                              .required = false,
                              .from_stdin = true}});
constexpr auto verify_options =
    std::to_array<Option>({{.name = "--all", .kind = Kind::flag, .help = "those that were good too"}});
constexpr auto list_options = std::to_array<Option>({
    state_filter("good|unverified|failed|removed"),
    from_filter,
    to_filter,
    limit_filter,
    after_filter(Kind::backup_id, "BACKUP"),
});
constexpr auto restore_arguments = std::to_array<Argument>(
    {{.name = "SOURCE", .kind = Kind::file, .help = "a backup, or the file of a copy"}});
constexpr auto restore_options = std::to_array<Option>({
    {.name = "--to", .kind = Kind::file, .value_name = "FILE", .help = "a new ledger", .required = true},
});
constexpr auto create_examples = std::to_array<Example>({
    {"bursar backup create /srv/backup", "one copy"},
    {"bursar backup create --place ovh-gravelines=/mnt/ovh --place hetzner-falkenstein=/mnt/hetzner",
     "a copy at each place"},
});
constexpr auto verify_examples = std::to_array<Example>({
    {"bursar backup verify", "what was not verified yet, or failed"},
    {"bursar backup verify --all -o json | jq .failed", "all that are there"},
});
constexpr auto list_examples = std::to_array<Example>({
    {"bursar backup list", "what is there, and why it is kept"},
    {"bursar backup list --state failed -o jsonl | jq -r .id | bursar backup verify -", "looked over again"},
});
constexpr auto prune_examples = std::to_array<Example>({
    {"bursar backup prune --dry-run", "what would be kept, and what removed"},
    {"bursar -q backup prune", "from cron"},
});
constexpr auto restore_examples = std::to_array<Example>({
    {"bursar backup restore B7 --to /srv/again.db", "the ledger as the backup has it"},
    {"bursar backup restore /mnt/ovh/bursar-B7-2026-11-30.db --to ledger.db --yes",
     "when the ledger is lost"},
});

constexpr auto rows = std::to_array<Command>({
    {.path = "backup create",
     .summary = "copy the ledger",
     .help =
         "Writes a copy of the ledger as it stands at one moment into each directory: whole or not at all, "
         "for "
         "its owner alone. Where the terms name places, copies go to these. The register keeps the region, "
         "size "
         "and SHA-256 of each; a copy that fails is kept there too, with the reason.\n\n"
         "A copy does not hold the event of its own backup. Exit code 3 when some copies failed, 74 when all "
         "did.",
     .arguments = create_arguments,
     .options = create_options,
     .examples = create_examples,
     .effect = Effect::writes,
     .run = create},
    {.path = "backup list",
     .summary = "list backups, and why each is kept",
     .help =
         "Lists the backups that are there, and what the rotation keeps each for today: daily, weekly, "
         "monthly, as the last good one, because its day has not come, or because it failed or is still to "
         "be verified and no later one is good. This is what the register says: backup prune looks at the "
         "files, too. What was removed is listed with --state removed. --from and --to look at the day a "
         "backup was taken.",
     .options = list_options,
     .examples = list_examples,
     .run = list},
    {.path = "backup verify",
     .summary = "read copies back",
     .help =
         "Compares each copy with its registered SHA-256, tests the database, and proves the chain of its "
         "events. What lies beside a copy is no part of it. A copy that cannot be read is out of reach: "
         "nothing is recorded of it, and what was found before stays. Without a backup and --all, the others "
         "are not read back, but a copy that is not at its place any more is told of, too. Exit code 3 when "
         "some copies are bad or out of reach, 1 when all are bad.",
     .arguments = verify_arguments,
     .options = verify_options,
     .examples = verify_examples,
     .effect = Effect::writes,
     .run = verify},
    {.path = "backup prune",
     .summary = "remove the backups that are not kept any more",
     .help =
         "Looks at the files first: a backup is good while a copy of it has the registered size, and the "
         "last good one is the last that was taken with a copy of the registered SHA-256. While there is "
         "none, nothing is removed. Of the good ones, keeps the newest of so many days, then of so many ISO "
         "weeks, then of so many months, as the terms say, and none that is too old but the last good one. "
         "One of a day that has not come counts for nothing and stays until then. A failed or unverified one "
         "counts for nothing: it stays while no later one is good, and an unverified one as long as the "
         "terms give to verify it. One that is out of reach, with no copy that can be opened, stays until it "
         "is too old, and longer while no later one is good.\n\n"
         "Exit code 3 tells of what is to be seen to: a backup that is out of reach or not what was "
         "registered; a copy of a kept one that is not at its place; a file that is not the registered one, "
         "or bears the name of a copy and is not on the register. Such files are left alone. A file that an "
         "earlier run left is deleted and told of.",
     .examples = prune_examples,
     .effect = Effect::writes,
     .run = prune},
    {.path = "backup restore",
     .summary = "make a new ledger of a backup",
     .help =
         "Verifies a copy, and writes it as a new ledger: a file that exists is refused, and the ledger in "
         "use is never touched. A file needs no ledger; of a backup, the first sound copy is taken, byte for "
         "byte. One that a later bursar wrote is refused.\n\n"
         "The new ledger is as it was before the event of its own backup: this backup, its verification and "
         "whatever came later are not on its register.",
     .arguments = restore_arguments,
     .options = restore_options,
     .examples = restore_examples,
     .dangerous = true,
     .run = restore},
});

} // namespace
} // namespace backup_cli

std::span<const Command> backup_commands() { return backup_cli::rows; }

} // namespace bursar::commands
