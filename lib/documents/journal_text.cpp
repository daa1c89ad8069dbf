#include "documents/journal_text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::documents {
namespace {

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '_' || c == '-';
}

} // namespace

std::string account_name(std::string_view text) {
    std::string name;
    for (const char c : text) {
        if (is_plain(c))
            name += c;
        else
            fmt::format_to(std::back_inserter(name), "%{:02X}", static_cast<unsigned char>(c));
    }
    return name;
}

void post(JournalEntry &entry, std::string_view account, Money amount) {
    const auto same = std::ranges::find_if(entry.postings, [&](const Posting &posting) {
        return posting.account == account && posting.amount.currency == amount.currency;
    });
    if (same == entry.postings.end())
        entry.postings.push_back({std::string(account), amount});
    else
        same->amount = same->amount + amount;
}

void append_entry(std::string &out, const JournalEntry &entry) {
    if (std::ranges::all_of(entry.postings, [](const Posting &posting) { return posting.amount.minor == 0; }))
        return;
    const auto to = std::back_inserter(out);
    fmt::format_to(to, "{} * ({}) {}\n", to_string(entry.on), entry.code, entry.title);
    for (const Posting &posting : entry.postings)
        if (posting.amount.minor != 0)
            fmt::format_to(to, "    {:<36}  {:>12} {}\n", posting.account, to_string(posting.amount),
                           posting.amount.currency.code());
    out += '\n';
}

} // namespace bursar::documents
