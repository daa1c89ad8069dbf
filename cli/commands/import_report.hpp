// What the imports of files have in common: lines, and what is wrong with them.
#pragma once

#include "app/context.hpp"
#include "io/record.hpp"
#include "policy/policy.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace bursar::commands {

inline constexpr std::size_t most_mistakes = 100; // told of; the others are counted

inline std::vector<policy::Mistake> first_mistakes(const std::vector<policy::Mistake> &all) {
    std::vector<policy::Mistake> first(
        all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), most_mistakes)));
    if (all.size() > most_mistakes)
        first.push_back({all.front().file, 0, 0, fmt::format("and {} more", all.size() - most_mistakes)});
    return first;
}

inline io::Record with_line(int line, const io::Record &rest) {
    io::Record record;
    record.add("line", line);
    for (const auto &[name, field] : rest.fields())
        record.add(name, field);
    return record;
}

inline std::vector<io::Record> bad_lines_of(const std::vector<policy::Mistake> &mistakes) {
    std::vector<io::Record> records;
    for (const policy::Mistake &mistake : mistakes)
        records.push_back(io::Record()
                              .add("line", mistake.line)
                              .add("column", mistake.column)
                              .add("problem", mistake.message));
    return records;
}

// Bad lines beside an answer: json has them in it. The exit code.
inline int warn_of(app::Context &context, const std::vector<policy::Mistake> &mistakes) {
    if (context.globals().format != io::Format::json)
        for (const policy::Mistake &mistake : first_mistakes(mistakes))
            context.warn("bursar: " + to_string(mistake));
    return mistakes.empty() ? 0 : 3;
}

} // namespace bursar::commands
