#include "policy/obligation_reader.hpp"

#include "base/text.hpp"

#include <array>

namespace bursar::policy {
namespace {

using Draft = PolicyDraft;

constexpr std::array<std::string_view, 3> openings{"open", "start", "end"};
constexpr std::array<std::string_view, 1> recurrences{"quarter"};

Opening opening(const Value &v) {
    const std::string word = v.one_of(openings);
    if (word == "start") return Opening::at_start;
    return word == "end" ? Opening::at_end : Opening::by_hand;
}

constexpr Key<ObligationRule> obligation_rows[] = {
    {"kind", true, [](ObligationRule &o, const Value &v) { o.kind = v.name(); }},
    {"text", true, [](ObligationRule &o, const Value &v) { o.text = v.text(); }},
    {"from", true, [](ObligationRule &o, const Value &v) { o.from = opening(v); }},
    {"days", false, [](ObligationRule &o, const Value &v) { o.days = v.number(1, 3650).value_or(1); }},
    {"business", false, [](ObligationRule &o, const Value &v) { o.business = v.boolean(); }},
    {"months", false, [](ObligationRule &o, const Value &v) { o.months = v.number(1, 120).value_or(1); }},
    {"every", false,
     [](ObligationRule &o, const Value &v) { o.quarterly = v.one_of(recurrences) == "quarter"; }},
    {"pauses_dunning", false, [](ObligationRule &o, const Value &v) { o.pauses_dunning = v.boolean(); }},
    {"clause", true, [](ObligationRule &o, const Value &v) { o.clause = v.clause(); }},
};
void obligations(Draft &d, const Value &v) {
    for (const auto &[rule, place] : v.records<ObligationRule>("[[obligation]]", obligation_rows)) {
        if (d.policy.obligation(rule.kind))
            v.mistake_at(place, "two obligations have the kind " + quoted_text(rule.kind));
        if ((rule.days > 0) + (rule.months > 0) + rule.quarterly != 1)
            v.mistake_at(place, "an obligation needs one of \"days\", \"months\" and \"every\"");
        if (rule.business && rule.days == 0)
            v.mistake_at(place, "\"business\" says how \"days\" are counted, and there are none");
        if (rule.quarterly && rule.from != Opening::at_start)
            v.mistake_at(place, "\"every\" goes with from = \"start\"");
        d.policy.obligations.push_back(rule);
    }
}

constexpr Key<TerminationGround> termination_rows[] = {
    {"ground", true, [](TerminationGround &t, const Value &v) { t.ground = v.name(); }},
    {"after", false, [](TerminationGround &t, const Value &v) { t.after = v.name(); }},
    {"days", false, [](TerminationGround &t, const Value &v) { t.days = v.number(0, 3650).value_or(0); }},
    {"clause", true, [](TerminationGround &t, const Value &v) { t.clause = v.clause(); }},
};
void terminations(Draft &d, const Value &v) {
    for (const auto &[ground, place] : v.records<TerminationGround>("[[termination]]", termination_rows)) {
        if (d.policy.termination(ground.ground))
            v.mistake_at(place, "two terminations have the ground " + quoted_text(ground.ground));
        if (d.policy.sanction(ground.ground))
            v.mistake_at(place, quoted_text(ground.ground) + " is the ground of a sanction already");
        if (!ground.after.empty() && !d.policy.obligation(ground.after))
            v.mistake_at(place, "there is no obligation of kind " + quoted_text(ground.after));
        d.policy.terminations.push_back(ground);
    }
}
constexpr Key<Draft> list_rows[] = {
    {"obligation", false, obligations},
    {"termination", false, terminations},
};

constexpr std::string_view data_choices[] = {"return", "delete"};
constexpr Key<Draft> data_rows[] = {
    {"days", true,
     [](Draft &d, const Value &v) { made(d.policy.data).days = v.number(1, 3650).value_or(1); }},
    {"clause", true, [](Draft &d, const Value &v) { made(d.policy.data).clause = v.clause(); }},
    {"default", false,
     [](Draft &d, const Value &v) { made(d.policy.data).without_choice = v.one_of(data_choices); }},
};

void opening_hours(Draft &d, const Value &v) {
    const std::string hours = v.text();
    if (const auto open = parse_opening_hours(hours))
        made(d.policy.support).hours = *open;
    else if (!hours.empty())
        v.mistake(quoted_text(hours) + " are no opening hours: write them like \"09:00-18:00\"");
}
constexpr Key<Draft> support_rows[] = {
    {"hours", true, opening_hours},
    {"clause", true, [](Draft &d, const Value &v) { made(d.policy.support).clause = v.clause(); }},
    {"blocking_clause", true,
     [](Draft &d, const Value &v) { made(d.policy.support).blocking_clause = v.clause(); }},
};

constexpr Section<Draft> obligation_section_rows[] = {
    {"", true, list_rows},
    {"data", false, data_rows},
    {"support", false, support_rows},
};

} // namespace

std::span<const Section<PolicyDraft>> obligation_sections() { return obligation_section_rows; }

void list_obligation_keys(std::vector<KnownKey> &out) {
    list_keys<ObligationRule>("obligation[]", obligation_rows, out);
    list_keys<TerminationGround>("termination[]", termination_rows, out);
}

} // namespace bursar::policy
