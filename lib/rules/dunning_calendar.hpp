// The days of a contract's dunning calendar: which document it is about, what of it was done, what is due
// when (ALLS-G4.2, G4.3 and the rules for late runs).
#pragma once

#include "rules/billing.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bursar::rules {

// Steps that a contract sees once, whatever its terms, and the domain's own.
inline constexpr std::string_view once = "once", evaluation_kind = "evaluation-notice",
                                  redemption_kind = "redemption-fee";

// The document whose calendar runs: the oldest that is open again, else the one that claims the next term;
// nullptr when neither is open.
const OpenDocument *dunned(const ContractSituation &contract);
// The key of that document's cycle: empty for the one that starts at D.
const std::string &cycle_of(const ContractSituation &contract);
// The key for the calendar of a term that is invoiced once more, since its first invoice was credited: empty
// when it never was. "2026-02-15~1", then "2026-02-15~2".
std::string cycle_after(const ContractSituation &contract, Date start, std::string_view invoice_step);
// The next key after one of a document's cycles; `cycle` empty for the first of the term that starts then.
std::string next_cycle(const std::string &cycle, Date start);
// When the step was done in that cycle, or nullptr.
const DoneStep *done(const ContractSituation &contract, std::string_view id);
bool done_once(const ContractSituation &contract, std::string_view id);

// The steps of the contract's calendar: the policy's, and for a domain its redemption's where it belongs.
class Calendar {
  public:
    explicit Calendar(const std::vector<policy::DunningStep> &policy) : policy_(&policy) {}
    explicit Calendar(std::vector<policy::DunningStep> &&own) : own_(std::move(own)) {}
    [[nodiscard]] auto begin() const { return steps().begin(); }
    [[nodiscard]] auto end() const { return steps().end(); }

  private:
    [[nodiscard]] const std::vector<policy::DunningStep> &steps() const { return policy_ ? *policy_ : own_; }
    const std::vector<policy::DunningStep> *policy_ = nullptr;
    std::vector<policy::DunningStep> own_;
};
Calendar calendar_of(const ContractSituation &contract, const Terms &terms);
const policy::DunningStep &first_step(const Terms &terms);

// The day a step is due, counted from D' = `due_on` of the document and, where it follows another step, from
// the day that one was really done. nullopt while that one is not done.
std::optional<Date> due_day(const policy::DunningStep &step, const ContractSituation &contract, Date due_on,
                            const Terms &terms);
// The next step of a later day that is due as well: what a missed reminder is folded into.
const policy::DunningStep *overtaken_by(const policy::DunningStep &step, const ContractSituation &contract,
                                        Date due_on, const Terms &terms);

// The product whose redemption costs a fee, or nullptr: paid after the grace days, it comes on top
// (ALLS-G4.3).
const policy::Product *redeemed(const ContractSituation &contract, const Terms &terms);
// Before a licence for evaluation ends (ALLS-P3.3), which counts from the day it came with the contract or by
// an upgrade; nullopt when there is none.
std::optional<Date> evaluation_notice_on(const ContractSituation &contract, const Terms &terms);
// It has terms, and is in service or suspended.
bool runs(const ContractSituation &contract);
// No term follows the present one.
bool ends_with_term(const ContractSituation &contract);

} // namespace bursar::rules
