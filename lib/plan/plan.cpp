#include "plan/plan.hpp"

#include <numeric>

namespace bursar {

Step::Step() = default;
Step::Step(const Step &) = default;
Step::Step(Step &&) noexcept = default;
Step &Step::operator=(const Step &) = default;
Step &Step::operator=(Step &&) noexcept = default;
Step::~Step() = default;

std::int64_t DocumentDraft::net_minor() const {
    if (copies_lines) return copied_net_minor;
    return std::accumulate(lines.begin(), lines.end(), std::int64_t{0},
                           [](std::int64_t sum, const DocumentLine &line) { return sum + line.net_minor; });
}

std::int64_t DocumentDraft::tax_minor() const {
    if (copies_lines) return copied_tax_minor;
    return std::accumulate(lines.begin(), lines.end(), std::int64_t{0},
                           [](std::int64_t sum, const DocumentLine &line) { return sum + line.tax_minor; });
}

} // namespace bursar
