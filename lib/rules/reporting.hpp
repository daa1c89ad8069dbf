// How reports count: the age of a debt, and what a term's price is a month.
#pragma once

#include "base/date.hpp"
#include "base/money.hpp"

#include <cstddef>

namespace bursar::rules {

// Not due, then 1 to 30, 31 to 60, 61 to 90 and more than 90 days past the due day.
inline constexpr std::size_t age_buckets = 5;
// Which of them a debt due on `due_on` is in on a day: on its due day it is not late yet.
std::size_t age_bucket(Date due_on, Date on);

// The net price of a term as an amount a month, rounded half away from zero, once. Months share it equally. A
// term of days takes the mean month of the Gregorian calendar, 146,097 days in 4,800 months (30.436875 days).
// Throws Failure(bug) for what is sold once: it does not recur.
Money monthly(Money net, Period period);

} // namespace bursar::rules
