// The ledger's views as the records that every format prints, and what several commands share.
#pragma once

#include "actions/plan_desk.hpp"
#include "actions/verifications.hpp"
#include "app/context.hpp"
#include "io/record.hpp"
#include "ledger/bank_lines.hpp"
#include "ledger/customer_choices.hpp"
#include "ledger/views.hpp"

#include <array>

namespace bursar::commands {

io::Field text_or_null(const std::string &text);
io::Record record_of(const ledger::CustomerView &customer, bool whole);
io::Record record_of(const ledger::ContractView &contract);
io::Record record_of(const ledger::DocumentView &document);
io::Record record_of(const ledger::WholeDocument &document);
io::Record record_of(const ledger::PaymentView &payment);
io::Record record_of(const ledger::EventView &event);
io::Record record_of(const ledger::BankLineView &line);
io::Record record_of(const Step &step);
std::vector<io::Record> records_of(const std::vector<Step> &steps);

// A customer with everything but the history.
io::Record whole_customer(app::Context &context, Id customer);
// What a customer chose, added to their record: nothing where there is nothing to tell.
void add_partner(app::Context &context, io::Record &record, const std::vector<PartnerSpan> &partners);
void add_consents(app::Context &context, io::Record &record, const std::vector<ConsentRecord> &said,
                  const std::vector<ledger::ConsentTerms> &terms);
// Of a deed about a contract: the contract as it stands, the invoice it issued, and its steps.
int answer_contract(app::Context &context, const std::variant<actions::PlanDone, Refusal> &outcome,
                    Id contract);

// Of a deed about a customer: the customer with everything but the history, and the deed's steps.
int answer_customer(app::Context &context, const std::variant<actions::PlanDone, Refusal> &outcome,
                    Id customer);

// Of a deed about a verification.
int answer_verification(app::Context &context, const std::variant<actions::CaseDone, Refusal> &outcome);

// The desk an action works at for this command.
actions::Desk desk_of(app::Context &context);

// The filter of a `list`: --state, --kind, --customer, --contract, --from, --to, --limit, and --after as a
// number. Failure: not_found for a customer or contract that is not there, usage for days that leave none.
ledger::Filter filter_of(app::Context &context);

// What a customer chooses for their data at the end of a contract.
inline constexpr std::string_view data_choices = "return|delete";
inline constexpr app::Option data_option{.name = "--data",
                                         .kind = app::Kind::choice,
                                         .value_name = "CHOICE",
                                         .help = "what the customer chose for their data",
                                         .choices = data_choices};

// The filter's options, for the rows of every list.
inline constexpr app::Option customer_filter{.name = "--customer",
                                             .kind = app::Kind::customer_id,
                                             .value_name = "CUSTOMER",
                                             .help = "only of this customer"};
inline constexpr app::Option contract_filter{.name = "--contract",
                                             .kind = app::Kind::contract_id,
                                             .value_name = "CONTRACT",
                                             .help = "only of this contract"};
inline constexpr app::Option from_filter{
    .name = "--from", .kind = app::Kind::date, .value_name = "DATE", .help = "only from this day on"};
inline constexpr app::Option to_filter{
    .name = "--to", .kind = app::Kind::date, .value_name = "DATE", .help = "only up to this day"};
inline constexpr app::Option limit_filter{
    .name = "--limit", .kind = app::Kind::count, .value_name = "N", .help = "at most N rows"};
constexpr app::Option state_filter(std::string_view choices) {
    return {.name = "--state",
            .kind = app::Kind::choice,
            .value_name = "STATE",
            .help = "only in this state",
            .choices = choices};
}
constexpr app::Option after_filter(app::Kind kind, std::string_view value_name) {
    return {.name = "--after", .kind = kind, .value_name = value_name, .help = "the page after this one"};
}

// A value that was validated as a count.
std::int64_t count_of(const std::string &value);

// Runs `one` for each value of an argument that may be "-", and gives the worst exit code: 0 unless one is
// refused. A value that is not there ends the run with its failure.
template <typename One>
int for_each_value(app::Context &context, std::string_view argument, One one) {
    int code = 0;
    for (const std::string &value : context.each(argument))
        code = std::max(code, one(value));
    return code;
}

} // namespace bursar::commands
