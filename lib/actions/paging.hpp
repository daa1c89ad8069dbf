// Imports that commit page by page, and answer for a request's idempotency key over all of them.
#pragma once

#include "actions/desk.hpp"
#include "base/error.hpp"

#include <cstddef>
#include <span>
#include <variant>
#include <vector>

namespace bursar::actions {

// What stands under the request's key, and key#2, key#3 …, of an earlier run: the events of its pages.
struct EarlierPages {
    std::vector<Recorded> pages;
    bool whole = false; // up to its end, under key#end, or under the key alone when it had nothing to do

    [[nodiscard]] bool holds(std::int64_t seq) const;
};
// Refused: a reused key.
std::variant<EarlierPages, Refusal> earlier_pages(const Desk &desk);

// The deed of the next page after so many.
ledger::Deed page_deed(const Desk &desk, std::size_t pages);
// Marks a run with a key as whole, after so many pages: asked again, it answers and does nothing more.
void finish_pages(const Desk &desk, std::size_t pages);

// Decides and commits a page by `try_page`, which gives false when overtaken: the page is then halved, so
// that a busy ledger cannot starve the import. Failure(busy) after many tries of one item.
template <typename Item, typename TryPage>
void book_page(const Desk &desk, std::span<Item> items, const TryPage &try_page, int attempt = 0) {
    constexpr int most_tries_of_one = 50;
    if (try_page(items)) return;
    desk.pause(attempt++);
    if (items.size() == 1 && attempt > most_tries_of_one)
        throw Failure(Cause::busy, "the ledger was changed by others at every try",
                      "run it again: what is done stays done");
    const std::size_t half = (items.size() + 1) / 2;
    book_page(desk, items.first(half), try_page, attempt);
    if (half < items.size()) book_page(desk, items.subspan(half), try_page, attempt);
}

} // namespace bursar::actions
