#include "actions/reports.hpp"

#include "base/error.hpp"

#include <map>
#include <tuple>

namespace bursar::actions {
namespace {

void add(std::int64_t &sum, std::int64_t minor) {
    if (__builtin_add_overflow(sum, minor, &sum))
        throw Failure(Cause::bug, "a sum of amounts does not fit in 64 bits");
}

// Rows by key, and the one used last at hand: neighbours mostly share it.
template <typename Key, typename Row>
class Rows {
  public:
    // The row of the key; a new one is made by `make`.
    template <typename Lookup, typename Make>
    Row &at(const Lookup &key, Make make) {
        if (last_ == rows_.end() || last_->first != key) {
            last_ = rows_.find(key);
            if (last_ == rows_.end()) last_ = rows_.emplace(Key(key), make()).first;
        }
        return last_->second;
    }
    // Gives every row and forgets them.
    void flush(const ledger::Each<Row> &each) {
        for (const auto &[key, row] : rows_)
            each(row);
        rows_.clear();
        last_ = rows_.end();
    }
    [[nodiscard]] std::vector<Row> all() const {
        std::vector<Row> list;
        for (const auto &[key, row] : rows_)
            list.push_back(row);
        return list;
    }

  private:
    std::map<Key, Row, std::less<>> rows_;
    typename std::map<Key, Row, std::less<>>::iterator last_ = rows_.end();
};

template <typename Row>
using Totals = Rows<std::string, Row>; // by currency

void add(AgeingRow &sum, const AgeingRow &row) {
    for (std::size_t bucket = 0; bucket < sum.open_minor.size(); ++bucket)
        add(sum.open_minor[bucket], row.open_minor[bucket]);
    add(sum.credit_minor, row.credit_minor);
}

} // namespace

std::vector<AgeingRow> ageing(ledger::Ledger &ledger, Date on, const ledger::Each<AgeingRow> &each) {
    Totals<AgeingRow> totals;
    Rows<std::string, AgeingRow> rows; // of one customer, by currency
    Id customer = 0;
    const auto give = [&](const AgeingRow &row) {
        add(totals.at(row.currency.code(), [&] { return AgeingRow{0, row.currency}; }), row);
        each(row);
    };
    ledger::open_amounts(ledger, [&](const ledger::OpenAmount &amount) {
        if (amount.customer != customer) rows.flush(give);
        customer = amount.customer;
        AgeingRow &row = rows.at(amount.currency.code(), [&] {
            return AgeingRow{amount.customer, amount.currency};
        });
        if (amount.open_minor != 0)
            add(row.open_minor[rules::age_bucket(amount.due_on, on)], amount.open_minor);
        add(row.credit_minor, amount.credit_minor);
    });
    rows.flush(give);
    return totals.all();
}

std::vector<RevenueRow> revenue(ledger::Ledger &ledger, const ledger::DayRange &days, ledger::RevenueBy by,
                                const ledger::Each<RevenueRow> &each) {
    using Key = std::tuple<Id, std::string, std::string>;
    using Lookup = std::tuple<Id, std::string_view, std::string_view>;
    Totals<RevenueRow> totals;
    Rows<Key, RevenueRow> rows;
    Id customer = 0;
    const auto give = [&](const RevenueRow &row) {
        RevenueRow &sum = totals.at(row.currency.code(), [&] { return RevenueRow{{}, 0, row.currency}; });
        sum.documents += row.documents;
        add(sum.net_minor, row.net_minor);
        add(sum.tax_minor, row.tax_minor);
        each(row);
    };
    ledger::issued_amounts(ledger, days, by, [&](const ledger::IssuedAmount &amount) {
        // By customer, there may be a million of rows: a customer is done when the next one comes.
        if (amount.customer != customer) rows.flush(give);
        customer = amount.customer;
        RevenueRow &row = rows.at(Lookup(amount.customer, amount.key, amount.currency.code()), [&] {
            return RevenueRow{std::string(amount.key), amount.customer, amount.currency};
        });
        row.documents += amount.documents;
        add(row.net_minor, amount.net_minor);
        add(row.tax_minor, amount.tax_minor);
    });
    rows.flush(give);
    return totals.all();
}

std::vector<RecurringRow> recurring(ledger::Ledger &ledger, Date on, const ledger::Each<RecurringRow> &each) {
    using Key = std::tuple<std::string, std::string>;
    using Lookup = std::tuple<std::string_view, std::string_view>;
    const auto none = [](std::string_view product, Currency currency) {
        return RecurringRow{std::string(product), currency};
    };
    Totals<RecurringRow> totals;
    Rows<Key, RecurringRow> rows;
    ledger::running_terms(ledger, on, [&](const ledger::RunningTerm &term) {
        const Currency currency = term.net.currency;
        const Money month = rules::monthly(term.net, term.period);
        for (RecurringRow *row :
             {&rows.at(Lookup(term.product, currency.code()), [&] { return none(term.product, currency); }),
              &totals.at(currency.code(), [&] { return none("", currency); })}) {
            ++(term.suspended ? row->suspended : row->active);
            add(term.suspended ? row->suspended_minor : row->active_minor, month.minor);
        }
    });
    rows.flush(each);
    return totals.all();
}

std::vector<TaxRow> tax(ledger::Ledger &ledger, const ledger::DayRange &days,
                        const ledger::Each<TaxRow> &each) {
    using Key = std::tuple<std::string, std::string, std::string, Percent>;
    using Lookup = std::tuple<std::string_view, std::string_view, std::string_view, Percent>;
    Totals<TaxRow> totals;
    Rows<Key, TaxRow> rows;
    const auto none = [](std::string_view month, std::string_view category, Percent rate, Currency currency) {
        return TaxRow{std::string(month), std::string(category), rate, currency};
    };
    ledger::taxed_amounts(ledger, days, [&](const ledger::TaxedAmount &amount) {
        const std::string_view currency = amount.currency.code();
        TaxRow &row = rows.at(Lookup(amount.month, currency, amount.category, amount.rate), [&] {
            return none(amount.month, amount.category, amount.rate, amount.currency);
        });
        add(row.net_minor, amount.net_minor);
        add(row.tax_minor, amount.tax_minor);
    });
    rows.flush([&](const TaxRow &row) {
        TaxRow &sum = totals.at(row.currency.code(), [&] { return none("", "", {}, row.currency); });
        add(sum.net_minor, row.net_minor);
        add(sum.tax_minor, row.tax_minor);
        each(row);
    });
    return totals.all();
}

} // namespace bursar::actions
