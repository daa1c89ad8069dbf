// Records as XML 1.0: the same tree as JSON, fields as elements.
#pragma once

#include "io/record.hpp"

#include <string>
#include <string_view>

namespace bursar::io {

// What one thing of a list is called: "contracts" hold a "contract", "entries" an "entry", anything else an
// "item".
std::string singular(std::string_view list);

// Appends a whole document in UTF-8 whose root has that name. null is an empty element. A name that XML does
// not allow is a "field" with its name as an attribute. Characters that XML 1.0 does not allow are U+FFFD;
// those that would drive a terminal are references.
void append_xml(std::string &out, std::string_view root, const Record &record);

} // namespace bursar::io
