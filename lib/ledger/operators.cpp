#include "ledger/operators.hpp"

#include "ledger/rows.hpp"

#include <array>

namespace bursar::ledger {
namespace {

OperatorView operator_from(const store::Row &row) {
    return {std::string(row.text(0)), std::string(row.text(1)), date_at(row, 2), maybe_date(row, 3)};
}

} // namespace

void operators(Ledger &ledger, const std::function<void(const OperatorView &)> &each) {
    const std::array<store::Query, 1> query{
        {{"SELECT name, rights, added_on, removed_on FROM operator ORDER BY name", {}}}};
    ledger.store().read(query, [&](std::size_t, const store::Row &row) { each(operator_from(row)); });
}

Reading reading_of_operator(std::optional<OperatorView> &found, const std::string &name) {
    return {{{"SELECT name, rights, added_on, removed_on FROM operator WHERE name = ?1", {name}}},
            [&found](std::size_t, const store::Row &row) { found = operator_from(row); }};
}

bool has_right(Ledger &ledger, const std::string &name, const std::string &right) {
    std::optional<OperatorView> found;
    ledger.read({reading_of_operator(found, name)});
    return found && !found->removed_on &&
           (' ' + found->rights + ' ').find(' ' + right + ' ') != std::string::npos;
}

} // namespace bursar::ledger
