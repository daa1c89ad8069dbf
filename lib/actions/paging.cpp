#include "actions/paging.hpp"

#include "ledger/history.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::actions {
namespace {

std::string page_suffix(std::size_t page) { return page == 0 ? "" : fmt::format("#{}", page + 1); }

} // namespace

bool EarlierPages::holds(std::int64_t seq) const {
    return std::ranges::any_of(pages,
                               [&](const Recorded &r) { return seq >= r.first_seq && seq <= r.last_seq; });
}

std::variant<EarlierPages, Refusal> earlier_pages(const Desk &desk) {
    EarlierPages earlier;
    if (desk.deed.key.empty()) return earlier;
    for (;;) {
        auto outcome = recorded_under(desk, page_suffix(earlier.pages.size()));
        if (auto *refusal = std::get_if<Refusal>(&outcome)) return std::move(*refusal);
        const Recorded &recorded = std::get<Recorded>(outcome);
        if (!recorded.replayed) break;
        earlier.pages.push_back(recorded);
    }
    if (earlier.pages.empty()) return earlier;
    const auto end = recorded_under(desk, "#end");
    const auto *recorded = std::get_if<Recorded>(&end);
    earlier.whole = (recorded != nullptr && recorded->replayed) ||
                    ledger::finished_import(desk.ledger, earlier.pages.front().last_seq);
    return earlier;
}

ledger::Deed page_deed(const Desk &desk, std::size_t pages) {
    ledger::Deed deed = desk.deed;
    if (!deed.key.empty()) deed.key += page_suffix(pages);
    return deed;
}

void finish_pages(const Desk &desk, std::size_t pages) {
    Desk finishing = desk;
    if (pages > 0) finishing.deed.key += "#end";
    carry_out(finishing, [&]() -> Verdict {
        ledger::Change change(desk.ledger.head(), finishing.deed, desk.salts);
        change.event({"import-finished", "ledger", 0, "{}", {}, {}});
        return change;
    });
}

} // namespace bursar::actions
