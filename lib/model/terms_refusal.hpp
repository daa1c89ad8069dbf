// The terms that a customer refuses.
#pragma once

#include "base/date.hpp"

namespace bursar {

struct TermsRefusal { // not answered yet
    int policy = 0;   // the version
    Date received_on;
};

} // namespace bursar
