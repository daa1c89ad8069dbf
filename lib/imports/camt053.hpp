// Bank statements as ISO 20022 camt.053, of any version.
#pragma once

#include "imports/bank_file.hpp"

#include <string>
#include <string_view>

namespace bursar::imports {

// Booked credit entries are lines; an entry whose details each give their amount is a line for each. Debits
// and entries that are not booked are skipped; what takes a debit or a credit back is for staff. A file that
// is not well-formed is broken as a whole.
BankFile read_camt053(std::string_view text, const std::string &file);

} // namespace bursar::imports
