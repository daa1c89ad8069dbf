#include "policy/desk_reader.hpp"

#include "base/text.hpp"

namespace bursar::policy {
namespace {

using Draft = PolicyDraft;

constexpr Key<IncidentKind> incident_rows[] = {
    {"kind", true, [](IncidentKind &i, const Value &v) { i.kind = v.name(); }},
    {"text", true, [](IncidentKind &i, const Value &v) { i.text = v.text(); }},
    {"action", false, [](IncidentKind &i, const Value &v) { i.action = v.name(); }},
    {"notice", false, [](IncidentKind &i, const Value &v) { i.notice = v.boolean(); }},
    {"clause", true, [](IncidentKind &i, const Value &v) { i.clause = v.clause(); }},
};
void incidents(Draft &d, const Value &v) {
    for (const auto &[incident, place] : v.records<IncidentKind>("[[incident]]", incident_rows)) {
        if (d.policy.incident(incident.kind))
            v.mistake_at(place, "two incidents have the kind " + quoted_text(incident.kind));
        d.policy.incidents.push_back(incident);
    }
}
constexpr Key<BroadcastKind> broadcast_rows[] = {
    {"kind", true, [](BroadcastKind &b, const Value &v) { b.kind = v.name(); }},
    {"clause", true, [](BroadcastKind &b, const Value &v) { b.clause = v.clause(); }},
};
void broadcasts(Draft &d, const Value &v) {
    for (const auto &[broadcast, place] : v.records<BroadcastKind>("[[broadcast]]", broadcast_rows)) {
        if (d.policy.broadcast(broadcast.kind))
            v.mistake_at(place, "two broadcasts have the kind " + quoted_text(broadcast.kind));
        d.policy.broadcasts.push_back(broadcast);
    }
}
constexpr Key<Draft> desk_rows[] = {
    {"incident", false, incidents},
    {"broadcast", false, broadcasts},
};

Words disclosure_kinds(const Value &v) {
    Words kinds;
    for (const Value &item : v.items())
        kinds.push_back(item.name());
    return kinds;
}
constexpr Key<DisclosureClass> class_rows[] = {
    {"id", true, [](DisclosureClass &c, const Value &v) { c.id = v.name(); }},
    {"kinds", true, [](DisclosureClass &c, const Value &v) { c.kinds = disclosure_kinds(v); }},
    {"clause", true, [](DisclosureClass &c, const Value &v) { c.clause = v.clause(); }},
};
void data_classes(Draft &d, const Value &v) {
    DisclosureRules &rules = made(d.policy.disclosures);
    for (const auto &[data, place] : v.records<DisclosureClass>("[[disclosures.class]]", class_rows)) {
        if (rules.data_class(data.id)) v.mistake_at(place, "two classes have the id " + quoted_text(data.id));
        for (const std::string &kind : data.kinds)
            if (!has(rules.kinds, kind))
                v.mistake_at(place, "no request is of the kind " + quoted_text(kind));
        rules.classes.push_back(data);
    }
}
constexpr Key<Draft> disclosure_rows[] = {
    {"kinds", true, [](Draft &d, const Value &v) { made(d.policy.disclosures).kinds = disclosure_kinds(v); }},
    {"clause", true, [](Draft &d, const Value &v) { made(d.policy.disclosures).clause = v.clause(); }},
    {"class", true, data_classes},
};

constexpr Section<Draft> desk_section_rows[] = {
    {"", true, desk_rows},
    {"disclosures", false, disclosure_rows},
};

} // namespace

std::span<const Section<PolicyDraft>> desk_sections() { return desk_section_rows; }

void list_desk_keys(std::vector<KnownKey> &out) {
    list_keys<IncidentKind>("incident[]", incident_rows, out);
    list_keys<BroadcastKind>("broadcast[]", broadcast_rows, out);
    list_keys<DisclosureClass>("disclosures.class[]", class_rows, out);
}

} // namespace bursar::policy
