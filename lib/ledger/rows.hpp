// Reading columns into values.
#pragma once

#include "base/date.hpp"
#include "base/error.hpp"
#include "base/money.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace bursar::ledger {

[[noreturn]] inline void unreadable(std::string_view text, std::string_view what) {
    throw Failure(Cause::bug, fmt::format("the ledger holds \"{}\" for a {}", text, what),
                  "run bursar check");
}
inline Period period_at(const store::Row &row, std::size_t column) {
    if (const auto period = parse_period(row.text(column))) return *period;
    unreadable(row.text(column), "term");
}
inline Currency currency_at(const store::Row &row, std::size_t column) {
    if (const auto currency = Currency::parse(row.text(column))) return *currency;
    unreadable(row.text(column), "currency");
}
inline Date date_at(const store::Row &row, std::size_t column) {
    if (const auto date = parse_date(row.text(column))) return *date;
    unreadable(row.text(column), "date");
}
inline std::optional<Date> maybe_date(const store::Row &row, std::size_t column) {
    if (row.is_null(column)) return std::nullopt;
    return date_at(row, column);
}
inline Moment moment_at(const store::Row &row, std::size_t column) {
    if (const auto moment = parse_moment(row.text(column))) return *moment;
    unreadable(row.text(column), "moment");
}
inline std::optional<Moment> maybe_moment(const store::Row &row, std::size_t column) {
    if (row.is_null(column)) return std::nullopt;
    return moment_at(row, column);
}
inline std::optional<std::int64_t> maybe_integer(const store::Row &row, std::size_t column) {
    if (row.is_null(column)) return std::nullopt;
    return row.integer(column);
}
inline std::string string_at(const store::Row &row, std::size_t column) {
    return row.is_null(column) ? std::string() : std::string(row.text(column));
}
// Words separated by single spaces.
inline std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> found;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        found.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return found;
}
// A JSON array of ids, for `IN (SELECT value FROM json_each(?1))`: one parameter for any number of them.
inline std::string json_ids(std::span<const std::int64_t> ids) {
    std::string json = "[";
    for (const auto id : ids) {
        if (json.size() > 1) json += ',';
        fmt::format_to(std::back_inserter(json), "{}", id);
    }
    return json + "]";
}

// Which document has a number, written in any case: ?1 and ?2 are its key, ?3 is all of it. Series that
// differ in case alone are told apart by it.
inline constexpr std::string_view id_of_document =
    "(SELECT x.id FROM document x WHERE x.prefix IN (SELECT prefix FROM series WHERE prefix = ?1 COLLATE "
    "NOCASE) "
    "AND x.n = CAST(?2 AS INTEGER) AND x.number = ?3 COLLATE NOCASE ORDER BY x.number = ?3 DESC LIMIT 1)";

// A document's number as its unique index has it: what stands before the trailing digits, and these.
struct DocumentKey {
    std::string prefix, count;
};
inline DocumentKey document_key(std::string_view number) {
    std::size_t digits = number.size();
    while (digits > 0 && number[digits - 1] >= '0' && number[digits - 1] <= '9')
        --digits;
    return {std::string(number.substr(0, digits)), std::string(number.substr(digits))};
}

} // namespace bursar::ledger
