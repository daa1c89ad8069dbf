#include "policy/backup_reader.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace bursar::policy {
namespace {

constexpr int most_kept = 1000;

template <auto Field, int Least, int Most>
void number(PolicyDraft &d, const Value &v) {
    made(d.policy.backups).*Field = v.number(Least, Most).value_or(Least);
}
template <auto Field>
void cited(PolicyDraft &d, const Value &v) {
    made(d.policy.backups).*Field = v.clause();
}

constexpr Key<BackupPlace> place_rows[] = {
    {"name", true, [](BackupPlace &p, const Value &v) { p.name = v.name(); }},
    {"region", true, [](BackupPlace &p, const Value &v) { p.region = v.text(); }},
    {"clause", true, [](BackupPlace &p, const Value &v) { p.clause = v.clause(); }},
};
void places(PolicyDraft &d, const Value &v) {
    BackupRules &rules = made(d.policy.backups);
    for (const auto &[place, at] : v.records<BackupPlace>("[[backups.place]]", place_rows)) {
        if (std::ranges::find(rules.places, place.name, &BackupPlace::name) != rules.places.end())
            v.mistake_at(at, "two places for backups have the name " + quoted_text(place.name));
        rules.places.push_back(place);
    }
}
constexpr Key<PolicyDraft> backup_rows[] = {
    {"daily", true, number<&BackupRules::daily, 0, most_kept>},
    {"weekly", true, number<&BackupRules::weekly, 0, most_kept>},
    {"monthly", true, number<&BackupRules::monthly, 0, most_kept>},
    {"max_age_days", true, number<&BackupRules::max_age_days, 1, most_days>},
    {"verify_within_days", true, number<&BackupRules::verify_within_days, 0, most_days>},
    {"clause", true, cited<&BackupRules::clause>},
    {"verify_clause", true, cited<&BackupRules::verify_clause>},
    {"place", false, places},
};
constexpr Section<PolicyDraft> backup_section_rows[] = {{"backups", false, backup_rows}};

} // namespace

std::span<const Section<PolicyDraft>> backup_sections() { return backup_section_rows; }

void list_backup_keys(std::vector<KnownKey> &out) {
    list_keys<BackupPlace>("backups.place[]", place_rows, out);
}

} // namespace bursar::policy
