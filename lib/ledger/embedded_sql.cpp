#include "ledger/embedded_sql.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace bursar::ledger {

std::vector<std::string_view> statements_of(std::string_view sql) {
    std::vector<std::string_view> statements;
    while (!sql.empty()) {
        const auto end = std::min(sql.find("\n\n"), sql.size());
        const std::string_view statement = trim(sql.substr(0, end));
        const std::size_t last_line = statement.rfind('\n') + 1; // npos + 1 is 0
        const bool only_comment = statement.substr(last_line, 2) == "--";
        if (!statement.empty() && !only_comment) statements.push_back(statement);
        sql.remove_prefix(std::min(end + 2, sql.size()));
    }
    return statements;
}

} // namespace bursar::ledger
