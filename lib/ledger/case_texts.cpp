#include "ledger/case_texts.hpp"

namespace bursar::ledger {

std::string case_text_digest(std::string_view salt, const StepText &text) {
    return digest_fields("bursar-case-1", {salt, text.said, text.reference});
}

SealedText seal(const StepText &text, SaltSource &salts) {
    if (text.empty()) return {};
    SealedText sealed{salts.next(), {}};
    sealed.commitment = "said:" + case_text_digest(sealed.salt, text);
    return sealed;
}

void write_text(Change &change, std::int64_t seq, Id customer, const StepText &text,
                const SealedText &sealed) {
    if (text.empty()) return;
    change.row(Write::case_text, seq, nullable(customer), sealed.salt, text.said, text.reference);
}

} // namespace bursar::ledger
