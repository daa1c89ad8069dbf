// What is charged, and on which document: prices, exchange rates, payment fees, drafts of invoices, fees and
// credit notes. Nothing is booked here.
#pragma once

#include "base/date.hpp"
#include "model/model.hpp"
#include "plan/plan.hpp"
#include "policy/exchange.hpp"
#include "policy/policy.hpp"

#include <string>
#include <string_view>

namespace bursar::rules {

// The terms a decision is made under, and its day.
struct Terms {
    const policy::Policy &policy;
    const policy::Catalog &catalog;
    Date as_of;
    int issuer = 0; // the policy version in force, whose issuer block stands on documents
    const policy::ExchangeRates *rates = nullptr;
};

// The price of the contract's term that starts on `start`, in the policy's currency: the catalogue's price
// effective then, times the quantity, at the exchange rate of the day (ALLS-G4.4). Failure(configuration)
// when there is no price, or no rate.
Money term_price(const ContractSituation &contract, Date start, const Terms &terms);
// Whether that term costs nothing, in any currency.
bool is_free(const ContractSituation &contract, Date start, const Terms &terms);
// An amount of the catalogue in the policy's currency, at the rate of the day; `printed`, where given, hears
// how it was converted: "13.50 USD, 1 EUR = 1.08 USD on 2026-02-05".
Money converted(Money amount, const Terms &terms, std::string *printed = nullptr);
const policy::Product &product_of(const ContractSituation &contract, const Terms &terms);
// The day that a contract's terms are counted from, when its service starts on `start`: that day, or the
// first of its month where terms are calendar months (DOK-1.1); and its first term.
Date anchor_of(Date start, Period period, const Terms &terms);
Span first_term(Date start, Period period, const Terms &terms);
// When an invoice that is issued today, and charges no term to come, is due: so many days later where the
// terms give them (DOK-due), else at once.
Date due_day_of_today(const Terms &terms);
// A series prefix of the policy with {year} put in.
std::string series_prefix(std::string_view pattern, Date issued_on);

// A document of the contract, without lines yet: an invoice, due on `due_on`.
DocumentDraft draft_for(const ContractSituation &contract, const CustomerSituation &customer, Date due_on,
                        const Terms &terms);
// A document of the customer alone, without lines yet: an invoice, due on `due_on`.
DocumentDraft draft_for(const CustomerSituation &customer, Date due_on, const Terms &terms);
// A credit note for a document, without lines yet.
DocumentDraft credit_note_for(const CustomerSituation &customer, Id document, const Terms &terms);

// The fee of the means of payment that was agreed, as a line of its own after what the draft charges
// (ALLS-G11.7), taxed as the first line is.
void add_payment_fee(DocumentDraft &draft, const ContractSituation &contract, const Terms &terms);

// The invoice for `term` of the contract, due on `due_on` (ALLS-G4.2). A first one shows no period where its
// term starts on the day it is paid. A part of a calendar term is charged pro rata of its days (DOK-1.2), and
// so is one that ends before its term does, where that is known.
DocumentDraft term_invoice(const ContractSituation &contract, const CustomerSituation &customer, Span term,
                           bool first, Date due_on, const Terms &terms);
// The fee of a domain's redemption, due on the day of issue (ALLS-G4.3).
DocumentDraft redemption_invoice(const ContractSituation &contract, const CustomerSituation &customer,
                                 const policy::Product &product, const Terms &terms);
// A fee outside VAT, due on the day of issue: of the customer alone, or for a contract.
DocumentDraft fee(const CustomerSituation &customer, std::string description, std::int64_t amount_minor,
                  const Terms &terms);
DocumentDraft fee(const ContractSituation &contract, const CustomerSituation &customer,
                  std::string description, std::int64_t amount_minor, const Terms &terms);

} // namespace bursar::rules
