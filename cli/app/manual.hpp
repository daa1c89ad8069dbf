// Manual pages in mdoc, from the command rows.
#pragma once

#include "app/command.hpp"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace bursar::app {

struct ManualPage {
    std::string file; // "bursar-customer.1"
    std::string text;
};

// bursar.1 and one page for each noun, in the order of the table.
std::vector<ManualPage> manual_pages(std::span<const Noun> table);

} // namespace bursar::app
