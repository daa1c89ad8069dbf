#include "policy/dunning_reader.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace bursar::policy {

namespace {

constexpr std::array<std::string_view, 8> kinds{"invoice", "reminder", "stop-notice", "overdue-notice",
                                                "suspend", "penalty",  "delete",      "terminate"};
constexpr std::array<std::string_view, 2> modes{"auto", "propose"};
// What may be folded into a later step: announcements that the later step makes pointless.
constexpr std::array<std::string_view, 2> foldable_kinds{"reminder", "stop-notice"};

struct StepDraft {
    DunningStep step;
    std::optional<int> offset_days;
    Place id, kind, offset, after, fold, percent, mode;
};
using Steps = std::vector<Located<StepDraft>>;

constexpr Key<StepDraft> step_keys[] = {
    {"id", true, [](StepDraft &d, const Value &v) { d.step.id = v.name(), d.id = v.place(); }},
    {"kind", true, [](StepDraft &d, const Value &v) { d.step.kind = v.one_of(kinds), d.kind = v.place(); }},
    {"offset", true,
     [](StepDraft &d, const Value &v) { d.offset_days = v.number(-3650, 3650), d.offset = v.place(); }},
    {"after", false, [](StepDraft &d, const Value &v) { d.step.after = v.name(), d.after = v.place(); }},
    {"fold", false, [](StepDraft &d, const Value &v) { d.step.foldable = v.boolean(), d.fold = v.place(); }},
    {"notice", false, [](StepDraft &d, const Value &v) { d.step.notice = v.boolean(); }},
    {"percent", false,
     [](StepDraft &d, const Value &v) { d.step.percent = v.percent(100), d.percent = v.place(); }},
    {"mode", false,
     [](StepDraft &d, const Value &v) {
         d.step.proposed = v.one_of(modes) == "propose", d.mode = v.place();
     }},
    {"clause", true, [](StepDraft &d, const Value &v) { d.step.clause = v.clause(); }},
};

void check_id(const Steps &steps, std::size_t n, const Value &value) {
    const StepDraft &draft = steps[n].value;
    for (std::size_t i = 0; i < n; ++i)
        if (steps[i].value.step.id == draft.step.id && !draft.step.id.empty())
            return value.mistake_at(draft.id, "two steps have the id " + quoted_text(draft.step.id) +
                                                  ": the first stands on line " +
                                                  std::to_string(steps[i].value.id.line));
}

void check_kind(const Steps &steps, std::size_t n, const Value &value) {
    const auto &[draft, place] = steps[n];
    const std::string &kind = draft.step.kind;
    if (n == 0 && kind != "invoice" && std::ranges::find(kinds, kind) != kinds.end())
        value.mistake_at(draft.kind, "the first step must be of kind \"invoice\", not " + quoted_text(kind));
    if (n > 0 && kind == "invoice")
        value.mistake_at(draft.kind, "only the first step can be of kind \"invoice\"");
    if (draft.step.foldable && std::ranges::find(foldable_kinds, kind) == foldable_kinds.end())
        value.mistake_at(draft.fold, "a step of kind " + quoted_text(kind) +
                                         " cannot fold: only a reminder or a stop notice can");
    if (kind == "penalty" && !draft.step.percent)
        value.mistake_at(place, "a step of kind \"penalty\" needs \"percent\"");
    if (kind != "penalty" && kind != "terminate" && draft.step.percent)
        value.mistake_at(draft.percent, "only a step of kind \"penalty\" or \"terminate\" takes \"percent\"");
    if (kind != "terminate" && draft.step.proposed)
        value.mistake_at(draft.mode, "only a step of kind \"terminate\" takes \"mode\"");
}

// `before` is the latest offset above, so that one offset that is out of order makes one mistake.
void check_offset(const StepDraft &draft, std::optional<int> &before, const Value &value) {
    if (!draft.offset_days) return;
    if (before && *draft.offset_days < *before)
        value.mistake_at(draft.offset, "offset " + std::to_string(*draft.offset_days) +
                                           " is out of order: the step before is on day " +
                                           std::to_string(*before));
    before = std::max(before.value_or(*draft.offset_days), *draft.offset_days);
}

void check_after(const Steps &steps, std::size_t n, const Value &value) {
    const StepDraft &draft = steps[n].value;
    if (draft.step.after.empty()) return;
    std::vector<std::string_view> earlier;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const std::string_view id = steps[i].value.step.id;
        if (id != draft.step.after)
            i < n ? earlier.push_back(id) : void();
        else if (i < n)
            return;
        else
            return value.mistake_at(draft.after, "a step comes after an earlier one, and " +
                                                     quoted_text(draft.step.after) +
                                                     (i == n ? " is the step itself" : " stands below it"));
    }
    value.mistake_at(draft.after, "there is no step " + quoted_text(draft.step.after) +
                                      suggestion(draft.step.after, earlier));
}

} // namespace

std::vector<DunningStep> read_dunning(const Value &value) {
    const Steps steps = value.records<StepDraft>("[[dunning.step]]", step_keys);
    std::vector<DunningStep> read;
    std::optional<int> before;
    for (std::size_t n = 0; n < steps.size(); ++n) {
        check_id(steps, n, value);
        check_kind(steps, n, value);
        check_offset(steps[n].value, before, value);
        check_after(steps, n, value);
        read.push_back(steps[n].value.step);
        read.back().offset_days = steps[n].value.offset_days.value_or(0);
    }
    return read;
}

void list_dunning_keys(std::string_view path, std::vector<KnownKey> &out) {
    list_keys<StepDraft>(path, step_keys, out);
}

} // namespace bursar::policy
