#include "rules/reporting.hpp"

#include "base/error.hpp"

namespace bursar::rules {

std::size_t age_bucket(Date due_on, Date on) {
    const auto late = (on - due_on).count();
    if (late <= 0) return 0;
    return late <= 30 ? 1 : late <= 60 ? 2 : late <= 90 ? 3 : 4;
}

Money monthly(Money net, Period period) {
    switch (period.unit) {
    case Period::Unit::month: return share(net, 1, period.count);
    case Period::Unit::day: return share(net, 146'097, std::int64_t{4'800} * period.count);
    case Period::Unit::once: break;
    }
    throw Failure(Cause::bug, "what is sold once has no price a month");
}

} // namespace bursar::rules
