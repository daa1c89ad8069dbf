// Reading JSON: events' data, and plans that were saved.
#pragma once

#include "io/record.hpp"

#include <string_view>

namespace bursar::io {

// Objects become records in the order of their members, integers int64. Throws Failure(bad_input) for what is
// not JSON, or holds a number that is not an int64.
Field parse_json(std::string_view text);

// A member of an object, or null when it is not there or `field` is no object.
Field member(const Field &field, std::string_view name);

} // namespace bursar::io
