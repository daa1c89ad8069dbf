// The days that a report or an export is about.
#pragma once

#include "app/context.hpp"
#include "base/error.hpp"
#include "ledger/reports.hpp"

#include <array>
#include <fmt/format.h>

namespace bursar::commands {

inline constexpr app::Option from_day{
    .name = "--from", .kind = app::Kind::date, .value_name = "DATE", .help = "from this day on"};
inline constexpr app::Option to_day{
    .name = "--to", .kind = app::Kind::date, .value_name = "DATE", .help = "up to this day, inclusive"};

// --from and --to, both inclusive. Failure(usage) when they leave no day.
inline ledger::DayRange day_range(const app::Context &context) {
    const ledger::DayRange days{context.date("from"), context.date("to")};
    if (days.from && days.to && *days.to < *days.from)
        throw Failure(
            Cause::usage,
            fmt::format("--to: \"{}\" lies before --from \"{}\"", to_string(*days.to), to_string(*days.from)),
            "the last day does not come before the first");
    return days;
}

} // namespace bursar::commands
