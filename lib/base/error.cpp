#include "base/error.hpp"

#include <fmt/format.h>

namespace bursar {

void missing(std::string_view what, std::string_view id, std::string_view noun) {
    throw Failure(Cause::not_found, fmt::format("there is no {} \"{}\"", what, id),
                  fmt::format("bursar {} list shows them", noun));
}

} // namespace bursar
