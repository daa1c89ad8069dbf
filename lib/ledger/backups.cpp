#include "ledger/backups.hpp"

#include "base/text.hpp"
#include "ledger/audit.hpp"
#include "ledger/migrate.hpp"
#include "ledger/view_sql.hpp"

namespace bursar::ledger {
namespace {

// One row for each copy.
constexpr std::string_view backups_sql =
    "SELECT b.id, b.taken_on, b.events, b.clause, b.removed_on, c.place, c.region, c.path, c.size, c.digest, "
    "v.verified_on, iif(v.seq IS NULL, c.failure, v.failure), c.copy FROM backup b JOIN backup_copy c ON "
    "c.backup = "
    "b.id "
    "LEFT JOIN backup_verification v ON v.backup = c.backup AND v.copy = c.copy AND v.seq = (SELECT max(seq) "
    "FROM backup_verification w WHERE w.backup = c.backup AND w.copy = c.copy) "
    "WHERE ?1 OR b.removed_on IS NULL ORDER BY b.id, c.copy";

store::Value text_or_null(const std::string &text) {
    return text.empty() ? store::Value(nullptr) : store::Value(text);
}

// {"backup":1,"clause":"…" and what `more` adds.
std::int64_t tell(Change &change, std::string_view kind, Id backup, const std::string &clause,
                  const std::function<void(JsonWriter &)> &more) {
    std::string data;
    JsonWriter json(data);
    json.begin_object().key("backup").integer(backup).key("clause");
    if (clause.empty())
        json.null();
    else
        json.text(clause);
    more(json);
    json.end_object();
    return change.event({kind, format_id('B', backup), 0, std::move(data)});
}

} // namespace

Reading reading_of_backups(BackupRegister &found, bool removed) {
    return {{{backups_sql, {std::int64_t{removed}}}, {"SELECT coalesce(max(id), 0) FROM backup", {}}},
            [&found](std::size_t query, const store::Row &row) {
                if (query == 1) {
                    found.last = row.integer(0);
                    return;
                }
                if (found.backups.empty() || found.backups.back().id != row.integer(0))
                    found.backups.push_back({row.integer(0),
                                             date_at(row, 1),
                                             row.integer(2),
                                             string_at(row, 3),
                                             maybe_date(row, 4),
                                             {}});
                found.backups.back().copies.push_back(
                    {string_at(row, 5), string_at(row, 6), std::string(row.text(7)),
                     maybe_integer(row, 8).value_or(0), string_at(row, 9), maybe_date(row, 10),
                     string_at(row, 11), "", row.integer(12)});
            }};
}

void write_backup(Change &change, const Backup &backup) {
    const auto seq = tell(change, "backup", backup.id, backup.clause, [&](JsonWriter &json) {
        json.key("events").integer(backup.events).key("copies").begin_array();
        for (const BackupCopy &copy : backup.copies) {
            json.begin_object().key("place").text(copy.place).key("region").text(copy.region);
            json.key("sha256").text(copy.digest).end_object();
        }
        json.end_array();
    });
    change.row(Write::backup, backup.id, to_string(backup.taken_on), backup.events,
               text_or_null(backup.clause), seq);
    std::int64_t number = 0;
    for (const BackupCopy &copy : backup.copies)
        change.row(Write::backup_copy, backup.id, ++number, text_or_null(copy.place),
                   text_or_null(copy.region), copy.path,
                   copy.made() ? store::Value(copy.size) : store::Value(nullptr), text_or_null(copy.digest),
                   text_or_null(copy.failure));
}

void write_verification(Change &change, const Backup &backup, const std::string &clause) {
    const auto seq = tell(change, "backup-verified", backup.id, clause, [&](JsonWriter &json) {
        json.key("copies").begin_array();
        for (const BackupCopy &copy : backup.copies)
            json.text(to_string(copy.state()));
        json.end_array();
    });
    std::int64_t number = 0;
    for (const BackupCopy &copy : backup.copies)
        if (++number; copy.judged())
            change.row(Write::backup_verification, backup.id, number, seq, to_string(*copy.verified_on),
                       text_or_null(copy.failure));
}

void write_removal(Change &change, const Backup &backup, const std::string &clause,
                   std::string_view because) {
    tell(change, "backup-removed", backup.id, clause,
         [&](JsonWriter &json) { json.key("because").text(because); });
    change.row(Write::backup_removed, backup.id, to_string(change.deed().at.day));
}

void write_verify_answer(Change &change, std::span<const Backup> backups) {
    std::string data;
    JsonWriter json(data);
    json.begin_object().key("copies").begin_array();
    for (const Backup &backup : backups)
        for (const BackupCopy &copy : backup.copies) {
            json.begin_object().key("backup").integer(backup.id).key("copy").integer(copy.number);
            if (copy.verified_on) json.key("verified_on").text(to_string(*copy.verified_on));
            if (!copy.failure.empty()) json.key("failure").text(copy.failure);
            if (!copy.unreached.empty()) json.key("unreached").text(copy.unreached);
            json.end_object();
        }
    json.end_array().end_object();
    change.event({"verify-finished", "backup", 0, std::move(data)});
}

std::optional<VerifyAnswer> verify_answer(Ledger &ledger, std::int64_t first_seq, std::int64_t last_seq) {
    std::optional<VerifyAnswer> answer;
    select(
        ledger,
        "SELECT substr(e.at, 1, 10), c.backup, c.place, c.region, c.path, c.size, c.digest, "
        "json_extract(k.value, '$.verified_on'), json_extract(k.value, '$.failure'), "
        "json_extract(k.value, '$.unreached'), c.copy FROM event e LEFT JOIN json_each(e.data, '$.copies') k "
        "LEFT JOIN backup_copy c ON c.backup = json_extract(k.value, '$.backup') "
        "AND c.copy = json_extract(k.value, '$.copy') "
        "WHERE e.seq BETWEEN ?1 AND ?2 AND e.kind = 'verify-finished' ORDER BY k.key",
        {first_seq, last_seq}, [&](const store::Row &row) {
            if (!answer) answer = VerifyAnswer{date_at(row, 0), {}};
            if (row.is_null(1)) return;
            auto &backups = answer->backups;
            if (backups.empty() || backups.back().id != row.integer(1))
                backups.push_back({row.integer(1), answer->on});
            backups.back().copies.push_back({string_at(row, 2), string_at(row, 3), string_at(row, 4),
                                             maybe_integer(row, 5).value_or(0), string_at(row, 6),
                                             maybe_date(row, 7), string_at(row, 8), string_at(row, 9),
                                             row.integer(10)});
        });
    return answer;
}

void write_prune_answer(Change &change, const PruneAnswer &answer) {
    std::string data;
    JsonWriter json(data);
    json.begin_object().key("backups").begin_array();
    for (const PrunedBackup &backup : answer.backups) {
        json.begin_object().key("backup").integer(backup.id).key("state").text(to_string(backup.state));
        json.key("kept").boolean(backup.kept).key("because").text(backup.because).end_object();
    }
    json.end_array();
    for (const auto &[name, lines] : {std::pair("told", &answer.told), {"cleared", &answer.cleared}}) {
        json.key(name).begin_array();
        for (const std::string &line : *lines)
            json.text(line);
        json.end_array();
    }
    json.end_object();
    change.event({"prune-finished", "backup", 0, std::move(data)});
}

std::optional<PruneAnswer> prune_answer(Ledger &ledger, std::int64_t first_seq, std::int64_t last_seq) {
    std::optional<PruneAnswer> answer;
    select(ledger,
           "SELECT b.id, b.taken_on, json_extract(k.value, '$.state'), json_extract(k.value, '$.kept'), "
           "json_extract(k.value, '$.because') FROM event e LEFT JOIN json_each(e.data, '$.backups') k "
           "LEFT JOIN backup b ON b.id = json_extract(k.value, '$.backup') "
           "WHERE e.seq BETWEEN ?1 AND ?2 AND e.kind = 'prune-finished' ORDER BY k.key",
           {first_seq, last_seq}, [&](const store::Row &row) {
               if (!answer) answer.emplace();
               if (row.is_null(0)) return;
               answer->backups.push_back({row.integer(0), date_at(row, 1),
                                          parse_backup_state(row.text(2)).value_or(BackupState::failed),
                                          row.integer(3) != 0, string_at(row, 4)});
           });
    if (answer)
        select(ledger,
               "SELECT l.key, k.value FROM event e, json_each(e.data) l, json_each(l.value) k "
               "WHERE e.seq BETWEEN ?1 AND ?2 AND e.kind = 'prune-finished' AND l.key IN ('told', 'cleared') "
               "ORDER BY l.key, k.key",
               {first_seq, last_seq}, [&](const store::Row &row) {
                   (row.text(0) == "told" ? answer->told : answer->cleared).emplace_back(row.text(1));
               });
    return answer;
}

std::string damage_of(Ledger &copy, const std::function<void(std::int64_t)> &progress) {
    const int schema = ledger_schema(copy);
    if (schema == 0) return "it is a database, but not a ledger";
    std::string damage;
    select(copy, "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok' LIMIT 1",
           {}, [&](const store::Row &row) { damage = row.text(0); });
    if (!damage.empty()) return damage;
    if (schema > program_schema()) return {};
    const Verification chain = verify_chain(copy, progress, schema != program_schema());
    if (chain.problems.empty()) return {};
    return fmt::format("{} {}", chain.problems.front().subject, chain.problems.front().what);
}

} // namespace bursar::ledger
