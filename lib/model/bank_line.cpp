#include "model/bank_line.hpp"

#include "base/digest.hpp"

namespace bursar {

std::string derived_reference(const std::string &ids, const BankLine &line) {
    const std::string digest = digest_fields(
        "bursar-bank-reference-1", {ids, to_string(line.received_on), std::to_string(line.amount.minor),
                                    line.amount.currency.code(), line.payer, line.text});
    return (ids.empty() ? "line" : ids) + "/" + digest.substr(0, 16);
}

} // namespace bursar
