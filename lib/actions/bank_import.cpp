#include "actions/bank_import.hpp"

#include "actions/import_page.hpp"
#include "actions/paging.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <set>
#include <span>
#include <tuple>

namespace bursar::actions {
namespace {

// The order that lines are booked in: by what they say, so that it does not matter how the file has them.
bool comes_before(const BankLine *a, const BankLine *b) {
    const auto key = [](const BankLine &l) {
        return std::tuple(l.received_on, std::string_view(l.reference), l.amount.minor,
                          l.amount.currency.code(), std::string_view(l.payer), std::string_view(l.text));
    };
    return key(*a) < key(*b);
}

class PaymentImport {
  public:
    PaymentImport(const Desk &desk, const ImportPayments &request, const ImportWatch &watch,
                  EarlierPages earlier)
        : desk_(desk), request_(request), watch_(watch), earlier_(std::move(earlier)),
          commits_(earlier_.pages.size()) {
        for (const BankLine &line : request.lines)
            lines_.push_back(&line);
        std::ranges::stable_sort(lines_, comes_before);
    }

    ImportReport go() {
        order_by_customer();
        const Lines all(lines_);
        for (std::size_t at = 0; at < all.size(); at += request_.page) {
            book_page(desk_, all.subspan(at, std::min(request_.page, all.size() - at)),
                      [&](Lines lines) { return try_page(lines); });
            watch_.progress(static_cast<std::int64_t>(std::min(at + request_.page, all.size())),
                            static_cast<std::int64_t>(all.size()));
        }
        if (!desk_.deed.key.empty() && !desk_.dry_run && !earlier_.whole) finish_pages(desk_, commits_);
        return std::move(report_);
    }

  private:
    using Lines = std::span<const BankLine *const>;

    // Each customer's lines together, in their order: a page then touches a few rows that lie side by side,
    // which halves its cost. Lines of different customers do not look at each other.
    void order_by_customer() {
        constexpr std::size_t at_once = 5000;
        register_ = read_register(desk_.ledger);
        std::vector<std::pair<Id, const BankLine *>> ordered;
        for (Lines rest = lines_; !rest.empty(); rest = rest.subspan(std::min(at_once, rest.size()))) {
            const Lines some = rest.first(std::min(at_once, rest.size()));
            const std::vector<Id> likely =
                ImportPage(some, request_.method).likely_customers(desk_.ledger, *register_);
            for (std::size_t i = 0; i < some.size(); ++i)
                ordered.emplace_back(likely[i] ? likely[i] : std::numeric_limits<Id>::max(), some[i]);
        }
        std::ranges::stable_sort(ordered, {}, &std::pair<Id, const BankLine *>::first);
        for (std::size_t i = 0; i < ordered.size(); ++i)
            lines_[i] = ordered[i].second;
    }

    bool try_page(Lines lines) {
        ImportPage page(lines, request_.method);
        if (!page.read(desk_.ledger, register_, desk_.dry_run ? &dry_ : nullptr)) return false;
        ledger::Change change(page.head(), page_deed(desk_, commits_), desk_.salts);
        const std::vector<LineOutcome> decided = page.decide(change, *register_);
        if (desk_.dry_run)
            std::move(page).keep(dry_);
        else if (!commit(std::move(change)))
            return false;
        for (const LineOutcome &line : decided)
            tell(line);
        return true;
    }

    bool commit(ledger::Change &&change) {
        if (change.empty()) return true;
        ledger::Head after = change.head();
        if (!desk_.ledger.commit(std::move(change))) return false;
        register_->rules.head = std::move(after);
        ++commits_;
        return true;
    }

    void tell(const LineOutcome &decided) {
        const BankLine &line = *decided.line;
        if (const auto *known = std::get_if<ledger::KnownLine>(&decided.as)) return tell_known(line, *known);
        if (const auto *payment = std::get_if<ledger::PaymentView>(&decided.as))
            return tell_booked(line, *payment);
        tell_left(line, std::get<ledger::BankLineView>(decided.as));
    }
    // What an earlier run with this key did is what this one answers.
    void tell_known(const BankLine &line, const ledger::KnownLine &known) {
        const bool again = earlier_.holds(known.seq) && told_.emplace(known.is_payment, known.id).second;
        if (again) {
            if (known.is_payment) return tell_booked(line, ledger::payment(desk_.ledger, known.id));
            return tell_left(line, ledger::bank_line(desk_.ledger, known.id));
        }
        ++report_.known;
        total(line).known_minor += line.amount.minor;
    }
    void tell_booked(const BankLine &line, const ledger::PaymentView &payment) {
        ++report_.booked;
        total(line).booked_minor += line.amount.minor;
        watch_.booked(line.line, payment);
    }
    void tell_left(const BankLine &line, const ledger::BankLineView &left) {
        ++report_.left;
        total(line).left_minor += line.amount.minor;
        watch_.left(line.line, left);
    }
    ImportReport::Total &total(const BankLine &line) {
        return report_.totals[std::string(line.amount.currency.code())];
    }

    const Desk &desk_;
    const ImportPayments &request_;
    const ImportWatch &watch_;
    EarlierPages earlier_;
    std::size_t commits_; // pages so far, an earlier run's included
    std::vector<const BankLine *> lines_;
    std::set<std::pair<bool, Id>> told_; // of what an earlier run did: payments, lines of the list
    std::optional<ImportRegister> register_;
    DryState dry_;
    ImportReport report_;
};

} // namespace

std::variant<ImportReport, Refusal> import_payments(const Desk &desk, const ImportPayments &request,
                                                    const ImportWatch &watch) {
    auto earlier = earlier_pages(desk);
    if (auto *refusal = std::get_if<Refusal>(&earlier)) return std::move(*refusal);
    return PaymentImport(desk, request, watch, std::move(std::get<EarlierPages>(earlier))).go();
}

} // namespace bursar::actions
