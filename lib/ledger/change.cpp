#include "ledger/change.hpp"

namespace bursar::ledger {

std::string event_hash(std::int64_t seq, std::string_view at, std::string_view actor,
                       std::string_view command, std::string_view kind, std::string_view subject, Id customer,
                       std::string_view data, std::string_view commitment, std::string_view prev_hash) {
    const auto number = [](std::int64_t value) { return std::to_string(value); };
    return digest_fields("bursar-event-1", {number(seq), at, actor, command, kind, subject, number(customer),
                                            data, commitment, prev_hash});
}

std::string text_digest(std::string_view salt, std::string_view reason, std::string_view payer) {
    return digest_fields("bursar-text-1", {salt, reason, payer});
}

std::string arguments_digest(std::string_view salt, std::string_view arguments) {
    return digest_fields("bursar-arguments-1", {salt, arguments});
}

std::int64_t Change::event(EventDraft draft) {
    const std::int64_t seq = head_.seq + 1;
    const std::string_view reason = seq == first_ ? std::string_view(deed_.reason) : std::string_view();
    if (!reason.empty() || !draft.payer.empty()) {
        std::string salt = salts_->next();
        if (!draft.commitment.empty()) draft.commitment += ' ';
        draft.commitment += "text:" + text_digest(salt, reason, draft.payer);
        row(Write::event_text, seq, nullable(draft.customer), std::move(salt), std::string(reason),
            std::string(draft.payer));
    }
    std::string hash = event_hash(seq, at_, deed_.actor, deed_.command, draft.kind, draft.subject,
                                  draft.customer, draft.data, draft.commitment, head_.hash);
    row(Write::event, seq, at_, deed_.actor, deed_.command, std::string(draft.kind), std::move(draft.subject),
        nullable(draft.customer), std::move(draft.data),
        draft.commitment.empty() ? store::Value(nullptr) : store::Value(std::move(draft.commitment)),
        std::move(head_.hash), hash);
    head_ = {seq, std::move(hash), deed_.at};
    return seq;
}

store::ChangeSet Change::finish() && {
    if (!deed_.key.empty()) {
        std::string salt = salts_->next();
        std::string digest = arguments_digest(salt, deed_.arguments);
        row(Write::idempotency, deed_.key, deed_.command, std::move(salt), std::move(digest), first_,
            head_.seq);
    }
    store::ChangeSet changes;
    for (std::size_t i = 0; i < batches_.size(); ++i) {
        if (batches_[i].values.empty()) continue;
        batches_[i].sql = statements[i];
        changes.batches.push_back(std::move(batches_[i]));
    }
    return changes;
}

} // namespace bursar::ledger
